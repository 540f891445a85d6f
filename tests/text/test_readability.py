"""How heavy a text is: the published formulas, and the places that could be plainer."""

from __future__ import annotations

from itertools import cycle, islice

import pytest

from handslag.text.readability.comparing import compare
from handslag.text.readability.measures import lix, ovix
from handslag.text.readability.plain_words import listed
from handslag.text.readability.report import lix_band, readability

SHORT = "Vi städar varje dag. "


def test_lix_follows_the_published_formula() -> None:
    assert lix(words=28, sentences=4, long_words=4) == pytest.approx(21.29, abs=0.005)
    assert lix(words=0, sentences=0, long_words=0) is None


def test_ovix_follows_the_published_formula() -> None:
    assert ovix(list("abcdefg") * 2) == pytest.approx(11.32, abs=0.005)


@pytest.mark.parametrize("words", [[], ["ett"], ["ett", "två", "tre"]])
def test_ovix_has_no_figure_where_the_formula_has_none(words: list[str]) -> None:
    assert ovix(words) is None


def test_a_text_is_counted_by_words_sentences_and_long_words() -> None:
    found = readability("Leverantören ska städa köket. Vi betalar.\n\nPriser\n- per timme")

    assert (found.words, found.sentences, found.long_words) == (9, 4, 2)
    assert found.lix == pytest.approx(9 / 4 + 100 * 2 / 9)


def test_words_in_tables_are_told_apart_and_not_in_the_figures() -> None:
    found = readability("Vi städar.\n\nkrav\nbevis", [(12, 22)])

    assert (found.words, found.table_words) == (2, 2)


def test_a_short_text_says_that_it_is_short() -> None:
    assert readability(SHORT * 24).is_too_short
    assert not readability(SHORT * 25).is_too_short


def test_long_sentences_and_paragraphs_are_marked_where_they_stand() -> None:
    long = " ".join(["ord"] * 36) + "."
    paragraph = " ".join([" ".join(["ord"] * 20) + "."] * 5).replace(". o", ". O")
    text = f"Kort.\n\n{long}\n\n{paragraph}"

    found = readability(text)

    assert [text[one.start : one.end] for one in found.long_sentences] == [long]
    assert found.very_long_sentences == 1
    assert [(text[one.start : one.end], one.words) for one in found.long_paragraphs] == [(paragraph, 100)]


@pytest.mark.parametrize(
    ("text", "passives"),
    [
        ("Anbudet ska lämnas i maj.", ["lämnas"]),
        ("Avtalet har upprättats och skickas med posten.", ["upprättats", "skickas"]),
        ("Arbetet utförs när köket används.", ["utförs", "används"]),
        ("Svaret kan inte alltid ges direkt.", ["ges"]),
        ("Förskolornas barn trivs och det finns plats i deras hus.", []),
        ("Vi hoppas att ni lyckas.", []),
        ("Kommunens arbete är kommunens sak.", []),
    ],
)
def test_verbs_in_the_passive_are_hinted_at(text: str, passives: list[str]) -> None:
    assert [text[start:end] for start, end in readability(text).passives] == passives


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Det gäller t.ex. städ.", [("t.ex.", "till exempel")]),
        ("Det gäller t ex städ.", [("t ex", "till exempel")]),
        ("Vi köper mat osv. och bl. a. bröd.", [("osv.", "och så vidare"), ("bl. a.", "bland annat")]),
        ("Enligt ESPD och ESPD igen.", [("ESPD", "")]),
        ("Lagen om offentlig upphandling (LOU) gäller, alltså LOU.", []),
        ("ALLA SKA MED", []),
        ("Vi bor i en ex-stad, fint väder.", []),
        ("EU och ISO är kända, kapitel IV också.", []),
    ],
)
def test_abbreviations_are_told_with_what_they_stand_for(text: str, expected: list[tuple[str, str]]) -> None:
    found = readability(text).abbreviations

    assert [(text[one.start : one.end], one.meant) for one in found] == expected


def test_the_list_of_bureaucratic_words_is_long_enough() -> None:
    assert listed() >= 150


@pytest.mark.parametrize(
    ("text", "heavy", "plain"),
    [
        ("Vi erfordrar nycklar.", "erfordrar", "behöva, kräva"),
        ("Det sker i enlighet med avtalet.", "i enlighet med", "enligt, som"),
        ("ERHÅLLA betalning.", "ERHÅLLA", "få"),
        ("Erhållandet av nyckel.", "Erhållandet", "att få"),
        ("Detta påkallar svar.", "påkallar", "kräva, begära"),
    ],
)
def test_a_bureaucratic_word_comes_with_a_plain_one(text: str, heavy: str, plain: str) -> None:
    (found,) = readability(text).heavy_words

    assert (text[found.start : found.end], found.plain) == (heavy, plain)


@pytest.mark.parametrize(
    "text", ["Förfarandet är öppet.", "En fordran på fem kronor.", "Verkställande direktör Ek."]
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert readability(text).heavy_words == ()


def test_the_bands_are_those_of_the_published_scale() -> None:
    bands = [lix_band(value).msgid for value in (29.9, 30, 40, 50, 60)]

    assert len(set(bands)) == 5
    assert bands[3] == "hard, as official texts usually are"


def test_two_versions_are_compared_figure_by_figure_without_a_grade() -> None:
    before = readability("Erforderliga handlingar skall tillhandahållas av leverantören. " * 20)
    after = readability("Leverantören ska lämna de papper som behövs för uppdraget. " * 20)

    changes = {one.code: one.change for one in compare(before, after)}

    assert changes["heavy_words"] == -60
    assert changes["lix"] is not None
    assert changes["lix"] < 0
    assert changes["passives"] == -20


def test_versions_of_different_length_are_not_compared_by_ovix() -> None:
    some, more = (" ".join(islice(cycle(["vi", "städar", "köket"]), count)) + "." for count in (100, 200))

    figures = {one.code: one for one in compare(readability(some), readability(more))}

    assert figures["ovix"].before is figures["ovix"].after is figures["ovix"].change is None
    assert figures["words"].change == 100
