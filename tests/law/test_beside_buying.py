"""Grants, aid, guarantees, partnership, changes of contracts and clauses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from handslag.law.answers import Regime, Verdict
from handslag.law.changing import Change, may_change
from handslag.law.conditions import Clause, clause_verdict
from handslag.law.purchase import Kind
from handslag.law.supporting import PartnershipSigns, PastAid, grant, guarantee, minor_aid, partnership

ON = date(2025, 3, 1)
OPEN, CLOSED, ASK, MISSING = Verdict.OPEN, Verdict.CLOSED, Verdict.ASK_JURIST, Verdict.MISSING_DATA


class TestGrants:
    """Money that is not a purchase."""

    def test_money_for_what_the_city_specifies_is_a_purchase(self) -> None:
        found = grant(on=ON, is_single_trader=False, city_specifies_service=True)
        assert (found.verdict, found.reasons[0].rule) == (CLOSED, "R-GRANT-VS-BUY")

    def test_a_single_trader_needs_exceptional_reasons(self) -> None:
        found = grant(on=ON, is_single_trader=True, city_specifies_service=False)
        assert (found.verdict, found.reasons[0].rule) == (CLOSED, "R-GRANT-KL")
        excepted = grant(
            on=ON, is_single_trader=True, city_specifies_service=False, has_exceptional_reasons=True
        )
        assert excepted.verdict is ASK

    def test_a_grant_to_somebody_else_is_for_a_jurist_and_never_simply_open(self) -> None:
        assert grant(on=ON, is_single_trader=False, city_specifies_service=False).verdict is ASK

    def test_what_is_not_told_is_asked_for(self) -> None:
        assert grant(on=ON, is_single_trader=None, city_specifies_service=False).verdict is MISSING
        assert grant(on=ON, is_single_trader=False, city_specifies_service=None).verdict is MISSING


class TestAidOfMinorImportance:
    """300 000 euro over any three years."""

    @pytest.mark.parametrize(("eur", "verdict"), [(100_000, OPEN), (100_001, CLOSED)])
    def test_the_aid_of_three_years_counts_together(self, eur: int, verdict: Verdict) -> None:
        past = [PastAid(date(2024, 5, 1), 150_000), PastAid(date(2022, 3, 2), 50_000)]
        assert minor_aid(eur, past, on=ON).verdict is verdict

    def test_older_aid_is_forgotten(self) -> None:
        assert minor_aid(300_000, [PastAid(date(2022, 3, 1), 200_000)], on=ON).verdict is OPEN

    def test_services_of_general_interest_have_a_higher_ceiling(self) -> None:
        assert minor_aid(750_000, [], on=ON, is_public_service=True).verdict is OPEN
        assert minor_aid(750_001, [], on=ON, is_public_service=True).verdict is CLOSED

    def test_the_former_rules_are_for_a_jurist(self) -> None:
        assert minor_aid(1, [], on=date(2023, 12, 31)).verdict is ASK

    def test_after_2030_no_rule_is_known(self) -> None:
        with pytest.raises(LookupError):
            minor_aid(1, [], on=date(2031, 1, 1))

    def test_the_register_is_told_of_from_2026(self) -> None:
        rules = [reason.rule for reason in minor_aid(1, [], on=date(2026, 1, 1)).reasons]
        assert "R-DEMIN-REG" in rules
        assert "R-DEMIN-REG" not in [reason.rule for reason in minor_aid(1, [], on=ON).reasons]

    def test_three_years_back_from_a_leap_day(self) -> None:
        assert minor_aid(300_000, [PastAid(date(2025, 2, 28), 1)], on=date(2028, 2, 29)).verdict is OPEN


def test_a_coordination_association_may_not_guarantee() -> None:
    assert guarantee(on=ON, is_coordination_association=True).verdict is CLOSED
    assert guarantee(on=ON, is_coordination_association=False).verdict is ASK


def test_a_partnership_is_always_for_a_jurist_and_signs_against_it_come_first() -> None:
    assert partnership(PartnershipSigns(), on=ON).verdict is ASK
    found = partnership(PartnershipSigns(has_no_market=False, both_contribute=True), on=ON)
    assert found.verdict is ASK
    assert "There is a market" in found.reasons[0].text.msgid
    assert found.reasons[1].rule == "R-IOP"


class TestChangesOfContracts:
    """LOU 17:8-14."""

    SMALL = Change(contract_sek=3_000_000, changes_sek=299_999, kind=Kind.SERVICE, keeps_character=True)

    def verdict(
        self, change: Change, regime: Regime = Regime.EU, threshold: int | None = 2_389_585
    ) -> Verdict:
        return may_change(change, regime=regime, on=ON, threshold_sek=threshold)[0]

    def test_a_change_below_10_per_cent_and_the_threshold_is_allowed(self) -> None:
        assert self.verdict(self.SMALL) is OPEN
        assert self.verdict(replace(self.SMALL, changes_sek=-299_999)) is OPEN

    def test_10_per_cent_is_too_much_for_a_small_change(self) -> None:
        assert self.verdict(replace(self.SMALL, changes_sek=300_000)) is ASK

    def test_works_may_change_by_less_than_15_per_cent(self) -> None:
        works = replace(self.SMALL, kind=Kind.WORKS, changes_sek=449_999)
        assert self.verdict(works) is OPEN
        assert self.verdict(replace(works, changes_sek=450_000)) is ASK

    def test_a_change_as_large_as_the_threshold_is_not_small(self) -> None:
        assert self.verdict(replace(self.SMALL, contract_sek=90_000_000, changes_sek=2_389_585)) is ASK

    def test_a_clear_option_covers_any_change_that_keeps_the_character(self) -> None:
        assert self.verdict(replace(self.SMALL, changes_sek=2_000_000, has_clear_option=True)) is OPEN
        other = replace(self.SMALL, has_clear_option=True, keeps_character=False)
        assert self.verdict(other) is CLOSED

    def test_what_is_not_told_is_missing(self) -> None:
        assert self.verdict(replace(self.SMALL, keeps_character=None)) is MISSING
        assert self.verdict(self.SMALL, threshold=None) is MISSING

    def test_below_the_threshold_it_is_for_a_jurist_since_2022(self) -> None:
        assert self.verdict(self.SMALL, Regime.NATIONAL) is ASK
        old = may_change(self.SMALL, regime=Regime.NATIONAL, on=date(2021, 6, 1), threshold_sek=2_197_545)
        assert old[0] is OPEN


class TestClauses:
    """Conditions of performance."""

    FINE = Clause(is_linked=True, is_proportionate=True, has_follow_up=True)

    def verdict(self, clause: Clause) -> Verdict:
        return clause_verdict(clause, on=ON)[0]

    def test_a_linked_proportionate_clause_with_follow_up_may_stand(self) -> None:
        assert self.verdict(self.FINE) is OPEN

    @pytest.mark.parametrize(
        "change",
        [
            {"is_linked": False},
            {"is_proportionate": False},
            {"names_supplier": True},
            {"shuts_out_profit_or_form": True},
        ],
    )
    def test_a_clause_that_breaks_the_law_may_not(self, change: dict[str, bool]) -> None:
        assert self.verdict(replace(self.FINE, **change)) is CLOSED

    @pytest.mark.parametrize("unknown", ["is_linked", "is_proportionate", "has_follow_up"])
    def test_link_proportion_and_follow_up_are_asked_for(self, unknown: str) -> None:
        assert self.verdict(replace(self.FINE, **{unknown: None})) is MISSING

    def test_a_clause_that_demands_work_with_social_enterprises_is_for_a_jurist(self) -> None:
        verdict, reasons = clause_verdict(replace(self.FINE, demands_social_enterprise=True), on=ON)
        assert (verdict, [reason.rule for reason in reasons]) == (ASK, ["R-SOC-NOASF"])

    def test_everything_that_is_wrong_is_told(self) -> None:
        wrong = Clause(is_linked=False, is_proportionate=False, names_supplier=True)
        assert len(clause_verdict(wrong, on=ON)[1]) == 3
