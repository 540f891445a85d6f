"""A firm's own pages: change its facts, its status and its offers, say that all is still true."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from handslag.accounts.queries import memberships_of, require
from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import Scope, page
from handslag.foundation.errors import EditConflict, RuleBroken
from handslag.registry import actions
from handslag.registry.forms import OfferForm, ProfileForm, StatusForm
from handslag.registry.models import Enterprise, FactSource, Offer, Status, Supplier
from handslag.registry.pages.editing import (
    Difference,
    differences,
    freshness,
    gaps,
    offer_codes,
    offer_lines,
)
from handslag.registry.queries import content_of, profile_of, seller_of
from handslag.registry.rules import OFFER_LANGUAGE, OfferContent
from handslag.registry.views.person import who

_own = page(needs=Permission.ENTERPRISE_EDIT, scope=Scope.OWNER, methods=("GET", "POST"))
_own_post = page(needs=Permission.ENTERPRISE_EDIT, scope=Scope.OWNER, methods=("POST",))


@_own
def edit(request: HttpRequest, public_id: str) -> HttpResponse:
    """Change what the firm says of itself; above it, its offers and how fresh its facts are."""
    seller = _own_seller(request, public_id)
    saved, at = profile_of(seller), clock.now()
    form = ProfileForm(
        request.POST or None,
        profile=saved,
        version=seller.version,
        on=clock.day_of(at),
        is_enterprise=isinstance(seller, Enterprise),
        is_own=_is_own(request, seller),
    )
    if request.method == "POST" and form.is_valid():
        profile = form.profile()
        try:
            actions.change_seller(
                seller=seller,
                opened_version=form.cleaned_data["version"],
                profile=profile,
                by=who(request),
                at=at,
            )
        except EditConflict:
            return _conflict(request, differences(profile, saved), request.path)
        except RuleBroken as broken:
            form.refuse(broken)
        else:
            messages.success(request, _("Saved."))
            return redirect(request.path)
    shown = {
        "seller": seller,
        "is_own": _is_own(request, seller),
        "form": form,
        "status_form": StatusForm(initial={"status": seller.status}),
        "offers": offer_lines(seller),
        "freshness": freshness(seller),
        "gaps": gaps(seller),
    }
    return render(request, "registry/edit.html", shown)


@_own_post
def set_status(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say whether the firm takes orders."""
    seller = _own_seller(request, public_id)
    form = StatusForm(request.POST)
    if form.is_valid():
        status = Status(form.cleaned_data["status"])
        actions.set_status(seller=seller, status=status, by=who(request), at=clock.now())
        messages.success(request, _("Saved."))
    return redirect("registry:edit", public_id)


@_own_post
def confirm(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say that everything the register knows of the firm is still true."""
    seller = _own_seller(request, public_id)
    is_member = _is_own(request, seller)
    actions.confirm_facts(
        organisation=seller.organisation,
        groups=FactSource.Group.of_kind(seller.organisation.kind),
        source=FactSource.Source.ENTERPRISE if is_member else FactSource.Source.CITY,
        label=FactSource.Label.SELF_DECLARED if is_member else FactSource.Label.VERIFIED,
        by=who(request),
        at=clock.now(),
    )
    messages.success(request, _("Thank you. Everything is confirmed today."))
    return redirect("registry:edit", public_id)


@_own
def new_offer(request: HttpRequest, public_id: str) -> HttpResponse:
    """Add something the firm sells; with `suggest` codes are suggested and nothing is saved."""
    seller = _own_seller(request, public_id)
    form = _offer_form(request)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_offer(
                organisation=seller.organisation,
                content=form.content(),
                by=who(request),
                at=clock.now(),
                suggested=form.suggested(OFFER_LANGUAGE),
            )
        except RuleBroken as broken:
            form.refuse(broken)
        else:
            messages.success(request, _("The offer is in the register."))
            return redirect("registry:edit", public_id)
    return _offer_page(request, form, seller=seller)


@_own
def offer(request: HttpRequest, public_id: str) -> HttpResponse:
    """Change something the firm sells."""
    found = _own_offer(request, public_id)
    seller = seller_of(found.organisation)
    saved = content_of(found)
    form = _offer_form(request, saved=saved, version=found.version)
    if request.method == "POST" and form.is_valid():
        content = form.content()
        try:
            actions.change_offer(
                offer=found,
                opened_version=form.cleaned_data["version"],
                content=content,
                by=who(request),
                at=clock.now(),
                suggested=form.suggested(OFFER_LANGUAGE),
            )
        except EditConflict:
            return _conflict(request, differences(content, saved), request.path)
        except RuleBroken as broken:
            form.refuse(broken)
        else:
            messages.success(request, _("Saved."))
            return redirect("registry:edit", seller.public_id)
    return _offer_page(request, form, seller=seller, offer=found)


@_own_post
def close_offer(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take an offer away from lists and matching."""
    found = _own_offer(request, public_id)
    actions.close_offer(offer=found, by=who(request), at=clock.now())
    messages.success(request, _("The offer is closed. It is no longer shown."))
    return redirect("registry:edit", seller_of(found.organisation).public_id)


def _own_seller(request: HttpRequest, public_id: str) -> Enterprise | Supplier:
    related = ("organisation", "home_area")
    enterprises = Enterprise.objects.visible_to(request.user).select_related(*related, "legal_form")
    suppliers = Supplier.objects.visible_to(request.user).select_related(*related).distinct()
    seller = enterprises.filter(public_id=public_id).first() or get_object_or_404(
        suppliers, public_id=public_id
    )
    require(request.user, Permission.ENTERPRISE_EDIT, at=seller.organisation_id)
    return seller


def _is_own(request: HttpRequest, seller: Enterprise | Supplier) -> bool:
    """Whether the person belongs to the firm; a coordinator only helps."""
    return any(own.organisation_id == seller.organisation_id for own in memberships_of(request.user))


def _own_offer(request: HttpRequest, public_id: str) -> Offer:
    current = Offer.objects.visible_to(request.user).current().select_related("organisation")
    found = get_object_or_404(current, public_id=public_id)
    require(request.user, Permission.ENTERPRISE_EDIT, at=found.organisation_id)
    return found


def _offer_form(request: HttpRequest, *, saved: OfferContent | None = None, version: int = 0) -> OfferForm:
    """Asking for suggestions shows the form as typed, without errors, for nothing has been sent in yet."""
    on = clock.day_of(clock.now())
    if "suggest" in request.POST:
        return OfferForm(content=saved, version=version, draft=request.POST, on=on)
    return OfferForm(request.POST or None, content=saved, version=version, on=on)


def _offer_page(
    request: HttpRequest, form: OfferForm, *, seller: Enterprise | Supplier, offer: Offer | None = None
) -> HttpResponse:
    shown = {"form": form, "codes": offer_codes(form), "seller": seller, "offer": offer}
    return render(request, "registry/offer.html", shown)


def _conflict(request: HttpRequest, found: tuple[Difference, ...], address: str) -> HttpResponse:
    return render(
        request, "start/errors/conflict.html", {"differences": found, "address": address}, status=409
    )
