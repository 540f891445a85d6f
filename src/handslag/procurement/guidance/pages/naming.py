"""Doors, verdicts, rules and sureness by the names people read."""

from __future__ import annotations

from handslag.law.answers import Confidence, Door, Question, Regime, Verdict
from handslag.phrases import gettext_noop

DOOR_NAMES = {
    Door.CALL_OFF: gettext_noop("Call off from an agreement"),
    Door.DIRECT_AWARD: gettext_noop("Award directly"),
    Door.RESERVED_EMPLOYMENT: gettext_noop("Reserve for employment"),
    Door.RESERVED_WELFARE: gettext_noop("Reserve for welfare organisations"),
    Door.RESERVED_IDEBUREN: gettext_noop("Reserve for idéburna organisations"),
    Door.LOV: gettext_noop("Let users choose (LOV)"),
    Door.LOTS: gettext_noop("Divide into lots"),
    Door.INNOVATION: gettext_noop("Ask for a function or a result"),
    Door.SOCIAL_CONDITIONS: gettext_noop("Set social conditions"),
    Door.WORK_DIFFERENTIATION: gettext_noop("Differentiate the work first"),
    Door.IOP: gettext_noop("Work in partnership (IOP)"),
}
GROUPS = (
    (Verdict.OPEN, gettext_noop("Open doors")),
    (Verdict.ASK_JURIST, gettext_noop("Ask a jurist")),
    (Verdict.MISSING_DATA, gettext_noop("Tell us more")),
    (Verdict.CLOSED, gettext_noop("Closed doors")),
)
REGIMES = {
    Regime.EU: gettext_noop("The rules at and above the EU threshold apply."),
    Regime.NATIONAL: gettext_noop("The simpler rules of chapters 19 and 19 a apply."),
    Regime.ASK_JURIST: gettext_noop("Which rules apply is for a jurist."),
    Regime.MISSING_DATA: gettext_noop("Which rules apply cannot be told yet."),
}
SURENESS = {
    Confidence.HIGH: gettext_noop("read in the source"),
    Confidence.MEDIUM: gettext_noop("fits what was read"),
    Confidence.LOW: gettext_noop("uncertain"),
}
QUESTIONS = {
    Question.BELOW_THRESHOLD: gettext_noop("May it be reserved for employment below the threshold?"),
    Question.CPV_CHILD: gettext_noop("Is the service meant by the law's list of codes?"),
    Question.DIRECT_EXCEPTION: gettext_noop("Does the special reason to award directly hold?"),
    Question.IOP: gettext_noop("May it be done as a partnership outside procurement?"),
    Question.SOCIAL_CLAUSE: gettext_noop("May a clause demand work with social enterprises?"),
}
COLORS = {
    Verdict.OPEN: "success",
    Verdict.ASK_JURIST: "warning",
    Verdict.MISSING_DATA: "neutral",
    Verdict.CLOSED: "danger",
}
ICONS = {
    Verdict.OPEN: "check",
    Verdict.ASK_JURIST: "question",
    Verdict.MISSING_DATA: "half",
    Verdict.CLOSED: "cross",
}
