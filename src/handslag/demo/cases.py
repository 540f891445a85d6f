"""The demo's cases: one just begun, one with a chosen way, one that waits for the jurist."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from handslag.demo.days import Days
from handslag.demo.needs import Households
from handslag.law.answers import Door, Question
from handslag.procurement.cases import actions
from handslag.procurement.cases.models import Case
from handslag.procurement.guidance.rules.asked import Asked

_KEY = "demo"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoCase:
    """A purchase of a board, and how far it has come."""

    key: str
    board: str
    title: str
    words: str
    cpv: str
    amount_sek: int
    months: int
    begun_days_ago: int
    door: Door | None = None
    reason: str = ""
    asks: tuple[Door, Question, str] | None = None


CASES = (
    DemoCase(
        key="frukost",
        board="sdf-sodermalm",
        title="Frukost till medborgarmöten",
        words="catering till möten",
        cpv="55520000",
        amount_sek=180_000,
        months=12,
        begun_days_ago=12,
        door=Door.DIRECT_AWARD,
        reason="Värdet ligger under gränsen, och vi frågar tre leverantörer på lika villkor.",
    ),
    DemoCase(
        key="parkskotsel",
        board="sdf-sodermalm",
        title="Skötsel av stadsdelens parker",
        words="skötsel av grönytor",
        cpv="77310000",
        amount_sek=640_000,
        months=24,
        begun_days_ago=6,
        asks=(
            Door.RESERVED_EMPLOYMENT,
            Question.BELOW_THRESHOLD,
            "Flera företag i registret sköter grönytor. Vi vill veta om vi får reservera upphandlingen.",
        ),
    ),
    DemoCase(
        key="flyttstad",
        board="demostadsbostader",
        title="Flyttstädning av tomma lägenheter",
        words="städning av lägenheter",
        cpv="90911000",
        amount_sek=950_000,
        months=12,
        begun_days_ago=2,
    ),
)


def load_cases(households: Households, days: Days) -> int:
    """Every case that is missing, the oldest first; returns how many are new."""
    known = {source.get(_KEY) for source in Case.objects.values_list("source", flat=True)}
    missing = [case for case in CASES if case.key not in known]
    for case in missing:
        _write(case, households, days)
    return len(missing)


@transaction.atomic
def _write(case: DemoCase, households: Households, days: Days) -> None:
    """Take the case as far as it has come."""
    buyer, by = households.organisations[case.board], households.people.get(case.board)
    at = days.workday_ago(case.begun_days_ago)
    asked = Asked(
        on=at.date(),
        words=case.words,
        cpv=case.cpv,
        amount_sek=case.amount_sek,
        months=case.months,
        own_contract_covers=False,
    )
    row = actions.begin_case(
        buyer=buyer, title=case.title, asked=asked, by=by, at=at, source={_KEY: case.key}
    )
    if case.door:
        actions.choose_door(
            case=row, opened_version=row.version, door=case.door, reason=case.reason, by=by, at=at
        )
    if case.asks:
        door, question, words = case.asks
        actions.ask_about_door(case=row, door=door, question=question, words=words, by=by, at=at)
