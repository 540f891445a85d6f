"""What matching goes by: open to all, changed by those who run the installation."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import Open, page
from handslag.foundation.errors import RuleBroken
from handslag.foundation.forms import posted
from handslag.matching.weight_table import figures_of
from handslag.procurement.needs import actions
from handslag.procurement.needs.forms import WeightsForm
from handslag.procurement.needs.models import WeightTable
from handslag.procurement.needs.pages.weights import weights_page
from handslag.procurement.needs.queries import city_weights
from handslag.registry.views.person import who


@page(needs=Open.TO_ALL)
def weights(request: HttpRequest) -> HttpResponse:
    """How a match is judged, every weight, and who changed them."""
    shown = weights_page(page=request.GET.get("page", ""))
    return render(request, "needs/weights.html", {"shown": shown})


@page(needs=Permission.WEIGHTS_EDIT, methods=("GET", "POST"))
def set_weights(request: HttpRequest) -> HttpResponse:
    """Change what matching goes by."""
    newest = WeightTable.objects.first()
    form = WeightsForm(
        posted(request), number=newest.number if newest else 0, figures=figures_of(city_weights())
    )
    if form.is_valid() and _are_set(request, form):
        messages.success(request, _("Saved. Every match made from now on goes by these weights."))
        return redirect("needs:weights")
    return render(request, "needs/weights_form.html", {"form": form})


def _are_set(request: HttpRequest, form: WeightsForm) -> bool:
    """Set what a valid form says; a broken rule is shown in it."""
    try:
        actions.set_weights(
            figures=form.figures(),
            reason=form.cleaned_data["reason"],
            opened_number=form.cleaned_data["version"],
            by=who(request),
            at=clock.now(),
        )
    except RuleBroken as broken:
        form.refuse(broken)
        return False
    return True
