"""What has happened: one row of codes and ids for every write, and the jobs that answer it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any, ClassVar, cast

from django.conf import settings
from django.utils.module_loading import import_string
from django_tasks.base import Task

from handslag.foundation.models import HappeningRecord, IndexChange


@dataclasses.dataclass(frozen=True, slots=True)
class Happening:
    """A fact about what somebody did; its fields are ids, codes and numbers, never names or free text."""

    # Which derived indexes must look at which object again, as (index, field holding the id).
    reindexes: ClassVar[tuple[tuple[str, str], ...]] = ()


ReactionTable = Mapping[type[Happening], tuple[Task[..., Any], ...]]


@lru_cache
def _reactions() -> ReactionTable:
    return cast("ReactionTable", import_string(settings.REACTIONS))


def record(happening: Happening, *, by: Any, at: datetime) -> HappeningRecord:
    """Write the happening, mark what to index again, queue its reactions; in the caller's transaction.

    `by` is the User who acts, or None for the system itself.
    """
    row = HappeningRecord.objects.create(
        kind=type(happening).__name__, facts=dataclasses.asdict(happening), by=by, at=at
    )
    IndexChange.objects.bulk_create(
        IndexChange(index=index, object_id=getattr(happening, field), at=at)
        for index, field in happening.reindexes
        if getattr(happening, field) is not None
    )
    for task in _reactions().get(type(happening), ()):
        task.enqueue(happening_id=row.pk)
    return row
