"""What the guide's page prints: the questions, the answers so far, and how every door stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.forms import BaseForm, BoundField
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from handslag.foundation.phrasing import day, sek
from handslag.law.answers import Door, Guide
from handslag.matching.choosing import suggest
from handslag.matching.cpv import tree
from handslag.procurement.guidance.forms.guide import GuideForm
from handslag.procurement.guidance.pages.doors import DoorWay, ShownGuide, shown_guide
from handslag.procurement.guidance.queries import guide_for
from handslag.procurement.guidance.rules.asked import Asked
from handslag.procurement.guidance.rules.reserved import WAYS
from handslag.reference.pages import reading_language, said
from handslag.reference.pages.codes import CodeChoice, code_choice

_CODES = 6
_NAMED = 2
_CODES_BESIDE_CHOSEN = 3


@dataclass(frozen=True, slots=True)
class ValueStep:
    """A part of the value."""

    text: str
    amount: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The guide for what was asked, the purchase in a line, and how its value was worked out."""

    facts: tuple[str, ...]
    value_steps: tuple[ValueStep, ...]
    value: str
    guide: ShownGuide


@dataclass(frozen=True, slots=True)
class GuidePage:
    """The questions, and the answer once something is asked."""

    form: BaseForm
    first: tuple[BoundField, ...]
    more: tuple[BoundField, ...]
    has_more: bool
    codes: tuple[CodeChoice, ...]
    answered: Answered | None
    query: str


def guide_page(form: GuideForm) -> GuidePage:
    """The page of a form that was filled in, or not yet."""
    asked = form.asked() if form.is_bound and form.is_valid() else None
    return GuidePage(
        form=form,
        first=tuple(form[name] for name in form.FIRST),
        more=tuple(form[name] for name in form.MORE),
        has_more=any(form[name].value() or form[name].errors for name in form.MORE),
        codes=tuple(code_choices(str(form["words"].value() or ""), str(form["cpv"].value() or ""))),
        answered=answered(asked, guide_for(asked)) if asked else None,
        query=urlencode(_written(form.data)) if form.is_bound else "",
    )


def answered(asked: Asked, guide: Guide, ways: Mapping[Door, DoorWay] | None = None) -> Answered:
    """The answer to what was asked; `ways` is where work goes on, by default at the public check-lists."""
    value = asked.value
    return Answered(
        facts=tuple(asked_facts(asked)),
        value_steps=tuple(ValueStep(said(step.text), sek(step.sek)) for step in value.steps) if value else (),
        value=sek(value.sek) if value else "",
        guide=shown_guide(guide, public_ways(asked) if ways is None else ways),
    )


def public_ways(asked: Asked) -> dict[Door, DoorWay]:
    """Where work goes on: the check-lists of the reservations, and a case for lots and innovation."""
    value = asked.value
    facts = {
        "words": asked.words or None,
        "cpv": asked.cpv,
        "amount_sek": None if value is None else value.sek,
        "months": asked.months,
        "on": asked.on.isoformat(),
    }
    query = urlencode({name: fact for name, fact in facts.items() if fact is not None})
    case = f"{reverse('cases:new')}?{query}"
    checks = {
        door: DoorWay(
            f"{reverse('guidance:reserved', args=[way])}?{query}",
            gettext("Check whether a bidder may take part"),
        )
        for way, door in WAYS.items()
    }
    return {
        **checks,
        Door.LOTS: DoorWay(case, gettext("Save in a case, and plan the lots there")),
        Door.INNOVATION: DoorWay(case, gettext("Save in a case, and work through the steps there")),
    }


def asked_facts(asked: Asked) -> Iterator[str]:
    """The purchase in a line: what, how much, how long, from when."""
    if asked.cpv:
        yield f"{tree().label(asked.cpv, reading_language())} ({asked.cpv})"
    elif asked.words:
        yield asked.words
    if (value := asked.value) is not None:
        yield sek(value.sek)
    if asked.months:
        yield ngettext("%(number)s month", "%(number)s months", asked.months) % {"number": asked.months}
    yield gettext("begun on %(day)s") % {"day": day(asked.on)}


def code_choices(words: str, chosen: str) -> Iterator[CodeChoice]:
    """The chosen code, those that have the words, and those that the words mean, each once."""
    lang = reading_language()
    means = {own.code: own for own in suggest("", lang, title=words)}
    codes = [chosen] if tree().known(chosen) else []
    codes += [hit.code for hit in tree().search(words, lang, _NAMED)]
    codes += means
    most = _CODES_BESIDE_CHOSEN if chosen in codes else _CODES
    for code in list(dict.fromkeys(codes))[:most]:
        yield code_choice(code, is_chosen=code == chosen, suggestion=means.get(code))


def _written(data: Mapping[str, Any]) -> dict[str, Any]:
    """What was filled in, without what was left empty, so that the address stays short."""
    return {name: value for name, value in data.items() if value and name in GuideForm.base_fields}
