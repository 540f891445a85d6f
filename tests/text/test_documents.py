"""The text of DOCX, ODT, PDF and plain files, with places by character."""

from __future__ import annotations

import pytest

from handslag.text.documents.model import Document
from handslag.text.documents.reading import read_document, read_text
from tests.text.samples import docx, odt, pdf, word_paragraph

WORD_TABLE = (
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Krav</w:t></w:r></w:p></w:tc>"
    "<w:tc><w:p><w:r><w:t>Bevis</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
)
ODT_TABLE = (
    "<table:table><table:table-row><table:table-cell><text:p>Krav</text:p></table:table-cell>"
    "<table:table-cell><text:p>Bevis</text:p></table:table-cell></table:table-row></table:table>"
)


def table_texts(document: Document) -> list[str]:
    return [document.text[start:end] for start, end in document.tables]


def test_a_word_document_is_read_paragraph_by_paragraph() -> None:
    found = read_document(docx("Först & främst", "Sedan å, ä och ö"))

    assert (found.kind, found.text) == ("docx", "Först & främst\n\nSedan å, ä och ö")


def test_list_items_in_a_word_document_have_a_mark_and_headings_none() -> None:
    found = read_document(
        docx(
            word_paragraph("Krav", style="Rubrik1", is_listed=True),
            word_paragraph("kunna städa", is_listed=True),
            word_paragraph("ha nycklar", style="Liststycke", is_listed=True),
            "Slut.",
        )
    )

    assert found.text == "Krav\n\n• kunna städa\n• ha nycklar\n\nSlut."


@pytest.mark.parametrize("data", [docx("Före.", WORD_TABLE, "Efter."), odt("Före.", ODT_TABLE, "Efter.")])
def test_tables_are_read_and_their_place_remembered(data: bytes) -> None:
    found = read_document(data)

    assert found.text == "Före.\n\nKrav\n\nBevis\n\nEfter."
    assert table_texts(found) == ["Krav\n\nBevis"]


@pytest.mark.parametrize("data", [docx(WORD_TABLE, "Efter."), odt(ODT_TABLE, "Efter.")])
def test_a_table_may_come_first(data: bytes) -> None:
    assert table_texts(read_document(data)) == ["Krav\n\nBevis"]


def test_deleted_words_and_second_forms_are_left_out_and_inserted_ones_read() -> None:
    paragraph = (
        "<w:p><w:r><w:t>Vi </w:t></w:r><w:del><w:r><w:delText>köper</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>säljer</w:t></w:r></w:ins><w:r><w:tab/><w:t>allt</w:t><w:br/><w:t>här</w:t></w:r></w:p>"
    )

    assert read_document(docx(paragraph)).text == "Vi säljer\tallt\nhär"


def test_a_table_of_contents_is_left_out() -> None:
    assert read_document(docx(word_paragraph("1 Krav 3", style="TOC1"), "Krav")).text == "Krav"


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Inuti</w:t></w:r></w:p></w:txbxContent>"
    nested = (
        "<w:p><w:r><w:t>Utanpå</w:t></w:r><w:r>"
        f"<mc:AlternateContent xmlns:mc='mc'><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )

    assert read_document(docx(nested)).text == "Utanpå\n\nInuti"


def test_an_opendocument_text_is_read_with_its_spaces_and_lists() -> None:
    found = read_document(
        odt(
            "<text:h>Krav</text:h>",
            "<text:p>Ett<text:s text:c='2'/>två<text:tab/>tre<text:line-break/>"
            "<text:span>fyra</text:span> fem</text:p>",
            "<text:list><text:list-item><text:p>kunna städa</text:p></text:list-item>"
            "<text:list-item><text:p>ha nycklar</text:p></text:list-item></text:list>",
        )
    )

    assert (found.kind, found.text) == (
        "odt",
        "Krav\n\nEtt  två\ttre\nfyra fem\n\n• kunna städa\n• ha nycklar",
    )


def test_notes_to_colleagues_are_left_out() -> None:
    noted = "<text:p>Vi<office:annotation><text:p>Fråga juristen</text:p></office:annotation> köper</text:p>"

    assert read_document(odt(noted)).text == "Vi köper"


def test_a_pdf_is_read_page_by_page() -> None:
    found = read_document(pdf("Första sidan är här.", "Andra sidan är här (med åäö)."))

    assert (found.kind, found.pages, found.pages_without_text) == ("pdf", 2, 0)
    assert found.text == "Första sidan är här.\n\nAndra sidan är här (med åäö)."


def test_a_sentence_runs_on_over_the_end_of_a_page() -> None:
    assert read_document(pdf("Leverantören ska kunna", "städa hela dagen.")).text == (
        "Leverantören ska kunna\nstäda hela dagen."
    )


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [f"Ekstads kommun, upphandling\nText på sida nummer {word}.\nSida {number} av 4"
             for number, word in enumerate(["ett", "två", "tre", "fyra"], start=1)]  # fmt: skip

    found = read_document(pdf(*pages))

    assert found.text == "\n\n".join(f"Text på sida nummer {word}." for word in ("ett", "två", "tre", "fyra"))


def test_pages_without_text_are_counted() -> None:
    assert read_document(pdf("Det finns text på den här sidan.", "")).pages_without_text == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_plain_text_is_read_in_the_encodings_people_use(encoding: str) -> None:
    assert read_document("Åtta små ägg.\n".encode(encoding)).text == "Åtta små ägg.\n"


def test_pasted_text_is_kept_as_it_is() -> None:
    text = "\ufeff  Först\r\n\r\nsedan \u00a0 "

    assert read_text(text).text == text
