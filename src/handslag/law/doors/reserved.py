"""The three reservations: employment (4:18), welfare organisations (19:25), idéburna (19:25 a)."""

from __future__ import annotations

from collections.abc import Iterable

from handslag.law import duties
from handslag.law.amounts import annex2_reasons, threshold_reasons
from handslag.law.answers import Door, Instrument, Question, Reason, Regime, Verdict
from handslag.law.book import BOOK
from handslag.law.cpv_lists import RESERVED_IDEBUREN, RESERVED_WELFARE, CpvList, Listed, standing
from handslag.law.purchase import Kind
from handslag.law.situation import Situation, World, reason_of
from handslag.phrases import Text, gettext_noop

LONGEST_WELFARE_MONTHS = 36


def reserved_employment(situation: Situation) -> Instrument:
    """Reserved for sheltered workshops and firms that integrate people into work."""

    def verdict_of(world: World) -> Verdict:
        is_open = not situation.has_new_chapters or world.regime is Regime.EU
        return Verdict.OPEN if is_open else Verdict.ASK_JURIST

    verdict = situation.judged(verdict_of)
    questions: tuple[Question, ...] = ()
    first = situation.reasons("R-RES-EMP-SCOPE")
    match verdict:
        case Verdict.ASK_JURIST:
            questions = (Question.BELOW_THRESHOLD,)
            if situation.ever(lambda world: world.regime is Regime.EU):
                questions = (*questions, *situation.list_questions)
            below = situation.reasons("R-RES-EMP-BELOW")
            first = (*below, *first, *annex2_reasons(situation), *threshold_reasons(situation))
        case Verdict.MISSING_DATA:
            first = (*threshold_reasons(situation), *first)
        case _ if situation.has_new_chapters:
            first = (*threshold_reasons(situation), *first)
    tests = situation.reasons(
        "R-RES-EMP",
        "R-RES-EMP-30",
        "R-RES-EMP-WHO",
        "R-RES-EMP-WHEN",
        "R-RES-EMP-ENTITY",
        "R-RES-EMP-TIME",
        "R-RES-ASF-NE",
    )
    return _reserved(situation, Door.RESERVED_EMPLOYMENT, verdict, (*first, *tests), questions)


def reserved_welfare(situation: Situation) -> Instrument:
    """Reserved for organisations with a public mission, led or owned by those concerned."""
    door = Door.RESERVED_WELFARE
    kept_out = _listed(situation, door, "R-WELFARE-LIST", RESERVED_WELFARE)
    months = situation.purchase.months
    if kept_out is not None and kept_out.verdict is not Verdict.ASK_JURIST:
        return kept_out
    if months is not None and months > LONGEST_WELFARE_MONTHS:
        said = gettext_noop(
            "The contract is to last %(months)s months with options and extensions; at most 36 are "
            "allowed here."
        )
        reason = situation.reason("R-RES-WELF-3Y", Text(said, {"months": months}))
        return _reserved(situation, door, Verdict.CLOSED, (reason, *situation.reasons("R-RES-WELF")))
    if kept_out is not None:
        return kept_out
    rules = ("R-RES-WELF", "R-RES-WELF-3Y", "R-RES-WELF-BAR", "R-WORKTRAIN", "R-RES-ASF-NE")
    return _reserved(
        situation, door, Verdict.OPEN, (*_inside(situation, "R-WELFARE-LIST"), *_fitting(situation, rules))
    )


def reserved_ideburen(situation: Situation) -> Instrument:
    """Reserved for idéburna organisations."""
    door = Door.RESERVED_IDEBUREN
    kept_out = _listed(situation, door, "R-IDEBUREN-LIST", RESERVED_IDEBUREN)
    if kept_out is not None:
        return kept_out
    rules = ("R-RES-IDE", "R-RES-IDE-DEF", "R-RES-IDE-REG", "R-RES-IDE-NOREG", "R-WORKTRAIN", "R-RES-ASF-NE")
    return _reserved(
        situation, door, Verdict.OPEN, (*_inside(situation, "R-IDEBUREN-LIST"), *_fitting(situation, rules))
    )


def _listed(situation: Situation, door: Door, rule: str, lists: Iterable[CpvList]) -> Instrument | None:
    """What keeps the purchase out of the list; None when it is inside."""
    purchase = situation.purchase
    if BOOK.find(rule, situation.on) is None:
        first = BOOK.versions(rule)[0]
        began = "" if first.valid_from is None else first.valid_from.isoformat()
        text = Text(gettext_noop("This reservation began to apply on %(day_from)s."), {"day_from": began})
        return _reserved(situation, door, Verdict.CLOSED, (reason_of(first, text),))
    if purchase.known_kind not in (Kind.SERVICE, None):
        text = Text(gettext_noop("Only services may be reserved this way."))
        return _reserved(situation, door, Verdict.CLOSED, (situation.reason(rule, text),))
    if purchase.cpv is None:
        text = Text(gettext_noop("The CPV code decides whether the service may be reserved this way."))
        return _reserved(situation, door, Verdict.MISSING_DATA, (situation.reason(rule, text),))
    match standing(purchase.cpv, lists, situation.on):
        case Listed.INSIDE:
            return None
        case Listed.CHILD:
            said = gettext_noop(
                "The code %(cpv)s lies under a code that the list names alone. Whether it is meant is for "
                "a jurist."
            )
            reasons = (
                situation.reason("R-CPV-CHILD", Text(said, {"cpv": purchase.cpv})),
                *situation.reasons(rule),
            )
            return _reserved(situation, door, Verdict.ASK_JURIST, reasons, (Question.CPV_CHILD,))
        case Listed.OUTSIDE:
            said = gettext_noop(
                "The code %(cpv)s is not on the list of services that may be reserved this way."
            )
            reason = situation.reason(rule, Text(said, {"cpv": purchase.cpv}))
            return _reserved(situation, door, Verdict.CLOSED, (reason,))


def _inside(situation: Situation, rule: str) -> tuple[Reason, ...]:
    said = gettext_noop("The code %(cpv)s is on the list of services that may be reserved this way.")
    return (situation.reason(rule, Text(said, {"cpv": situation.purchase.cpv or ""})),)


def _fitting(situation: Situation, rules: Iterable[str]) -> tuple[Reason, ...]:
    """The rules that hold, without the one on work training where something else is bought."""
    is_training = (situation.purchase.cpv or "").startswith("853125")
    return situation.reasons(*(rule for rule in rules if is_training or rule != "R-WORKTRAIN"))


def _reserved(
    situation: Situation,
    door: Door,
    verdict: Verdict,
    reasons: tuple[Reason, ...],
    questions: tuple[Question, ...] = (),
) -> Instrument:
    """The door with the duties of a reserved and advertised procurement, unless it is closed."""
    if verdict is Verdict.CLOSED:
        return Instrument(door, verdict, reasons)
    owed = (*situation.duty("R-RES-NOTICE"), *duties.of_advertising(situation))
    return Instrument(door, verdict, reasons, owed, questions)
