"""From the bytes of a file to rows of text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import pytest
import xlsxwriter

from handslag.foundation.errors import RuleBroken
from handslag.registry.imports.columns import COLUMNS, facts_of_headers
from handslag.registry.imports.reading import read_table
from handslag.registry.imports.writing import refused_workbook, template_csv, template_workbook

ROW = {"org_no": "5560160680", "name": "Åsa & Co", "offer.cpv": "55520000"}


def workbook(*rows: Sequence[object], before: Sequence[Sequence[object]] = ()) -> bytes:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate([*before, ["Organisationsnummer", "NAMN", "Cpv"], *rows]):
            sheet.write_row(number, 0, row)
    return written.getvalue()


def test_numbers_that_are_names_come_back_without_decimals() -> None:
    table = read_table(workbook([5560160680, "Åsa & Co", 55520000]), is_xlsx=True)

    assert table.rows == ((2, ROW),)


def test_headers_are_found_below_a_heading_and_rows_keep_their_number() -> None:
    table = read_table(
        workbook([], [5560160680, "Åsa & Co", 55520000], before=[["Våra företag"], []]), is_xlsx=True
    )

    assert table.rows == ((5, ROW),)


@pytest.mark.parametrize(
    "headers", ["Organisationsnummer;NAMN;Cpv", "orgnr,name,CPV codes", "Org nr\tFöretag\tcpv-kod"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "utf-16"])
def test_csv_is_read_whatever_sign_and_encoding_it_was_saved_with(headers: str, encoding: str) -> None:
    sign = next(sign for sign in ";,\t" if sign in headers)
    text = f"{headers}\r\n" + sign.join(["5560160680", "Åsa & Co", "55520000"]) + "\r\n"

    assert read_table(text.encode(encoding), is_xlsx=False).rows == ((2, ROW),)


def test_columns_of_no_use_are_named() -> None:
    table = read_table("orgnr;Favoritfärg;namn\n556016-0680;blå;Åsa\n".encode(), is_xlsx=False)

    assert table.ignored_columns == ("Favoritfärg",)
    assert table.rows == ((2, {"org_no": "556016-0680", "name": "Åsa"}),)


def test_every_header_and_every_other_name_means_one_column() -> None:
    for column in COLUMNS:
        for name in (column.header, *column.also):
            assert facts_of_headers([name.upper()]) == (column.fact,)


@pytest.mark.parametrize(
    ("content", "is_xlsx", "reason"),
    [
        (b"namn;telefon\nx;y\n", False, "No column is called"),
        (b"orgnr;namn\n;\n", False, "no rows"),
        (b"not a workbook", True, "cannot be read"),
        (b"PK\x03\x04 broken", True, "cannot be read"),
        (b'orgnr;namn\n"' + b"x" * 200_000, False, "cannot be read"),
        (b"x" * (10 * 1024 * 1024 + 1), False, "larger than"),
        (b"orgnr\n" + b"1\n" * 20_001, False, "more than"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_words(content: bytes, is_xlsx: bool, reason: str) -> None:  # noqa: FBT001 - a parameter of the test
    with pytest.raises(RuleBroken) as refused:
        read_table(content, is_xlsx=is_xlsx)

    assert reason in refused.value.reasons[0].msgid


def test_a_bomb_is_refused_before_it_goes_off() -> None:
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bomb,
        bomb.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as entry,
    ):
        for _ in range(160):
            entry.write(b" " * 2**20)

    with pytest.raises(RuleBroken, match="unpacks to too much"):
        read_table(packed.getvalue(), is_xlsx=True)


@pytest.mark.parametrize(("row", "column"), [(1_048_575, 0), (1, 16_383)])
def test_one_cell_far_away_does_not_fill_the_memory(row: int, column: int) -> None:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "organisationsnummer")
        sheet.write(row, column, "x")

    with pytest.raises(RuleBroken, match="reaches further"):
        read_table(written.getvalue(), is_xlsx=True)


@pytest.mark.parametrize(("content", "is_xlsx"), [(template_workbook(str), True), (template_csv(), False)])
def test_the_templates_own_example_is_skipped(content: bytes, is_xlsx: bool) -> None:  # noqa: FBT001 - a parameter of the test
    with pytest.raises(RuleBroken, match="no rows"):
        read_table(content, is_xlsx=is_xlsx)


def test_refused_rows_can_be_read_in_again_and_hold_no_formula() -> None:
    content = refused_workbook([(7, ROW | {"name": "=HYPERLINK(1)"}, "Fel")], str)

    table = read_table(content, is_xlsx=True)

    assert table.rows[0][1]["name"] == "=HYPERLINK(1)"
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert b"<f>" not in packed.read("xl/worksheets/sheet1.xml")


def test_a_workbook_without_the_column_is_told_what_it_lacks() -> None:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        book.add_worksheet().write(0, 0, "namn")

    with pytest.raises(RuleBroken, match="No column is called organisationsnummer"):
        read_table(written.getvalue(), is_xlsx=True)


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7\n1 0 obj", b"<?xml version='1.0'?><a/>", b"PK\x03\x04odd", b"\x89PNG\r\n"]
)
def test_what_is_no_sheet_is_called_so_whatever_its_name(content: bytes) -> None:
    with pytest.raises(RuleBroken) as broken:
        read_table(content, is_xlsx=False)

    assert "not a sheet" in broken.value.reasons[0].msgid
