"""Direct award: open below a limit, never by dividing or shortening what is bought."""

from __future__ import annotations

from handslag.law import duties
from handslag.law.amounts import annex2_reasons, direct_limit_reasons
from handslag.law.answers import Door, Instrument, Question, Reason, Verdict
from handslag.law.situation import Situation


def direct_award(situation: Situation) -> Instrument:
    """Whether the purchase may be awarded directly."""
    verdict = situation.judged(lambda world: Verdict.OPEN if world.is_under_limit else Verdict.CLOSED)
    questions = situation.list_questions if verdict is Verdict.ASK_JURIST else ()
    exception: tuple[Reason, ...] = ()
    if situation.purchase.direct_exception is not None and verdict is not Verdict.OPEN:
        verdict = Verdict.ASK_JURIST
        questions = (*questions, Question.DIRECT_EXCEPTION)
        exception = situation.reasons("R-DIR-EXC")
    return Instrument(
        Door.DIRECT_AWARD,
        verdict,
        (*exception, *_reasons(situation, verdict)),
        duties.of_advertising(situation) if verdict is Verdict.CLOSED else duties.of_direct_award(situation),
        questions,
    )


def _reasons(situation: Situation, verdict: Verdict) -> tuple[Reason, ...]:
    limits = direct_limit_reasons(situation)
    listed = annex2_reasons(situation)
    # Where the lists decide, that comes first.
    found = [*listed, *limits] if verdict is Verdict.ASK_JURIST else [*limits, *listed]
    found += situation.reasons("R-VAL", "R-VAL-REC", "R-NOSPLIT")
    if situation.purchase.own_contract_covers:
        found += situation.reasons("R-DIR-FRAME")
    found += situation.reasons("R-DIR-ILLEGAL" if verdict is Verdict.CLOSED else "R-DIR-ASF", "R-NOPROMISE")
    return tuple(found)
