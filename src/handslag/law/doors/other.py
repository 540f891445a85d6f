"""The other doors: call-off, choice, lots, innovation, conditions, differentiation, partnership."""

from __future__ import annotations

from handslag.law.answers import Door, Duty, Instrument, Question, Regime, Verdict
from handslag.law.book import BOOK
from handslag.law.situation import Situation
from handslag.phrases import Text, gettext_noop


def call_off(situation: Situation) -> Instrument:
    """Whether an agreement of the authority's own covers the need."""
    match situation.purchase.own_contract_covers:
        case None:
            verdict = Verdict.MISSING_DATA
            said = gettext_noop(
                "Is there an agreement that covers the need? Then it is called off there first."
            )
        case True:
            verdict = Verdict.OPEN
            said = gettext_noop("An agreement covers the need and is called off first.")
        case False:
            verdict = Verdict.CLOSED
            said = gettext_noop("No agreement covers the need.")
    reasons = (situation.reason("R-DIR-FRAME", Text(said)), *situation.reasons("R-CALLOFF"))
    return Instrument(Door.CALL_OFF, verdict, reasons)


def lov(situation: Situation) -> Instrument:
    """Whether the city runs a system of choice for the service."""
    purchase = situation.purchase
    if not purchase.has_choice_system:
        said = gettext_noop("No system of choice is known for this service.")
        return Instrument(Door.LOV, Verdict.CLOSED, (situation.reason("R-LOV", Text(said)),))
    reasons = situation.reasons("R-LOV")
    if purchase.is_regional_primary_care and BOOK.find("R-LOV-RES", situation.on):
        said = gettext_noop("The primary care of the regions may not be reserved for idéburna organisations.")
        reasons = (*reasons, situation.reason("R-LOV-RES", Text(said)))
    else:
        reasons = (*reasons, *situation.reasons("R-LOV-RES"))
    return Instrument(Door.LOV, Verdict.OPEN, reasons)


def lots(situation: Situation) -> Instrument:
    """Dividing into lots: always possible, with reasons for not doing it above the threshold."""
    reasons = [*situation.reasons("R-LOT")]
    owed: list[Duty] = []
    if situation.always(lambda world: world.regime is Regime.EU):
        reasons += situation.reasons("R-LOT-WHY")
        if not situation.purchase.is_divided:
            owed += situation.duty("R-LOT-WHY")
        if situation.purchase.is_divided is not False:
            owed += situation.duty("R-LOT-BID")
    elif situation.ever(lambda world: world.regime is Regime.EU):
        said = gettext_noop(
            "If the purchase turns out to be above the threshold, not dividing it needs reasons."
        )
        reasons.append(situation.reason("R-LOT-WHY", Text(said)))
    else:
        said = gettext_noop(
            "Below the threshold, and for annex 2 services, no reasons are needed for not dividing."
        )
        reasons.append(situation.reason("R-LOT-WHY", Text(said)))
    reasons += situation.reasons("R-LOT-VAL", "R-LOT-GEO", "R-NOSPLIT")
    return Instrument(Door.LOTS, Verdict.OPEN, tuple(reasons), tuple(owed))


def innovation(situation: Situation) -> Instrument:
    """Asking for a function or a result: always possible."""
    reasons = [*situation.reasons("R-INNO", "R-FUNC", "R-INNO-ORDER")]
    if situation.purchase.market_has_solution:
        said = gettext_noop(
            "The market has a solution, so an innovation partnership is not for this purchase."
        )
        reasons.insert(1, situation.reason("R-INNO", Text(said)))
    return Instrument(Door.INNOVATION, Verdict.OPEN, tuple(reasons))


def social_conditions(situation: Situation) -> Instrument:
    """Conditions for how the contract is performed: always possible with link and proportion."""
    reasons = [*situation.reasons("R-SOC")]
    if situation.purchase.own_contract_covers:
        said = gettext_noop("At a call-off only what the framework agreement allows may be demanded.")
        reasons.append(situation.reason("R-CALLOFF", Text(said)))
    reasons += situation.reasons("R-SOCIALBOR", "R-NOFAVOUR", "R-RES-OTHER")
    owed: list[Duty] = []
    if situation.always(lambda world: world.regime is Regime.EU):
        owed += [*situation.duty("R-LABOUR"), *situation.duty("R-A11Y-BUY")]
    return Instrument(Door.SOCIAL_CONDITIONS, Verdict.OPEN, tuple(reasons), tuple(owed))


def work_differentiation(situation: Situation) -> Instrument:
    """A step before the purchase, always possible."""
    return Instrument(Door.WORK_DIFFERENTIATION, Verdict.OPEN, situation.reasons("R-DIFF"))


def iop(situation: Situation) -> Instrument:
    """A partnership outside the procurement act: always a question for a jurist."""
    reasons = situation.reasons("R-IOP", "R-IOP-TEST", "R-GRANT-VS-BUY", "R-AID")
    return Instrument(Door.IOP, Verdict.ASK_JURIST, reasons, questions=(Question.IOP,))
