"""A need begun from a notice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from handslag.foundation.clock import day_of
from handslag.matching import cpv
from handslag.notices.model import Deadline, Money, Notice, NoticeLot
from handslag.procurement.needs.rules.answers import (
    DESCRIPTION_LENGTH,
    LARGEST_SUM,
    LONGEST_MONTHS,
    TITLE_LENGTH,
    LotContent,
    NeedContent,
)
from handslag.procurement.needs.rules.places import CityPlace, places_of
from handslag.registry.rules import without_personal_numbers

_DAYS_A_MONTH = 365 / 12


def content_from_notice(notice: Notice, *, city: CityPlace | None = None) -> NeedContent:
    """A draft's answers from what a notice says; sums in other currencies than kronor are left unknown.

    `city` is the city of this installation, for notices that name it. A personal number that slipped into
    the notice is blotted out, for it is kept nowhere.
    """
    first, has_lots = notice.lots[0], len(notice.lots) > 1
    told = [notice.description] if has_lots else [notice.description, first.description]
    codes = [notice.cpv_main, *notice.cpv_additional]
    for lot in notice.lots:
        codes += [lot.cpv_main, *lot.cpv_additional]
    lots = [_lot_from_notice(lot, notice, city) for lot in notice.lots]
    return NeedContent(
        title=_words([notice.title], at_most=TITLE_LENGTH),
        description=_words(told, at_most=DESCRIPTION_LENGTH),
        cpv=_known_codes(codes),
        areas=frozenset[str]().union(*(lot.areas for lot in lots)),
        value_sek=_kronor(notice.value) if has_lots else _kronor(notice.value or first.value),
        months=_months(notice.duration_months, notice.starts_on, notice.ends_on),
        starts_on=notice.starts_on,
        answers_by=_day(notice.deadline),
        lang=notice.language or "sv",
        lots=tuple(lots) if has_lots else (),
    )


def _lot_from_notice(lot: NoticeLot, notice: Notice, city: CityPlace | None) -> LotContent:
    buyer = notice.buyer.name if notice.buyer else ""
    named = (lot.place, lot.title, notice.title, buyer)
    return LotContent(
        title=_words([lot.title], at_most=TITLE_LENGTH),
        description=_words([lot.description], at_most=DESCRIPTION_LENGTH),
        cpv=_known_codes([lot.cpv_main, *lot.cpv_additional]),
        areas=places_of(lot.nuts or notice.nuts, named, city=city),
        value_sek=_kronor(lot.value),
    )


def _words(texts: Iterable[str], *, at_most: int) -> str:
    """The different texts one below the other, cut between two words."""
    written = without_personal_numbers("\n".join(dict.fromkeys(text for text in texts if text)))
    if len(written) <= at_most:
        return written
    kept = written[: at_most - 1]
    return (kept.rsplit(None, 1)[0] if " " in kept else kept).rstrip() + "…"


def _known_codes(codes: Iterable[str | None]) -> frozenset[str]:
    """Those of the list in force; old notices have codes that it no longer has."""
    return frozenset(cpv.normal(code) for code in codes if code and cpv.tree().known(code))


def _kronor(value: Money | None) -> int | None:
    if value is None or value.currency != "SEK" or value.amount > LARGEST_SUM:
        return None
    return int(value.amount)


def _months(stated: int | None, first: date | None, last: date | None) -> int | None:
    months = stated
    if months is None and first and last and first < last:
        months = max(1, round((last - first).days / _DAYS_A_MONTH))
    return months if months and months <= LONGEST_MONTHS else None


def _day(deadline: Deadline | None) -> date | None:
    return day_of(deadline) if isinstance(deadline, datetime) else deadline
