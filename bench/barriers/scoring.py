"""The labelled sentences, and what the rules make of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from handslag.text.barriers.checking import find_barriers

LABELLED = Path(__file__).resolve().parents[2] / "tests" / "text" / "labelled"
HALVES = ("development", "held_out")
RULES = tuple(f"B{number}" for number in range(1, 23))


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence and the rules whose barrier a reader marks in it."""

    sentence: str
    rules: frozenset[str]


@dataclass(slots=True)
class Score:
    """Right, wrong and missed marks; one mark is a rule in a sentence."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    mistakes: list[str] = field(default_factory=list)

    def precision(self, *rules: str) -> float:
        """Of what was told, how much is a barrier; of these rules, or of all."""
        return _share(self.right, self.wrong, rules)

    def recall(self, *rules: str) -> float:
        """Of the barriers, how many were told."""
        return _share(self.right, self.missed, rules)


def labelled(half: str) -> list[Labelled]:
    """The sentences of one half, in the order they stand."""
    lines = (LABELLED / f"{half}.txt").read_text(encoding="utf-8").splitlines()
    split = (line.split(" | ", 1) for line in lines if line and not line.startswith("#"))
    return [Labelled(sentence, frozenset(marks.split(",")) - {"-"}) for marks, sentence in split]


def score(sentences: Iterable[Labelled]) -> Score:
    """Read every sentence by itself; what a whole document leaves out is not counted here."""
    result = Score()
    for one in sentences:
        told = {finding.rule for finding in find_barriers(one.sentence) if finding.sentence is not None}
        result.right.update(told & one.rules)
        result.wrong.update(told - one.rules)
        result.missed.update(one.rules - told)
        if told != one.rules:
            marks = f"{','.join(sorted(one.rules)) or '-'} told as {','.join(sorted(told)) or '-'}"
            result.mistakes.append(f"{marks}: {one.sentence}")
    return result


def _share(right: Counter[str], other: Counter[str], rules: tuple[str, ...]) -> float:
    counted = rules or RULES
    hits, misses = sum(right[rule] for rule in counted), sum(other[rule] for rule in counted)
    return hits / (hits + misses) if hits + misses else 1.0
