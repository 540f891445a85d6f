"""What one change would bring near misses in: counted over every near miss, not only those listed.

A lever never proposes a lower value, a shorter term or more lots: what it says of order sizes is what the
firms manage. Of a start and a size the smallest change is told that brings half of the firms it could, or
more; of places and lines of business the one that brings most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import floor, inf, log10

import numpy as np
import numpy.typing as npt

from handslag.matching.facts import AreaTree, NeedFacts
from handslag.matching.heard import Flags, Rows
from handslag.matching.judging import Judged
from handslag.matching.need_reading import ReadNeed
from handslag.matching.postings import Postings
from handslag.matching.results import Group, Lever, PartName, StateCode
from handslag.matching.segment import UNKNOWN, Ids, Segment
from handslag.phrases import Text, gettext_noop

_LONGEST_WAIT_DAYS = 1_830
_MOST_SEK = 10**12
_CLASS_STEP, _GROUP_STEP = 10**4, 10**5


@dataclass(frozen=True, slots=True)
class NearMisses:
    """The near misses of one segment, one row a firm, and for each the part that keeps it out."""

    segment: Segment
    rows: Rows
    next_door: Flags
    place: Flags
    order_size: Flags
    timing: Flags

    @classmethod
    def among(cls, segment: Segment, judged: Judged, best: npt.NDArray[np.int64]) -> NearMisses:
        """Those of each firm's best offers that are near misses."""
        near = best[judged.group[best] == Group.NEAR]
        return cls(
            segment,
            judged.rows[near],
            judged.next_door[near],
            *(
                states[near] == StateCode.NOT_MET
                for states in (judged.place, judged.order_size, judged.timing)
            ),
        )


def levers(need: NeedFacts, read: ReadNeed, near: Sequence[NearMisses], areas: AreaTree) -> tuple[Lever, ...]:
    """One for each part, for sizes one either way; those that bring most firms first."""
    found = (
        *_line_of_business(read, near),
        *_place(read, near, areas),
        *_order_size(read, near),
        *_timing(need.asked_on, near),
    )
    return tuple(sorted(found, key=lambda lever: -lever.firms))


