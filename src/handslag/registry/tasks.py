"""Work of the register behind the pages: sheets with their jobs, and the indexes that follow changes."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django_tasks import task

from handslag.accounts.models import User
from handslag.foundation import clock, jobs
from handslag.foundation.errors import RuleBroken
from handslag.registry import actions
from handslag.registry.imports.reading import read_table
from handslag.registry.imports.trial import try_rows
from handslag.registry.models import SheetUpload
from handslag.registry.search import following

CHECK, APPLY = "sheet-check", "sheet-apply"
_SOMEBODY_WAITS = 10


@transaction.atomic
def start_check(*, content: bytes, file_name: str, is_xlsx: bool, by: User, at: datetime) -> SheetUpload:
    """Receive a sheet and queue its dry run."""
    upload = actions.receive_sheet(content=content, file_name=file_name, is_xlsx=is_xlsx, by=by, at=at)
    job = jobs.start(check_sheet, kind=CHECK, asked={"upload_id": upload.pk}, by=by, at=at)
    actions.follow_job(upload=upload, job=job)
    return upload


@transaction.atomic
def start_applying(*, upload: SheetUpload, by: User, at: datetime) -> None:
    """Queue the applying of a checked sheet, once."""
    if actions.approve_sheet(upload=upload, by=by, at=at):
        job = jobs.start(apply_sheet, kind=APPLY, asked={"upload_id": upload.pk}, by=by, at=at)
        actions.follow_job(upload=upload, job=job)


@task(priority=_SOMEBODY_WAITS)
def check_sheet(job_id: int) -> None:
    """Read the file and keep what each row would do."""
    with jobs.running(job_id) as (job, report):
        upload = SheetUpload.objects.get(pk=job.asked["upload_id"])
        at = clock.now()
        try:
            with upload.file.open("rb") as stored:
                table = read_table(stored.read(), is_xlsx=upload.is_xlsx)
        except RuleBroken as refused:
            actions.refuse_sheet(upload=upload, reasons=refused.reasons, by=job.by, at=at)
            return
        rows = try_rows(table, year=clock.day_of(at).year, report=report)
        actions.keep_check(upload=upload, rows=rows, ignored_columns=table.ignored_columns, by=job.by, at=at)


@task(priority=_SOMEBODY_WAITS)
def apply_sheet(job_id: int) -> None:
    """Write what the checked rows say; run again after a kill it goes on where it stopped."""
    with jobs.running(job_id) as (job, report):
        upload = SheetUpload.objects.get(pk=job.asked["upload_id"])
        actions.apply_sheet(upload=upload, job_id=job.pk, by=job.by, at=clock.now(), report=report)


@task()
def follow_changes(happening_id: int) -> None:  # noqa: ARG001 - the indexes know themselves how far they have come
    """Let the directory and the matching index of this host take in what has changed."""
    following.refresh(at=clock.now())
