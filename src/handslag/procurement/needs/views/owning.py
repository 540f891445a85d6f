"""Fetching a need for those whose it is, saving its answers, and answering when somebody else saved first."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from handslag.accounts.queries import require
from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.errors import EditConflict, RuleBroken
from handslag.foundation.phrasing import sentence
from handslag.procurement.needs import actions
from handslag.procurement.needs.forms import LotForm
from handslag.procurement.needs.forms.fields import AnswersForm
from handslag.procurement.needs.models import Need
from handslag.procurement.needs.pages.writing import differences
from handslag.procurement.needs.queries import content_of, saved_only_by
from handslag.registry.forms.fields import CodesForm
from handslag.registry.views.person import who


def need_for(request: HttpRequest, public_id: str, permission: Permission) -> Need:
    """The need, for a person who holds the permission at its buyer; not seen is 404, not allowed 403."""
    visible = Need.objects.visible_to(request.user).select_related("buyer")
    need = get_object_or_404(visible, public_id=public_id)
    require(request.user, permission, at=need.buyer_id)
    return need


def own_need(request: HttpRequest, public_id: str) -> Need:
    """The need, for its buyer's purchasers."""
    return need_for(request, public_id, Permission.NEED_WRITE)


def is_to_be_saved(request: HttpRequest, form: BaseForm) -> bool:
    """Whether the form was sent in and is right; asked only for suggestions it is shown without errors."""
    if "suggest" in request.POST:
        form.errors.clear()
        return False
    return form.is_valid()


def is_saved(request: HttpRequest, need: Need, form: AnswersForm | LotForm) -> bool:
    """Save what a valid form says, unless it is saved already; a broken rule is shown in the form.

    Raises:
        EditConflict: when somebody else saved after the form was opened.
    """
    if form.content() == form.before:
        return True
    try:
        _revise(request, need, form)
    except RuleBroken as broken:
        form.refuse(broken)
        return False
    return True


def _revise(request: HttpRequest, need: Need, form: AnswersForm | LotForm) -> None:
    opened, by, at = form.cleaned_data["version"], who(request), clock.now()
    chosen: Any = {"lot": form.number if isinstance(form, LotForm) else None}
    if isinstance(form, CodesForm):
        chosen["suggested"] = form.suggested(form.before.lang)
    try:
        actions.revise_need(need=need, opened_version=opened, content=form.content(), by=by, at=at, **chosen)
    except EditConflict:
        newest = Need.objects.visible_to(by).get(pk=need.pk)
        if not saved_only_by(newest, since=opened, by=by):
            raise
        # What their own browser kept while they typed is no conflict.
        form.before = content_of(newest)
        content, opened = form.content(), newest.version
        actions.revise_need(need=newest, opened_version=opened, content=content, by=by, at=at, **chosen)


def conflict(request: HttpRequest, form: AnswersForm | LotForm) -> HttpResponse:
    """Both texts, when somebody else saved first."""
    shown = {"differences": differences(form.content(), form.before), "address": request.get_full_path()}
    return render(request, "start/errors/conflict.html", shown, status=409)


def say_why(request: HttpRequest, broken: RuleBroken) -> None:
    """Every reason in words, on the page that comes next."""
    for reason in broken.reasons:
        messages.error(request, sentence(reason))
