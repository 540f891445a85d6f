"""What the pages of the city's own layer print: amounts by period, guidelines, and the jurist's desk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.formats import number_format
from django.utils.translation import gettext

from handslag.accounts.models import User
from handslag.foundation.phrasing import day, sek
from handslag.law.answers import Door, Question
from handslag.law.purchase import Kind
from handslag.law.sources import SOURCES
from handslag.law.thresholds import SHIPPED, Amount, ThresholdRow
from handslag.procurement.guidance.forms.layer import AMOUNTS, AnswerForm
from handslag.procurement.guidance.models import Guideline, JuristQuestion, Scoped, ThresholdPeriod
from handslag.procurement.guidance.pages.doors import ShownGuide, shown_guide
from handslag.procurement.guidance.pages.guide import asked_facts
from handslag.procurement.guidance.pages.naming import DOOR_NAMES, QUESTIONS
from handslag.procurement.guidance.queries import guide_for, questions_for, threshold_table
from handslag.procurement.guidance.rules.asked import Asked

_QUESTIONS_A_PAGE = 20
_FIELDS = {
    "goods_sek": "goods_and_services",
    "central_sek": "central",
    "works_sek": "works",
    "annex2_sek": "annex2",
    "small_lot_sek": "small_lot",
    "small_works_lot_sek": "small_works_lot",
}


@dataclass(frozen=True, slots=True)
class AmountLine:
    """One limit: in euro as the Union set it, and in kronor when it is entered."""

    label: str
    eur: str
    sek: str


@dataclass(frozen=True, slots=True)
class PeriodShown:
    """The limits of a period, where they were read, and who entered what was missing."""

    start: str
    days: str
    is_now: bool
    lines: tuple[AmountLine, ...]
    direct: str
    source: str
    entered_by: str
    entered_at: datetime | None
    lacks: bool


@dataclass(frozen=True, slots=True)
class AmountsPage:
    """Every period, the latest first."""

    periods: tuple[PeriodShown, ...]


def amounts_page(*, today: date) -> AmountsPage:
    """The table as the guide uses it."""
    entered = {own.valid_from: own for own in ThresholdPeriod.objects.select_related("entered_by")}
    rows = sorted(threshold_table().rows, key=lambda row: row.valid_from, reverse=True)
    return AmountsPage(tuple(_period(row, entered.get(row.valid_from), today) for row in rows))


def _period(row: ThresholdRow, entered: ThresholdPeriod | None, today: date) -> PeriodShown:
    read = [SOURCES[key].title for key in row.sources if key in SOURCES]
    return PeriodShown(
        start=row.valid_from.isoformat(),
        days=f"{row.valid_from} – {row.valid_to}",
        is_now=row.valid_from <= today <= row.valid_to,
        lines=tuple(_amount(str(label), getattr(row, _FIELDS[name])) for name, label in AMOUNTS),
        direct=sek(row.direct_sek),
        source="; ".join([*read, *([entered.source] if entered else [])]),
        entered_by=entered.entered_by.name if entered and entered.entered_by else "",
        entered_at=entered.entered_at if entered else None,
        lacks=bool(lacking_amounts(row.valid_from)),
    )


def _amount(label: str, amount: Amount) -> AmountLine:
    return AmountLine(label, number_format(amount.eur), sek(amount.sek))


def lacking_amounts(start: date) -> tuple[str, ...]:
    """The limits in kronor that did not come with the code for the period, in the order they are shown.

    Raises:
        StopIteration: when no period begins on the day.
    """
    row = next(own for own in SHIPPED.rows if own.valid_from == start)
    return tuple(name for name, amount in _FIELDS.items() if getattr(row, amount).sek is None)


def saved_amounts(period: ThresholdPeriod | None) -> dict[str, Any]:
    """What a person has entered for the period."""
    if period is None:
        return {}
    return {name: getattr(period, name) for name in (*_FIELDS, "source")}


@dataclass(frozen=True, slots=True)
class GuidelineShown:
    """A guideline as everybody reads it."""

    public_id: str
    door: str
    words: str
    reference: str
    does: str
    days: str
    about: str
    is_over: bool


@dataclass(frozen=True, slots=True)
class GuidelinesPage:
    """The city's guidelines: those in force or coming, and those that are over."""

    current: tuple[GuidelineShown, ...]
    former: tuple[GuidelineShown, ...]


