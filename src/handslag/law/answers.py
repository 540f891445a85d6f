"""What the room answers: verdicts with their reasons, duties, open questions and missing facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from handslag.phrases import Text


class Verdict(StrEnum):
    """How a door stands for one purchase."""

    OPEN = "open"
    CLOSED = "closed"
    ASK_JURIST = "ask_jurist"
    MISSING_DATA = "missing_data"


class Confidence(StrEnum):
    """How sure a statement is: read in a source, consistent with one, or for a jurist to confirm."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Regime(StrEnum):
    """Which chapters a purchase follows: those at and above the EU thresholds, or chapters 19 and 19 a."""

    EU = "EU"
    NATIONAL = "NAT"
    ASK_JURIST = "ask_jurist"
    MISSING_DATA = "missing_data"


class Door(StrEnum):
    """The ways to buy, or to do something before or beside buying, in the order they are shown."""

    CALL_OFF = "call_off"
    DIRECT_AWARD = "direct_award"
    RESERVED_EMPLOYMENT = "reserved_employment"
    RESERVED_WELFARE = "reserved_welfare"
    RESERVED_IDEBUREN = "reserved_ideburen"
    LOV = "lov"
    LOTS = "lots"
    INNOVATION = "innovation"
    SOCIAL_CONDITIONS = "social_conditions"
    WORK_DIFFERENTIATION = "work_differentiation"
    IOP = "iop"


class Question(StrEnum):
    """What only a jurist can settle; a recorded answer to it may change a verdict."""

    BELOW_THRESHOLD = "reservation_below_threshold"
    CPV_CHILD = "cpv_child"
    DIRECT_EXCEPTION = "direct_exception"
    IOP = "iop"
    SOCIAL_CLAUSE = "social_enterprise_clause"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason of a verdict, with the paragraph it rests on.

    `valid_from` and `valid_to` are the first and last day the rule, or the figure, holds; None is open.
    """

    text: Text
    rule: str
    reference: str
    valid_from: date | None
    valid_to: date | None
    confidence: Confidence
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Duty:
    """What a door obliges to; `due` is the last day, None until the day it counts from is known."""

    text: Text
    rule: str
    reference: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class MissingFact:
    """A fact that would change or settle a verdict."""

    fact: str
    text: Text


@dataclass(frozen=True, slots=True)
class Instrument:
    """How one door stands: reasons first the deciding one, duties, and what a jurist is asked."""

    door: Door
    verdict: Verdict
    reasons: tuple[Reason, ...]
    duties: tuple[Duty, ...] = ()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide:
    """Every door for one purchase begun on one day, in the order of `Door`."""

    on: date
    regime: Regime
    regime_reasons: tuple[Reason, ...]
    instruments: tuple[Instrument, ...]
    missing: tuple[MissingFact, ...]

    def instrument(self, door: Door) -> Instrument:
        """How this door stands."""
        return next(one for one in self.instruments if one.door is door)
