"""What can happen to a case."""

from __future__ import annotations

from dataclasses import dataclass

from handslag.foundation.happenings import Happening


@dataclass(frozen=True, slots=True)
class CaseBegun(Happening):
    """A board began a case and kept the guide of the day it begins."""

    case_id: int


@dataclass(frozen=True, slots=True)
class CaseRevised(Happening):
    """A case's facts were changed, so the guide was asked again by the rules of its own day."""

    case_id: int


@dataclass(frozen=True, slots=True)
class DoorChosen(Happening):
    """A board chose a way to buy; the reason stands in the case."""

    case_id: int
    door: str


@dataclass(frozen=True, slots=True)
class DutyDone(Happening):
    """Something the chosen way obliges to is done, or no longer is."""

    duty_id: int
    is_done: bool


@dataclass(frozen=True, slots=True)
class GuideAskedAgain(Happening):
    """The guide was asked again because the jurist had answered."""

    case_id: int
    question_id: int


@dataclass(frozen=True, slots=True)
class ReservedChecked(Happening):
    """A board kept what a check-list said of a bidder in a reserved procurement."""

    case_id: int
    door: str


@dataclass(frozen=True, slots=True)
class ReservedAwardRecorded(Happening):
    """A board wrote down that it has awarded a reserved contract."""

    award_id: int


@dataclass(frozen=True, slots=True)
class ReservedAwardWithdrawn(Happening):
    """An award that was written down by mistake counts no more."""

    award_id: int


@dataclass(frozen=True, slots=True)
class LotsPlanned(Happening):
    """A board changed how it thinks of dividing a purchase."""

    case_id: int


@dataclass(frozen=True, slots=True)
class LotsDecided(Happening):
    """A board decided whether a purchase is divided, and how lots are bid for."""

    case_id: int
    is_divided: bool


@dataclass(frozen=True, slots=True)
class InnovationStepWritten(Happening):
    """A board wrote or changed a step of its innovation procurement."""

    case_id: int
    step: str
