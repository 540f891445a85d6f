"""The limits of our own that the rules measure by; a city may set others, but never those of the law."""

from __future__ import annotations

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


OUR_LIMITS = Limits()
"""What holds until a city says otherwise."""