def _line_of_business(read: ReadNeed, near: Sequence[NearMisses]) -> Iterator[Lever]:
    """The class next door that most firms sell something of."""
    wanted = np.unique(np.array([int(code) for code in read.codes], dtype=np.int64) // _GROUP_STEP)
    found = []
    for part in near:
        links = part.segment.codes_of_offer
        owner, refs = _linked(links, part.rows[part.next_door])
        codes = part.segment.codes[refs].astype(np.int64)
        beside = np.isin(codes // _GROUP_STEP, wanted) & (codes // _CLASS_STEP % 10 != 0)
        # A firm counts once in a class however many codes of it it states.
        found.append(np.unique(np.stack([owner[beside], codes[beside] // _CLASS_STEP]), axis=1)[1])
    classes, firms = np.unique(np.concatenate(found), return_counts=True)
    if len(classes):
        best = int(np.argmax(firms))
        yield _lever(
            PartName.LINE_OF_BUSINESS,
            gettext_noop("%(number)s more within %(cpv)s, next door to what the need asks for"),
            int(firms[best]),
            cpv=f"{int(classes[best]) * _CLASS_STEP:08d}",
        )


def _place(read: ReadNeed, near: Sequence[NearMisses], areas: AreaTree) -> Iterator[Lever]:
    """The one more place that most firms deliver to, of equals the nearest."""
    stated: list[tuple[tuple[str, ...], Rows, npt.NDArray[np.int32]]] = []
    carried = Counter[str]()
    for part in near:
        owner, refs = _linked(part.segment.areas_of_offer, part.rows[part.place])
        names = part.segment.area_codes
        stated.append((names, owner, refs))
        counts = np.bincount(refs, minlength=len(names))
        carried.update({names[area]: int(counts[area]) for area in np.flatnonzero(counts)})
    places = [code for code in carried if areas.known(code)]
    if not places:
        return

    reached = {code: sum(carried[above] for above in areas.with_ancestors(code)) for code in places}
    most = max(reached.values())
    best = min(_away(code, read, areas) for code in places if reached[code] == most)[1]
    covering = [carrier for carrier in areas.with_ancestors(best) if carried[carrier]]
    firms = 0
    for names, owner, refs in stated:
        covers = np.isin(refs, [names.index(code) for code in covering if code in names])
        firms += len(np.unique(owner[covers]))
    yield _lever(
        PartName.PLACE, gettext_noop("%(number)s more if delivery may be in %(area)s too"), firms, area=best
    )


def _away(code: str, read: ReadNeed, areas: AreaTree) -> tuple[float, str]:
    """How far from the nearest place of the need, with the code."""
    return min(areas.kilometres(code, wanted) or inf for wanted in read.areas), code


def _order_size(read: ReadNeed, near: Sequence[NearMisses]) -> Iterator[Lever]:
    """What firms that take smaller orders manage at a time, and from how much those take that take larger."""
    if read.value_sek is None:
        return
    smallest, at_most = _sizes(read, near)
    smaller, larger = at_most < read.value_sek, smallest > read.value_sek
    if smaller.any():
        size = _rounded(_reaching_half(-at_most[smaller]), -1)
        yield from _sized(
            gettext_noop(
                "%(number)s more take on at most %(sek)s at a time; "
                "the value of the whole purchase still counts together"
            ),
            size,
            int(((smallest <= size) & (at_most >= size)).sum()),
        )
    if larger.any():
        size = _rounded(_reaching_half(smallest[larger]), 1)
        yield from _sized(
            gettext_noop(
                "%(number)s more take on orders from %(sek)s, for example when several boards buy together"
            ),
            size,
            int(((smallest <= size) & (at_most >= size)).sum()),
        )


def _sizes(read: ReadNeed, near: Sequence[NearMisses]) -> tuple[Ids, Ids]:
    """Of every near miss by size: its smallest order, and what it takes at most over the whole time."""
    lows, highs = [], []
    for part in near:
        columns, rows = part.segment.columns, part.rows[part.order_size]
        largest, capacity = (
            np.where(limit == UNKNOWN, _MOST_SEK, np.minimum(limit, _MOST_SEK))
            for limit in (columns.largest[rows], columns.capacity[rows])
        )
        lows.append(columns.smallest[rows])
        highs.append(np.minimum(largest, capacity * (read.months or 1) if read.months else largest))
    return np.concatenate(lows), np.concatenate(highs)


def _sized(msgid: str, size: int, firms: int) -> Iterator[Lever]:
    if size > 0 and firms:
        yield _lever(PartName.ORDER_SIZE, msgid, firms, sek=size)


def _rounded(size: int, direction: int) -> int:
    """To two digits that say something, down or up."""
    size = abs(size)
    step = 10 ** max(0, floor(log10(size)) - 1) if size else 1
    return size // step * step if direction < 0 else -(-size // step) * step


def _timing(asked_on: date | None, near: Sequence[NearMisses]) -> Iterator[Lever]:
    """The first month in which half of the firms that need more notice could start, or more."""
    lead = np.concatenate([part.segment.columns.lead_days[part.rows[part.timing]] for part in near])
    lead = lead[lead <= _LONGEST_WAIT_DAYS]
    if asked_on is None or not len(lead):
        return
    month = _month_from(asked_on + timedelta(days=_reaching_half(lead)))
    yield _lever(
        PartName.TIMING,
        gettext_noop("%(number)s more if delivery may start in %(month)s"),
        int((lead <= (month - asked_on).days).sum()),
        month=month.isoformat(),
    )


def _month_from(day: date) -> date:
    """The first day of the first month that begins on the day or later."""
    if day.day == 1:
        return day
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _reaching_half(changes: Iterable[int]) -> int:
    """The smallest change that is enough for half of them or more."""
    ordered = np.sort(np.asarray(changes))
    return int(ordered[(len(ordered) - 1) // 2])


def _linked(links: Postings, rows: Rows) -> tuple[Rows, npt.NDArray[np.int32]]:
    """What each of these rows is linked to, with the row's place among them."""
    return np.repeat(np.arange(len(rows)), links.counts(rows)), links.rows[links.places(rows)]


def _lever(part: PartName, msgid: str, firms: int, **change: str | int) -> Lever:
    return Lever(part, firms, Text(msgid, {"number": firms, **change}))
