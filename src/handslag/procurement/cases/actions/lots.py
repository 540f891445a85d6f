"""Planning how a purchase is divided, and deciding about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from handslag.accounts.models import User
from handslag.foundation import happenings
from handslag.foundation.errors import EditConflict, RuleBroken
from handslag.law.lot_decision import LotDecision, lot_obstacles
from handslag.procurement.cases.actions.cases import locked_case
from handslag.procurement.cases.happenings import LotsDecided, LotsPlanned
from handslag.procurement.cases.models import Case, LotPlan
from handslag.procurement.cases.rules import (
    LotIdea,
    read_lots,
    stored_decision,
    stored_lots,
    with_lots,
)
from handslag.procurement.guidance.rules.storing import read_guide


@transaction.atomic
def plan_lots(
    *, case: Case, opened_version: int, lots: Sequence[LotIdea], by: User | None, at: datetime
) -> LotPlan:
    """Keep how the board thinks of dividing the purchase; `opened_version` is 0 for a first plan.

    Raises:
        EditConflict: when somebody else saved after `opened_version` was opened.
    """
    plan = _opened(case, opened_version)
    plan.lots, plan.saved_at, plan.saved_by = stored_lots(lots), at, by
    plan.save()
    happenings.record(LotsPlanned(case_id=case.pk), by=by, at=at)
    return plan


@transaction.atomic
def decide_lots(
    *, case: Case, opened_version: int, decision: LotDecision, by: User | None, at: datetime
) -> LotPlan:
    """Decide whether the planned lots are used, and how they are bid for; or say why there are none.

    Raises:
        EditConflict: when somebody else saved after `opened_version` was opened.
        RuleBroken: with everything that the law still asks for.
    """
    plan = _opened(case, opened_version)
    whole = with_lots(decision, read_lots(plan.lots))
    obstacles = lot_obstacles(whole, read_guide(case.guide).regime, on=case.began_on)
    if obstacles:
        raise RuleBroken(*(reason.text for reason in obstacles))
    plan.decision, plan.decided_at, plan.decided_by = stored_decision(whole), at, by
    plan.saved_at = plan.saved_at or at
    plan.save()
    happenings.record(LotsDecided(case_id=case.pk, is_divided=whole.is_divided), by=by, at=at)
    return plan


def _opened(case: Case, opened_version: int) -> LotPlan:
    """The case's plan with its next version; a first one when there is none."""
    plan = LotPlan.objects.filter(case=locked_case(case)).first()
    if plan is not None:
        return plan.next_version(opened=opened_version)
    if opened_version:
        raise EditConflict(opened_version=opened_version, current_version=0)
    return LotPlan(case=case)
