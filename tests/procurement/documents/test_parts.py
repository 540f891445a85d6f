"""A long text in parts: no word lost, no marked sentence cut, each mark once."""

from __future__ import annotations

import pytest

from handslag.procurement.documents.rules import PART_CHARACTERS, Piece, parts_of
from handslag.text.barriers.checking import find_barriers

LEGAL_FORM = "Anbudsgivaren ska vara ett aktiebolag."


def parts(text: str, size: int = PART_CHARACTERS) -> list[tuple[Piece, ...]]:
    return list(parts_of(text, find_barriers(text), size))


def test_a_short_text_is_one_part() -> None:
    [[before, marked, after]] = parts(f"Först.\n\n{LEGAL_FORM}\n\nSist.")

    assert (before.text, marked.text, after.text) == ("Först.", LEGAL_FORM, "Sist.")
    assert [finding.rule for finding in marked.findings] == ["B8"]


@pytest.mark.parametrize("size", [1, 10, 37, 38, 39, 100, 1000])
def test_no_word_is_lost_and_no_mark_is_cut_whatever_the_size(size: int) -> None:
    text = "\n\n".join(f"Stycke {number} handlar om städning. {LEGAL_FORM}" for number in range(12))
    pieces = [piece for part in parts(text, size) for piece in part]

    assert "".join("".join(piece.text for piece in pieces).split()) == "".join(text.split())
    assert [piece.text for piece in pieces if piece.findings] == [LEGAL_FORM] * 12


def test_a_part_ends_at_the_end_of_a_paragraph() -> None:
    paragraph = f"{'Vi köper städning av lokaler. ' * 10}".strip()
    text = "\n\n".join([paragraph] * 40)

    assert all(piece.text.endswith("lokaler.") for part in parts(text) for piece in part)
    assert len(parts(text)) > 1


def test_a_text_without_any_break_is_parted_too() -> None:
    assert [len(piece.text) for part in parts("a" * 250, 100) for piece in part] == [100, 100, 50]


def test_a_sentence_with_two_barriers_is_marked_once() -> None:
    sentence = "Anbudsgivaren ska vara ett aktiebolag med lägst kreditvärdighet AA enligt UC."
    [[marked]] = parts(sentence)

    assert {finding.rule for finding in marked.findings} == {"B2", "B8"}
