"""What the library can be asked: its clauses, what the jurist has said of them, and who has taken which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Count, Max, Q

from handslag.accounts.models import Organisation
from handslag.foundation.clock import day_of
from handslag.law.answers import Question
from handslag.procurement.cases.models import Case
from handslag.procurement.clauses.models import Clause, ClauseUse
from handslag.procurement.guidance.models import JuristAnswer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.contrib.auth.models import AnonymousUser
    from django.db.models import QuerySet

    from handslag.accounts.models import User

_CASES_OFFERED = 50


def clauses_for(user: User | AnonymousUser) -> QuerySet[Clause]:
    """The library with every version, the newest version first."""
    return Clause.objects.visible_to(user).prefetch_related("versions__written_by")


def answer_about_clauses(on: date) -> JuristAnswer | None:
    """What the city's jurist last said of clauses that demand work with social enterprises, on that day."""
    given = JuristAnswer.objects.filter(question__question=Question.SOCIAL_CLAUSE.value, valid_from__lte=on)
    in_force = given.filter(Q(valid_to=None) | Q(valid_to__gte=on))
    return in_force.order_by("-answered_on", "-pk").first()


def cases_to_take_into(user: User | AnonymousUser) -> list[Case]:
    """The latest cases of the viewer's boards."""
    return list(Case.objects.visible_to(user).select_related("buyer")[:_CASES_OFFERED])


def uses_of(clause: Clause, user: User | AnonymousUser) -> QuerySet[ClauseUse]:
    """Where the viewer may see that the clause was taken, the latest first."""
    seen = ClauseUse.objects.visible_to(user).filter(version__clause=clause)
    return seen.select_related("organisation", "case", "version")


def taken_into(case: Case, user: User | AnonymousUser) -> QuerySet[ClauseUse]:
    """The clauses that were taken into a case, the latest first."""
    return ClauseUse.objects.visible_to(user).filter(case=case).select_related("version__clause")


@dataclass(frozen=True, slots=True)
class BoardUse:
    """How often a board has taken a clause, and when last."""

    clause_id: int
    organisation: str
    times: int
    last_on: date


def uses_by_board(user: User | AnonymousUser) -> list[BoardUse]:
    """Every clause and board that have met, by clause and then by the board's name."""
    counted = (
        ClauseUse.objects.visible_to(user)
        .values("version__clause_id", "organisation_id")
        .annotate(times=Count("pk"), last=Max("taken_at"))
        .order_by("version__clause_id")
    )
    rows = list(counted)
    names = _names(row["organisation_id"] for row in rows)
    found = [
        BoardUse(row["version__clause_id"], names[row["organisation_id"]], row["times"], day_of(row["last"]))
        for row in rows
    ]
    return sorted(found, key=lambda one: (one.clause_id, one.organisation))


def _names(ids: Iterable[int]) -> dict[int, str]:
    return dict(Organisation.objects.filter(pk__in=set(ids)).values_list("pk", "name"))
