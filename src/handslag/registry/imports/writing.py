"""The files that are downloaded: the template, as a workbook and as CSV, and the rows that were refused."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence

import xlsxwriter

from handslag.phrases import gettext_noop
from handslag.registry.imports.columns import COLUMNS, HEADERS

Say = Callable[[str], str]

_FIRMS_SHEET = gettext_noop("Firms")
_EXPLANATION_SHEET = gettext_noop("Explanation")
_ROW_NUMBER = gettext_noop("Row in the sheet")
_WHY_REFUSED = gettext_noop("Why the row was refused")
_EXPLAINED = (
    gettext_noop("One row for each offer. Rows with the same organisation number are one firm."),
    gettext_noop("An empty cell changes nothing: what is known stays as it is."),
    gettext_noop("The row in the first sheet is an invented example. It is skipped."),
)
_WIDTH = 24


def template_workbook(say: Say) -> bytes:
    """The template as a workbook: headers with an invented example, and a sheet that explains the columns."""
    explanation = [*([say(line)] for line in _EXPLAINED), []]
    explanation += [[column.header, say(column.explained)] for column in COLUMNS]
    return _workbook(
        {
            say(_FIRMS_SHEET): [
                [column.header for column in COLUMNS],
                [column.example for column in COLUMNS],
            ],
            say(_EXPLANATION_SHEET): explanation,
        }
    )


def template_csv() -> bytes:
    """The template as CSV, ; between the columns, with the mark by which Excel knows å, ä and ö."""
    written = io.StringIO(newline="")
    rows = csv.writer(written, delimiter=";")
    rows.writerow([column.header for column in COLUMNS])
    rows.writerow([column.example for column in COLUMNS])
    return written.getvalue().encode("utf-8-sig")


def refused_workbook(rows: Iterable[tuple[int, Mapping[str, str], str]], say: Say) -> bytes:
    """The refused rows (number, cells by fact, reasons in words), ready to be corrected and read in again."""
    headers = [*HEADERS.values(), say(_WHY_REFUSED), say(_ROW_NUMBER)]
    body = [[*(cells.get(fact, "") for fact in HEADERS), why, str(number)] for number, cells, why in rows]
    return _workbook({say(_FIRMS_SHEET): [headers, *body]})


def _workbook(sheets: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    """Every cell is text: nothing that somebody wrote becomes a formula or a link, no number loses a zero."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(
        written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as workbook:
        bold, text = workbook.add_format({"bold": True}), workbook.add_format({"num_format": "@"})
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name[:31])
            sheet.set_column(0, len(COLUMNS) + 1, _WIDTH, text)
            for number, row in enumerate(rows):
                for place, cell in enumerate(row):
                    sheet.write_string(number, place, cell, bold if number == 0 else text)
            sheet.freeze_panes(1, 0)
    return written.getvalue()
