"""What the pages about a firm's own facts print: its offers, how fresh its facts are, and what differs."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handslag.reference.pages.codes import CodesShown, codes_shown
from handslag.reference.queries import area_tree
from handslag.registry.forms import OfferForm
from handslag.registry.models import FactSource, Offer, Seller, Status
from handslag.registry.rules import OFFER_LANGUAGE, FirmProfile, OfferContent

_LABELS = {
    "name": _("Name"),
    "also_called": _("Other names"),
    "legal_form": _("Legal form"),
    "summary": _("What do you do?"),
    "work_integration": _("How do people come into work with you?"),
    "contact_role": _("Whom to ask for"),
    "email": _("E-mail address"),
    "phone": _("Telephone"),
    "website": _("Web address"),
    "home_area": _("Where are you?"),
    "delivery_areas": _("Where do you deliver?"),
    "founded_year": _("Founded in the year"),
    "title": _("What do you sell?"),
    "description": _("What does the customer get?"),
    "cpv": _("CPV codes"),
    "smallest_order_sek": _("Smallest order"),
    "largest_order_sek": _("Largest order"),
    "lead_time_days": _("Days from order to delivery"),
    "capacity_sek_per_month": _("How much can you deliver in a month?"),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that two people wrote differently."""

    label: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class OfferLine:
    """An offer and where it is changed."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Something a firm has not told, without which purchases hardly find it, and where it is told."""

    text: str
    action: str
    address: str


@dataclass(frozen=True, slots=True)
class Freshness:
    """When a group of facts was last confirmed and who says so; no day means never."""

    label: str
    confirmed_on: date | None
    source: str


def differences(
    mine: FirmProfile | OfferContent, theirs: FirmProfile | OfferContent
) -> tuple[Difference, ...]:
    """Every fact that differs between what somebody wrote and what is saved."""
    pairs = ((fact.name, getattr(mine, fact.name), getattr(theirs, fact.name)) for fact in fields(mine))
    return tuple(
        Difference(str(_LABELS[name]), _in_words(name, own), _in_words(name, saved))
        for name, own, saved in pairs
        if own != saved
    )


def _in_words(name: str, value: object) -> str:
    if value is None or value in ("", frozenset()):
        return gettext("nothing")
    names = area_tree().name
    if isinstance(value, frozenset):
        return ", ".join(sorted(names.get(code, code) for code in value))
    if isinstance(value, int):
        return str(value) if name == "founded_year" else number_format(value)
    return names.get(str(value), str(value)) if name == "home_area" else str(value)


def offer_lines(seller: Seller) -> tuple[OfferLine, ...]:
    """What the firm sells now."""
    current = Offer.objects.current().filter(organisation_id=seller.organisation_id)
    return tuple(
        OfferLine(title, reverse("registry:offer", args=[public_id]))
        for title, public_id in current.values_list("title", "public_id")
    )


def freshness(seller: Seller) -> tuple[Freshness, ...]:
    """Every group of facts, confirmed or not."""
    known = {row.group: row for row in FactSource.objects.filter(organisation_id=seller.organisation_id)}
    return tuple(
        Freshness(str(group.label), row.confirmed_on, row.get_source_display())
        if (row := known.get(group))
        else Freshness(str(group.label), None, "")
        for group in FactSource.Group.of_kind(seller.organisation.kind)
    )


def gaps(seller: Seller) -> tuple[Gap, ...]:
    """Why purchases may not find the firm: it rests, sells nothing yet, or has left out codes or places."""
    edit = reverse("registry:edit", args=[seller.public_id])
    if seller.status != Status.ACTIVE:
        said = gettext("You take no orders right now, so no purchase is compared with what you sell.")
        return (Gap(said, gettext("Take orders again"), f"{edit}#id_status"),)
    current = Offer.objects.current().filter(organisation_id=seller.organisation_id)
    codes, places = Offer.cpv_codes.through, Offer.delivery_areas.through
    offers = list(
        current.annotate(
            has_codes=Exists(codes.objects.filter(offer=OuterRef("pk"))),
            has_places=Exists(places.objects.filter(offer=OuterRef("pk"))),
        ).values_list("title", "public_id", "has_codes", "has_places")
    )
    if not offers:
        said = gettext("You have not told what you sell. A purchase is compared with what you sell.")
        add = reverse("registry:offer-new", args=[seller.public_id])
        return (Gap(said, gettext("Add something you sell"), add),)
    without_codes = tuple(
        Gap(
            gettext("%(offer)s has no CPV code. Then only its words are compared.") % {"offer": title},
            gettext("Choose codes"),
            f"{reverse('registry:offer', args=[public_id])}#codes",
        )
        for title, public_id, has_codes, _has_places in offers
        if not has_codes
    )
    if all(has_places for *_, has_places in offers) or seller.delivery_areas.exists():
        return without_codes
    said = gettext("You have not told where you deliver. Then nobody knows whether you can come to them.")
    return (*without_codes, Gap(said, gettext("Say where you deliver"), f"{edit}#id_areas"))


def offer_codes(form: OfferForm) -> CodesShown:
    """The codes for what the form of an offer says now."""
    said = {name: str(form[name].value() or "") for name in ("title", "description", "code_words")}
    return codes_shown(
        chosen=form["cpv"].value() or (),
        title=said["title"],
        text=said["description"],
        lang=OFFER_LANGUAGE,
        searched=said["code_words"],
    )
