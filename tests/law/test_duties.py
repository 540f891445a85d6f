"""What each way to buy obliges to, and by which day."""

from __future__ import annotations

from datetime import date

import pytest

from handslag.law.answers import Door, Duty
from handslag.law.duties import gathered_by, standstill_ends
from handslag.law.purchase import Milestones
from handslag.law.workdays import is_working_day
from tests.law.asking import CATERING, CLEANING, WORK_TRAINING, door, duties_of

SIGNED = Milestones(concluded_on=date(2025, 5, 5), decision_sent_on=date(2025, 4, 22))


def duty(rule: str, cpv: str, value: int, **facts: object) -> Duty:
    which = facts.pop("which", Door.DIRECT_AWARD)
    assert isinstance(which, Door)
    return next(one for one in door(which, cpv, value, **facts).duties if one.rule == rule)


def test_the_documentation_is_finished_30_days_after_the_contract() -> None:
    assert duty("R-DIR-DOC", CLEANING, 500_000, milestones=SIGNED).due == date(2025, 6, 4)


def test_a_cancelled_purchase_is_documented_as_soon() -> None:
    cancelled = Milestones(cancelled_on=date(2025, 5, 1))
    assert duty("R-DIR-DOC", CLEANING, 500_000, milestones=cancelled).due == date(2025, 5, 31)


def test_no_day_is_told_before_the_day_it_counts_from_is_known() -> None:
    assert {one.due for one in door(Door.DIRECT_AWARD, CATERING, 900_000).duties} == {None}


def test_before_2024_the_documentation_had_no_last_day() -> None:
    assert duty("R-DIR-DOC", CLEANING, 500_000, milestones=SIGNED, on=date(2023, 12, 31)).due is None


@pytest.mark.parametrize(("value", "is_documented"), [(99_999, False), (100_000, False), (100_001, True)])
def test_only_above_100_000_kr_a_direct_award_is_documented(value: int, is_documented: bool) -> None:  # noqa: FBT001
    found = duties_of(door(Door.DIRECT_AWARD, CLEANING, value))
    assert ("R-DIR-DOC" in found) is is_documented


@pytest.mark.parametrize(("value", "is_published"), [(699_999, False), (700_000, True)])
def test_from_700_000_kr_the_result_of_a_direct_award_is_published(value: int, is_published: bool) -> None:  # noqa: FBT001
    assert ("R-DIR-POST" in duties_of(door(Door.DIRECT_AWARD, CATERING, value))) is is_published


def test_an_annex_2_result_is_published_within_30_days_or_with_its_quarter() -> None:
    found = duty("R-DIR-POST", CATERING, 900_000, milestones=SIGNED)
    assert found.due == date(2025, 6, 4)
    assert found.text.params == {"day_gathered": "2025-07-30"}


@pytest.mark.parametrize(
    ("concluded", "last"),
    [
        (date(2025, 1, 1), date(2025, 4, 30)),
        (date(2025, 3, 31), date(2025, 4, 30)),
        (date(2025, 6, 30), date(2025, 7, 30)),
        (date(2025, 9, 1), date(2025, 10, 30)),
        (date(2025, 12, 31), date(2026, 1, 30)),
    ],
)
def test_a_quarter_is_published_30_days_after_it_ended(concluded: date, last: date) -> None:
    assert gathered_by(concluded) == last


@pytest.mark.parametrize(("asked", "is_told"), [(None, True), (0, False), (1, False), (2, True)])
def test_those_who_bid_are_told_when_more_than_one_was_asked(asked: int | None, is_told: bool) -> None:  # noqa: FBT001
    found = duties_of(door(Door.DIRECT_AWARD, CLEANING, 500_000, bids_asked=asked))
    assert ("R-DIR-NOTIFY" in found) is is_told


@pytest.mark.parametrize(
    ("sent", "last"),
    [
        (date(2025, 3, 3), date(2025, 3, 13)),
        # The tenth day is a Saturday, a Sunday, Good Friday, Midsummer's eve, Christmas Eve, New Year's Eve.
        (date(2025, 3, 5), date(2025, 3, 17)),
        (date(2025, 3, 6), date(2025, 3, 17)),
        (date(2025, 4, 8), date(2025, 4, 22)),
        (date(2025, 6, 10), date(2025, 6, 23)),
        (date(2025, 12, 14), date(2025, 12, 29)),
        (date(2025, 12, 21), date(2026, 1, 2)),
    ],
)
def test_the_standstill_ends_on_a_working_day(sent: date, last: date) -> None:
    assert standstill_ends(sent) == last


@pytest.mark.parametrize(
    "day",
    [
        date(2024, 3, 29), date(2024, 4, 1), date(2024, 5, 9), date(2024, 6, 6), date(2024, 6, 21),
        date(2025, 4, 18), date(2025, 4, 21), date(2025, 5, 29), date(2026, 4, 3), date(2026, 4, 6),
        date(2026, 5, 14), date(2027, 3, 26), date(2025, 1, 6), date(2025, 5, 1), date(2038, 4, 26),
    ],
)  # fmt: skip
def test_holidays_are_no_working_days(day: date) -> None:
    assert not is_working_day(day)


def test_ordinary_days_are_working_days() -> None:
    assert is_working_day(date(2025, 4, 17))
    assert is_working_day(date(2025, 6, 5))


def test_no_contract_is_made_before_the_standstill_has_ended() -> None:
    found = duty("R-STAND", CLEANING, 5_000_000, which=Door.RESERVED_EMPLOYMENT, milestones=SIGNED)
    assert found.due == date(2025, 5, 2)
    assert found.text.params == {"day_last": "2025-05-02"}


def test_a_direct_award_has_no_standstill() -> None:
    assert "R-STAND" not in duties_of(door(Door.DIRECT_AWARD, CATERING, 900_000))


def test_a_reserved_procurement_says_so_in_the_notice() -> None:
    assert duties_of(door(Door.RESERVED_WELFARE, WORK_TRAINING, 3_000_000))[0] == "R-RES-NOTICE"


def test_eforms_bind_above_the_threshold_and_since_25_october_2023_only() -> None:
    which = Door.RESERVED_EMPLOYMENT
    assert "R-EFORMS" in duties_of(door(which, CLEANING, 5_000_000, on=date(2023, 10, 25)))
    assert "R-EFORMS" not in duties_of(door(which, CLEANING, 5_000_000, on=date(2023, 10, 24)))
    assert "R-EFORMS" not in duties_of(door(which, CLEANING, 1_500_000))


def test_the_labour_terms_test_began_in_june_2017() -> None:
    assert "R-LABOUR" not in duties_of(
        door(Door.SOCIAL_CONDITIONS, CLEANING, 5_000_000, on=date(2017, 5, 31))
    )
    assert "R-LABOUR" in duties_of(door(Door.SOCIAL_CONDITIONS, CLEANING, 5_000_000, on=date(2018, 1, 1)))


def test_a_closed_reservation_obliges_to_nothing() -> None:
    assert door(Door.RESERVED_WELFARE, CATERING, 900_000).duties == ()
