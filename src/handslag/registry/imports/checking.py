"""From a row's text to what it says, with everything in it that cannot be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from handslag.foundation.sorting import search_key
from handslag.phrases import Text, gettext_noop
from handslag.registry.imports.columns import COLUMNS
from handslag.registry.rules import (
    Problem,
    Said,
    compact_number,
    cpv_code_of,
    parts_of_list,
    website_of,
    whole_number,
    without_personal_numbers,
)

_OFFER = "offer."
_STATUSES = {
    "aktiv": "active",
    "aktivt": "active",
    "active": "active",
    "vilande": "inactive",
    "inaktiv": "inactive",
    "inactive": "inactive",
    "resting": "inactive",
    "nedlagd": "closed",
    "avslutad": "closed",
    "upphört": "closed",
    "closed": "closed",
    "closed down": "closed",
}


@dataclass(frozen=True, slots=True)
class Codes:
    """The code lists that cells point into: names and codes, folded, to codes."""

    areas: Mapping[str, str]
    legal_forms: Mapping[str, str]
    cpv: frozenset[str]


class _Unreadable(Exception):
    def __init__(self, text: Text) -> None:
        super().__init__(text.msgid)
        self.text = text


def said_of(row: int, cells: Mapping[str, str], *, codes: Codes) -> Said:
    """What a row says; cells that cannot be read are its problems, empty cells say nothing."""
    facts: dict[str, Any] = {}
    problems: list[Problem] = []
    for column in COLUMNS:
        written = cells.get(column.fact, "")
        if not written or column.fact == "org_no":
            continue
        try:
            facts[column.fact] = _READ[column.fact](written, codes)
        except _Unreadable as unreadable:
            problems.append(Problem(column.fact, unreadable.text))
    return Said(
        row,
        compact_number(cells.get("org_no", "")),
        {fact: value for fact, value in facts.items() if not fact.startswith(_OFFER)},
        {fact.removeprefix(_OFFER): value for fact, value in facts.items() if fact.startswith(_OFFER)},
        tuple(problems),
    )


def _shown(written: str) -> str:
    return without_personal_numbers(written)[:60]


def _words(written: str, _codes: Codes) -> str:
    return written


def _line(written: str, _codes: Codes) -> str:
    return " ".join(written.split())


def _website(written: str, _codes: Codes) -> str:
    return website_of(written)


def _amount(written: str, _codes: Codes) -> int:
    number = whole_number(written)
    if number is None:
        raise _Unreadable(
            Text(
                gettext_noop("“%(written)s” is not a whole number. Write it like 1 250 000."),
                {"written": _shown(written)},
            )
        )
    return number


def _days(written: str, _codes: Codes) -> int:
    number = whole_number(written)
    if number is None:
        raise _Unreadable(
            Text(
                gettext_noop("“%(written)s” is not a whole number of days. Write it like 14."),
                {"written": _shown(written)},
            )
        )
    return number


def _status(written: str, _codes: Codes) -> str:
    status = _STATUSES.get(search_key(written))
    if status is None:
        raise _Unreadable(
            Text(
                gettext_noop("“%(written)s” is no status. Write aktiv, vilande or nedlagd."),
                {"written": _shown(written)},
            )
        )
    return status


def _legal_form(written: str, codes: Codes) -> str:
    form = codes.legal_forms.get(search_key(written))
    if form is None:
        raise _Unreadable(
            Text(
                gettext_noop("The legal form “%(written)s” is not known. Write it like ekonomisk förening."),
                {"written": _shown(written)},
            )
        )
    return form


def _area(written: str, codes: Codes) -> str:
    return next(iter(_all_known((written,), lambda name: codes.areas.get(search_key(name)), _NO_AREAS)))


def _areas(written: str, codes: Codes) -> frozenset[str]:
    return _all_known(parts_of_list(written), lambda name: codes.areas.get(search_key(name)), _NO_AREAS)


def _cpv(written: str, codes: Codes) -> frozenset[str]:
    def known(part: str) -> str | None:
        code = cpv_code_of(part)
        return code if code in codes.cpv else None

    return _all_known(parts_of_list(re.sub(r",(?=\s*\d)", ";", written)), known, _NO_CODES)


_NO_AREAS = gettext_noop("Not known as a district, municipality or county: %(names)s.")
_NO_CODES = gettext_noop("Not known as CPV codes: %(names)s.")


def _all_known(
    names: tuple[str, ...], code_of: Callable[[str], str | None], otherwise: str
) -> frozenset[str]:
    found = {name: code_of(name) for name in names}
    unknown = [_shown(name) for name, code in found.items() if code is None]
    if unknown:
        raise _Unreadable(Text(otherwise, {"names": ", ".join(unknown)}))
    return frozenset(code for code in found.values() if code)


_READ: dict[str, Callable[[str, Codes], object]] = {
    "name": _line,
    "also_called": _line,
    "legal_form": _legal_form,
    "contact_role": _line,
    "email": _line,
    "phone": _line,
    "website": _website,
    "summary": _words,
    "work_integration": _words,
    "home_area": _area,
    "delivery_areas": _areas,
    "status": _status,
    "offer.title": _line,
    "offer.description": _words,
    "offer.cpv": _cpv,
    "offer.smallest_order_sek": _amount,
    "offer.largest_order_sek": _amount,
    "offer.lead_time_days": _days,
    "offer.capacity_sek_per_month": _amount,
}
