"""The guide: every door for a purchase begun on one day, with reasons, duties and missing facts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from handslag.law.amounts import regime_reasons
from handslag.law.answers import Door, Guide, Instrument, MissingFact, Regime, Verdict
from handslag.law.cpv_lists import RESERVED_IDEBUREN, Listed, standing
from handslag.law.doors import direct_award, other, reserved
from handslag.law.purchase import Milestones, Purchase
from handslag.law.rules import IDEBURNA_BEGAN, LOU_BEGAN
from handslag.law.situation import Situation
from handslag.law.thresholds import SHIPPED, ThresholdTable
from handslag.phrases import Text, gettext_noop

DOORS: tuple[Callable[[Situation], Instrument], ...] = (
    other.call_off,
    direct_award.direct_award,
    reserved.reserved_employment,
    reserved.reserved_welfare,
    reserved.reserved_ideburen,
    other.lov,
    other.lots,
    other.innovation,
    other.social_conditions,
    other.work_differentiation,
    other.iop,
)
_OUTSIDE_BUYING = (Door.WORK_DIFFERENTIATION, Door.IOP)


class DayNotCovered(ValueError):
    """The day lies before the procurement act of 2016 began to apply."""


def decide(
    purchase: Purchase,
    *,
    on: date,
    table: ThresholdTable = SHIPPED,
    milestones: Milestones | None = None,
    sek_per_eur: Decimal | None = None,
) -> Guide:
    """Which doors the law leaves open for a purchase begun on this day.
    `sek_per_eur` is a rate somebody gave: it is used for a comparison where an amount in kronor is
    missing, and never changes a verdict.

    Raises:
        DayNotCovered: when the day is before 1 January 2017.
    """
    if on < LOU_BEGAN:
        raise DayNotCovered(f"{on} is before {LOU_BEGAN}")
    situation = Situation(purchase, on, table.at(on), milestones or Milestones(), sek_per_eur)
    found = tuple(door(situation) for door in DOORS)
    if purchase.has_own_need is False:
        found = tuple(_without_need(situation, one) for one in found)
    return Guide(on, situation.regime, regime_reasons(situation), found, _missing(situation, found))


def _without_need(situation: Situation, instrument: Instrument) -> Instrument:
    """Nothing is bought that the authority does not need itself."""
    if instrument.door in _OUTSIDE_BUYING:
        return instrument
    reasons = (*situation.reasons("R-NEED"), *instrument.reasons)
    return replace(instrument, verdict=Verdict.CLOSED, reasons=reasons, duties=(), questions=())


def _missing(situation: Situation, found: tuple[Instrument, ...]) -> tuple[MissingFact, ...]:
    """The facts that would settle or change a verdict; never a wish for another value, term or division."""
    purchase = situation.purchase
    verdicts = {one.door: one.verdict for one in found}
    waits = (
        Verdict.MISSING_DATA
        in (
            verdicts[Door.DIRECT_AWARD],
            verdicts[Door.RESERVED_EMPLOYMENT],
        )
        or situation.regime is Regime.MISSING_DATA
    )
    asked = (
        (
            "own_contract",
            purchase.own_contract_covers is None,
            gettext_noop("Does an agreement cover the need?"),
        ),
        ("value", purchase.value_sek is None, gettext_noop("What is the estimated value?")),
        ("cpv", purchase.cpv is None, gettext_noop("Which CPV code is it?")),
        ("type", purchase.known_kind is None, gettext_noop("Is it a service, goods or works?")),
        (
            "threshold_in_kronor",
            waits and situation.lacks_amounts and purchase.value_sek is not None,
            gettext_noop("The threshold in kronor for this day has not been entered."),
        ),
        (
            "months",
            purchase.months is None and verdicts[Door.RESERVED_WELFARE] in (Verdict.OPEN, Verdict.ASK_JURIST),
            gettext_noop("How many months does the contract last, options and extensions counted?"),
        ),
        (
            "choice_system",
            purchase.has_choice_system is None and _may_have_choice(situation),
            gettext_noop("Does the city run a system of choice for the service?"),
        ),
    )
    return tuple(MissingFact(fact, Text(said)) for fact, is_missing, said in asked if is_missing)


def _may_have_choice(situation: Situation) -> bool:
    """Systems of choice are for health and social services; without a code, for any."""
    cpv = situation.purchase.cpv
    return cpv is None or standing(cpv, RESERVED_IDEBUREN, max(situation.on, IDEBURNA_BEGAN)) is Listed.INSIDE
