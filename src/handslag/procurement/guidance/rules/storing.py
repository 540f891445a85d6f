"""A guide, and the tests of a bidder, as stored: codes and parameters, told in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from handslag.law.answers import (
    Confidence,
    Door,
    Duty,
    Guide,
    Instrument,
    MissingFact,
    Question,
    Reason,
    Regime,
    Verdict,
)
from handslag.law.bidders.checked import Checked, Tested
from handslag.phrases import Text

Stored = dict[str, Any]


def stored_guide(guide: Guide) -> Stored:
    """The whole guide; `read_guide` reads it back unchanged."""
    return {
        "on": guide.on.isoformat(),
        "regime": guide.regime.value,
        "regime_reasons": [stored_reason(reason) for reason in guide.regime_reasons],
        "instruments": [_stored_instrument(one) for one in guide.instruments],
        "missing": [{"fact": one.fact, "text": one.text.to_json()} for one in guide.missing],
    }


def read_guide(stored: Mapping[str, Any]) -> Guide:
    """Read back what `stored_guide` gave."""
    return Guide(
        on=date.fromisoformat(stored["on"]),
        regime=Regime(stored["regime"]),
        regime_reasons=tuple(map(read_reason, stored["regime_reasons"])),
        instruments=tuple(map(_read_instrument, stored["instruments"])),
        missing=tuple(MissingFact(one["fact"], Text.from_json(one["text"])) for one in stored["missing"]),
    )


def stored_reason(reason: Reason) -> Stored:
    """One reason."""
    return {
        "text": reason.text.to_json(),
        "rule": reason.rule,
        "reference": reason.reference,
        "valid_from": _iso(reason.valid_from),
        "valid_to": _iso(reason.valid_to),
        "confidence": reason.confidence.value,
        "sources": list(reason.sources),
    }


def read_reason(stored: Mapping[str, Any]) -> Reason:
    """Read back what `stored_reason` gave."""
    return Reason(
        text=Text.from_json(stored["text"]),
        rule=stored["rule"],
        reference=stored["reference"],
        valid_from=_day(stored["valid_from"]),
        valid_to=_day(stored["valid_to"]),
        confidence=Confidence(stored["confidence"]),
        sources=tuple(stored["sources"]),
    )


def stored_checked(checked: Checked) -> Stored:
    """Every test of a bidder; `read_checked` reads it back unchanged."""
    return {
        "tests": [
            {"name": test.name, "verdict": test.verdict.value, "reason": stored_reason(test.reason)}
            for test in checked.tests
        ]
    }


def read_checked(stored: Mapping[str, Any]) -> Checked:
    """Read back what `stored_checked` gave."""
    return Checked(
        tuple(
            Tested(test["name"], Verdict(test["verdict"]), read_reason(test["reason"]))
            for test in stored["tests"]
        )
    )


def _stored_instrument(one: Instrument) -> Stored:
    return {
        "door": one.door.value,
        "verdict": one.verdict.value,
        "reasons": [stored_reason(reason) for reason in one.reasons],
        "duties": [
            {
                "text": duty.text.to_json(),
                "rule": duty.rule,
                "reference": duty.reference,
                "due": _iso(duty.due),
            }
            for duty in one.duties
        ],
        "questions": [question.value for question in one.questions],
    }


def _read_instrument(stored: Mapping[str, Any]) -> Instrument:
    return Instrument(
        door=Door(stored["door"]),
        verdict=Verdict(stored["verdict"]),
        reasons=tuple(map(read_reason, stored["reasons"])),
        duties=tuple(
            Duty(Text.from_json(duty["text"]), duty["rule"], duty["reference"], _day(duty["due"]))
            for duty in stored["duties"]
        ),
        questions=tuple(map(Question, stored["questions"])),
    )


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)
