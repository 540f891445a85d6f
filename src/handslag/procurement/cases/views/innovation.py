"""The innovation procurement of a case: its steps, one at a time, and all of it on one page to print."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import Scope, page
from handslag.foundation.errors import EditConflict, RuleBroken
from handslag.procurement.cases import actions
from handslag.procurement.cases.forms.innovation import step_form
from handslag.procurement.cases.pages.innovation import path_page
from handslag.procurement.cases.queries import steps_of
from handslag.procurement.cases.rules import STEPS
from handslag.procurement.cases.views.owning import conflict, own_case
from handslag.registry.views.person import who

_own = page(needs=Permission.CASE_WRITE, scope=Scope.OWNER)


@_own
def path(request: HttpRequest, public_id: str) -> HttpResponse:
    """Every step, the one whose turn it is open."""
    return render(request, "cases/innovation.html", {"shown": path_page(own_case(request, public_id))})


@_own
def print_out(request: HttpRequest, public_id: str) -> HttpResponse:
    """Everything that is written, on one page."""
    return render(request, "cases/innovation_print.html", {"shown": path_page(own_case(request, public_id))})


@page(needs=Permission.CASE_WRITE, scope=Scope.OWNER, methods=("POST",))
def step(request: HttpRequest, public_id: str, step: str) -> HttpResponse:
    """Write a step."""
    found = own_case(request, public_id)
    if step not in STEPS:
        raise Http404
    own = STEPS[step]
    form = step_form(own, steps_of(found).get(own), request.POST)
    if form.is_valid():
        try:
            actions.write_step(
                case=found,
                step=own,
                opened_version=form.cleaned_data["version"],
                **form.said(),
                by=who(request),
                at=clock.now(),
            )
        except EditConflict:
            return conflict(request, form, step_form(own, steps_of(found).get(own)))
        except RuleBroken as broken:
            form.refuse(broken)
        else:
            messages.success(request, _("The step is saved."))
            return redirect(f"{reverse('cases:innovation', args=[public_id])}#{step}")
    return render(request, "cases/innovation.html", {"shown": path_page(found, sent=(own, form))})
