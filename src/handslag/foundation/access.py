"""Who may open a page is declared beside it; a view without a declaration is closed to everybody."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, wraps
from typing import Any, Protocol, cast
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.module_loading import import_string

from handslag.foundation.errors import SignInNeeded, WrongMethod


class Open(enum.Enum):
    """Pages that need no permission."""

    TO_ALL = "to all"
    TO_SIGNED_IN = "to signed in"


class Scope(enum.Enum):
    """Where the permission must be held."""

    ANYWHERE = "anywhere"
    OWNER = "owner"  # at the organisation that owns the object; the view asks can(..., at=owner)


@dataclass(frozen=True, slots=True)
class Access:
    """What a page demands; the matrix test is generated from these."""

    needs: Open | enum.Enum
    scope: Scope
    methods: frozenset[str]


class View(Protocol):
    """A function view with its declared access."""

    access: Access

    def __call__(self, request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponseBase: ...


ViewFunction = Callable[..., HttpResponseBase]


@lru_cache
def _holds() -> Callable[[Any, enum.Enum], bool]:
    return cast("Callable[[Any, enum.Enum], bool]", import_string(settings.ACCESS_CHECK))


def page(
    *,
    needs: Open | enum.Enum,
    scope: Scope = Scope.ANYWHERE,
    methods: Iterable[str] = ("GET",),
) -> Callable[[ViewFunction], View]:
    """Declare who may open a view and with which methods (HEAD goes with GET).

    A visitor is asked to sign in, a signed-in person without the permission gets 403, a wrong method 405
    (see `foundation.middleware.AnswerInWords`).
    With `Scope.OWNER` the view fetches through `visible_to` (404) and asks `can(..., at=owner)` itself.
    """
    allowed = frozenset(methods) | ({"HEAD"} if "GET" in methods else frozenset())

    def declare(view: ViewFunction) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method not in allowed:
                raise WrongMethod(allowed)
            if needs is not Open.TO_ALL:
                if not request.user.is_authenticated:
                    raise SignInNeeded(_way_back(request, allowed))
                if needs is not Open.TO_SIGNED_IN and not _holds()(request.user, needs):
                    raise PermissionDenied
            return view(request, *args, **kwargs)

        declared = cast("View", guarded)
        declared.access = Access(needs, scope, allowed)
        return declared

    return declare


def _way_back(request: HttpRequest, allowed: frozenset[str]) -> str:
    """Where to go on after signing in: this page, or the one whose button was pressed; "" for home."""
    if "GET" in allowed:
        return request.get_full_path()
    before = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(before, {request.get_host()}, require_https=request.is_secure()):
        return ""
    parts = urlsplit(before)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
