"""The other way round: which of many needs fit what a firm sells, judged exactly as the engine judges it.

The firm's few offers are laid out as a small segment of their own, and only needs that could come near them
are judged. Words are worth here what they are worth among all offers of the register.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from handslag.matching.cpv import closeness_to, meaningful_digits
from handslag.matching.evidence import Comparison, code_closeness
from handslag.matching.facts import AreaTree, OfferFacts
from handslag.matching.heard import Flags, HeardWords, heard_words
from handslag.matching.index import LiveSegment, OfferIndex
from handslag.matching.judging import Judge, Judged
from handslag.matching.need_reading import ReadNeed
from handslag.matching.results import FirmMatch, Group, PartName, State, Unstated
from handslag.matching.segment import Segment, prepare
from handslag.matching.telling import Teller
from handslag.matching.weights import DEFAULT, Weights


@dataclass(frozen=True, slots=True)
class Fitting:
    """A need that fits, fits in part or nearly fits; `place` is its place among those asked about."""

    place: int
    group: Group
    score: float


class SoldOffers:
    """What one firm sells, or some firms sell, ready to be held against many needs.

    `index` holds every offer of the register and tells only how common a word is; nothing of what other
    firms sell is given out.
    """

    def __init__(
        self,
        offers: Iterable[OfferFacts],
        index: OfferIndex,
        areas: AreaTree,
        *,
        weights: Weights = DEFAULT,
    ) -> None:
        prepared = [prepare(offer) for offer in offers]
        self._segment = Segment.build(prepared)
        self._terms = frozenset(term for own in prepared for term in own.terms)
        self._index, self._areas, self._weights = index, areas, weights

    def fitting(self, needs: Sequence[ReadNeed]) -> list[Fitting]:
        """The needs that fit, fit in part or nearly fit the best of the offers; of one firm's offers only."""
        found = []
        for place in np.flatnonzero(self._come_near(needs)).tolist():
            judged = self._judged(self._beside(needs[place]), needs[place])
            if len(judged.rows):
                best = _best(judged)
                group = Group(int(judged.group[best]))
                if group is not Group.NONE:
                    found.append(Fitting(place, group, float(judged.score[best])))
        return found

    def explain(self, read: ReadNeed) -> FirmMatch:
        """The best offer with every part, in the words that purchasers read; there must be an offer."""
        comparison = self._beside(read)
        evidence = comparison.evidence(np.arange(len(self._segment)))
        judged = Judge(read, self._areas, self._weights).judge(self._segment, evidence)
        return Teller(read, self._areas, self._weights).tell(comparison, judged, np.array([_best(judged)]))[0]

    def groups(self, read: ReadNeed) -> dict[int, Group]:
        """The group of each firm that the need fits, fits in part or nearly fits."""
        judged = self._judged(self._beside(read), read)
        found: dict[int, Group] = {}
        firms = self._segment.columns.firm_ids[judged.rows].tolist()
        for firm, group in zip(firms, judged.group.tolist(), strict=True):
            if group != Group.NONE:
                found[firm] = max(Group(group), found.get(firm, Group.NONE))
        return found

    def _come_near(self, needs: Sequence[ReadNeed]) -> Flags:
        """Whether each need is near enough by codes or words to be worth judging; never too strict."""
        return self._near_by_code(needs) | self._near_by_words(needs)

    def _near_by_code(self, needs: Sequence[ReadNeed]) -> Flags:
        near = np.zeros(len(needs), dtype=np.bool_)
        by_place = [_codes_and_shares(read) for read in needs]
        begins = np.array([0, *accumulate(len(codes) for codes, _ in by_place)])
        if not begins[-1] or not len(self._segment.codes):
            return near
        codes = np.concatenate([codes for codes, _ in by_place])
        shares = np.concatenate([shares for _, shares in by_place])
        distinct, where = np.unique(codes, return_inverse=True)
        holding = np.flatnonzero(np.diff(begins))
        is_coded = np.array([needs[place].pointed_to is None for place in holding.tolist()], dtype=np.bool_)
        for own in self._segment.codes.tolist():
            close = closeness_to(f"{own:08d}", distinct)[where]
            nearest = np.maximum.reduceat(close, begins[holding])
            expected = np.add.reduceat(close * shares, begins[holding])
            near[holding] |= np.where(
                is_coded, nearest >= self._weights.next_door, expected >= self._weights.partly_pointed_to
            )
        return near

    def _near_by_words(self, needs: Sequence[ReadNeed]) -> Flags:
        """What a shared word is worth is never more than its strength."""
        terms, enough = self._terms, self._weights.words_partly
        return np.array(
            [sum(word.strength for word in read.words if word.term in terms) >= enough for read in needs],
            dtype=np.bool_,
        )

    def _beside(self, read: ReadNeed) -> Comparison:
        shared = tuple(word for word in read.words if word.term in self._terms)
        worths = heard_words(shared, self._index.segments)[0].worths
        standing = self._segment.rows_of_terms([word.term for word in shared])
        heard = HeardWords(shared, worths, standing)
        return Comparison(read, LiveSegment(self._segment), heard, self._weights)

    def _judged(self, comparison: Comparison, read: ReadNeed) -> Judged:
        """The offers whose line of business may be right against the need."""
        return Judge(read, self._areas, self._weights).judge(self._segment, comparison.candidates())


def unstated(read: ReadNeed, match: FirmMatch, offer: OfferFacts) -> tuple[Unstated, ...]:
    """What the offer could say of itself to be compared better with this need."""
    state = {part.part: part.state for part in match.parts}
    line, words = state[PartName.LINE_OF_BUSINESS], state[PartName.WORDS]
    no_words_yet = words is State.UNKNOWN and line is State.PARTLY
    asked = (
        (Unstated.CODE, not offer.cpv),
        (Unstated.DESCRIPTION, bool(offer.cpv) and no_words_yet),
        (Unstated.AREAS, bool(read.areas) and state[PartName.PLACE] is State.UNKNOWN),
        (Unstated.LARGEST_ORDER, read.value_sek is not None and offer.largest_order_sek is None),
        (Unstated.LEAD_TIME, read.days_left is not None and offer.lead_time_days is None),
    )
    return tuple(what for what, is_lacking in asked if is_lacking)


def pointed_to(read: ReadNeed, codes: Sequence[str], *, weights: Weights = DEFAULT) -> frozenset[str]:
    """Those of the codes that the words of a need without codes point to."""
    if read.pointed_to is None or not codes:
        return frozenset()
    rising = np.unique(np.array([int(code) for code in codes], dtype=np.int32))
    close = code_closeness(read, rising, meaningful_digits(rising))
    near = {f"{number:08d}" for number in rising[close >= weights.pointed_to].tolist()}
    return frozenset(code for code in codes if code in near)


def _codes_and_shares(read: ReadNeed) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float64]]:
    if read.pointed_to is None:
        return np.array([int(code) for code in read.codes], dtype=np.int32), np.ones(len(read.codes))
    return read.pointed_to.codes, read.pointed_to.shares


def _best(judged: Judged) -> int:
    """The first with the highest group, then score, as the engine chooses."""
    return int(np.argmax(judged.group * 2 + judged.score))
