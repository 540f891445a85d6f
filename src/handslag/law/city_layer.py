"""The city's own layer on the law: dated purchasing guidelines, and what its jurist has answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from handslag.law.answers import Confidence, Door, Duty, Guide, Instrument, Question, Reason, Verdict
from handslag.law.cpv_lists import branch, normal
from handslag.law.purchase import Kind, Purchase
from handslag.phrases import Text, gettext_noop

_STRICTNESS = (Verdict.OPEN, Verdict.MISSING_DATA, Verdict.ASK_JURIST, Verdict.CLOSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which purchases something is about; what is None or empty holds for all.
    `cpv` are codes that stand for themselves and every code under them. A purchase whose value or code
    is not known is within every scope that could hold for it.
    """

    kinds: frozenset[Kind] = frozenset()
    cpv: frozenset[str] = frozenset()
    from_sek: int | None = None
    below_sek: int | None = None

    def covers(self, purchase: Purchase) -> bool:
        """Whether the purchase is within it."""
        value, code = purchase.value_sek, purchase.cpv
        return (
            (not self.kinds or purchase.known_kind is None or purchase.known_kind in self.kinds)
            and (
                not self.cpv or code is None or any(code.startswith(branch(normal(own))) for own in self.cpv)
            )
            and (self.from_sek is None or value is None or value >= self.from_sek)
            and (self.below_sek is None or value is None or value < self.below_sek)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CityGuideline:
    """A rule the city has decided for itself, in its own words.
    `verdict` may make a door stricter than the law, never wider; None leaves it. With `is_duty` the
    words are also listed among what the door obliges to.
    """

    id: str
    door: Door
    words: str
    reference: str
    valid_from: date
    valid_to: date | None = None
    verdict: Verdict | None = None
    is_duty: bool = False
    scope: Scope = Scope()

    def holds(self, on: date) -> bool:
        """Whether the guideline is in force on the day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class JuristAnswer:
    """What the city's jurist has settled: a question about a door, from one day to another.
    `verdict` is OPEN or CLOSED. `answered_by` is a role and not a name. `valid_from` is the first start
    day it holds for, which may be before the day it was given, so that the case that asked is settled
    too.

    Raises:
        ValueError: when the verdict settles nothing.
    """

    id: str
    door: Door
    question: Question
    verdict: Verdict
    answered_on: date
    answered_by: str
    basis: str
    valid_from: date
    valid_to: date | None = None
    scope: Scope = Scope()

    def __post_init__(self) -> None:
        """Refuse an answer that is none."""
        if self.verdict not in (Verdict.OPEN, Verdict.CLOSED):
            raise ValueError("A jurist's answer opens or closes the door")

    def holds(self, on: date) -> bool:
        """Whether the answer settles purchases begun on the day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


def with_city_layer(
    guide: Guide,
    purchase: Purchase,
    *,
    guidelines: Iterable[CityGuideline] = (),
    answers: Iterable[JuristAnswer] = (),
) -> Guide:
    """The guide as this city reads it: the jurist's answers first, then the guidelines.
    An answer settles only what the law leaves to a jurist, and a guideline only narrows. A guide keeps
    the rules of the day its purchase began, so both are chosen by that day.
    """
    own_rules = [one for one in guidelines if one.holds(guide.on) and one.scope.covers(purchase)]
    settled = [one for one in answers if one.holds(guide.on) and one.scope.covers(purchase)]
    return replace(
        guide,
        instruments=tuple(
            _narrowed(
                _settled(instrument, [one for one in settled if one.door is instrument.door]),
                [one for one in own_rules if one.door is instrument.door],
            )
            for instrument in guide.instruments
        ),
    )


def _settled(instrument: Instrument, answers: Sequence[JuristAnswer]) -> Instrument:
    """The door with every question answered alike; else as it was, with the answers told."""
    if instrument.verdict is not Verdict.ASK_JURIST or not answers:
        return instrument
    latest: dict[Question, JuristAnswer] = {}
    for answer in sorted(answers, key=lambda one: one.answered_on):
        if answer.question in instrument.questions:
            latest[answer.question] = answer
    reasons = (*(_answer_reason(answer) for answer in latest.values()), *instrument.reasons)
    left = tuple(question for question in instrument.questions if question not in latest)
    verdicts = {answer.verdict for answer in latest.values()}
    if left or len(verdicts) != 1:
        return replace(instrument, reasons=reasons, questions=left or instrument.questions)
    verdict = verdicts.pop()
    owed = () if verdict is Verdict.CLOSED else instrument.duties
    return replace(instrument, verdict=verdict, reasons=reasons, duties=owed, questions=())


def _narrowed(instrument: Instrument, guidelines: Sequence[CityGuideline]) -> Instrument:
    for guideline in guidelines:
        reason = _guideline_reason(guideline)
        wanted = guideline.verdict
        is_stricter = wanted is not None and _STRICTNESS.index(wanted) > _STRICTNESS.index(instrument.verdict)
        if is_stricter and wanted is not None:
            owed = () if wanted is Verdict.CLOSED else instrument.duties
            instrument = replace(
                instrument, verdict=wanted, reasons=(reason, *instrument.reasons), duties=owed
            )
        else:
            instrument = replace(instrument, reasons=(*instrument.reasons, reason))
        if guideline.is_duty and instrument.verdict is not Verdict.CLOSED:
            duty = Duty(reason.text, guideline.id, guideline.reference)
            instrument = replace(instrument, duties=(*instrument.duties, duty))
    return instrument


def _guideline_reason(guideline: CityGuideline) -> Reason:
    text = Text(gettext_noop("The city's own guideline: %(words)s"), {"words": guideline.words})
    return Reason(
        text, guideline.id, guideline.reference, guideline.valid_from, guideline.valid_to, Confidence.HIGH
    )


def _answer_reason(answer: JuristAnswer) -> Reason:
    said = gettext_noop("The city's jurist (%(role)s) answered on %(day_answer)s: %(words)s")
    params = {
        "role": answer.answered_by,
        "day_answer": answer.answered_on.isoformat(),
        "words": answer.basis,
    }
    reference = f"{answer.id}, {answer.answered_on.isoformat()}"
    return Reason(
        Text(said, params), answer.id, reference, answer.valid_from, answer.valid_to, Confidence.MEDIUM
    )
