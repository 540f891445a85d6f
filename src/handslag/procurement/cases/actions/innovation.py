"""Writing the steps of an innovation procurement, in their order."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from handslag.accounts.models import User
from handslag.foundation import happenings
from handslag.foundation.errors import EditConflict, RuleBroken
from handslag.law.innovation_path import Step, Way, missing_before
from handslag.phrases import Text, gettext_noop
from handslag.procurement.cases.actions.cases import locked_case
from handslag.procurement.cases.happenings import InnovationStepWritten
from handslag.procurement.cases.models import Case, InnovationStep
from handslag.procurement.cases.queries import innovation_path, steps_of


@transaction.atomic
def write_step(
    *,
    case: Case,
    step: Step,
    opened_version: int,
    words: str,
    by: User | None,
    at: datetime,
    considers_enterprises: bool | None = None,
    way: Way | None = None,
) -> InnovationStep:
    """Write a step; `opened_version` is 0 where nothing has been written.

    Raises:
        EditConflict: when somebody else wrote it after `opened_version` was opened.
        RuleBroken: with everything that keeps the step locked, or when nothing is written.
    """
    steps = steps_of(locked_case(case))
    problems = [*missing_before(step, innovation_path(steps))]
    if not words.strip():
        problems.append(Text(gettext_noop("Write something first.")))
    if problems:
        raise RuleBroken(*problems)
    row = steps.get(step)
    if row is None:
        if opened_version:
            raise EditConflict(opened_version=opened_version, current_version=0)
        row = InnovationStep(case=case, step=step.value)
    else:
        row.next_version(opened=opened_version)
    row.words, row.written_at, row.written_by = words.strip(), at, by
    row.considers_enterprises = considers_enterprises
    row.way = way.value if way else ""
    row.save()
    happenings.record(InnovationStepWritten(case_id=case.pk, step=step.value), by=by, at=at)
    return row
