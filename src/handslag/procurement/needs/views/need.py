"""The need's own page, publishing it and closing it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import Open, Scope, page
from handslag.foundation.errors import EditConflict, RuleBroken
from handslag.procurement.needs import actions
from handslag.procurement.needs.models import Need
from handslag.procurement.needs.pages.need import need_page
from handslag.procurement.needs.pages.publishing import publish_page
from handslag.procurement.needs.pages.writing import Step, step_address
from handslag.procurement.needs.views.owning import own_need, say_why
from handslag.registry.views.person import who


@page(needs=Open.TO_ALL)
def need(request: HttpRequest, public_id: str, slug: str) -> HttpResponse:  # noqa: ARG001 - for people; the id finds
    """One need; an address with an older title leads to the present one."""
    visible = Need.objects.visible_to(request.user).select_related("buyer")
    found = get_object_or_404(visible.prefetch_related("cpv_codes", "areas"), public_id=public_id)
    if request.path != found.get_absolute_url():
        return redirect(found)
    return render(request, "needs/need.html", {"shown": need_page(found, user=request.user, at=clock.now())})


@page(needs=Permission.NEED_WRITE, scope=Scope.OWNER, methods=("GET", "POST"))
def publish(request: HttpRequest, public_id: str) -> HttpResponse:
    """Look at the message that everybody gets, then publish with one press."""
    found = own_need(request, public_id)
    status = 200
    if request.method == "POST":
        opened = request.POST.get("version", "")
        try:
            actions.publish_need(
                need=found,
                opened_version=int(opened) if opened.isdecimal() else 0,
                by=who(request),
                at=clock.now(),
            )
        except EditConflict:
            messages.error(request, _("Somebody changed the need after you opened this page. Read it again."))
            status = 409
        except RuleBroken as broken:
            say_why(request, broken)
            return redirect(step_address(found, Step.CHECK))
        else:
            messages.success(request, _("The need is public. All who match or subscribe are told now."))
            return redirect(found)
    elif found.status != Need.Status.DRAFT:
        return redirect(found)
    shown = publish_page(found, today=clock.day_of(clock.now()))
    return render(request, "needs/publish.html", {"shown": shown}, status=status)


@page(needs=Permission.NEED_WRITE, scope=Scope.OWNER, methods=("POST",))
def close(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say that the need is no longer current."""
    found = own_need(request, public_id)
    actions.close_need(need=found, by=who(request), at=clock.now())
    messages.success(request, _("The need is closed."))
    return redirect("needs:list")
