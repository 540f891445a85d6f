"""The demo's cases: with a way, with lots, reserved, trying something new, and one just begun."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from handslag.accounts.models import User
from handslag.demo.content.shapes import invented_org_no
from handslag.demo.days import Days
from handslag.demo.needs import Households
from handslag.law.answers import Door, Question
from handslag.law.innovation_path import Step
from handslag.law.lot_decision import BidRule, LotDecision
from handslag.procurement.cases import actions
from handslag.procurement.cases.models import Case, ReservedAward
from handslag.procurement.cases.rules import LotIdea
from handslag.procurement.guidance.rules.asked import Asked
from handslag.procurement.guidance.rules.reserved import BidderAnswers
from handslag.registry.rules import compact_number

_KEY = "demo"
_BARRED = "Lärvägen ideell förening (påhittad)"
_BARRED_ORG_NO = compact_number(invented_org_no(990))
_AWARDED_DAYS_AGO = 500
_NOW = (
    "Maten lagas i ett kök utanför stadsdelen och körs ut en gång i veckan. Den värms hemma. Var fjärde "
    "portion äts inte upp."
)
_CONCERNED = (
    "De som får maten, deras anhöriga, hemtjänsten, köket, chaufförerna och de företag i stadsdelen som "
    "lagar mat."
)
_NEEDED = (
    "De som äter vill välja rätt och äta tillsammans med någon. Hemtjänsten behöver veta när maten kommer. "
    "Köket behöver veta antalet dagen före."
)


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
    lots: tuple[LotIdea, ...] = ()
    decision: LotDecision | None = None
    check: BidderAnswers | None = None
    steps: tuple[tuple[Step, str], ...] = ()
    enterprises: str = ""


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
        lots=(
            LotIdea(title="Parkerna i öster", value_sek=360_000, months=24),
            LotIdea(title="Parkerna i väster", value_sek=280_000, months=24),
        ),
        decision=LotDecision(is_divided=True, lots=2, bid_rule=BidRule.ALL),
    ),
    DemoCase(
        key="arbetstraning",
        board="sdf-sodermalm",
        title="Arbetsträning med handledning i café",
        words="arbetsträning och arbetsrehabilitering",
        cpv="85312510",
        amount_sek=900_000,
        months=24,
        begun_days_ago=20,
        door=Door.RESERVED_WELFARE,
        reason="Tjänsten står i lagens lista, och vi vill att deltagarna är med och styr verksamheten.",
        check=BidderAnswers(has_tied_mission=True, reinvests_profit=True, is_led_by_those_concerned=True),
    ),
    DemoCase(
        key="matlador",
        board="sdf-sodermalm",
        title="Varm mat hem till äldre",
        words="matlådor till äldre",
        cpv="55521100",
        amount_sek=1_400_000,
        months=24,
        begun_days_ago=9,
        steps=(
            (Step.CURRENT_STATE, _NOW),
            (Step.STAKEHOLDERS, _CONCERNED),
            (Step.NEEDS, _NEEDED),
            (Step.TARGET_PICTURE, "Maten är varm när den kommer, och nio av tio portioner äts upp."),
        ),
        enterprises="Flera sociala företag i registret lagar och kör ut mat i stadsdelen, och kan ta en del.",
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
    if case.lots and case.decision:
        plan = actions.plan_lots(case=row, opened_version=0, lots=case.lots, by=by, at=at)
        actions.decide_lots(case=row, opened_version=plan.version, decision=case.decision, by=by, at=at)
    if case.check:
        _check(row, case.check, by=by, days=days, at=at)
    for step, words in case.steps:
        actions.write_step(case=row, step=step, opened_version=0, words=words, by=by, at=at)
    if case.enterprises:
        actions.write_step(
            case=row,
            step=Step.ENTERPRISES,
            opened_version=0,
            words=case.enterprises,
            considers_enterprises=True,
            by=by,
            at=at,
        )
    if case.asks:
        door, question, words = case.asks
        actions.ask_about_door(case=row, door=door, question=question, words=words, by=by, at=at)


def _check(row: Case, answers: BidderAnswers, *, by: User | None, days: Days, at: datetime) -> None:
    """An earlier award of the same service that bars the organisation, and the check that finds it."""
    actions.record_award(
        buyer=row.buyer,
        supplier=_BARRED,
        org_no=_BARRED_ORG_NO,
        cpv=row.asked["cpv"],
        under=ReservedAward.Under.WELFARE,
        awarded_on=days.workday_ago(_AWARDED_DAYS_AGO).date(),
        by=by,
        at=at,
    )
    actions.keep_check(
        case=row,
        door=Door.RESERVED_WELFARE,
        answers=replace(answers, award_on=days.ahead(0)),
        supplier=_BARRED,
        org_no=_BARRED_ORG_NO,
        by=by,
        at=at,
    )
