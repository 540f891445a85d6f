"""What can be done with a tender document, from receiving to sorting out, and with the city's limits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from functools import partial
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.db import transaction

from handslag.accounts.models import Organisation, User
from handslag.foundation import happenings
from handslag.foundation.errors import EditConflict, RuleBroken
from handslag.foundation.models import Job
from handslag.foundation.records import new_public_id
from handslag.phrases import Text, gettext_noop
from handslag.procurement.documents.happenings import (
    DocumentChecked,
    DocumentPublished,
    DocumentReceived,
    DocumentSortedOut,
    DocumentUnreadable,
    LimitsSet,
)
from handslag.procurement.documents.models import TITLE_LENGTH, CheckLimits, DocumentVersion, TenderDocument
from handslag.procurement.documents.rules.storing import stored_review
from handslag.text.barriers.limits import BOUNDS, Limits
from handslag.text.documents.model import Document
from handslag.text.reviewing import Review


@transaction.atomic
def begin_document(*, organisation: Organisation, title: str, file_name: str, at: datetime) -> TenderDocument:
    """Begin a document of the board; without a title it is called as its file."""
    called = title.strip() or PurePath(file_name).stem or file_name
    return TenderDocument.objects.create(organisation=organisation, title=called[:TITLE_LENGTH], begun_at=at)


@transaction.atomic
def receive_version(
    *, document: TenderDocument, content: bytes, file_name: str, by: User | None, at: datetime
) -> DocumentVersion:
    """Keep the file under a random name as the document's next version, to be read."""
    locked = TenderDocument.objects.select_for_update().get(pk=document.pk)
    latest = locked.versions.values_list("number", flat=True).first() or 0
    version = DocumentVersion(
        document=locked, number=latest + 1, file_name=file_name[-200:], uploaded_at=at, uploaded_by=by
    )
    version.file.save(new_public_id(), ContentFile(content), save=True)
    happenings.record(DocumentReceived(document_id=locked.pk, number=version.number), by=by, at=at)
    return version


def follow_job(*, version: DocumentVersion, job: Job) -> None:
    """Let the version's page show how far a job is; within the transaction that starts the job."""
    DocumentVersion.objects.filter(pk=version.pk).update(job=job)


@transaction.atomic
def keep_check(
    *, version: DocumentVersion, read: Document, found: Review, by: User | None, at: datetime
) -> None:
    """Keep the text and what was found in it; a second run of the same check changes nothing."""
    locked = DocumentVersion.objects.select_for_update().get(pk=version.pk)
    if locked.state != DocumentVersion.State.READING:
        return
    locked.kind, locked.text, locked.tables = read.kind.value, read.text, list(read.tables)
    locked.pages, locked.pages_without_text = read.pages, read.pages_without_text
    locked.found, locked.lix = stored_review(found), found.readability.lix
    locked.marks = len({one.start for one in found.barriers if one.start is not None})
    locked.state = DocumentVersion.State.READ
    locked.save()
    checked = DocumentChecked(document_id=locked.document_id, number=locked.number, marks=locked.marks)
    happenings.record(checked, by=by, at=at)


@transaction.atomic
def refuse_version(
    *, version: DocumentVersion, reasons: Iterable[Text], by: User | None, at: datetime
) -> None:
    """Keep why the file cannot be read."""
    locked = DocumentVersion.objects.select_for_update().get(pk=version.pk)
    if locked.state != DocumentVersion.State.READING:
        return
    locked.state = DocumentVersion.State.UNREADABLE
    locked.reasons = [reason.to_json() for reason in reasons]
    locked.save(update_fields=["state", "reasons"])
    happenings.record(DocumentUnreadable(document_id=locked.document_id, number=locked.number), by=by, at=at)


@transaction.atomic
def publish_document(*, document: TenderDocument, on: date, by: User | None, at: datetime) -> None:
    """Say on which day the document was published; the first day holds."""
    locked = TenderDocument.objects.select_for_update().get(pk=document.pk)
    if locked.published_on is None:
        locked.next_version(opened=locked.version)
        locked.published_on = on
        locked.save(update_fields=["published_on", "version"])
        happenings.record(DocumentPublished(document_id=locked.pk), by=by, at=at)


@transaction.atomic
def sort_out_version(
    *, version: DocumentVersion, ground: DocumentVersion.Ground, decision: str, by: User | None, at: datetime
) -> None:
    """Take the file, the text and what was found away; that the version was there, and why it is gone, stays.

    Raises:
        RuleBroken: when a decision is not named, or something published is taken away without one.
    """
    locked = DocumentVersion.objects.select_for_update().select_related("document").get(pk=version.pk)
    if locked.state == DocumentVersion.State.SORTED_OUT:
        return
    _require_ground(locked, ground, decision)
    storage, name = locked.file.storage, locked.file.name
    locked.file, locked.text, locked.tables, locked.found, locked.reasons = "", "", [], {}, []
    locked.state, locked.ground, locked.decision = DocumentVersion.State.SORTED_OUT, ground, decision.strip()
    locked.sorted_out_at = at
    locked.save()
    if name:
        transaction.on_commit(partial(storage.delete, name))
    gone = DocumentSortedOut(document_id=locked.document_id, number=locked.number, ground=ground.value)
    happenings.record(gone, by=by, at=at)


def _require_ground(version: DocumentVersion, ground: DocumentVersion.Ground, decision: str) -> None:
    is_decided = ground == DocumentVersion.Ground.DECISION
    if is_decided and not decision.strip():
        raise RuleBroken(Text(gettext_noop("Name the decision: who decided, when, and its number.")))
    if version.document.published_on and not is_decided:
        said = gettext_noop("The document is published, so it goes only by a disposal decision. Name it.")
        raise RuleBroken(Text(said))


@transaction.atomic
def set_limits(
    *, limits: Limits, reason: str, opened_number: int, by: User | None, at: datetime
) -> CheckLimits:
    """Set what documents are measured by from now on; `opened_number` is 0 before anything was set.

    Raises:
        EditConflict: when somebody else set them meanwhile.
        RuleBroken: when there is no reason, or a limit is outside what a city may set.
    """
    problems = []
    if not reason.strip():
        problems.append(Text(gettext_noop("Say why the limits are set so.")))
    chosen = asdict(limits)
    if any(not least <= chosen[name] <= most for name, (least, most) in BOUNDS.items()):
        problems.append(Text(gettext_noop("A limit is outside what a city may set. Check the figures.")))
    if problems:
        raise RuleBroken(*problems)
    current = CheckLimits.objects.select_for_update().values_list("number", flat=True).first() or 0
    if opened_number != current:
        raise EditConflict(opened_version=opened_number, current_version=current)
    row = CheckLimits.objects.create(
        number=current + 1, limits=chosen, reason=reason.strip(), set_at=at, set_by=by
    )
    happenings.record(LimitsSet(number=row.number), by=by, at=at)
    return row
