"""A barrier found in a text, and what a rule is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from handslag.phrases import Text
from handslag.text.barriers.facts import Facts
from handslag.text.barriers.reading import Reading


class Severity(StrEnum):
    """May break a rule; is allowed but keeps small firms out; or depends on what the text does not say."""

    LEGAL = "legal"
    PRACTICAL = "practical"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Law:
    """A paragraph that the wording may break, and what it says in one line."""

    reference: str
    says: Text


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule found its barrier; `variant` chooses among the rule's explanations."""

    variant: str
    params: Mapping[str, str | int | Text] = field(default_factory=dict)


Detector = Callable[[Reading, Facts], Hit | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One barrier: a sentence without any of the `signs` in it is never looked at more closely."""

    id: str
    signs: tuple[str, ...]
    detect: Detector

    def may_concern(self, low: str) -> bool:
        """Whether any sign stands in the sentence; asked of every sentence, so without a generator."""
        for sign in self.signs:  # noqa: SIM110 - see above
            if sign in low:
                return True
        return False


def rule(rule_id: str, signs: str, detect: Detector) -> Rule:
    """A rule whose signs are written with | between them."""
    return Rule(rule_id, tuple(signs.split("|")), detect)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A barrier in a text; what the text fails to say has no sentence, and so no start and end.

    `suggestion` is wording for the tender document and stays in the document's language, Swedish.
    """

    rule: str
    name: Text
    severity: Severity
    start: int | None
    end: int | None
    sentence: str | None
    why: Text
    law: tuple[Law, ...]
    suggestion: str
