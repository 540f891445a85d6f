"""How many firms of the register could bid on each size and place: counts only, never who."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from handslag.law.value import Value, lots_value
from handslag.phrases import Text, gettext_noop

FEWEST_FIRMS = 3
"""Our own rule: fewer that fit looks like a purchase made to measure."""

DEPENDENT_FROM = Fraction(1, 2)
"""Our own rule: half a firm's turnover from one contract makes it depend on it."""

_MONTHS_IN_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmSize:
    """What a firm says of itself; None and empty are unknown and never shut it out.

    `smallest_sek` and `largest_sek` are whole contracts, `places` area codes where it delivers.
    """

    smallest_sek: int | None = None
    largest_sek: int | None = None
    turnover_sek: int | None = None
    places: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedLot:
    """A lot as it is thought of: its value, how long it lasts, where it is delivered (None anywhere)."""

    value_sek: int
    months: int = _MONTHS_IN_YEAR
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """How many firms of the register could bid on a lot; they add up to all of them.

    `unknown` neither say no nor have told enough; `dependent`, of those who could bid, would get half their
    turnover or more from it.
    """

    can: int
    unknown: int
    too_large: int
    too_small: int
    elsewhere: int
    dependent: int


@dataclass(frozen=True, slots=True)
class LotPlan:
    """The outlook of every lot in order, what is worth a warning, and the value of the whole."""

    outlooks: tuple[Outlook, ...]
    warnings: tuple[Text, ...]
    value: Value
    firms: int


def plan_lots(
    lots: Sequence[PlannedLot], firms: Sequence[FirmSize], *, parents: Mapping[str, str] | None = None
) -> LotPlan:
    """What the register says of a division; `parents` gives the area each area lies in.

    Never a reason to buy directly: the value is the sum of the lots.
    """
    above = parents or {}
    outlooks = tuple(_outlook(lot, firms, above) for lot in lots)
    warnings = [text for number, one in enumerate(outlooks, 1) for text in _warnings(number, one)]
    return LotPlan(outlooks, tuple(warnings), lots_value(lot.value_sek for lot in lots), len(firms))


def size_curve(
    sizes_sek: Iterable[int],
    firms: Sequence[FirmSize],
    *,
    place: str | None = None,
    parents: Mapping[str, str],
) -> tuple[tuple[int, Outlook], ...]:
    """The outlook of one lot at each of these sizes, so that a size can be chosen with open eyes."""
    return tuple((sek, _outlook(PlannedLot(value_sek=sek, place=place), firms, parents)) for sek in sizes_sek)


def _outlook(lot: PlannedLot, firms: Sequence[FirmSize], parents: Mapping[str, str]) -> Outlook:
    counts = dict.fromkeys(("can", "unknown", "too_large", "too_small", "elsewhere"), 0)
    dependent = 0
    for firm in firms:
        standing = _standing(lot, firm, parents)
        counts[standing] += 1
        dependent += standing == "can" and _would_depend(lot, firm)
    return Outlook(**counts, dependent=dependent)


def _standing(lot: PlannedLot, firm: FirmSize, parents: Mapping[str, str]) -> str:
    if lot.place is not None and firm.places and not _covers(firm.places, lot.place, parents):
        return "elsewhere"
    if firm.largest_sek is not None and lot.value_sek > firm.largest_sek:
        return "too_large"
    if firm.smallest_sek is not None and lot.value_sek < firm.smallest_sek:
        return "too_small"
    is_place_known = lot.place is None or bool(firm.places)
    return "can" if firm.largest_sek is not None and is_place_known else "unknown"


def _covers(places: frozenset[str], wanted: str, parents: Mapping[str, str]) -> bool:
    """Whether the firm delivers in the place or in an area it lies in."""
    at: str | None = wanted
    while at is not None:
        if at in places:
            return True
        at = parents.get(at)
    return False


def _would_depend(lot: PlannedLot, firm: FirmSize) -> bool:
    if not firm.turnover_sek:
        return False
    a_year = Fraction(lot.value_sek * _MONTHS_IN_YEAR, max(lot.months, _MONTHS_IN_YEAR))
    return a_year >= firm.turnover_sek * DEPENDENT_FROM


def _warnings(number: int, one: Outlook) -> Iterable[Text]:
    params = {"lot": number, "firms": one.can, "unknown": one.unknown, "dependent": one.dependent}
    if one.can < FEWEST_FIRMS:
        said = gettext_noop(
            "Lot %(lot)s: %(firms)s of those in the register could bid; not enough is known of "
            "%(unknown)s. So few may look made to measure; ask the market openly."
        )
        yield Text(said, params)
    if one.dependent:
        said = gettext_noop(
            "Lot %(lot)s: %(dependent)s of those who could bid would get half their turnover or more from "
            "it, and would depend on the contract."
        )
        yield Text(said, params)
