"""Fetching a case for those whose it is, and answering when somebody else saved first."""

from __future__ import annotations

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from handslag.accounts.queries import require
from handslag.accounts.rules import Permission
from handslag.procurement.cases.models import Case
from handslag.procurement.cases.pages.comparing import differences


def own_case(request: HttpRequest, public_id: str) -> Case:
    """The case, for those who work with its board's; anybody else's is not seen."""
    visible = Case.objects.visible_to(request.user).select_related("buyer", "need", "lot_plan")
    case = get_object_or_404(visible, public_id=public_id)
    require(request.user, Permission.CASE_WRITE, at=case.buyer_id)
    return case


def conflict(request: HttpRequest, mine: BaseForm, theirs: BaseForm) -> HttpResponse:
    """Both texts, when somebody else saved first: the form that was sent, and one of what is saved now."""
    shown = {"differences": differences(mine, theirs), "address": request.get_full_path()}
    return render(request, "start/errors/conflict.html", shown, status=409)
