"""The demo's clauses: the shipped ones, and which boards have taken some of them."""

from __future__ import annotations

from handslag.demo.days import Days
from handslag.demo.needs import Households
from handslag.procurement.cases.models import Case
from handslag.procurement.clauses.actions import load_shipped, take_clause
from handslag.procurement.clauses.models import Clause, ClauseUse
from handslag.procurement.clauses.pages import latest

TAKEN = (
    ("employment-dialogue", "sdf-sodermalm", "parkskotsel", 5),
    ("employment-supervision", "sdf-sodermalm", None, 40),
    ("employment-dialogue", "demostadsbostader", "flyttstad", 1),
    ("labour-terms", "demostadsbostader", "flyttstad", 1),
    ("employment-placements", "fastighetskontoret", None, 75),
)
"""Clause, board, the demo's case or none, and how many days ago."""


def load_clauses(households: Households, days: Days) -> int:
    """The library, and who has taken what unless somebody has taken anything; returns how many are new."""
    new = load_shipped(at=days.ago(TAKEN[-1][-1]))
    if ClauseUse.objects.exists():
        return new
    clauses = {clause.key: clause for clause in Clause.objects.prefetch_related("versions")}
    for key, board, case, days_ago in TAKEN:
        take_clause(
            version=latest(clauses[key]),
            organisation=households.organisations[board],
            case=Case.objects.filter(source__demo=case).first() if case else None,
            by=households.people.get(board),
            at=days.workday_ago(days_ago),
        )
    return new + len(TAKEN)
