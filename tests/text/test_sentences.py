"""Where Swedish sentences and words begin and end."""

from __future__ import annotations

import pytest

from handslag.text.layout import Kind
from handslag.text.sentences import one_line, sentences, words


def parts(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Kravet gäller t.ex. lokalvård.",
        "Det följer av 14 kap. 4 § LOU.",
        "Anbudet lämnas senast kl. 12.00 den 3 mars.",
        "Beloppet är 1.250.000 kr exkl. moms.",
        "Frågor besvaras av A. Andersson på upphandlingsenheten.",
        "Skriv till upphandling@ekstad.example eller se www.ekstad.example för mer.",
        "Priset är 3,5 miljoner kronor bl.a. för 2026.",
        "Avtalet gäller fr.o.m. Valborg och t.o.m. Lucia.",
        "Se bil. 3 och fig. 2 nedan.",
        "Hur gör ni, ”vad händer sedan?” och varför.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert parts(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi städar. Ni betalar.", ["Vi städar.", "Ni betalar."]),
        ("Vi köper mat, städ m.m. Avtalet är långt.", ["Vi köper mat, städ m.m.", "Avtalet är långt."]),
        ("Priset är 500 kr. Moms tillkommer.", ["Priset är 500 kr.", "Moms tillkommer."]),
        ("Är det klart? Ja! Bra…  Nu kör vi.", ["Är det klart?", "Ja!", "Bra…", "Nu kör vi."]),
        ("”Vi vill.” Så sa hon.", ["”Vi vill.”", "Så sa hon."]),
        ("Betyget är lägst A. Den som har B faller.", ["Betyget är lägst A.", "Den som har B faller."]),
        ("Det sker 2026. 12 skolor deltar.", ["Det sker 2026.", "12 skolor deltar."]),
    ],
)
def test_a_sentence_ends_where_the_next_one_begins(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_headings_and_items_are_sentences_of_their_own() -> None:
    found = sentences(
        "3.2 Krav på leverantören\nLeverantören ska:\n- kunna städa\n- ha nycklar\n\nSlut på listan."
    )

    assert [(one.text, one.kind) for one in found] == [
        ("3.2 Krav på leverantören", Kind.HEADING),
        ("Leverantören ska:", Kind.PARAGRAPH),
        ("- kunna städa", Kind.ITEM),
        ("- ha nycklar", Kind.ITEM),
        ("Slut på listan.", Kind.PARAGRAPH),
    ]


def test_an_item_knows_the_words_that_lead_to_the_list() -> None:
    *_, item, after = sentences("Leverantören ska:\n1. kunna städa\n\nNågot annat.")

    assert (item.lead, after.lead) == ("Leverantören ska:", "")


def test_a_sentence_goes_on_over_the_end_of_a_line() -> None:
    wrapped = "Leverantören ska kunna städa alla rum i byggnaden varje vardag\noch därefter låsa."

    assert parts(wrapped) == [wrapped]


def test_lines_of_their_own_stay_apart() -> None:
    assert parts("Ekstads kommun\nUpphandling av städ\nAnbudet lämnas i maj.") == [
        "Ekstads kommun",
        "Upphandling av städ",
        "Anbudet lämnas i maj.",
    ]


def test_every_line_in_a_table_is_a_cell() -> None:
    text = "Krav\n\nska ha\nstädvagn\n\nSlut."

    kinds = [one.kind for one in sentences(text, [(6, 21)])]

    assert kinds == [Kind.HEADING, Kind.CELL, Kind.CELL, Kind.PARAGRAPH]


def test_a_table_that_lost_its_cells_is_cut_in_pieces() -> None:
    text = "ord " * 2000

    found = sentences(text)

    assert max(len(one.text) for one in found) <= 1500
    assert sum(len(one.text.split()) for one in found) == 2000


def test_words_are_letters_with_hyphens_and_abbreviations_whole() -> None:
    found = [word.low for word in words("Dag- och nattöppet e-post 24 timmar, t.ex. EU:s 3:e Å\u0308ngar.")]

    assert found == ["dag", "och", "nattöppet", "e-post", "timmar", "t.ex", "eu:s", "e", "å\u0308ngar"]


def test_a_word_split_at_the_end_of_a_line_is_read_whole() -> None:
    assert (
        one_line("Upphand-\nlingen gäller dag-\noch kvällstid.") == "upphandlingen gäller dag- och kvällstid."
    )
