"""What the pages print on which a need is written, step by step."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from django.forms import BaseForm, BoundField
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handslag.foundation.phrasing import day, sek, sentence
from handslag.procurement.needs.forms import LotForm
from handslag.procurement.needs.forms.fields import AnswersForm
from handslag.procurement.needs.models import Need
from handslag.procurement.needs.pages.counting import FirmCount, firm_count
from handslag.procurement.needs.pages.naming import area_names, code_names, need_title
from handslag.procurement.needs.rules import LotContent, NeedContent, missing_to_publish
from handslag.reference.pages.codes import CodesShown, codes_shown


class Step(StrEnum):
    """The steps in their order; the value stands in the address."""

    WHAT = "vad"
    WHERE = "var"
    SIZE = "mycket"
    CHECK = "klart"

    def moved(self, by: int) -> Step:
        """The step so many steps on, or the first or last."""
        every = list(Step)
        return every[min(max(every.index(self) + by, 0), len(every) - 1)]


_NAMES = {
    Step.WHAT: _("What"),
    Step.WHERE: _("Where and when"),
    Step.SIZE: _("How much"),
    Step.CHECK: _("Check"),
}
_ANSWERS = {
    "title": (Step.WHAT, _("What is to be bought")),
    "description": (Step.WHAT, _("Description")),
    "cpv": (Step.WHAT, _("CPV codes")),
    "areas": (Step.WHERE, _("Place of delivery")),
    "starts_on": (Step.WHERE, _("Starts")),
    "months": (Step.WHERE, _("Months")),
    "answers_by": (Step.WHERE, _("Last day to answer")),
    "value_sek": (Step.SIZE, _("Estimated value")),
    "bids_at": (Step.SIZE, _("Bids are sent to")),
    "lots": (Step.SIZE, _("Lots")),
}


@dataclass(frozen=True, slots=True)
class ShownStep:
    """One step on the way: done, current or next, and where it is when it can be gone to."""

    label: str
    state: str
    address: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One place to tick."""

    value: str
    label: str
    control_id: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class AreaGroup:
    """Places that belong together; the folded ones are farther away."""

    label: str
    choices: tuple[Choice, ...]
    is_folded: bool


@dataclass(frozen=True, slots=True)
class LotLine:
    """One lot in the list of lots."""

    number: int
    title: str
    facts: str


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a form and follows what is typed: how many firms, and codes to tick."""

    count: FirmCount
    codes: CodesShown | None
    control: BoundField | None


@dataclass(frozen=True, slots=True)
class StepPage:
    """One step: its form, what stands beside it, and the lots below the last questions."""

    title: str
    step: Step
    steps: tuple[ShownStep, ...]
    form: BaseForm
    need: Need | None
    live_address: str
    beside: Beside
    areas: tuple[AreaGroup, ...]
    lots: tuple[LotLine, ...]


@dataclass(frozen=True, slots=True)
class LotPage:
    """One lot: its form and what stands beside it."""

    need_title: str
    number: int
    is_new: bool
    form: BaseForm
    need: Need
    live_address: str
    beside: Beside
    areas: tuple[AreaGroup, ...]
    back_address: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of the need as it will be read, where to change it, and what is missing."""

    label: str
    value: str
    address: str
    missing: str = ""


@dataclass(frozen=True, slots=True)
class CheckPage:
    """The last step: every answer, and what is missing before the need can be published."""

    title: str
    steps: tuple[ShownStep, ...]
    need: Need
    answers: tuple[Answer, ...]
    lots: tuple[LotLine, ...]
    missing: tuple[Answer, ...]
    count: FirmCount


@dataclass(frozen=True, slots=True)
class Difference:
    """An answer that two people wrote differently."""

    label: str
    mine: str
    theirs: str


def step_address(need: Need, step: Step) -> str:
    """Where a step of this need is."""
    return f"{reverse('needs:edit', args=[need.public_id])}?steg={step}"


def shown_steps(now: Step, need: Need | None) -> tuple[ShownStep, ...]:
    """The way through the steps; only from the last one can the others be gone to directly."""
    order = list(Step)
    linked = need if now is Step.CHECK else None
    return tuple(
        ShownStep(
            str(_NAMES[step]),
            "current" if step is now else "done" if order.index(step) < order.index(now) else "next",
            step_address(linked, step) if linked and step is not now else "",
        )
        for step in order
    )


def step_page(form: AnswersForm, *, step: Step, need: Need | None, today: date) -> StepPage:
    """A step as it stands."""
    return StepPage(
        title=need_title(need) if need else gettext("Write a need"),
        step=step,
        steps=shown_steps(step, need),
        form=form,
        need=need,
        live_address=live_address(step, need),
        beside=beside(form, today=today),
        areas=area_groups(form) if "areas" in form.fields else (),
        lots=lot_lines(form.so_far().lots),
    )


def lot_page(form: LotForm, *, need: Need, number: int, is_new: bool, today: date) -> LotPage:
    """One lot as it stands."""
    return LotPage(
        need_title=need_title(need),
        number=number,
        is_new=is_new,
        form=form,
        need=need,
        live_address=live_address("", need, number),
        beside=beside(form, today=today),
        areas=area_groups(form),
        back_address=step_address(need, Step.SIZE),
    )


