"""Whether everyday Swedish finds the trade: pairs of words and the classes they may be bought under."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from handslag.matching.levels import suggest_levels

PAIRS = Path(__file__).parent / "everyday_sv.tsv"


def pairs() -> Iterator[tuple[str, frozenset[str]]]:
    """The words with their right classes, four digits each."""
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        words, classes = line.split("\t")
        yield words, frozenset(classes.split())


def missed() -> list[str]:
    """The words whose first five classes hold none that is right."""
    return [
        words
        for words, right in pairs()
        if right.isdisjoint(found.code for found in suggest_levels(words).classes)
    ]


def show() -> None:
    """Print the share of hits, and what was missed."""
    asked, wrong = sum(1 for _ in pairs()), missed()
    print(f"everyday Swedish ({asked}): right class among five {1 - len(wrong) / asked:.3f}")
    print(f"  missed: {', '.join(wrong)}")
