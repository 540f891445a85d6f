"""Support outside procurement: grants, aid of minor importance, guarantees and partnership as verdicts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date

from handslag.law.answers import Reason, Verdict
from handslag.law.book import BOOK
from handslag.law.situation import reason_of
from handslag.phrases import Text, gettext_noop

DE_MINIMIS_EUR = 300_000
"""Regulation (EU) 2023/2831, from 2024 to 2030."""

DE_MINIMIS_PUBLIC_SERVICE_EUR = 750_000
"""Regulation (EU) 2023/2832, services of general economic interest."""

_ROLLING_YEARS = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict with its reasons, the deciding one first."""

    verdict: Verdict
    reasons: tuple[Reason, ...]


def grant(
    *,
    on: date,
    is_single_trader: bool | None,
    city_specifies_service: bool | None,
    has_exceptional_reasons: bool = False,
) -> Answer:
    """Whether money may be given as a grant to this recipient.

    Raises:
        LookupError: when the day is before the local government act of 2017 began to apply.
    """
    general = _of(on, "R-GRANT-KL", "R-GRANT-WIDEN", "R-AID")
    if city_specifies_service:
        said = gettext_noop(
            "The city says what is to be done for the money, so it is a purchase: use the guide."
        )
        return Answer(Verdict.CLOSED, (_reason("R-GRANT-VS-BUY", on, said),))
    if None in (is_single_trader, city_specifies_service):
        said = gettext_noop("Who is to receive the money, and does the city decide what is done for it?")
        return Answer(Verdict.MISSING_DATA, (_reason("R-GRANT-KL", on, said), *general))
    if is_single_trader and not has_exceptional_reasons:
        said = gettext_noop("Support to a single trader needs exceptional reasons, and none are stated.")
        return Answer(Verdict.CLOSED, (_reason("R-GRANT-KL", on, said),))
    return Answer(Verdict.ASK_JURIST, general)


@dataclass(frozen=True, slots=True)
class PastAid:
    """Aid of minor importance the undertaking was given, by any authority of the country."""

    given_on: date
    eur: int


def minor_aid(aid_eur: int, past: Iterable[PastAid], *, on: date, is_public_service: bool = False) -> Answer:
    """Whether the aid fits under the ceiling together with that of the three years before.

    Raises:
        LookupError: when no rule on aid of minor importance holds on the day.
    """
    rule = BOOK.rule("R-DEMIN", on)
    if on.year < 2024:  # noqa: PLR2004 - the year the present regulation began
        said = gettext_noop("The former rules counted in financial years; ask a jurist.")
        return Answer(Verdict.ASK_JURIST, (reason_of(rule, Text(said)),))
    ceiling = DE_MINIMIS_PUBLIC_SERVICE_EUR if is_public_service else DE_MINIMIS_EUR
    since = _years_before(on)
    total = aid_eur + sum(one.eur for one in past if since < one.given_on <= on)
    fits = gettext_noop(
        "%(eur_total)s euro over three years, this aid counted, is within %(eur_limit)s euro."
    )
    exceeds = gettext_noop(
        "%(eur_total)s euro over three years, this aid counted, is above %(eur_limit)s euro."
    )
    text = Text(fits if total <= ceiling else exceeds, {"eur_total": total, "eur_limit": ceiling})
    verdict = Verdict.OPEN if total <= ceiling else Verdict.CLOSED
    return Answer(verdict, (reason_of(rule, text), *_of(on, "R-DEMIN-REG", "R-AID")))


def guarantee(*, on: date, is_coordination_association: bool) -> Answer:
    """Whether a public body may stand behind a loan through the microfund."""
    block = BOOK.find("R-MIKRO-SF", on)
    if is_coordination_association and block is not None:
        return Answer(Verdict.CLOSED, (reason_of(block),))
    return Answer(Verdict.ASK_JURIST, _of(on, "R-MIKRO-AID", "R-GRANT-KL", "R-MIKRO", "R-AID"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnershipSigns:
    """The signs of a partnership (IOP); None is unknown."""

    shares_need_and_responsibility: bool | None = None
    has_goal_of_public_benefit: bool | None = None
    rests_on_trust: bool | None = None
    both_contribute: bool | None = None
    is_independent: bool | None = None
    has_no_market: bool | None = None


def partnership(signs: PartnershipSigns, *, on: date) -> Answer:
    """Always a question for a jurist; signs that speak against it are told.

    Raises:
        LookupError: when the day is before the act.
    """
    told = {
        "shares_need_and_responsibility": gettext_noop("Need and responsibility are not shared."),
        "has_goal_of_public_benefit": gettext_noop("There is no joint goal of public benefit."),
        "rests_on_trust": gettext_noop("It is a commercial contract rather than trust."),
        "both_contribute": gettext_noop("Only one side contributes."),
        "is_independent": gettext_noop("The organisation is not independent."),
        "has_no_market": gettext_noop("There is a market, so it is likely to be a purchase."),
    }
    against = tuple(
        _reason("R-IOP-TEST", on, told[sign.name])
        for sign in fields(signs)
        if getattr(signs, sign.name) is False
    )
    return Answer(Verdict.ASK_JURIST, (*against, *_of(on, "R-IOP", "R-IOP-TEST", "R-AID")))


def _of(on: date, *rules: str) -> tuple[Reason, ...]:
    return tuple(reason_of(rule) for id_ in rules if (rule := BOOK.find(id_, on)) is not None)


def _reason(rule: str, on: date, said: str) -> Reason:
    return reason_of(BOOK.rule(rule, on), Text(said))


def _years_before(day: date) -> date:
    try:
        return day.replace(year=day.year - _ROLLING_YEARS)
    except ValueError:
        return day.replace(year=day.year - _ROLLING_YEARS, day=28)
