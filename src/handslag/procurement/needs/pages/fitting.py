"""What the page of needs that fit a firm prints: group by group, and why, for its own offers only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handslag.accounts.models import Organisation
from handslag.foundation import clock
from handslag.matching.results import Group, Unstated
from handslag.matching.reverse import unstated
from handslag.procurement.needs.models import Need
from handslag.procurement.needs.pages.match_result import GroupChoice, group_choices
from handslag.procurement.needs.pages.matches import (
    ShownPart,
    part_sentence,
    shown_parts,
    what_differs,
    why_it_fits,
)
from handslag.procurement.needs.pages.naming import COULD_STATE, area_names, need_title
from handslag.procurement.needs.queries import stored_parts
from handslag.procurement.needs.search import FirmNeeds, FittingNeed, needs_for
from handslag.registry.models import Offer, Seller
from handslag.registry.pages.editing import Gap, gaps
from handslag.registry.queries import seller_of

PAGE_LENGTH = 24


@dataclass(frozen=True, slots=True)
class FirmTab:
    """One of the reader's firms to look at."""

    name: str
    address: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """Something the firm could say of itself, and the field where it says it."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class ShownNeed:
    """A need that fits, and why; `but` is what does not quite fit, if anything."""

    title: str
    address: str
    buyer: str
    place: str
    answers_by: date | None
    lot: str
    also: str
    offer: str
    why: str
    but: str
    parts: tuple[ShownPart, ...]
    could_state: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class NeedGroup:
    """Needs that fit alike, with how many there are of them on all pages."""

    code: str
    title: str
    total: int
    needs: tuple[ShownNeed, ...]


@dataclass(frozen=True, slots=True)
class FittingPage:
    """The open needs that fit one of the reader's firms."""

    firm: str
    tabs: tuple[FirmTab, ...]
    choices: tuple[GroupChoice, ...]
    groups: tuple[NeedGroup, ...]
    page: Page[FittingNeed]
    total: int
    gaps: tuple[Gap, ...]


_TITLES = {
    Group.FITS: _("Fits what you sell"),
    Group.PARTLY: _("Fits what you sell in part"),
    Group.NEAR: _("Nearly fits: one thing differs"),
}
_FIELDS = {
    Unstated.CODE: "codes",
    Unstated.DESCRIPTION: "id_description",
    Unstated.AREAS: "id_areas",
    Unstated.LARGEST_ORDER: "id_largest_order_sek",
    Unstated.LEAD_TIME: "id_lead_time_days",
}


def fitting_page(firms: Sequence[Organisation], asked: QueryDict, *, at: datetime) -> FittingPage:
    """The page for the firm of the address, else the first of the reader's; an unknown group is passed over.

    Raises:
        SourceUnavailable: when the index of offers has not been made yet and the register is large.
    """
    firm = next((own for own in firms if own.public_id == asked.get("foretag")), firms[0])
    (found,) = needs_for([firm], on=clock.day_of(at))
    counts = Counter(need.group.code for need in found.needs)
    group = asked.get("grupp", "") if asked.get("grupp") in {own.code for own in _TITLES} else ""
    listed = [need for need in found.needs if not group or need.group.code == group]
    page = Paginator(listed, PAGE_LENGTH).get_page(asked.get("page"))
    seller = seller_of(firm)
    return FittingPage(
        firm=firm.name,
        tabs=tuple(FirmTab(own.name, f"?foretag={own.public_id}", own == firm) for own in firms),
        choices=group_choices(asked, counts, group) if found.needs else (),
        groups=_groups(list(page.object_list), counts, found, seller),
        page=page,
        total=len(found.needs),
        gaps=gaps(seller),
    )


def newest_fitting(firms: Sequence[Organisation], *, limit: int, on: date) -> list[Need]:
    """The newest needs that fit any of the firms, wholly or in part, the newest first.

    Raises:
        SourceUnavailable: as in `fitting_page`.
    """
    fitting = {
        need.open.need_id
        for found in needs_for(firms, on=on)
        for need in found.needs
        if need.group >= Group.PARTLY
    }
    needs = Need.objects.published().filter(pk__in=fitting).select_related("buyer")
    return list(needs.order_by("-published_at", "-pk")[:limit])


def _groups(
    listed: Sequence[FittingNeed], counts: Mapping[str, int], found: FirmNeeds, seller: Seller
) -> tuple[NeedGroup, ...]:
    needs = Need.objects.published().select_related("buyer").prefetch_related("areas")
    rows = needs.in_bulk([need.open.need_id for need in listed])
    teller = _Teller(found, Offer.objects.in_bulk(found.offers), seller)
    # A need may have been closed since it was compared.
    still_open = [need for need in listed if need.open.need_id in rows]
    return tuple(
        NeedGroup(
            group.code,
            str(_TITLES[group]),
            counts[group.code],
            tuple(teller.shown(need, rows[need.open.need_id]) for need in members),
        )
        for group, members in groupby(still_open, key=lambda need: need.group)
    )


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells needs to one firm."""

    found: FirmNeeds
    offers: Mapping[int, Offer]
    seller: Seller

    def shown(self, fitting: FittingNeed, need: Need) -> ShownNeed:
        """The need in words, with what the firm could state to be compared better."""
        match = self.found.explain(fitting)
        parts, missing = stored_parts(match)
        offer = self.offers[match.offer_id]
        lacking = unstated(fitting.open.read, match, self.found.offers[match.offer_id])
        return ShownNeed(
            title=need_title(need),
            address=need.get_absolute_url(),
            buyer=need.buyer.name,
            place=area_names(area.code for area in need.areas.all()),
            answers_by=need.answers_by,
            lot=f"{fitting.open.lot}. {fitting.open.lot_title}" if fitting.open.lot else "",
            also=", ".join(map(str, fitting.also)),
            offer=offer.title,
            why=why_it_fits(parts, besides=missing),
            but=part_sentence(missing) if missing else what_differs(parts),
            parts=shown_parts(parts),
            could_state=tuple(_statement(what, offer, self.seller) for what in lacking),
        )


def _statement(what: Unstated, offer: Offer, seller: Seller) -> Statement:
    """Where a firm delivers is said once for all it sells; the rest at the offer."""
    label, field = COULD_STATE[what], _FIELDS[what]
    if what is Unstated.AREAS:
        return Statement(str(label), f"{reverse('registry:edit', args=[seller.public_id])}#{field}")
    return Statement(str(label), f"{reverse('registry:offer', args=[offer.public_id])}#{field}")
