"""Open needs read once for the engine and kept, so that those that fit a firm are found at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from django.db.models import Prefetch

from handslag.accounts.models import Organisation
from handslag.matching.facts import AreaTree, OfferFacts
from handslag.matching.index import OfferIndex
from handslag.matching.need_reading import ReadNeed, read_need
from handslag.matching.results import FirmMatch, Group
from handslag.matching.reverse import Fitting, SoldOffers
from handslag.matching.weights import DEFAULT, Weights
from handslag.procurement.needs.models import Need, NeedLot
from handslag.procurement.needs.queries import city_weights, content_of, need_facts
from handslag.reference.queries import area_tree
from handslag.registry.queries import sellers_for_index
from handslag.registry.search.offers import match_index

_Key = tuple[str, int, int | None]


@dataclass(frozen=True, slots=True)
class OpenNeed:
    """A need that can still be answered, or one of its lots, as the engine reads it.

    `key` changes with what the need says: its public id, its version and the lot.
    """

    key: _Key
    need_id: int
    lot: int | None
    lot_title: str
    read: ReadNeed


@dataclass(frozen=True, slots=True)
class FittingNeed:
    """A need that fits a firm, by the lot that fits best; `also` numbers the other lots that fit as well."""

    open: OpenNeed
    group: Group
    score: float
    also: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FirmNeeds:
    """What a firm sells, and the open needs that fit it: the best group, then score, then the soonest day."""

    offers: dict[int, OfferFacts]
    needs: tuple[FittingNeed, ...]
    sold: SoldOffers

    def explain(self, fitting: FittingNeed) -> FirmMatch:
        """Why, in the words that purchasers read."""
        return self.sold.explain(fitting.open.read)


@dataclass(slots=True)
class _Sold:
    """What a firm sells, by the key of the offer, laid out for the engine, and judged on a day."""

    offers: dict[int, OfferFacts]
    laid_out: SoldOffers
    judged: tuple[date, dict[_Key, Fitting | None]] = field(default_factory=lambda: (date.min, {}))

    def fitting(self, needs: Sequence[OpenNeed], *, on: date) -> list[tuple[OpenNeed, Fitting]]:
        """Those that fit, fit in part or nearly fit; only what is new on the day is judged."""
        before = self.judged[1] if self.judged[0] == on else {}
        new = [need for need in needs if need.key not in before]
        found = {new[own.place].key: own for own in self.laid_out.fitting([need.read for need in new])}
        known = {need.key: before.get(need.key) or found.get(need.key) for need in needs}
        self.judged = on, known
        return [(need, own) for need in needs if (own := known[need.key])]


@dataclass(frozen=True, slots=True)
class _Part:
    """A need or a lot as it was read, whatever the day is."""

    lot: int | None
    title: str
    read: ReadNeed


@dataclass(slots=True)
class _Kept:
    """What this process has read: needs by public id and version, firms' offers as the index had them."""

    areas: AreaTree | None = None
    weights: Weights = DEFAULT
    parts: dict[tuple[str, int], tuple[_Part, ...]] = field(default_factory=dict)
    sold: tuple[OfferIndex | None, dict[int, _Sold]] = field(default_factory=lambda: (None, {}))


_kept = _Kept()


def needs_for(firms: Sequence[Organisation], *, on: date) -> tuple[FirmNeeds, ...]:
    """For each firm the open needs that fit what it sells; nothing is said of other firms.

    Raises:
        SourceUnavailable: when the index of offers has not been made yet and the register is large.
    """
    weights = _weights()
    sold = _sold_by(firms, weights)
    needs = open_needs(on=on, weights=weights) if any(own.offers for own in sold) else ()
    return tuple(FirmNeeds(own.offers, _best_lots(own.fitting(needs, on=on)), own.laid_out) for own in sold)


def _weights() -> Weights:
    """What matching goes by now; whatever was judged by other weights is let go."""
    weights = city_weights()
    if weights != _kept.weights:
        _kept.weights, _kept.parts, _kept.sold = weights, {}, (None, {})
    return weights


