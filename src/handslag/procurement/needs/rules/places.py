"""Where a notice wants something delivered: its NUTS codes, and the places it names within them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from handslag.reference.rules import COUNTRY, AreaRow, area_rows


class CityPlace(NamedTuple):
    """The city of this installation: what it calls itself, and its municipality's code."""

    name: str
    code: str


def places_of(nuts: Iterable[str], texts: Iterable[str], *, city: CityPlace | None = None) -> frozenset[str]:
    """Our areas: the municipalities and districts that the first telling text names, else the whole counties.

    A notice says its place as a county at best, in code; the town stands in words. Only names within the
    stated counties count, or within the city's own when none is stated.
    """
    stated = areas_of_nuts(nuts)
    counties = stated or ({city.code[:2]} if city else set())
    for text in texts:
        if named := _named_in(text, frozenset(counties), city):
            return named
    return stated


def areas_of_nuts(codes: Iterable[str]) -> frozenset[str]:
    """Our areas for NUTS codes: the country, or every county that lies in them; other countries are none."""
    found: set[str] = set()
    for code in codes:
        if code == COUNTRY:
            found.add(COUNTRY)
        else:
            found |= {area.code for area in _areas() if area.kind == "county" and area.nuts3.startswith(code)}
    return frozenset(found)


@lru_cache(maxsize=1)
def _areas() -> tuple[AreaRow, ...]:
    return area_rows()


def _named_in(text: str, counties: frozenset[str], city: CityPlace | None) -> frozenset[str]:
    """The smallest areas named: of "Farsta, Stockholm" only Farsta."""
    found = {
        code for code, name in _names_within(counties, city) if name in text and _pattern(name).search(text)
    }
    above = {code[:length] for code in found for length in (2, 4) if len(code) > length}
    return frozenset(found - above)


def _names_within(counties: frozenset[str], city: CityPlace | None) -> Iterator[tuple[str, str]]:
    if city and city.code[:2] in counties:
        yield city.code, city.name
    for area in _areas():
        if area.kind in ("municipality", "district") and area.code[:2] in counties:
            yield area.code, area.name


@lru_cache(maxsize=1000)
def _pattern(name: str) -> re.Pattern[str]:
    """The name by itself or in the genitive, but not as the name of a county or region."""
    return re.compile(rf"(?<!\w)(?<!Region ){re.escape(name)}s?(?!\w)(?!\s+län)")
