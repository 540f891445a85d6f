"""What an enterprise's page prints: what it sells, how to order, its work integration, and who says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from handslag.accounts.models import User
from handslag.accounts.queries import can
from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.phrasing import sek
from handslag.foundation.sorting import sort_key
from handslag.reference.models import Area
from handslag.registry.models import Enterprise, FactSource, Offer, Status
from handslag.registry.rules import FRESH_FOR, printed_number


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact with its name; an empty value is not told yet."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class OfferShown:
    """Something the firm sells."""

    title: str
    description: str
    codes: tuple[str, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """Who says a group of facts, how sure it is, and when it was last confirmed."""

    group: str
    label: str
    color: str
    source: str
    confirmed_on: date | None
    is_old: bool


@dataclass(frozen=True, slots=True)
class EnterprisePage:
    """An enterprise as everybody may see it."""

    enterprise: Enterprise
    name: str
    home: str
    is_resting: bool
    is_closed: bool
    offers: tuple[OfferShown, ...]
    about: tuple[Fact, ...]
    proofs: tuple[Proof, ...]
    confirmed_on: date | None
    is_old: bool
    may_edit: bool


def enterprise_page(enterprise: Enterprise, *, user: User | AnonymousUser, at: datetime) -> EnterprisePage:
    """The page of an enterprise that was fetched with its organisation, home area and legal form."""
    today = clock.day_of(at)
    offers = enterprise.organisation.offers.visible_to(user).current().order_by("pk")
    proofs = _proofs(FactSource.objects.visible_to(user).filter(organisation=enterprise.organisation), today)
    days = [proof.confirmed_on for proof in proofs if proof.confirmed_on]
    areas = _area_names(enterprise.delivery_areas.all())
    return EnterprisePage(
        enterprise=enterprise,
        name=enterprise.organisation.name,
        home=enterprise.home_area.label if enterprise.home_area else "",
        is_resting=enterprise.status == Status.INACTIVE,
        is_closed=enterprise.status == Status.CLOSED,
        offers=tuple(
            _offer(offer, areas) for offer in offers.prefetch_related("cpv_codes", "delivery_areas")
        ),
        about=_about(enterprise, areas),
        proofs=proofs,
        confirmed_on=max(days, default=None),
        is_old=any(proof.is_old for proof in proofs),
        may_edit=can(user, Permission.ENTERPRISE_EDIT, at=enterprise.organisation),
    )


def _offer(offer: Offer, areas_of_firm: str) -> OfferShown:
    return OfferShown(
        title=offer.title,
        description=offer.description,
        codes=tuple(f"{code.label} ({code.code})" for code in offer.cpv_codes.all()),
        facts=(
            Fact(gettext("Size of order"), order_size(offer.smallest_order_sek, offer.largest_order_sek)),
            Fact(gettext("Lead time"), _days(offer.lead_time_days)),
            Fact(gettext("Can do in a month"), sek(offer.capacity_sek_per_month)),
            *_own_areas(offer, areas_of_firm),
        ),
    )


def _own_areas(offer: Offer, areas_of_firm: str) -> tuple[Fact, ...]:
    """Where this is delivered, when it is somewhere else than the rest."""
    areas = _area_names(offer.delivery_areas.all())
    return (Fact(gettext("Delivers in"), areas),) if areas and areas != areas_of_firm else ()


def order_size(smallest: int | None, largest: int | None) -> str:
    """How large orders are taken; nothing when neither end is known."""
    sums = {"smallest": sek(smallest), "largest": sek(largest)}
    if smallest is None and largest is None:
        return ""
    if smallest is None:
        return gettext("Up to %(largest)s") % sums
    if largest is None:
        return gettext("From %(smallest)s") % sums
    return gettext("%(smallest)s to %(largest)s") % sums


def _days(days: int | None) -> str:
    if days is None:
        return ""
    return ngettext("%(days)s day", "%(days)s days", days) % {"days": days}


def _area_names(areas: Iterable[Area]) -> str:
    return ", ".join(sorted((area.label for area in areas), key=sort_key))


def _about(enterprise: Enterprise, areas: str) -> tuple[Fact, ...]:
    form = enterprise.legal_form
    other_names = (Fact(gettext("Also called"), enterprise.also_called),) if enterprise.also_called else ()
    return (
        *other_names,
        Fact(gettext("Delivers in"), areas),
        Fact(gettext("Legal form"), form.label if form else ""),
        Fact(gettext("Organisation number"), printed_number(enterprise.organisation.org_no)),
        Fact(gettext("Founded"), str(enterprise.founded_year or "")),
    )


_COLORS = {
    FactSource.Label.SELF_DECLARED: "neutral",
    FactSource.Label.VERIFIED: "info",
    FactSource.Label.CERTIFIED: "success",
}
_NOBODY = _("Nobody has confirmed this yet")


def _proofs(sources: Iterable[FactSource], today: date) -> tuple[Proof, ...]:
    known = {source.group: source for source in sources}
    return tuple(_proof(group, known.get(group), today) for group in FactSource.Group)


def _proof(group: FactSource.Group, source: FactSource | None, today: date) -> Proof:
    if source is None or source.confirmed_on is None:
        return Proof(str(group.label), str(_NOBODY), "neutral", "", None, is_old=False)
    label = FactSource.Label(source.label)
    is_checked = label != FactSource.Label.SELF_DECLARED or source.source == FactSource.Source.ENTERPRISE
    return Proof(
        group=str(group.label),
        label=str(label.label) if is_checked else gettext("Not checked"),
        color=_COLORS[label],
        source=str(FactSource.Source(source.source).label),
        confirmed_on=source.confirmed_on,
        is_old=source.confirmed_on < today - FRESH_FOR,
    )
