"""What the page of the limits prints: each limit of ours and of the city, and who set them when and why."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

from django.utils.translation import gettext

from handslag.foundation.phrasing import plain
from handslag.procurement.documents.forms.limits import LABELS
from handslag.procurement.documents.models import CheckLimits
from handslag.procurement.documents.queries import limits_of
from handslag.text.barriers.limits import LAW_BOUND, OUR_LIMITS, Limits

_LATEST = 20


@dataclass(frozen=True, slots=True)
class LimitLine:
    """A limit: what it is, what holds, and what came with the product."""

    label: str
    now: str
    ours: str
    note: str


@dataclass(frozen=True, slots=True)
class SetLine:
    """When the limits were set, by whom, why, and what was changed."""

    set_at: datetime
    who: str
    reason: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LimitsPage:
    """The limits that hold, and their history."""

    lines: tuple[LimitLine, ...]
    history: tuple[SetLine, ...]


def limits_page() -> LimitsPage:
    """The page; two queries."""
    rows = list(CheckLimits.objects.select_related("set_by")[: _LATEST + 1])
    kept = [*(limits_of(row) for row in rows), OUR_LIMITS]
    return LimitsPage(
        lines=tuple(_line(name, kept[0]) for name in LABELS),
        history=tuple(
            SetLine(
                row.set_at,
                row.set_by.name if row.set_by else "",
                row.reason,
                _changes(kept[at + 1], kept[at]),
            )
            for at, row in enumerate(rows[:_LATEST])
        ),
    )


def _line(name: str, now: Limits) -> LimitLine:
    ours = asdict(OUR_LIMITS)[name]
    note = gettext("the law's limit is %(most)s") % {"most": plain(name, ours)} if name in LAW_BOUND else ""
    return LimitLine(str(LABELS[name]), plain(name, asdict(now)[name]), plain(name, ours), note)


def _changes(before: Limits, after: Limits) -> tuple[str, ...]:
    first, second = asdict(before), asdict(after)
    return tuple(
        f"{label}: {plain(name, first[name])} → {plain(name, second[name])}"
        for name, label in LABELS.items()
        if first[name] != second[name]
    )
