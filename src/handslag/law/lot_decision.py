"""What a decision on lots still lacks, and which lots are exempt (LOU 4:13-17, 5:8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from handslag.law.answers import Reason, Regime, Verdict
from handslag.law.book import BOOK
from handslag.law.purchase import Kind
from handslag.law.situation import reason_of
from handslag.law.thresholds import ThresholdRow
from handslag.phrases import Text, gettext_noop

EXEMPT_SHARE = Fraction(1, 5)
"""LOU 5 kap. 8 § andra stycket."""


class BidRule(StrEnum):
    """How many lots a supplier may bid for."""

    ONE = "one"
    SEVERAL = "several"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class LotDecision:
    """What is decided about lots.
    `cap` is the most lots one supplier may win, `cap_order` how it is settled who gets which;
    `combined_order` is the order in which single and combined lots are weighed.
    """

    is_divided: bool
    lots: int = 1
    reasons_not_divided: str = ""
    bid_rule: BidRule | None = None
    cap: int | None = None
    cap_order: str = ""
    is_by_place: bool = False
    place_link: str = ""
    may_combine: bool = False
    combined_order: str = ""


def lot_obstacles(decision: LotDecision, regime: Regime, *, on: date) -> tuple[Reason, ...]:
    """Everything that keeps the decision from being saved, not only the first.

    Reasons for not dividing are demanded unless the purchase certainly follows chapter 19.

    Raises:
        LookupError: when the day is before the act.
    """
    if not decision.is_divided:
        if regime is Regime.NATIONAL or decision.reasons_not_divided.strip():
            return ()
        text = gettext_noop("Say why the contract is not divided: above the threshold that is a duty.")
        return (_reason("R-LOT-WHY", on, text),)
    asked = (
        (decision.lots <= 1, "R-LOT", gettext_noop("A divided contract has at least two lots.")),
        (
            decision.bid_rule is None,
            "R-LOT-BID",
            gettext_noop("Say whether bids may be for one, several or all lots."),
        ),
        *_caps(decision),
        (
            decision.is_by_place and not decision.place_link.strip(),
            "R-LOT-GEO",
            gettext_noop("Say how the service gets better by being divided by place."),
        ),
    )
    return tuple(_reason(rule, on, said) for is_wrong, rule, said in asked if is_wrong)


def _caps(decision: LotDecision) -> Iterator[tuple[bool, str, str]]:
    """What may be wrong with a cap on lots and with combined lots."""
    bids_on_many = decision.bid_rule in (BidRule.SEVERAL, BidRule.ALL)
    yield from (
        (
            decision.cap is not None and not bids_on_many,
            "R-LOT-BID",
            gettext_noop("A cap on lots for one supplier goes with bids for several or all lots."),
        ),
        (
            decision.cap is not None and not 1 <= decision.cap < decision.lots,
            "R-LOT-BID",
            gettext_noop("The cap is at least one lot and fewer than all."),
        ),
        (
            decision.cap is not None and not decision.cap_order.strip(),
            "R-LOT-BID",
            gettext_noop("Say in what order lots are given when somebody would win more than the cap."),
        ),
        (
            decision.may_combine and not bids_on_many,
            "R-LOT-BID",
            gettext_noop("Combined lots go with bids for several or all lots."),
        ),
        (
            decision.may_combine and not decision.combined_order.strip(),
            "R-LOT-BID",
            gettext_noop("Say in what order single and combined lots are weighed."),
        ),
    )


@dataclass(frozen=True, slots=True)
class Exemption:
    """Which lots, by their place in the list, may follow the rules below the threshold."""

    verdict: Verdict
    exempt: tuple[int, ...]
    reason: Reason


def exempt_lots(
    lots_sek: Sequence[int],
    kind: Kind,
    *,
    on: date,
    row: ThresholdRow | None,
    sek_per_eur: Decimal | None = None,
) -> Exemption:
    """Which lots of a purchase above the threshold are small enough to be bought by chapter 19 or 19 a (5:8).
    All of them, or none: together they may be at most 20 per cent of the whole. Without the amount in
    kronor the answer is missing, with a comparison by the rate that was given.
    """
    limit = None if row is None else row.small_lot_limit(kind)
    if limit is None or limit.sek is None:
        return _without_amount(lots_sek, on, None if limit is None else limit.eur, sek_per_eur)
    small = tuple(place for place, sek in enumerate(lots_sek) if sek < limit.sek)
    share = _share(lots_sek, small)
    params: dict[str, str | int | Text] = {
        "sek_limit": limit.sek,
        "percent": int(share * 100),
        "lots": len(small),
    }
    if not small:
        said = gettext_noop("No lot is below %(sek_limit)s.")
        return Exemption(Verdict.CLOSED, (), _reason("R-SMALL-LOT", on, said, params))
    if share > EXEMPT_SHARE:
        said = gettext_noop(
            "Lots below %(sek_limit)s: %(lots)s. Together they are more than 20 per cent of the whole, so "
            "each of them follows the rules above the threshold."
        )
        return Exemption(Verdict.CLOSED, (), _reason("R-SMALL-LOT", on, said, params))
    said = gettext_noop(
        "Lots below %(sek_limit)s: %(lots)s. Together they are %(percent)s per cent of the whole and may "
        "follow the rules below the threshold."
    )
    return Exemption(Verdict.OPEN, small, _reason("R-SMALL-LOT", on, said, params))


def _without_amount(
    lots_sek: Sequence[int], on: date, eur: int | None, sek_per_eur: Decimal | None
) -> Exemption:
    if eur is None or sek_per_eur is None:
        said = gettext_noop(
            "The amount in kronor has not been entered for this day, so there is no answer yet."
        )
        return Exemption(Verdict.MISSING_DATA, (), _reason("R-SMALL-LOT", on, said))
    small = tuple(place for place, sek in enumerate(lots_sek) if sek / sek_per_eur < eur)
    said = gettext_noop(
        "Provisional and no answer: at the rate that was given, lots below %(eur_limit)s euro are "
        "%(lots)s, together %(percent)s per cent of the whole."
    )
    params: dict[str, str | int | Text] = {
        "lots": len(small),
        "eur_limit": eur,
        "percent": int(_share(lots_sek, small) * 100),
    }
    return Exemption(Verdict.MISSING_DATA, (), _reason("R-SMALL-LOT", on, said, params))


def _share(lots_sek: Sequence[int], places: Sequence[int]) -> Fraction:
    return Fraction(sum(lots_sek[place] for place in places), sum(lots_sek) or 1)


def _reason(rule: str, on: date, said: str, params: Mapping[str, str | int | Text] | None = None) -> Reason:
    return reason_of(BOOK.rule(rule, on), Text(said, params or {}))
