"""Reserved procurement in a case: a check of a bidder that is kept, and the contracts that were awarded."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from handslag.accounts.queries import organisations_where, require
from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import Scope, page
from handslag.foundation.errors import RuleBroken
from handslag.foundation.forms import posted
from handslag.procurement.cases import actions
from handslag.procurement.cases.forms.reserved import KEPT_FORMS, AwardForm, kept_answers
from handslag.procurement.cases.models import ReservedAward
from handslag.procurement.cases.pages.reserved import awards_page, choice_page, kept_page
from handslag.procurement.cases.queries import checks_of
from handslag.procurement.cases.views.owning import own_case
from handslag.procurement.guidance.rules.reserved import WAYS
from handslag.registry.views.person import who


@page(needs=Permission.CASE_WRITE, scope=Scope.OWNER, methods=("GET", "POST"))
def reserved(request: HttpRequest, public_id: str, way: str) -> HttpResponse:
    """Check a bidder and keep it; the answers of the public check-list may come with the address."""
    found, now = own_case(request, public_id), clock.now()
    if way not in WAYS:
        raise Http404
    door = WAYS[way]
    kind = KEPT_FORMS[door]
    said = {name: request.GET[name] for name in kind.base_fields if name in request.GET}
    form = kind(
        posted(request),
        today=clock.day_of(now),
        initial=said or kept_answers(checks_of(found, door).first()),
    )
    if form.is_valid():
        actions.keep_check(
            case=found,
            door=door,
            answers=form.answers(),
            supplier=form.cleaned_data["supplier"],
            org_no=form.cleaned_data["org_no"],
            by=who(request),
            at=now,
        )
        messages.success(request, _("The check is kept in the case."))
        return redirect("cases:reserved", public_id, way)
    return render(request, "cases/reserved.html", {"shown": kept_page(found, way, form)})


@page(needs=Permission.CASE_WRITE)
def keep_check(request: HttpRequest, way: str) -> HttpResponse:
    """Choose the case that a check is to be kept in."""
    if way not in WAYS:
        raise Http404
    shown = choice_page(way, user=who(request), query=request.GET)
    return render(request, "cases/choose_case.html", {"shown": shown})


@page(needs=Permission.CASE_WRITE, methods=("GET", "POST"))
def awards(request: HttpRequest) -> HttpResponse:
    """The reserved contracts that the board has awarded; sending the form writes one down."""
    by = who(request)
    form = AwardForm(
        posted(request),
        buyers=organisations_where(by, Permission.CASE_WRITE),
        initial={name: request.GET[name] for name in ("buyer", "cpv", "under") if name in request.GET},
    )
    if form.is_valid():
        try:
            actions.record_award(**form.cleaned_data, by=by, at=clock.now())
        except RuleBroken as broken:
            form.refuse(broken)
        else:
            messages.success(request, _("Written down. The check-list counts it from now on."))
            return redirect("cases:awards")
    shown = awards_page(form, user=by, page=request.GET.get("page", ""))
    return render(request, "cases/awards.html", {"shown": shown})


@page(needs=Permission.CASE_WRITE, scope=Scope.OWNER, methods=("POST",))
def withdraw_award(request: HttpRequest, public_id: str) -> HttpResponse:
    """An award was written down by mistake."""
    award = get_object_or_404(ReservedAward.objects.visible_to(request.user), public_id=public_id)
    require(request.user, Permission.CASE_WRITE, at=award.buyer_id)
    actions.withdraw_award(award=award, by=who(request), at=clock.now())
    messages.success(request, _("The award counts no more."))
    return redirect("cases:awards")
