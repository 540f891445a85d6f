"""The tests a bidder meets in each of the three reserved procurements."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handslag.law.answers import Verdict
from handslag.law.bidders.checked import Checked
from handslag.law.bidders.employment import Attest, Ground, HeadCount, employment_bidder
from handslag.law.bidders.ideburen import IdeburenBidder, ideburen_bidder
from handslag.law.bidders.welfare import (
    AwardedUnder,
    PastAward,
    WelfareBidder,
    repeat_bar,
    three_years_before,
    welfare_bidder,
)

OPEN, CLOSED, ASK, MISSING = Verdict.OPEN, Verdict.CLOSED, Verdict.ASK_JURIST, Verdict.MISSING_DATA
BEGUN, TENDER = date(2025, 3, 1), date(2025, 4, 15)
COUNT = HeadCount(in_group=12, everyone=30, counted_on=date(2025, 4, 1), attest=Attest.STATEMENT)


def failed(checked: Checked) -> dict[str, Verdict]:
    return {test.name: test.verdict for test in checked.tests if test.verdict is not OPEN}


class TestEmployment:
    """LOU 4:18: aim, 30 per cent, the whole legal person."""

    @staticmethod
    def check(count: HeadCount | None = COUNT, ground: Ground = Ground.INTEGRATION, **facts: Any) -> Checked:
        known = {"on": BEGUN, "tender_on": TENDER, "has_main_aim": True, "is_whole_legal_person": True}
        return employment_bidder(ground, count, **(known | facts))

    def test_a_firm_that_meets_everything_may_take_part(self) -> None:
        assert self.check().verdict is OPEN

    @pytest.mark.parametrize(
        ("in_group", "everyone", "is_enough"),
        [(299, 1000, False), (3, 10, True), (30, 100, True), (29, 100, False)],
    )
    def test_29_9_per_cent_fails_and_30_per_cent_is_enough(
        self,
        in_group: int,
        everyone: int,
        is_enough: bool,  # noqa: FBT001
    ) -> None:
        count = replace(COUNT, in_group=in_group, everyone=everyone)
        assert (self.check(count).verdict is OPEN) is is_enough

    def test_29_9_per_cent_is_told_as_29_and_never_rounded_up(self) -> None:
        share = self.check(replace(COUNT, in_group=299, everyone=1000)).tests[1]
        assert share.reason.text.params["percent"] == 29

    def test_the_margin_says_that_two_may_leave(self) -> None:
        count = replace(COUNT, in_group=8, everyone=22)
        assert count.may_leave == 2
        assert "%(may_leave)s of the group may leave" in self.check(count).tests[1].reason.text.msgid

    def test_the_margin_is_nobody_at_exactly_30_per_cent(self) -> None:
        assert replace(COUNT, in_group=3, everyone=10).may_leave == 0

    def test_when_everybody_belongs_to_the_group_all_but_one_may_leave(self) -> None:
        assert replace(COUNT, in_group=4, everyone=4).may_leave == 3

    def test_how_many_would_have_to_come_is_told_when_the_share_is_too_low(self) -> None:
        count = replace(COUNT, in_group=2, everyone=10)
        assert count.must_join == 2
        assert failed(self.check(count)) == {"share": CLOSED}

    @given(st.integers(0, 300), st.integers(1, 300))
    @settings(deadline=None)
    def test_the_margin_is_exact(self, in_group: int, everyone: int) -> None:
        if in_group > everyone:
            in_group, everyone = everyone, in_group
        count = replace(COUNT, in_group=in_group, everyone=everyone)
        if count.is_enough:
            left = count.may_leave
            assert replace(count, in_group=in_group - left, everyone=everyone - left).is_enough
            if left + 1 < everyone:
                after = (in_group - left - 1, everyone - left - 1)
                assert after[0] < 0 or not replace(count, in_group=after[0], everyone=after[1]).is_enough
        else:
            came = count.must_join
            assert replace(count, in_group=in_group + came, everyone=everyone + came).is_enough
            assert not replace(count, in_group=in_group + came - 1, everyone=everyone + came - 1).is_enough

    def test_a_small_group_is_told_as_a_share_and_not_as_a_number(self) -> None:
        small = self.check(replace(COUNT, in_group=4, everyone=10)).tests[1].reason.text
        large = self.check(replace(COUNT, in_group=5, everyone=10)).tests[1].reason.text
        assert "%(group)s" not in small.msgid
        assert "%(group)s" in large.msgid

    def test_a_unit_of_a_larger_organisation_may_not_take_part_since_september_2021(self) -> None:
        found = self.check(is_whole_legal_person=False)
        assert failed(found) == {"entity": CLOSED}
        assert found.tests[-1].reason.reference == "HFD 2021:48"

    def test_before_the_judgment_a_unit_was_for_a_jurist(self) -> None:
        assert failed(self.check(is_whole_legal_person=False, on=date(2021, 8, 31))) == {"entity": ASK}

    def test_another_main_aim_keeps_the_firm_out(self) -> None:
        assert failed(self.check(has_main_aim=False)) == {"aim": CLOSED}

    def test_a_sheltered_workshop_is_not_asked_for_its_aim(self) -> None:
        assert self.check(ground=Ground.SHELTERED_WORKSHOP, has_main_aim=None).verdict is OPEN

    def test_a_sheltered_programme_is_not_asked_for_aim_or_the_rest_of_the_firm(self) -> None:
        facts = {"has_main_aim": None, "is_whole_legal_person": None}
        assert self.check(ground=Ground.SHELTERED_PROGRAMME, **facts).verdict is OPEN

    def test_the_programme_too_needs_30_per_cent(self) -> None:
        count = replace(COUNT, in_group=2, everyone=10)
        assert failed(self.check(count, ground=Ground.SHELTERED_PROGRAMME)) == {"share": CLOSED}

    def test_what_is_not_told_is_missing_and_not_failed(self) -> None:
        found = self.check(None, has_main_aim=None, is_whole_legal_person=None)
        assert set(failed(found).values()) == {MISSING}
        assert set(failed(found)) == {"aim", "share", "day", "attest", "entity"}

    def test_a_count_nobody_signed_for_is_missing_its_attest(self) -> None:
        assert failed(self.check(replace(COUNT, attest=None))) == {"attest": MISSING}

    @pytest.mark.parametrize(
        ("counted_on", "holds"),
        [
            (date(2025, 4, 15), True),
            (date(2025, 4, 16), False),
            (date(2025, 1, 15), True),
            (date(2025, 1, 14), False),
        ],
    )
    def test_the_count_is_recent_and_not_later_than_the_tender(
        self,
        counted_on: date,
        holds: bool,  # noqa: FBT001
    ) -> None:
        assert (self.check(replace(COUNT, counted_on=counted_on)).verdict is OPEN) is holds

    @pytest.mark.parametrize(("in_group", "everyone"), [(0, 0), (5, 4), (-1, 4)])
    def test_numbers_that_cannot_be_are_refused(self, in_group: int, everyone: int) -> None:
        with pytest.raises(ValueError, match="between nobody and everybody"):
            HeadCount(in_group=in_group, everyone=everyone, counted_on=BEGUN)


class TestWelfare:
    """LOU 19:25: three tests of the organisation, and the repeat bar."""

    BIDDER = WelfareBidder(
        organisation="kooperativet",
        has_tied_mission=True,
        reinvests_profit=True,
        is_led_by_those_concerned=True,
    )
    AWARD = PastAward(
        authority="nämnden",
        organisation="kooperativet",
        cpv="85312510",
        awarded_on=date(2023, 6, 1),
        under=AwardedUnder.RESERVED_WELFARE,
    )

    def check(self, bidder: WelfareBidder = BIDDER, *awards: PastAward, cpv: str = "85312510") -> Checked:
        return welfare_bidder(
            bidder, authority="nämnden", cpv=cpv, on=BEGUN, award_on=date(2025, 5, 1), awards=awards
        )

    def test_an_organisation_that_meets_all_three_may_take_part(self) -> None:
        assert self.check().verdict is OPEN

    @pytest.mark.parametrize(
        ("fact", "test"),
        [
            ("has_tied_mission", "mission"),
            ("reinvests_profit", "profit"),
            ("is_led_by_those_concerned", "structure"),
        ],
    )
    def test_each_condition_fails_by_itself_with_its_own_words(self, fact: str, test: str) -> None:
        found = self.check(replace(self.BIDDER, **{fact: False}))
        assert failed(found) == {test: CLOSED}
        assert failed(self.check(replace(self.BIDDER, **{fact: None}))) == {test: MISSING}
        assert len({one.reason.text.msgid for one in found.tests}) == len(found.tests)

    def test_the_same_service_from_the_same_authority_within_three_years_is_barred(self) -> None:
        found = self.check(self.BIDDER, self.AWARD)
        assert failed(found) == {"repeat": CLOSED}
        assert found.tests[-1].reason.text.params["day_free"] == "2026-06-01"

    @pytest.mark.parametrize(
        "difference",
        [
            {"authority": "en annan nämnd"},
            {"organisation": "ett annat kooperativ"},
            {"cpv": "85311200"},
            {"under": AwardedUnder.OTHERWISE},
            {"awarded_on": date(2022, 5, 1)},
            {"awarded_on": date(2021, 1, 1)},
        ],
        ids=["authority", "organisation", "service", "open tender", "three years ago to the day", "long ago"],
    )
    def test_another_authority_organisation_service_way_or_time_is_not_barred(
        self, difference: dict[str, Any]
    ) -> None:
        assert self.check(self.BIDDER, replace(self.AWARD, **difference)).verdict is OPEN

    def test_the_day_after_three_years_ago_is_barred(self) -> None:
        assert self.check(self.BIDDER, replace(self.AWARD, awarded_on=date(2022, 5, 2))).verdict is CLOSED

    def test_a_broader_or_narrower_code_is_for_a_jurist(self) -> None:
        assert failed(self.check(self.BIDDER, replace(self.AWARD, cpv="85312500"))) == {"repeat": ASK}

    def test_a_contract_under_the_former_paragraph_is_for_a_jurist(self) -> None:
        former = replace(self.AWARD, under=AwardedUnder.RESERVED_WELFARE_2019)
        assert failed(self.check(self.BIDDER, former)) == {"repeat": ASK}

    def test_three_years_before_a_leap_day_is_the_28th(self) -> None:
        assert three_years_before(date(2024, 2, 29)) == date(2021, 2, 28)

    def test_before_2019_there_is_no_such_reservation(self) -> None:
        with pytest.raises(LookupError):
            repeat_bar(
                [],
                authority="a",
                organisation="b",
                cpv="85312510",
                on=date(2018, 1, 1),
                award_on=date(2018, 2, 1),
            )


class TestIdeburna:
    """LOU 19:25 a and the act on idéburna organisationer."""

    KNOWN = IdeburenBidder(
        is_legal_person=True,
        has_only_public_benefit_aim=True,
        is_aim_in_statutes=True,
        aim_serves_service=True,
        makes_only_permitted_transfers=True,
        is_publicly_controlled=False,
        is_registered=True,
    )

    def test_a_registered_organisation_whose_aim_serves_the_service_may_take_part(self) -> None:
        assert ideburen_bidder(self.KNOWN, on=BEGUN).verdict is OPEN
        told = IdeburenBidder(aim_serves_service=True, is_registered=True)
        assert ideburen_bidder(told, on=BEGUN).verdict is OPEN

    @pytest.mark.parametrize(
        ("fact", "value", "test"),
        [
            ("is_legal_person", False, "form"),
            ("has_only_public_benefit_aim", False, "aim"),
            ("is_aim_in_statutes", False, "statutes"),
            ("aim_serves_service", False, "serves"),
            ("makes_only_permitted_transfers", False, "transfers"),
            ("is_publicly_controlled", True, "control"),
        ],
    )
    def test_each_test_fails_by_itself_even_for_the_registered(
        self,
        fact: str,
        value: bool,  # noqa: FBT001
        test: str,
    ) -> None:
        assert failed(ideburen_bidder(replace(self.KNOWN, **{fact: value}), on=BEGUN)) == {test: CLOSED}

    def test_without_the_register_other_proof_is_for_a_jurist(self) -> None:
        found = ideburen_bidder(replace(self.KNOWN, is_registered=False), on=BEGUN)
        assert failed(found) == {"register": ASK}

    def test_the_register_does_not_say_that_the_aim_serves_the_service(self) -> None:
        assert ideburen_bidder(IdeburenBidder(is_registered=True), on=BEGUN).verdict is MISSING

    def test_nothing_told_is_missing(self) -> None:
        assert ideburen_bidder(IdeburenBidder(), on=BEGUN).verdict is MISSING

    def test_before_2023_there_is_no_such_reservation(self) -> None:
        with pytest.raises(LookupError):
            ideburen_bidder(self.KNOWN, on=date(2022, 12, 31))