def _sold_by(firms: Sequence[Organisation], weights: Weights) -> list[_Sold]:
    """What each firm sells; read again when anything in the register has changed."""
    index, areas = match_index(), area_tree()
    of_index, by_firm = _kept.sold
    if of_index is not index:
        by_firm = {}
        _kept.sold = index, by_firm
    if missing := {firm.pk: list[OfferFacts]() for firm in firms if firm.pk not in by_firm}:
        for offer in sellers_for_index(missing.keys()):
            missing[offer.firm_id].append(offer)
        for firm_id, offers in missing.items():
            by_key = {offer.offer_id: offer for offer in offers}
            by_firm[firm_id] = _Sold(by_key, SoldOffers(offers, index, areas, weights=weights))
    return [by_firm[firm.pk] for firm in firms]


def open_needs(*, on: date, weights: Weights) -> tuple[OpenNeed, ...]:
    """Every need that can still be answered on the day, lot by lot, the soonest last day first.

    One query, and six more when some have not been read yet.
    """
    rows = list(
        Need.objects.published()
        .filter(answers_by__gte=on)
        .order_by("answers_by", "pk")
        .values_list("pk", "public_id", "version", "starts_on")
    )
    kept = _kept_parts({(public_id, version): pk for pk, public_id, version, _ in rows}, weights)
    return tuple(
        OpenNeed(
            (public_id, version, part.lot),
            pk,
            part.lot,
            part.title,
            replace(part.read, days_left=(starts_on - on).days if starts_on and starts_on >= on else None),
        )
        for pk, public_id, version, starts_on in rows
        # One that is being changed at this very moment is found the next time.
        for part in kept.get((public_id, version), ())
    )


def _kept_parts(
    wanted: dict[tuple[str, int], int], weights: Weights
) -> dict[tuple[str, int], tuple[_Part, ...]]:
    """Each wanted need as it was read; those that nobody wants any more are let go."""
    areas = area_tree()
    before = _kept.parts if _kept.areas is areas else {}
    parts = {key: before[key] for key in wanted if key in before}
    if missing := [pk for key, pk in wanted.items() if key not in before]:
        parts |= _read(missing, areas, weights)
    _kept.areas, _kept.parts = areas, parts
    return parts


def _read(keys: Sequence[int], areas: AreaTree, weights: Weights) -> dict[tuple[str, int], tuple[_Part, ...]]:
    current = NeedLot.objects.current().order_by("number").prefetch_related("cpv_codes", "areas")
    needs = Need.objects.filter(pk__in=keys).prefetch_related(
        "cpv_codes", "areas", Prefetch("lots", current, to_attr="current_lots")
    )
    return {(need.public_id, need.version): tuple(_parts(need, areas, weights)) for need in needs}


def _parts(need: Need, areas: AreaTree, weights: Weights) -> Iterable[_Part]:
    content = content_of(need, lots=need.current_lots)  # type: ignore[attr-defined]  # prefetched above
    for number, facts in need_facts(content, on=date.min):
        title = content.lots[number - 1].title if number else ""
        yield _Part(number, title, read_need(replace(facts, asked_on=None), areas, weights))


def _best_lots(fitting: Iterable[tuple[OpenNeed, Fitting]]) -> tuple[FittingNeed, ...]:
    by_need: dict[int, list[tuple[OpenNeed, Fitting]]] = {}
    for need, own in fitting:
        by_need.setdefault(need.need_id, []).append((need, own))
    best = (_best_lot(lots) for lots in by_need.values())
    # Needs come with the soonest last day first, and equals stay so.
    return tuple(sorted(best, key=lambda own: (-own.group, -own.score)))


def _best_lot(lots: Sequence[tuple[OpenNeed, Fitting]]) -> FittingNeed:
    need, best = max(lots, key=lambda lot: (lot[1].group, lot[1].score))
    also = (other.lot for other, own in lots if other is not need and own.group >= Group.PARTLY)
    return FittingNeed(need, best.group, best.score, tuple(number for number in also if number))
