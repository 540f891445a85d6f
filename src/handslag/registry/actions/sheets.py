"""What can be done with a sheet of firms: receive it, keep what its dry run says, apply it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import QuerySet

from handslag.accounts.models import User
from handslag.foundation import happenings
from handslag.foundation.clock import day_of
from handslag.foundation.errors import RuleBroken
from handslag.foundation.jobs import Report
from handslag.foundation.models import IndexChange, Job
from handslag.foundation.records import new_public_id
from handslag.phrases import Text, gettext_noop
from handslag.registry.actions.bulk import write_firms
from handslag.registry.happenings import (
    SELLERS,
    SheetApproved,
    SheetChecked,
    SheetRead,
    SheetReceived,
    SheetUnreadable,
)
from handslag.registry.models import Enterprise, SheetRow, SheetUpload
from handslag.registry.queries import CodeKeys, judged_firms
from handslag.registry.rules import Outcome, RowVerdict, Said, without_personal_numbers

FIRMS_AT_A_TIME = 500
_BATCH = 500


@dataclass(frozen=True, slots=True)
class TriedRow:
    """A row after its dry run: its cells, what they say, and what would become of it."""

    cells: Mapping[str, str]
    said: Said
    verdict: RowVerdict


@transaction.atomic
def receive_sheet(*, content: bytes, file_name: str, is_xlsx: bool, by: User, at: datetime) -> SheetUpload:
    """Keep an uploaded sheet under a random name until its rows have been checked."""
    upload = SheetUpload(file_name=file_name[-200:], is_xlsx=is_xlsx, by=by, uploaded_at=at)
    upload.file.save(f"{new_public_id()}.{'xlsx' if is_xlsx else 'csv'}", ContentFile(content), save=True)
    happenings.record(SheetReceived(upload_id=upload.pk), by=by, at=at)
    return upload


@transaction.atomic
def refuse_sheet(*, upload: SheetUpload, reasons: Iterable[Text], by: User | None, at: datetime) -> None:
    """Keep why the whole file cannot be read."""
    upload.state = SheetUpload.State.UNREADABLE
    upload.reasons = [reason.to_json() for reason in reasons]
    upload.save(update_fields=["state", "reasons"])
    happenings.record(SheetUnreadable(upload_id=upload.pk), by=by, at=at)


@transaction.atomic
def keep_check(
    *,
    upload: SheetUpload,
    rows: Sequence[TriedRow],
    ignored_columns: Sequence[str],
    by: User | None,
    at: datetime,
) -> None:
    """Keep what the dry run says of every row; a second run of the same check changes nothing."""
    locked = SheetUpload.objects.select_for_update().get(pk=upload.pk)
    if locked.state != SheetUpload.State.CHECKING:
        return
    SheetRow.objects.bulk_create((_kept(locked, row) for row in rows), batch_size=_BATCH)
    locked.ignored_columns = list(ignored_columns)
    locked.state = SheetUpload.State.CHECKED
    counts = _count(locked, (row.verdict.outcome for row in rows))
    locked.save()
    happenings.record(SheetChecked(upload_id=locked.pk, **counts), by=by, at=at)


@transaction.atomic
def approve_sheet(*, upload: SheetUpload, by: User, at: datetime) -> bool:
    """Ask for a checked sheet to be applied; False when it is already under way or done.

    Raises:
        RuleBroken: when the sheet has no check to go by.
    """
    locked = SheetUpload.objects.select_for_update().get(pk=upload.pk)
    has_failed = (
        locked.state == SheetUpload.State.APPLYING
        and locked.job is not None
        and locked.job.state == Job.State.FAILED
    )
    if locked.state in {SheetUpload.State.APPLYING, SheetUpload.State.APPLIED} and not has_failed:
        return False
    if locked.state != SheetUpload.State.CHECKED and not has_failed:
        raise RuleBroken(Text(gettext_noop("The sheet has not been checked yet.")))
    locked.state = SheetUpload.State.APPLYING
    locked.save(update_fields=["state"])
    happenings.record(SheetApproved(upload_id=locked.pk), by=by, at=at)
    return True


def follow_job(*, upload: SheetUpload, job: Job) -> None:
    """Let the sheet's page show how far a job is; within the transaction that starts the job."""
    SheetUpload.objects.filter(pk=upload.pk).update(job=job)


def apply_sheet(*, upload: SheetUpload, job_id: int, by: User | None, at: datetime, report: Report) -> None:
    """Write every row that was not refused, some hundred firms at a time, as one happening at the end.

    Each part is written whole or not at all and remembers that it was, so that nobody else waits long, the
    progress can be seen, and a second run goes on where the first was killed. After the end it changes
    nothing. The rows are judged again as the register is now; what really became of them is kept.
    """
    codes, parts = CodeKeys.read(), _parts_left(upload)
    total = upload.rows.exclude(outcome=Outcome.REFUSED).count()
    done = total - sum(map(len, parts))
    for numbers in parts:
        _apply_part(upload, numbers, codes=codes, by=by, at=at)
        done += len(numbers)
        report(done, total)
    _end_applying(upload, job_id=job_id, by=by, at=at)


