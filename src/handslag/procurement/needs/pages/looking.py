"""What the page prints that compares a read notice with the register without saving anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import chain

from handslag.matching import engine
from handslag.matching.results import FirmMatch
from handslag.procurement.needs.pages.matches import (
    FirmGroup,
    FoundFirm,
    advice_in_words,
    count_words,
    grouped,
    kind_order,
    shown_firms,
)
from handslag.procurement.needs.queries import city_weights, need_facts, stored_parts
from handslag.procurement.needs.rules import NeedContent
from handslag.reference.pages import said
from handslag.reference.queries import area_tree
from handslag.registry.search.offers import match_index

FIRMS_PER_GROUP = 24
_MOST_LOTS = 20


@dataclass(frozen=True, slots=True)
class LotLook:
    """What was found for one lot, or for the whole; of each group the first firms."""

    label: str
    counts: str
    groups: tuple[FirmGroup, ...]
    levers: tuple[str, ...]
    advice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """A notice beside the register, as it is now."""

    title: str
    lots: tuple[LotLook, ...]
    lots_left_out: int


def look(content: NeedContent, *, on: date) -> Look:
    """Compare now; nothing is stored.

    Raises:
        SourceUnavailable: when the index of offers has not been made yet and the register is large.
    """
    index, areas, weights = match_index(), area_tree(), city_weights()
    every = need_facts(content, on=on)
    results = [
        (number, engine.match(index, facts, areas, limit_per_group=FIRMS_PER_GROUP, weights=weights))
        for number, facts in every[:_MOST_LOTS]
    ]
    found = [
        sorted(map(_found, chain(result.fits, result.partly, result.near)), key=kind_order)
        for _, result in results
    ]
    shown = iter(shown_firms(list(chain.from_iterable(found))))
    lots = []
    for (number, result), firms in zip(results, found, strict=True):
        named = [(firm, next(shown)) for firm in firms]
        counts = result.counts
        lots.append(
            LotLook(
                label=f"{number}. {content.lots[number - 1].title}" if number else "",
                counts=count_words(counts.fits, counts.partly, counts.near),
                groups=grouped(named),
                levers=tuple(said(lever.text) for lever in result.levers),
                advice=advice_in_words(text.to_json() for text in result.advice),
            )
        )
    return Look(content.title, tuple(lots), max(0, len(every) - _MOST_LOTS))


def _found(firm: FirmMatch) -> FoundFirm:
    parts, missing = stored_parts(firm)
    return FoundFirm(firm.firm_id, firm.offer_id, firm.group.code, parts, missing)
