"""Decisions on lots, the exempt small lots, and the planner over the register."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from handslag.law.answers import Regime, Verdict
from handslag.law.lot_decision import BidRule, LotDecision, exempt_lots, lot_obstacles
from handslag.law.lot_planner import FirmSize, PlannedLot, plan_lots, size_curve
from handslag.law.purchase import Kind
from handslag.law.thresholds import SHIPPED, Amount

ON = date(2025, 3, 1)


class TestTheDecision:
    """What keeps a decision from being saved."""

    DIVIDED = LotDecision(is_divided=True, lots=3, bid_rule=BidRule.ALL)

    def rules(self, decision: LotDecision, regime: Regime = Regime.EU) -> list[str]:
        return [reason.rule for reason in lot_obstacles(decision, regime, on=ON)]

    def test_not_divided_without_a_reason_cannot_be_saved_above_the_threshold(self) -> None:
        assert self.rules(LotDecision(is_divided=False)) == ["R-LOT-WHY"]
        assert self.rules(LotDecision(is_divided=False, reasons_not_divided="  ")) == ["R-LOT-WHY"]
        assert self.rules(LotDecision(is_divided=False, reasons_not_divided="Ett kök, en leverans")) == []

    def test_below_the_threshold_no_reason_is_needed(self) -> None:
        assert self.rules(LotDecision(is_divided=False), Regime.NATIONAL) == []

    def test_as_long_as_the_rules_are_not_known_a_reason_is_asked_for(self) -> None:
        assert self.rules(LotDecision(is_divided=False), Regime.MISSING_DATA) == ["R-LOT-WHY"]

    def test_a_full_decision_can_be_saved(self) -> None:
        assert self.rules(self.DIVIDED) == []

    @pytest.mark.parametrize(
        ("change", "words"),
        [
            ({"bid_rule": None}, "one, several or all"),
            ({"lots": 1}, "at least two lots"),
            ({"cap": 2}, "in what order lots are given"),
            ({"cap": 3, "cap_order": "störst först"}, "fewer than all"),
            ({"cap": 0, "cap_order": "störst först"}, "fewer than all"),
            ({"cap": 1, "cap_order": "störst först", "bid_rule": BidRule.ONE}, "goes with bids for several"),
            ({"may_combine": True}, "single and combined lots"),
            ({"may_combine": True, "combined_order": "x", "bid_rule": BidRule.ONE}, "Combined lots go with"),
            ({"is_by_place": True}, "divided by place"),
        ],
    )
    def test_each_gap_is_told_in_its_own_words(self, change: dict[str, Any], words: str) -> None:
        (obstacle,) = lot_obstacles(replace(self.DIVIDED, **change), Regime.EU, on=ON)
        assert words in obstacle.text.msgid

    def test_every_gap_is_told_at_once(self) -> None:
        decision = LotDecision(
            is_divided=True, bid_rule=BidRule.SEVERAL, cap=2, is_by_place=True, may_combine=True
        )
        assert len(self.rules(decision)) == 5

    def test_a_cap_with_its_order_and_a_place_with_its_link_can_be_saved(self) -> None:
        decision = replace(
            self.DIVIDED,
            cap=2,
            cap_order="Den del där skillnaden till nästa anbud är störst",
            is_by_place=True,
            place_link="Maten ska vara varm",
            may_combine=True,
            combined_order="Summan av poängen",
        )
        assert self.rules(decision) == []


class TestExemptLots:
    """Small lots of a large purchase (LOU 5:8)."""

    ROW = dataclasses.replace(
        SHIPPED.rows[-2], small_lot=Amount(80_000, 860_000), small_works_lot=Amount(1_000_000, 10_800_000)
    )

    def test_small_lots_of_at_most_20_per_cent_may_follow_the_rules_below_the_threshold(self) -> None:
        found = exempt_lots([4_000_000, 500_000, 500_000], Kind.SERVICE, on=ON, row=self.ROW)
        assert (found.verdict, found.exempt) == (Verdict.OPEN, (1, 2))

    def test_together_above_20_per_cent_none_of_them_may(self) -> None:
        found = exempt_lots([3_999_999, 500_000, 500_000], Kind.SERVICE, on=ON, row=self.ROW)
        assert (found.verdict, found.exempt) == (Verdict.CLOSED, ())

    def test_a_lot_at_the_limit_is_not_small(self) -> None:
        found = exempt_lots([9_000_000, 860_000], Kind.SERVICE, on=ON, row=self.ROW)
        assert (found.verdict, found.exempt) == (Verdict.CLOSED, ())
        assert exempt_lots([9_000_000, 859_999], Kind.SERVICE, on=ON, row=self.ROW).exempt == (1,)

    def test_works_have_a_limit_of_their_own(self) -> None:
        assert exempt_lots([70_000_000, 9_000_000], Kind.WORKS, on=ON, row=self.ROW).exempt == (1,)

    def test_without_the_amount_in_kronor_there_is_no_answer(self) -> None:
        found = exempt_lots([4_000_000, 500_000], Kind.SERVICE, on=ON, row=SHIPPED.at(ON))
        assert (found.verdict, found.exempt) == (Verdict.MISSING_DATA, ())
        assert exempt_lots([1], Kind.GOODS, on=ON, row=None).verdict is Verdict.MISSING_DATA

    def test_a_rate_gives_a_comparison_that_is_no_answer(self) -> None:
        found = exempt_lots(
            [4_000_000, 500_000], Kind.SERVICE, on=ON, row=SHIPPED.at(ON), sek_per_eur=Decimal("11.08")
        )
        assert (found.verdict, found.exempt) == (Verdict.MISSING_DATA, ())
        assert found.reason.text.params == {"lots": 1, "eur_limit": 80_000, "percent": 11}


class TestThePlanner:
    """How many could bid on each size and place."""

    PARENTS = {"0180-farsta": "0180", "0180": "01", "01": "SE"}
    SMALL = FirmSize(largest_sek=300_000, places=frozenset({"0180-farsta"}))
    LARGE = FirmSize(smallest_sek=400_000, largest_sek=5_000_000, places=frozenset({"01"}))
    SILENT = FirmSize()

    def outlook(self, lot: PlannedLot, *firms: FirmSize) -> dict[str, int]:
        (found,) = plan_lots([lot], firms, parents=self.PARENTS).outlooks
        return {name: number for name, number in dataclasses.asdict(found).items() if number}

    def test_a_firm_that_takes_the_size_in_the_place_can_bid(self) -> None:
        assert self.outlook(PlannedLot(value_sek=250_000, place="0180-farsta"), self.SMALL) == {"can": 1}

    def test_a_firm_that_delivers_in_the_county_delivers_in_the_district(self) -> None:
        assert self.outlook(PlannedLot(value_sek=900_000, place="0180-farsta"), self.LARGE) == {"can": 1}

    def test_a_firm_of_one_district_does_not_deliver_in_the_whole_city(self) -> None:
        assert self.outlook(PlannedLot(value_sek=250_000, place="0180"), self.SMALL) == {"elsewhere": 1}

    def test_a_lot_may_be_too_large_for_one_and_too_small_for_another(self) -> None:
        lot = PlannedLot(value_sek=350_000, place="0180-farsta")
        assert self.outlook(lot, self.SMALL, self.LARGE) == {"too_large": 1, "too_small": 1}

    def test_a_firm_that_has_told_nothing_is_unknown_and_not_shut_out(self) -> None:
        assert self.outlook(PlannedLot(value_sek=350_000, place="0180"), self.SILENT) == {"unknown": 1}

    def test_every_firm_is_counted_once(self) -> None:
        lots = [
            PlannedLot(value_sek=sek, place=place)
            for sek in (1, 350_000, 9_000_000)
            for place in (None, "0180")
        ]
        for one in plan_lots(lots, [self.SMALL, self.LARGE, self.SILENT], parents=self.PARENTS).outlooks:
            assert one.can + one.unknown + one.too_large + one.too_small + one.elsewhere == 3

    def test_fewer_than_three_that_fit_is_warned_of(self) -> None:
        lots = [PlannedLot(value_sek=250_000)]
        two, three = [self.SMALL] * 2, [self.SMALL] * 3
        (warning,) = plan_lots(lots, two).warnings
        assert warning.params == {"lot": 1, "firms": 2, "unknown": 0, "dependent": 0}
        assert plan_lots(lots, three).warnings == ()

    def test_a_contract_of_half_the_turnover_is_warned_of(self) -> None:
        firm = replace(self.SMALL, turnover_sek=500_000)
        (warning,) = plan_lots([PlannedLot(value_sek=250_000)], [firm] * 3).warnings
        assert (warning.params["dependent"], "depend on the contract" in warning.msgid) == (3, True)
        assert plan_lots([PlannedLot(value_sek=249_999)], [firm] * 3).warnings == ()

    def test_a_contract_of_several_years_is_measured_by_the_year(self) -> None:
        firm = replace(self.SMALL, turnover_sek=500_000)
        (one,) = plan_lots([PlannedLot(value_sek=300_000, months=36)], [firm]).outlooks
        assert one.dependent == 0

    def test_the_value_is_the_sum_of_the_lots(self) -> None:
        plan = plan_lots([PlannedLot(value_sek=400_000), PlannedLot(value_sek=500_000)], [self.SMALL])
        assert (plan.value.sek, plan.firms) == (900_000, 1)

    def test_a_curve_tells_how_many_could_bid_at_each_size(self) -> None:
        firms = [FirmSize(largest_sek=sek) for sek in (100_000, 200_000, 400_000, 800_000)]
        found = size_curve([50_000, 150_000, 500_000, 900_000], firms, parents={})
        assert [(sek, one.can) for sek, one in found] == [
            (50_000, 4),
            (150_000, 3),
            (500_000, 1),
            (900_000, 0),
        ]

    def test_nothing_of_the_answer_names_a_firm(self) -> None:
        assert {field.name for field in dataclasses.fields(FirmSize)} == {
            "smallest_sek",
            "largest_sek",
            "turnover_sek",
            "places",
        }
