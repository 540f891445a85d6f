"""The demo's content as the engine sees it, without a database."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from handslag.demo.registry import FIRMS
from handslag.matching.facts import AreaTree, OfferFacts
from handslag.matching.index import OfferIndex
from handslag.reference.rules import area_rows


@cache
def areas() -> AreaTree:
    """The areas that come with the code."""
    rows = area_rows()
    return AreaTree(
        parent={area.code: area.parent for area in rows},
        neighbours={area.code: area.neighbours for area in rows},
        name={area.code: area.name for area in rows},
        points={area.code: area.point for area in rows if area.point},
    )


@cache
def index() -> OfferIndex:
    """What every active firm sells; a firm's id is its place among all of them."""
    return OfferIndex.build(_offers())


def _offers() -> Iterator[OfferFacts]:
    for place, firm in enumerate(FIRMS):
        for number, offer in enumerate(firm.offers if firm.status == "active" else ()):
            yield OfferFacts(
                place * 10 + number,
                place,
                f"{offer.title}. {offer.description}",
                offer.cpv,
                offer.delivery_areas or firm.delivery_areas,
                offer.smallest_order_sek,
                offer.largest_order_sek,
                offer.lead_time_days,
                offer.capacity_sek_per_month,
            )