def guidelines_page(*, today: date) -> GuidelinesPage:
    """The list."""
    shown = [_guideline(row, today) for row in Guideline.objects.all()]
    return GuidelinesPage(
        tuple(own for own in shown if not own.is_over), tuple(own for own in shown if own.is_over)
    )


def _guideline(row: Guideline, today: date) -> GuidelineShown:
    does = {
        "": "",
        "closed": gettext("Closes the door"),
        "ask_jurist": gettext("The jurist is asked first"),
    }
    return GuidelineShown(
        public_id=row.public_id,
        door=gettext(DOOR_NAMES[Door(row.door)]),
        words=row.words,
        reference=row.reference,
        does=does[row.verdict],
        days=_days(row),
        about=", ".join(_about(row)),
        is_over=row.valid_to is not None and row.valid_to < today,
    )


def _days(row: Scoped) -> str:
    if row.valid_to:
        return gettext("from %(first)s to %(last)s") % {"first": row.valid_from, "last": row.valid_to}
    return gettext("since %(first)s") % {"first": row.valid_from}


def _about(row: Scoped) -> Iterator[str]:
    """Which purchases it is about, in words; nothing for all of them."""
    names = {
        Kind.SERVICE: gettext("services"),
        Kind.GOODS: gettext("goods"),
        Kind.WORKS: gettext("building works"),
    }
    yield from (names[Kind(kind)] for kind in row.kinds)
    if row.cpv:
        yield "CPV " + " ".join(row.cpv)
    if row.from_sek is not None:
        yield gettext("from %(sum)s") % {"sum": sek(row.from_sek)}
    if row.below_sek is not None:
        yield gettext("below %(sum)s") % {"sum": sek(row.below_sek)}


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question on the desk."""

    address: str
    text: str
    door: str
    organisation: str
    asked_at: datetime
    verdict: str


@dataclass(frozen=True, slots=True)
class DeskPage:
    """What waits for the jurist, and what has been answered."""

    waiting: tuple[QuestionLine, ...]
    answered: Page[JuristQuestion]
    lines: tuple[QuestionLine, ...]


def desk_page(*, user: User, page: str) -> DeskPage:
    """The desk; the oldest question that waits stands first."""
    questions = questions_for(user)
    answered = Paginator(questions.exclude(answer=None), _QUESTIONS_A_PAGE).get_page(page)
    return DeskPage(
        waiting=tuple(_line(own) for own in questions.filter(answer=None).order_by("asked_at", "pk")),
        answered=answered,
        lines=tuple(map(_line, answered)),
    )


def _line(question: JuristQuestion) -> QuestionLine:
    answer = getattr(question, "answer", None)
    return QuestionLine(
        address=question.get_absolute_url(),
        text=gettext(QUESTIONS[Question(question.question)]),
        door=gettext(DOOR_NAMES[Door(question.door)]),
        organisation=question.organisation.name,
        asked_at=question.asked_at,
        verdict=str(answer.get_verdict_display()) if answer else "",
    )


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """What the jurist answered."""

    verdict: str
    basis: str
    answered_on: str
    answered_by: str
    days: str
    about: str


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """One question: the purchase, what the board says, what the law says, and the answer or its form."""

    line: QuestionLine
    facts: tuple[str, ...]
    words: str
    guide: ShownGuide
    door: str
    answer: AnswerShown | None
    form: AnswerForm


def question_page(question: JuristQuestion, form: AnswerForm) -> QuestionPage:
    """The page of a question that was fetched with its organisation and answer."""
    asked = Asked.from_json(question.asked)
    answer = getattr(question, "answer", None)
    shown = None
    if answer is not None:
        by = answer.answered_by.name if answer.answered_by else ""
        shown = AnswerShown(
            verdict=str(answer.get_verdict_display()),
            basis=answer.basis,
            answered_on=day(answer.answered_on),
            answered_by=by,
            days=_days(answer),
            about=", ".join(_about(answer)),
        )
    return QuestionPage(
        line=_line(question),
        facts=tuple(asked_facts(asked)),
        words=question.words,
        guide=shown_guide(guide_for(asked), {}),
        door=question.door,
        answer=shown,
        form=form,
    )
