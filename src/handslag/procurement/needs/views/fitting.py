"""The open needs that fit the reader's own firm."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from handslag.accounts.queries import organisations_where
from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import page
from handslag.procurement.needs.pages.fitting import fitting_page


@page(needs=Permission.MATCH_SEE_OWN)
def fitting(request: HttpRequest) -> HttpResponse:
    """What fits one of the person's firms, and why; never anybody else's match."""
    firms = organisations_where(request.user, Permission.MATCH_SEE_OWN)
    shown = fitting_page(firms, request.GET, at=clock.now())
    return render(request, "needs/fitting.html", {"shown": shown})
