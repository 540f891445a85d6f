"""Swedish working days, for terms that end on one (lag (1930:173) 2 §, to which LOU 20 kap. 18 § points)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_SATURDAY = 5
_FRIDAY = 4


def next_working_day(day: date) -> date:
    """The day itself, or the first day after it that is no Saturday, Sunday, holiday or holiday's eve."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def is_working_day(day: date) -> bool:
    """Whether a term may end on the day."""
    return day.weekday() < _SATURDAY and day not in _days_off(day.year)


@cache
def _days_off(year: int) -> frozenset[date]:
    easter = _easter(year)
    moving = (easter + timedelta(days=days) for days in (-2, 1, 39))
    fixed = ((1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31))
    # Midsummer's eve is the Friday between 19 and 25 June; All Saints' Day is always a Saturday.
    midsummer_eve = next(day for n in range(19, 26) if (day := date(year, 6, n)).weekday() == _FRIDAY)
    return frozenset((*moving, *(date(year, month, day) for month, day in fixed), midsummer_eve))


def _easter(year: int) -> date:
    """Easter Sunday by the Gregorian reckoning, in the form that needs no exceptions."""
    golden, century = year % 19, year // 100
    leap_days = century // 4
    moon = (century - leap_days - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (moon // 28) * (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + leap_days) % 7
    ahead = moon - weekday
    month = 3 + (ahead + 40) // 44
    return date(year, month, ahead + 28 - 31 * (month // 4))
