"""The check-list of reserved procurement: open to all, asked by its address, and nothing of it is kept."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from handslag.foundation import clock
from handslag.foundation.access import Open, page
from handslag.procurement.guidance.forms.reserved import CHECK_FORMS
from handslag.procurement.guidance.pages.reserved import reserved_page, reserved_ways
from handslag.procurement.guidance.rules.reserved import WAYS


@page(needs=Open.TO_ALL)
def ways(request: HttpRequest) -> HttpResponse:
    """The three reservations."""
    return render(request, "guidance/reserved_ways.html", {"shown": reserved_ways()})


@page(needs=Open.TO_ALL)
def reserved(request: HttpRequest, way: str) -> HttpResponse:
    """What one reservation asks of a bidder; the guide's answers may come with the address."""
    if way not in WAYS:
        raise Http404
    kind = CHECK_FORMS[WAYS[way]]
    is_answered = any(name in request.GET for name in kind.TESTS)
    form = kind(
        request.GET if is_answered else None,
        today=clock.day_of(clock.now()),
        initial={name: request.GET[name] for name in kind.PURCHASE if name in request.GET},
    )
    return render(request, "guidance/reserved.html", {"shown": reserved_page(way, form, request.GET)})
