"""Tests of the reservation for employment (LOU 4:18): aim, 30 per cent, and the whole legal person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from handslag.law.answers import Verdict
from handslag.law.bidders.checked import Checked, Tested, answered, outcome
from handslag.law.book import BOOK
from handslag.phrases import Text, gettext_noop

MIN_SHARE = Fraction(3, 10)
"""LOU 4 kap. 18 § andra stycket."""

COUNT_HOLDS_DAYS = 90
"""Our own rule, not the act's: an older count is asked for again."""

SHOWN_FROM = 5
"""Our own rule: a smaller group is told as a share, not as a number."""


class Ground(StrEnum):
    """What the participation is reserved for."""

    SHELTERED_WORKSHOP = "sheltered_workshop"
    INTEGRATION = "integration"
    SHELTERED_PROGRAMME = "sheltered_programme"


class Counted(StrEnum):
    """How the people were counted; the act says "those who work there" and no more."""

    PERSONS = "persons"
    FULL_TIME = "full_time"
    HOURS = "hours"


class Attest(StrEnum):
    """Who stands for the count."""

    STATEMENT = "statement"
    AUDITOR = "auditor"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadCount:
    """Two whole numbers and how they came about; never names, lists or diagnoses.

    Raises:
        ValueError: when nobody works there, or more belong to the group than work there.
    """

    in_group: int
    everyone: int
    counted_on: date
    counted: Counted = Counted.PERSONS
    attest: Attest | None = None

    def __post_init__(self) -> None:
        """Refuse numbers that cannot be."""
        if not 0 <= self.in_group <= self.everyone or self.everyone == 0:
            raise ValueError("The group is between nobody and everybody who works there")

    @property
    def share(self) -> Fraction:
        """The group's part of everybody who works there, exactly."""
        return Fraction(self.in_group, self.everyone)

    @property
    def is_enough(self) -> bool:
        """Whether the share reaches 30 per cent."""
        return self.share >= MIN_SHARE

    @property
    def may_leave(self) -> int:
        """How many of the group may leave before the share falls below 30 per cent; 0 when it is below."""
        if self.in_group == self.everyone:
            return self.in_group - 1
        return max((10 * self.in_group - 3 * self.everyone) // 7, 0)

    @property
    def must_join(self) -> int:
        """How many of the group would have to come for the share to reach 30 per cent."""
        return max(-((10 * self.in_group - 3 * self.everyone) // 7), 0)


def employment_bidder(
    ground: Ground,
    count: HeadCount | None,
    *,
    on: date,
    tender_on: date,
    has_main_aim: bool | None = None,
    is_whole_legal_person: bool | None = None,
) -> Checked:
    """Whether the bidder meets the reservation; `on` is the day the procurement began.
    In the branch of a sheltered-employment programme the share is counted in the programme, and the
    supplier's aim and the rest of its people are not tested.

    Raises:
        LookupError: when the procurement began before the act.
    """
    found = [*_share(count, on), _count_day(count, on, tender_on), _attest(count, on)]
    if ground is not Ground.SHELTERED_PROGRAMME:
        found.append(_whole(on, is_whole=is_whole_legal_person))
    if ground is Ground.INTEGRATION:
        found.insert(0, outcome("aim", answered(is_met=has_main_aim), "R-RES-EMP", on))
    return Checked(tuple(found))


def _share(count: HeadCount | None, on: date) -> tuple[Tested, ...]:
    rule = "R-RES-EMP-30"
    if count is None:
        text = Text(gettext_noop("How many work there, and how many of them belong to the group?"))
        return (outcome("share", Verdict.MISSING_DATA, rule, on, text),)
    params: dict[str, str | int | Text] = {
        "percent": int(count.share * 100),
        "group": count.in_group,
        "everyone": count.everyone,
        "may_leave": count.may_leave,
        "must_join": count.must_join,
    }
    if not count.is_enough:
        said = gettext_noop(
            "%(percent)s per cent is below 30. %(must_join)s more from the group would be needed."
        )
        return (outcome("share", Verdict.CLOSED, rule, on, Text(said, params)),)
    said = gettext_noop(
        "%(percent)s per cent is enough. %(may_leave)s of the group may leave before it is not."
    )
    if count.in_group >= SHOWN_FROM:
        said = gettext_noop(
            "%(group)s of %(everyone)s, %(percent)s per cent, is enough. %(may_leave)s of the group may "
            "leave before it is not."
        )
    return (outcome("share", Verdict.OPEN, rule, on, Text(said, params)),)


def _count_day(count: HeadCount | None, on: date, tender_on: date) -> Tested:
    """The share is met on the day the tender is handed in."""
    rule = "R-RES-EMP-WHEN"
    if count is not None and timedelta() <= tender_on - count.counted_on <= timedelta(days=COUNT_HOLDS_DAYS):
        return outcome("day", Verdict.OPEN, rule, on)
    text = Text(
        gettext_noop("The count is to be from the last %(days)s days before the tender, and not after it."),
        {"days": COUNT_HOLDS_DAYS},
    )
    return outcome("day", Verdict.MISSING_DATA, rule, on, text)


def _attest(count: HeadCount | None, on: date) -> Tested:
    is_attested = count is not None and count.attest is not None
    text = Text(gettext_noop("The count is signed for by the bidder, or by its auditor."))
    return outcome("attest", Verdict.OPEN if is_attested else Verdict.MISSING_DATA, "R-RES-EMP-30", on, text)


def _whole(on: date, *, is_whole: bool | None) -> Tested:
    """A unit is not enough since HFD 2021:48; before it the authorities said that it could be."""
    if BOOK.find("R-RES-EMP-ENTITY", on) is not None:
        return outcome("entity", answered(is_met=is_whole), "R-RES-EMP-ENTITY", on)
    text = Text(
        gettext_noop(
            "Whether a unit of the bidder could be counted alone was unsettled before September 2021."
        )
    )
    verdict = Verdict.ASK_JURIST if is_whole is False else answered(is_met=is_whole)
    return outcome("entity", verdict, "R-RES-EMP", on, text)
