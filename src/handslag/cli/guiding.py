"""`handslag guide`: which doors the law leaves open for a purchase; needs no database."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils import translation
from django.utils.translation import gettext, ngettext

from handslag.foundation import clock
from handslag.foundation.phrasing import day, sek
from handslag.law.answers import Guide, Instrument, Reason, Verdict
from handslag.law.cpv_lists import NotCpv
from handslag.law.deciding import DayNotCovered, decide
from handslag.law.purchase import Kind, Milestones, Purchase
from handslag.law.sending import guide_data
from handslag.phrases import Text, gettext_noop
from handslag.procurement.guidance.pages.naming import DOOR_NAMES, GROUPS, REGIMES, SURENESS
from handslag.reference.pages import said

ANSWERED, REFUSED = 0, 2
_LEAST_WIDTH, _MOST_WIDTH = 60, 100
_INDENT = "   "


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideAsked:
    """What was asked on the command line; None is unknown."""

    cpv: str | None = None
    value_sek: int | None = None
    on: date | None = None
    kind: str | None = None
    months: int | None = None
    signed_on: date | None = None
    sek_per_eur: Decimal | None = None


def run(asked: GuideAsked, *, as_json: bool, language: str) -> int:
    """Print the guide; 0 when it was answered, 2 when the question was refused."""
    with translation.override(language):
        try:
            purchase = Purchase(
                cpv=asked.cpv,
                value_sek=asked.value_sek,
                kind=Kind(asked.kind) if asked.kind else None,
                months=asked.months,
            )
            guide = decide(
                purchase,
                on=asked.on or clock.day_of(clock.now()),
                milestones=Milestones(concluded_on=asked.signed_on),
                sek_per_eur=asked.sek_per_eur,
            )
        except NotCpv:
            text = Text(gettext_noop("A CPV code has eight digits, for example 55520000. Check the code."))
            return _refuse("not_cpv", text, as_json=as_json)
        except DayNotCovered:
            text = Text(gettext_noop("The procurement act applies from 1 January 2017. Choose a later day."))
            return _refuse("day_not_covered", text, as_json=as_json)
        written = _json(guide_data(guide, said)) if as_json else "\n".join(_words(guide, purchase))
    sys.stdout.write(f"{written}\n")
    return ANSWERED


def _refuse(code: str, text: Text, *, as_json: bool) -> int:
    if as_json:
        sys.stdout.write(f"{_json({'error': {'code': code, 'text': said(text)}})}\n")
    else:
        sys.stderr.write(f"{said(text)}\n")
    return REFUSED


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


def _words(guide: Guide, purchase: Purchase) -> Iterator[str]:
    """What a person reads: the doors by how they stand, each with why, paragraph and duties."""
    width = min(_MOST_WIDTH, max(_LEAST_WIDTH, shutil.get_terminal_size().columns))
    facts = (
        said(Text("%(cpv)s", {"cpv": purchase.cpv})) if purchase.cpv else "",
        sek(purchase.value_sek),
        gettext("begun on %(day)s") % {"day": day(guide.on)},
    )
    yield from textwrap.wrap(" · ".join(fact for fact in facts if fact), width)
    yield from _wrapped(gettext(REGIMES[guide.regime]), width, "")
    yield from _wrapped(said(guide.regime_reasons[0].text), width, "")
    told: set[tuple[str, date | None]] = set()
    for verdict, heading in GROUPS:
        if found := [one for one in guide.instruments if one.verdict is verdict]:
            yield from ("", gettext(heading).upper())
            for instrument in found:
                yield from _door(instrument, width)
                yield from _duties(instrument, told, width)
    if guide.missing:
        yield from ("", gettext("What we would like to know"))
        for fact in guide.missing:
            yield from _wrapped(said(fact.text), width, "- ")
    yield ""
    yield from _wrapped(
        gettext("Guidance, not legal advice. Nobody can be promised an award. --json gives every reason."),
        width,
        "",
    )


def _door(instrument: Instrument, width: int) -> Iterator[str]:
    yield f"{_INDENT}{gettext(DOOR_NAMES[instrument.door])}"
    yield from _wrapped(said(instrument.reasons[0].text), width, _INDENT * 2)
    yield from _wrapped(_paragraph(instrument.reasons[0]), width, _INDENT * 2)


def _duties(instrument: Instrument, told: set[tuple[str, date | None]], width: int) -> Iterator[str]:
    """What the door obliges to, each duty in full the first time; `told` grows by what is printed.

    A door that a jurist or a fact has to open first says what it obliges to in the JSON.
    """
    if instrument.verdict not in (Verdict.OPEN, Verdict.CLOSED):
        return
    lead, again = f"{_INDENT * 2}- ", 0
    for duty in instrument.duties:
        if (duty.rule, duty.due) in told:
            again += 1
            continue
        told.add((duty.rule, duty.due))
        due = gettext("At the latest %(day)s.") % {"day": day(duty.due)} if duty.due else ""
        words = " ".join(part for part in (said(duty.text), due, f"({duty.reference})") if part)
        yield from _wrapped(words, width, lead)
    if again:
        more = ngettext(
            "And %(number)s duty that is told above.", "And %(number)s duties that are told above.", again
        )
        yield from _wrapped(more % {"number": again}, width, lead)


def _paragraph(reason: Reason) -> str:
    """'LOU 19 a kap. 2 § · 2024-01-01–2025-12-31 · read in the source'."""
    days: Sequence[str] = [one.isoformat() if one else "" for one in (reason.valid_from, reason.valid_to)]
    return f"{reason.reference} · {days[0]}–{days[1]} · {gettext(SURENESS[reason.confidence])}"


def _wrapped(text: str, width: int, lead: str) -> list[str]:
    after = lead.replace("-", " ")
    return textwrap.wrap(text, width, initial_indent=lead, subsequent_indent=after)
