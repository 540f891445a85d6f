"""What the engine is told about offers, needs and places.

How sentences name things. A part's sentence is a `handslag.phrases.Text`; its parameters hold codes and
numbers, and whoever prints it renders a parameter by the beginning of its name:

| parameter | holds | printed as |
|---|---|---|
| `cpv`, `cpv_*` | an eight-digit CPV code | label (code) |
| `area`, `area_*` | an area code | the area's name |
| `sek_*` | whole kronor excl. VAT | amount with currency |
| `days`, `days_*`, `months`, `months_*`, `km`, `number` | a whole number | number only, without a unit |
| `month` | the first day of a month, as YYYY-MM-DD | the month and the year |
| `words`, `words_*` | words of the need as they were written, parted by commas | as they are |
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from functools import lru_cache
from math import asin, cos, inf, radians, sin, sqrt
from typing import Final

_EARTH_KM: Final = 6_371.0
_PLACES_REMEMBERED: Final = 128


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


@dataclass(frozen=True, slots=True)
class Lying:
    """How an area of delivery lies to a place of need.

    `apart_km` is what is judged by: 0 within each other, infinite when no distance is known. `km` is the
    distance between their points, None when one has none; areas that touch may have points far apart.
    """

    nearness: Nearness
    apart_km: float
    km: float | None = None


_APART: Final = Lying(Nearness.APART, inf)


@dataclass(frozen=True, slots=True, eq=False)
class AreaTree:
    """Areas and what lies above and beside each; two trees are never the same one.

    Codes look like "SE" (country), "01" (county), "0180" (municipality), "0180-sodermalm" (district).
    `points` are degrees north and east of a place inside, for areas small enough for one to tell anything.
    """

    parent: Mapping[str, str | None]
    neighbours: Mapping[str, frozenset[str]] = field(default_factory=dict)
    name: Mapping[str, str] = field(default_factory=dict)
    points: Mapping[str, tuple[float, float]] = field(default_factory=dict)

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
        """How an area of delivery lies to where something is wanted, when only areas that touch are near."""
        return self.lying(delivers_in, wanted_in, near_km=0).nearness

    def lying(self, delivers_in: str, wanted_in: str, *, near_km: float) -> Lying:
        """How an area of delivery lies to where something is wanted, near being at most so far away."""
        return _around(self, wanted_in, near_km).get(delivers_in, _APART)

    def lying_of(self, deliveries: Iterable[str], wanted_in: str, *, near_km: float) -> list[Lying]:
        """The same for many areas of delivery."""
        around = _around(self, wanted_in, near_km)
        return [around.get(area, _APART) for area in deliveries]

    def kilometres(self, one: str, other: str) -> float | None:
        """As the crow flies between the points of two areas; None when one has none."""
        if one not in self.points or other not in self.points:
            return None
        (north, east), (other_north, other_east) = self.points[one], self.points[other]
        rise = sin(radians(other_north - north) / 2) ** 2
        turn = sin(radians(other_east - east) / 2) ** 2
        return 2 * _EARTH_KM * asin(sqrt(rise + cos(radians(north)) * cos(radians(other_north)) * turn))


@lru_cache(maxsize=_PLACES_REMEMBERED)
def _around(tree: AreaTree, wanted_in: str, near_km: float) -> dict[str, Lying]:
    """How every known area lies to one place; a need's places are few and come again."""
    above = tree.with_ancestors(wanted_in)
    return {code: _lying(tree, code, wanted_in, above, near_km) for code in tree.parent}


def _lying(tree: AreaTree, own: str, wanted: str, above: tuple[str, ...], near_km: float) -> Lying:
    if own in above:
        return Lying(Nearness.COVERS, 0)
    outwards = tree.with_ancestors(own)
    if wanted in outwards:
        return Lying(Nearness.PART, 0)
    km = tree.kilometres(own, wanted)
    # Where there is a distance it decides between a district and a municipality: a city's neighbour lies
    # beside some of its districts only. Two areas of one kind that touch are near however large they are.
    touching = own in tree.neighbours.get(wanted, ())
    if km is None and not touching:
        beside = frozenset[str]().union(*(tree.neighbours.get(code, frozenset()) for code in above))
        touching = not beside.isdisjoint(outwards)
    apart = min(near_km, km or near_km) if touching else inf if km is None else km
    return Lying(Nearness.NEIGHBOUR if touching or apart <= near_km else Nearness.APART, apart, km)
