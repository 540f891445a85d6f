"""Two versions of one text side by side: what became less and what became more, without a grade."""

from __future__ import annotations

from dataclasses import dataclass

from handslag.phrases import Text, gettext_noop
from handslag.text.readability.report import Readability

# Versions whose lengths differ by more are not compared by OVIX, which grows with the text.
_SIMILAR_LENGTH = 0.2


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure before and after; None where it has no value or the versions cannot be compared by it."""

    code: str
    name: Text
    before: float | None
    after: float | None

    @property
    def change(self) -> float | None:
        """After less before; below nought is lighter for all figures but the number of words."""
        return None if self.before is None or self.after is None else self.after - self.before


_NAMES = {
    "words": gettext_noop("words"),
    "lix": gettext_noop("LIX"),
    "ovix": gettext_noop("OVIX"),
    "words_per_sentence": gettext_noop("words per sentence"),
    "long_sentences": gettext_noop("sentences of more than 25 words"),
    "long_paragraphs": gettext_noop("paragraphs of more than 90 words"),
    "passives": gettext_noop("verbs in the passive (a hint)"),
    "abbreviations": gettext_noop("abbreviations"),
    "heavy_words": gettext_noop("bureaucratic words"),
}


def compare(before: Readability, after: Readability) -> tuple[Difference, ...]:
    """Every figure of both versions, in a fixed order."""
    first, second = _figures(before), _figures(after)
    if not _alike_in_length(before.words, after.words):
        first["ovix"] = second["ovix"] = None
    return tuple(Difference(code, Text(name), first[code], second[code]) for code, name in _NAMES.items())


def _alike_in_length(before: int, after: int) -> bool:
    return abs(before - after) <= _SIMILAR_LENGTH * max(before, after)


def _figures(found: Readability) -> dict[str, float | None]:
    return {
        "words": found.words,
        "lix": found.lix,
        "ovix": found.ovix,
        "words_per_sentence": found.words_per_sentence,
        "long_sentences": len(found.long_sentences),
        "long_paragraphs": len(found.long_paragraphs),
        "passives": len(found.passives),
        "abbreviations": len(found.abbreviations),
        "heavy_words": len(found.heavy_words),
    }
