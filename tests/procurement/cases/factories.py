"""Cases, questions and guidelines for tests, made through the actions that make real ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from handslag.accounts.models import Organisation, User
from handslag.law.answers import Door, Question, Verdict
from handslag.law.purchase import Kind
from handslag.procurement.cases import actions
from handslag.procurement.cases.models import Case, CaseDuty, ReservedAward, ReservedCheck
from handslag.procurement.guidance import actions as guidance
from handslag.procurement.guidance.models import Guideline, JuristAnswer, JuristQuestion
from handslag.procurement.guidance.rules.asked import Asked
from handslag.procurement.guidance.rules.reserved import BidderAnswers
from tests.registry.factories import AT, make_board

CLEANING = "90910000"
WORK_TRAINING = "85312510"
WELFARE_ORG_NO = "7690000000"
BEGINS = date(2025, 3, 1)
# Direct award is open, and whether it may be reserved for employment is for a jurist.
ASKED = Asked(on=BEGINS, words="städning", cpv=CLEANING, kind=Kind.SERVICE, amount_sek=500_000, months=12)


def make_case(
    buyer: Organisation | None = None, *, title: str = "Städning av förskolor", **facts: Any
) -> Case:
    """A case that has just begun."""
    asked = replace(ASKED, **facts)
    return actions.begin_case(buyer=buyer or make_board(), title=title, asked=asked, by=None, at=AT)


def choose(case: Case, door: Door = Door.DIRECT_AWARD, **days: date) -> Case:
    """The case with a way chosen."""
    reason = "Värdet ligger under gränsen."
    return actions.choose_door(
        case=case, opened_version=case.version, door=door, reason=reason, by=None, at=AT, **days
    )


def make_duty(buyer: Organisation) -> CaseDuty:
    """A duty of a case whose way is chosen."""
    duty = choose(make_case(buyer)).duties.first()
    assert duty
    return duty


def make_question(buyer: Organisation | None = None, *, case: Case | None = None) -> JuristQuestion:
    """What a case asks the jurist: may it be reserved below the threshold?"""
    return actions.ask_about_door(
        case=case or make_case(buyer),
        door=Door.RESERVED_EMPLOYMENT,
        question=Question.BELOW_THRESHOLD,
        words="Vi vill reservera städningen.",
        by=None,
        at=AT,
    )


def answer(question: JuristQuestion, *, by: User | None = None, **facts: Any) -> JuristAnswer:
    """The jurist lets it be done, but for what is given."""
    given: dict[str, Any] = {
        "verdict": Verdict.OPEN,
        "basis": "Principerna i 19 kap. hindrar det inte.",
        "valid_from": BEGINS,
        "valid_to": None,
        "scope": {},
    }
    return guidance.answer_question(question=question, by=by, at=AT, **(given | facts))


def make_guideline(**facts: Any) -> Guideline:
    """A guideline that asks for three bids."""
    given: dict[str, Any] = {
        "door": Door.DIRECT_AWARD,
        "words": "Fråga minst tre leverantörer.",
        "reference": "Riktlinjer för inköp, 4 §",
        "valid_from": date(2024, 1, 1),
        "is_duty": True,
    }
    content = guidance.GuidelineContent(**(given | facts))
    return guidance.write_guideline(content=content, by=None, at=AT)


def make_check(buyer: Organisation | None = None, *, case: Case | None = None, **facts: Any) -> ReservedCheck:
    """What a case keeps of a bidder in a reservation for employment: three of ten belong to the group."""
    said: dict[str, Any] = {"in_group": 3, "everyone": 10, "counted_on": BEGINS}
    return actions.keep_check(
        case=case or make_case(buyer),
        door=Door.RESERVED_EMPLOYMENT,
        answers=BidderAnswers(**(said | facts)),
        supplier="",
        org_no="",
        by=None,
        at=AT,
    )


def make_award(buyer: Organisation | None = None, **facts: Any) -> ReservedAward:
    """A reserved contract for work training that the board has awarded."""
    given: dict[str, Any] = {
        "buyer": buyer or make_board(),
        "supplier": "Kooperativet Påhittet",
        "org_no": WELFARE_ORG_NO,
        "cpv": WORK_TRAINING,
        "under": ReservedAward.Under.WELFARE,
        "awarded_on": date(2024, 6, 1),
    }
    return actions.record_award(**(given | facts), by=None, at=AT)
