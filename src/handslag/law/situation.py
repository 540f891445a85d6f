"""A purchase seen with the law of a day: every way it may be read, and verdicts that hold in all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from typing import NamedTuple, TypeVar

from handslag.law.answers import Duty, Question, Reason, Regime, Verdict
from handslag.law.book import BOOK
from handslag.law.cpv_lists import ANNEX_2, ANNEX_2A, ANNEX_2A_UNREAD, Listed, standing
from handslag.law.purchase import Kind, Milestones, Purchase
from handslag.law.rules import NEW_CHAPTERS, Rule
from handslag.law.thresholds import ThresholdRow
from handslag.phrases import Text

_Told = TypeVar("_Told")


class Unsettled(Enum):
    """Why the ways of reading a purchase lead apart: missing facts or figures, or the law's lists."""

    BY_FACTS = auto()
    BY_LISTS = auto()


class World(NamedTuple):
    """One way the purchase may be read.
    `is_under_limit` says that the value leaves direct award open, `is_over_threshold` that it reaches
    the threshold of its kind. Worlds with the same `reading` differ only by facts or figures that are
    missing; other worlds by how the law's lists are to be understood.
    """

    kind: Kind
    in_annex2: bool
    is_welfare: bool
    is_under_limit: bool
    is_over_threshold: bool
    reading: tuple[bool, bool] | None

    @property
    def regime(self) -> Regime:
        """Which chapters apply in this world."""
        return Regime.EU if self.is_over_threshold and not self.in_annex2 else Regime.NATIONAL


