"""The figures of readability: LIX and OVIX, by their published formulas."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

LONG_WORD_LETTERS = 6
"""A word of more letters is long, in LIX."""


def lix(*, words: int, sentences: int, long_words: int) -> float | None:
    """Words per sentence plus long words in per cent; None for a text without words."""
    if not words or not sentences:
        return None
    return words / sentences + 100 * long_words / words


def ovix(words: Sequence[str]) -> float | None:
    """How varied the words are; None where the formula gives no finite figure.

    `ln N / ln(2 - ln V / ln N)` of N words, V of them different, whatever their case.
    """
    total, different = len(words), len(set(words))
    if total <= 1 or different == total:
        return None
    divisor = math.log(2 - math.log(different) / math.log(total))
    return math.log(total) / divisor


@lru_cache(maxsize=50_000)
def letters(word: str) -> int:
    """The letters of a word, without hyphens, points and apostrophes."""
    return sum(character.isalpha() for character in word)
