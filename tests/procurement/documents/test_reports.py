"""Reports of the check: opened again, they hold every finding, with headings, tables, title and language."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from docx import Document
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from handslag.accounts.models import Organisation
from handslag.accounts.rules import Role
from handslag.procurement.documents.models import DocumentVersion
from handslag.text.reviewing import review
from tests.conftest import ClientOf
from tests.procurement.documents.factories import LEGAL_FORM, make_version
from tests.registry.factories import make_board
from tests.text.samples import docx

pytestmark = pytest.mark.django_db
KINDS = ("docx", "pdf")
TEXT = (
    f"{'Vi köper städning av våra lokaler. ' * 20}\n\n{LEGAL_FORM} Betalning sker efter 60 dagar."
    "\n\nLeverantören ska erhålla ersättning t.ex. per timme."
)
FINDING = next(one for one in review(TEXT).barriers if one.rule == "B8")


def pasted(client: Client, kind: str, text: str = TEXT, *, lang: str = "sv", **more: str) -> Any:
    client.cookies["language"] = lang
    return client.post(f"/granska/rapport.{kind}", {"text": text, **more})


def words_of(kind: str, content: bytes) -> str:
    if kind == "pdf":
        written = " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    else:
        opened = Document(BytesIO(content))
        cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
        written = " ".join([*(paragraph.text for paragraph in opened.paragraphs), *cells])
    return " ".join(written.split())


def structure(content: bytes) -> list[str]:
    """The tags of a PDF in the order they are read."""
    tags: list[str] = []

    def walk(node: Any) -> None:
        one = node.get_object()
        if isinstance(one, DictionaryObject):
            if "/S" in one:
                tags.append(str(one["/S"]))
            children = one.get("/K")
            if children is not None:
                walk(children)
        elif isinstance(one, list):
            for child in one:
                walk(child)

    walk(PdfReader(BytesIO(content)).trailer["/Root"]["/StructTreeRoot"])  # type: ignore[index]
    return tags


@pytest.mark.parametrize("kind", KINDS)
def test_a_report_holds_every_finding_with_why_rule_and_wording(client: Client, kind: str) -> None:
    answer = pasted(client, kind)
    said = words_of(kind, answer.content)

    assert answer["Content-Disposition"] == f'attachment; filename="granskning.{kind}"'
    for words in (
        LEGAL_FORM,
        FINDING.suggestion,
        FINDING.law[0].reference,
        "Juridisk form (B8)",
        "Sen eller osäker betalning (B12)",
        "kan bryta mot en regel",
        "Inte uppdelad (B7)",
        "LIX",
        "erhålla",
        "ingen juridisk granskning",
    ):
        assert words in said, words


@pytest.mark.parametrize("kind", KINDS)
def test_a_report_in_english_says_the_same(client: Client, kind: str) -> None:
    said = words_of(kind, pasted(client, kind, lang="en").content)

    assert "Legal form (B8)" in said
    assert "Rather write" in said
    assert LEGAL_FORM in said
    assert FINDING.suggestion in said


@pytest.mark.parametrize("kind", KINDS)
def test_an_earlier_version_is_compared_in_the_report(client: Client, kind: str) -> None:
    earlier = f"{TEXT} Anbudsgivaren ska ha sitt kontor i kommunen."
    said = words_of(kind, pasted(client, kind, earlier=earlier).content)

    assert "Jämfört med den tidigare versionen" in said


def test_a_word_report_has_title_language_headings_and_heading_rows(client: Client) -> None:
    opened = Document(BytesIO(pasted(client, "docx").content))
    styles = [paragraph.style.name for paragraph in opened.paragraphs if paragraph.style]

    assert (opened.core_properties.title, opened.core_properties.language) == (
        "Vad ett underlag stänger ute",
        "sv-SE",
    )
    assert styles[0] == "Title"
    assert {"Heading 1", "Heading 2"} <= set(styles)
    assert 'w:lang w:val="sv-SE"' in opened.styles.element.xml
    assert opened.tables
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in opened.tables)


def test_what_is_swedish_in_an_english_word_report_says_so(client: Client) -> None:
    opened = Document(BytesIO(pasted(client, "docx", lang="en").content))
    quoted = [run for paragraph in opened.paragraphs for run in paragraph.runs if run.text == LEGAL_FORM]

    assert opened.core_properties.language == "en-GB"
    assert quoted
    assert all('w:lang w:val="sv-SE"' in run._r.xml for run in quoted)


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_pdf_report_is_tagged_and_has_title_and_language(client: Client, lang: str) -> None:
    content = pasted(client, "pdf", lang=lang).content
    opened = PdfReader(BytesIO(content))
    root: Any = opened.trailer["/Root"]

    assert opened.metadata
    assert opened.metadata.title
    assert str(root["/Lang"]).startswith(lang)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    tags = structure(content)
    assert {"/H1", "/H2", "/P", "/Table", "/TH", "/TD"} <= set(tags)


def test_a_pdf_report_is_set_in_our_own_letters(client: Client) -> None:
    opened = PdfReader(BytesIO(pasted(client, "pdf", f"{LEGAL_FORM} Łódź § 5 – “så” • ž").content))
    fonts = {
        str(font.get_object()["/BaseFont"])
        for page in opened.pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }

    assert fonts
    assert all("HandslagSans" in font for font in fonts)


@pytest.mark.parametrize("kind", KINDS)
def test_signs_of_markup_are_only_signs(client: Client, kind: str) -> None:
    odd = f'#import "x.typ": y $x^2$ \\ <b> & {{% x %}} *fet* {LEGAL_FORM}'
    said = words_of(kind, pasted(client, kind, f"{odd}").content)

    assert LEGAL_FORM in said


@pytest.mark.parametrize("kind", KINDS)
def test_signs_that_no_file_takes_do_no_harm(client: Client, kind: str) -> None:
    body = b"text=Anbudsgivaren+ska+%00%01%1b+vara+%FF%FE+%ED%A0%80+ett+aktiebolag."
    answer = client.post(f"/granska/rapport.{kind}", body, content_type="application/x-www-form-urlencoded")

    assert answer.status_code == 200
    assert "attachment" in answer["Content-Disposition"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "odd",
    ["中文 😀 العربية", "\ue000 \uf0b7 \u200b\u202e\u00ad", "Ελλάδα Россия", "\u2028\u0085\ufeff\x01\x1b"],
)
def test_letters_that_the_fonts_lack_do_not_stop_a_report(client: Client, kind: str, odd: str) -> None:
    said = words_of(kind, pasted(client, kind, f"{odd}\n\n{LEGAL_FORM}").content)

    assert LEGAL_FORM in said


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_without_words_gives_the_page_and_no_file(client: Client, kind: str) -> None:
    answer = pasted(client, kind, "123")

    assert answer["Content-Type"].startswith("text/html")
    assert 'id="id_text"' in answer.content.decode()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_a_pasted_text_is_stored_or_logged(
    client: Client, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    before = {model.__name__: model._default_manager.count() for model in apps.get_models()}
    with caplog.at_level(logging.DEBUG):
        answer = pasted(client, kind, f"Hemligheten Xyzzy. {LEGAL_FORM}")

    assert answer["Cache-Control"] == "no-store"
    assert "Xyzzy" not in caplog.text
    assert {model.__name__: model._default_manager.count() for model in apps.get_models()} == before


@pytest.fixture
def board() -> Organisation:
    return make_board("Kulturnämnden")


def address(version: DocumentVersion, kind: str) -> str:
    return reverse(f"documents:version-{kind}", args=[version.document.public_id, version.number])


@pytest.mark.parametrize("kind", KINDS)
def test_a_version_has_its_report_with_all_of_the_text(
    client_of: ClientOf, board: Organisation, kind: str
) -> None:
    version = make_version(board, content=docx(*["Vi köper städning. " * 40, LEGAL_FORM] * 120))
    content = client_of(Role.PURCHASER, board).get(address(version, kind)).content
    said = words_of(kind, content)

    assert said.count(LEGAL_FORM) == 120
    assert "Kulturnämnden" in said
    assert "Förfrågningsunderlag.docx" in said


@pytest.mark.parametrize("kind", KINDS)
def test_what_cannot_be_read_has_no_report(client_of: ClientOf, board: Organisation, kind: str) -> None:
    version = make_version(board, content=b"%PDF-1.4 nothing")

    assert client_of(Role.PURCHASER, board).get(address(version, kind)).status_code == 404


@pytest.mark.parametrize("kind", KINDS)
def test_another_board_gets_no_report(client_of: ClientOf, board: Organisation, kind: str) -> None:
    version = make_version(board)

    assert client_of(Role.PURCHASER, make_board("Skolnämnden")).get(address(version, kind)).status_code == 404
