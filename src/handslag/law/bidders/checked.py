"""The outcome of a bidder's tests, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from handslag.law.answers import Reason, Verdict
from handslag.law.book import BOOK
from handslag.law.situation import reason_of
from handslag.phrases import Text

_WEIGHT = (Verdict.CLOSED, Verdict.MISSING_DATA, Verdict.ASK_JURIST, Verdict.OPEN)


@dataclass(frozen=True, slots=True)
class Tested:
    """One test: `name` is its code, OPEN means that it is met."""

    name: str
    verdict: Verdict
    reason: Reason


@dataclass(frozen=True, slots=True)
class Checked:
    """Every test of a reservation; the bidder may take part when all are met."""

    tests: tuple[Tested, ...]

    @property
    def verdict(self) -> Verdict:
        """What weighs most: a test not met, then a missing fact, then a question for a jurist."""
        return min((test.verdict for test in self.tests), key=_WEIGHT.index)


def outcome(name: str, verdict: Verdict, rule: str, on: date, text: Text | None = None) -> Tested:
    """A test resting on the rule as it stands on the day.

    Raises:
        LookupError: when the rule does not hold on the day.
    """
    return Tested(name, verdict, reason_of(BOOK.rule(rule, on), text))


def answered(*, is_met: bool | None) -> Verdict:
    """A yes, a no or nothing said."""
    if is_met is None:
        return Verdict.MISSING_DATA
    return Verdict.OPEN if is_met else Verdict.CLOSED
