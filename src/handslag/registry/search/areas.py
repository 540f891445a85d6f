"""The places the directory can be narrowed to: the city, its districts, and the municipalities round it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from handslag.accounts.queries import the_city
from handslag.matching.facts import AreaTree, Nearness
from handslag.reference.models import Area
from handslag.reference.queries import area_tree


@dataclass(frozen=True, slots=True)
class ShownAreas:
    """Codes with names: the city itself first, then its districts, then its county's other municipalities."""

    city: str
    names: Mapping[str, str]


_kept: dict[str, tuple[date, AreaTree, ShownAreas]] = {}


def shown_areas(*, on: date) -> ShownAreas:
    """The places round the city of this installation that exist on the day; none before it is set up.

    The same object is given all day, for as long as the area tree is the same.
    """
    city = the_city()
    code, tree = city.municipality_code if city else "", area_tree()
    kept = _kept.get(code)
    if kept is None or kept[0] != on or kept[1] is not tree:
        kept = _kept[code] = (on, tree, _read(code, tree.parent.get(code), on=on))
    return kept[2]


def _read(code: str, county: str | None, *, on: date) -> ShownAreas:
    near = Area.objects.in_force(on).filter(parent__code__in=[above for above in (code, county) if above])
    rows = list(near.values_list("code", "name", "parent__code"))
    districts = {own: name for own, name, above in rows if above == code}
    municipalities = {own: name for own, name, above in rows if above == county}
    own = {code: municipalities.pop(code)} if code in municipalities else {}
    return ShownAreas(code, own | districts | municipalities)


@dataclass(slots=True)
class Reach:
    """Which of the shown places somebody reaches; what an area reaches is remembered, for there are few."""

    shown: ShownAreas
    tree: AreaTree
    _known: dict[str, frozenset[str]] = field(default_factory=dict)

    def of(self, delivers: Iterable[str]) -> frozenset[str]:
        """The shown places that these delivery areas cover, wholly or in part."""
        return frozenset[str]().union(*map(self._of_area, delivers))

    def _of_area(self, area: str) -> frozenset[str]:
        found = self._known.get(area)
        if found is None:
            found = self._known[area] = frozenset(
                place for place in self.shown.names if self.tree.nearness(area, place) >= Nearness.PART
            )
        return found
