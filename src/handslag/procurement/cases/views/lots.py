"""The lot planner of a case: lots that are thought of, and what is decided about them."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import Scope, page
from handslag.foundation.errors import EditConflict, RuleBroken
from handslag.foundation.forms import posted
from handslag.procurement.cases import actions
from handslag.procurement.cases.forms.lots import DecisionForm, LotsForm
from handslag.procurement.cases.models import Case, LotPlan
from handslag.procurement.cases.pages.lots import lots_page
from handslag.procurement.cases.queries import lots_of_need, plan_of
from handslag.procurement.cases.rules import LotIdea, read_decision, read_lots
from handslag.procurement.cases.views.owning import conflict, own_case
from handslag.procurement.guidance.rules.storing import read_guide
from handslag.registry.views.person import who

_own = page(needs=Permission.CASE_WRITE, scope=Scope.OWNER, methods=("GET", "POST"))


@_own
def lots(request: HttpRequest, public_id: str) -> HttpResponse:
    """Plan the lots, and see how many firms of the register could bid on each."""
    found = own_case(request, public_id)
    plan = plan_of(found)
    form = _lots_form(found, plan, request)
    if form.is_valid():
        try:
            actions.plan_lots(
                case=found,
                opened_version=form.cleaned_data["version"],
                lots=form.lots(),
                by=who(request),
                at=clock.now(),
            )
        except EditConflict:
            return conflict(request, form, _lots_form(found, plan_of(found)))
        messages.success(request, _("The plan is saved. Below is how many could bid on each lot."))
        return redirect("cases:lots", public_id)
    return _page(request, found, plan, form=form, decision_form=_decision_form(plan))


@_own
def decide_lots(request: HttpRequest, public_id: str) -> HttpResponse:
    """Decide about lots: comply or explain, one, several or all, a cap, and the link to a place."""
    found = own_case(request, public_id)
    plan = plan_of(found)
    form = _decision_form(plan, request)
    if form.is_valid():
        try:
            actions.decide_lots(
                case=found,
                opened_version=form.cleaned_data["version"],
                decision=form.decision(),
                by=who(request),
                at=clock.now(),
            )
        except EditConflict:
            return conflict(request, form, _decision_form(plan_of(found)))
        except RuleBroken as broken:
            form.refuse(broken)
        else:
            messages.success(request, _("The decision about lots is saved."))
            return redirect("cases:lots", public_id)
    return _page(request, found, plan, form=_lots_form(found, plan), decision_form=form)


def _lots_form(case: Case, plan: LotPlan | None, request: HttpRequest | None = None) -> LotsForm:
    return LotsForm(
        posted(request) if request else None,
        lots=_begun(case, plan),
        version=plan.version if plan else 0,
        today=clock.day_of(clock.now()),
    )


def _begun(case: Case, plan: LotPlan | None) -> tuple[LotIdea, ...]:
    """The planned lots; before there is a plan, those of the need that the case came from."""
    return read_lots(plan.lots) if plan else lots_of_need(case)


def _decision_form(plan: LotPlan | None, request: HttpRequest | None = None) -> DecisionForm:
    return DecisionForm(
        posted(request) if request else None,
        decision=read_decision(plan.decision) if plan else None,
        version=plan.version if plan else 0,
    )


def _page(
    request: HttpRequest, case: Case, plan: LotPlan | None, *, form: LotsForm, decision_form: DecisionForm
) -> HttpResponse:
    shown = lots_page(case, read_guide(case.guide), plan, form=form, decision_form=decision_form)
    return render(request, "cases/lots.html", {"shown": shown})
