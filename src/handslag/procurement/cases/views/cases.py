"""The board's cases, a new one, and one case with everything that is done in it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from handslag.accounts.queries import organisations_where
from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import Scope, page
from handslag.foundation.errors import EditConflict, RuleBroken
from handslag.foundation.forms import posted
from handslag.law.answers import Door, Question
from handslag.procurement.cases import actions
from handslag.procurement.cases.forms.cases import AskForm, ChooseForm, NewCaseForm, ReviseCaseForm
from handslag.procurement.cases.models import CaseDuty
from handslag.procurement.cases.pages.cases import case_form_page, case_page, cases_page
from handslag.procurement.cases.views.owning import conflict, own_case
from handslag.procurement.guidance.forms.guide import GuideForm
from handslag.procurement.guidance.rules.asked import Asked
from handslag.procurement.guidance.rules.storing import read_guide
from handslag.procurement.needs.models import Need
from handslag.procurement.needs.queries import content_of
from handslag.registry.views.person import who


@page(needs=Permission.CASE_WRITE)
def listing(request: HttpRequest) -> HttpResponse:
    """The board's cases."""
    shown = cases_page(user=who(request), page=request.GET.get("page", ""))
    return render(request, "cases/list.html", {"shown": shown})


@page(needs=Permission.CASE_WRITE, methods=("GET", "POST"))
def new(request: HttpRequest) -> HttpResponse:
    """Save the guide in a case; the answers come with the address, or from one of the board's needs."""
    by, now = who(request), clock.now()
    need = _need(request)
    form = NewCaseForm(
        posted(request),
        today=clock.day_of(now),
        buyers=organisations_where(by, Permission.CASE_WRITE),
        asked=_asked(request, need),
        title=need.title if need else request.GET.get("words", ""),
        need=need.public_id if need else "",
    )
    if form.is_valid():
        buyer = form.cleaned_data["buyer"]
        case = actions.begin_case(
            buyer=buyer,
            title=form.cleaned_data["title"],
            asked=form.asked(),
            need=need if need and need.buyer == buyer else None,
            by=by,
            at=now,
        )
        messages.success(request, _("The guide is saved in the case."))
        return redirect(case)
    return render(request, "cases/form.html", {"shown": case_form_page(form)})


def _need(request: HttpRequest) -> Need | None:
    """The need the case starts from, when the person may see it."""
    asked = request.POST.get("need", "").replace("\0", "") or request.GET.get("need")
    if not asked:
        return None
    return get_object_or_404(Need.objects.visible_to(request.user).select_related("buyer"), public_id=asked)


def _asked(request: HttpRequest, need: Need | None) -> Asked | None:
    today = clock.day_of(clock.now())
    if need:
        content = content_of(need)
        cpv = next(iter(sorted(content.cpv)), None)
        return Asked(on=today, words=need.title, cpv=cpv, amount_sek=content.value_sek, months=content.months)
    form = GuideForm(request.GET, today=today)
    return form.asked() if form.is_valid() else None


@page(needs=Permission.CASE_WRITE, scope=Scope.OWNER, methods=("GET", "POST"))
def case(request: HttpRequest, public_id: str) -> HttpResponse:
    """One case; sending its form chooses a way to buy."""
    found, now = own_case(request, public_id), clock.now()
    guide = read_guide(found.guide)
    form = ChooseForm(posted(request), case=found, guide=guide)
    if form.is_valid():
        said = dict(form.cleaned_data)
        try:
            actions.choose_door(
                case=found,
                opened_version=said.pop("version"),
                door=Door(said.pop("door")),
                **said,
                by=who(request),
                at=now,
            )
        except EditConflict:
            newest = own_case(request, public_id)
            return conflict(request, form, ChooseForm(case=newest, guide=read_guide(newest.guide)))
        except RuleBroken as broken:
            form.refuse(broken)
        else:
            messages.success(request, _("Your choice is saved. Below is what it obliges you to."))
            return redirect(found)
    shown = case_page(found, guide, form=form, today=clock.day_of(now))
    return render(request, "cases/case.html", {"shown": shown})


@page(needs=Permission.CASE_WRITE, scope=Scope.OWNER, methods=("GET", "POST"))
def revise(request: HttpRequest, public_id: str) -> HttpResponse:
    """Change the facts; the guide is asked again by the rules of the day the case begins."""
    found, now = own_case(request, public_id), clock.now()
    today = clock.day_of(now)
    form = ReviseCaseForm(posted(request), today=today, case=found)
    if form.is_valid():
        try:
            actions.revise_case(
                case=found,
                opened_version=form.cleaned_data["version"],
                title=form.cleaned_data["title"],
                asked=form.asked(),
                by=who(request),
                at=now,
            )
        except EditConflict:
            newest = own_case(request, public_id)
            return conflict(request, form, ReviseCaseForm(today=today, case=newest))
        messages.success(request, _("Saved. The guide has been asked again."))
        return redirect(found)
    return render(request, "cases/form.html", {"shown": case_form_page(form, case=found)})


@page(needs=Permission.CASE_WRITE, scope=Scope.OWNER, methods=("POST",))
def ask(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask the jurist about a door of the case."""
    found = own_case(request, public_id)
    form = AskForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        actions.ask_about_door(
            case=found,
            door=Door(said["door"]),
            question=Question(said["question"]),
            words=said["words"],
            by=who(request),
            at=clock.now(),
        )
        messages.success(request, _("The jurist has your question. You hear when it is answered."))
    else:
        messages.error(request, _("The question could not be read. Try again from the page."))
    return redirect(found)


@page(needs=Permission.CASE_WRITE, scope=Scope.OWNER, methods=("POST",))
def duty(request: HttpRequest, public_id: str, pk: int) -> HttpResponse:
    """Tick something off, or take the tick back."""
    found = own_case(request, public_id)
    owed = get_object_or_404(CaseDuty.objects.visible_to(request.user).filter(case=found), pk=pk)
    actions.set_duty_done(duty=owed, is_done=request.POST.get("done") == "1", by=who(request), at=clock.now())
    return redirect(f"{found.get_absolute_url()}#duties")
