"""The limits of our own that the rules measure by; a city may set others, but never those of the law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Above each of these a demand is told; `short_days` or fewer to write a tender are short."""

    insured_sek: int = 10_000_000
    """What an ordinary company insurance of a small firm covers, in kronor."""
    insured_base_amounts: int = 170
    """The same in price base amounts."""
    references: int = 2
    employees: int = 2
    """A least staff above this is told, unless it is what the task itself needs."""
    short_days: int = 20
    enclosures: int = 9
    vehicles: int = 1
    words: int = 16_000
    """The length of a document, about forty pages."""
    payment_days: int = 30
    """The law's own limit, in days from the invoice; a city may pay sooner."""
    price_percent: int = 70
    """The weight of the price above which it decides alone."""
    turnover_percent: int = 200
    """A least turnover beside the value; the law's own limit is twice, and a city may ask for less."""


OUR_LIMITS = Limits()
"""What holds until a city says otherwise."""

BOUNDS: Mapping[str, tuple[int, int]] = {
    "insured_sek": (0, 1_000_000_000),
    "insured_base_amounts": (0, 10_000),
    "references": (0, 20),
    "employees": (0, 1_000),
    "short_days": (1, 100),
    "enclosures": (0, 100),
    "vehicles": (0, 100),
    "words": (1_000, 500_000),
    "payment_days": (1, 30),
    "price_percent": (1, 100),
    "turnover_percent": (1, 200),
}
"""The least and the most that a city may set; where the law has a limit, nothing wider than that."""
LAW_BOUND = frozenset({"payment_days", "turnover_percent"})
"""Where the most is the law's: räntelagen (1975:635) 2 a §, and LOU 14 kap. 4 §."""
