"""Thresholds and limits from 2018 on, the change of 2022, and amounts nobody has entered."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal

import pytest

from handslag.law.answers import Confidence, Door, Question, Regime, Verdict
from handslag.law.deciding import DayNotCovered
from handslag.law.purchase import DirectException, Kind
from handslag.law.thresholds import SHIPPED, Amount, ThresholdTable
from tests.law.asking import CATERING, CLEANING, WORK_TRAINING, door, duties_of, guide, rules_of, verdict

OPEN, CLOSED, ASK, MISSING = Verdict.OPEN, Verdict.CLOSED, Verdict.ASK_JURIST, Verdict.MISSING_DATA
IN_2026 = date(2026, 3, 1)

DIRECT_LIMITS = [
    (date(2018, 1, 1), CLEANING, 586_907, True),
    (date(2018, 12, 31), WORK_TRAINING, 586_907, True),
    (date(2019, 1, 1), WORK_TRAINING, 1_991_766, True),
    (date(2019, 12, 31), CLEANING, 586_907, True),
    (date(2020, 1, 1), CLEANING, 615_312, True),
    (date(2021, 6, 1), CATERING, 615_312, True),
    (date(2021, 12, 31), WORK_TRAINING, 2_156_469, True),
    (date(2022, 1, 1), CLEANING, 626_284, True),
    (date(2022, 1, 31), WORK_TRAINING, 2_184_714, True),
    (date(2022, 2, 1), CLEANING, 700_000, False),
    (date(2022, 2, 1), CATERING, 7_802_550, False),
    (date(2023, 12, 31), WORK_TRAINING, 7_802_550, False),
    (date(2024, 1, 1), CLEANING, 700_000, False),
    (date(2025, 12, 31), CATERING, 8_109_450, False),
    (date(2026, 1, 1), CLEANING, 700_000, False),
]


@pytest.mark.parametrize(("on", "cpv", "limit", "is_included"), DIRECT_LIMITS)
def test_direct_award_is_open_up_to_its_limit_and_since_2022_only_below_it(
    on: date,
    cpv: str,
    limit: int,
    is_included: bool,  # noqa: FBT001
) -> None:
    at_the_limit = OPEN if is_included else CLOSED
    found = [verdict(Door.DIRECT_AWARD, cpv, value, on=on) for value in (limit - 1, limit, limit + 1)]
    assert found == [OPEN, at_the_limit, CLOSED]


THRESHOLDS = [
    (date(2018, 6, 1), CLEANING, 2_096_097),
    (date(2020, 6, 1), CLEANING, 2_197_545),
    (date(2022, 6, 1), CLEANING, 2_236_731),
    (date(2024, 6, 1), CLEANING, 2_389_585),
    (date(2018, 6, 1), "45210000", 52_620_561),
    (date(2020, 6, 1), "45210000", 54_938_615),
    (date(2023, 6, 1), "45210000", 55_991_099),
    (date(2025, 6, 1), "45210000", 59_880_179),
]


@pytest.mark.parametrize(("on", "cpv", "threshold"), THRESHOLDS)
def test_a_value_at_the_threshold_reaches_it(on: date, cpv: str, threshold: int) -> None:
    assert guide(cpv, threshold - 1, on=on).regime is Regime.NATIONAL
    assert guide(cpv, threshold, on=on).regime is Regime.EU


CENTRAL = [(date(2018, 6, 1), 1_365_782), (date(2021, 6, 1), 1_427_377), (date(2023, 6, 1), 1_456_476)]


@pytest.mark.parametrize(("on", "threshold"), [*CENTRAL, (date(2025, 6, 1), 1_546_202)])
def test_central_authorities_have_their_own_thresholds(on: date, threshold: int) -> None:
    assert guide(CLEANING, threshold - 1, on=on, is_central=True).regime is Regime.NATIONAL
    assert guide(CLEANING, threshold, on=on, is_central=True).regime is Regime.EU


@pytest.mark.parametrize("value", [100_000, 2_000_000, 50_000_000])
def test_annex_2_services_never_follow_the_rules_above_the_threshold(value: int) -> None:
    assert guide(CATERING, value).regime is Regime.NATIONAL


class TestTheChangeOf2022:
    """The purchase keeps the rules of the day it began."""

    OLD, NEW = date(2022, 1, 31), date(2022, 2, 1)

    def test_the_reservation_for_employment_was_open_below_the_threshold_and_is_for_a_jurist_since(
        self,
    ) -> None:
        assert verdict(Door.RESERVED_EMPLOYMENT, CLEANING, 1_500_000, on=self.OLD) is OPEN
        found = door(Door.RESERVED_EMPLOYMENT, CLEANING, 1_500_000, on=self.NEW)
        assert (found.verdict, found.questions) == (ASK, (Question.BELOW_THRESHOLD,))
        assert found.reasons[0].confidence is Confidence.LOW

    def test_catering_for_900_000_kr_had_to_be_advertised_and_may_be_awarded_directly_since(self) -> None:
        assert verdict(Door.DIRECT_AWARD, CATERING, 900_000, on=self.OLD) is CLOSED
        assert verdict(Door.DIRECT_AWARD, CATERING, 900_000, on=self.NEW) is OPEN

    def test_a_small_direct_award_counted_with_others_of_the_same_kind_in_the_year(self) -> None:
        old = door(Door.DIRECT_AWARD, CLEANING, 300_000, on=self.OLD)
        new = door(Door.DIRECT_AWARD, CLEANING, 300_000, on=self.NEW)
        said = [next(reason for reason in one.reasons if reason.rule == "R-VAL-REC") for one in (old, new)]
        assert "same kind" in said[0].text.msgid
        assert "same kind" not in said[1].text.msgid

    def test_the_old_doors_name_the_old_paragraphs(self) -> None:
        old = door(Door.RESERVED_WELFARE, WORK_TRAINING, on=self.OLD)
        new = door(Door.RESERVED_WELFARE, WORK_TRAINING, on=self.NEW)
        assert "6 a §" in old.reasons[0].reference
        assert "25 §" in new.reasons[0].reference

    def test_an_education_code_may_have_been_a_welfare_service_so_a_jurist_is_asked_between_the_limits(
        self,
    ) -> None:
        on = date(2021, 6, 1)
        found = [
            verdict(Door.DIRECT_AWARD, "80530000", value, on=on) for value in (615_312, 900_000, 2_156_470)
        ]
        assert found == [OPEN, ASK, CLOSED]


class TestAmountsNobodyHasEntered:
    """The kronor of 2026 and 2027 are for a person to enter; only what hangs on them waits."""

    def test_catering_for_900_000_kr_waits_and_the_missing_amount_is_named(self) -> None:
        found = guide(CATERING, 900_000, on=IN_2026)
        assert found.instrument(Door.DIRECT_AWARD).verdict is MISSING
        assert "threshold_in_kronor" in {fact.fact for fact in found.missing}

    def test_cleaning_for_500_000_kr_does_not_wait(self) -> None:
        found = guide(CLEANING, 500_000, on=IN_2026)
        assert found.regime is Regime.NATIONAL
        assert found.instrument(Door.DIRECT_AWARD).verdict is OPEN
        assert found.instrument(Door.RESERVED_EMPLOYMENT).verdict is ASK
        assert "threshold_in_kronor" not in {fact.fact for fact in found.missing}

    def test_cleaning_for_1_500_000_kr_is_closed_for_direct_award_and_waits_for_the_threshold_elsewhere(
        self,
    ) -> None:
        found = guide(CLEANING, 1_500_000, on=IN_2026)
        assert found.regime is Regime.MISSING_DATA
        assert found.instrument(Door.DIRECT_AWARD).verdict is CLOSED
        assert found.instrument(Door.RESERVED_EMPLOYMENT).verdict is MISSING
        assert found.instrument(Door.LOTS).verdict is OPEN

    def test_catering_below_700_000_kr_is_below_every_amount(self) -> None:
        assert verdict(Door.DIRECT_AWARD, CATERING, 699_999, on=IN_2026) is OPEN
        assert verdict(Door.DIRECT_AWARD, CATERING, 700_000, on=IN_2026) is MISSING

    def test_the_lists_of_codes_do_not_wait(self) -> None:
        assert verdict(Door.RESERVED_WELFARE, WORK_TRAINING, 3_000_000, on=IN_2026) is OPEN
        assert verdict(Door.RESERVED_IDEBUREN, WORK_TRAINING, 3_000_000, on=IN_2026) is OPEN

    def test_the_limit_is_told_in_euro_without_an_answer(self) -> None:
        first = door(Door.DIRECT_AWARD, CATERING, 900_000, on=IN_2026).reasons[0]
        assert first.text.params["eur_limit"] == 750_000
        assert "no answer yet" in first.text.msgid

    def test_a_rate_gives_a_comparison_that_is_labelled_and_changes_no_verdict(self) -> None:
        found = door(Door.DIRECT_AWARD, CATERING, 900_000, on=IN_2026, sek_per_eur=Decimal("11.08"))
        assert found.verdict is MISSING
        assert found.reasons[0].text.msgid.startswith("Provisional")
        assert found.reasons[0].text.params["eur_value"] == 81_227
        assert found.reasons[0].confidence is Confidence.LOW

    def test_once_entered_the_amount_decides(self) -> None:
        last = SHIPPED.rows[-1]
        entered = dataclasses.replace(
            last, annex2=Amount(750_000, 8_300_000), goods_and_services=Amount(216_000, 2_390_000)
        )
        table = ThresholdTable((*SHIPPED.rows[:-1], entered))
        found = guide(CATERING, 900_000, on=IN_2026, table=table)
        assert found.instrument(Door.DIRECT_AWARD).verdict is OPEN
        assert guide(CLEANING, 2_400_000, on=IN_2026, table=table).regime is Regime.EU

    @pytest.mark.parametrize("on", [date(2017, 6, 1), date(2028, 1, 1)])
    def test_a_day_without_a_row_leaves_what_hangs_on_amounts_untold(self, on: date) -> None:
        found = guide(CLEANING, 50_000, on=on)
        assert found.instrument(Door.DIRECT_AWARD).verdict is MISSING
        assert found.instrument(Door.SOCIAL_CONDITIONS).verdict is OPEN
        assert "No thresholds" in found.instrument(Door.DIRECT_AWARD).reasons[0].text.msgid

    def test_a_direct_limit_left_empty_is_told(self) -> None:
        row = dataclasses.replace(SHIPPED.rows[-1], direct_sek=None)
        found = door(Door.DIRECT_AWARD, CLEANING, 50_000, on=IN_2026, table=ThresholdTable((row,)))
        assert found.verdict is MISSING


def test_a_day_before_the_act_is_refused() -> None:
    with pytest.raises(DayNotCovered):
        guide(CLEANING, 500_000, on=date(2016, 12, 31))


def test_the_reason_carries_the_days_of_the_figure_it_rests_on() -> None:
    first = door(Door.DIRECT_AWARD, CATERING, 900_000).reasons[0]
    assert (first.valid_from, first.valid_to) == (date(2024, 1, 1), date(2025, 12, 31))
    fixed = door(Door.DIRECT_AWARD, CLEANING, 500_000).reasons[0]
    assert (fixed.valid_from, fixed.valid_to) == (date(2022, 2, 1), None)


def test_the_limit_of_2026_is_told_with_less_certainty() -> None:
    assert door(Door.DIRECT_AWARD, CLEANING, 500_000).reasons[0].confidence is Confidence.HIGH
    assert door(Door.DIRECT_AWARD, CLEANING, 500_000, on=IN_2026).reasons[0].confidence is Confidence.MEDIUM


def test_every_reason_against_direct_award_cites_the_ban_on_dividing() -> None:
    found = door(Door.DIRECT_AWARD, CLEANING, 1_500_000)
    cited = next(reason for reason in found.reasons if reason.rule == "R-NOSPLIT")
    assert cited.reference == "LOU 5 kap. 6, 7 och 7 a §§"


def test_a_stated_exception_is_for_a_jurist_where_the_value_closes_the_door() -> None:
    found = door(Door.DIRECT_AWARD, CLEANING, 1_500_000, direct_exception=DirectException.EXTREME_URGENCY)
    assert (found.verdict, found.questions) == (ASK, (Question.DIRECT_EXCEPTION,))
    assert rules_of(found)[0] == "R-DIR-EXC"
    small = door(Door.DIRECT_AWARD, CLEANING, 50_000, direct_exception=DirectException.EXTREME_URGENCY)
    assert small.verdict is OPEN


def test_a_closed_direct_award_tells_what_advertising_obliges_to() -> None:
    assert {"R-ADV", "R-STAND", "R-POST"} <= set(duties_of(door(Door.DIRECT_AWARD, CLEANING, 1_500_000)))


class TestTheTable:
    """What an administrator may and may not enter."""

    def test_two_rows_for_one_day_are_refused(self) -> None:
        with pytest.raises(ValueError, match="Two rows"):
            ThresholdTable((*SHIPPED.rows, SHIPPED.rows[-1]))

    def test_a_direct_limit_above_the_threshold_is_refused(self) -> None:
        with pytest.raises(ValueError, match="above a threshold"):
            dataclasses.replace(SHIPPED.rows[0], direct_sek=3_000_000)

    def test_a_period_that_ends_before_it_begins_is_refused(self) -> None:
        with pytest.raises(ValueError, match="before it begins"):
            dataclasses.replace(SHIPPED.rows[0], valid_to=date(2017, 1, 1))

    def test_the_shipped_rows_follow_each_other_without_a_gap(self) -> None:
        for earlier, later in zip(SHIPPED.rows, SHIPPED.rows[1:], strict=False):
            assert (later.valid_from - earlier.valid_to).days == 1

    def test_the_shipped_row_of_2026_has_no_kronor_but_the_fixed_limit(self) -> None:
        row = SHIPPED.at(IN_2026)
        assert row is not None
        assert [row.goods_and_services.sek, row.central.sek, row.works.sek, row.annex2.sek] == [None] * 4
        assert row.threshold(Kind.WORKS, is_central=False, in_annex2=False).eur == 5_404_000
        assert row.direct_sek == 700_000
