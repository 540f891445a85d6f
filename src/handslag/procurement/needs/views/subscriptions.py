"""What a firm wants to hear of: branches of the CPV and what nearly fits, added and ended."""

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
from handslag.procurement.needs import actions
from handslag.procurement.needs.forms import SubscriptionForm
from handslag.procurement.needs.models import Subscription
from handslag.procurement.needs.pages.subscriptions import subscriptions_page
from handslag.procurement.needs.views.owning import say_why
from handslag.registry.views.person import who


@page(needs=Permission.MATCH_SEE_OWN, methods=("GET", "POST"))
def subscriptions(request: HttpRequest) -> HttpResponse:
    """What the person's firms hear of; a press adds a branch."""
    firms = organisations_where(request.user, Permission.MATCH_SEE_OWN)
    if request.method == "POST":
        _follow(request, SubscriptionForm(request.POST, organisations=firms))
        return redirect("needs:subscriptions")
    shown = subscriptions_page(firms, request.GET.get("q", ""))
    return render(request, "needs/subscriptions.html", {"shown": shown})


def _follow(request: HttpRequest, form: SubscriptionForm) -> None:
    """Follow what the form says, and tell how it went; a firm of somebody else's is not found."""
    if not form.is_valid():
        if form.has_error("organisation", "invalid_choice"):
            raise Http404
        messages.error(request, _("Nothing was chosen. Search for a line of business and press its button."))
        return
    try:
        actions.subscribe(
            organisation=form.cleaned_data["organisation"],
            cpv=None if form.cleaned_data["nearly"] else form.cleaned_data["cpv"],
            by=who(request),
            at=clock.now(),
        )
    except RuleBroken as broken:
        say_why(request, broken)
    else:
        if form.cleaned_data["nearly"]:
            messages.success(request, _("You now hear of purchases that nearly fit what you sell, too."))
        else:
            messages.success(request, _("You now hear of every purchase in this branch."))


@page(needs=Permission.MATCH_SEE_OWN, scope=Scope.OWNER, methods=("POST",))
def end_subscription(request: HttpRequest, pk: int) -> HttpResponse:
    """Hear no more of a branch, or of what nearly fits."""
    found = get_object_or_404(Subscription.objects.visible_to(request.user), pk=pk)
    require(request.user, Permission.MATCH_SEE_OWN, at=found.organisation_id)
    actions.unsubscribe(subscription=found, by=who(request), at=clock.now())
    messages.success(request, _("You no longer follow this."))
    return redirect("needs:subscriptions")
