"""Home, what waits for me, and the pages shown when something goes wrong."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from handslag.foundation.access import Open, page


@page(needs=Open.TO_ALL)
def home(request: HttpRequest) -> HttpResponse:
    """The first page."""
    return render(request, "start/home.html")


@page(needs=Open.TO_SIGNED_IN)
def mine(request: HttpRequest) -> HttpResponse:
    """What waits for me."""
    return render(request, "start/mine.html")


@page(needs=Open.TO_ALL)
def about(request: HttpRequest) -> HttpResponse:
    """What Handslag is, what it is not, and where its facts come from."""
    return render(request, "start/about.html")


@page(needs=Open.TO_ALL)
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement that the law asks for."""
    return render(request, "start/accessibility.html")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django names it
    """400: the address or form could not be understood."""
    return render(request, "start/errors/400.html", status=400)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django names it
    """403: signed in, but without the permission."""
    return render(request, "start/errors/403.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django names it
    """404: nothing here, or nothing that this person may see."""
    return render(request, "start/errors/404.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """500: our fault; asks the database nothing, for it may be what is broken."""
    return render(request, "start/errors/500.html", status=500)


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django names it
    """403: the form's token is missing or too old."""
    return render(request, "start/errors/form_too_old.html", status=403)
