"""The need's words as a segment knows them: in which offers each stands, and what it is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np
import numpy.typing as npt

from handslag.matching.index import LiveSegment
from handslag.matching.need_reading import NeedWord

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.int64]

_NOWHERE = np.zeros(0, dtype=np.int32)


@dataclass(frozen=True)
class HeardWords:
    """The words of a need with what each is worth among all offers, and the rows in which each stands."""

    words: tuple[NeedWord, ...]
    worths: Floats
    standing: Sequence[npt.NDArray[np.int32]]

    def strength(self, count: int, others_at_most: float) -> Floats:
        """How strongly each of so many offers answers; words that name no trade give at most so much."""
        others = self._strength_of([not word.is_trade for word in self.words], count)
        np.minimum(others, others_at_most, out=others)
        if any(word.is_trade for word in self.words):
            others += self._strength_of([word.is_trade for word in self.words], count)
        return others

    def titled(self, count: int) -> Floats:
        """The strength of only those trades that the need's title names."""
        return self._strength_of([word.is_trade and word.in_title for word in self.words], count)

    def _strength_of(self, chosen: Sequence[bool], count: int) -> Floats:
        standing = [_NOWHERE, *compress(self.standing, chosen)]
        rows = np.concatenate(standing)
        if not len(rows):
            return np.zeros(count)
        worths = [0.0, *compress(self.worths.tolist(), chosen)]
        weights = np.repeat(worths, [len(own) for own in standing])
        return np.asarray(np.bincount(rows, weights=weights, minlength=count), dtype=np.float64)

    def shown(self, rows: Rows, count: int, most: int = 4) -> list[str]:
        """For each of these rows (rising, of so many) the words it shares, the most telling first."""
        by_worth = np.argsort(-self.worths, kind="stable").tolist()
        standing = [self.standing[number] for number in by_worth]
        all_rows = np.concatenate([_NOWHERE, *standing])
        is_wanted = np.zeros(count, dtype=np.bool_)
        is_wanted[rows] = True
        met = is_wanted[all_rows].nonzero()[0]
        ends = np.cumsum([len(own) for own in standing])
        words = [self.words[by_worth[place]].shown for place in np.searchsorted(ends, met, side="right")]
        found: list[dict[str, None]] = [{} for _ in rows]
        for place, word in zip(np.searchsorted(rows, all_rows[met]).tolist(), words, strict=True):
            found[place][word] = None
        return [", ".join(list(own)[:most]) for own in found]


def heard_words(words: tuple[NeedWord, ...], segments: Sequence[LiveSegment]) -> list[HeardWords]:
    """The words in each segment; what many offers say tells less, a named trade always tells."""
    terms = [word.term for word in words]
    standing = [live.segment.rows_of_terms(terms) for live in segments]
    counts = np.zeros(len(words))
    for live, own in zip(segments, standing, strict=True):
        counts += [live.count_of(rows) for rows in own]
    total = max(1, sum(live.count() for live in segments))
    rarity = 0.5 + 0.5 * np.log1p(total / (counts + 1)) / np.log1p(total)
    is_trade = np.array([word.is_trade for word in words], dtype=np.bool_)
    worths = np.array([word.strength for word in words]) * np.where(is_trade, 1.0, rarity)
    return [HeardWords(words, worths, own) for own in standing]
