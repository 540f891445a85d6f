"""Bureaucratic words in a text, each with what people say instead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from handslag.text.sentences import Word
from handslag.text.word_lists import lines_of

_ANY_ENDING = "*"
_LONGEST_ENDING = 5
_KEY = 3


@dataclass(frozen=True, slots=True)
class HeavyWord:
    """A word or expression at its place, and the plain words that may stand instead."""

    start: int
    end: int
    plain: str


@dataclass(frozen=True, slots=True)
class _Entry:
    parts: tuple[str, ...]
    plain: str

    def fits(self, words: Sequence[Word], at: int) -> bool:
        """Whether the whole expression stands here; its first word is known to."""
        if len(self.parts) == 1:
            return True
        following = words[at : at + len(self.parts)]
        return len(following) == len(self.parts) and all(
            _fits(part, word.low) for part, word in zip(self.parts, following, strict=True)
        )


def heavy_words(words: Sequence[Word]) -> Iterator[HeavyWord]:
    """Every bureaucratic word, the longest expression where several begin at one place."""
    at = 0
    while at < len(words):
        found = next((entry for entry in _beginning_with(words[at].low) if entry.fits(words, at)), None)
        if found is None:
            at += 1
            continue
        last = words[at + len(found.parts) - 1]
        yield HeavyWord(words[at].start, last.end, found.plain)
        at += len(found.parts)


def listed() -> int:
    """How many bureaucratic words and expressions are known."""
    return sum(len(entries) for entries in _entries().values())


@lru_cache(maxsize=50_000)
def _beginning_with(word: str) -> tuple[_Entry, ...]:
    """The entries whose first word is this one; for most words there are none."""
    return tuple(entry for entry in _entries().get(word[:_KEY], ()) if _fits(entry.parts[0], word))


def _fits(part: str, word: str) -> bool:
    if part.endswith(_ANY_ENDING):
        stem = part.removesuffix(_ANY_ENDING)
        return word.startswith(stem) and len(word) - len(stem) <= _LONGEST_ENDING
    return part == word


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """The list by the first letters of each entry's first word; longest expressions first."""
    by_key: dict[str, list[_Entry]] = defaultdict(list)
    for line in lines_of("plain_words_sv.txt"):
        heavy, plain = (side.strip() for side in line.split("=", 1))
        parts = tuple(heavy.split())
        by_key[parts[0].removesuffix(_ANY_ENDING)[:_KEY]].append(_Entry(parts, plain))
    return {key: tuple(sorted(entries, key=_longest_first)) for key, entries in by_key.items()}


def _longest_first(entry: _Entry) -> tuple[int, int]:
    return -len(entry.parts), -len(entry.parts[0])
