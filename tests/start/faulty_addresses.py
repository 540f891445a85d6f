"""Our own addresses, and some behind which everything goes wrong."""

from __future__ import annotations

from typing import NoReturn

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from handslag.config import urls
from handslag.foundation.access import Open, page
from handslag.foundation.errors import EditConflict, RuleBroken, SourceUnavailable
from handslag.phrases import Text

handler400, handler403, handler404, handler500 = (
    urls.handler400,
    urls.handler403,
    urls.handler404,
    urls.handler500,
)
ERRORS = {
    "400": SuspiciousOperation("odd"),
    "403": PermissionDenied(),
    "409": EditConflict(opened_version=1, current_version=2),
    "413": RequestDataTooBig("long"),
    "500": ZeroDivisionError(),
    "503": SourceUnavailable("somewhere", retry=True),
    "never": SourceUnavailable("somewhere", retry=False),
    "rule": RuleBroken(Text("Write a name."), Text("The area %(area_name)s is unknown", {"area_name": "9"})),
}


@page(needs=Open.TO_ALL)
def wrong(_request: HttpRequest, code: str) -> NoReturn:
    """Raise what the address names."""
    raise ERRORS[code]


@page(needs=Open.TO_ALL, methods=("POST",))
def pressed(_request: HttpRequest) -> HttpResponse:
    """What only a button sends."""
    return HttpResponse()


def undeclared(_request: HttpRequest) -> HttpResponse:
    """Nobody has said who may open this."""
    return HttpResponse("secret")


urlpatterns = [
    path("", include(urls)),
    path("fel/<str:code>/", wrong),
    path("knapp/", pressed),
    path("glomd/", undeclared),
]
