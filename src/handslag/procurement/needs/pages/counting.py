"""How many firms could deliver what has been written so far, and what one change would bring more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from handslag.foundation.errors import SourceUnavailable
from handslag.matching.results import MatchCounts
from handslag.procurement.needs.queries import outlook
from handslag.procurement.needs.rules import NeedContent
from handslag.reference.pages import said


@dataclass(frozen=True, slots=True)
class FirmCount:
    """The count, or why there is none: nothing to compare yet, or the register is being put in order.

    `levers` say what one change would bring more firms.
    """

    counts: MatchCounts | None
    levers: tuple[str, ...] = ()
    is_later: bool = False


def firm_count(content: NeedContent, *, on: date) -> FirmCount:
    """How many firms fit a draft as it stands."""
    says_something = content.title.strip() or content.description.strip() or content.cpv
    if not says_something:
        return FirmCount(None)
    try:
        found = outlook(content, on=on)
    except SourceUnavailable:
        return FirmCount(None, is_later=True)
    return FirmCount(found.counts, tuple(said(lever.text) for lever in found.levers))
