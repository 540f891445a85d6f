"""Writing a need in steps; each is saved as typed, and nothing is required before it is needed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from handslag.accounts.queries import organisations_where
from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import Scope, page
from handslag.foundation.errors import EditConflict, RuleBroken
from handslag.foundation.forms import posted
from handslag.procurement.needs import actions
from handslag.procurement.needs.forms import LotForm, NewNeedForm, SizeForm, WhatForm, WhereForm
from handslag.procurement.needs.models import Need
from handslag.procurement.needs.pages.writing import Step, beside, check_page, step_address, step_page
from handslag.procurement.needs.queries import content_of
from handslag.procurement.needs.rules import NeedContent
from handslag.procurement.needs.views.owning import conflict, is_saved, is_to_be_saved, own_need
from handslag.registry.views.person import who

_FORMS: dict[Step, Any] = {Step.WHAT: WhatForm, Step.WHERE: WhereForm, Step.SIZE: SizeForm}


@page(needs=Permission.NEED_WRITE, methods=("GET", "POST"))
def new(request: HttpRequest) -> HttpResponse:
    """The first step; its first save makes the draft."""
    today = clock.day_of(clock.now())
    buyers = organisations_where(request.user, Permission.NEED_WRITE)
    form = NewNeedForm(posted(request), today=today, buyers=buyers)
    if is_to_be_saved(request, form) and (begun := _begun(request, form)):
        return redirect(step_address(begun, Step.WHERE))
    shown = step_page(form, step=Step.WHAT, need=None, today=today)
    return render(request, "needs/step.html", {"shown": shown})


def _begun(request: HttpRequest, form: NewNeedForm) -> Need | None:
    """The draft; sent twice, the form makes one draft."""
    content, buyer, by = form.content(), form.cleaned_data["buyer"], who(request)
    drafts = Need.objects.visible_to(by).filter(status=Need.Status.DRAFT, buyer=buyer)
    if same := drafts.filter(title=content.title, description=content.description).first():
        return same
    try:
        suggested = form.suggested(content.lang)
        return actions.draft_need(buyer=buyer, content=content, by=by, at=clock.now(), suggested=suggested)
    except RuleBroken as broken:
        form.refuse(broken)
        return None


@page(needs=Permission.NEED_WRITE, scope=Scope.OWNER, methods=("GET", "POST"))
def edit(request: HttpRequest, public_id: str) -> HttpResponse:
    """One step of a need; the last one shows everything and what is missing."""
    need = own_need(request, public_id)
    if need.status == Need.Status.CLOSED:
        return redirect(need)
    step, today, before = _step(request), clock.day_of(clock.now()), content_of(need)
    if step is Step.CHECK:
        return render(request, "needs/check.html", {"shown": check_page(need, before, today=today)})
    form = _FORMS[step](posted(request), before=before, today=today, version=need.version)
    if is_to_be_saved(request, form):
        try:
            if is_saved(request, need, form):
                return redirect(_next_address(request, need, step))
        except EditConflict:
            return conflict(request, form)
    shown = step_page(form, step=step, need=need, today=today)
    return render(request, "needs/step.html", {"shown": shown})


@page(needs=Permission.NEED_WRITE, scope=Scope.OWNER, methods=("POST",))
def autosave(request: HttpRequest, public_id: str) -> HttpResponse:
    """Keep a draft's step while it is being typed; what cannot be saved yet waits for the button."""
    need = own_need(request, public_id)
    step, today, before = _step(request), clock.day_of(clock.now()), content_of(need)
    kept_at = None
    if need.status == Need.Status.DRAFT and step in _FORMS:
        form = _FORMS[step](request.POST, before=before, today=today)
        try:
            if form.is_valid() and is_saved(request, need, form):
                kept_at = clock.now()
                need.refresh_from_db(fields=["version"])
        except EditConflict:
            kept_at = None
    return render(request, "needs/autosaved.html", {"kept_at": kept_at, "need": need, "step": step})


@page(needs=Permission.NEED_WRITE, methods=("POST",))
def suggest(request: HttpRequest) -> HttpResponse:
    """What stands beside a form for what is typed so far: codes to tick, and how many firms could deliver."""
    today, step = clock.day_of(clock.now()), request.GET.get("steg", "")
    need = own_need(request, request.GET["behov"]) if "behov" in request.GET else None
    before = content_of(need) if need else NeedContent(title="")
    form: Any
    number = request.GET.get("del", "")
    if number.isdecimal():
        form = LotForm(request.POST, before=before, number=int(number), today=today)
    else:
        form = _FORMS.get(_known(step), WhatForm)(request.POST, before=before, today=today)
    form.is_valid()
    shown = {"beside": beside(form, today=today), "live_address": request.get_full_path()}
    return render(request, "needs/beside.html", shown)


def _step(request: HttpRequest) -> Step:
    return _known(request.GET.get("steg", ""))


def _known(step: str) -> Step:
    return next((known for known in Step if known == step), Step.WHAT)


def _next_address(request: HttpRequest, need: Need, step: Step) -> str:
    return step_address(need, step.moved(by=-1 if request.POST.get("go") == "back" else 1))
