"""Pure rules of the library: what of a clause is copied, and how its parts are stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from handslag.law.clauses import PARTS, ClauseWords

SWEDISH = "sv"
BASIC_RULES = ("R-SOC", "R-PRINC")
SOCIAL_ENTERPRISE_RULE = "R-SOC-NOASF"
"""What a clause rests on when it demands work with social enterprises."""

Stored = dict[str, dict[str, str]]


def plain_text(words: ClauseWords) -> str:
    """The Swedish clause as it goes into the tender tool: its name, demand, follow-up and evidence."""
    return (
        f"{words.title}\n\n{words.text}\n\nUppföljning: {words.follow_up}\n\n"
        f"Så visar leverantören det: {words.evidence}\n"
    )


def stored_words(words: Mapping[str, ClauseWords]) -> Stored:
    """The parts by language; `read_words` reads them back."""
    return {language: asdict(one) for language, one in words.items()}


def read_words(stored: Stored, language: str) -> ClauseWords:
    """The clause in that language, in Swedish where it is not written in it."""
    written = stored.get(language, {})
    swedish = stored[SWEDISH]
    return ClauseWords(**{part: written.get(part) or swedish[part] for part in PARTS})


def rules_of(*, demands_social_enterprise: bool) -> list[str]:
    """The rules of law that a clause of the city's own rests on."""
    return [SOCIAL_ENTERPRISE_RULE, *BASIC_RULES] if demands_social_enterprise else list(BASIC_RULES)
