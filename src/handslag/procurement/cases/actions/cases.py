"""What can be done with a case: begin, revise, choose a way to buy, ask the jurist, tick a duty off."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from handslag.accounts.actions import put_in_inboxes
from handslag.accounts.models import Organisation, User
from handslag.foundation import happenings
from handslag.foundation.errors import RuleBroken
from handslag.law.answers import Door, Guide, Question, Verdict
from handslag.law.purchase import Milestones
from handslag.phrases import Text, gettext_noop
from handslag.procurement.cases.happenings import (
    CaseBegun,
    CaseRevised,
    DoorChosen,
    DutyDone,
    GuideAskedAgain,
)
from handslag.procurement.cases.models import Case, CaseDuty
from handslag.procurement.guidance.actions import ask_jurist
from handslag.procurement.guidance.models import JuristQuestion
from handslag.procurement.guidance.queries import guide_for
from handslag.procurement.guidance.rules.asked import Asked
from handslag.procurement.guidance.rules.storing import read_guide, stored_guide
from handslag.procurement.needs.models import Need


@transaction.atomic
def begin_case(
    *,
    buyer: Organisation,
    title: str,
    asked: Asked,
    by: User | None,
    at: datetime,
    need: Need | None = None,
    source: Mapping[str, Any] | None = None,
) -> Case:
    """Keep the guide for this purchase in a case of the board.

    Raises:
        RuleBroken: when the case has no title.
    """
    _require_title(title)
    case = Case(buyer=buyer, need=need, title=title, begun_at=at, begun_by=by, source=dict(source or {}))
    _ask_guide(case, asked, at=at)
    case.save()
    happenings.record(CaseBegun(case_id=case.pk), by=by, at=at)
    return case


@transaction.atomic
def revise_case(
    *, case: Case, opened_version: int, title: str, asked: Asked, by: User | None, at: datetime
) -> Case:
    """Give the case new facts and ask the guide again by the rules of its own day.

    A chosen way that is no longer open is left, so that it must be chosen again with a reason.

    Raises:
        EditConflict: when somebody else saved after `opened_version` was opened.
        RuleBroken: when the case has no title.
    """
    _require_title(title)
    locked = locked_case(case).next_version(opened=opened_version)
    locked.title = title
    _ask_guide(locked, asked, at=at)
    locked.save()
    _write_duties(locked)
    happenings.record(CaseRevised(case_id=locked.pk), by=by, at=at)
    return locked


@transaction.atomic
def choose_door(
    *,
    case: Case,
    opened_version: int,
    door: Door,
    reason: str,
    by: User | None,
    at: datetime,
    decision_sent_on: date | None = None,
    concluded_on: date | None = None,
) -> Case:
    """Choose a way to buy, with the reason; what it obliges to is listed with its days.

    Raises:
        EditConflict: when somebody else saved after `opened_version` was opened.
        RuleBroken: with everything that is wrong, at once.
    """
    locked = locked_case(case).next_version(opened=opened_version)
    problems = []
    if read_guide(locked.guide).instrument(door).verdict is not Verdict.OPEN:
        problems.append(Text(gettext_noop("The guide of this case does not leave that way open.")))
    if not reason.strip():
        problems.append(Text(gettext_noop("Say why you choose this way.")))
    if problems:
        raise RuleBroken(*problems)
    locked.door, locked.door_reason = door.value, reason.strip()
    locked.decision_sent_on, locked.concluded_on = decision_sent_on, concluded_on
    _ask_guide(locked, Asked.from_json(locked.asked), at=at)
    locked.save()
    _write_duties(locked)
    happenings.record(DoorChosen(case_id=locked.pk, door=door.value), by=by, at=at)
    return locked


@transaction.atomic
def ask_about_door(
    *, case: Case, door: Door, question: Question, words: str, by: User | None, at: datetime
) -> JuristQuestion:
    """Ask the jurist what this door leaves open; asked twice, it is one question until it is answered.

    Raises:
        RuleBroken: when the guide of the case asks no such thing.
    """
    if question not in read_guide(case.guide).instrument(door).questions:
        raise RuleBroken(Text(gettext_noop("The guide of this case has nothing to ask about that.")))
    return ask_for_case(case=case, door=door, question=question, words=words, by=by, at=at)


def ask_for_case(
    *, case: Case, door: Door, question: Question, words: str, by: User | None, at: datetime
) -> JuristQuestion:
    """Ask the jurist with the facts of the case; asked twice, it is one question until it is answered."""
    waiting = case.questions.filter(door=door.value, question=question.value, answer=None).first()
    if waiting:
        return waiting
    asked = ask_jurist(
        organisation=case.buyer,
        door=door,
        question=question,
        asked=Asked.from_json(case.asked),
        words=words,
        by=by,
        at=at,
    )
    case.questions.add(asked)
    return asked


@transaction.atomic
def set_duty_done(*, duty: CaseDuty, is_done: bool, by: User | None, at: datetime) -> None:
    """Say that something is done, or that it is not after all; the same twice changes nothing."""
    locked = CaseDuty.objects.select_for_update().get(pk=duty.pk)
    if (locked.done_at is not None) == is_done:
        return
    locked.done_at = at if is_done else None
    locked.save(update_fields=["done_at"])
    happenings.record(DutyDone(duty_id=locked.pk, is_done=is_done), by=by, at=at)


@transaction.atomic
def take_answer(*, question: JuristQuestion, at: datetime) -> int:
    """Ask the guide again in the cases that asked, and tell their boards; returns how many cases.

    Done twice, nobody is told twice.
    """
    cases = list(Case.objects.select_for_update().filter(questions=question))
    for case in cases:
        _ask_guide(case, Asked.from_json(case.asked), at=at)
        case.next_version(opened=case.version)
        case.save()
        _write_duties(case)
        said = Text(gettext_noop("The jurist has answered about %(title)s."), {"title": case.title})
        put_in_inboxes(
            messages={case.buyer_id: said},
            address=case.get_absolute_url(),
            dedup_key=f"jurist-{question.public_id}-{case.public_id}",
            at=at,
        )
        happenings.record(GuideAskedAgain(case_id=case.pk, question_id=question.pk), by=None, at=at)
    return len(cases)


def _require_title(title: str) -> None:
    if not title.strip():
        raise RuleBroken(Text(gettext_noop("Give the case a title.")))


def locked_case(case: Case) -> Case:
    """The case as it is now, kept from others until the transaction ends."""
    return Case.objects.select_for_update().get(pk=case.pk)


def _ask_guide(case: Case, asked: Asked, *, at: datetime) -> Guide:
    """Ask by the rules of the day the case begins, and leave a chosen way that is no longer open."""
    milestones = Milestones(decision_sent_on=case.decision_sent_on, concluded_on=case.concluded_on)
    guide = guide_for(asked, milestones=milestones)
    case.began_on, case.asked = asked.on, asked.to_json()
    case.guide, case.guide_made_at = stored_guide(guide), at
    if case.door and guide.instrument(Door(case.door)).verdict is not Verdict.OPEN:
        case.door, case.door_reason = "", ""
    return guide


def _write_duties(case: Case) -> None:
    """List what the chosen way obliges to; what an earlier choice obliged to is withdrawn."""
    guide = read_guide(case.guide)
    duties = guide.instrument(Door(case.door)).duties if case.door else ()
    owed = {duty.rule: duty for duty in duties}
    CaseDuty.objects.filter(case=case).exclude(rule__in=owed).update(is_withdrawn=True)
    for duty in owed.values():
        CaseDuty.objects.update_or_create(
            case=case,
            rule=duty.rule,
            defaults={
                "text": duty.text.to_json(),
                "reference": duty.reference,
                "due_on": duty.due,
                "is_withdrawn": False,
            },
        )
