"""A guide in words: doors by how they stand, with reasons, sources, duties and what is often misplaced."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from handslag.law.answers import Door, Duty, Guide, Instrument, Question, Reason, Regime, Verdict
from handslag.law.sources import SOURCES
from handslag.law.teachings import OPEN_POINTS, TEACHINGS
from handslag.phrases import gettext_noop
from handslag.procurement.guidance.pages.naming import (
    COLORS,
    DOOR_NAMES,
    GROUPS,
    ICONS,
    QUESTIONS,
    REGIMES,
    SURENESS,
)
from handslag.reference.pages import said

_ALWAYS_CONFIRMED = (3,)
_GROUP_HINTS = {
    Verdict.OPEN: gettext_noop("These may be used. Open one to see why, and what it obliges you to."),
    Verdict.ASK_JURIST: gettext_noop("The law does not say clearly. Your jurist settles it."),
    Verdict.MISSING_DATA: gettext_noop("One more answer decides these."),
    Verdict.CLOSED: gettext_noop("These cannot be used for this purchase. Open one to see why."),
}


@dataclass(frozen=True, slots=True)
class ShownSource:
    """A document the reason was read in."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class ShownReason:
    """One reason: the sentence, its paragraph and days, how sure it is, and where it was read."""

    text: str
    reference: str
    days: str
    sureness: str
    is_uncertain: bool
    sources: tuple[ShownSource, ...]


@dataclass(frozen=True, slots=True)
class ShownDuty:
    """What a door obliges to, and the last day where it is known."""

    text: str
    reference: str
    due: date | None


@dataclass(frozen=True, slots=True)
class ShownTeaching:
    """A claim people meet, and what holds instead."""

    claim: str
    holds: str


@dataclass(frozen=True, slots=True)
class DoorWay:
    """Where the work with a door goes on, and what is done there."""

    address: str
    label: str


@dataclass(frozen=True, slots=True)
class ShownDoor:
    """One way to buy: how it stands, the deciding reason, everything behind it, and where work goes on."""

    code: str
    name: str
    verdict: str
    why: str
    reference: str
    reasons: tuple[ShownReason, ...]
    duties: tuple[ShownDuty, ...]
    teachings: tuple[ShownTeaching, ...]
    questions: tuple[str, ...]
    way: DoorWay | None


@dataclass(frozen=True, slots=True)
class DoorGroup:
    """The doors that stand alike."""

    code: str
    heading: str
    hint: str
    color: str
    symbol: str
    doors: tuple[ShownDoor, ...]


@dataclass(frozen=True, slots=True)
class ShownGuide:
    """The whole answer."""

    regime: str
    regime_reasons: tuple[ShownReason, ...]
    groups: tuple[DoorGroup, ...]
    missing: tuple[str, ...]
    dated: tuple[ShownDuty, ...]
    to_confirm: tuple[str, ...]


def shown_guide(guide: Guide, ways: Mapping[Door, DoorWay]) -> ShownGuide:
    """The guide in the reader's language, with where work goes on by door."""
    return ShownGuide(
        regime=gettext(REGIMES[Regime(guide.regime)]),
        regime_reasons=tuple(map(shown_reason, guide.regime_reasons)),
        groups=tuple(_groups(guide, ways)),
        missing=tuple(said(fact.text) for fact in guide.missing),
        dated=_dated(guide.instruments),
        to_confirm=tuple(_to_confirm(guide)),
    )


def _groups(guide: Guide, ways: Mapping[Door, DoorWay]) -> Iterator[DoorGroup]:
    for verdict, heading in GROUPS:
        doors = tuple(
            shown_door(one, ways.get(one.door)) for one in guide.instruments if one.verdict is verdict
        )
        if doors:
            hint = gettext(_GROUP_HINTS[verdict])
            yield DoorGroup(verdict.value, gettext(heading), hint, COLORS[verdict], ICONS[verdict], doors)


def shown_door(one: Instrument, way: DoorWay | None = None) -> ShownDoor:
    """One door."""
    return ShownDoor(
        code=one.door.value,
        name=gettext(DOOR_NAMES[one.door]),
        verdict=one.verdict.value,
        why=said(one.reasons[0].text),
        reference=one.reasons[0].reference,
        reasons=tuple(map(shown_reason, one.reasons)),
        duties=tuple(map(shown_duty, one.duties)),
        teachings=teachings_of({reason.rule for reason in one.reasons}),
        questions=tuple(gettext(QUESTIONS[question]) for question in one.questions),
        way=way,
    )


def teachings_of(rules: Collection[str]) -> tuple[ShownTeaching, ...]:
    """What is often misplaced about any of these rules."""
    about = (own for own in TEACHINGS if not {*own.rules}.isdisjoint(rules))
    return tuple(ShownTeaching(said(own.claim), said(own.holds)) for own in about)


def shown_reason(reason: Reason) -> ShownReason:
    """One reason."""
    return ShownReason(
        text=said(reason.text),
        reference=reason.reference,
        days=_days(reason.valid_from, reason.valid_to),
        sureness=gettext(SURENESS[reason.confidence]),
        is_uncertain=reason.confidence.value == "low",
        sources=tuple(
            ShownSource(SOURCES[key].title, SOURCES[key].address) for key in reason.sources if key in SOURCES
        ),
    )


def shown_duty(duty: Duty) -> ShownDuty:
    """One duty."""
    return ShownDuty(said(duty.text), duty.reference, duty.due)


def _days(first: date | None, last: date | None) -> str:
    if first and last:
        return gettext("from %(first)s to %(last)s") % {"first": first, "last": last}
    if first:
        return gettext("since %(first)s") % {"first": first}
    return gettext("until %(last)s") % {"last": last} if last else ""


def _dated(instruments: Iterable[Instrument]) -> tuple[ShownDuty, ...]:
    """What has a last day, of the doors that may be used, the soonest first and each once."""
    found = {
        (duty.rule, duty.due): shown_duty(duty)
        for one in instruments
        if one.verdict is not Verdict.CLOSED
        for duty in one.duties
        if duty.due
    }
    return tuple(sorted(found.values(), key=lambda duty: duty.due or date.max))


def _to_confirm(guide: Guide) -> Iterator[str]:
    """What a jurist has to confirm: what the doors ask, then what no guide can know."""
    asked: set[Question] = {question for one in guide.instruments for question in one.questions}
    for question in sorted(asked):
        yield gettext(QUESTIONS[question])
    for point in OPEN_POINTS:
        if point.number in _ALWAYS_CONFIRMED:
            yield said(point.text)
