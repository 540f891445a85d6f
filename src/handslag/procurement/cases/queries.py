"""What cases can be asked: the board's own, their duties, and what has happened to them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from handslag.foundation.models import HappeningRecord
from handslag.procurement.cases.models import Case, CaseDuty

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser
    from django.db.models import QuerySet

    from handslag.accounts.models import User


def cases_of(user: User | AnonymousUser) -> QuerySet[Case]:
    """The cases of the viewer's boards, the newest first."""
    return Case.objects.visible_to(user).select_related("buyer")


def current_duties(cases: Iterable[Case]) -> dict[int, list[CaseDuty]]:
    """What each case still obliges to, the soonest day first and days that are not known last."""
    found: dict[int, list[CaseDuty]] = {case.pk: [] for case in cases}
    for duty in CaseDuty.objects.current().filter(case_id__in=found):
        found[duty.case_id].append(duty)
    for duties in found.values():
        duties.sort(key=lambda duty: (duty.due_on or date.max, duty.pk))
    return found


def happened_to(case: Case, *, kinds: Iterable[str]) -> QuerySet[HappeningRecord]:
    """What has happened to a case, of these kinds, the latest first."""
    happened = HappeningRecord.objects.filter(kind__in=kinds, facts__case_id=case.pk)
    return happened.select_related("by").order_by("-pk")
