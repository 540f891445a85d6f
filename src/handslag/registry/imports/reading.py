"""From the bytes of an XLSX or CSV file to rows of text, within limits that keep a bad file harmless."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

from handslag.foundation.errors import RuleBroken
from handslag.phrases import Text, gettext_noop
from handslag.registry.imports.columns import EXAMPLE_NUMBER, facts_of_headers

LARGEST_FILE_BYTES = 10 * 1024 * 1024
MOST_ROWS = 20_000
_LARGEST_UNPACKED_BYTES = 150 * 1024 * 1024
_MOST_ENTRIES = 500
_MOST_COLUMNS = 200
_HEADER_WITHIN_ROWS = 10
# How a PDF, a web page, a packed file and a picture begin: none is a sheet, whatever it is called.
_OTHER_KINDS = (b"%PDF", b"<", b"\xef\xbb\xbf<", b"PK", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")
_CHUNK_BYTES = 1024 * 1024
_OVERLAP_BYTES = 300
_A_CELL_WITH_CONTENT = re.compile(rb'<(?:\w+:)?c\s[^<>]*?\br="([A-Z]{1,3})\d{1,7}"[^<>]*(?<!/)>')
_A_ROW_WITH_CONTENT = re.compile(rb'<(?:\w+:)?row\s[^<>]*?\br="(\d{1,7})"[^<>]*(?<!/)>')

Cell = int | float | str | bool | time | date | datetime | timedelta | None


@dataclass(frozen=True, slots=True)
class Table:
    """The rows under the header, as (row number in the sheet, text by fact), and the columns of no use."""

    rows: tuple[tuple[int, dict[str, str]], ...]
    ignored_columns: tuple[str, ...]


def read_table(content: bytes, *, is_xlsx: bool) -> Table:
    """Read the file's first sheet that has a column of organisation numbers.

    Raises:
        RuleBroken: when the file is too large, cannot be read, or has no such column.
    """
    if len(content) > LARGEST_FILE_BYTES:
        raise RuleBroken(
            Text(
                gettext_noop("The file is larger than %(limit)s MB."), {"limit": LARGEST_FILE_BYTES // 2**20}
            )
        )
    for rows in _sheets(content) if is_xlsx else [_lines(content)]:
        if (table := _table_in(rows)) is not None:
            return table
    if not is_xlsx and content.lstrip().startswith(_OTHER_KINDS):
        raise RuleBroken(
            Text(gettext_noop("The file is not a sheet. Save the sheet as an Excel workbook (.xlsx) or CSV."))
        )
    raise RuleBroken(
        Text(
            gettext_noop(
                "No column is called organisationsnummer. Take the template, it has the right columns."
            )
        )
    )


def _table_in(rows: Sequence[Sequence[str]]) -> Table | None:
    for top, headers in enumerate(rows[:_HEADER_WITHIN_ROWS]):
        facts = facts_of_headers(headers)
        if "org_no" not in facts:
            continue
        below = tuple(
            (number, cells)
            for number, row in enumerate(rows[top + 1 :], start=top + 2)
            if any((cells := {fact: text for fact, text in zip(facts, row, strict=False) if fact}).values())
            and cells["org_no"] != EXAMPLE_NUMBER
        )
        _require_some_but_not_too_many(len(below))
        unused = (header for header, fact in zip(headers, facts, strict=True) if header and not fact)
        return Table(below, tuple(unused))
    return None


def _require_some_but_not_too_many(rows: int) -> None:
    if not rows:
        raise RuleBroken(Text(gettext_noop("The sheet has no rows under its headers.")))
    if rows > MOST_ROWS:
        raise RuleBroken(
            Text(
                gettext_noop("The sheet has more than %(limit)s rows. Divide it into several files."),
                {"limit": MOST_ROWS},
            )
        )


def _sheets(content: bytes) -> Iterator[list[list[str]]]:
    try:
        _require_harmless(content)
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as workbook:
            for listed in workbook.sheets_metadata:
                if listed.typ != SheetTypeEnum.WorkSheet:
                    continue
                sheet = workbook.get_sheet_by_name(listed.name)
                yield [[text_of(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    except (CalamineError, zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError) as broken:
        raise RuleBroken(
            Text(gettext_noop("The file cannot be read. Save it again as an Excel workbook (.xlsx)."))
        ) from broken


def _require_harmless(content: bytes) -> None:
    """Unpack piece by piece without keeping it: its true size, and no cell far outside a sensible table.

    A reader lays out every cell up to the last one, so one cell far away would fill the memory.
    """
    unpacked = 0
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if len(packed.infolist()) > _MOST_ENTRIES:
            raise _too_large()
        for entry in packed.infolist():
            before = b""
            with packed.open(entry) as stream:
                while piece := stream.read(_CHUNK_BYTES):
                    unpacked += len(piece)
                    if unpacked > _LARGEST_UNPACKED_BYTES or _reaches_too_far(before + piece):
                        raise _too_large()
                    before = piece[-_OVERLAP_BYTES:]


def _reaches_too_far(xml: bytes) -> bool:
    wide = any(_column_number(found) > _MOST_COLUMNS for found in set(_A_CELL_WITH_CONTENT.findall(xml)))
    return wide or any(
        int(found) > MOST_ROWS + _HEADER_WITHIN_ROWS for found in _A_ROW_WITH_CONTENT.findall(xml)
    )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _too_large() -> RuleBroken:
    return RuleBroken(
        Text(
            gettext_noop(
                "The sheet reaches further than %(rows)s rows or %(columns)s columns, or unpacks to too much."
            ),
            {"rows": MOST_ROWS, "columns": _MOST_COLUMNS},
        )
    )


def _lines(content: bytes) -> list[list[str]]:
    text = _decoded(content)
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(";,\t", key=first.count)
    try:
        return [
            [text_of(cell) for cell in row]
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        ]
    except csv.Error as broken:
        raise RuleBroken(
            Text(gettext_noop("The file cannot be read. Save it again as CSV with ; between the columns."))
        ) from broken


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def text_of(cell: Cell) -> str:
    """A cell as the person sees it: 5560160680.0 is a number that is a name, so it has no decimals."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]", "", str(cell)).strip()
