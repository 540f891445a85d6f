"""What every request passes: language from the address, closed unless declared, and errors in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, cast

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.module_loading import import_string
from django.utils.translation import check_for_language

Respond = Callable[[HttpRequest], HttpResponseBase]
_YEAR_IN_SECONDS = 365 * 24 * 3600


def language_by_address(get_response: Respond) -> Respond:
    """Let `?lang=en` choose the language and remember it in a cookie."""

    def respond(request: HttpRequest) -> HttpResponseBase:
        asked = request.GET.get("lang")
        if asked not in dict(settings.LANGUAGES) or not check_for_language(asked):
            return get_response(request)
        request.COOKIES[settings.LANGUAGE_COOKIE_NAME] = asked
        response = get_response(request)
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            asked,
            max_age=_YEAR_IN_SECONDS,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
        return response

    return respond


def without_nul(get_response: Respond) -> Respond:
    """Pass over NUL in an address and what it asks, which PostgreSQL cannot look up."""

    def respond(request: HttpRequest) -> HttpResponseBase:
        request.path_info = request.path_info.replace("\0", "")
        request.META["QUERY_STRING"] = request.META.get("QUERY_STRING", "").replace("%00", "")
        return get_response(request)

    return respond


class ClosedByDefault:
    """Stop a view whose access nobody has declared."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on."""
        return self.get_response(request)

    def process_view(self, _request: HttpRequest, view: Any, _args: Any, _kwargs: Any) -> None:
        """Look at the resolved view before it runs.

        Raises:
            ImproperlyConfigured: when the view has no declared access.
        """
        if not hasattr(view, "access"):
            raise ImproperlyConfigured(f"{view.__module__}.{view.__name__} declares no access")


class AnswerInWords:
    """Show the errors that people can cause or meet, where no view did; settings.ERROR_VIEWS says how."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponseBase | None:
        """The page for an error of ours; None lets anything else be the fault it is."""
        answer = _error_views().get(type(error))
        return answer(request, error) if answer else None


ErrorView = Callable[[HttpRequest, Exception], HttpResponseBase]


@lru_cache
def _error_views() -> Mapping[type[Exception], ErrorView]:
    return {
        cast("type[Exception]", import_string(error)): cast("ErrorView", import_string(view))
        for error, view in settings.ERROR_VIEWS.items()
    }
