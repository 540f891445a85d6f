"""A long text in parts: no word lost, no marked sentence cut, each mark once, paragraphs whole."""

from __future__ import annotations

import pytest

from handslag.procurement.documents.rules.parts import PART_CHARACTERS, Part, Piece, parts_of
from handslag.text.barriers.checking import find_barriers
from handslag.text.layout import Kind

LEGAL_FORM = "Anbudsgivaren ska vara ett aktiebolag."


def parts(text: str, size: int = PART_CHARACTERS) -> list[Part]:
    return list(parts_of(text, find_barriers(text), size=size))


def pieces(text: str, size: int = PART_CHARACTERS) -> list[Piece]:
    return [piece for part in parts(text, size) for paragraph in part for piece in paragraph.pieces]


def words(paragraphs: Part) -> list[str]:
    return ["".join(piece.text for piece in one.pieces) for one in paragraphs]


def test_a_short_text_is_one_part() -> None:
    [part] = parts(f"Först.\n\n{LEGAL_FORM}\n\nSist.")

    assert words(part) == ["Först.", LEGAL_FORM, "Sist."]
    assert [finding.rule for piece in part[1].pieces for finding in piece.findings] == ["B8"]


def test_a_paragraph_is_not_broken_at_its_marks() -> None:
    [[paragraph]] = parts(f"Först. {LEGAL_FORM} Sist.")

    assert [piece.text for piece in paragraph.pieces] == ["Först. ", LEGAL_FORM, " Sist."]


def test_every_paragraph_says_what_it_is() -> None:
    [part] = parts("Krav på leverantören\n\nLeverantören ska:\n• städa\n• diska")

    assert [one.kind for one in part] == [Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.ITEM]


def test_cells_of_a_table_are_told_apart() -> None:
    text = "Pris\n\nTimmar"
    [part] = parts_of(text, (), [(0, len(text))])

    assert [one.kind for one in part] == [Kind.CELL, Kind.CELL]


@pytest.mark.parametrize("size", [1, 10, 37, 38, 39, 100, 1000])
def test_no_word_is_lost_and_no_mark_is_cut_whatever_the_size(size: int) -> None:
    text = "\n\n".join(f"Stycke {number} handlar om städning. {LEGAL_FORM}" for number in range(12))
    found = pieces(text, size)

    assert "".join("".join(piece.text for piece in found).split()) == "".join(text.split())
    assert [piece.text for piece in found if piece.findings] == [LEGAL_FORM] * 12


def test_a_part_ends_at_the_end_of_a_paragraph() -> None:
    paragraph = f"{'Vi köper städning av lokaler. ' * 10}".strip()
    text = "\n\n".join([paragraph] * 40)

    assert len(parts(text)) > 1
    assert all(one == paragraph for part in parts(text) for one in words(part))


def test_a_text_without_any_break_is_parted_too() -> None:
    assert [words(part) for part in parts("a" * 250, 100)] == [["a" * 100], ["a" * 100], ["a" * 50]]


def test_a_sentence_with_two_barriers_is_marked_once() -> None:
    sentence = "Anbudsgivaren ska vara ett aktiebolag med lägst kreditvärdighet AA enligt UC."
    [marked] = pieces(sentence)

    assert {finding.rule for finding in marked.findings} == {"B2", "B8"}
