"""What the engine is told about offers, needs and places.

How sentences name things. A part's sentence is a `handslag.phrases.Text`; its parameters hold codes and
numbers, and whoever prints it renders a parameter by the beginning of its name:

| parameter | holds | printed as |
|---|---|---|
| `cpv`, `cpv_*` | an eight-digit CPV code | label (code) |
| `area`, `area_*` | an area code | the area's name |
| `sek_*` | whole kronor excl. VAT | amount with currency |
| `days`, `days_*`, `months`, `months_*` | a whole number | number only, the sentence says the unit |
| `words`, `words_*` | words of the need as they were written, parted by commas | as they are |
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum


@dataclass(frozen=True, slots=True)
class OfferFacts:
    """One thing a firm sells. None and empty mean unknown, never no.

    `areas` are where the firm delivers; an order's size is in whole kronor excl. VAT.
    """

    offer_id: int
    firm_id: int
    words: str
    cpv: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    smallest_order_sek: int | None = None
    largest_order_sek: int | None = None
    lead_time_days: int | None = None
    capacity_sek_per_month: int | None = None


@dataclass(frozen=True, slots=True)
class NeedFacts:
    """What is to be bought. None and empty mean unknown.

    `cpv` is what a person confirmed or the notice says; `areas` is where it is to be delivered;
    `value_sek` is the total excl. VAT; `asked_on` is the day from which notice is counted; `lang` is the
    language of title and description (ISO 639-1).
    """

    title: str
    description: str
    cpv: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    value_sek: int | None = None
    months: int | None = None
    starts_on: date | None = None
    asked_on: date | None = None
    lang: str = "sv"


class Nearness(IntEnum):
    """How an area of delivery lies to a place of need, the nearer the higher."""

    APART = 0
    NEIGHBOUR = 1
    PART = 2
    COVERS = 3


@dataclass(frozen=True, slots=True, eq=False)
class AreaTree:
    """Areas and what lies above and beside each; two trees are never the same one.

    Codes look like "SE" (country), "01" (county), "0180" (municipality), "0180-sodermalm" (district).
    """

    parent: Mapping[str, str | None]
    neighbours: Mapping[str, frozenset[str]] = field(default_factory=dict)
    name: Mapping[str, str] = field(default_factory=dict)

    def known(self, code: str) -> bool:
        """Whether the area is in the tree."""
        return code in self.parent

    def with_ancestors(self, code: str) -> tuple[str, ...]:
        """The area and everything it lies in, from within outwards."""
        chain: list[str] = []
        here: str | None = code
        while here is not None and here not in chain:
            chain.append(here)
            here = self.parent.get(here)
        return tuple(chain)

    def within(self, inner: str, outer: str) -> bool:
        """Whether the first area is the second or lies in it."""
        return outer in self.with_ancestors(inner)

    def nearness(self, delivers_in: str, wanted_in: str) -> Nearness:
        """How an area of delivery lies to where something is wanted."""
        return self.nearness_of([delivers_in], wanted_in)[0]

    def nearness_of(self, deliveries: Iterable[str], wanted_in: str) -> list[Nearness]:
        """The same for many areas of delivery."""
        around = self.with_ancestors(wanted_in)
        beside = frozenset[str]().union(*(self.neighbours.get(code, frozenset()) for code in around))
        return [self._nearness(area, wanted_in, around, beside) for area in deliveries]

    def _nearness(
        self, delivers_in: str, wanted_in: str, around: tuple[str, ...], beside: frozenset[str]
    ) -> Nearness:
        if delivers_in in around:
            return Nearness.COVERS
        outwards = self.with_ancestors(delivers_in)
        if wanted_in in outwards:
            return Nearness.PART
        return Nearness.APART if beside.isdisjoint(outwards) else Nearness.NEIGHBOUR
