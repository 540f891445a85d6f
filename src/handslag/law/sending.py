"""A guide as plain data, with its sentences as whoever sends it says them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from handslag.law.answers import Duty, Guide, Instrument, Reason
from handslag.phrases import Text

Say = Callable[[Text], Any]


def guide_data(guide: Guide, say: Say) -> dict[str, Any]:
    """The guide for JSON: `say` gives a sentence in a language, or `Text.to_json` what is stored."""
    return {
        "regime": guide.regime.value,
        "instruments": [_instrument(one, say) for one in guide.instruments],
        "missing": [{"fact": fact.fact, "text": say(fact.text)} for fact in guide.missing],
    }


def _instrument(instrument: Instrument, say: Say) -> dict[str, Any]:
    return {
        "id": instrument.door.value,
        "verdict": instrument.verdict.value,
        "reasons": [_reason(reason, say) for reason in instrument.reasons],
        "duties": [_duty(duty, say) for duty in instrument.duties],
    }


def _reason(reason: Reason, say: Say) -> dict[str, Any]:
    return {
        "text": say(reason.text),
        "reference": reason.reference,
        "valid_from": _day(reason.valid_from),
        "valid_to": _day(reason.valid_to),
        "confidence": reason.confidence.value,
    }


def _duty(duty: Duty, say: Say) -> dict[str, Any]:
    return {"text": say(duty.text), "reference": duty.reference, "due": _day(duty.due)}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