def _parts_left(upload: SheetUpload) -> list[list[int]]:
    """The numbers of the rows that are still to be written, with all rows of a firm in one part."""
    rows_of: dict[str, list[int]] = {}
    for number, org_no in _left(upload).order_by("number").values_list("number", "said__org_no"):
        rows_of.setdefault(org_no, []).append(number)
    firms = list(rows_of.values())
    return [
        list(chain.from_iterable(firms[start : start + FIRMS_AT_A_TIME]))
        for start in range(0, len(firms), FIRMS_AT_A_TIME)
    ]


def _left(upload: SheetUpload) -> QuerySet[SheetRow]:
    return upload.rows.exclude(outcome=Outcome.REFUSED).filter(applied_at=None)


@transaction.atomic
def _apply_part(
    upload: SheetUpload, numbers: Sequence[int], *, codes: CodeKeys, by: User | None, at: datetime
) -> None:
    locked = SheetUpload.objects.select_for_update().get(pk=upload.pk)
    rows = {row.number: row for row in _left(locked).filter(number__in=numbers)}
    if locked.state != SheetUpload.State.APPLYING or not rows:
        return  # somebody else has run it
    said = [Said.from_json(number, row.said) for number, row in rows.items()]
    _lock_firms({row.org_no for row in said})
    firms = list(chain.from_iterable(judged_firms(said, year=day_of(at).year, firms_at_a_time=len(said))))
    touched = write_firms(firms, codes=codes, by=by, at=at)
    _keep_what_became(rows, [verdict for firm in firms for verdict in firm.verdict.rows])
    locked.rows.filter(number__in=rows).update(applied_at=at)
    IndexChange.objects.bulk_create(
        (IndexChange(index=SELLERS, object_id=firm, at=at) for firm in sorted(touched)), batch_size=_BATCH
    )


@transaction.atomic
def _end_applying(upload: SheetUpload, *, job_id: int, by: User | None, at: datetime) -> None:
    locked = SheetUpload.objects.select_for_update().get(pk=upload.pk)
    if locked.state != SheetUpload.State.APPLYING:
        return
    locked.state, locked.applied_at = SheetUpload.State.APPLIED, at
    counts = _count(locked, locked.rows.values_list("outcome", flat=True))
    locked.save()
    happenings.record(SheetRead(job_id=job_id, **counts), by=by, at=at)


def _lock_firms(numbers: set[str]) -> None:
    """Keep others from changing the firms between the judgement and the writing."""
    locked = Enterprise.objects.select_for_update(of=("self",)).filter(organisation__org_no__in=numbers)
    list(locked.order_by("pk").values_list("pk", flat=True))


def _kept(upload: SheetUpload, row: TriedRow) -> SheetRow:
    """A refused row is kept without the personal numbers it may have been refused for."""
    verdict = row.verdict
    is_refused = verdict.outcome == Outcome.REFUSED
    return SheetRow(
        upload=upload,
        number=verdict.row,
        cells={
            fact: without_personal_numbers(cell) if is_refused else cell for fact, cell in row.cells.items()
        },
        said={} if is_refused else row.said.to_json(),
        outcome=verdict.outcome,
        problems=_problems(verdict),
        changes=_changes(verdict),
    )


def _problems(verdict: RowVerdict) -> list[dict[str, object]]:
    return [{"field": problem.field, "text": problem.text.to_json()} for problem in verdict.problems]


def _changes(verdict: RowVerdict) -> list[dict[str, object]]:
    return [
        {"field": change.field, "before": change.before, "after": change.after} for change in verdict.changes
    ]


def _keep_what_became(rows: Mapping[int, SheetRow], verdicts: Iterable[RowVerdict]) -> None:
    """Correct the rows that came to something else than the dry run said."""
    differing = []
    for verdict in verdicts:
        row = rows[verdict.row]
        became = (verdict.outcome, _problems(verdict), _changes(verdict))
        if became != (row.outcome, row.problems, row.changes):
            row.outcome, row.problems, row.changes = became
            differing.append(row)
    SheetRow.objects.bulk_update(differing, ["outcome", "problems", "changes"], batch_size=_BATCH)


def _count(upload: SheetUpload, outcomes: Iterable[str]) -> dict[str, int]:
    counted = Counter(map(str, outcomes))
    counts = {outcome.value: counted[outcome.value] for outcome in Outcome}
    for name, count in counts.items():
        setattr(upload, name, count)
    return counts
