"""Tests of the reservation for idéburna organisationer (LOU 19:25 a and lag 2022:900)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from handslag.law.answers import Verdict
from handslag.law.bidders.checked import Checked, Tested, answered, outcome
from handslag.phrases import Text, gettext_noop


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeburenBidder:
    """What is known of the bidder; None is unknown."""

    is_legal_person: bool | None = None
    has_only_public_benefit_aim: bool | None = None
    is_aim_in_statutes: bool | None = None
    aim_serves_service: bool | None = None
    makes_only_permitted_transfers: bool | None = None
    is_publicly_controlled: bool | None = None
    is_registered: bool | None = None


def ideburen_bidder(bidder: IdeburenBidder, *, on: date) -> Checked:
    """Whether the organisation may take part in a procurement begun on this day.

    Being in the register is proof of everything but that the aim serves the service; it is not demanded.

    Raises:
        LookupError: when the procurement began before the reservation existed.
    """
    serves = Text(gettext_noop("Its aim contributes to the purpose of the service."))
    return Checked(
        (
            outcome("serves", answered(is_met=bidder.aim_serves_service), "R-RES-IDE", on, serves),
            *(
                _proven(bidder, name, rule, on, Text(said), is_met=is_met)
                for name, is_met, rule, said in _shown_by_register(bidder)
            ),
            _register(bidder, on),
        )
    )


def _shown_by_register(bidder: IdeburenBidder) -> Iterator[tuple[str, bool | None, str, str]]:
    """The tests that being registered is proof of."""
    said = gettext_noop("It is a legal person, no sole trader.")
    yield "form", bidder.is_legal_person, "R-RES-IDE-DEF", said
    said = gettext_noop("Its only aim is of public benefit; benefit to its own members is not.")
    yield "aim", bidder.has_only_public_benefit_aim, "R-RES-IDE-DEF", said
    said = gettext_noop("The aim is written in its statutes.")
    yield "statutes", bidder.is_aim_in_statutes, "R-RES-IDE-DEF", said
    said = gettext_noop("It makes no other transfers of value than section 8 of the act on idéburna permits.")
    yield "transfers", bidder.makes_only_permitted_transfers, "R-RES-IDE", said
    control = bidder.is_publicly_controlled
    said = gettext_noop("No state, region or municipality controls it by law.")
    yield "control", None if control is None else not control, "R-RES-IDE", said


def _proven(
    bidder: IdeburenBidder, name: str, rule: str, on: date, text: Text, *, is_met: bool | None
) -> Tested:
    if is_met is None and bidder.is_registered:
        return outcome(name, Verdict.OPEN, "R-RES-IDE-REG", on, text)
    return outcome(name, answered(is_met=is_met), rule, on, text)


def _register(bidder: IdeburenBidder, on: date) -> Tested:
    if bidder.is_registered:
        return outcome("register", Verdict.OPEN, "R-RES-IDE-REG", on)
    return outcome("register", Verdict.ASK_JURIST, "R-RES-IDE-NOREG", on)
