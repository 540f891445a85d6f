"""The lists of codes: what is inside, what lies under a code named alone, and what is outside, day by day."""

from __future__ import annotations

from datetime import date

import pytest

from handslag.law.answers import Confidence, Door, Question, Verdict
from handslag.law.cpv_lists import (
    ANNEX_2,
    RESERVED_IDEBUREN,
    RESERVED_WELFARE,
    CpvList,
    Listed,
    NotCpv,
    normal,
    standing,
)
from tests.law.asking import DOG_DAY_CARE, door, verdict

IN_2018, IN_2021 = date(2018, 6, 1), date(2021, 6, 1)
LAST_OLD_DAY, FIRST_NEW_DAY = date(2022, 1, 31), date(2022, 2, 1)
LAST_DAY_BEFORE_IDEBURNA, FIRST_IDEBURNA_DAY = date(2022, 12, 31), date(2023, 1, 1)
IN_2025 = date(2025, 3, 1)
OPEN, CLOSED, ASK = Verdict.OPEN, Verdict.CLOSED, Verdict.ASK_JURIST

REPORT_2021 = (
    "79622000-0", "79624000-4", "79625000-1", "85000000-9", "85323000-9", "98133000-4", "75121000-0",
    "75122000-7", "80110000-8", "80300000-7", "80420000-4", "80430000-7", "80511000-9", "80520000-5",
    "80590000-6",
)  # fmt: skip
ADDED_2022 = ("92500000-6", "92600000-7", "98133110-8", "75123000-4")
IDEBURNA = (
    "75200000-8", "75231200-6", "75231240-8", "79611000-0", "79622000-0", "79624000-4", "79625000-1",
    "85000000-9", "85323000-9", "98133100-5", "98133000-4", "98200000-5", "98500000-8", "98513000-2",
    "98514000-9", "75000000-6", "75121000-0", "75122000-7", "80000000-4", "80660000-8",
)  # fmt: skip
HOTEL_AND_RESTAURANT = (
    "55100000-1", "55410000-7", "55510000-8", "55511000-5", "55512000-2", "55520000-1", "55521000-8",
    "55521200-0", "55522000-5", "55523000-2", "55523100-3", "55524000-9",
)  # fmt: skip


@pytest.mark.parametrize("cpv", REPORT_2021)
def test_every_code_of_the_report_may_be_reserved_in_2021_and_in_2025(cpv: str) -> None:
    assert verdict(Door.RESERVED_WELFARE, cpv, on=IN_2021) is OPEN
    assert verdict(Door.RESERVED_WELFARE, cpv, on=IN_2025) is OPEN


@pytest.mark.parametrize("cpv", ADDED_2022)
def test_the_four_codes_of_2022_may_be_reserved_from_1_february_2022_and_not_the_day_before(cpv: str) -> None:
    assert verdict(Door.RESERVED_WELFARE, cpv, on=LAST_OLD_DAY) is not OPEN
    assert verdict(Door.RESERVED_WELFARE, cpv, on=FIRST_NEW_DAY) is OPEN


@pytest.mark.parametrize("cpv", IDEBURNA)
def test_every_code_for_ideburna_may_be_reserved_from_2023_and_not_the_day_before(cpv: str) -> None:
    assert verdict(Door.RESERVED_IDEBUREN, cpv, on=LAST_DAY_BEFORE_IDEBURNA) is CLOSED
    assert verdict(Door.RESERVED_IDEBUREN, cpv, on=FIRST_IDEBURNA_DAY) is OPEN


@pytest.mark.parametrize("cpv", HOTEL_AND_RESTAURANT)
def test_hotels_restaurants_and_catering_are_annex_2_services_that_may_not_be_reserved_for_welfare(
    cpv: str,
) -> None:
    assert standing(cpv, ANNEX_2, IN_2025) is Listed.INSIDE
    assert verdict(Door.RESERVED_WELFARE, cpv) is CLOSED
    assert verdict(Door.DIRECT_AWARD, cpv, 8_109_449) is OPEN


@pytest.mark.parametrize(
    "cpv",
    [
        "79950000-8",
        "79956000-0",
        "92000000-1",
        "92700000-8",
        "98120000-0",
        "98130000-3",
        "98132000-7",
        "98000000-3",
    ],
)
def test_events_culture_and_memberships_are_annex_2_services(cpv: str) -> None:
    assert standing(cpv, ANNEX_2, IN_2025) is Listed.INSIDE


@pytest.mark.parametrize(
    "cpv", ["90910000-9", "77310000-6", "98310000-9", "98311000-6", "50000000-5", "45000000-7"]
)
def test_cleaning_green_areas_laundry_repair_and_works_are_not_annex_2_services(cpv: str) -> None:
    assert standing(cpv, ANNEX_2, IN_2025) is Listed.OUTSIDE


def test_the_check_digit_is_ignored_and_a_short_code_is_filled_with_zeros() -> None:
    assert normal("85323000-9") == normal("85323000") == normal("85323000-0") == "85323000"
    assert normal("9091") == "90910000"