def beside(form: AnswersForm | LotForm, *, today: date) -> Beside:
    """What stands beside the form for what is typed so far."""
    asks_codes = "cpv" in form.fields
    return Beside(
        count=firm_count(form.so_far(), on=today),
        codes=shown_codes(form) if asks_codes else None,
        control=form["cpv"] if asks_codes else None,
    )


def live_address(step: str, need: Need | None, number: int | None = None) -> str:
    """Where what stands beside the form is asked for again while it is being filled in."""
    known = f"&behov={need.public_id}" if need else ""
    lot = f"&del={number}" if number else ""
    return f"{reverse('needs:suggest')}?steg={step}{known}{lot}"


def shown_codes(form: AnswersForm | LotForm) -> CodesShown:
    """The codes for what the form says now."""
    said = {name: str(form[name].value() or "") for name in ("title", "description", "code_words")}
    return codes_shown(
        chosen=form["cpv"].value() or (),
        title=said["title"],
        text=said["description"],
        lang=form.before.lang,
        searched=said["code_words"],
    )


def area_groups(form: BaseForm) -> tuple[AreaGroup, ...]:
    """The places of the form: the city and its districts, and folded the municipalities round it."""
    chosen: Collection[str] = frozenset(form["areas"].value() or ())
    field: Any = form.fields["areas"]
    city: list[Choice] = []
    beside: list[Choice] = []
    for number, (code, name) in enumerate(field.choices):
        group = city if number == 0 or "-" in code else beside
        group.append(Choice(code, name, f"id_areas_{number}", code in chosen))
    is_folded = not any(choice.is_chosen for choice in beside)
    groups = (
        AreaGroup(gettext("In the city"), tuple(city), is_folded=False),
        AreaGroup(gettext("Municipalities nearby"), tuple(beside), is_folded=is_folded),
    )
    return tuple(group for group in groups if group.choices)


def lot_lines(lots: tuple[LotContent, ...]) -> tuple[LotLine, ...]:
    """The lots with what tells them apart."""
    return tuple(
        LotLine(
            number,
            lot.title or gettext("Lot %(number)s") % {"number": number},
            " · ".join(part for part in (sek(lot.value_sek), area_names(lot.areas)) if part),
        )
        for number, lot in enumerate(lots, start=1)
    )


def check_page(need: Need, content: NeedContent, *, today: date) -> CheckPage:
    """Everything the need says, in the order it was asked."""
    missing = {problem.field: sentence(problem.text) for problem in missing_to_publish(content, today=today)}
    answers = tuple(
        Answer(str(label), said(name, getattr(content, name)), _to_answer(need, name), missing.get(name, ""))
        for name, (_, label) in _ANSWERS.items()
        if name != "lots"
    )
    return CheckPage(
        title=need_title(need),
        steps=shown_steps(Step.CHECK, need),
        need=need,
        answers=answers,
        lots=lot_lines(content.lots),
        missing=tuple(_missing_answer(need, name, text) for name, text in missing.items()),
        count=firm_count(content, on=today),
    )


def _missing_answer(need: Need, name: str, text: str) -> Answer:
    if name.startswith("lots."):
        number = int(name.split(".")[1])
        address = reverse("needs:lot", args=[need.public_id, number])
        return Answer(gettext("Lot %(number)s") % {"number": number}, "", address, text)
    return Answer(str(_ANSWERS[name][1]), "", _to_answer(need, name), text)


def _to_answer(need: Need, name: str) -> str:
    control = {"cpv": "codes", "areas": "areas"}.get(name, f"id_{name}")
    return f"{step_address(need, _ANSWERS[name][0])}#{control}"


def said(name: str, value: Any) -> str:
    """An answer as people read it; nothing when it is unknown."""
    if value is None or value in ("", frozenset(), ()):
        return ""
    return _IN_WORDS.get(name, str)(value)


def _lot_in_words(lot: LotContent) -> str:
    parts = (lot.title, lot.description, code_names(lot.cpv), area_names(lot.areas), sek(lot.value_sek))
    return " · ".join(part for part in parts if part)


_IN_WORDS: Mapping[str, Callable[[Any], str]] = {
    "cpv": code_names,
    "areas": area_names,
    "value_sek": sek,
    "months": number_format,
    "starts_on": day,
    "answers_by": day,
    "lots": lambda lots: "\n".join(map(_lot_in_words, lots)),
}


def differences(mine: NeedContent, theirs: NeedContent) -> tuple[Difference, ...]:
    """Every answer that differs between what somebody wrote and what is saved."""
    labels: Mapping[str, Any] = {name: label for name, (_, label) in _ANSWERS.items()}
    pairs = ((fact.name, getattr(mine, fact.name), getattr(theirs, fact.name)) for fact in fields(mine))
    return tuple(
        Difference(
            str(labels[name]), said(name, own) or gettext("nothing"), said(name, saved) or gettext("nothing")
        )
        for name, own, saved in pairs
        if own != saved
    )
