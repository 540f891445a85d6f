"""Words in pieces: the most likely way to write a word with the known pieces of all languages."""

from __future__ import annotations

from collections.abc import Sequence

from handslag.text.swedish import WORD, folded

_START = "\u2581"
"""Begins a piece that begins a word."""

_UNKNOWN_LETTER = -25.0
_LONGEST_WORD = 40
_CACHED_WORDS = 100_000


class Pieces:
    """The known pieces with their log likelihood. Reading is safe from several threads."""

    def __init__(self, pieces: Sequence[str], scores: Sequence[float]) -> None:
        self._places = {piece: place for place, piece in enumerate(pieces)}
        self._scores = list(scores)
        self._longest = max(map(len, pieces), default=1)
        self._read: dict[str, tuple[int, ...]] = {}

    def of_text(self, text: str) -> list[int]:
        """The pieces of every word but numbers, in order."""
        found: list[int] = []
        for word in WORD.findall(folded(text)):
            for part in word.split("-"):
                if part and not part.isdigit():
                    found.extend(self.of_word(part))
        return found

    def of_word(self, word: str) -> tuple[int, ...]:
        """The pieces of one lower-cased word; letters no piece holds are passed over."""
        known = self._read.get(word)
        if known is None:
            if len(self._read) >= _CACHED_WORDS:
                self._read.clear()
            known = self._read[word] = self._cut(_START + word[:_LONGEST_WORD])
        return known

    def _cut(self, marked: str) -> tuple[int, ...]:
        size = len(marked)
        best = [0.0] + [float("-inf")] * size
        came: list[tuple[int, int]] = [(0, -1)] * (size + 1)
        for start in range(size):
            for end in range(start + 1, min(size, start + self._longest) + 1):
                place = self._places.get(marked[start:end])
                if place is None and end > start + 1:
                    continue
                worth = best[start] + (_UNKNOWN_LETTER if place is None else self._scores[place])
                if worth > best[end]:
                    best[end], came[end] = worth, (start, -1 if place is None else place)
        found: list[int] = []
        end = size
        while end:
            end, place = came[end]
            if place >= 0:
                found.append(place)
        return tuple(reversed(found))
