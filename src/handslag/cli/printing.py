"""The answer of `handslag match` as JSON, and as words for a terminal."""

from __future__ import annotations

import json
import shutil
import textwrap
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext, ngettext

from handslag.foundation.phrasing import day, moment, sek
from handslag.matching.results import FirmMatch, Group, State
from handslag.notices.model import Notice
from handslag.procurement.needs.models import MatchRow
from handslag.reference.pages import said

if TYPE_CHECKING:
    from handslag.cli.matching import Answer, LotAnswer

_MARKS = {State.MET: "+", State.PARTLY: "~", State.UNKNOWN: "?", State.NOT_MET: "-"}
_LEAST_WIDTH, _MOST_WIDTH = 60, 100
_INDENT = "   "


def as_json(answer: Answer) -> str:
    """Codes with their sentences; the keys are a contract."""
    lots = [_lot(answer, lot) for lot in answer.lots]
    return json.dumps({"notice": _notice(answer.notice), "lots": lots}, ensure_ascii=False, indent=2)


def _notice(notice: Notice) -> dict[str, Any]:
    value = notice.value
    return {
        "id": notice.notice_id,
        "format": notice.format.value,
        "type": notice.notice_type.value,
        "title": notice.title,
        "language": notice.language,
        "buyer": notice.buyer.name if notice.buyer else None,
        "published_on": _iso(notice.published_on),
        "deadline": _iso(notice.deadline),
        "cpv_main": notice.cpv_main,
        "cpv_additional": list(notice.cpv_additional),
        "nuts": list(notice.nuts),
        "value": {"amount": float(value.amount), "currency": value.currency} if value else None,
        "reserved": sorted(kind.value for kind in notice.reserved),
    }


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _lot(answer: Answer, lot: LotAnswer) -> dict[str, Any]:
    counts = lot.found.counts
    return {
        "id": lot.id,
        "title": lot.title,
        "counts": {"fits": counts.fits, "partly": counts.partly, "near": counts.near},
        "matches": [_match(answer, found) for found in lot.matches],
        "near_misses": [_near_miss(answer, found) for found in lot.near_misses],
        "levers": [
            {"part": lever.part.value, "firms": lever.firms, "text": said(lever.text)}
            for lever in lot.found.levers
        ],
        "advice": [said(text) for text in lot.found.advice],
    }


def _firm(answer: Answer, found: FirmMatch) -> dict[str, Any]:
    firm = answer.firms[found.firm_id]
    return {
        "enterprise": firm.name,
        "id": firm.id,
        "kind": firm.kind,
        "offer": answer.offers[found.offer_id],
        "score": round(found.score, 3),
    }


def _match(answer: Answer, found: FirmMatch) -> dict[str, Any]:
    parts = [
        {"part": part.part.value, "state": part.state.value, "text": said(part.text)} for part in found.parts
    ]
    return {**_firm(answer, found), "group": found.group.code, "parts": parts}


def _near_miss(answer: Answer, found: FirmMatch) -> dict[str, Any]:
    missing = found.missing
    return {
        **_firm(answer, found),
        "missing": missing.part.value if missing else None,
        "text": said(missing.text) if missing else "",
    }


def as_words(answer: Answer) -> str:
    """What a person reads: the notice, then lot by lot who fits and why, and who nearly fits."""
    width = min(_MOST_WIDTH, max(_LEAST_WIDTH, shutil.get_terminal_size().columns))
    lines = [*_heading(answer.notice, width)]
    for lot in answer.lots:
        lines += ["", *_lot_lines(answer, lot, width)]
    return "\n".join([*lines, "", _legend()])


def _heading(notice: Notice, width: int) -> Iterator[str]:
    yield from textwrap.wrap(notice.title, width)
    deadline = notice.deadline
    when = moment(deadline) if isinstance(deadline, datetime) else day(deadline)
    value = sek(notice.value.amount) if notice.value and notice.value.currency == "SEK" else ""
    facts = (
        gettext("Notice %(id)s") % {"id": notice.notice_id} if notice.notice_id else "",
        notice.buyer.name if notice.buyer else "",
        value,
        gettext("last day %(day)s") % {"day": when} if when else "",
    )
    yield from textwrap.wrap(" · ".join(fact for fact in facts if fact), width)


def _lot_lines(answer: Answer, lot: LotAnswer, width: int) -> Iterator[str]:
    if len(answer.lots) > 1:
        name = gettext("Lot %(id)s: %(title)s") % {"id": lot.id, "title": lot.title}
        yield from (*textwrap.wrap(name, width), "")
    counts = lot.found.counts
    yield ", ".join(
        (
            ngettext("%(count)s fits", "%(count)s fit", counts.fits) % {"count": counts.fits},
            ngettext("%(count)s fits in part", "%(count)s fit in part", counts.partly)
            % {"count": counts.partly},
            ngettext("%(count)s near miss", "%(count)s near misses", counts.near) % {"count": counts.near},
        )
    )
    for number, found in enumerate(lot.matches, start=1):
        yield from ("", *_match_lines(answer, number, found, width))
    if lot.near_misses:
        yield from ("", gettext("Near misses, and what keeps them out"))
    for found in lot.near_misses:
        yield from _near_miss_lines(answer, found, width)
    if lot.found.levers:
        yield from ("", gettext("What would let more take part"))
    for lever in lot.found.levers:
        yield from _hanging(f"{_INDENT}- ", said(lever.text), width)
    for text in lot.found.advice:
        yield from ("", *textwrap.wrap(said(text), width))


def _match_lines(answer: Answer, number: int, found: FirmMatch, width: int) -> Iterator[str]:
    group = MatchRow.Group(found.group.code).label
    name = f"{number}. {answer.firms[found.firm_id].name}"
    yield f"{name}  [{group}]" if found.group is not Group.FITS else name
    yield f"{_INDENT}{answer.offers[found.offer_id]}"
    for part in found.parts:
        yield from _hanging(f"{_INDENT}{_MARKS[part.state]} ", said(part.text), width)


def _near_miss_lines(answer: Answer, found: FirmMatch, width: int) -> Iterator[str]:
    why = said(found.missing.text) if found.missing else ""
    yield from _hanging(f"{_INDENT}- ", f"{answer.firms[found.firm_id].name}: {why}", width)


def _hanging(first: str, text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=" " * len(first))


def _legend() -> str:
    words = {
        State.MET: gettext("met"),
        State.PARTLY: gettext("in part"),
        State.UNKNOWN: gettext("not known"),
        State.NOT_MET: gettext("not met"),
    }
    return "   ".join(f"{mark} {words[state]}" for state, mark in _MARKS.items())
