"""The field notes' table of purchases, every door of every row, and what doors say without more facts."""

from __future__ import annotations

import pytest

from handslag.law.answers import Door, Regime, Verdict
from handslag.law.purchase import Kind
from tests.law.asking import (
    CATERING,
    CLEANING,
    JOB_SEARCH,
    WORK_TRAINING,
    door,
    duties_of,
    guide,
    rules_of,
    verdict,
)

OPEN, CLOSED, ASK, MISSING = Verdict.OPEN, Verdict.CLOSED, Verdict.ASK_JURIST, Verdict.MISSING_DATA
COLUMNS = (
    Door.DIRECT_AWARD,
    Door.RESERVED_EMPLOYMENT,
    Door.RESERVED_WELFARE,
    Door.RESERVED_IDEBUREN,
    Door.LOTS,
    Door.SOCIAL_CONDITIONS,
)
EXAMPLES = [
    (
        "café catering for 900 000 kr",
        CATERING,
        900_000,
        Regime.NATIONAL,
        (OPEN, ASK, CLOSED, CLOSED, OPEN, OPEN),
    ),
    ("cleaning for 500 000 kr", CLEANING, 500_000, Regime.NATIONAL, (OPEN, ASK, CLOSED, CLOSED, OPEN, OPEN)),
    (
        "cleaning for 1 500 000 kr",
        CLEANING,
        1_500_000,
        Regime.NATIONAL,
        (CLOSED, ASK, CLOSED, CLOSED, OPEN, OPEN),
    ),
    ("cleaning for 5 000 000 kr", CLEANING, 5_000_000, Regime.EU, (CLOSED, OPEN, CLOSED, CLOSED, OPEN, OPEN)),
    (
        "work training for 3 000 000 kr",
        WORK_TRAINING,
        3_000_000,
        Regime.NATIONAL,
        (OPEN, ASK, OPEN, OPEN, OPEN, OPEN),
    ),
    (
        "work training for 12 000 000 kr",
        WORK_TRAINING,
        12_000_000,
        Regime.NATIONAL,
        (CLOSED, ASK, OPEN, OPEN, OPEN, OPEN),
    ),
    (
        "a job-search service for 12 000 000 kr",
        JOB_SEARCH,
        12_000_000,
        Regime.NATIONAL,
        (CLOSED, ASK, CLOSED, OPEN, OPEN, OPEN),
    ),
    (
        "second-hand goods for 80 000 kr",
        None,
        80_000,
        Regime.NATIONAL,
        (OPEN, ASK, CLOSED, CLOSED, OPEN, OPEN),
    ),
]


@pytest.mark.parametrize(
    ("cpv", "value", "regime", "expected"), [row[1:] for row in EXAMPLES], ids=[row[0] for row in EXAMPLES]
)
def test_each_example_of_the_field_notes(
    cpv: str | None, value: int, regime: Regime, expected: tuple[Verdict, ...]
) -> None:
    found = guide(cpv, value, kind=Kind.GOODS if cpv is None else None)
    assert found.regime is regime
    assert tuple(found.instrument(column).verdict for column in COLUMNS) == expected


@pytest.mark.parametrize(("cpv", "value"), [row[1:3] for row in EXAMPLES], ids=[row[0] for row in EXAMPLES])
def test_what_every_example_says_of_the_doors_outside_the_table(cpv: str | None, value: int) -> None:
    found = guide(cpv, value, kind=Kind.GOODS if cpv is None else None)
    outside = (Door.CALL_OFF, Door.LOV, Door.INNOVATION, Door.WORK_DIFFERENTIATION, Door.IOP)
    assert [found.instrument(one).verdict for one in outside] == [MISSING, CLOSED, OPEN, OPEN, ASK]


def test_the_doors_stand_in_a_fixed_order() -> None:
    assert [one.door for one in guide(CATERING, 900_000).instruments] == list(Door)


def test_catering_for_900_000_kr_is_told_to_publish_the_result_and_cleaning_for_500_000_is_not() -> None:
    assert "R-DIR-POST" in duties_of(door(Door.DIRECT_AWARD, CATERING, 900_000))
    assert "R-DIR-POST" not in duties_of(door(Door.DIRECT_AWARD, CLEANING, 500_000))


def test_goods_for_80_000_kr_need_no_documentation() -> None:
    found = door(Door.DIRECT_AWARD, None, 80_000, kind=Kind.GOODS)
    assert not {"R-DIR-DOC", "R-DIR-DOCMIN"} & set(duties_of(found))


def test_cleaning_for_5_000_000_kr_is_divided_or_explained_and_gets_the_labour_terms_test() -> None:
    assert duties_of(door(Door.LOTS, CLEANING, 5_000_000)) == ["R-LOT-WHY", "R-LOT-BID"]
    assert "R-LABOUR" in duties_of(door(Door.SOCIAL_CONDITIONS, CLEANING, 5_000_000))


@pytest.mark.parametrize("value", [500_000, 1_500_000])
def test_below_the_threshold_dividing_is_a_choice_and_the_labour_terms_test_does_not_bind(value: int) -> None:
    assert duties_of(door(Door.LOTS, CLEANING, value)) == []
    assert duties_of(door(Door.SOCIAL_CONDITIONS, CLEANING, value)) == []


def test_annex_2_services_need_no_reasons_for_not_dividing_even_above_their_threshold() -> None:
    assert duties_of(door(Door.LOTS, WORK_TRAINING, 12_000_000)) == []


@pytest.mark.parametrize("is_divided", [True, False])
def test_what_is_decided_about_lots_leaves_only_the_duty_that_goes_with_it(is_divided: bool) -> None:  # noqa: FBT001
    found = duties_of(door(Door.LOTS, CLEANING, 5_000_000, is_divided=is_divided))
    assert found == (["R-LOT-BID"] if is_divided else ["R-LOT-WHY"])


