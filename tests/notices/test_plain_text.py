"""Words as people read them: no mark-up, nothing invisible, paragraphs kept, and the language wanted most."""

from __future__ import annotations

import pytest

from handslag.notices.choosing import Chosen, choose, language_code, reading_order
from handslag.notices.plain_text import MAX_TEXT_CHARACTERS, MAX_TITLE_CHARACTERS, one_line, paragraphs


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("<p>Ett</p><p>Två</p>", "Ett\nTvå"),
        ("Ett<br/>Två", "Ett\nTvå"),
        ("  Ett   ord \r\n\r\n till ", "Ett ord\ntill"),
        ("Fisk &amp; skaldjur", "Fisk & skaldjur"),
        ("Färre än <5 eller > 3", "Färre än <5 eller > 3"),
        ("Lång\u00adsam\u200b text\u202e", "Långsam text"),
        ("<script>alert(1)</script>", "alert(1)"),
    ],
)
def test_paragraphs_are_kept_and_mark_up_is_not(raw: str, plain: str) -> None:
    assert paragraphs(raw) == plain


def test_a_title_is_one_line() -> None:
    assert one_line("<b>Mat</b>\n och  fika ") == "Mat och fika"


def test_endless_texts_are_cut_at_a_word() -> None:
    assert len(paragraphs("ord " * 30_000)) <= MAX_TEXT_CHARACTERS
    assert len(one_line("ord " * 500)) <= MAX_TITLE_CHARACTERS
    assert one_line("ord " * 500).endswith("ord…")


def test_swedish_goes_before_english_and_english_before_the_original() -> None:
    order = reading_order("fi", ["de"])
    assert order == ("sv", "en", "fi", "de")
    texts = [Chosen("Kauppa", "fi"), Chosen("Purchase", "en"), Chosen("", "sv")]
    assert choose(texts, order) == Chosen("Purchase", "en")
    assert choose([], order) == Chosen("", "")


@pytest.mark.parametrize(
    ("raw", "code"),
    [("SWE", "sv"), ("sv", "sv"), ("GRE", "el"), ("NOB", "nb"), ("x", ""), ("??", ""), (None, "")],
)
def test_languages_have_two_letters(raw: str | None, code: str) -> None:
    assert language_code(raw) == code
