"""Lots as a board thinks of them and decides, and where the steps of an innovation procurement stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from handslag.law.innovation_path import Step
from handslag.law.lot_decision import BidRule, LotDecision
from handslag.law.lot_planner import PlannedLot

MOST_LOTS = 10
STEPS: Mapping[str, Step] = {
    "nulage": Step.CURRENT_STATE,
    "intressenter": Step.STAKEHOLDERS,
    "behov": Step.NEEDS,
    "malbild": Step.TARGET_PICTURE,
    "sociala-foretag": Step.ENTERPRISES,
    "foremal": Step.SPECIFICATION,
}
"""The steps of an innovation procurement by how their addresses end."""

SIZES_SEK = (50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000)
"""The sizes at which firms are counted, whatever lots somebody thinks of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LotIdea:
    """A lot as it is thought of; `months` and `place` None are as for the whole purchase, and anywhere."""

    title: str = ""
    value_sek: int
    months: int | None = None
    place: str | None = None


def stored_lots(lots: Iterable[LotIdea]) -> list[dict[str, Any]]:
    """The lots as they are stored; `read_lots` reads them back unchanged."""
    return [asdict(lot) for lot in lots]


def read_lots(stored: Iterable[Mapping[str, Any]]) -> tuple[LotIdea, ...]:
    """Read back what `stored_lots` gave."""
    return tuple(LotIdea(**lot) for lot in stored)


def planned(lots: Iterable[LotIdea], *, months: int | None) -> tuple[PlannedLot, ...]:
    """The lots as the law room counts them; one that says no months lasts as long as the purchase."""
    found = []
    for lot in lots:
        lasts = lot.months or months
        term = {} if lasts is None else {"months": lasts}
        found.append(PlannedLot(value_sek=lot.value_sek, place=lot.place, **term))
    return tuple(found)


def with_lots(decision: LotDecision, lots: Sequence[LotIdea]) -> LotDecision:
    """The decision about these lots: how many they are, and whether they lie in different places."""
    said = asdict(decision) | {"lots": len(lots), "is_by_place": len({lot.place for lot in lots}) > 1}
    return LotDecision(**said)


def stored_decision(decision: LotDecision) -> dict[str, Any]:
    """The decision as it is stored; `read_decision` reads it back unchanged."""
    bid_rule = decision.bid_rule.value if decision.bid_rule else None
    return asdict(decision) | {"bid_rule": bid_rule}


def read_decision(stored: Mapping[str, Any]) -> LotDecision | None:
    """Read back what `stored_decision` gave; None when nothing is decided."""
    if not stored:
        return None
    bid_rule = BidRule(stored["bid_rule"]) if stored["bid_rule"] else None
    return LotDecision(**{**stored, "bid_rule": bid_rule})
