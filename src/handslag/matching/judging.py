"""The state of each part for many offers at once, their score, and the group they fall in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from handslag.matching.evidence import Evidence
from handslag.matching.facts import AreaTree, Lying, Nearness
from handslag.matching.heard import Flags, Floats, Rows
from handslag.matching.need_reading import ReadNeed
from handslag.matching.results import Group, StateCode
from handslag.matching.segment import UNKNOWN, Columns, Segment
from handslag.matching.weights import Weights

States = npt.NDArray[np.int8]

_SCORE_STEPS = 1000
_NO_WORDS = 0.4
"""What words are worth that share nothing: little is said by it, for descriptions are short."""
_NOT_STATED = -1


@dataclass(frozen=True, slots=True)
class Judged:
    """Parallel arrays for the rows looked at; `next_door` marks a neighbouring line of business.

    `unconfirmed` marks the same branch by the code, where no word of the offer confirms it.
    """

    rows: Rows
    line: States
    words: States
    place: States
    order_size: States
    timing: States
    next_door: Flags
    unconfirmed: Flags
    group: States
    score: Floats


class Judge:
    """Judges offers against one need."""

    def __init__(self, read: ReadNeed, areas: AreaTree, weights: Weights) -> None:
        self._read, self._areas, self._weights = read, areas, weights
        self._is_coded = read.pointed_to is None

    def judge(self, segment: Segment, evidence: Evidence) -> Judged:
        """Every part of the rows of the evidence, their score and group."""
        read, weights, rows = self._read, self._weights, evidence.rows
        closeness, strength, titled = evidence.closeness, evidence.strength, evidence.titled
        uncoded = segment.is_uncoded[rows]
        words = _words_states(strength, weights)
        line = self._line_states(closeness, strength, titled, uncoded)
        place, place_value = _place(read, segment, self._areas, rows, weights)
        order_size = _order_size(read, segment.columns, rows, weights)
        timing = _timing(read, segment.columns, rows, weights)
        value_of = np.array([0.0, weights.unknown, 0.5, 1.0])
        score = (
            weights.line_of_business * self._line_value(closeness, strength, uncoded)
            + weights.words * (_NO_WORDS + (1 - _NO_WORDS) * strength / (strength + weights.words_met))
            + weights.place * place_value
            + weights.order_size * value_of[order_size]
            + weights.timing * value_of[timing]
        )
        sure = words == StateCode.MET
        next_door, unconfirmed = np.zeros((2, len(rows)), dtype=np.bool_)
        if self._is_coded:
            sure |= closeness >= weights.surely_same
            sure |= (closeness >= weights.same_business) & (words == StateCode.PARTLY)
            # Near enough by its code, but no word agrees: right in part, and said so.
            unconfirmed = (line == StateCode.MET) & ~sure
            line[unconfirmed] = StateCode.PARTLY
            next_door = (closeness >= weights.next_door) & (closeness < weights.same_business)
            next_door &= words == StateCode.UNKNOWN
        group = _groups(line, place, order_size, timing, sure=sure, next_door=next_door)
        # Rounded, so that offers that differ by nothing that matters are equal and take turns.
        rounded = np.round(score * _SCORE_STEPS) / _SCORE_STEPS
        return Judged(rows, line, words, place, order_size, timing, next_door, unconfirmed, group, rounded)

    def _line_states(self, closeness: Floats, strength: Floats, titled: Floats, uncoded: Flags) -> States:
        """Codes decide; words do where the offer states none.

        An offer coded otherwise is brought in when the need's title names its trade, and one whose closeness
        is a whole division when the words agree in part.
        """
        weights = self._weights
        met_from, partly_from = weights.pointed_to, weights.partly_pointed_to
        near_enough = named = np.ones(len(closeness), dtype=np.bool_)
        if self._is_coded:
            met_from, partly_from = weights.same_business, weights.next_door
            near_enough = uncoded | (closeness >= weights.whole_division)
            named = near_enough | (titled >= weights.words_partly)
        words_met = strength >= weights.words_met
        words_partly = strength >= weights.words_partly
        states = np.where(uncoded, StateCode.UNKNOWN, StateCode.NOT_MET).astype(np.int8)
        states[(closeness >= partly_from) | (words_met & named) | (words_partly & near_enough)] = (
            StateCode.PARTLY
        )
        agreeing = uncoded if self._is_coded else uncoded | (closeness >= partly_from)
        states[(closeness >= met_from) | (agreeing & words_met)] = StateCode.MET
        return states

    def _line_value(self, closeness: Floats, strength: Floats, uncoded: Flags) -> Floats:
        weights = self._weights
        by_code = closeness
        if not self._is_coded:
            by_code = np.minimum(0.95, closeness * weights.same_business / weights.pointed_to)
        at_most = np.where(uncoded, weights.words_alone, weights.words_despite_code)
        return np.maximum(by_code, at_most * strength / (strength + 0.25))


def _words_states(strength: Floats, weights: Weights) -> States:
    states = np.full(len(strength), StateCode.UNKNOWN, dtype=np.int8)
    states[strength >= weights.words_partly] = StateCode.PARTLY
    states[strength >= weights.words_met] = StateCode.MET
    return states


def _place(
    read: ReadNeed, segment: Segment, areas: AreaTree, rows: Rows, weights: Weights
) -> tuple[States, Floats]:
    """Met when every place of the need is covered, not met when the firm is near none of them."""
    states = np.full(len(rows), StateCode.UNKNOWN, dtype=np.int8)
    value = np.full(len(rows), weights.unknown)
    if not read.areas:
        return states, value
    links = segment.areas_of_offer
    # An area is worth the more the nearer it is, so what is worth most is nearest too.
    ranked = [_ranked(areas, segment.area_codes, wanted, weights) for wanted in read.areas]
    highest = [links.highest(own.rank, rows, default=_NOT_STATED) for own in ranked]
    nearest = [own.nearness[rank] for own, rank in zip(ranked, highest, strict=True)]
    worst, best = np.minimum.reduce(nearest), np.maximum.reduce(nearest)
    total = sum(own.worth[rank] for own, rank in zip(ranked, highest, strict=True))
    stated = best > _NOT_STATED
    states[stated] = StateCode.PARTLY
    states[worst == Nearness.COVERS] = StateCode.MET
    states[best == Nearness.APART] = StateCode.NOT_MET
    return states, np.where(stated, total / len(read.areas), value)


class _Ranked(NamedTuple):
    """Areas by what they are worth to one place of the need; rank -1 says nothing of where a firm delivers.

    `rank` is one an area; `nearness` and `worth` are one a rank, with those of -1 last.
    """

    rank: npt.NDArray[np.int16]
    nearness: States
    worth: Floats


@lru_cache(maxsize=1_000)
def _ranked(areas: AreaTree, delivered: tuple[str, ...], wanted: str, weights: Weights) -> _Ranked:
    lying = areas.lying_of(delivered, wanted, near_km=weights.near_km)
    standing = [
        (_worth_of_place(own, weights), int(own.nearness)) if areas.known(code) else None
        for code, own in zip(delivered, lying, strict=True)
    ]
    steps = sorted({own for own in standing if own}, key=lambda own: (own[1], own[0]))
    place = {None: _NOT_STATED} | {own: number for number, own in enumerate(steps)}
    return _Ranked(
        np.array([place[own] for own in standing], dtype=np.int16),
        np.array([*(nearness for _, nearness in steps), _NOT_STATED], dtype=np.int8),
        np.array([*(worth for worth, _ in steps), 0.0]),
    )


def _worth_of_place(own: Lying, weights: Weights) -> float:
    """What an area of delivery is worth to a place of the need: the nearer the more, nothing far away."""
    if own.nearness is Nearness.COVERS:
        return 1.0
    if own.nearness is Nearness.PART:
        return weights.part_of_place
    return weights.beside_place * max(0.0, 1 - own.apart_km / (2 * weights.near_km))


def _order_size(read: ReadNeed, columns: Columns, rows: Rows, weights: Weights) -> States:
    """The need's value against smallest and largest order, and its value a month against capacity.

    Met takes an upper limit that holds; every stated limit has a say, and the worst decides.
    """
    worst = np.full(len(rows), StateCode.MET, dtype=np.int8)
    bounded = np.zeros(len(rows), dtype=np.bool_)
    if read.value_sek is not None:
        largest, smallest = columns.largest[rows], columns.smallest[rows]
        worst = np.minimum(worst, _within(largest, read.value_sek, weights))
        value, least = float(read.value_sek), smallest / weights.near_size
        too_small = np.where(value >= least, StateCode.PARTLY, StateCode.NOT_MET)
        from_below = np.where((smallest == UNKNOWN) | (value >= smallest), StateCode.MET, too_small)
        worst = np.minimum(worst, from_below.astype(np.int8))
        bounded |= largest != UNKNOWN
    if read.sek_per_month is not None:
        capacity = columns.capacity[rows]
        worst = np.minimum(worst, _within(capacity, read.sek_per_month, weights))
        bounded |= capacity != UNKNOWN
    worst[(worst == StateCode.MET) & ~bounded] = StateCode.UNKNOWN
    return worst


def _within(limit: npt.NDArray[np.int64], value: int, weights: Weights) -> States:
    over = np.where(value <= limit * weights.near_size, StateCode.PARTLY, StateCode.NOT_MET)
    return np.where((limit == UNKNOWN) | (value <= limit), StateCode.MET, over).astype(np.int8)


def _timing(read: ReadNeed, columns: Columns, rows: Rows, weights: Weights) -> States:
    lead = columns.lead_days[rows]
    if read.days_left is None:
        return np.full(len(rows), StateCode.UNKNOWN, dtype=np.int8)
    late = np.where(read.days_left >= lead * weights.near_notice, StateCode.PARTLY, StateCode.NOT_MET)
    states = np.where(read.days_left >= lead, StateCode.MET, late)
    states[lead == UNKNOWN] = StateCode.UNKNOWN
    return states.astype(np.int8)


def _groups(
    line: States, place: States, order_size: States, timing: States, *, sure: Flags, next_door: Flags
) -> States:
    """Fits, partly, near or none; unknown neither lifts nor lowers."""
    others = np.stack([place, order_size, timing])
    broken = (others == StateCode.NOT_MET).sum(axis=0)
    halves = (others == StateCode.PARTLY).sum(axis=0)
    right = (line == StateCode.MET) & sure
    groups = np.full(len(line), Group.NONE, dtype=np.int8)
    groups[(line >= StateCode.PARTLY) & (broken == 0)] = Group.PARTLY
    groups[next_door & (broken == 0)] = Group.NEAR
    groups[right & (broken == 1)] = Group.NEAR
    groups[right & (broken == 0) & (place != StateCode.PARTLY) & (halves <= 1)] = Group.FITS
    return groups
