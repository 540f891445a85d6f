"""What can happen to amounts, guidelines and questions for the jurist."""

from __future__ import annotations

from dataclasses import dataclass

from handslag.foundation.happenings import Happening


@dataclass(frozen=True, slots=True)
class AmountsEntered(Happening):
    """Somebody entered what the limits of a period are in kronor."""

    period_id: int


@dataclass(frozen=True, slots=True)
class GuidelineWritten(Happening):
    """The city wrote a guideline of its own, or gave it new words."""

    guideline_id: int


@dataclass(frozen=True, slots=True)
class GuidelineEnded(Happening):
    """A guideline got its last day."""

    guideline_id: int


@dataclass(frozen=True, slots=True)
class JuristAsked(Happening):
    """A board asked the city's jurist about a door."""

    question_id: int


@dataclass(frozen=True, slots=True)
class JuristAnswered(Happening):
    """The jurist answered; from now on the answer holds for the city."""

    question_id: int
    answer_id: int
