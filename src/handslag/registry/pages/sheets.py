"""What the pages about a sheet print: how many rows of each outcome, and each row with what and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext

from handslag.foundation.phrasing import sentence
from handslag.phrases import Text
from handslag.reference.models import Area, LegalForm
from handslag.registry.imports.columns import HEADERS
from handslag.registry.models import SheetRow, SheetUpload, Status
from handslag.registry.rules import Outcome, compact_number, is_personal, printed_number

_COLORS = {
    Outcome.NEW: "success",
    Outcome.CHANGED: "info",
    Outcome.UNCHANGED: "neutral",
    Outcome.REFUSED: "danger",
}
_AREAS = frozenset({"home_area", "delivery_areas"})


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows came to one outcome, and whether only they are shown."""

    outcome: str
    label: str
    color: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class ShownChange:
    """One fact that a row changes, in words."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One row of a sheet."""

    number: int
    name: str
    org_no: str
    offer: str
    label: str
    color: str
    changes: tuple[ShownChange, ...]
    problems: tuple[str, ...]


def tallies(upload: SheetUpload, *, chosen: str) -> tuple[Tally, ...]:
    """The outcomes in their order with how many rows each has."""
    return tuple(
        Tally(outcome, str(outcome.label), color, getattr(upload, outcome.value), outcome == chosen)
        for outcome, color in _COLORS.items()
    )


def shown_rows(rows: Iterable[SheetRow]) -> tuple[ShownRow, ...]:
    """The rows in the reader's language; two queries for the names of codes, whatever their number."""
    listed = list(rows)
    names = _names(change for row in listed for change in row.changes)
    return tuple(_shown(row, names) for row in listed)


def refused_lines(rows: Iterable[SheetRow]) -> Iterator[tuple[int, Mapping[str, str], str]]:
    """What the file of refused rows holds: number, cells, reasons; a sole trader's number is left out."""
    for row in rows:
        number = row.cells.get("org_no", "")
        cells = row.cells | {"org_no": "" if is_personal(compact_number(number)) else number}
        yield row.number, cells, "\n".join(_problems(row))


def _shown(row: SheetRow, names: Mapping[str, str]) -> ShownRow:
    number = compact_number(row.cells.get("org_no", ""))
    outcome = Outcome(row.outcome)
    return ShownRow(
        row.number,
        row.cells.get("name", ""),
        printed_number(number),
        row.cells.get("offer.title", ""),
        str(outcome.label),
        _COLORS[outcome],
        tuple(
            ShownChange(
                HEADERS[change["field"]],
                _value(change["field"], change["before"], names),
                _value(change["field"], change["after"], names),
            )
            for change in row.changes
        ),
        _problems(row),
    )


def _problems(row: SheetRow) -> tuple[str, ...]:
    return tuple(
        f"{HEADERS[problem['field']]}: {sentence(Text.from_json(problem['text']))}"
        for problem in row.problems
    )


def _names(changes: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    codes: dict[str, set[str]] = {"areas": set(), "forms": set()}
    for change in changes:
        kind = "areas" if change["field"] in _AREAS else "forms" if change["field"] == "legal_form" else None
        if kind:
            for value in (change["before"], change["after"]):
                codes[kind] |= set(value) if isinstance(value, list) else {value} - {None}
    areas = Area.objects.in_bulk(codes["areas"], field_name="code")
    forms = LegalForm.objects.in_bulk(codes["forms"], field_name="code")
    return {code: area.label for code, area in areas.items()} | {
        code: form.label for code, form in forms.items()
    }


def _value(field: str, value: object, names: Mapping[str, str]) -> str:
    if isinstance(value, list):
        return ", ".join(sorted(names.get(code, code) for code in value)) or gettext("nothing")
    if value is None or value == "":
        return gettext("nothing")
    if isinstance(value, int):
        return number_format(value)
    return str(Status(str(value)).label) if field == "status" else names.get(str(value), str(value))
