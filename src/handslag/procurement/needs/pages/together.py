"""What a purchaser reads of firms that together could cover a need: an example without names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext, ngettext

from handslag.foundation.phrasing import sek
from handslag.procurement.needs.pages.naming import area_names, code_name

StoredSquare = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Together:
    """In one line how far it reaches, what each firm would do, and what is left or not known."""

    reach: str
    firms: tuple[str, ...]
    left: tuple[str, ...]


def together(stored: Mapping[str, Any]) -> Together:
    """A combination as it was stored with its match run, in words."""
    number = len(stored["firms"])
    if not stored["open_squares"] and not stored["short_sek"]:
        reach = ngettext(
            "%(number)s firm could cover the whole need",
            "%(number)s firms could cover the whole need together",
            number,
        )
    else:
        reach = ngettext(
            "%(number)s firm could cover a part of the need",
            "%(number)s firms could cover a part of the need together",
            number,
        )
    return Together(
        reach % {"number": number},
        tuple(f"{_work(firm['squares'])}: {_at_most(firm['at_most_sek'])}" for firm in stored["firms"]),
        tuple(_left(stored)),
    )


def _work(squares: Iterable[StoredSquare]) -> str:
    """What is done and where, code by code."""
    places: dict[str | None, list[str]] = {}
    for square in squares:
        places.setdefault(square["code"], []).extend([square["area"]] if square["area"] else [])
    return "; ".join(_work_in(code, where) for code, where in places.items())


def _work_in(code: str | None, where: list[str]) -> str:
    work = code_name(code) if code else gettext("The whole need")
    return gettext("%(work)s in %(places)s") % {"work": work, "places": area_names(where)} if where else work


def _at_most(limit: int | None) -> str:
    if limit is None:
        return gettext("has not told how large orders it takes")
    return gettext("at most %(sek)s") % {"sek": sek(limit)}


def _left(stored: Mapping[str, Any]) -> Iterable[str]:
    if stored["open_squares"]:
        yield gettext("Nobody in the register covers: %(work)s.") % {"work": _work(stored["open_squares"])}
    if stored["short_sek"]:
        yield gettext("Their largest orders lack %(sek)s of the value.") % {"sek": sek(stored["short_sek"])}
    if stored["unplaced"]:
        yield ngettext(
            "%(number)s more firm may be able to, but has not told where it delivers. Ask.",
            "%(number)s more firms may be able to, but have not told where they deliver. Ask.",
            stored["unplaced"],
        ) % {"number": stored["unplaced"]}
