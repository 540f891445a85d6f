"""What the engine answers: matches with their parts, counts, and advice."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from handslag.phrases import Text


class PartName(StrEnum):
    """What a match is made of, in the order it is shown."""

    LINE_OF_BUSINESS = "line_of_business"
    WORDS = "words"
    PLACE = "place"
    ORDER_SIZE = "order_size"
    TIMING = "timing"


class State(StrEnum):
    """How one part stands; unknown is its own answer and never counts as not met."""

    MET = "met"
    PARTLY = "partly"
    UNKNOWN = "unknown"
    NOT_MET = "not_met"


class StateCode(IntEnum):
    """The same states as numbers, the better the higher."""

    NOT_MET = 0
    UNKNOWN = 1
    PARTLY = 2
    MET = 3

    @property
    def state(self) -> State:
        """The state it stands for."""
        return _STATES[self]


_STATES = (State.NOT_MET, State.UNKNOWN, State.PARTLY, State.MET)


class Group(IntEnum):
    """Which list a firm belongs to, the better the higher."""

    NONE = 0
    NEAR = 1
    PARTLY = 2
    FITS = 3

    @property
    def code(self) -> str:
        """The name it is stored and sent under: none, near, partly, fits."""
        return self.name.lower()


class Unstated(StrEnum):
    """What an offer does not say, though this need asks for it."""

    CODE = "code"
    DESCRIPTION = "description"
    AREAS = "areas"
    LARGEST_ORDER = "largest_order"
    LEAD_TIME = "lead_time"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a match with the sentence both purchaser and firm read."""

    part: PartName
    state: State
    text: Text


@dataclass(frozen=True, slots=True)
class FirmMatch:
    """A firm's best offer against a need; `missing` is the one part that keeps a near miss out."""

    firm_id: int
    offer_id: int
    score: float
    group: Group
    parts: tuple[Part, ...]
    missing: Part | None = None


@dataclass(frozen=True, slots=True)
class MatchCounts:
    """How many firms are in each group, all of them also when the lists are cut."""

    fits: int = 0
    partly: int = 0
    near: int = 0


@dataclass(frozen=True, slots=True)
class Lever:
    """One change with which so many near misses would fit, wholly or in part; the sentence says what."""

    part: PartName
    firms: int
    text: Text


@dataclass(frozen=True, slots=True)
class Square:
    """One of the need's codes at one of its places; None is the whole need, or wherever."""

    code: str | None
    area: str | None


@dataclass(frozen=True, slots=True)
class CombinedFirm:
    """What one firm of a combination would do, and how much it takes at most over the whole time."""

    squares: tuple[Square, ...]
    at_most_sek: int | None


@dataclass(frozen=True, slots=True)
class Combination:
    """Firms that together could cover a need, unnamed, and what would be left.

    `short_sek` is what their largest orders lack of the value; `unplaced` counts firms that may be able but
    have not told where they deliver.
    """

    firms: tuple[CombinedFirm, ...]
    open_squares: tuple[Square, ...]
    short_sek: int
    unplaced: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is told while a need is being written."""

    counts: MatchCounts
    levers: tuple[Lever, ...]


@dataclass(frozen=True, slots=True)
class MatchResult:
    """Everything one run says; `version` names the engine and the weights it ran with."""

    version: str
    fits: tuple[FirmMatch, ...]
    partly: tuple[FirmMatch, ...]
    near: tuple[FirmMatch, ...]
    counts: MatchCounts
    levers: tuple[Lever, ...]
    advice: tuple[Text, ...]