class TestWithMoreFacts:
    """A fact moves the doors it is about."""

    def test_an_agreement_opens_the_call_off_and_no_agreement_closes_it(self) -> None:
        assert verdict(Door.CALL_OFF, CATERING, 900_000, own_contract_covers=True) is OPEN
        assert verdict(Door.CALL_OFF, CATERING, 900_000, own_contract_covers=False) is CLOSED

    def test_an_agreement_is_told_first_where_direct_award_is_open(self) -> None:
        found = door(Door.DIRECT_AWARD, CATERING, 900_000, own_contract_covers=True)
        assert "R-DIR-FRAME" in rules_of(found)
        assert "R-CALLOFF" in rules_of(
            door(Door.SOCIAL_CONDITIONS, CATERING, 900_000, own_contract_covers=True)
        )

    def test_nothing_is_bought_without_a_need_of_the_authoritys_own(self) -> None:
        found = guide(WORK_TRAINING, 3_000_000, has_own_need=False)
        left = {one.door for one in found.instruments if one.verdict is not CLOSED}
        assert left == {Door.WORK_DIFFERENTIATION, Door.IOP}
        assert rules_of(found.instrument(Door.RESERVED_WELFARE))[0] == "R-NEED"

    def test_a_choice_system_opens_lov_which_may_be_reserved_for_ideburna(self) -> None:
        found = door(Door.LOV, WORK_TRAINING, 3_000_000, has_choice_system=True)
        assert (found.verdict, rules_of(found)) == (OPEN, ["R-LOV", "R-LOV-RES"])

    def test_the_primary_care_of_the_regions_is_not_reserved_in_a_choice_system(self) -> None:
        found = door(Door.LOV, "85120000", has_choice_system=True, is_regional_primary_care=True)
        assert "primary care" in found.reasons[-1].text.msgid

    def test_a_market_that_has_a_solution_says_so_of_the_innovation_partnership(self) -> None:
        found = door(Door.INNOVATION, CATERING, 900_000, market_has_solution=True)
        assert found.verdict is OPEN
        assert "partnership is not for this purchase" in found.reasons[1].text.msgid

    def test_the_kind_that_is_told_goes_before_the_one_the_code_stands_for(self) -> None:
        assert verdict(Door.DIRECT_AWARD, CATERING, 900_000, kind=Kind.GOODS) is CLOSED
        assert verdict(Door.RESERVED_WELFARE, WORK_TRAINING, 900_000, kind=Kind.GOODS) is CLOSED

    def test_works_have_a_threshold_of_their_own(self) -> None:
        assert guide("45210000", 20_000_000).regime is Regime.NATIONAL
        assert guide("45210000", 60_000_000).regime is Regime.EU

    def test_a_central_authority_reaches_the_threshold_sooner(self) -> None:
        assert guide(CLEANING, 1_600_000, is_central=True).regime is Regime.EU
        assert guide(CLEANING, 1_600_000).regime is Regime.NATIONAL


class TestMissing:
    """What the guide asks for."""

    def test_nothing_told_leaves_the_doors_that_hang_on_value_and_code_untold(self) -> None:
        found = guide()
        untold = {one.door for one in found.instruments if one.verdict is MISSING}
        assert untold == {
            Door.CALL_OFF,
            Door.DIRECT_AWARD,
            Door.RESERVED_EMPLOYMENT,
            Door.RESERVED_WELFARE,
            Door.RESERVED_IDEBUREN,
        }
        assert [fact.fact for fact in found.missing] == [
            "own_contract",
            "value",
            "cpv",
            "type",
            "choice_system",
        ]

    def test_a_full_question_asks_for_the_agreement_only(self) -> None:
        assert [fact.fact for fact in guide(CATERING, 900_000).missing] == ["own_contract"]
        assert guide(CATERING, 900_000, own_contract_covers=False).missing == ()

    def test_the_term_is_asked_for_where_it_decides(self) -> None:
        facts = {fact.fact for fact in guide(WORK_TRAINING, 3_000_000).missing}
        assert {"months", "choice_system"} <= facts
        assert "months" not in {fact.fact for fact in guide(WORK_TRAINING, 3_000_000, months=24).missing}

    def test_36_months_may_be_reserved_for_welfare_and_37_may_not(self) -> None:
        assert verdict(Door.RESERVED_WELFARE, WORK_TRAINING, 3_000_000, months=36) is OPEN
        assert verdict(Door.RESERVED_WELFARE, WORK_TRAINING, 3_000_000, months=37) is CLOSED
        assert verdict(Door.RESERVED_IDEBUREN, WORK_TRAINING, 3_000_000, months=120) is OPEN

    def test_a_door_that_does_not_hang_on_the_value_is_told_without_it(self) -> None:
        assert verdict(Door.RESERVED_WELFARE, WORK_TRAINING) is OPEN
        assert verdict(Door.RESERVED_EMPLOYMENT, WORK_TRAINING) is ASK

    def test_without_a_code_a_value_below_700_000_kr_is_open_however_it_is_read(self) -> None:
        assert verdict(Door.DIRECT_AWARD, None, 699_999) is OPEN
        assert verdict(Door.DIRECT_AWARD, None, 900_000) is MISSING
        assert verdict(Door.DIRECT_AWARD, None, 8_109_450) is CLOSED

    def test_an_amount_is_asked_for_only_where_one_has_not_been_entered(self) -> None:
        facts = {fact.fact for fact in guide(None, 900_000).missing}
        assert facts == {"own_contract", "cpv", "type", "choice_system"}
