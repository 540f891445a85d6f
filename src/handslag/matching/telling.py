"""From judged rows to matches with their sentences; only what is shown is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from handslag.matching import sentences
from handslag.matching.cpv import closeness_to
from handslag.matching.evidence import Comparison
from handslag.matching.facts import AreaTree
from handslag.matching.heard import Rows
from handslag.matching.judging import Judged
from handslag.matching.need_reading import ReadNeed
from handslag.matching.results import FirmMatch, Group, Part, StateCode
from handslag.matching.segment import UNKNOWN
from handslag.matching.weights import Weights

_STATES = tuple(StateCode)
_GROUPS = tuple(Group)


class Teller:
    """Tells the matches of one need; what many firms share (a code, the same areas) is worked out once."""

    def __init__(self, read: ReadNeed, areas: AreaTree, weights: Weights) -> None:
        self._read, self._areas, self._near_km = read, areas, weights.near_km
        self._nearest: dict[str, str] = {}
        self._places: dict[tuple[tuple[str, ...], StateCode], Part] = {}

    def tell(self, comparison: Comparison, judged: Judged, places: npt.NDArray[np.int64]) -> list[FirmMatch]:
        """The matches at these places of `judged`, which rise."""
        rows = judged.rows[places]
        columns = comparison.segment.columns
        return [
            self._match(*told)
            for told in zip(
                columns.firm_ids[rows].tolist(),
                columns.offer_ids[rows].tolist(),
                _seen(comparison, rows),
                _standings(judged, places),
                judged.score[places].tolist(),
                strict=True,
            )
        ]

    def _match(
        self, firm_id: int, offer_id: int, seen: sentences.OfferSeen, standing: _Standing, score: float
    ) -> FirmMatch:
        parts = self._parts(seen, standing)
        missing = None
        if standing.group is Group.NEAR:
            missing = sentences.missing_part(parts, next_door=standing.next_door)
        return FirmMatch(firm_id, offer_id, score, standing.group, parts, missing)

    def _parts(self, seen: sentences.OfferSeen, standing: _Standing) -> tuple[Part, ...]:
        return (
            sentences.line_of_business(
                seen,
                self._nearest_to(seen.code),
                standing.line,
                next_door=standing.next_door,
                unconfirmed=standing.unconfirmed,
            ),
            sentences.words(seen, standing.words),
            self._place(seen, standing.place),
            sentences.order_size(seen, self._read, standing.order_size),
            sentences.timing(seen, self._read, standing.timing),
        )

    def _place(self, seen: sentences.OfferSeen, state: StateCode) -> Part:
        told = self._places.get((seen.areas, state))
        if told is None:
            told = sentences.place(seen, self._read, self._areas, state, near_km=self._near_km)
            self._places[seen.areas, state] = told
        return told

    def _nearest_to(self, code: str | None) -> str | None:
        """The need's code nearest to the offer's; its first one when the offer states none."""
        codes = self._read.codes
        if code is None or codes == codes[:1]:
            return codes[0] if codes else None
        nearest = self._nearest.get(code)
        if nearest is None:
            numbers = np.array([int(own) for own in codes], dtype=np.int32)
            nearest = self._nearest[code] = codes[int(np.argmax(closeness_to(code, numbers)))]
        return nearest


def _seen(comparison: Comparison, rows: Rows) -> Iterator[sentences.OfferSeen]:
    segment = comparison.segment
    names, columns = segment.area_codes, segment.columns
    areas = [tuple(names[area] for area in segment.areas_of_offer.of(row).tolist()) for row in rows.tolist()]
    figures = (
        [None if figure == UNKNOWN else figure for figure in column[rows].tolist()]
        for column in (columns.smallest, columns.largest, columns.capacity, columns.lead_days)
    )
    codes, words = comparison.best_codes(rows), comparison.shared_words(rows)
    return map(sentences.OfferSeen, codes, words, areas, *figures)


class _Standing(NamedTuple):
    """How an offer stands, as it is told."""

    line: StateCode
    words: StateCode
    place: StateCode
    order_size: StateCode
    timing: StateCode
    next_door: bool
    unconfirmed: bool
    group: Group


def _standings(judged: Judged, places: npt.NDArray[np.int64]) -> Iterator[_Standing]:
    states = (
        [_STATES[state] for state in column[places].tolist()]
        for column in (judged.line, judged.words, judged.place, judged.order_size, judged.timing)
    )
    flags = (judged.next_door[places].tolist(), judged.unconfirmed[places].tolist())
    groups = [_GROUPS[group] for group in judged.group[places].tolist()]
    return map(_Standing, *states, *flags, groups)
