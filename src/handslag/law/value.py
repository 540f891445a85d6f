"""The value of a purchase by LOU chapter 5, with the steps it was worked out in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from handslag.law.cpv_lists import ANNEX_2, Listed, standing
from handslag.law.purchase import Kind
from handslag.phrases import Text, gettext_noop

INDEFINITE_MONTHS = 48
_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Step:
    """A part of a value: what it is, how much, and the rule that counts it."""

    text: Text
    sek: int
    rule: str


@dataclass(frozen=True, slots=True)
class Value:
    """A value in whole kronor without VAT, with the steps that make it up."""

    steps: tuple[Step, ...]

    @property
    def sek(self) -> int:
        """The sum of the steps."""
        return sum(step.sek for step in self.steps)


def contract_value(
    price_sek: int,
    *,
    options_sek: int = 0,
    extensions_sek: int = 0,
    premiums_sek: int = 0,
    supplied_sek: int = 0,
) -> Value:
    """All that is expected to be paid, options and extensions as if they were used (5:3).
    `premiums_sek` goes to those who apply or bid. `supplied_sek` is what the authority itself gives to
    works (5:9).
    """
    return _value(
        (
            (gettext_noop("Price during the contract"), price_sek, "R-VAL"),
            (gettext_noop("Options, counted as used"), options_sek, "R-VAL"),
            (gettext_noop("Extensions, counted as used"), extensions_sek, "R-VAL"),
            (gettext_noop("Premiums and payments to those who bid"), premiums_sek, "R-VAL"),
            (
                gettext_noop("Goods and services the authority supplies to the works"),
                supplied_sek,
                "R-VAL-WORKS",
            ),
        )
    )


def recurring_value(past_sek: Iterable[int] = (), *, expected_change_sek: int = 0) -> Value:
    """What comes back regularly: the like contracts of the last twelve months or financial year (5:11, 1).

    `expected_change_sek` is the change in amount or price foreseen during the twelve months to come.
    """
    return _value(
        (
            (gettext_noop("Like contracts of the last twelve months"), sum(past_sek), "R-VAL-REC"),
            (gettext_noop("Change expected in the coming twelve months"), expected_change_sek, "R-VAL-REC"),
        )
    )


def coming_value(coming_sek: Iterable[int]) -> Value:
    """What comes back regularly, by the twelve months after the first delivery (5:11, 2)."""
    return _value(((gettext_noop("Contracts of the coming twelve months"), sum(coming_sek), "R-VAL-REC"),))


def monthly_value(month_sek: int, months: int | None) -> Value:
    """A service without a total price; None is an indefinite term (5:13)."""
    if months is None or months > INDEFINITE_MONTHS:
        said = gettext_noop("48 times the month's value: the term is longer or indefinite")
        return _value(((said, month_sek * INDEFINITE_MONTHS, "R-VAL-INDEF"),))
    return _value(((gettext_noop("The month's value during the term"), month_sek * months, "R-VAL-INDEF"),))


def rental_value(month_sek: int, months: int | None, *, residual_sek: int = 0) -> Value:
    """Rented or leased goods; None is an indefinite term (5:10)."""
    if months is None:
        said = gettext_noop("48 times the month's value: the term is longer or indefinite")
        return _value(((said, month_sek * INDEFINITE_MONTHS, "R-VAL-RENT"),))
    return _value(
        (
            (gettext_noop("The rent during the term"), month_sek * months, "R-VAL-RENT"),
            (gettext_noop("Residual value"), residual_sek if months > _A_YEAR else 0, "R-VAL-RENT"),
        )
    )


def framework_value(call_offs_sek: Iterable[int]) -> Value:
    """The highest sum of all call-offs planned during the term (5:14)."""
    return _value(
        ((gettext_noop("All call-offs planned during the term"), sum(call_offs_sek), "R-VAL-FRAME"),)
    )


def lots_value(lots_sek: Iterable[int]) -> Value:
    """The sum of all lots, bought together or one by one (5:8)."""
    return _value(((gettext_noop("All lots together"), sum(lots_sek), "R-LOT-VAL"),))


def units_value(own_sek: int, others_sek: Iterable[int], *, answers_for_itself: bool) -> Value:
    """The sum for all units, or the unit's own where it answers for its procurement on its own (5:4)."""
    if answers_for_itself:
        said = gettext_noop("The unit's own purchase: it answers for its procurement on its own")
        return _value(((said, own_sek, "R-VAL-UNIT"),))
    return _value(
        (
            (gettext_noop("The unit's own purchase"), own_sek, "R-VAL-UNIT"),
            (gettext_noop("The same purchase of the other units"), sum(others_sek), "R-VAL-UNIT"),
        )
    )


@dataclass(frozen=True, slots=True)
class MixedPart:
    """A part of a mixed contract."""

    cpv: str
    kind: Kind
    value_sek: int


def main_object(parts: Sequence[MixedPart], *, on: date) -> MixedPart | None:
    """The largest part on the side whose rules the contract follows, with the value of that side (2:2).
    Goods stand against services, and annex 2 services against other services. None when value does not
    decide: two sides are equal, works are mixed in, or it is unclear which services are in annex 2.

    Raises:
        ValueError: when there are no parts.
    """
    if not parts:
        raise ValueError("A mixed contract has parts")
    kinds = {part.kind for part in parts}
    if Kind.WORKS in kinds and len(kinds) > 1:
        return None
    side = _heavier(
        [part for part in parts if part.kind is not Kind.SERVICE],
        [part for part in parts if part.kind is Kind.SERVICE],
    )
    if side and side[0].kind is Kind.SERVICE:
        listed = [standing(part.cpv, ANNEX_2, on) for part in side]
        if Listed.CHILD in listed and len(side) > 1:
            return None
        side = _heavier(
            [part for part, found in zip(side, listed, strict=True) if found is Listed.INSIDE],
            [part for part, found in zip(side, listed, strict=True) if found is not Listed.INSIDE],
        )
    if not side:
        return None
    return replace(max(side, key=lambda part: part.value_sek), value_sek=_sum(side))


def _heavier(one: Sequence[MixedPart], other: Sequence[MixedPart]) -> Sequence[MixedPart]:
    """The side with the higher sum; nothing when they are equal."""
    if not one or not other:
        return one or other
    if _sum(one) == _sum(other):
        return ()
    return max(one, other, key=_sum)


def _sum(parts: Iterable[MixedPart]) -> int:
    return sum(part.value_sek for part in parts)


def _value(steps: Iterable[tuple[str, int, str]]) -> Value:
    return Value(tuple(Step(Text(msgid), sek, rule) for msgid, sek, rule in steps if sek))
