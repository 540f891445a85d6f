"""A match as a sheet: one row for each firm and lot, every cell plain text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any

import xlsxwriter
from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext

from handslag.accounts.models import User
from handslag.foundation.phrasing import moment
from handslag.matching.results import PartName, State
from handslag.procurement.needs.models import MatchRow, MatchRun, Need
from handslag.procurement.needs.pages.matches import (
    FoundFirm,
    ShownFirm,
    offer_labels,
    shown_firm,
)
from handslag.procurement.needs.pages.naming import PART_NAMES, state_name
from handslag.procurement.needs.queries import latest_runs

# What a sheet program would take for the beginning of a formula.
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDTH = 28

Row = tuple[str, ...]


def match_table(need: Need, *, user: User | AnonymousUser) -> Iterator[Row]:
    """The header, then every kept firm of every lot; five queries whatever their number."""
    runs = {run.pk: run for run in latest_runs(need, user=user)}
    rows = list(
        MatchRow.objects.visible_to(user)
        .filter(run__in=runs)
        .select_related("organisation__enterprise__home_area", "organisation__supplier__home_area", "offer")
        .order_by("run__lot__number", "position")
    )
    labels = offer_labels({row.organisation_id for row in rows})
    yield _header()
    for row in rows:
        found = FoundFirm(row.organisation_id, row.offer_id, row.group, row.parts, row.missing)
        shown = shown_firm(found, row.organisation, row.offer, labels.get(row.organisation_id, ""))
        yield _row(row, runs[row.run_id], shown)


def _header() -> Row:
    parts = [
        text
        for part in PartName
        for text in (
            str(PART_NAMES[part]),
            gettext("%(part)s, why") % {"part": PART_NAMES[part]},
        )
    ]
    return (
        gettext("Lot"),
        gettext("Group"),
        gettext("Firm"),
        gettext("What they sell"),
        gettext("Where they are"),
        gettext("Orders they take"),
        gettext("Who says so"),
        gettext("What is missing"),
        *parts,
        gettext("Matched"),
        gettext("Engine"),
    )


def _row(row: MatchRow, run: MatchRun, shown: ShownFirm) -> Row:
    named = {part["part"]: shown.parts[place] for place, part in enumerate(row.parts)}
    parts: list[str] = []
    for name in PartName:
        part = named.get(name)
        parts += [state_name(State(part.state)), part.sentence] if part else ["", ""]
    return (
        f"{run.lot.number}. {run.lot.title}" if run.lot else "",
        str(MatchRow.Group(row.group).label),
        shown.name,
        shown.offer,
        shown.place,
        shown.size,
        shown.label,
        shown.but if row.missing else "",
        *parts,
        moment(run.made_at),
        run.engine,
    )


def as_csv(table: Iterator[Row]) -> bytes:
    """The table with ; between the cells and the mark by which Excel knows å, ä and ö."""
    written = io.StringIO(newline="")
    rows = csv.writer(written, delimiter=";")
    for row in table:
        rows.writerow([harmless(cell) for cell in row])
    return written.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """The cell with a mark before it where a sheet program would otherwise run it as a formula."""
    return f"'{cell}" if cell.lstrip().startswith(_STARTS_FORMULA) or cell.startswith(("\t", "\r")) else cell


def as_workbook(table: Iterator[Row]) -> bytes:
    """The table as a workbook in which nothing becomes a formula or a link."""
    written = io.BytesIO()
    options: dict[str, Any] = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(written, options) as workbook:
        bold, text = workbook.add_format({"bold": True}), workbook.add_format({"num_format": "@"})
        sheet = workbook.add_worksheet(gettext("Match")[:31])
        width = 0
        for number, row in enumerate(table):
            width = _write(sheet, number, row, bold if number == 0 else text)
        sheet.set_column(0, max(width - 1, 0), _WIDTH, text)
        sheet.freeze_panes(1, 0)
    return written.getvalue()


def _write(sheet: Any, number: int, row: Sequence[str], look: Any) -> int:
    for place, cell in enumerate(row):
        sheet.write_string(number, place, cell, look)
    return len(row)
