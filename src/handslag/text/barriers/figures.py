"""Numbers, amounts in kronor, days, percentages and dates as tender documents write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORDS = {
    "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9,
    "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16,
    "sjutton": 17, "arton": 18, "nitton": 19, "tjugo": 20, "tjugofem": 25, "trettio": 30, "fyrtio": 40,
    "fyrtiofem": 45, "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90, "hundra": 100,
}  # fmt: skip
_DIGITS = r"[0-9]{1,3}(?:[ .][0-9]{3})+(?![0-9])|[0-9]{1,12}(?:,[0-9]{1,2})?"
NUMBER = rf"(?:{_DIGITS}|(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?![a-zåäö]))"
"""A number in figures or in words, in a text on one line and in lower case."""

_UNITS = {
    "miljarder": 10**9, "miljard": 10**9, "mdkr": 10**9, "mdr": 10**9,
    "miljoner": 10**6, "miljon": 10**6, "milj.": 10**6, "mnkr": 10**6, "mkr": 10**6, "msek": 10**6,
    "tusen": 10**3, "tkr": 10**3, "tsek": 10**3, "ksek": 10**3, "kronor": 1, "sek": 1, "kr": 1,
}  # fmt: skip
_UNIT = "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?<![\w.,-])(?:sek (?P<after>{_DIGITS})(?! ?(?:{_UNIT})(?!\w))"
    rf"|(?P<number>{NUMBER}) ?(?P<unit>{_UNIT})(?![a-zåäö]))"
)
_PERCENT = re.compile(rf"(?<![\w,.])({NUMBER}) ?(?:%|procent(?:enheter)?\b)")
_DAYS = re.compile(
    rf"(?<![\w,.])({NUMBER})(?: \([0-9]+\))? ?"
    r"(?P<unit>(?:kalender|arbets)?dagar(?:s|na)?|dygn|veck(?:a|or|ors)|månad(?:er|ers)?)\b"
)
_DAYS_IN = {"d": 1, "k": 1, "a": 1, "v": 7, "m": 30}

_MONTHS = (
    "januari jan", "februari feb", "mars mar", "april apr", "maj", "juni jun", "juli jul", "augusti aug",
    "september sept sep", "oktober okt", "november nov", "december dec",
)  # fmt: skip
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_DATE = re.compile(
    r"(?<![\w-])(?:(?P<year>20[0-9]{2})-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])(?![0-9])"
    rf"|(?P<first>[0-3]?[0-9])(?: ?:?e)? (?P<name>{'|'.join(_MONTH_OF)})\b(?: (?P<named_year>20[0-9]{{2}}))?)"
)


@dataclass(frozen=True, slots=True)
class Percentage:
    """A share in per cent and where it stands."""

    value: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Day:
    """A day; the year is None where the text leaves it out."""

    year: int | None
    month: int
    day: int


def number(written: str) -> float:
    """The value of what NUMBER matches."""
    if written in _WORDS:
        return _WORDS[written]
    return float(re.sub(r"[ .](?=[0-9]{3})", "", written).replace(",", "."))


def amounts(low: str) -> list[int]:
    """Every amount in kronor, in the order they stand."""
    return [
        round(number(found["after"]) if found["after"] else number(found["number"]) * _UNITS[found["unit"]])
        for found in _AMOUNT.finditer(low)
    ]


def percentages(low: str) -> list[Percentage]:
    """Every share in per cent."""
    return [Percentage(number(found[1]), found.start(), found.end()) for found in _PERCENT.finditer(low)]


def days(low: str) -> list[int]:
    """Every stretch of time in days; weeks and months are reckoned as 7 and 30."""
    return [round(number(found[1]) * _DAYS_IN[found["unit"][0]]) for found in _DAYS.finditer(low)]


def counted(noun: str) -> re.Pattern[str]:
    """A pattern whose first group is how many of the noun: "fem utförda uppdrag", "4 st referenser"."""
    return re.compile(
        rf"(?<![\w.,§-])({NUMBER})(?: \([0-9]+\))?(?: st\b\.?)?(?: [a-zåäö-]+){{0,3}}? (?:{noun})"
    )


def most(pattern: re.Pattern[str], low: str) -> float:
    """The greatest number the pattern of `counted` finds, 0 without any."""
    return max((number(found[1]) for found in pattern.finditer(low)), default=0)


def dates(low: str) -> Iterator[Day]:
    """Every day of a calendar."""
    for found in _DATE.finditer(low):
        if found["name"]:
            year = int(found["named_year"]) if found["named_year"] else None
            yield Day(year, _MONTH_OF[found["name"]], int(found["first"]))
        else:
            yield Day(int(found["year"]), int(found["month"]), int(found["day"]))
