"""From the register's rows to what the directory keeps of each firm."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from django.urls import reverse

from handslag.foundation.sorting import slug
from handslag.matching.cpv import tree as cpv_tree
from handslag.matching.facts import OfferFacts
from handslag.matching.words import vocabulary
from handslag.reference.queries import area_tree
from handslag.registry import queries
from handslag.registry.models import Enterprise, FactSource, Offer
from handslag.registry.rules import trades_of
from handslag.registry.search.areas import Reach, shown_areas
from handslag.registry.search.directory import Card, Entry
from handslag.registry.search.wanted import SIZES, UNKNOWN, wider_trades
from handslag.text.swedish import WORD, folded

_FIRMS_AT_A_TIME = 2_000
_OFFERS_ON_CARD = 3
_LONGEST_SUMMARY = 220

_FIRM_FACTS = (
    "organisation_id",
    "organisation__name",
    "public_id",
    "also_called",
    "summary",
    "work_integration",
    "home_area__name",
    "legal_form__code",
)


def entries(organisation_ids: Collection[int] | None = None, *, on: date) -> Iterator[Entry]:
    """The listed enterprises among these organisations, None means all, with the places of the day."""
    listed = Enterprise.objects.listed()
    if organisation_ids is not None:
        listed = listed.filter(organisation_id__in=organisation_ids)
    reach, after = Reach(shown_areas(on=on), area_tree()), 0
    while firms := list(
        listed.filter(organisation_id__gt=after)
        .order_by("organisation_id")
        .values(*_FIRM_FACTS)[:_FIRMS_AT_A_TIME]
    ):
        read = _Read.of([firm["organisation_id"] for firm in firms])
        for firm in firms:
            yield _entry(firm, read, reach)
        after = firms[-1]["organisation_id"]


@dataclass(frozen=True, slots=True)
class _Read:
    """What belongs to some organisations, by organisation."""

    offers: Mapping[int, list[OfferFacts]]
    titles: Mapping[int, list[str]]
    areas: Mapping[int, list[str]]
    source: Mapping[int, tuple[date | None, str, str]]

    @classmethod
    def of(cls, organisation_ids: Collection[int]) -> _Read:
        offers: dict[int, list[OfferFacts]] = {}
        for offer in queries.sellers_for_index(organisation_ids):
            offers.setdefault(offer.firm_id, []).append(offer)
        titles = Offer.objects.current().filter(organisation_id__in=organisation_ids).order_by("pk")
        areas = Enterprise.delivery_areas.through.objects.filter(
            enterprise__organisation_id__in=organisation_ids
        )
        sources = FactSource.objects.filter(
            organisation_id__in=organisation_ids, group=FactSource.Group.OFFERS
        ).values_list("organisation_id", "confirmed_on", "label", "source")
        return cls(
            offers,
            _listed(titles.values_list("organisation_id", "title")),
            _listed(areas.values_list("enterprise__organisation_id", "area__code")),
            {firm: (confirmed_on, label, source) for firm, confirmed_on, label, source in sources},
        )


def _listed(pairs: Any) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found


def _entry(firm: Mapping[str, Any], read: _Read, reach: Reach) -> Entry:
    key = firm["organisation_id"]
    name, offers = firm["organisation__name"], read.offers.get(key, [])
    names = f"{name}. {firm['also_called']}"
    codes = frozenset(code for offer in offers for code in offer.cpv)
    delivers = frozenset(read.areas.get(key, ())).union(*(offer.areas for offer in offers))
    confirmed_on, label, source = read.source.get(key, (None, "", ""))
    trades, titles = trades_of(codes), read.titles.get(key, [])
    card: Card = {
        "name": name,
        "address": f"{_beginning()}{firm['public_id']}-{slug(name)}/",
        "summary": shortened(firm["summary"]),
        "home": firm["home_area__name"] or "",
        "trades": sorted(trades),
        "offers": titles[:_OFFERS_ON_CARD],
        "more": max(0, len(offers) - _OFFERS_ON_CARD),
        "label": label,
        "source": source,
        "confirmed": confirmed_on.isoformat() if confirmed_on else "",
    }
    return Entry(
        organisation_id=key,
        name=(*_named(names), *WORD.findall(folded(names))),
        sells=tuple(term for title in titles for term in _named(title)),
        coded=tuple(term for code in sorted(codes) for term in _terms_of_code(code)),
        says=(
            *(term for offer in offers for term in _terms(offer.words)),
            *_terms(f"{firm['summary']} {firm['work_integration']} {firm['home_area__name'] or ''}"),
        ),
        trade=trades or frozenset({UNKNOWN}),
        place=reach.of(delivers) if delivers else frozenset({UNKNOWN}),
        size=_sizes_of(offers),
        form=frozenset({firm["legal_form__code"] or UNKNOWN}),
        confirmed_on=confirmed_on,
        card=card,
    )


@cache
def _beginning() -> str:
    """What every firm's address begins with; asked once, for reversing 100,000 addresses takes a minute."""
    return reverse("registry:directory")


def _terms(text: str) -> list[str]:
    return vocabulary().terms_in(text)


def _named(text: str) -> list[str]:
    """Only what is said itself: who cleans windows does not say in its name that it cleans offices."""
    terms = _terms(text)
    wider = wider_trades(terms)
    return [term for term in terms if term not in wider]


@lru_cache(maxsize=10_000)
def _terms_of_code(code: str) -> tuple[str, ...]:
    labels = cpv_tree()
    return tuple(_terms(labels.label(code))) if labels.known(code) else ()


def _sizes_of(offers: list[OfferFacts]) -> frozenset[str]:
    """The bands that the firm's orders lie in; unknown when no offer says how large they may be."""
    bands = frozenset(
        name
        for offer in offers
        if offer.largest_order_sek is not None
        for name, (above, at_most) in SIZES.items()
        if offer.largest_order_sek > above and (at_most is None or (offer.smallest_order_sek or 0) <= at_most)
    )
    return bands or frozenset({UNKNOWN})


def shortened(text: str) -> str:
    """The beginning of a text, cut between words."""
    text = " ".join(text.split())
    if len(text) <= _LONGEST_SUMMARY:
        return text
    return text[:_LONGEST_SUMMARY].rsplit(" ", 1)[0].rstrip(",;:.–-") + " …"
