"""Which firms together could cover a whole need: for planning lots, and for the purchaser only.

Places and lines of business make up the squares of the need. The firm that covers most squares still open
comes first, equals by the need's own turn; then more are added until their largest orders cover the value.
Size is never a ground for coming first, and no firm is named: an example is shown, not a choice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from handslag.matching.facts import AreaTree, Nearness
from handslag.matching.heard import Flags
from handslag.matching.judging import Judged
from handslag.matching.need_reading import ReadNeed
from handslag.matching.results import Combination, CombinedFirm, Square, StateCode
from handslag.matching.segment import UNKNOWN, Ids, Segment
from handslag.matching.turns import turns

MOST_CODES = 8
MOST_FIRMS = 12
_MOST_SEK = 10**12


@dataclass(frozen=True, slots=True)
class AbleOffers:
    """Offers of one line of business that could start in time: whose, which places, and how much at most."""

    firms: Ids
    places: npt.NDArray[np.bool_]
    is_placed: Flags
    at_most: Ids

    @classmethod
    def among(cls, segment: Segment, judged: Judged, read: ReadNeed, areas: AreaTree) -> AbleOffers:
        """Those of the judged offers whose line of business is met and that are not too large or too late."""
        able = (judged.line == StateCode.MET) & (judged.timing != StateCode.NOT_MET)
        if read.value_sek is not None:
            able &= segment.columns.smallest[judged.rows] <= read.value_sek
        rows = judged.rows[able]
        places, is_placed = _places(segment, rows, read, areas)
        columns = segment.columns
        at_most = np.where(columns.largest[rows] == UNKNOWN, _MOST_SEK, columns.largest[rows])
        if read.months:
            capacity = columns.capacity[rows]
            of_capacity = np.minimum(capacity, _MOST_SEK // read.months) * read.months
            at_most = np.where(capacity == UNKNOWN, at_most, np.minimum(at_most, of_capacity))
        return cls(
            columns.firm_ids[rows], places, is_placed, np.where(at_most >= _MOST_SEK, UNKNOWN, at_most)
        )


def _places(
    segment: Segment, rows: Ids, read: ReadNeed, areas: AreaTree
) -> tuple[npt.NDArray[np.bool_], Flags]:
    """Which places of the need each offer covers, and whether it says anything of where it delivers."""
    names, links = segment.area_codes, segment.areas_of_offer
    covered = np.zeros((len(rows), max(1, len(read.areas))), dtype=np.bool_)
    refs = links.rows[links.places(rows)]
    owner = np.repeat(np.arange(len(rows)), links.counts(rows))
    for place, wanted in enumerate(read.areas):
        lying = areas.lying_of(names, wanted, near_km=0)
        covers = np.array([own.nearness is Nearness.COVERS for own in lying], dtype=np.bool_)
        covered[owner[covers[refs]], place] = True
    if not read.areas:
        covered[:] = True
    return covered, links.counts(rows) > 0


def combined(read: ReadNeed, able: Sequence[Sequence[AbleOffers]]) -> Combination | None:
    """The combination for a need whose able offers are given code by code; None when nobody is able.

    None also when one firm could do all of it alone.
    """
    squares, firms, covers, at_most = _by_firm(read, able)
    order = np.argsort(turns(firms, read.rotation), kind="stable")
    covers, at_most = covers[order], at_most[order]
    chosen, open_squares = _covering(covers)
    if not chosen or _is_done_alone(covers, at_most, read.value_sek):
        return None
    _fill_up(chosen, covers, at_most, read.value_sek)
    members = list(chosen)
    limits = at_most[members]
    short = 0
    if read.value_sek is not None and not (limits == UNKNOWN).any():
        short = max(0, read.value_sek - int(limits.sum()))
    return Combination(
        firms=tuple(
            CombinedFirm(
                tuple(squares[place] for place in np.flatnonzero(chosen[member])),
                None if at_most[member] == UNKNOWN else int(at_most[member]),
            )
            for member in members
        ),
        open_squares=tuple(squares[place] for place in np.flatnonzero(open_squares)),
        short_sek=short,
        unplaced=_unplaced(able, firms),
    )


def _by_firm(
    read: ReadNeed, able: Sequence[Sequence[AbleOffers]]
) -> tuple[list[Square], Ids, npt.NDArray[np.bool_], Ids]:
    """The squares, the firms that cover any, which of them each covers, and how much it takes at most."""
    codes, places = read.codes[:MOST_CODES] or (None,), read.areas or (None,)
    squares = [Square(code, place) for code in codes for place in places]
    offers = [part for of_code in able for part in of_code]
    useful = [part.firms[part.places.any(axis=1)] for part in offers]
    firms = np.unique(np.concatenate(useful))
    covers = np.zeros((len(firms), len(squares)), dtype=np.bool_)
    at_most = np.zeros(len(firms), dtype=np.int64)
    for number, of_code in enumerate(able):
        own = covers[:, number * len(places) : (number + 1) * len(places)]
        for part in of_code:
            rows = part.places.any(axis=1)
            owner = np.searchsorted(firms, part.firms[rows])
            np.logical_or.at(own, owner, part.places[rows])
            limit = np.where(part.at_most[rows] == UNKNOWN, _MOST_SEK, part.at_most[rows])
            np.maximum.at(at_most, owner, limit)
    return squares, firms, covers, np.where(at_most >= _MOST_SEK, UNKNOWN, at_most)


def _is_done_alone(covers: npt.NDArray[np.bool_], at_most: Ids, value: int | None) -> bool:
    """Whether any firm, for all it has told, could do everything."""
    does_all = covers.all(axis=1)
    if value is not None:
        does_all &= (at_most == UNKNOWN) | (at_most >= value)
    return bool(does_all.any())


def _covering(covers: npt.NDArray[np.bool_]) -> tuple[dict[int, Flags], Flags]:
    """Firms, each with the squares it comes for, and the squares left open."""
    chosen: dict[int, Flags] = {}
    left = np.ones(covers.shape[1], dtype=np.bool_)
    while left.any() and len(chosen) < MOST_FIRMS and len(covers):
        gains = (covers & left).sum(axis=1)
        best = int(np.argmax(gains))
        if not gains[best]:
            break
        chosen[best] = covers[best] & left
        left = left & ~covers[best]
    return chosen, left


def _fill_up(
    chosen: dict[int, Flags], covers: npt.NDArray[np.bool_], at_most: Ids, value: int | None
) -> None:
    """Add firms until their largest orders cover the value; one that states no limit may cover it all."""
    if value is None:
        return
    for firm in np.argsort(-covers.sum(axis=1), kind="stable").tolist():
        limits = at_most[list(chosen)]
        if len(chosen) == MOST_FIRMS or (limits == UNKNOWN).any() or limits.sum() >= value:
            return
        if firm not in chosen and at_most[firm] > 0:
            chosen[firm] = covers[firm]


def _unplaced(able: Sequence[Sequence[AbleOffers]], firms: Ids) -> int:
    """How many more firms could, for all we know: they have not told where they deliver."""
    untold = [part.firms[~part.is_placed] for of_code in able for part in of_code]
    return len(np.setdiff1d(np.concatenate(untold), firms))
