"""Who offers what, for matching: a base on disk that every process maps, and all later changes laid over."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock

from handslag.foundation import clock
from handslag.foundation.errors import SourceUnavailable
from handslag.matching.index import IndexUnreadable, OfferIndex
from handslag.registry import queries
from handslag.registry.models import Enterprise, Supplier
from handslag.registry.search import changes
from handslag.registry.search.changes import Mark, Position
from handslag.registry.search.folders import offers_folder

_MOST_OVERLAID = 2_000
_BUILT_AT_ONCE = 2_000
_WORTH_A_NEW_BASE = 500
_CURRENT = "CURRENT"
_POSITION = "position.json"


@dataclass(slots=True)
class _Followed:
    """What this process has: the newest index, how far it has come, and the firms changed since its base."""

    name: str
    newest: OfferIndex
    position: Position
    overlaid: frozenset[int] = frozenset()

    @property
    def mark(self) -> Mark:
        """What the register's changes look like when there is nothing new."""
        return Mark(len(self.position.seen), self.position.last)


_followed: dict[Path, _Followed] = {}
_lock = Lock()


def match_index() -> OfferIndex:
    """Every current offer as the register is now; safe to call in any process as often as one likes.

    When more than 2,000 firms have changed since the base was made, the last state that was read is given
    until the worker has made a new base.

    Raises:
        SourceUnavailable: when the register is large and no base has been made yet.
    """
    with _lock:
        followed = _on_newest_base(offers_folder())
        mark = changes.mark_beyond(followed.position)
        if mark.last < followed.position.last:  # Another database, or one restored: the base is not of it.
            followed = _followed[offers_folder()] = _built_here(followed.name)
        elif mark != followed.mark:
            _lay_over(followed)
        return followed.newest


def _lay_over(followed: _Followed) -> None:
    pending = changes.pending(followed.position, at=clock.now())
    changed = pending.organisation_ids
    if len(followed.overlaid | changed) <= _MOST_OVERLAID:
        followed.newest = followed.newest.with_changes(changed, queries.sellers_for_index(changed))
        followed.position = pending.after
        followed.overlaid |= changed


def _on_newest_base(folder: Path) -> _Followed:
    name = _current(folder)
    kept = _followed.get(folder)
    if kept is None or kept.name != name:
        # The base may be replaced while it is opened: then the newer one is there.
        kept = _load(folder, name) or _load(folder, _current(folder)) or _built_here(name)
        _followed[folder] = kept
    return kept


def _load(folder: Path, name: str) -> _Followed | None:
    position = changes.stored_position(folder / name / _POSITION) if name else None
    if position is None:
        return None
    try:
        base = OfferIndex.load(folder / name)
    except IndexUnreadable:
        return None
    return _Followed(name, base, position)


def _built_here(name: str) -> _Followed:
    if Enterprise.objects.count() + Supplier.objects.count() > _BUILT_AT_ONCE:
        raise SourceUnavailable("match index", retry=True)
    position = changes.now_position(at=clock.now())
    base = OfferIndex.build(queries.sellers_for_index())
    return _Followed(name, base, position)


def _current(folder: Path) -> str:
    """The name of the base that is in use, empty before the first."""
    try:
        return (folder / _CURRENT).read_text()
    except FileNotFoundError:
        return ""


def needs_new_base(*, at: datetime) -> bool:
    """Whether there is no readable base of this register, or so much has changed that a new one pays."""
    folder = offers_folder()
    followed = _load(folder, _current(folder))
    if followed is None or changes.is_ahead_of_register(followed.position):
        return True
    return len(changes.pending(followed.position, at=at).organisation_ids) > _WORTH_A_NEW_BASE


def make_base(*, at: datetime) -> None:
    """Make a base of the register as it is and put it in use at one stroke; readers are never stopped."""
    folder = offers_folder()
    folder.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix="base-", dir=folder))
    position = changes.now_position(at=at)
    OfferIndex.build(queries.sellers_for_index()).save(fresh)
    changes.store_position(fresh / _POSITION, position)
    changes.replace_text(folder / _CURRENT, fresh.name)
    for old in folder.glob("base-*"):
        if old != fresh:
            # Whoever has mapped it keeps it; its room is given back when they let go.
            shutil.rmtree(old, ignore_errors=True)
