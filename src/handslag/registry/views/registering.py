"""Putting a firm in the register."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import page
from handslag.foundation.errors import RuleBroken
from handslag.registry import actions
from handslag.registry.forms import RegisterForm
from handslag.registry.pages.registering import AlreadyKnown, already_known
from handslag.registry.views.person import who


@page(needs=Permission.ENTERPRISE_REGISTER, methods=("GET", "POST"))
def new(request: HttpRequest) -> HttpResponse:
    """Register a social enterprise; one whose number is known is shown instead of made twice."""
    at = clock.now()
    form = RegisterForm(request.POST or None, on=clock.day_of(at))
    known: AlreadyKnown | None = None
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.register_enterprise(
                profile=form.profile(), org_no=form.number(), by=who(request), at=at
            )
        except actions.NumberTaken as taken:
            known = already_known(taken.organisation_id, user=request.user)
        except RuleBroken as broken:
            form.refuse(broken)
        else:
            messages.success(request, gettext("The firm is in the register. Now add what it sells."))
            return redirect("registry:edit", made.public_id)
    return render(request, "registry/new.html", {"form": form, "known": known})
