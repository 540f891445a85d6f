"""Sentences about the value against limits and thresholds, dated by the row of the table they come from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from handslag.law.answers import Confidence, Reason
from handslag.law.book import BOOK
from handslag.law.purchase import Kind
from handslag.law.rules import LOU_BEGAN
from handslag.law.situation import Situation, World, reason_of
from handslag.law.thresholds import Amount, ThresholdRow
from handslag.phrases import Text, gettext_noop

_SURENESS = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)


def direct_limit_reasons(situation: Situation) -> tuple[Reason, ...]:
    """How the value stands to the limit for direct award, once for each limit that may apply."""
    row = situation.row
    if row is None:
        return (no_amounts(situation),)
    limits: dict[tuple[int | None, bool], World] = {}
    for world in situation.worlds:
        limit = row.direct_limit(in_annex2=world.in_annex2, is_welfare=world.is_welfare)
        limits.setdefault((limit, world.is_welfare and row.direct_welfare_sek is not None), world)
    return tuple(
        _limit_reason(situation, row, world, limit, is_welfare=is_welfare)
        for (limit, is_welfare), world in limits.items()
    )


def threshold_reasons(situation: Situation) -> tuple[Reason, ...]:
    """How the value stands to the EU threshold, once for each threshold that may apply."""
    row, value = situation.row, situation.purchase.value_sek
    if row is None:
        return (no_amounts(situation),)
    told: dict[Amount, Reason] = {}
    for world in situation.worlds:
        amount = row.threshold(
            world.kind, is_central=situation.purchase.is_central, in_annex2=world.in_annex2
        )
        if amount in told:
            continue
        if amount.sek is None:
            told[amount] = _null_amount(situation, row, amount)
        elif value is None:
            said = gettext_noop("The threshold is %(sek_threshold)s; the value is not stated.")
            told[amount] = _dated(situation, "R-THRESH", Text(said, {"sek_threshold": amount.sek}), row)
        else:
            reached = gettext_noop("The value, %(sek_value)s, reaches the threshold, %(sek_threshold)s.")
            below = gettext_noop("The value, %(sek_value)s, is below the threshold, %(sek_threshold)s.")
            text = Text(
                reached if value >= amount.sek else below, {"sek_value": value, "sek_threshold": amount.sek}
            )
            told[amount] = _dated(situation, "R-THRESH", text, row)
    return tuple(told.values())


def regime_reasons(situation: Situation) -> tuple[Reason, ...]:
    """Why the purchase follows the chapters it does."""
    scope = situation.reasons("R-SCOPE")
    if situation.always(lambda world: world.in_annex2):
        return (*annex2_reasons(situation), *scope)
    return (*threshold_reasons(situation), *annex2_reasons(situation), *scope)


def annex2_reasons(situation: Situation) -> tuple[Reason, ...]:
    """Whether the service is listed in annex 2, where that matters; nothing for goods and works."""
    code = situation.purchase.cpv
    if code is None or not situation.ever(lambda world: world.kind is Kind.SERVICE):
        return ()
    if situation.is_list_unclear:
        return (unclear_list(situation, code),)
    said = gettext_noop("The code %(cpv)s is not among the services listed in annex 2.")
    if situation.always(lambda world: world.in_annex2):
        said = gettext_noop("The code %(cpv)s is among the social and other special services of annex 2.")
    return (situation.reason("R-ANNEX2", Text(said, {"cpv": code})),)


def unclear_list(situation: Situation, code: str) -> Reason:
    """Why it takes a jurist to say whether the code is meant."""
    if situation.always(lambda world: world.in_annex2):
        said = gettext_noop(
            "The code %(cpv)s may have been a welfare service of the former annex 2 a; the whole list was "
            "not read."
        )
        return replace(
            situation.reason("R-DIR-WELFARE", Text(said, {"cpv": code})), confidence=Confidence.LOW
        )
    said = gettext_noop(
        "The code %(cpv)s lies under a code that the list names alone. Whether it is meant is for a jurist."
    )
    return situation.reason("R-CPV-CHILD", Text(said, {"cpv": code}))


def no_amounts(situation: Situation) -> Reason:
    """That nobody has entered amounts for the day."""
    said = gettext_noop("No thresholds have been entered for %(day_on)s.")
    return situation.reason("R-THRESH", Text(said, {"day_on": situation.on.isoformat()}))


def _limit_reason(
    situation: Situation, row: ThresholdRow, world: World, limit: int | None, *, is_welfare: bool
) -> Reason:
    value = situation.purchase.value_sek
    if limit is None:
        return _null_limit(situation, row, world)
    params: dict[str, str | int | Text] = {"sek_limit": limit}
    if value is None:
        text = Text(
            gettext_noop("The limit for direct award is %(sek_limit)s; the value is not stated."), params
        )
    else:
        text = Text(_limit_sentence(row, is_under=row.is_under(value, limit)), params | {"sek_value": value})
    if row.annex2_is_direct_limit and not world.in_annex2:
        # This limit stands in the act itself and outlives the row.
        found = situation.reason("R-DIR-VAL", text)
        return replace(found, confidence=_lower(found.confidence, row.direct_confidence))
    if is_welfare:
        return _dated(situation, "R-DIR-WELFARE", text, row, row.welfare_confidence)
    return _dated(situation, "R-DIR-VAL", text, row)


def _null_limit(situation: Situation, row: ThresholdRow, world: World) -> Reason:
    if world.in_annex2:
        return _null_amount(situation, row, row.annex2)
    said = gettext_noop("The limit for direct award has not been entered for %(day_on)s.")
    return _dated(situation, "R-DIR-VAL", Text(said, {"day_on": situation.on.isoformat()}), row)


def _limit_sentence(row: ThresholdRow, *, is_under: bool) -> str:
    if row.limit_is_included:
        if is_under:
            return gettext_noop(
                "The value, %(sek_value)s, is at most the limit for direct award, %(sek_limit)s."
            )
        return gettext_noop("The value, %(sek_value)s, is above the limit for direct award, %(sek_limit)s.")
    if is_under:
        return gettext_noop("The value, %(sek_value)s, is below the limit for direct award, %(sek_limit)s.")
    return gettext_noop("The value, %(sek_value)s, is not below the limit for direct award, %(sek_limit)s.")


def _null_amount(situation: Situation, row: ThresholdRow, amount: Amount) -> Reason:
    """That an amount in kronor is missing: harmless, or with the comparison in euro that is no answer."""
    value, rate = situation.purchase.value_sek, situation.sek_per_eur
    params: dict[str, str | int | Text] = {"eur_limit": amount.eur}
    if situation.is_below_every_amount and value is not None:
        said = gettext_noop(
            "The value, %(sek_value)s, is below every limit, also %(eur_limit)s euro, whose amount in "
            "kronor has not been entered for this day."
        )
        return _dated(situation, "R-THRESH", Text(said, params | {"sek_value": value}), row)
    if value is None or rate is None:
        said = gettext_noop(
            "The limit is %(eur_limit)s euro. What that is in kronor has not been entered for this day, "
            "so there is no answer yet."
        )
        return _dated(situation, "R-THRESH", Text(said, params), row)
    said = gettext_noop(
        "Provisional and no answer: %(sek_value)s is about %(eur_value)s euro at the rate that was given, "
        "and the limit is %(eur_limit)s euro."
    )
    params |= {"sek_value": value, "eur_value": round(value / rate)}
    return _dated(situation, "R-THRESH", Text(said, params), row, Confidence.LOW)


def _dated(
    situation: Situation,
    rule: str,
    text: Text,
    row: ThresholdRow,
    sureness: Confidence = Confidence.HIGH,
) -> Reason:
    """The rule's reason with the days, sources and sureness of the figures it was worked out from."""
    found = reason_of(BOOK.rule(rule, situation.on), text)
    return replace(
        found,
        valid_from=max(found.valid_from or LOU_BEGAN, row.valid_from),
        valid_to=min(found.valid_to or date.max, row.valid_to),
        confidence=_lower(_lower(found.confidence, row.confidence), sureness),
        sources=tuple(dict.fromkeys((*row.sources, *found.sources))),
    )


def _lower(one: Confidence, other: Confidence) -> Confidence:
    return min(one, other, key=_SURENESS.index)
