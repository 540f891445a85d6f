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
    """What this process has: a base, and the newest overlay with the mark it was made at."""

    name: str
    base: OfferIndex
    position: Position
    mark: Mark
    newest: OfferIndex


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
            _lay_over(followed, mark)
        return followed.newest


def _lay_over(followed: _Followed, mark: Mark) -> None:
    firms = changes.pending(followed.position, at=clock.now()).organisation_ids
    if len(firms) <= _MOST_OVERLAID:
        followed.newest = followed.base.with_changes(firms, queries.sellers_for_index(firms))
        followed.mark = mark


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
    return _Followed(name, base, position, _unmoved(position), base)


def _built_here(name: str) -> _Followed:
    if Enterprise.objects.count() + Supplier.objects.count() > _BUILT_AT_ONCE:
        raise SourceUnavailable("match index", retry=True)
    position = changes.now_position(at=clock.now())
    base = OfferIndex.build(queries.sellers_for_index())
    return _Followed(name, base, position, _unmoved(position), base)


def _unmoved(position: Position) -> Mark:
    return Mark(len(position.seen), position.last)


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
