"""What a way to buy obliges the purchaser to, with the last day where it can be told."""

from __future__ import annotations

from datetime import date, timedelta

from handslag.law.answers import Duty, Regime
from handslag.law.rules import SUPERVISION_REFORM
from handslag.law.situation import Situation
from handslag.law.workdays import next_working_day
from handslag.phrases import Text, gettext_noop

DOCUMENT_ABOVE_SEK = 100_000
PUBLISH_FROM_SEK = 700_000
_DAYS_AFTER = 30
_STANDSTILL_DAYS = 10
_MONTHS_IN_QUARTER = 3
_MONTHS_IN_YEAR = 12


def of_direct_award(situation: Situation) -> tuple[Duty, ...]:
    """What a direct award obliges to; what depends on an unknown value or number of bids is included."""
    purchase = situation.purchase
    value, bids = purchase.value_sek, purchase.bids_asked
    found = [*situation.duty("R-PRINC"), *situation.duty("R-DIR-GUIDE")]
    if value is None or value > DOCUMENT_ABOVE_SEK:
        found += situation.duty("R-DIR-DOC", due=_documented_by(situation))
        found += situation.duty("R-DIR-DOCMIN")
    if bids is None or bids > 1:
        found += situation.duty("R-DIR-NOTIFY")
    if value is None or value >= PUBLISH_FROM_SEK:
        found += _published(situation, "R-DIR-POST")
    return (*found, *situation.duty("R-KEEP"))


def of_advertising(situation: Situation) -> tuple[Duty, ...]:
    """What an advertised procurement obliges to."""
    found = [*situation.duty("R-ADV"), *situation.duty("R-ADV-CONTENT")]
    if situation.always(lambda world: world.regime is Regime.EU):
        found += situation.duty("R-EFORMS")
    found += situation.duty("R-PRINC")
    found += _standstill(situation)
    found += situation.duty("R-DOC", due=_documented_by(situation))
    found += _published(situation, "R-POST")
    return (*found, *situation.duty("R-KEEP"))


def standstill_ends(decision_sent_on: date) -> date:
    """The last day without a contract when the decision was sent by electronic means (20:1 and 18)."""
    return next_working_day(decision_sent_on + timedelta(days=_STANDSTILL_DAYS))


def gathered_by(concluded_on: date) -> date:
    """The last day to publish a contract together with the others of its quarter."""
    months = concluded_on.month + (-concluded_on.month) % _MONTHS_IN_QUARTER
    year, month = concluded_on.year + months // _MONTHS_IN_YEAR, months % _MONTHS_IN_YEAR + 1
    return date(year, month, 1) - timedelta(days=1) + timedelta(days=_DAYS_AFTER)


def _standstill(situation: Situation) -> tuple[Duty, ...]:
    sent = situation.milestones.decision_sent_on
    if sent is None:
        return situation.duty("R-STAND")
    last = standstill_ends(sent)
    said = gettext_noop("No contract is made up to and including %(day_last)s.")
    return situation.duty("R-STAND", Text(said, {"day_last": last.isoformat()}), last)


def _documented_by(situation: Situation) -> date | None:
    """The limit of 30 days came with the reform of 2024."""
    ended = situation.milestones.concluded_on or situation.milestones.cancelled_on
    if ended is None or situation.on < SUPERVISION_REFORM:
        return None
    return ended + timedelta(days=_DAYS_AFTER)


def _published(situation: Situation, rule: str) -> tuple[Duty, ...]:
    concluded = situation.milestones.concluded_on
    if concluded is None:
        return situation.duty(rule)
    text = None
    if situation.has_new_chapters and situation.always(lambda world: world.in_annex2):
        said = gettext_noop(
            "The result is published at most 30 days after the contract, or with the others of the "
            "quarter, then by %(day_gathered)s."
        )
        text = Text(said, {"day_gathered": gathered_by(concluded).isoformat()})
    return situation.duty(rule, text, concluded + timedelta(days=_DAYS_AFTER))
