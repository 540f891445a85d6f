"""The engine: which firms could deliver what a need asks, why, and what one thing keeps the near misses out.

A firm FITS when its line of business is met, surely so (the code is given, or the words agree), its place
is not just met in part, and of order size and timing nothing is not met and at most one partly. It is a
NEAR miss when only one of place, order size and timing is not met, or when only the line of business is
next door (same CPV group). It fits PARTLY when the line of business is right in part or not surely, or the
rest in part. A whole division ("79000000") tells a field, not a trade: with it the words must agree, and the
firm fits in part at most. Unknown never excludes; but a firm must say something of what it sells to be found.
Evidence, certificates, size and age of the firm are not known here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from handslag.matching import sentences
from handslag.matching.combining import MOST_CODES, AbleOffers, combined
from handslag.matching.evidence import Comparison, comparisons
from handslag.matching.facts import AreaTree, NeedFacts
from handslag.matching.heard import Floats
from handslag.matching.index import OfferIndex
from handslag.matching.judging import Judge, Judged
from handslag.matching.levers import NearMisses, levers
from handslag.matching.need_reading import ReadNeed, read_need
from handslag.matching.results import Combination, FirmMatch, Group, Lever, MatchCounts, MatchResult, Outlook
from handslag.matching.segment import Segment
from handslag.matching.telling import Teller
from handslag.matching.turns import turns
from handslag.matching.weights import DEFAULT, Weights

_SHOWN_GROUPS = (Group.FITS, Group.PARTLY, Group.NEAR)


@dataclass(frozen=True, slots=True)
class _Found:
    """The best offer of each firm in one segment, as places in `judged`."""

    comparison: Comparison
    judged: Judged
    best: npt.NDArray[np.int64]


def match(
    index: OfferIndex,
    need: NeedFacts,
    areas: AreaTree,
    *,
    limit_per_group: int = 200,
    weights: Weights = DEFAULT,
) -> MatchResult:
    """Every firm that fits, fits in part or nearly fits, each list best first and cut at the limit.

    Firms with the same score take turns from need to need; neither name nor number decides.
    """
    read = read_need(need, areas, weights)
    found = _search(index, read, areas, weights)
    counts = _counted(found)
    lists = _listed(found, limit_per_group, read, Teller(read, areas, weights))
    return MatchResult(
        version=weights.version(),
        fits=lists[Group.FITS],
        partly=lists[Group.PARTLY],
        near=lists[Group.NEAR],
        counts=counts,
        levers=_levers(need, read, found, areas),
        advice=sentences.advice(read, fits=counts.fits, partly=counts.partly, near=counts.near),
    )


def outlook(index: OfferIndex, need: NeedFacts, areas: AreaTree, *, weights: Weights = DEFAULT) -> Outlook:
    """How many firms fit, fit in part and nearly fit, and what would bring more: while a need is written."""
    read = read_need(need, areas, weights)
    found = _search(index, read, areas, weights)
    return Outlook(_counted(found), _levers(need, read, found, areas))


def matching_firms(
    index: OfferIndex, need: NeedFacts, areas: AreaTree, *, weights: Weights = DEFAULT
) -> list[int]:
    """The id of every firm that fits or fits in part, rising: nobody is left out by a limit."""
    read = read_need(need, areas, weights)
    firms: list[int] = []
    for part in _search(index, read, areas, weights):
        matching = part.best[part.judged.group[part.best] >= Group.PARTLY]
        firms += part.comparison.segment.columns.firm_ids[part.judged.rows[matching]].tolist()
    return sorted(firms)


def explain_one(
    index: OfferIndex, need: NeedFacts, areas: AreaTree, firm_id: int, *, weights: Weights = DEFAULT
) -> FirmMatch | None:
    """One firm's best offer with every part, also when it matches nothing; None when it has no offers."""
    read = read_need(need, areas, weights)
    for live, comparison in zip(index.segments, comparisons(read, index.segments, weights), strict=True):
        rows = live.rows_of_firm(firm_id)
        if len(rows):
            judged = Judge(read, areas, weights).judge(live.segment, comparison.evidence(rows))
            best = _best_of_each_firm(live.segment, judged)
            return Teller(read, areas, weights).tell(comparison, judged, best)[0]
    return None


