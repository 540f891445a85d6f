"""Keeping what a check-list said of a bidder, and the reserved contracts that a board has awarded."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from handslag.accounts.models import Organisation, User
from handslag.foundation import happenings
from handslag.foundation.clock import day_of
from handslag.foundation.errors import RuleBroken
from handslag.law.answers import Door
from handslag.phrases import Text, gettext_noop
from handslag.procurement.cases.happenings import (
    ReservedAwardRecorded,
    ReservedAwardWithdrawn,
    ReservedChecked,
)
from handslag.procurement.cases.models import Case, ReservedAward, ReservedCheck
from handslag.procurement.cases.queries import awards_counted
from handslag.procurement.guidance.rules.reserved import BidderAnswers, check_bidder
from handslag.procurement.guidance.rules.storing import read_guide, stored_checked


@transaction.atomic
def keep_check(
    *,
    case: Case,
    door: Door,
    answers: BidderAnswers,
    supplier: str,
    org_no: str,
    by: User | None,
    at: datetime,
) -> ReservedCheck:
    """Check a bidder by the rules of the day the case began, and keep it; earlier checks stay.

    Sent twice, the same answers with the same outcome are one check.
    """
    checked = check_bidder(
        door,
        answers,
        purchase=read_guide(case.guide).instrument(door),
        on=case.began_on,
        cpv=case.asked.get("cpv"),
        awards=awards_counted(case.buyer, org_no),
    )
    said = {
        "supplier": supplier.strip(),
        "org_no": org_no,
        "answers": answers.to_json(),
        "result": stored_checked(checked),
    }
    latest = ReservedCheck.objects.filter(case=case, door=door.value).first()
    if latest and all(getattr(latest, name) == value for name, value in said.items()):
        return latest
    check = ReservedCheck.objects.create(case=case, door=door.value, **said, checked_at=at, checked_by=by)
    happenings.record(ReservedChecked(case_id=case.pk, door=door.value), by=by, at=at)
    return check


@transaction.atomic
def record_award(
    *,
    buyer: Organisation,
    supplier: str,
    org_no: str,
    cpv: str,
    under: ReservedAward.Under,
    awarded_on: date,
    by: User | None,
    at: datetime,
) -> ReservedAward:
    """Write down a reserved contract that the board has awarded; sent twice it is one.

    Raises:
        RuleBroken: when the day has not come yet.
    """
    if awarded_on > day_of(at):
        raise RuleBroken(Text(gettext_noop("An award is written down when it has been made.")))
    facts = {"buyer": buyer, "org_no": org_no, "cpv": cpv, "under": under, "awarded_on": awarded_on}
    same = ReservedAward.objects.current().filter(**facts).first()
    if same:
        return same
    award = ReservedAward.objects.create(**facts, supplier=supplier.strip(), recorded_at=at, recorded_by=by)
    happenings.record(ReservedAwardRecorded(award_id=award.pk), by=by, at=at)
    return award


@transaction.atomic
def withdraw_award(*, award: ReservedAward, by: User | None, at: datetime) -> None:
    """Let an award that was written down by mistake count no more; the same twice changes nothing."""
    locked = ReservedAward.objects.select_for_update().get(pk=award.pk)
    if locked.withdrawn_at is not None:
        return
    locked.withdrawn_at = at
    locked.save(update_fields=["withdrawn_at"])
    happenings.record(ReservedAwardWithdrawn(award_id=locked.pk), by=by, at=at)