def test_the_misprint_853230009_of_the_report_is_refused_rather_than_guessed() -> None:
    with pytest.raises(NotCpv):
        normal("853230009")


@pytest.mark.parametrize("written", ["", "8", "8531251x", "catering", "855 20000"])
def test_what_is_not_shaped_like_a_code_is_refused(written: str) -> None:
    with pytest.raises(NotCpv):
        normal(written)


class TestTheEndsOfARange:
    """A range holds both its ends and nothing beside them."""

    def test_the_first_and_the_last_code_are_inside(self) -> None:
        assert standing("85000000", RESERVED_WELFARE, IN_2025) is Listed.INSIDE
        assert standing("85323000", RESERVED_WELFARE, IN_2025) is Listed.INSIDE

    def test_a_code_deep_inside_is_inside(self) -> None:
        assert standing("85312510", RESERVED_WELFARE, IN_2025) is Listed.INSIDE
        assert standing("80531200", RESERVED_IDEBUREN, IN_2025) is Listed.INSIDE

    def test_the_neighbour_after_the_last_code_is_outside(self) -> None:
        assert standing("85324000", RESERVED_WELFARE, IN_2025) is Listed.OUTSIDE
        assert standing("80670000", RESERVED_IDEBUREN, IN_2025) is Listed.OUTSIDE
        assert standing("98515000", RESERVED_WELFARE, IN_2025) is Listed.OUTSIDE

    def test_the_neighbour_before_the_first_code_is_outside(self) -> None:
        assert standing("79990000", RESERVED_IDEBUREN, IN_2025) is Listed.OUTSIDE
        assert standing("84999999", RESERVED_WELFARE, IN_2025) is Listed.OUTSIDE

    def test_a_code_under_the_last_one_is_for_a_jurist(self) -> None:
        assert standing("85323100", RESERVED_WELFARE, IN_2025) is Listed.CHILD


class TestAChildOfACodeNamedAlone:
    """Whether the codes under a code named alone are meant is for a jurist."""

    @pytest.mark.parametrize("cpv", ["80310000", "80521000", "92510000", "92610000", "98133100"])
    def test_it_is_for_a_jurist_in_the_welfare_list(self, cpv: str) -> None:
        found = door(Door.RESERVED_WELFARE, cpv)
        assert (found.verdict, found.questions) == (ASK, (Question.CPV_CHILD,))
        assert found.reasons[0].rule == "R-CPV-CHILD"
        assert found.reasons[0].confidence is Confidence.LOW

    def test_a_child_that_is_named_itself_is_open(self) -> None:
        assert verdict(Door.RESERVED_WELFARE, "98133110") is OPEN
        assert verdict(Door.RESERVED_IDEBUREN, "98133100") is OPEN

    def test_a_child_of_a_code_inside_a_range_is_open(self) -> None:
        assert verdict(Door.RESERVED_IDEBUREN, "80310000") is OPEN

    def test_a_sibling_and_a_parent_of_a_code_named_alone_are_closed(self) -> None:
        assert verdict(Door.RESERVED_WELFARE, "80512000") is CLOSED
        assert verdict(Door.RESERVED_WELFARE, "80510000") is CLOSED
        assert verdict(Door.RESERVED_WELFARE, "79621000") is CLOSED

    def test_a_contract_that_is_too_long_is_closed_whatever_the_jurist_would_say(self) -> None:
        assert verdict(Door.RESERVED_WELFARE, "80310000", months=37) is CLOSED

    def test_direct_award_asks_only_where_the_answer_makes_a_difference(self) -> None:
        assert verdict(Door.DIRECT_AWARD, DOG_DAY_CARE, 699_999) is OPEN
        assert verdict(Door.DIRECT_AWARD, DOG_DAY_CARE, 700_000) is ASK
        assert verdict(Door.DIRECT_AWARD, DOG_DAY_CARE, 8_109_449) is ASK
        assert verdict(Door.DIRECT_AWARD, DOG_DAY_CARE, 8_109_450) is CLOSED

    def test_the_reservation_for_employment_is_for_a_jurist_on_both_grounds(self) -> None:
        found = door(Door.RESERVED_EMPLOYMENT, DOG_DAY_CARE, 9_000_000)
        assert (found.verdict, set(found.questions)) == (ASK, {Question.BELOW_THRESHOLD, Question.CPV_CHILD})


def test_no_list_holds_before_it_began() -> None:
    assert standing("85312510", RESERVED_WELFARE, IN_2018) is Listed.OUTSIDE
    assert verdict(Door.RESERVED_WELFARE, "85312510", on=IN_2018) is CLOSED


def test_a_code_left_out_is_outside_with_the_codes_under_it_unless_one_is_named() -> None:
    made = CpvList(frozenset({"98000000", "98315000"}), (), IN_2021, left_out=frozenset({"98310000"}))
    assert [made.standing(cpv) for cpv in ("98310000", "98311000", "98315000", "98390000")] == [
        Listed.OUTSIDE,
        Listed.OUTSIDE,
        Listed.INSIDE,
        Listed.CHILD,
    ]
