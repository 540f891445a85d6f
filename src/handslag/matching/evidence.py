"""How well every offer of a segment answers the need's codes and words, all rows at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from handslag.matching.cpv import closeness_to
from handslag.matching.index import LiveSegment
from handslag.matching.need_reading import NeedWord, ReadNeed, is_division
from handslag.matching.segment import Segment
from handslag.matching.weights import Weights

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]

_DIVISION_STEP = 10**6
_HEARD_FROM = 0.05
"""Codes less close than this are left at 0."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Per row: closeness of the offer's best code to the need, and strength of the shared words.

    `titled` is the strength of only those trades that the need's title names.
    """

    closeness: Floats
    strength: Floats
    titled: Floats


@dataclass(frozen=True, slots=True)
class HeardWord:
    """A word of the need with what it is worth among these offers."""

    word: NeedWord
    worth: float


def heard_words(read: ReadNeed, segments: Sequence[LiveSegment]) -> tuple[HeardWord, ...]:
    """The need's words with their worth: what many offers say tells less, a named trade always tells."""
    total = max(1, sum(live.count() for live in segments))
    return tuple(
        HeardWord(word, word.strength * (1.0 if word.is_trade else _rarity(word.term, segments, total)))
        for word in read.words
    )


def code_closeness(read: ReadNeed, codes: npt.NDArray[np.int32]) -> Floats:
    """How close each code is to the need: to its nearest code, or on average to what its words point to."""
    close = np.zeros(len(codes))
    if read.pointed_to is None:
        at_most = np.where(codes % _DIVISION_STEP == 0, read.whole_division, 1.0)
        for code in read.codes:
            limit = read.whole_division if is_division(code) else 1.0
            np.maximum(close, np.minimum(closeness_to(code, codes), limit), out=close)
        return np.minimum(close, at_most)
    for number, share in zip(read.pointed_to.codes, read.pointed_to.shares, strict=True):
        close += share * closeness_to(f"{number:08d}", codes)
    return close


def gather(read: ReadNeed, segment: Segment, heard: Sequence[HeardWord], weights: Weights) -> Evidence:
    """The evidence for every row of the segment; words that name no trade never add up to met."""
    trades, titled, others = _shared_strength(segment, heard)
    strength = trades + np.minimum(others, weights.other_words_at_most)
    return Evidence(_best_closeness(read, segment), strength, titled)


def best_codes(read: ReadNeed, segment: Segment, rows: Rows) -> list[str | None]:
    """For each row the offer's code nearest to the need; None when it states no code."""
    close = code_closeness(read, segment.codes)
    found: list[str | None] = []
    for row in rows:
        own = segment.codes_of_offer.of(int(row))
        best = own[np.argmax(close[own])] if len(own) else None
        found.append(None if best is None else f"{segment.codes[best]:08d}")
    return found


def shared_words(segment: Segment, rows: Rows, heard: Sequence[HeardWord], most: int = 4) -> list[str]:
    """For each row (rising) the need's words that the offer answers to, the most telling first."""
    shown: list[dict[str, None]] = [{} for _ in rows]
    for item in sorted(heard, key=lambda item: -item.worth):
        term = segment.terms.find(item.word.term)
        if term is None:
            continue
        holding = segment.offers_of_term.of(term)
        places = np.minimum(np.searchsorted(holding, rows), len(holding) - 1)
        for place in np.flatnonzero(holding[places] == rows):
            shown[place][item.word.shown] = None
    return [", ".join(list(words)[:most]) for words in shown]


def _rarity(term: str, segments: Sequence[LiveSegment], total: int) -> float:
    count = 0
    for live in segments:
        place = live.segment.terms.find(term)
        count += 0 if place is None else live.count_of_term(place)
    return float(0.5 + 0.5 * np.log1p(total / (count + 1)) / np.log1p(total))


def _best_closeness(read: ReadNeed, segment: Segment) -> Floats:
    best = np.zeros(len(segment))
    close = code_closeness(read, segment.codes)
    rising = np.argsort(close, kind="stable")
    rising = rising[close[rising] >= _HEARD_FROM]
    links = segment.offers_of_code
    # Of several values for one row the last stays, and they come from the farthest to the nearest.
    best[links.rows[links.places(rising)]] = np.repeat(close[rising], links.counts(rising))
    return best


def _shared_strength(segment: Segment, heard: Sequence[HeardWord]) -> tuple[Floats, Floats, Floats]:
    """What a row's shared words are worth: those that name a trade, those of them in the title, the rest."""
    trades, titled, others = np.zeros((3, len(segment)))
    for item in heard:
        term = segment.terms.find(item.word.term)
        if term is None:
            continue
        rows = segment.offers_of_term.of(term)
        strength = trades if item.word.is_trade else others
        strength[rows] += item.worth
        if item.word.is_trade and item.word.in_title:
            titled[rows] += item.worth
    return trades, titled, others
