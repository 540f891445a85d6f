"""What was found in a document as it is stored: places, codes and parameters, never sentences of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple
from typing import Any

from handslag.phrases import Text
from handslag.text.barriers.explanations import NAMES
from handslag.text.barriers.model import Finding, Law, Severity
from handslag.text.readability.plain_words import HeavyWord
from handslag.text.readability.report import LongSentence, Readability
from handslag.text.readability.shortenings import Shortening
from handslag.text.reviewing import Review

Stored = dict[str, Any]
_COUNTS = ("words", "sentences", "long_words", "different_words", "table_words", "lix", "ovix")


def stored_review(found: Review) -> Stored:
    """Everything that was found; `read_review` reads it back unchanged beside the same text."""
    figures = found.readability
    return {
        "readability": {
            **{name: getattr(figures, name) for name in _COUNTS},
            "long_sentences": [astuple(one) for one in figures.long_sentences],
            "long_paragraphs": [astuple(one) for one in figures.long_paragraphs],
            "passives": list(figures.passives),
            "abbreviations": [astuple(one) for one in figures.abbreviations],
            "heavy_words": [astuple(one) for one in figures.heavy_words],
        },
        "barriers": [_stored_finding(one) for one in found.barriers],
    }


def read_review(stored: Mapping[str, Any], text: str) -> Review:
    """Read back what `stored_review` gave."""
    figures = stored["readability"]
    readability = Readability(
        **{name: figures[name] for name in _COUNTS},
        long_sentences=tuple(LongSentence(*one) for one in figures["long_sentences"]),
        long_paragraphs=tuple(LongSentence(*one) for one in figures["long_paragraphs"]),
        passives=tuple((start, end) for start, end in figures["passives"]),
        abbreviations=tuple(Shortening(*one) for one in figures["abbreviations"]),
        heavy_words=tuple(HeavyWord(*one) for one in figures["heavy_words"]),
    )
    return Review(readability, tuple(_read_finding(one, text) for one in stored["barriers"]))


def _stored_finding(one: Finding) -> Stored:
    return {
        "rule": one.rule,
        "severity": one.severity.value,
        "start": one.start,
        "end": one.end,
        "why": one.why.to_json(),
        "law": [[law.reference, law.says.to_json()] for law in one.law],
        "suggestion": one.suggestion,
    }


def _read_finding(stored: Mapping[str, Any], text: str) -> Finding:
    start, end = stored["start"], stored["end"]
    return Finding(
        rule=stored["rule"],
        name=Text(NAMES[stored["rule"]]),
        severity=Severity(stored["severity"]),
        start=start,
        end=end,
        sentence=None if start is None else text[start:end],
        why=Text.from_json(stored["why"]),
        law=tuple(Law(reference, Text.from_json(says)) for reference, says in stored["law"]),
        suggestion=stored["suggestion"],
    )
