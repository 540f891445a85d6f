"""Short ways to ask the guide, for tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from handslag.law.answers import Door, Guide, Instrument, Verdict
from handslag.law.deciding import decide
from handslag.law.purchase import Milestones, Purchase
from handslag.law.thresholds import SHIPPED, ThresholdTable

SPRING_2025 = date(2025, 3, 1)

CATERING, CLEANING, WORK_TRAINING, JOB_SEARCH = "55520000", "90910000", "85312510", "79611000"
DOG_DAY_CARE = "98380000"
"""Lies under 98000000, which annex 2 names alone."""


def guide(
    cpv: str | None = None,
    value: int | None = None,
    *,
    on: date = SPRING_2025,
    table: ThresholdTable = SHIPPED,
    milestones: Milestones | None = None,
    sek_per_eur: Any = None,
    **facts: Any,
) -> Guide:
    purchase = Purchase(cpv=cpv, value_sek=value, **facts)
    return decide(purchase, on=on, table=table, milestones=milestones, sek_per_eur=sek_per_eur)


def door(which: Door, cpv: str | None = None, value: int | None = None, **facts: Any) -> Instrument:
    return guide(cpv, value, **facts).instrument(which)


def verdict(which: Door, cpv: str | None = None, value: int | None = None, **facts: Any) -> Verdict:
    return door(which, cpv, value, **facts).verdict


def rules_of(instrument: Instrument) -> list[str]:
    return [reason.rule for reason in instrument.reasons]


def duties_of(instrument: Instrument) -> list[str]:
    return [duty.rule for duty in instrument.duties]
