"""Keeping both indexes in step with the register: a little at a time, or all over again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import islice

from handslag.foundation import clock
from handslag.registry.search import changes, entries, offers
from handslag.registry.search.changes import Position
from handslag.registry.search.directory import Writer, writing
from handslag.registry.search.folders import directory_folder, forget_older_layouts, index_folder

_FIRMS_AT_A_TIME = 1_000
_DIRECTORY_POSITION = "directory.json"


def refresh(*, at: datetime) -> None:
    """Take in what has changed since last time; the first time, and for another database, everything.

    May be called at any moment by any number of workers, and again for the same change.

    Raises:
        IndexBusy: when another worker holds the index for long; a later call takes in the same changes.
    """
    if not _has_anything_to_do(at=at):
        return
    with writing(directory_folder()) as index:
        # Asked again: only now is nobody else writing.
        position = _position()
        if position is None:
            after = _write_all(index, at=at)
        else:
            pending = changes.pending(position, at=at)
            _write_some(index, pending.organisation_ids, at=at)
            after = pending.after
        if offers.needs_new_base(at=at):
            offers.make_base(at=at)
    changes.store_position(index_folder() / _DIRECTORY_POSITION, after)


def rebuild(*, at: datetime) -> None:
    """Make both indexes anew from the register; readers have the old ones until it is done.

    Raises:
        IndexBusy: when another worker holds the index for long.
    """
    with writing(directory_folder()) as index:
        after = _write_all(index, at=at)
        offers.make_base(at=at)
    changes.store_position(index_folder() / _DIRECTORY_POSITION, after)


def _has_anything_to_do(*, at: datetime) -> bool:
    position = _position()
    if position is None or offers.needs_new_base(at=at):
        return True
    mark = changes.mark_beyond(position)
    return mark != (len(position.seen), position.last)


def _position() -> Position | None:
    """How far the directory has come; None when it must be made anew."""
    position = changes.stored_position(index_folder() / _DIRECTORY_POSITION)
    if position is None or not (directory_folder() / "meta.json").exists():
        return None
    return None if changes.is_ahead_of_register(position) else position


def _write_all(index: Writer, *, at: datetime) -> Position:
    after = changes.now_position(at=at)
    index.clear()
    index.add(entries.entries(on=clock.day_of(at)))
    forget_older_layouts(at=at)
    return after


def _write_some(index: Writer, organisation_ids: Iterable[int], *, at: datetime) -> None:
    waiting = iter(sorted(organisation_ids))
    while some := tuple(islice(waiting, _FIRMS_AT_A_TIME)):
        index.forget(some)
        index.add(entries.entries(some, on=clock.day_of(at)))
