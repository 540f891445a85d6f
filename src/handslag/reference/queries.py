"""What the code lists can be asked: the tree of areas, areas to choose among, CPV by code or word."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.utils.translation import gettext, gettext_noop

from handslag.matching import cpv
from handslag.matching.choosing import suggest
from handslag.matching.confirmed import Confirmed
from handslag.matching.cpv import Language
from handslag.matching.facts import AreaTree
from handslag.matching.taught import in_use
from handslag.reference.models import Area, Confirmation
from handslag.reference.rules import SMALL_KINDS, Suggested

Choices = list[tuple[str, list[tuple[str, str]]]]


def suggested_for(title: str, text: str, lang: str) -> Suggested:
    """What a form suggests for these words."""
    return Suggested(tuple(own.code for own in suggest(text, lang, title=title)), in_use().version)


def confirmed(rows: Iterable[Confirmation]) -> list[Confirmed]:
    """Stored confirmations as what can be taught from."""
    return [Confirmed(row.title, row.text, row.lang, tuple(sorted(row.codes))) for row in rows]


def area_tree() -> AreaTree:
    """Every area, known ones and former ones, in name order; read once per process.

    The lists come with the code, so a running process sees new ones when it starts again.
    """
    tree = _read_area_tree()
    if not tree.parent:  # a process that started before the lists were loaded
        forget_area_tree()
    return tree


def forget_area_tree() -> None:
    """Read the tree again the next time it is asked for."""
    _read_area_tree.cache_clear()


@lru_cache(maxsize=1)
def _read_area_tree() -> AreaTree:
    rows = list(Area.objects.values_list("code", "parent__code", "name", "kind", "lat", "lon"))
    beside: dict[str, set[str]] = {}
    links = Area.neighbours.through.objects.values_list("from_area__code", "to_area__code")
    for one, other in links:
        beside.setdefault(one, set()).add(other)
    return AreaTree(
        parent={code: parent for code, parent, *_ in rows},
        neighbours={code: frozenset(others) for code, others in beside.items()},
        name={code: name for code, _, name, *_ in rows},
        points={
            code: (lat, lon)
            for code, _, _, kind, lat, lon in rows
            if kind in SMALL_KINDS and lat is not None and lon is not None
        },
    )


def area_choices(city: str | None, *, on: date, chosen: Collection[str] = ()) -> Choices:
    """Areas for a form, in named groups with the nearest first: codes with names.

    `city` is a municipality's code. Farther municipalities are left out, except those already `chosen`,
    as are areas that do not exist on the day.
    """
    groups: dict[str, list[tuple[str, str]]] = {name: [] for name in _GROUPS}
    for area in Area.objects.in_force(on).select_related("parent"):
        group = _group_of(area, city or "", area_tree())
        if group != "farther" or area.code in chosen:
            groups[group].append((area.code, area.label))
    groups["city"].sort(key=lambda choice: choice[0] != city)
    return [(gettext(_GROUPS[name]), choices) for name, choices in groups.items() if choices]


_GROUPS = {
    "districts": gettext_noop("Districts"),
    "city": gettext_noop("The whole city or county"),
    "beside": gettext_noop("Neighbouring municipalities"),
    "farther": gettext_noop("Other places"),
    "counties": gettext_noop("Other counties"),
    "country": gettext_noop("The whole country"),
}


def _group_of(area: Area, city: str, tree: AreaTree) -> str:
    if area.kind == Area.Kind.COUNTRY:
        return "country"
    if area.code in (city, tree.parent.get(city)):
        return "city"
    if area.kind == Area.Kind.COUNTY:
        return "counties"
    if area.parent and area.parent.code == city:
        return "districts"
    return "beside" if area.code in tree.neighbours.get(city, ()) else "farther"


@dataclass(frozen=True, slots=True)
class CpvName:
    """A CPV code and what it is called."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class CpvFound:
    """A CPV code that was found, with its branch from the division down to its parent."""

    code: str
    label: str
    branch: tuple[CpvName, ...]


def search_cpv(query: str, lang: Language, limit: int) -> tuple[CpvFound, ...]:
    """Codes that begin with the digits, or whose label holds every word; the highest in the tree first."""
    return tuple(
        CpvFound(hit.code, cpv.tree().label(hit.code, lang), _named(hit.branch, lang))
        for hit in cpv.tree().search(query, lang, limit)
    )


def cpv_branch(code: str, lang: Language) -> tuple[CpvName, ...]:
    """The code and everything above it, from the division down.

    Raises:
        KeyError: when the code is not in the list.
    """
    return _named((*cpv.tree().ancestors(code), code), lang)


def cpv_below(code: str | None, lang: Language) -> tuple[CpvName, ...]:
    """The codes just below this one; the divisions when none is given."""
    return _named(cpv.tree().children(code), lang)


def _named(codes: Iterable[str], lang: Language) -> tuple[CpvName, ...]:
    return tuple(CpvName(code, cpv.tree().label(code, lang)) for code in codes)
