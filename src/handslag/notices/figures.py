"""Codes, dates, amounts, durations and numbers out of a notice; what does not hold together becomes None."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

from stdnum.se import orgnr

from handslag.notices.model import Deadline, Money, ValueBasis

_CPV = re.compile(r"([0-9]{8})(?:-[0-9])?")
_NUTS = re.compile(r"[A-Z]{2}[A-Z0-9]{0,3}")
_AMOUNT = re.compile(r"([0-9]{1,15})(?:\.([0-9]{1,6})|,([0-9]{1,2}))?")
# Thousands marked by points or commas, where nothing else can be meant: 1.250.000 and 98,123,456.70.
_GROUPED = re.compile(
    r"([0-9]{1,3}(?:\.[0-9]{3}){2,4}|[0-9]{1,3}(?:\.[0-9]{3}){1,4}(?=,))(?:,([0-9]{1,6}))?"
    r"|([0-9]{1,3}(?:,[0-9]{3}){2,4}|[0-9]{1,3}(?:,[0-9]{3}){1,4}(?=\.))(?:\.([0-9]{1,6}))?"
)
_CURRENCY = re.compile(r"[A-Z]{3}")
_DAY = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?")

# Years outside are placeholders ("9999-12-31") or slips.
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_MAX_MONTHS = 1200
_DAYS_A_YEAR, _MONTHS_A_YEAR, _DAYS_A_WEEK = 365, 12, 7
_MONTHS_IN = {
    "DAY": Decimal(_MONTHS_A_YEAR) / _DAYS_A_YEAR,
    "WEEK": Decimal(_MONTHS_A_YEAR * _DAYS_A_WEEK) / _DAYS_A_YEAR,
    "MONTH": Decimal(1),
    "YEAR": Decimal(_MONTHS_A_YEAR),
}
# TED gives clock times without a zone: they are the buyer's. Countries on the same clock share a zone here.
_ZONES = {
    "Europe/Stockholm": "AT BE CH CZ DE DK ES FR HR HU IT LI LU MK MT NL NO PL RS SE SI SK",
    "Europe/Helsinki": "BG CY EE EL FI GR LT LV RO",
    "Europe/London": "GB IE PT UK",
}
_ZONE_OF_COUNTRY = {country: zone for zone, countries in _ZONES.items() for country in countries.split()}


def cpv_code(raw: str | None) -> str | None:
    """Eight digits, the check digit dropped."""
    found = _CPV.fullmatch((raw or "").strip())
    return found[1] if found else None


def nuts_code(raw: str | None) -> str | None:
    code = (raw or "").strip().upper()
    return code if _NUTS.fullmatch(code) else None


def known(codes: Iterable[str | None]) -> tuple[str, ...]:
    """The codes that could be read, each once, in the order they came."""
    return tuple(dict.fromkeys(code for code in codes if code))


def amount(raw: str | None) -> Decimal | None:
    """A positive amount; nought is what people write when they do not want to say."""
    text = re.sub(r"\s", "", raw or "")
    found = _AMOUNT.fullmatch(text) or _GROUPED.fullmatch(text)
    if not found:
        return None
    whole, *decimals = (group for group in found.groups() if group)
    return Decimal(f"{re.sub('[.,]', '', whole)}.{decimals[0] if decimals else 0}").normalize() + 0 or None


def money(
    raw: str | None, currency: str | None, *, low: str | None = None, basis: ValueBasis = ValueBasis.ESTIMATED
) -> Money | None:
    """An amount with its currency; without either there is no value, and 1 is written to say nothing."""
    upper, lower = amount(raw), amount(low)
    code = (currency or "").strip()
    if upper is None or upper <= 1 or not _CURRENCY.fullmatch(code):
        return None
    return Money(upper, code, lower if lower is not None and lower < upper else None, basis)


def day(raw: str | None) -> date | None:
    """A day written 2026-03-01 or 20260301, an offset after it left out."""
    found = _DAY.fullmatch((raw or "").strip())
    return day_of(found[1], found[2], found[3]) if found else None


def day_of(year: str | None, month: str | None, day_of_month: str | None) -> date | None:
    """A day from its three parts."""
    try:
        found = date(int(year or ""), int(month or ""), int(day_of_month or ""))
    except ValueError:
        return None
    return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def zone_of(country: str | None) -> tzinfo | None:
    """The clock of a country by its two-letter code, None when it has several or is not known here."""
    name = _ZONE_OF_COUNTRY.get((country or "").strip().upper())
    return ZoneInfo(name) if name else None


def deadline(day_text: str | None, clock_text: str | None, zone: tzinfo | None) -> Deadline | None:
    """A moment in UTC; only the day when the clock time or its zone is missing."""
    on = day(day_text)
    return None if on is None else moment(on, clock_text, _offset_of(day_text) or zone)


def moment(on: date, clock_text: str | None, zone: tzinfo | None) -> Deadline:
    """The day at that clock time, in UTC; an offset in the text goes before the zone."""
    found = _CLOCK.fullmatch((clock_text or "").strip())
    if not found:
        return on
    where = _offset(found[4]) or zone
    try:
        at = time(int(found[1]), int(found[2]), int(found[3] or 0))
    except ValueError:
        return on
    return datetime.combine(on, at, where).astimezone(UTC) if where else on


def earliest(deadlines: Iterable[Deadline | None]) -> Deadline | None:
    """The first of them; a day without a clock time counts as the end of that day."""
    return min((found for found in deadlines if found), key=_latest_moment, default=None)


def months(quantity: str | None, unit: str | None) -> int | None:
    """Whole months, at least one, from DAY, WEEK, MONTH or YEAR (a plural or lower case will do)."""
    length, factor = amount(quantity), _MONTHS_IN.get((unit or "").strip().upper().removesuffix("S"))
    if length is None or factor is None or length > _MAX_MONTHS * _DAYS_A_YEAR:
        return None
    rounded = int((length * factor).quantize(Decimal(1), ROUND_HALF_UP))
    return max(rounded, 1) if rounded <= _MAX_MONTHS else None


def organisation_number(raw: str | None) -> str | None:
    """Ten digits of a Swedish legal person; a personal number is never taken for one."""
    number = re.sub(r"[^0-9A-Z]", "", (raw or "").upper())
    vat = re.fullmatch(r"SE([0-9]{10})[0-9]{2}", number)
    number = vat[1] if vat else number.removeprefix("16") if re.fullmatch(r"16[0-9]{10}", number) else number
    is_legal_person = re.fullmatch(r"[0-9]{2}[2-9][0-9]{7}", number) is not None
    return number if is_legal_person and orgnr.is_valid(number) else None


def _latest_moment(found: Deadline) -> datetime:
    return found if isinstance(found, datetime) else datetime.combine(found, time.max, UTC)


def _offset_of(day_text: str | None) -> timezone | None:
    found = _DAY.fullmatch((day_text or "").strip())
    return _offset(found[4]) if found else None


def _offset(text: str | None) -> timezone | None:
    if not text:
        return None
    if text == "Z":
        return UTC
    size = timedelta(hours=int(text[1:3]), minutes=int(text[4:6]))
    if size >= timedelta(hours=24):
        return None
    return timezone(-size if text[0] == "-" else size)