def combine(
    index: OfferIndex, need: NeedFacts, areas: AreaTree, *, weights: Weights = DEFAULT
) -> Combination | None:
    """Which firms together could cover the need, without their names; never shown to firms.

    None when one firm could do all of it, or none any of it.
    """
    read = read_need(need, areas, weights)
    one_by_one = [replace(read, codes=(code,)) for code in read.codes[:MOST_CODES]] or [read]
    able = [
        [
            AbleOffers.among(part.comparison.segment, part.judged, asked, areas)
            for part in _search(index, asked, areas, weights)
        ]
        for asked in one_by_one
    ]
    return combined(read, able)


def _search(index: OfferIndex, read: ReadNeed, areas: AreaTree, weights: Weights) -> list[_Found]:
    judge = Judge(read, areas, weights)
    found = []
    for comparison in comparisons(read, index.segments, weights):
        segment = comparison.segment
        judged = judge.judge(segment, comparison.candidates())
        found.append(_Found(comparison, judged, _best_of_each_firm(segment, judged)))
    return found


def _best_of_each_firm(segment: Segment, judged: Judged) -> npt.NDArray[np.int64]:
    """The first of each firm's offers with its highest group, then score; rows stand firm by firm."""
    if not len(judged.rows):
        return np.zeros(0, dtype=np.int64)
    firms = segment.columns.firm_ids[judged.rows]
    begins = np.flatnonzero(np.diff(firms, prepend=firms[0] - 1))
    rank = judged.group * 2 + judged.score
    highest = np.maximum.reduceat(rank, begins)
    of_firm = np.repeat(np.arange(len(begins)), np.diff(begins, append=len(firms)))
    winners = np.flatnonzero(rank == highest[of_firm])
    first = np.diff(of_firm[winners], prepend=-1) > 0
    return np.asarray(winners[first], dtype=np.int64)


def _counted(found: Sequence[_Found]) -> MatchCounts:
    sizes = sum(np.bincount(part.judged.group[part.best], minlength=len(Group)) for part in found)
    numbers = np.asarray(sizes)
    return MatchCounts(*(int(numbers[group]) for group in _SHOWN_GROUPS))


def _levers(need: NeedFacts, read: ReadNeed, found: Sequence[_Found], areas: AreaTree) -> tuple[Lever, ...]:
    near = [NearMisses.among(part.comparison.segment, part.judged, part.best) for part in found]
    return levers(need, read, near, areas)


def _listed(
    found: Sequence[_Found], limit: int, read: ReadNeed, teller: Teller
) -> dict[Group, tuple[FirmMatch, ...]]:
    """Each group's best firms over all segments, in their stated order; only they are told."""
    chosen = {group: _chosen(found, group, limit, read) for group in _SHOWN_GROUPS}
    told: list[dict[int, FirmMatch]] = []
    for number, part in enumerate(found):
        places = np.sort(np.concatenate([own.place[own.source == number] for own in chosen.values()]))
        matches = teller.tell(part.comparison, part.judged, places)
        told.append(dict(zip(places.tolist(), matches, strict=True)))
    return {
        group: tuple(told[number][place] for number, place in zip(*map(np.ndarray.tolist, own), strict=True))
        for group, own in chosen.items()
    }


class _Chosen(NamedTuple):
    """Firms in order: in which segment each was found, and where in its `judged`."""

    source: npt.NDArray[np.int64]
    place: npt.NDArray[np.int64]


def _chosen(found: Sequence[_Found], group: Group, limit: int, read: ReadNeed) -> _Chosen:
    members = [part.best[part.judged.group[part.best] == group] for part in found]
    source = np.repeat(np.arange(len(found)), [len(own) for own in members])
    score = np.concatenate([part.judged.score[own] for part, own in zip(found, members, strict=True)])
    firms = np.concatenate(
        [
            part.comparison.segment.columns.firm_ids[part.judged.rows[own]]
            for part, own in zip(found, members, strict=True)
        ]
    )
    order = _in_stated_order(score, turns(firms, read.rotation), limit)
    return _Chosen(source[order], np.concatenate(members)[order])


def _in_stated_order(score: Floats, turn: npt.NDArray[np.uint64], limit: int) -> npt.NDArray[np.int64]:
    """The places of the best `limit`: by score, equals by turn."""
    contenders = np.arange(len(score))
    if 0 < limit < len(score):
        contenders = np.flatnonzero(score >= np.partition(score, -limit)[-limit])
    order = np.lexsort((turn[contenders], -score[contenders]))
    return np.asarray(contenders[order[:limit]], dtype=np.int64)
