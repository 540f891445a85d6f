"""Days counted from the one on which the demo is built."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from handslag.demo.days import Days

# A Tuesday, half past two in the afternoon in Stockholm.
TUESDAY = Days(datetime(2026, 11, 24, 13, 30, tzinfo=UTC))


def test_the_past_is_at_nine_in_the_morning_and_today_is_now() -> None:
    assert TUESDAY.ago(1) == datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    assert TUESDAY.ago(0) == TUESDAY.at
    # Before the clocks changed, nine in Stockholm was seven in Greenwich.
    assert TUESDAY.ago(60) == datetime(2026, 9, 25, 7, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "day"), [(1, date(2026, 11, 23)), (2, date(2026, 11, 20)), (3, date(2026, 11, 20))]
)
def test_an_office_does_nothing_on_a_weekend(days: int, day: date) -> None:
    assert TUESDAY.workday_ago(days).date() == day


@pytest.mark.parametrize(
    ("days", "day"), [(3, date(2026, 11, 27)), (4, date(2026, 11, 30)), (5, date(2026, 11, 30))]
)
def test_a_last_day_is_a_working_day(days: int, day: date) -> None:
    assert TUESDAY.workday_ahead(days) == day


def test_late_in_the_evening_it_is_already_tomorrow_in_stockholm() -> None:
    assert Days(datetime(2026, 11, 24, 23, 30, tzinfo=UTC)).ahead(0) == date(2026, 11, 25)
