"""The pages shown when something goes wrong; config.urls and config.settings say when."""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from handslag.accounts.pages import texts_written_here
from handslag.foundation.errors import EditConflict, RuleBroken, SourceUnavailable, WrongMethod
from handslag.reference.pages import said

_RETRY_AFTER_S = "60"
_TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the address or form could not be understood; 413 when more was sent than is taken in at a time."""
    if isinstance(exception, _TOO_MUCH):
        return render(request, "start/errors/413.html", status=413)
    return render(request, "start/errors/400.html", status=400)


def rule_broken(request: HttpRequest, broken: RuleBroken) -> HttpResponse:
    """400: what was asked breaks a rule; every reason is said."""
    reasons = [said(reason) for reason in broken.reasons]
    return render(request, "start/errors/rule_broken.html", {"reasons": reasons}, status=400)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django names it
    """403: signed in, but without the permission."""
    return render(request, "start/errors/403.html", status=403)


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django names it
    """403: the form's token is missing or too old; what was written in it can be copied."""
    texts = texts_written_here(request)
    return render(request, "start/errors/form_too_old.html", {"texts": texts}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django names it
    """404: nothing here, or nothing that this person may see."""
    return render(request, "start/errors/404.html", status=404)


def wrong_method(request: HttpRequest, wrong: WrongMethod) -> HttpResponse:
    """405: opened what is sent with a button, or the other way round."""
    answer = render(request, "start/errors/405.html", status=405)
    answer["Allow"] = ", ".join(wrong.allowed)
    return answer


def saved_before_you(request: HttpRequest, conflict: EditConflict) -> HttpResponse:  # noqa: ARG001 - versions are not for people
    """409: somebody else saved, and the view has no texts to compare."""
    return render(request, "start/errors/conflict.html", status=409)


def broken(request: HttpRequest) -> HttpResponse:
    """500: our fault; asks the database nothing, for it may be what is broken."""
    return render(request, "start/errors/500.html", status=500)


def no_answer(request: HttpRequest, unavailable: SourceUnavailable) -> HttpResponse:
    """503: something that we ask does not answer."""
    answer = render(request, "start/errors/503.html", {"may_retry": unavailable.retry}, status=503)
    if unavailable.retry:
        answer["Retry-After"] = _RETRY_AFTER_S
    return answer
