"""What the pages of cases print: the board's cases, and one case with its guide, choice and duties."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator
from django.forms import BaseForm, BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handslag.accounts.models import User
from handslag.law.answers import Door, Guide, Question, Verdict
from handslag.phrases import Text
from handslag.procurement.cases.forms.cases import AskForm, ChooseForm, NewCaseForm, ReviseCaseForm
from handslag.procurement.cases.models import Case, CaseDuty
from handslag.procurement.cases.pages.work import Work, door_ways, works
from handslag.procurement.cases.queries import cases_of, current_duties, happened_to
from handslag.procurement.guidance.models import JuristQuestion
from handslag.procurement.guidance.pages.doors import ShownDoor, shown_door
from handslag.procurement.guidance.pages.guide import Answered, answered, code_choices
from handslag.procurement.guidance.pages.naming import DOOR_NAMES, QUESTIONS
from handslag.procurement.guidance.rules.asked import Asked
from handslag.procurement.needs.pages.need import Event
from handslag.procurement.needs.pages.writing import ShownStep
from handslag.reference.pages import said
from handslag.reference.pages.codes import CodeChoice

_CASES_A_PAGE = 20


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case in the list: what it is, which way was chosen, and the next day to keep."""

    title: str
    address: str
    buyer: str
    door: str
    next_day: date | None
    left: int


@dataclass(frozen=True, slots=True)
class CasesPage:
    """The board's cases."""

    cases: Page[Case]
    lines: tuple[CaseLine, ...]


@dataclass(frozen=True, slots=True)
class DutyLine:
    """A duty with its day, and whether it is done or late."""

    pk: int
    text: str
    reference: str
    due_on: date | None
    is_done: bool
    is_late: bool


