"""The value by LOU chapter 5."""

from __future__ import annotations

from datetime import date

import pytest

from handslag.law.book import BOOK
from handslag.law.purchase import Kind, Purchase
from handslag.law.value import (
    MixedPart,
    coming_value,
    contract_value,
    framework_value,
    lots_value,
    main_object,
    monthly_value,
    recurring_value,
    rental_value,
    units_value,
)
from tests.law.asking import CATERING, CLEANING, DOG_DAY_CARE, SPRING_2025, WORK_TRAINING


def test_options_and_extensions_count_as_if_they_were_used() -> None:
    found = contract_value(400_000, options_sek=100_000, extensions_sek=250_000, premiums_sek=10_000)
    assert found.sek == 760_000
    assert [step.sek for step in found.steps] == [400_000, 100_000, 250_000, 10_000]


def test_what_is_not_there_is_no_step() -> None:
    assert len(contract_value(400_000).steps) == 1


def test_what_the_authority_supplies_to_works_counts() -> None:
    found = contract_value(1_000_000, supplied_sek=200_000)
    assert found.sek == 1_200_000
    assert found.steps[-1].rule == "R-VAL-WORKS"


def test_a_recurring_purchase_counts_the_last_year_and_the_change_foreseen() -> None:
    assert recurring_value([120_000, 80_000, 100_000], expected_change_sek=-50_000).sek == 250_000


def test_a_recurring_purchase_may_count_the_coming_year_instead() -> None:
    assert coming_value([90_000] * 4).sek == 360_000


@pytest.mark.parametrize(
    ("months", "value"), [(12, 240_000), (48, 960_000), (49, 960_000), (120, 960_000), (None, 960_000)]
)
def test_a_service_without_a_total_price_counts_48_months_at_most(months: int | None, value: int) -> None:
    assert monthly_value(20_000, months).sek == value


def test_rented_goods_count_their_term_and_the_residual_value_beyond_a_year() -> None:
    assert rental_value(1_000, 12, residual_sek=5_000).sek == 12_000
    assert rental_value(1_000, 24, residual_sek=5_000).sek == 29_000
    assert rental_value(1_000, None).sek == 48_000


def test_a_framework_counts_every_call_off_planned() -> None:
    assert framework_value([100_000, 200_000, 300_000]).sek == 600_000


def test_lots_count_together() -> None:
    assert lots_value([300_000, 300_000, 300_000]).sek == 900_000


def test_units_count_together_unless_one_answers_for_itself() -> None:
    assert units_value(200_000, [300_000, 400_000], answers_for_itself=False).sek == 900_000
    assert units_value(200_000, [300_000, 400_000], answers_for_itself=True).sek == 200_000


def test_every_step_names_a_rule_of_the_book() -> None:
    values = [
        contract_value(1, options_sek=1, extensions_sek=1, premiums_sek=1, supplied_sek=1),
        recurring_value([1], expected_change_sek=1),
        monthly_value(1, 1),
        rental_value(1, 13, residual_sek=1),
        framework_value([1]),
        units_value(1, [1], answers_for_itself=False),
    ]
    assert {step.rule for value in values for step in value.steps} <= set(BOOK.ids())


class TestMixedContracts:
    """The side with the highest value gives the rules."""

    def test_services_heavier_than_goods_give_the_rules(self) -> None:
        parts = [MixedPart("39000000", Kind.GOODS, 300_000), MixedPart(CLEANING, Kind.SERVICE, 400_000)]
        assert main_object(parts, on=SPRING_2025) == MixedPart(CLEANING, Kind.SERVICE, 400_000)

    def test_annex_2_services_count_together_against_other_services(self) -> None:
        parts = [
            MixedPart(CATERING, Kind.SERVICE, 300_000),
            MixedPart(WORK_TRAINING, Kind.SERVICE, 350_000),
            MixedPart(CLEANING, Kind.SERVICE, 500_000),
        ]
        assert main_object(parts, on=SPRING_2025) == MixedPart(WORK_TRAINING, Kind.SERVICE, 650_000)

    def test_two_equal_sides_are_not_decided_by_value(self) -> None:
        parts = [MixedPart(CATERING, Kind.SERVICE, 300_000), MixedPart(CLEANING, Kind.SERVICE, 300_000)]
        assert main_object(parts, on=SPRING_2025) is None

    def test_works_are_not_decided_by_value(self) -> None:
        parts = [MixedPart("45000000", Kind.WORKS, 900_000), MixedPart(CLEANING, Kind.SERVICE, 300_000)]
        assert main_object(parts, on=SPRING_2025) is None

    def test_a_service_whose_list_is_unclear_is_not_decided_by_value(self) -> None:
        parts = [MixedPart(DOG_DAY_CARE, Kind.SERVICE, 300_000), MixedPart(CLEANING, Kind.SERVICE, 900_000)]
        assert main_object(parts, on=SPRING_2025) is None

    def test_one_part_is_its_own_main_object(self) -> None:
        part = MixedPart(CLEANING, Kind.SERVICE, 300_000)
        assert main_object([part], on=date(2021, 1, 1)) == part

    def test_no_parts_are_refused(self) -> None:
        with pytest.raises(ValueError, match="has parts"):
            main_object([], on=SPRING_2025)


@pytest.mark.parametrize("facts", [{"value_sek": -1}, {"months": -1}, {"bids_asked": -1}])
def test_figures_below_zero_are_refused(facts: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="below zero"):
        Purchase(**facts)


@pytest.mark.parametrize(
    ("cpv", "kind"),
    [("03000000", Kind.GOODS), ("44000000", Kind.GOODS), ("45000000", Kind.WORKS), ("48000000", Kind.GOODS),
     ("50000000", Kind.SERVICE), ("90910000", Kind.SERVICE)],
)  # fmt: skip
def test_the_division_of_the_code_tells_what_is_bought(cpv: str, kind: Kind) -> None:
    assert Purchase(cpv=cpv).known_kind is kind
