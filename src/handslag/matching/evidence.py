"""How well offers answer the need's codes and words; only those that may answer are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from handslag.matching.cpv import DIVISION, closeness_within_division
from handslag.matching.heard import Flags, Floats, HeardWords, Rows, heard_words
from handslag.matching.index import LiveSegment
from handslag.matching.need_reading import ReadNeed, is_division
from handslag.matching.weights import Weights

_HEARD_FROM = 0.05
"""Codes less close than this are left at 0."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Per row: closeness of the offer's best code to the need, and strength of the shared words.

    `titled` is the strength of only those trades that the need's title names.
    """

    rows: Rows
    closeness: Floats
    strength: Floats
    titled: Floats


class Comparison:
    """One need beside one segment."""

    def __init__(self, read: ReadNeed, live: LiveSegment, heard: HeardWords, weights: Weights) -> None:
        self.segment = live.segment
        self._live, self._read, self._heard, self._weights = live, read, heard, weights

    def candidates(self) -> Evidence:
        """The offers that hold and whose line of business may be right; only they need to be judged.

        Of the offers that state codes, all far from the need's, only those in whose trade the title is.
        """
        weights, is_coded = self._weights, self._read.pointed_to is None
        found = self._strength >= weights.words_partly
        if is_coded:
            near_enough = self.segment.is_uncoded | self._is_within(weights.whole_division)
            found &= near_enough | (self._titled >= weights.words_partly)
        found |= self._is_within(weights.next_door if is_coded else weights.partly_pointed_to)
        if self._live.live is not None:
            found &= self._live.live
        return self.evidence(found.nonzero()[0])

    def evidence(self, rows: Rows) -> Evidence:
        """The evidence for these rows."""
        steps, step_of_row = self._steps
        return Evidence(rows, steps[step_of_row[rows]], self._strength[rows], self._titled[rows])

    def best_codes(self, rows: Rows) -> list[str | None]:
        """For each row the offer's code nearest to the need; None when it states no code."""
        best = self.segment.codes_of_offer.first_highest(self._closeness, rows)
        codes = self.segment.codes
        return [None if place < 0 else f"{codes[place]:08d}" for place in best.tolist()]

    def shared_words(self, rows: Rows) -> list[str]:
        """For each row (rising) the need's words that the offer answers to, the most telling first."""
        return self._heard.shown(rows, len(self.segment))

    @cached_property
    def _strength(self) -> Floats:
        return self._heard.strength(len(self.segment), self._weights.other_words_at_most)

    @cached_property
    def _titled(self) -> Floats:
        return self._heard.titled(len(self.segment))

    def _is_within(self, close_from: float) -> Flags:
        """Which offers state a code at least so close to the need."""
        steps, step_of_row = self._steps
        return step_of_row >= np.searchsorted(steps, close_from)

    @cached_property
    def _steps(self) -> tuple[Floats, npt.NDArray[np.uint16]]:
        """The closenesses that codes have, rising from 0, and for each row the place of its best code's."""
        close, links = self._closeness, self.segment.offers_of_code
        codes = (close >= _HEARD_FROM).nonzero()[0]
        steps, step_of_code = np.unique(close[codes], return_inverse=True)
        rising = np.argsort(step_of_code, kind="stable")
        codes = codes[rising]
        step_of_row = np.zeros(len(self.segment), dtype=np.uint16)
        # Of several values for one row the last stays, and they come from the farthest to the nearest.
        step_of_row[links.rows[links.places(codes)]] = np.repeat(
            (step_of_code[rising] + 1).astype(np.uint16), links.counts(codes)
        )
        return np.concatenate([[0.0], steps]), step_of_row

    @cached_property
    def _closeness(self) -> Floats:
        return code_closeness(self._read, self.segment.codes, self.segment.code_digits)


def code_closeness(read: ReadNeed, rising: npt.NDArray[np.int32], digits: npt.NDArray[np.int8]) -> Floats:
    """How close each code is to the need: to its nearest code, or on average to what its words point to.

    The codes rise; `digits` are how many of each say something.
    """
    close = np.zeros(len(rising))
    if read.pointed_to is not None:
        for number, share in zip(read.pointed_to.codes, read.pointed_to.shares, strict=True):
            within, values = closeness_within_division(f"{number:08d}", rising, digits)
            close[within] += share * values
        return close
    for code in read.codes:
        within, values = closeness_within_division(code, rising, digits)
        is_whole = is_division(code) | (digits[within] == DIVISION)
        limit = np.where(is_whole, read.whole_division, 1.0)
        close[within] = np.maximum(close[within], np.minimum(values, limit))
    return close


def comparisons(read: ReadNeed, segments: Sequence[LiveSegment], weights: Weights) -> tuple[Comparison, ...]:
    """The need beside each segment."""
    return tuple(
        Comparison(read, live, heard, weights)
        for live, heard in zip(segments, heard_words(read.words, segments), strict=True)
    )
