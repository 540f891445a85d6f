"""What the check measures by: open to read, set by those who write the city's guidelines."""

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
from handslag.procurement.documents import actions
from handslag.procurement.documents.forms.limits import LimitsForm
from handslag.procurement.documents.models import CheckLimits
from handslag.procurement.documents.pages.limits import limits_page
from handslag.procurement.documents.queries import current_limits
from handslag.registry.views.person import who


@page(needs=Open.TO_ALL)
def limits(request: HttpRequest) -> HttpResponse:
    """The limits that hold, and who has set them."""
    return render(request, "documents/limits.html", {"shown": limits_page()})


@page(needs=Permission.GUIDELINE_EDIT, methods=("GET", "POST"))
def set_limits(request: HttpRequest) -> HttpResponse:
    """Set the limits; documents are measured by them from now on."""
    latest = CheckLimits.objects.first()
    form = LimitsForm(posted(request), limits=current_limits(), number=latest.number if latest else 0)
    if form.is_valid():
        try:
            actions.set_limits(
                limits=form.limits(),
                reason=form.cleaned_data["reason"],
                opened_number=form.cleaned_data["version"],
                by=who(request),
                at=clock.now(),
            )
        except RuleBroken as broken:
            form.refuse(broken)
        else:
            messages.success(request, _("Saved. Documents are measured by these limits from now on."))
            return redirect("documents:limits")
    return render(request, "documents/limits_form.html", {"form": form})
