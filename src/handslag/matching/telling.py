"""From judged rows to matches with their sentences; only what is shown is told."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from handslag.matching import sentences
from handslag.matching.cpv import closeness_to
from handslag.matching.evidence import HeardWord, Rows, best_codes, shared_words
from handslag.matching.facts import AreaTree
from handslag.matching.judging import Judged
from handslag.matching.need_reading import ReadNeed
from handslag.matching.results import FirmMatch, Group, Part, StateCode
from handslag.matching.segment import UNKNOWN, Segment


class Teller:
    """Tells the matches of one need; what many firms share (a code, the same areas) is worked out once."""

    def __init__(self, read: ReadNeed, heard: Sequence[HeardWord], areas: AreaTree) -> None:
        self._read, self._heard, self._areas = read, heard, areas
        self._nearest: dict[str, str] = {}
        self._places: dict[tuple[tuple[str, ...], StateCode], Part] = {}

    def tell(self, segment: Segment, judged: Judged, places: npt.NDArray[np.int64]) -> list[FirmMatch]:
        """The matches at these places of `judged`, which rise."""
        rows: Rows = judged.rows[places]
        codes = best_codes(self._read, segment, rows)
        words = shared_words(segment, rows, self._heard)
        names = list(segment.areas)
        matches = []
        for place, row, code, said in zip(places.tolist(), rows.tolist(), codes, words, strict=True):
            own_areas = tuple(names[area] for area in segment.areas_of_offer.of(row).tolist())
            seen = _seen(segment, row, code, said, own_areas)
            matches.append(self._match(segment, judged, place, seen))
        return matches

    def _match(self, segment: Segment, judged: Judged, place: int, seen: sentences.OfferSeen) -> FirmMatch:
        row = int(judged.rows[place])
        parts = self._parts(judged, place, seen)
        group = Group(int(judged.group[place]))
        next_door = bool(judged.next_door[place])
        missing = sentences.missing_part(parts, next_door=next_door) if group is Group.NEAR else None
        return FirmMatch(
            firm_id=int(segment.columns.firm_ids[row]),
            offer_id=int(segment.columns.offer_ids[row]),
            score=float(judged.score[place]),
            group=group,
            parts=parts,
            missing=missing,
        )

    def _parts(self, judged: Judged, place: int, seen: sentences.OfferSeen) -> tuple[Part, ...]:
        line, words, where, size, timing = (
            StateCode(int(states[place]))
            for states in (judged.line, judged.words, judged.place, judged.order_size, judged.timing)
        )
        next_door = bool(judged.next_door[place])
        return (
            sentences.line_of_business(
                seen,
                self._nearest_to(seen.code),
                line,
                next_door=next_door,
                unconfirmed=bool(judged.unconfirmed[place]),
            ),
            sentences.words(seen, words),
            self._place(seen, where),
            sentences.order_size(seen, self._read, size),
            sentences.timing(seen, self._read, timing),
        )

    def _place(self, seen: sentences.OfferSeen, state: StateCode) -> Part:
        told = self._places.get((seen.areas, state))
        if told is None:
            told = sentences.place(seen, self._read, self._areas, state)
            self._places[seen.areas, state] = told
        return told

    def _nearest_to(self, code: str | None) -> str | None:
        """The need's code nearest to the offer's; its first one when the offer states none."""
        codes = self._read.codes
        if not codes or code is None:
            return codes[0] if codes else None
        nearest = self._nearest.get(code)
        if nearest is None:
            numbers = np.array([int(own) for own in codes], dtype=np.int32)
            nearest = self._nearest[code] = codes[int(np.argmax(closeness_to(code, numbers)))]
        return nearest


def _seen(
    segment: Segment, row: int, code: str | None, said: str, areas: tuple[str, ...]
) -> sentences.OfferSeen:
    columns = segment.columns
    figures = (columns.smallest[row], columns.largest[row], columns.capacity[row], columns.lead_days[row])
    smallest, largest, capacity, lead = (None if value == UNKNOWN else int(value) for value in figures)
    return sentences.OfferSeen(code, said, areas, smallest, largest, capacity, lead)
