"""Long work that a person waits for: started in a transaction, run by the worker, shown with progress."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django_tasks.base import Task

from handslag.foundation import clock
from handslag.foundation.errors import RuleBroken
from handslag.foundation.models import Job

if TYPE_CHECKING:
    from collections.abc import Iterator

logger = logging.getLogger(__name__)

Report = Callable[[int, int], None]


def start(task: Task[..., Any], *, kind: str, asked: Mapping[str, object], by: Any, at: datetime) -> Job:
    """Queue the task with the id of a new job; `asked` holds ids and codes only."""
    job = Job.objects.create(kind=kind, asked=dict(asked), by=by, created_at=at)
    task.enqueue(job_id=job.pk)
    return job


@contextmanager
def running(job_id: int) -> Iterator[tuple[Job, Report]]:
    """Mark the job as running, then done or failed; the work is given a function to report `(done, total)`.

    A broken rule is kept as the job's result in words; any other error fails the job and is raised on.
    """
    job = Job.objects.get(pk=job_id)
    job.state = Job.State.RUNNING
    job.save(update_fields=["state"])

    def report(done: int, total: int) -> None:
        Job.objects.filter(pk=job.pk).update(done=done, total=total)

    try:
        yield job, report
    except RuleBroken as broken:
        job.result = {"reasons": [reason.to_json() for reason in broken.reasons]}
        _end(job, Job.State.FAILED)
    except Exception:
        logger.exception("Job %s failed", job.public_id)
        _end(job, Job.State.FAILED)
        raise
    else:
        _end(job, Job.State.DONE)


def _end(job: Job, state: Job.State) -> None:
    job.state, job.ended_at = state, clock.now()
    job.save(update_fields=["state", "ended_at", "result"])
