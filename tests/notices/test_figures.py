"""Codes, days, amounts and numbers as notices write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from handslag.notices import figures
from handslag.notices.model import Money


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("90910000", "90910000"),
        (" 90910000-9 ", "90910000"),
        ("9091000", None),
        ("909100000", None),
        ("", None),
        (None, None),
    ],
)
def test_a_cpv_code_has_eight_digits_and_loses_its_check_digit(written: str | None, code: str | None) -> None:
    assert figures.cpv_code(written) == code


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("1 250 000", "1250000"),
        ("1250000.50", "1250000.5"),
        ("950 000,50", "950000.5"),
        ("0", None),
        ("-5", None),
        ("1.000.000", "1000000"),
        ("98.123.456,70", "98123456.7"),
        ("98,123,456.70", "98123456.7"),
        ("1.000,5", "1000.5"),
        ("1.00.000", None),
        ("1,000", None),
        ("ett", None),
        ("9" * 400, None),
    ],
)
def test_an_amount_is_a_positive_number_however_it_is_grouped(written: str, amount: str | None) -> None:
    assert figures.amount(written) == (Decimal(amount) if amount else None)


def test_one_is_written_when_nobody_wants_to_say() -> None:
    assert figures.money("1.00", "EUR") is None


def test_a_value_needs_a_currency() -> None:
    assert figures.money("500", "") is None
    assert figures.money("500", "kr") is None
    assert figures.money("500", "SEK", low="700") == Money(Decimal(500), "SEK")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-03-01", date(2026, 3, 1)),
        ("20260301", date(2026, 3, 1)),
        ("2026-03-01+01:00", date(2026, 3, 1)),
        ("2026-02-30", None),
        ("9999-12-31", None),
        ("1 mars", None),
    ],
)
def test_a_day_is_a_day_of_the_calendar(written: str, day: date | None) -> None:
    assert figures.day(written) == day


@pytest.mark.parametrize(
    ("country", "moment"),
    [
        ("SE", datetime(2026, 7, 1, 10, 0, tzinfo=UTC)),
        ("FI", datetime(2026, 7, 1, 9, 0, tzinfo=UTC)),
        ("IE", datetime(2026, 7, 1, 11, 0, tzinfo=UTC)),
        ("XX", date(2026, 7, 1)),
    ],
)
def test_a_clock_time_without_a_zone_is_the_buyers(country: str, moment: date) -> None:
    assert figures.deadline("2026-07-01", "12:00", figures.zone_of(country)) == moment


def test_an_offset_in_the_notice_goes_before_the_buyers_clock() -> None:
    expected = datetime(2026, 7, 1, 7, 0, tzinfo=UTC)
    assert figures.deadline("2026-07-01", "12:00:00+05:00", figures.zone_of("SE")) == expected
    assert figures.deadline("2026-07-01+05:00", "12:00:00", None) == expected
    assert figures.deadline("2026-07-01", "25:00", timezone(timedelta(hours=1))) == date(2026, 7, 1)


def test_a_day_without_a_time_ends_later_than_a_moment_in_it() -> None:
    morning = datetime(2026, 7, 1, 8, 0, tzinfo=UTC)
    assert figures.earliest([date(2026, 7, 1), None, morning]) == morning
    assert figures.earliest([]) is None


@pytest.mark.parametrize(
    ("quantity", "unit", "months"),
    [
        ("24", "MONTH", 24),
        ("2", "YEAR", 24),
        ("90", "DAY", 3),
        ("26", "WEEK", 6),
        ("3", "days", 1),
        ("24", "", None),
        ("5000", "YEAR", None),
        ("-1", "MONTH", None),
    ],
)
def test_a_duration_is_whole_months(quantity: str, unit: str, months: int | None) -> None:
    assert figures.months(quantity, unit) == months


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("212000-9903", "2120009903"),
        ("SE212000990301", "2120009903"),
        ("162120009903", "2120009903"),
        ("212000-9904", None),
        ("19811218-9876", None),
        ("811218-9876", None),
        ("HRB 12345", None),
    ],
)
def test_an_organisation_number_is_a_legal_persons_and_never_a_persons(
    written: str, number: str | None
) -> None:
    assert figures.organisation_number(written) == number
