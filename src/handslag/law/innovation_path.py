"""The order of an innovation procurement: five steps come before what is asked for is described."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from handslag.law.answers import Reason
from handslag.law.book import BOOK
from handslag.law.situation import reason_of
from handslag.phrases import Text, gettext_noop


class Step(StrEnum):
    """The steps in their order; each stays locked until those before it are told."""

    CURRENT_STATE = "current_state"
    STAKEHOLDERS = "stakeholders"
    NEEDS = "needs"
    TARGET_PICTURE = "target_picture"
    ENTERPRISES = "enterprises"
    SPECIFICATION = "specification"


@dataclass(frozen=True, slots=True, kw_only=True)
class InnovationPath:
    """What is written so far; `considers_enterprises` is the answer on social enterprises, None not given."""

    current_state: str = ""
    stakeholders: str = ""
    needs: str = ""
    target_picture: str = ""
    considers_enterprises: bool | None = None
    reason: str = ""


def missing_before(step: Step, path: InnovationPath) -> tuple[Text, ...]:
    """Everything that keeps the step locked; nothing when it is open."""
    told = (
        (Step.CURRENT_STATE, path.current_state, gettext_noop("Describe the current state first.")),
        (Step.STAKEHOLDERS, path.stakeholders, gettext_noop("Say who is concerned, inside and outside.")),
        (Step.NEEDS, path.needs, gettext_noop("Describe the needs.")),
        (Step.TARGET_PICTURE, path.target_picture, gettext_noop("Describe the target picture.")),
    )
    order = tuple(Step)
    found = [
        Text(said)
        for before, written, said in told
        if order.index(before) < order.index(step) and not written.strip()
    ]
    if step is Step.SPECIFICATION:
        if path.considers_enterprises is None:
            found.append(Text(gettext_noop("Say whether social enterprises could take part.")))
        elif not path.reason.strip():
            found.append(Text(gettext_noop("Give the reason for the answer on social enterprises.")))
    return tuple(found)


class Way(StrEnum):
    """Ways to buy something new; the first two go with any procedure."""

    FUNCTION = "function"
    EARLY_DIALOGUE = "early_dialogue"
    COMPETITIVE_DIALOGUE = "competitive_dialogue"
    CONTEST = "contest"
    PARTNERSHIP = "partnership"
    PRE_COMMERCIAL = "pre_commercial"


_RULE_OF = {
    Way.FUNCTION: "R-FUNC",
    Way.EARLY_DIALOGUE: "R-DIALOG-PRE",
    Way.COMPETITIVE_DIALOGUE: "R-INNO-TALKS",
    Way.CONTEST: "R-INNO-CONTEST",
    Way.PARTNERSHIP: "R-INNO",
    Way.PRE_COMMERCIAL: "R-INNO-PRE",
}


def ways_on(on: date) -> tuple[tuple[Way, Reason], ...]:
    """Each way with the rule it rests on for a procurement begun on this day."""
    found = ((way, BOOK.find(rule, on)) for way, rule in _RULE_OF.items())
    return tuple((way, reason_of(rule)) for way, rule in found if rule is not None)
