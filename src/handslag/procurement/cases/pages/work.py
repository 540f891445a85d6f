"""The work of a case beside its choice: where each door is worked with, and how far it has come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from handslag.law.answers import Door, Guide, Verdict
from handslag.procurement.cases.models import Case, LotPlan
from handslag.procurement.cases.queries import latest_checks, steps_of
from handslag.procurement.cases.rules import STEPS
from handslag.procurement.guidance.pages.doors import DoorWay
from handslag.procurement.guidance.pages.naming import DOOR_NAMES
from handslag.procurement.guidance.pages.reserved import outcome_of
from handslag.procurement.guidance.rules.reserved import WAYS
from handslag.procurement.guidance.rules.storing import read_checked


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of work in the case: what it is, where, and how far it has come."""

    name: str
    address: str
    standing: str
    is_begun: bool


def door_ways(case: Case) -> dict[Door, DoorWay]:
    """Where work goes on with each door of the case."""
    checks = {
        door: DoorWay(
            reverse("cases:reserved", args=[case.public_id, way]),
            gettext("Check whether a bidder may take part"),
        )
        for way, door in WAYS.items()
    }
    planner = DoorWay(reverse("cases:lots", args=[case.public_id]), gettext("Plan the lots"))
    innovation = DoorWay(
        reverse("cases:innovation", args=[case.public_id]), gettext("Work through the steps before")
    )
    return {**checks, Door.LOTS: planner, Door.INNOVATION: innovation}


def works(case: Case, guide: Guide) -> tuple[Work, ...]:
    """What can be worked with in the case, that which the guide has not closed or somebody has begun."""
    return (*_checks(case, guide), _lots(case), _innovation(case))


def _checks(case: Case, guide: Guide) -> Iterator[Work]:
    kept = latest_checks(case)
    for way, door in WAYS.items():
        check = kept.get(door.value)
        if check is None and guide.instrument(door).verdict is Verdict.CLOSED:
            continue
        yield Work(
            f"{gettext(DOOR_NAMES[door])}: {gettext('check-list')}",
            reverse("cases:reserved", args=[case.public_id, way]),
            outcome_of(read_checked(check.result)) if check else gettext("Not begun"),
            check is not None,
        )


def _lots(case: Case) -> Work:
    plan: LotPlan | None = getattr(case, "lot_plan", None)
    if plan is None:
        standing = gettext("Not begun")
    elif plan.decision:
        is_divided = plan.decision["is_divided"]
        standing = gettext("Decided: divided") if is_divided else gettext("Decided: not divided")
    else:
        number = len(plan.lots)
        standing = ngettext("%(number)s lot planned", "%(number)s lots planned", number) % {"number": number}
    return Work(
        gettext("Plan the lots"), reverse("cases:lots", args=[case.public_id]), standing, plan is not None
    )


def _innovation(case: Case) -> Work:
    written = len(steps_of(case))
    standing = gettext("%(written)s of %(number)s steps written") % {"written": written, "number": len(STEPS)}
    return Work(
        gettext("Innovation procurement"),
        reverse("cases:innovation", args=[case.public_id]),
        standing if written else gettext("Not begun"),
        written > 0,
    )
