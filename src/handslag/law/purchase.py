"""What is asked about: a purchase, as far as it is known, and the days that pass as it is carried out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from handslag.law.cpv_lists import normal

_SUPPLIES_END = 44
_WORKS = 45
_SOFTWARE = 48


class Kind(StrEnum):
    """What is bought; the threshold depends on it."""

    SERVICE = "service"
    GOODS = "goods"
    WORKS = "works"


class DirectException(StrEnum):
    """The cases in which direct award may be open whatever the value (LOU 19 a kap. 3-7 §§)."""

    NO_SUITABLE_BID = "no_suitable_bid"
    ONLY_INVALID_BIDS = "only_invalid_bids"
    EXTREME_URGENCY = "extreme_urgency"
    EXCEPTIONAL_REASONS = "exceptional_reasons"
    NEGOTIATED_CASE = "negotiated_case"
    REVIEW_GOES_ON = "review_goes_on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Purchase:
    """A purchase; None is unknown.
    `value_sek` is the value by LOU chapter 5 (see `handslag.law.value`), in whole kronor without VAT.
    `months` counts options and extensions. `cpv` is the code of the main object.

    Raises:
        NotCpv: when the code is not shaped like one.
        ValueError: when a figure is below zero.
    """

    value_sek: int | None = None
    cpv: str | None = None
    kind: Kind | None = None
    months: int | None = None
    is_central: bool = False
    has_own_need: bool | None = None
    own_contract_covers: bool | None = None
    has_choice_system: bool | None = None
    is_regional_primary_care: bool = False
    is_divided: bool | None = None
    bids_asked: int | None = None
    direct_exception: DirectException | None = None
    market_has_solution: bool | None = None

    def __post_init__(self) -> None:
        """Bring the code to eight digits and refuse what cannot be."""
        if self.cpv is not None:
            object.__setattr__(self, "cpv", normal(self.cpv))
        for figure in (self.value_sek, self.months, self.bids_asked):
            if figure is not None and figure < 0:
                raise ValueError("A value, a term or a number of bids is not below zero")

    @property
    def known_kind(self) -> Kind | None:
        """The kind that was given, else the one the CPV code stands for."""
        return self.kind if self.kind is not None or self.cpv is None else kind_of(self.cpv)


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestones:
    """The days duties count from; None until they are known."""

    decision_sent_on: date | None = None
    concluded_on: date | None = None
    cancelled_on: date | None = None


def kind_of(cpv: str) -> Kind:
    """What the code's division stands for: 03-44 and 48 goods, 45 works, the rest services.

    Raises:
        NotCpv: when it is not shaped like a code.
    """
    division = int(normal(cpv)[:2])
    if division == _WORKS:
        return Kind.WORKS
    return Kind.GOODS if division <= _SUPPLIES_END or division == _SOFTWARE else Kind.SERVICE
