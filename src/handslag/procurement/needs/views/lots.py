"""The lots of a need: added, changed and taken out, one at a time."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import Scope, page
from handslag.foundation.errors import EditConflict, RuleBroken
from handslag.foundation.forms import posted
from handslag.procurement.needs import actions
from handslag.procurement.needs.forms import LotForm
from handslag.procurement.needs.models import Need
from handslag.procurement.needs.pages.writing import Step, lot_page, step_address
from handslag.procurement.needs.queries import content_of
from handslag.procurement.needs.views.owning import (
    conflict,
    is_saved,
    is_to_be_saved,
    own_need,
    say_why,
)
from handslag.registry.views.person import who

_own = page(needs=Permission.NEED_WRITE, scope=Scope.OWNER, methods=("GET", "POST"))


@_own
def new_lot(request: HttpRequest, public_id: str) -> HttpResponse:
    """Add a lot after the others."""
    return _lot_page(request, own_need(request, public_id), number=None)


@_own
def lot(request: HttpRequest, public_id: str, number: int) -> HttpResponse:
    """Change a lot."""
    return _lot_page(request, own_need(request, public_id), number=number)


def _lot_page(request: HttpRequest, need: Need, *, number: int | None) -> HttpResponse:
    if need.status == Need.Status.CLOSED:
        return redirect(need)
    before, today = content_of(need), clock.day_of(clock.now())
    place = number or len(before.lots) + 1
    if not 1 <= place <= len(before.lots) + (number is None):
        raise Http404
    form = LotForm(posted(request), before=before, number=place, today=today, version=need.version)
    if is_to_be_saved(request, form):
        try:
            if is_saved(request, need, form):
                return redirect(step_address(need, Step.SIZE))
        except EditConflict:
            return conflict(request, form)
    shown = lot_page(form, need=need, number=place, is_new=number is None, today=today)
    return render(request, "needs/lot.html", {"shown": shown})


@page(needs=Permission.NEED_WRITE, scope=Scope.OWNER, methods=("POST",))
def remove_lot(request: HttpRequest, public_id: str, number: int) -> HttpResponse:
    """Take a lot out of the need."""
    need = own_need(request, public_id)
    before = content_of(need)
    if not 1 <= number <= len(before.lots):
        raise Http404
    opened = request.GET.get("version", "")
    kept = tuple(own for place, own in enumerate(before.lots, start=1) if place != number)
    try:
        actions.revise_need(
            need=need,
            opened_version=int(opened) if opened.isdecimal() else 0,
            content=replace(before, lots=kept),
            by=who(request),
            at=clock.now(),
        )
    except RuleBroken as broken:
        say_why(request, broken)
    except EditConflict:
        messages.error(request, _("The need has changed since you opened the page. Look again."))
    else:
        messages.success(request, _("The lot is taken out."))
    return redirect(step_address(need, Step.SIZE))
