"""The city's own layer: amounts a person enters, guidelines, and the jurist's desk."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import Open, page
from handslag.foundation.errors import RuleBroken
from handslag.foundation.forms import posted
from handslag.law.thresholds import SHIPPED
from handslag.procurement.guidance import actions
from handslag.procurement.guidance.forms.layer import AmountsForm, AnswerForm, GuidelineForm
from handslag.procurement.guidance.models import Guideline, JuristQuestion, ThresholdPeriod
from handslag.procurement.guidance.pages.layer import (
    amounts_page,
    desk_page,
    guidelines_page,
    lacking_amounts,
    question_page,
    saved_amounts,
)
from handslag.procurement.guidance.queries import questions_for
from handslag.procurement.guidance.rules.asked import Asked
from handslag.registry.views.person import who


@page(needs=Open.TO_ALL)
def amounts(request: HttpRequest) -> HttpResponse:
    """Every period's limits."""
    shown = amounts_page(today=clock.day_of(clock.now()))
    return render(request, "guidance/amounts.html", {"shown": shown})


@page(needs=Permission.THRESHOLD_EDIT, methods=("GET", "POST"))
def enter_amounts(request: HttpRequest, start: str) -> HttpResponse:
    """Enter what the limits of a period are in kronor."""
    row = next((own for own in SHIPPED.rows if own.valid_from.isoformat() == start), None)
    if row is None:
        raise Http404
    period = ThresholdPeriod.objects.filter(valid_from=row.valid_from).first()
    form = AmountsForm(
        posted(request),
        version=period.version if period else 0,
        saved=saved_amounts(period),
        lacking=lacking_amounts(row.valid_from),
    )
    if form.is_valid() and _are_entered(request, form, row.valid_from):
        messages.success(request, _("Saved. The guide uses the figures from now on."))
        return redirect("guidance:amounts")
    shown = {"form": form, "days": f"{row.valid_from} – {row.valid_to}"}
    return render(request, "guidance/amounts_form.html", shown)


def _are_entered(request: HttpRequest, form: AmountsForm, start: date) -> bool:
    """Enter what a valid form says; a broken rule is shown in it."""
    try:
        actions.enter_amounts(
            valid_from=start,
            amounts=form.amounts(),
            source=form.cleaned_data["source"],
            opened_version=form.cleaned_data["version"],
            by=who(request),
            at=clock.now(),
        )
    except RuleBroken as broken:
        form.refuse(broken)
        return False
    return True


@page(needs=Open.TO_ALL)
def guidelines(request: HttpRequest) -> HttpResponse:
    """The city's own guidelines."""
    shown = guidelines_page(today=clock.day_of(clock.now()))
    return render(request, "guidance/guidelines.html", {"shown": shown})


@page(needs=Permission.GUIDELINE_EDIT, methods=("GET", "POST"))
def new_guideline(request: HttpRequest) -> HttpResponse:
    """Write a guideline."""
    now = clock.now()
    form = GuidelineForm(posted(request), today=clock.day_of(now))
    if form.is_valid():
        actions.write_guideline(content=form.content(), by=who(request), at=now)
        messages.success(request, _("Saved. The guide tells it from its first day."))
        return redirect("guidance:guidelines")
    return render(request, "guidance/guideline_form.html", {"form": form})


@page(needs=Permission.GUIDELINE_EDIT, methods=("POST",))
def end_guideline(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let today be a guideline's last day."""
    found = get_object_or_404(Guideline.objects.visible_to(request.user), public_id=public_id)
    actions.end_guideline(guideline=found, by=who(request), at=clock.now())
    messages.success(request, _("Today is its last day. Cases that have begun keep it."))
    return redirect("guidance:guidelines")


@page(needs=Permission.JURIST_ANSWER)
def desk(request: HttpRequest) -> HttpResponse:
    """What waits for the jurist."""
    shown = desk_page(user=who(request), page=request.GET.get("page", ""))
    return render(request, "guidance/desk.html", {"shown": shown})


@page(needs=Permission.JURIST_ANSWER, methods=("GET", "POST"))
def question(request: HttpRequest, public_id: str) -> HttpResponse:
    """One question, and its answer."""
    found: JuristQuestion = get_object_or_404(questions_for(request.user), public_id=public_id)
    form = AnswerForm(
        posted(request),
        initial={"valid_from": Asked.from_json(found.asked).on, "cpv": found.asked.get("cpv") or ""},
    )
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.answer_question(
                question=found,
                verdict=said["verdict"],
                basis=said["basis"],
                valid_from=said["valid_from"],
                valid_to=said["valid_to"],
                scope=form.scope(),
                by=who(request),
                at=clock.now(),
            )
        except RuleBroken as broken:
            form.refuse(broken)
        else:
            messages.success(request, _("The answer holds from now on. The board that asked is told."))
            return redirect("guidance:desk")
    return render(request, "guidance/question.html", {"shown": question_page(found, form)})
