"""The list of coming purchases, and the same as a feed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from handslag.foundation import clock
from handslag.foundation.access import Open, page
from handslag.procurement.needs.pages.feed import atom_feed
from handslag.procurement.needs.pages.listing import list_page


@page(needs=Open.TO_ALL)
def coming(request: HttpRequest) -> HttpResponse:
    """Published needs by words, line of business and place; a purchaser's own drafts above them."""
    shown = list_page(request.GET, user=request.user, at=clock.now())
    return render(request, "needs/list.html", {"shown": shown})


@page(needs=Open.TO_ALL)
def feed(request: HttpRequest) -> HttpResponse:
    """Published needs as Atom, in the words that firms are told."""
    return HttpResponse(
        atom_feed(request.build_absolute_uri), content_type="application/atom+xml; charset=utf-8"
    )
