"""What the guide rests on: amounts entered, the city's own rules, what its jurist has said; and the guide."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handslag.accounts.rules import Role
from handslag.law import city_layer
from handslag.law.answers import Door, Guide, Question, Verdict
from handslag.law.deciding import decide
from handslag.law.purchase import Kind, Milestones
from handslag.law.thresholds import SHIPPED, Amount, ThresholdRow, ThresholdTable
from handslag.procurement.guidance.models import (
    Guideline,
    JuristAnswer,
    JuristQuestion,
    Scoped,
    ThresholdPeriod,
)
from handslag.procurement.guidance.rules.asked import Asked

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser
    from django.db.models import QuerySet

    from handslag.accounts.models import User


def guide_for(asked: Asked, *, milestones: Milestones | None = None) -> Guide:
    """The guide as this city reads it on the day the purchase begins; three queries.

    Raises:
        DayNotCovered: when the day is before the procurement act.
    """
    purchase = asked.purchase
    guide = decide(
        purchase,
        on=asked.on,
        table=threshold_table(),
        milestones=milestones,
        sek_per_eur=asked.sek_per_eur,
    )
    return city_layer.with_city_layer(guide, purchase, guidelines=city_guidelines(), answers=jurist_answers())


def threshold_table() -> ThresholdTable:
    """The amounts of every period: those that came with the code, completed by what people have entered."""
    entered = {period.valid_from: period for period in ThresholdPeriod.objects.all()}
    return ThresholdTable(_completed(row, entered.get(row.valid_from)) for row in SHIPPED.rows)


def _completed(row: ThresholdRow, period: ThresholdPeriod | None) -> ThresholdRow:
    """A figure that came with the code stays; one that was missing is the entered one."""
    if period is None:
        return row
    return replace(
        row,
        goods_and_services=_filled(row.goods_and_services, period.goods_sek),
        central=_filled(row.central, period.central_sek),
        works=_filled(row.works, period.works_sek),
        annex2=_filled(row.annex2, period.annex2_sek),
        small_lot=_filled(row.small_lot, period.small_lot_sek),
        small_works_lot=_filled(row.small_works_lot, period.small_works_lot_sek),
    )


def _filled(amount: Amount, sek: int | None) -> Amount:
    return amount if amount.sek is not None else Amount(amount.eur, sek)


def city_guidelines() -> list[city_layer.CityGuideline]:
    """Every guideline of the city, whenever it holds."""
    return [guideline_rule(row) for row in Guideline.objects.all()]


def guideline_rule(row: Guideline) -> city_layer.CityGuideline:
    """The guideline as the law room reads it."""
    return city_layer.CityGuideline(
        id=row.public_id,
        door=Door(row.door),
        words=row.words,
        reference=row.reference,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        verdict=Verdict(row.verdict) if row.verdict else None,
        is_duty=row.is_duty,
        scope=scope_of(row),
    )


def jurist_answers() -> list[city_layer.JuristAnswer]:
    """Everything the jurist has settled, whenever it holds."""
    return [_answer(row) for row in JuristAnswer.objects.select_related("question")]


def _answer(row: JuristAnswer) -> city_layer.JuristAnswer:
    return city_layer.JuristAnswer(
        id=row.question.public_id,
        door=Door(row.question.door),
        question=Question(row.question.question),
        verdict=Verdict(row.verdict),
        answered_on=row.answered_on,
        answered_by=str(Role.JURIST.label),
        basis=row.basis,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        scope=scope_of(row),
    )


def scope_of(row: Scoped) -> city_layer.Scope:
    """Which purchases the row is about."""
    return city_layer.Scope(
        kinds=frozenset(map(Kind, row.kinds)),
        cpv=frozenset(row.cpv),
        from_sek=row.from_sek,
        below_sek=row.below_sek,
    )


def questions_for(user: User | AnonymousUser) -> QuerySet[JuristQuestion]:
    """What the viewer may read, the newest first."""
    seen = JuristQuestion.objects.visible_to(user)
    return seen.select_related("organisation", "asked_by", "answer", "answer__answered_by")