@dataclass(frozen=True, slots=True)
class Askable:
    """A question the guide leaves to a jurist, with its form."""

    door: str
    text: str
    form: AskForm


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question that was asked, and what came of it."""

    text: str
    door: str
    asked_at: datetime
    is_answered: bool
    verdict: str
    basis: str
    answered_on: date | None


@dataclass(frozen=True, slots=True)
class CasePage:
    """One case."""

    case: Case
    answered: Answered
    steps: tuple[ShownStep, ...]
    works: tuple[Work, ...]
    next_text: str
    chosen: ShownDoor | None
    form: ChooseForm
    has_open_doors: bool
    duties: tuple[DutyLine, ...]
    askable: tuple[Askable, ...]
    questions: tuple[QuestionLine, ...]
    history: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class CaseFormPage:
    """The facts of a case, being written."""

    form: BaseForm
    first: tuple[BoundField, ...]
    more: tuple[BoundField, ...]
    has_more: bool
    codes: tuple[CodeChoice, ...]
    case: Case | None


def cases_page(*, user: User, page: str) -> CasesPage:
    """The list, a page at a time."""
    shown = Paginator(cases_of(user), _CASES_A_PAGE).get_page(page)
    duties = current_duties(shown)
    return CasesPage(shown, tuple(_line(case, duties[case.pk]) for case in shown))


def _line(case: Case, duties: Iterable[CaseDuty]) -> CaseLine:
    left = [duty for duty in duties if duty.done_at is None]
    days = [duty.due_on for duty in left if duty.due_on]
    return CaseLine(
        title=case.title,
        address=case.get_absolute_url(),
        buyer=case.buyer.name,
        door=gettext(DOOR_NAMES[Door(case.door)]) if case.door else "",
        next_day=min(days, default=None),
        left=len(left),
    )


def case_page(
    case: Case, guide: Guide, *, form: ChooseForm, today: date, asking: AskForm | None = None
) -> CasePage:
    """The page of a case that was fetched with its buyer."""
    duties = current_duties([case])[case.pk]
    questions = list(case.questions.select_related("answer"))
    return CasePage(
        case=case,
        answered=answered(Asked.from_json(case.asked), guide, door_ways(case)),
        steps=_steps(case, duties),
        works=works(case, guide),
        next_text=_next_text(case, duties, questions),
        chosen=shown_door(guide.instrument(Door(case.door))) if case.door else None,
        form=form,
        has_open_doors=any(one.verdict is Verdict.OPEN for one in guide.instruments),
        duties=tuple(_duty(duty, today) for duty in duties),
        askable=tuple(_askable(guide, questions, asking)),
        questions=tuple(map(_question, questions)),
        history=tuple(_history(case)),
    )


def _steps(case: Case, duties: Iterable[CaseDuty]) -> tuple[ShownStep, ...]:
    is_kept = bool(case.door) and all(duty.done_at for duty in duties)
    return (
        ShownStep(gettext("The guide is kept"), "done", day=case.began_on),
        ShownStep(gettext("A way is chosen"), "done" if case.door else "current", "#choose"),
        ShownStep(
            gettext("What it obliges to is done"),
            "done" if is_kept else "current" if case.door else "next",
            "#duties",
        ),
    )


def _next_text(case: Case, duties: Iterable[CaseDuty], questions: Iterable[JuristQuestion]) -> str:
    if any(not _has_answer(question) for question in questions):
        return gettext("The jurist has a question from this case. You hear when it is answered.")
    if not case.door:
        return gettext("Next: choose a way to buy, and say why.")
    if any(duty.done_at is None for duty in duties):
        return gettext("Next: do what the chosen way obliges you to, and tick it off.")
    return gettext("Nothing waits here.")


def _duty(duty: CaseDuty, today: date) -> DutyLine:
    is_done = duty.done_at is not None
    return DutyLine(
        pk=duty.pk,
        text=said(Text.from_json(duty.text)),
        reference=duty.reference,
        due_on=duty.due_on,
        is_done=is_done,
        is_late=not is_done and duty.due_on is not None and duty.due_on < today,
    )


def _has_answer(question: JuristQuestion) -> bool:
    return getattr(question, "answer", None) is not None


def _askable(guide: Guide, questions: Iterable[JuristQuestion], asking: AskForm | None) -> Iterable[Askable]:
    asked = {(own.door, own.question) for own in questions if not _has_answer(own)}
    for one in guide.instruments:
        for question in one.questions:
            key = (one.door.value, question.value)
            if key in asked:
                continue
            form = asking if asking and asking.data.get("door") == key[0] else None
            yield Askable(
                gettext(DOOR_NAMES[one.door]),
                gettext(QUESTIONS[question]),
                form
                or AskForm(initial={"door": key[0], "question": key[1]}, auto_id=f"id_{key[0]}_{key[1]}_%s"),
            )


def _question(question: JuristQuestion) -> QuestionLine:
    answer = getattr(question, "answer", None)
    return QuestionLine(
        text=gettext(QUESTIONS[Question(question.question)]),
        door=gettext(DOOR_NAMES[Door(question.door)]),
        asked_at=question.asked_at,
        is_answered=answer is not None,
        verdict=str(answer.get_verdict_display()) if answer else "",
        basis=answer.basis if answer else "",
        answered_on=answer.answered_on if answer else None,
    )


def case_form_page(form: NewCaseForm | ReviseCaseForm, *, case: Case | None = None) -> CaseFormPage:
    """The facts of a case, to write or change."""
    return CaseFormPage(
        form=form,
        first=tuple(form[name] for name in form.FIRST),
        more=tuple(form[name] for name in form.MORE),
        has_more=any(form[name].value() or form[name].errors for name in form.MORE),
        codes=tuple(code_choices(str(form["words"].value() or ""), str(form["cpv"].value() or ""))),
        case=case,
    )


_HAPPENED = {
    "CaseBegun": _("The case began and the guide was kept"),
    "CaseRevised": _("The facts were changed and the guide asked again"),
    "DoorChosen": _("A way to buy was chosen"),
    "InnovationStepWritten": _("A step of the innovation procurement was written"),
    "LotsPlanned": _("The lots were planned"),
    "LotsDecided": _("It was decided about lots"),
    "ReservedChecked": _("A bidder was checked"),
    "GuideAskedAgain": _("The jurist answered and the guide was asked again"),
}


def _history(case: Case) -> Iterable[Event]:
    for row in happened_to(case, kinds=_HAPPENED):
        yield Event(str(_HAPPENED[row.kind]), row.at, row.by.name if row.by else "")
