"""The vocabulary matching reads with."""

from __future__ import annotations

from handslag.matching import words


def test_the_stems_that_lie_ready_are_those_of_the_labels_now() -> None:
    ready = dict(line.split("\t") for line in words.STEMS.read_text(encoding="utf-8").splitlines())

    # If not, write them anew: python -m handslag.matching.words
    assert ready == words.label_stems()
