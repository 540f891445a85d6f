"""The lists of CPV codes the act names, by day: annex 2, annex 2 a, and the services that may be reserved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from handslag.law.rules import IDEBURNA_BEGAN, LOU_BEGAN, NEW_CHAPTERS, OLD_CHAPTERS_END, WELFARE_BEGAN

_LENGTH = 8
_DIVISION = 2


class NotCpv(ValueError):
    """What was given is not shaped like a CPV code."""


class Listed(StrEnum):
    """How a code stands to a list."""

    INSIDE = "inside"
    CHILD = "child"
    OUTSIDE = "outside"


def normal(code: str) -> str:
    """Eight digits: the check digit dropped, a short code filled with zeros.

    Raises:
        NotCpv: when it is not 2-8 digits with an optional check digit.
    """
    digits = code.strip().partition("-")[0]
    if not (_DIVISION <= len(digits) <= _LENGTH and digits.isascii() and digits.isdigit()):
        raise NotCpv(code)
    return digits.ljust(_LENGTH, "0")


def branch(code: str) -> str:
    """The first digits that the code and every code under it share."""
    return code[:_DIVISION] + code[_DIVISION:].rstrip("0")


@dataclass(frozen=True, slots=True)
class CpvList:
    """Codes named one by one, and ranges with both ends included.

    `left_out` are codes read not to be listed although a code above them is.
    """

    singles: frozenset[str]
    ranges: tuple[tuple[str, str], ...]
    valid_from: date
    valid_to: date | None = None
    left_out: frozenset[str] = frozenset()

    def standing(self, code: str) -> Listed:
        """Whether the code is named or in a range, under a code that is named alone, or neither.

        Raises:
            NotCpv: when it is not shaped like a code.
        """
        own = normal(code)
        if own in self.singles or any(first <= own <= last for first, last in self.ranges):
            return Listed.INSIDE
        if any(own.startswith(branch(code)) for code in self.left_out):
            return Listed.OUTSIDE
        named_alone = (*self.singles, *(last for _, last in self.ranges))
        if any(own.startswith(branch(named)) for named in named_alone):
            return Listed.CHILD
        return Listed.OUTSIDE

    def holds(self, on: date) -> bool:
        """Whether the list is in force on the day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


def _list(written: str, *, since: date, until: date | None = None, left_out: Iterable[str] = ()) -> CpvList:
    """Read codes as the act writes them, with or without check digit; `..` between the ends of a range."""
    singles: set[str] = set()
    ranges: list[tuple[str, str]] = []
    for word in written.split():
        first, is_range, last = word.partition("..")
        if is_range:
            ranges.append((normal(first), normal(last)))
        else:
            singles.add(normal(first))
    return CpvList(frozenset(singles), tuple(ranges), since, until, frozenset(map(normal, left_out)))


_HEALTH_AND_SOCIAL = """
    75200000-8 75231200-6 75231240-8 79611000-0 79622000-0 79624000-4 79625000-1 85000000-9..85323000-9
    98133100-5 98133000-4 98200000-5 98500000-8 98513000-2..98514000-9
"""
_ANNEX_2 = f"""
    {_HEALTH_AND_SOCIAL}
    85321000-5 85322000-2 75000000-6 75121000-0 75122000-7 75124000-1 79995000-5..79995200-7
    80000000-4..80660000-8 92000000-1..92700000-8 79950000-8 79951000-5 79952000-2 79952100-3 79953000-9
    79954000-6 79955000-3 79956000-0
    75300000-9 75310000-2 75311000-9 75312000-6 75313000-3 75313100-4 75314000-0 75320000-5 75330000-8
    75340000-1
    98000000-3 98120000-0 98132000-7 98133110-8 98130000-3 98131000-0
    55100000-1..55410000-7 55521000-8..55521200-0 55520000-1 55522000-5 55523000-2 55524000-9 55510000-8
    55511000-5 55512000-2 55523100-3
    79100000-5..79140000-7 75231100-5 75100000-7..75120000-3 75123000-4 75125000-8..75131000-3
    75200000-8..75231000-4 75231210-9..75231230-5 75240000-0..75252000-7 79430000-7 98113100-9
    79700000-1..79721000-4 79722000-1 79723000-8 98900000-2 98910000-5
    64000000-6 64100000-7 64110000-0 64111000-7 64112000-4 64113000-1 64114000-8 64115000-5 64116000-2
    64122000-7 50116510-9 71550000-8
"""
_LAUNDRY = "98310000-9"
_RESERVED_2019 = """
    79622000-0 79624000-4 79625000-1 85000000-9..85323000-9 98133000-4 75121000-0 75122000-7 80110000-8
    80300000-7 80420000-4 80430000-7 80511000-9 80520000-5 80590000-6
"""

ANNEX_2 = (
    # The services of the former annex 2 a were merged into annex 2; before that the two together are meant.
    _list(_ANNEX_2, since=LOU_BEGAN, until=OLD_CHAPTERS_END, left_out=[_LAUNDRY]),
    _list(_ANNEX_2, since=NEW_CHAPTERS, left_out=[_LAUNDRY]),
)
"""Social and other special services (annex 2)."""

ANNEX_2A = (_list(f"{_HEALTH_AND_SOCIAL} {_RESERVED_2019}", since=WELFARE_BEGAN, until=OLD_CHAPTERS_END),)
"""Welfare services as far as the former annex 2 a was read."""

ANNEX_2A_UNREAD = (_list("75000000-6 80000000-4..80660000-8", since=WELFARE_BEGAN, until=OLD_CHAPTERS_END),)
"""What the former annex 2 a may hold too; the end of the list was not read."""

RESERVED_WELFARE = (
    _list(_RESERVED_2019, since=WELFARE_BEGAN, until=OLD_CHAPTERS_END),
    _list(f"{_RESERVED_2019} 92500000-6 92600000-7 98133110-8 75123000-4", since=NEW_CHAPTERS),
)
"""Services that may be reserved by LOU 19:25, before 2022-02-01 by 19:6 a."""

RESERVED_IDEBUREN = (
    _list(
        f"{_HEALTH_AND_SOCIAL} 75000000-6 75121000-0 75122000-7 80000000-4..80660000-8", since=IDEBURNA_BEGAN
    ),
)
"""Services that may be reserved for idéburna organisations by LOU 19:25 a."""


def standing(code: str, versions: Iterable[CpvList], on: date) -> Listed:
    """How the code stands to the version of the list in force on the day; OUTSIDE when there is none."""
    return next((one.standing(code) for one in versions if one.holds(on)), Listed.OUTSIDE)
