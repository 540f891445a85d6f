"""What is often misplaced in the law on reservations, what holds, and what a jurist has to confirm."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext

from handslag.law.book import BOOK
from handslag.law.rules import CHECKED_ON
from handslag.law.teachings import OPEN_POINTS, TEACHINGS
from handslag.procurement.guidance.pages.naming import SURENESS
from handslag.reference.pages import said


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A claim, what holds instead, and the paragraphs to read."""

    claim: str
    holds: str
    references: str
    sureness: str


@dataclass(frozen=True, slots=True)
class TeachingsPage:
    """Everything that is taught."""

    misplaced: tuple[Misplaced, ...]
    open_points: tuple[str, ...]
    checked_on: str


def teachings_page() -> TeachingsPage:
    """The page in the reader's language."""
    return TeachingsPage(
        misplaced=tuple(
            Misplaced(
                said(own.claim),
                said(own.holds),
                " · ".join(dict.fromkeys(BOOK.versions(rule)[-1].reference for rule in own.rules)),
                gettext(SURENESS[own.confidence]),
            )
            for own in TEACHINGS
        ),
        open_points=tuple(said(point.text) for point in OPEN_POINTS),
        checked_on=CHECKED_ON.isoformat(),
    )
