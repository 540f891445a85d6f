"""Sheets of invented firms, two offers each: the same ones for the same number of rows."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator

import xlsxwriter
from stdnum import luhn

_OFFERS_OF_A_FIRM = 2
_SOLD = (
    ("Kontorsstädning", "90919200"), ("Catering till möten", "55520000"), ("Fönsterputs", "90911300"),
    ("Trädgårdsskötsel", "77310000"), ("Cykelreparation", "50110000"), ("Flytthjälp", "98392000"),
)  # fmt: skip
_PLACES = ("Södermalm", "Farsta", "Järva", "Nacka", "Huddinge", "Stockholm")
_HEADERS = [
    "organisationsnummer", "namn", "juridisk form", "kontaktroll", "e-post", "telefon", "beskrivning",
    "hemort/stadsdel", "leveransområden", "erbjudande", "erbjudande beskrivning", "cpv", "minsta order",
    "största order", "ledtid dagar",
]  # fmt: skip


def workbook(rows: int) -> bytes:
    """The sheet as an Excel workbook."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(_table(rows)):
            sheet.write_row(number, 0, row)
    return written.getvalue()


def text(rows: int) -> bytes:
    """The sheet as CSV."""
    return "\n".join('"' + '";"'.join(row) + '"' for row in _table(rows)).encode()


def _table(rows: int) -> Iterator[list[str]]:
    yield _HEADERS
    chosen = random.Random(1)
    for number in range(rows):
        firm = number // _OFFERS_OF_A_FIRM
        title, code = chosen.choice(_SOLD)
        yield [
            _org_no(firm), f"Firma {firm}", "ekonomisk förening", "Beställningar", "hej@firma.example",
            "08-465 004 00", "Vi är ett socialt företag. Hos oss växer människor i sin egen takt.",
            "Södermalm", "; ".join(sorted({_PLACES[firm % 6], _PLACES[firm // 6 % 6]})),
            f"{title} {number % _OFFERS_OF_A_FIRM + 1}", "Ring oss så hittar vi ett sätt som passar.", code,
            "1 000", "250 000", "5",
        ]  # fmt: skip


def _org_no(firm: int) -> str:
    """Right by its check digit and nobody's: no organisation number begins with 4."""
    digits = f"493{firm:06d}"
    return f"{digits[:6]}-{digits[6:]}{luhn.calc_check_digit(digits)}"
