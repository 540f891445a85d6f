"""Tests of the reservation for welfare organisations (LOU 19:25): the organisation, and the repeat bar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from handslag.law.answers import Verdict
from handslag.law.bidders.checked import Checked, Tested, answered, outcome
from handslag.law.cpv_lists import branch, normal
from handslag.phrases import Text, gettext_noop

_BAR_YEARS = 3


class AwardedUnder(StrEnum):
    """How a contract came about."""

    RESERVED_WELFARE = "reserved_welfare"
    RESERVED_WELFARE_2019 = "reserved_welfare_2019"
    OTHERWISE = "otherwise"


@dataclass(frozen=True, slots=True, kw_only=True)
class PastAward:
    """A contract an organisation was awarded; authority and organisation are any ids that tell them apart."""

    authority: str
    organisation: str
    cpv: str
    awarded_on: date
    under: AwardedUnder


@dataclass(frozen=True, slots=True, kw_only=True)
class WelfareBidder:
    """What is known of the bidder; None is unknown."""

    organisation: str
    has_tied_mission: bool | None = None
    reinvests_profit: bool | None = None
    is_led_by_those_concerned: bool | None = None


def welfare_bidder(
    bidder: WelfareBidder,
    *,
    authority: str,
    cpv: str | None,
    on: date,
    award_on: date,
    awards: Iterable[PastAward] | None = (),
) -> Checked:
    """Whether the organisation may take part in a procurement begun on this day.

    `award_on` is the planned day of the award, from which the three years are counted back. Without a code,
    or with None for `awards`, the repeat bar cannot be told.

    Raises:
        LookupError: when the procurement began before the reservation existed.
    """
    mission = Text(gettext_noop("Its aim is a public mission tied to providing such services."))
    profit = Text(gettext_noop("It reinvests any profit in that aim."))
    led = Text(
        gettext_noop(
            "It is owned or led by its staff, or requires staff, users or others concerned to take an "
            "active part."
        )
    )
    bar = (
        _untold_bar(on)
        if cpv is None or awards is None
        else repeat_bar(
            awards, authority=authority, organisation=bidder.organisation, cpv=cpv, on=on, award_on=award_on
        )
    )
    return Checked(
        (
            outcome("mission", answered(is_met=bidder.has_tied_mission), "R-RES-WELF", on, mission),
            outcome("profit", answered(is_met=bidder.reinvests_profit), "R-RES-WELF", on, profit),
            outcome("structure", answered(is_met=bidder.is_led_by_those_concerned), "R-RES-WELF", on, led),
            bar,
        )
    )


def _untold_bar(on: date) -> Tested:
    said = gettext_noop(
        "Which service is it, and has the authority awarded it to the organisation this way in the last "
        "three years?"
    )
    return outcome("repeat", Verdict.MISSING_DATA, "R-RES-WELF-BAR", on, Text(said))


def repeat_bar(
    awards: Iterable[PastAward], *, authority: str, organisation: str, cpv: str, on: date, award_on: date
) -> Tested:
    """Whether the authority gave the organisation this service, reserved this way, in the three years before.

    Raises:
        LookupError: when the procurement began before the reservation existed.
    """
    since = three_years_before(award_on)
    recent = [
        award
        for award in awards
        if (award.authority, award.organisation) == (authority, organisation)
        and award.under is not AwardedUnder.OTHERWISE
        and since < award.awarded_on <= award_on
        and _may_be_same_service(award.cpv, cpv)
    ]
    certain = [
        award.awarded_on
        for award in recent
        if award.under is AwardedUnder.RESERVED_WELFARE and normal(award.cpv) == normal(cpv)
    ]
    if certain:
        said = gettext_noop(
            "The organisation was awarded this service on %(day_award)s. It may be again from "
            "%(day_free)s; an open tender is free to it."
        )
        free = _moved(max(certain), _BAR_YEARS)
        text = Text(said, {"day_award": max(certain).isoformat(), "day_free": free.isoformat()})
        return outcome("repeat", Verdict.CLOSED, "R-RES-WELF-BAR", on, text)
    if recent:
        said = gettext_noop(
            "The organisation was awarded a near service, or under the former paragraph. Whether it "
            "counts is for a jurist."
        )
        return outcome("repeat", Verdict.ASK_JURIST, "R-RES-WELF-BAR", on, Text(said))
    said = gettext_noop("The authority has not awarded it this service this way in the last three years.")
    return outcome("repeat", Verdict.OPEN, "R-RES-WELF-BAR", on, Text(said))


def three_years_before(day: date) -> date:
    """The same day three years earlier; 29 February becomes the 28th."""
    return _moved(day, -_BAR_YEARS)


def _moved(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _may_be_same_service(one: str, other: str) -> bool:
    """The same code, or one under the other."""
    one, other = normal(one), normal(other)
    return one.startswith(branch(other)) or other.startswith(branch(one))
