"""How far an index has followed the register's changes, without missing one that is committed late.

Ids are given out when a row is written and seen when its transaction ends, so on PostgreSQL number 7 may be
seen before number 6. A position therefore says up to which id everything is surely seen, and which ids beyond
that have been; ids older than a quarter of an hour are sure.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from django.db.models import Count, Max

from handslag.foundation.models import IndexChange
from handslag.registry.happenings import SELLERS

LONGEST_TRANSACTION = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Position:
    """Everything up to `sure_to` has been taken in, and beyond that what is in `seen`."""

    sure_to: int = 0
    seen: frozenset[int] = frozenset()

    @property
    def last(self) -> int:
        """The highest id taken in."""
        return max(self.seen, default=self.sure_to)


class Mark(NamedTuple):
    """How many changes there are beyond a position's sure end, and the last: differs when anything is new."""

    number: int
    last: int


class Pending(NamedTuple):
    """What has changed since a position, and the position after taking it in."""

    organisation_ids: frozenset[int]
    after: Position


class _Change(NamedTuple):
    id: int
    organisation_id: int
    at: datetime


def _changes_beyond(change_id: int) -> list[_Change]:
    rows = IndexChange.objects.filter(index=SELLERS, id__gt=change_id).order_by("id")
    return [_Change(*row) for row in rows.values_list("id", "object_id", "at")]


def mark_beyond(position: Position) -> Mark:
    """One cheap look at whether anything has changed."""
    beyond = IndexChange.objects.filter(index=SELLERS, id__gt=position.sure_to)
    found = beyond.aggregate(number=Count("id"), last=Max("id"))
    return Mark(found["number"], found["last"] or position.sure_to)


def pending(position: Position, *, at: datetime) -> Pending:
    """The organisations that have changed since the position."""
    changes = _changes_beyond(position.sure_to)
    new = frozenset(change.organisation_id for change in changes if change.id not in position.seen)
    return Pending(new, _position(changes, position.sure_to, at=at))


def now_position(*, at: datetime) -> Position:
    """Where an index stands that is built from the register as it is; ask before reading the register."""
    old = IndexChange.objects.filter(index=SELLERS, at__lt=at - LONGEST_TRANSACTION).order_by("-id")
    sure_to = old.values_list("id", flat=True).first() or 0
    return _position(_changes_beyond(sure_to), sure_to, at=at)


def is_ahead_of_register(position: Position) -> bool:
    """Whether the index knows of changes the register does not: another database, or one restored."""
    last = IndexChange.objects.filter(index=SELLERS).aggregate(last=Max("id"))["last"] or 0
    return position.last > last


def _position(changes: Iterable[_Change], sure_to: int, *, at: datetime) -> Position:
    seen = set[int]()
    for change in changes:
        if change.at < at - LONGEST_TRANSACTION and not seen:
            sure_to = change.id
        else:
            seen.add(change.id)
    return Position(sure_to, frozenset(seen))


def stored_position(path: Path) -> Position | None:
    """The position kept in the file, None before there is one."""
    try:
        kept = json.loads(path.read_text())
    except FileNotFoundError:
        return None
    return Position(kept["sure_to"], frozenset(kept["seen"]))


def store_position(path: Path, position: Position) -> None:
    """Keep the position; whoever reads at the same moment gets the old or the new one, whole."""
    replace_text(path, json.dumps({"sure_to": position.sure_to, "seen": sorted(position.seen)}))


def replace_text(path: Path, text: str) -> None:
    """Put a small file in place of another at one stroke."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    fresh.write_text(text)
    fresh.replace(path)
