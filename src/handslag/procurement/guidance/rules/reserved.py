"""What is told of a bidder in a reserved procurement, and the tests of the three reservations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from handslag.law.answers import Door, Instrument
from handslag.law.bidders.checked import Checked, Tested
from handslag.law.bidders.employment import Attest, Counted, Ground, HeadCount, employment_bidder
from handslag.law.bidders.ideburen import IdeburenBidder, ideburen_bidder
from handslag.law.bidders.welfare import AwardedUnder, PastAward, WelfareBidder, welfare_bidder

WAYS: Mapping[str, Door] = {
    "sysselsattning": Door.RESERVED_EMPLOYMENT,
    "valfard": Door.RESERVED_WELFARE,
    "ideburet": Door.RESERVED_IDEBUREN,
}
"""The three reservations by how their addresses end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BidderAnswers:
    """The answers about one bidder, for whichever reservation it is; None is unknown.

    Two whole numbers and never names; `tender_on` and `award_on` are the days the tests look at.
    """

    ground: Ground = Ground.INTEGRATION
    has_main_aim: bool | None = None
    in_group: int | None = None
    everyone: int | None = None
    counted_on: date | None = None
    counted: Counted = Counted.PERSONS
    attest: Attest | None = None
    is_whole_legal_person: bool | None = None
    tender_on: date | None = None
    has_tied_mission: bool | None = None
    reinvests_profit: bool | None = None
    is_led_by_those_concerned: bool | None = None
    was_awarded: bool | None = None
    awarded_on: date | None = None
    award_on: date | None = None
    is_legal_person: bool | None = None
    has_only_public_benefit_aim: bool | None = None
    is_aim_in_statutes: bool | None = None
    aim_serves_service: bool | None = None
    makes_only_permitted_transfers: bool | None = None
    is_publicly_controlled: bool | None = None
    is_registered: bool | None = None

    @property
    def count(self) -> HeadCount | None:
        """The two numbers with their day and method; None until all three are told."""
        if self.in_group is None or self.everyone is None or self.counted_on is None:
            return None
        return HeadCount(
            in_group=self.in_group,
            everyone=self.everyone,
            counted_on=self.counted_on,
            counted=self.counted,
            attest=self.attest,
        )

    def to_json(self) -> dict[str, Any]:
        """What was told, without what is unknown; `from_json` reads it back unchanged."""
        return {name: _plain(value) for name, value in asdict(self).items() if value is not None}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> BidderAnswers:
        """Read back what `to_json` gave; an answer that was not asked for then is unknown."""
        known = {field.name for field in fields(cls)}
        said = {name: value for name, value in stored.items() if name in known}
        return cls(**{name: _READ[name](value) if name in _READ else value for name, value in said.items()})


_DAYS = ("counted_on", "tender_on", "awarded_on", "award_on")
_READ: Mapping[str, Any] = {
    "ground": Ground,
    "counted": Counted,
    "attest": Attest,
    **dict.fromkeys(_DAYS, date.fromisoformat),
}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


@dataclass(frozen=True, slots=True, kw_only=True)
class Awards:
    """The awards the repeat bar counts, of one authority to one organisation; None is not known."""

    authority: str = ""
    organisation: str = ""
    known: tuple[PastAward, ...] | None = None


def told_awards(answers: BidderAnswers, cpv: str | None) -> Awards:
    """The one award that the answers tell of, where no register of awards is asked."""
    if answers.was_awarded is None or cpv is None:
        return Awards()
    if not answers.was_awarded or answers.awarded_on is None:
        return Awards(known=())
    award = PastAward(
        authority="",
        organisation="",
        cpv=cpv,
        awarded_on=answers.awarded_on,
        under=AwardedUnder.RESERVED_WELFARE,
    )
    return Awards(known=(award,))


def check_bidder(
    door: Door, answers: BidderAnswers, *, purchase: Instrument, on: date, cpv: str | None, awards: Awards
) -> Checked:
    """Every test of the reservation for a procurement begun on this day; first whether it may be reserved.

    `purchase` is how the guide stands to the door. Where the reservation does not hold on the day there is
    nothing to test in the bidder.
    """
    first = Tested("purchase", purchase.verdict, purchase.reasons[0])
    try:
        tests = _bidder_tests(door, answers, on=on, cpv=cpv, awards=awards)
    except LookupError:
        tests = ()
    return Checked((first, *tests))


def _bidder_tests(
    door: Door, answers: BidderAnswers, *, on: date, cpv: str | None, awards: Awards
) -> Iterable[Tested]:
    match door:
        case Door.RESERVED_EMPLOYMENT:
            return employment_bidder(
                answers.ground,
                answers.count,
                on=on,
                tender_on=answers.tender_on or on,
                has_main_aim=answers.has_main_aim,
                is_whole_legal_person=answers.is_whole_legal_person,
            ).tests
        case Door.RESERVED_WELFARE:
            bidder = WelfareBidder(organisation=awards.organisation, **_said(WelfareBidder, answers))
            return welfare_bidder(
                bidder,
                authority=awards.authority,
                cpv=cpv,
                on=on,
                award_on=answers.award_on or on,
                awards=awards.known,
            ).tests
    return ideburen_bidder(IdeburenBidder(**_said(IdeburenBidder, answers)), on=on).tests


def _said(bidder: type, answers: BidderAnswers) -> dict[str, Any]:
    """The answers that this kind of bidder is asked for."""
    asked = {field.name for field in fields(bidder)}
    return {field.name: getattr(answers, field.name) for field in fields(answers) if field.name in asked}