@dataclass(frozen=True, slots=True)
class Situation:
    """The purchase, the day it begins, the amounts of that day, and every way it may be read."""

    purchase: Purchase
    on: date
    row: ThresholdRow | None
    milestones: Milestones
    sek_per_eur: Decimal | None
    worlds: tuple[World, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Read the purchase in every way the facts leave possible."""
        object.__setattr__(self, "worlds", tuple(_worlds(self.purchase, self.on, self.row)))

    def agreed(self, told: Callable[[World], _Told]) -> _Told | Unsettled:
        """What is told of every world alike; else what keeps them apart."""
        by_reading: dict[tuple[bool, bool] | None, set[_Told]] = {}
        for world in self.worlds:
            by_reading.setdefault(world.reading, set()).add(told(world))
        if any(len(found) > 1 for found in by_reading.values()):
            return Unsettled.BY_FACTS
        found = set.union(*by_reading.values())
        return found.pop() if len(found) == 1 else Unsettled.BY_LISTS

    def judged(self, verdict_of: Callable[[World], Verdict]) -> Verdict:
        """The verdict that holds in every world; else what keeps it from being one."""
        match self.agreed(verdict_of):
            case Unsettled.BY_FACTS:
                return Verdict.MISSING_DATA
            case Unsettled.BY_LISTS:
                return Verdict.ASK_JURIST
            case verdict:
                return verdict

    @property
    def regime(self) -> Regime:
        """The chapters that apply in every world; else what keeps that from being known."""
        match self.agreed(lambda world: world.regime):
            case Unsettled.BY_FACTS:
                return Regime.MISSING_DATA
            case Unsettled.BY_LISTS:
                return Regime.ASK_JURIST
            case regime:
                return regime

    @property
    def is_below_every_amount(self) -> bool:
        """Whether the value is below the fixed limit for direct award, so below amounts not entered."""
        return _is_below_every_amount(self.purchase, self.row)

    def always(self, holds: Callable[[World], bool]) -> bool:
        """Whether it holds however the purchase is read."""
        return all(holds(world) for world in self.worlds)

    def ever(self, holds: Callable[[World], bool]) -> bool:
        """Whether it holds in some way the purchase may be read."""
        return any(holds(world) for world in self.worlds)

    @property
    def lacks_amounts(self) -> bool:
        """Whether an amount that the purchase may be measured against has not been entered."""
        row = self.row
        return row is None or self.ever(
            lambda world: (
                row.direct_limit(in_annex2=world.in_annex2, is_welfare=world.is_welfare) is None
                or row.threshold(
                    world.kind, is_central=self.purchase.is_central, in_annex2=world.in_annex2
                ).sek
                is None
            )
        )

    @property
    def is_list_unclear(self) -> bool:
        """Whether it takes a jurist to say on which of the law's lists the service stands."""
        return len({world.reading for world in self.worlds}) > 1

    @property
    def list_questions(self) -> tuple[Question, ...]:
        """What is asked when the lists are unclear."""
        return (Question.CPV_CHILD,) if self.is_list_unclear else ()

    @property
    def has_new_chapters(self) -> bool:
        """Whether the purchase began when chapters 19 and 19 a had their present form."""
        return self.on >= NEW_CHAPTERS

    def reason(self, rule: str, text: Text | None = None) -> Reason:
        """What the rule says on the day, or this sentence resting on it.

        Raises:
            LookupError: when the rule does not hold on the day.
        """
        return reason_of(BOOK.rule(rule, self.on), text)

    def reasons(self, *rules: str) -> tuple[Reason, ...]:
        """What those of the rules that hold on the day say."""
        return tuple(reason_of(rule) for id_ in rules if (rule := BOOK.find(id_, self.on)) is not None)

    def duty(self, rule: str, text: Text | None = None, due: date | None = None) -> tuple[Duty, ...]:
        """The rule as a duty, when it holds on the day."""
        found = BOOK.find(rule, self.on)
        return () if found is None else (Duty(text or found.text, found.id, found.reference, due),)


def reason_of(rule: Rule, text: Text | None = None) -> Reason:
    """The rule's own statement, or this sentence resting on it."""
    return Reason(
        text or rule.text,
        rule.id,
        rule.reference,
        rule.valid_from,
        rule.valid_to,
        rule.confidence,
        rule.sources,
    )


def _worlds(purchase: Purchase, on: date, row: ThresholdRow | None) -> Iterator[World]:
    known = purchase.known_kind
    for kind in Kind if known is None else (known,):
        for in_annex2, is_welfare in _list_readings(purchase.cpv, kind, on):
            reading = None if purchase.cpv is None else (in_annex2, is_welfare)
            for under, over in _levels(purchase, kind, row, in_annex2=in_annex2, is_welfare=is_welfare):
                yield World(kind, in_annex2, is_welfare, under, over, reading)


def _list_readings(cpv: str | None, kind: Kind, on: date) -> Iterator[tuple[bool, bool]]:
    """Whether it is in annex 2, and was a welfare service of annex 2 a: every possible pair."""
    if kind is not Kind.SERVICE:
        yield False, False
        return
    for in_annex2 in _possible(None if cpv is None else standing(cpv, ANNEX_2, on)):
        for is_welfare in _welfare_readings(cpv, on) if in_annex2 else (False,):
            yield in_annex2, is_welfare


def _welfare_readings(cpv: str | None, on: date) -> tuple[bool, ...]:
    if not any(one.holds(on) for one in ANNEX_2A):
        return (False,)
    if cpv is None:
        return (True, False)
    found = standing(cpv, ANNEX_2A, on)
    if found is not Listed.INSIDE and standing(cpv, ANNEX_2A_UNREAD, on) is not Listed.OUTSIDE:
        return (True, False)
    return _possible(found)


def _possible(found: Listed | None) -> tuple[bool, ...]:
    match found:
        case Listed.INSIDE:
            return (True,)
        case Listed.OUTSIDE:
            return (False,)
        case _:
            return (True, False)


def _levels(
    purchase: Purchase, kind: Kind, row: ThresholdRow | None, *, in_annex2: bool, is_welfare: bool
) -> Iterator[tuple[bool, bool]]:
    """Under the limit for direct award, and over the threshold: every possible pair."""
    value = purchase.value_sek
    if value is None or row is None:
        yield from ((True, False), (False, False), (False, True))
        return
    limit = row.direct_limit(in_annex2=in_annex2, is_welfare=is_welfare)
    threshold = row.threshold(kind, is_central=purchase.is_central, in_annex2=in_annex2).sek
    is_small = _is_below_every_amount(purchase, row)
    under = {row.is_under(value, limit)} if limit is not None else {True} if is_small else {True, False}
    over = {value >= threshold} if threshold is not None else {False} if is_small else {True, False}
    for is_under in sorted(under, reverse=True):
        for is_over in sorted(over):
            if not (is_under and is_over):
                yield is_under, is_over


def _is_below_every_amount(purchase: Purchase, row: ThresholdRow | None) -> bool:
    """An amount nobody has entered lies above the fixed limit for direct award all the same."""
    value = purchase.value_sek
    return row is not None and row.direct_sek is not None and value is not None and value < row.direct_sek
