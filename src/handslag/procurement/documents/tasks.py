"""Reading an uploaded document behind the pages: its text, then what is found in it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django_tasks import task

from handslag.accounts.models import Organisation, User
from handslag.foundation import clock, jobs
from handslag.procurement.documents import actions
from handslag.procurement.documents.models import DocumentVersion, TenderDocument
from handslag.procurement.documents.queries import current_limits
from handslag.text.documents.errors import DocumentRefused
from handslag.text.documents.reading import read_document
from handslag.text.reviewing import review

READ = "document-read"
_SOMEBODY_WAITS = 10
_STEPS = 3
# What no database takes: NUL, and half a letter.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


@transaction.atomic
def start_document(
    *, organisation: Organisation, title: str, content: bytes, file_name: str, by: User, at: datetime
) -> DocumentVersion:
    """Receive the first version of a document and queue its reading."""
    document = actions.begin_document(organisation=organisation, title=title, file_name=file_name, at=at)
    return start_version(document=document, content=content, file_name=file_name, by=by, at=at)


@transaction.atomic
def start_version(
    *, document: TenderDocument, content: bytes, file_name: str, by: User, at: datetime
) -> DocumentVersion:
    """Receive a version and queue its reading."""
    version = actions.receive_version(document=document, content=content, file_name=file_name, by=by, at=at)
    job = jobs.start(read_version, kind=READ, asked={"version_id": version.pk}, by=by, at=at)
    actions.follow_job(version=version, job=job)
    return version


@task(priority=_SOMEBODY_WAITS)
def read_version(job_id: int) -> None:
    """Read the file, look for barriers and heavy language, and keep what was found."""
    with jobs.running(job_id) as (job, report):
        version = DocumentVersion.objects.get(pk=job.asked["version_id"])
        if version.state != DocumentVersion.State.READING:
            return  # it has been run already, or the content was taken away meanwhile
        report(0, _STEPS)
        try:
            with version.file.open("rb") as stored:
                content = stored.read()
            report(1, _STEPS)
            read = read_document(content)
        except DocumentRefused as refused:
            actions.refuse_version(version=version, reasons=[refused.text], by=job.by, at=clock.now())
            return
        read = replace(read, text=_UNSTORABLE.sub("\ufffd", read.text))
        report(2, _STEPS)
        found = review(read.text, read.tables, limits=current_limits())
        actions.keep_check(version=version, read=read, found=found, by=job.by, at=clock.now())
        report(_STEPS, _STEPS)
