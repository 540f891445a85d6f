"""What the innovation procurement of a case prints: its steps, why some are locked, and ways to buy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext

from handslag.law.innovation_path import Step, Way, missing_before, ways_on
from handslag.phrases import gettext_noop
from handslag.procurement.cases.forms.innovation import WAY_NAMES, StepForm, step_form
from handslag.procurement.cases.models import Case, InnovationStep
from handslag.procurement.cases.queries import innovation_path, steps_of
from handslag.procurement.cases.rules import STEPS
from handslag.procurement.guidance.pages.doors import ShownReason, shown_reason
from handslag.procurement.needs.pages.writing import ShownStep
from handslag.reference.pages import said

_NAMES = {
    Step.CURRENT_STATE: gettext_noop("Current state"),
    Step.STAKEHOLDERS: gettext_noop("Those concerned"),
    Step.NEEDS: gettext_noop("Needs"),
    Step.TARGET_PICTURE: gettext_noop("Target picture"),
    Step.ENTERPRISES: gettext_noop("Social enterprises"),
    Step.SPECIFICATION: gettext_noop("Object, goals and demands"),
}


@dataclass(frozen=True, slots=True)
class PathStep:
    """A step: what is written in it, or why it is locked."""

    number: int
    code: str
    name: str
    address: str
    form: StepForm
    words: str
    answer: str
    way: str
    at: datetime | None
    who: str
    locked_by: tuple[str, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class ShownWay:
    """A way to buy something new, and the rule it rests on."""

    name: str
    reason: ShownReason


@dataclass(frozen=True, slots=True)
class PathPage:
    """The whole path of a case."""

    case: Case
    steps: tuple[PathStep, ...]
    shown_steps: tuple[ShownStep, ...]
    ways: tuple[ShownWay, ...]
    print_address: str


def path_page(case: Case, *, sent: tuple[Step, StepForm] | None = None) -> PathPage:
    """The path of a case; `sent` is a step whose form was refused, and its form."""
    written = steps_of(case)
    steps = tuple(_steps(case, written, sent))
    return PathPage(
        case=case,
        steps=steps,
        shown_steps=tuple(_shown(step) for step in steps),
        ways=tuple(
            ShownWay(gettext(WAY_NAMES[way]), shown_reason(reason)) for way, reason in ways_on(case.began_on)
        ),
        print_address=reverse("cases:innovation-print", args=[case.public_id]),
    )


def _steps(
    case: Case, written: Mapping[Step, InnovationStep], sent: tuple[Step, StepForm] | None
) -> Iterator[PathStep]:
    path = innovation_path(written)
    locked = {step: missing_before(step, path) for step in Step}
    unwritten = (step for step in Step if step not in written and not locked[step])
    turn = sent[0] if sent else next(unwritten, None)
    for number, (code, step) in enumerate(STEPS.items(), start=1):
        row = written.get(step)
        yield PathStep(
            number=number,
            code=code,
            name=gettext(_NAMES[step]),
            address=reverse("cases:innovation-step", args=[case.public_id, code]),
            form=sent[1] if sent and sent[0] is step else step_form(step, row),
            words=row.words if row else "",
            answer=_answer(row),
            way=gettext(WAY_NAMES[Way(row.way)]) if row and row.way else "",
            at=row.written_at if row else None,
            who=row.written_by.name if row and row.written_by else "",
            locked_by=tuple(map(said, locked[step])),
            is_open=step is turn,
        )


def _answer(row: InnovationStep | None) -> str:
    if row is None or row.considers_enterprises is None:
        return ""
    return gettext("Yes") if row.considers_enterprises else gettext("No")


def _shown(step: PathStep) -> ShownStep:
    state = "done" if step.words else "current" if step.is_open else "next"
    return ShownStep(step.name, state, "" if step.locked_by else f"#{step.code}")
