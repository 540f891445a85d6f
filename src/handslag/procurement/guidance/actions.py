"""What can be done with amounts, guidelines and questions for the jurist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from handslag.accounts.models import Organisation, User
from handslag.foundation import happenings
from handslag.foundation.clock import day_of
from handslag.foundation.errors import EditConflict, RuleBroken
from handslag.law.answers import Door, Question, Verdict
from handslag.phrases import Text, gettext_noop
from handslag.procurement.guidance.happenings import (
    AmountsEntered,
    GuidelineEnded,
    GuidelineWritten,
    JuristAnswered,
    JuristAsked,
)
from handslag.procurement.guidance.models import Guideline, JuristAnswer, JuristQuestion, ThresholdPeriod
from handslag.procurement.guidance.queries import threshold_table
from handslag.procurement.guidance.rules.asked import Asked


@transaction.atomic
def enter_amounts(
    *,
    valid_from: date,
    amounts: Mapping[str, int | None],
    source: str,
    opened_version: int,
    by: User | None,
    at: datetime,
) -> ThresholdPeriod:
    """Enter the limits of a period; the guide uses them at once. `opened_version` is 0 for a first entry.

    Raises:
        EditConflict: when somebody else entered them meanwhile.
        RuleBroken: when there is no source, or the amounts cannot be right.
    """
    if not source.strip():
        raise RuleBroken(Text(gettext_noop("Say where the figures were read.")))
    period = ThresholdPeriod.objects.select_for_update().filter(valid_from=valid_from).first()
    current = period.version if period else 0
    if opened_version != current:
        raise EditConflict(opened_version=opened_version, current_version=current)
    if period is None:
        period = ThresholdPeriod(valid_from=valid_from)
    else:
        period.next_version(opened=opened_version)
    for name, amount in amounts.items():
        setattr(period, name, amount)
    period.source, period.entered_at, period.entered_by = source.strip(), at, by
    period.save()
    try:
        threshold_table()
    except ValueError as reason:
        said = gettext_noop("A limit for direct award cannot be above a threshold. Check the figures.")
        raise RuleBroken(Text(said)) from reason
    happenings.record(AmountsEntered(period_id=period.pk), by=by, at=at)
    return period


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidelineContent:
    """What a guideline says; `verdict` None leaves the door as the law has it."""

    door: Door
    words: str
    reference: str
    valid_from: date
    valid_to: date | None = None
    verdict: Verdict | None = None
    is_duty: bool = False
    kinds: tuple[str, ...] = ()
    cpv: tuple[str, ...] = ()
    from_sek: int | None = None
    below_sek: int | None = None


@transaction.atomic
def write_guideline(*, content: GuidelineContent, by: User | None, at: datetime) -> Guideline:
    """Write a guideline of the city; it narrows what the law leaves open, from its first day.

    Raises:
        RuleBroken: when it would open a door, or ends before it begins.
    """
    problems = []
    if content.verdict is Verdict.OPEN:
        problems.append(Text(gettext_noop("A guideline cannot open what the law has closed.")))
    if content.valid_to is not None and content.valid_to < content.valid_from:
        problems.append(Text(gettext_noop("The last day is before the first.")))
    if problems:
        raise RuleBroken(*problems)
    guideline = Guideline.objects.create(
        door=content.door.value,
        words=content.words,
        reference=content.reference,
        valid_from=content.valid_from,
        valid_to=content.valid_to,
        verdict=content.verdict.value if content.verdict else "",
        is_duty=content.is_duty,
        kinds=list(content.kinds),
        cpv=list(content.cpv),
        from_sek=content.from_sek,
        below_sek=content.below_sek,
        written_at=at,
    )
    happenings.record(GuidelineWritten(guideline_id=guideline.pk), by=by, at=at)
    return guideline


@transaction.atomic
def end_guideline(*, guideline: Guideline, by: User | None, at: datetime) -> Guideline:
    """Let today be the guideline's last day; cases begun before keep it. The first ending holds."""
    locked = Guideline.objects.select_for_update().get(pk=guideline.pk)
    today = day_of(at)
    if locked.valid_to is None or locked.valid_to > today:
        locked.next_version(opened=locked.version)
        locked.valid_to = max(today, locked.valid_from)
        locked.save(update_fields=["valid_to", "version"])
        happenings.record(GuidelineEnded(guideline_id=locked.pk), by=by, at=at)
    return locked


@transaction.atomic
def ask_jurist(
    *,
    organisation: Organisation,
    door: Door,
    question: Question,
    asked: Asked,
    words: str,
    by: User | None,
    at: datetime,
) -> JuristQuestion:
    """Put a question on the jurist's desk, with the facts of the purchase."""
    row = JuristQuestion.objects.create(
        organisation=organisation,
        door=door.value,
        question=question.value,
        asked=asked.to_json(),
        words=words.strip(),
        asked_at=at,
        asked_by=by,
    )
    happenings.record(JuristAsked(question_id=row.pk), by=by, at=at)
    return row


@transaction.atomic
def answer_question(
    *,
    question: JuristQuestion,
    verdict: Verdict,
    basis: str,
    valid_from: date,
    valid_to: date | None,
    scope: Mapping[str, Any],
    by: User | None,
    at: datetime,
) -> JuristAnswer:
    """Settle the question for this city, for purchases begun from one day to another.

    Raises:
        RuleBroken: with everything that is wrong, or when it is answered already.
    """
    locked = JuristQuestion.objects.select_for_update().get(pk=question.pk)
    _require_answer(locked, basis, valid_from, valid_to)
    answer = JuristAnswer.objects.create(
        question=locked,
        verdict=verdict.value,
        basis=basis.strip(),
        answered_on=day_of(at),
        answered_by=by,
        valid_from=valid_from,
        valid_to=valid_to,
        kinds=list(scope.get("kinds", ())),
        cpv=list(scope.get("cpv", ())),
        from_sek=scope.get("from_sek"),
        below_sek=scope.get("below_sek"),
    )
    happenings.record(JuristAnswered(question_id=locked.pk, answer_id=answer.pk), by=by, at=at)
    return answer


def _require_answer(question: JuristQuestion, basis: str, valid_from: date, valid_to: date | None) -> None:
    asked = (
        (
            JuristAnswer.objects.filter(question=question).exists(),
            gettext_noop("The question is answered already."),
        ),
        (not basis.strip(), gettext_noop("Say what the answer rests on.")),
        (
            valid_to is not None and valid_to < valid_from,
            gettext_noop("The last day is before the first."),
        ),
    )
    if problems := [Text(said) for is_wrong, said in asked if is_wrong]:
        raise RuleBroken(*problems)
