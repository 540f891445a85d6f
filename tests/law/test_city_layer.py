"""The city's own guidelines, and what its jurist has answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from handslag.law.answers import Door, Guide, Instrument, Question, Verdict
from handslag.law.city_layer import CityGuideline, JuristAnswer, Scope, with_city_layer
from handslag.law.deciding import decide
from handslag.law.purchase import Kind, Purchase
from tests.law.asking import CATERING, CLEANING, DOG_DAY_CARE

ON = date(2025, 3, 1)
OPEN, CLOSED, ASK = Verdict.OPEN, Verdict.CLOSED, Verdict.ASK_JURIST

THREE_ASKED = CityGuideline(
    id="INKÖP-7",
    door=Door.DIRECT_AWARD,
    words="Fråga minst tre leverantörer, gärna ett socialt företag.",
    reference="Riktlinjer för inköp, avsnitt 7",
    valid_from=date(2024, 1, 1),
    is_duty=True,
    scope=Scope(from_sek=100_000),
)
NO_PARTNERSHIP = CityGuideline(
    id="IOP-2",
    door=Door.IOP,
    words="IOP används inte där det finns en marknad.",
    reference="Riktlinjer för IOP",
    valid_from=date(2019, 1, 1),
    verdict=CLOSED,
)
MAY_RESERVE = JuristAnswer(
    id="JUR-2025-1",
    door=Door.RESERVED_EMPLOYMENT,
    question=Question.BELOW_THRESHOLD,
    verdict=OPEN,
    answered_on=date(2025, 3, 20),
    answered_by="stadsjurist",
    basis="Principerna i 19 kap. 2 § medger det.",
    valid_from=ON,
    valid_to=date(2025, 12, 31),
)


def seen(cpv: str = CLEANING, value: int = 500_000, *, on: date = ON, **layer: Any) -> Guide:
    purchase = Purchase(cpv=cpv, value_sek=value)
    return with_city_layer(decide(purchase, on=on), purchase, **layer)


def door(which: Door, *facts: Any, **layer: Any) -> Instrument:
    return seen(*facts, **layer).instrument(which)


class TestGuidelines:
    """The city may be stricter than the law, never looser."""

    def test_a_duty_of_the_citys_own_stands_last_among_the_duties(self) -> None:
        found = door(Door.DIRECT_AWARD, guidelines=[THREE_ASKED])
        assert found.verdict is OPEN
        assert found.duties[-1].reference == "Riktlinjer för inköp, avsnitt 7"

    def test_it_binds_only_purchases_within_its_scope(self) -> None:
        small = door(Door.DIRECT_AWARD, CLEANING, 99_999, guidelines=[THREE_ASKED])
        assert "INKÖP-7" not in {duty.rule for duty in small.duties}

    def test_it_binds_only_from_its_first_to_its_last_day(self) -> None:
        ended = replace(THREE_ASKED, valid_to=date(2025, 2, 28))
        assert "INKÖP-7" not in {one.rule for one in door(Door.DIRECT_AWARD, guidelines=[ended]).duties}
        early = door(Door.DIRECT_AWARD, on=date(2023, 12, 31), guidelines=[THREE_ASKED])
        assert "INKÖP-7" not in {one.rule for one in early.duties}

    def test_it_may_close_a_door_the_law_leaves_open(self) -> None:
        closing = replace(THREE_ASKED, verdict=CLOSED)
        found = door(Door.DIRECT_AWARD, guidelines=[closing])
        assert (found.verdict, found.duties) == (CLOSED, ())
        assert found.reasons[0].rule == "INKÖP-7"

    def test_it_may_not_open_a_door_the_law_closes(self) -> None:
        opening = replace(THREE_ASKED, verdict=OPEN, is_duty=False)
        found = door(Door.DIRECT_AWARD, CLEANING, 1_500_000, guidelines=[opening])
        assert found.verdict is CLOSED
        assert found.reasons[-1].rule == "INKÖP-7"

    def test_it_may_not_settle_what_is_for_a_jurist(self) -> None:
        opening = replace(THREE_ASKED, door=Door.RESERVED_EMPLOYMENT, verdict=OPEN)
        assert door(Door.RESERVED_EMPLOYMENT, guidelines=[opening]).verdict is ASK

    def test_partnership_is_closed_where_the_city_says_so(self) -> None:
        assert door(Door.IOP, guidelines=[NO_PARTNERSHIP]).verdict is CLOSED

    def test_other_doors_are_left_alone(self) -> None:
        before, after = seen(), seen(guidelines=[NO_PARTNERSHIP])
        changed = {a.door for a, b in zip(before.instruments, after.instruments, strict=True) if a != b}
        assert changed == {Door.IOP}


class TestScope:
    """Which purchases something is about."""

    @pytest.mark.parametrize(
        ("scope", "covers"),
        [
            (Scope(), True),
            (Scope(cpv=frozenset({"90900000"})), True),
            (Scope(cpv=frozenset({"55500000-5"})), False),
            (Scope(kinds=frozenset({Kind.GOODS})), False),
            (Scope(kinds=frozenset({Kind.SERVICE})), True),
            (Scope(below_sek=500_000), False),
            (Scope(below_sek=500_001), True),
            (Scope(from_sek=500_000), True),
            (Scope(from_sek=500_001), False),
        ],
    )
    def test_code_kind_and_value_bound_it(self, scope: Scope, covers: bool) -> None:  # noqa: FBT001
        assert scope.covers(Purchase(cpv=CLEANING, value_sek=500_000)) is covers

    def test_what_is_not_known_is_within_it(self) -> None:
        assert Scope(cpv=frozenset({"90900000"}), from_sek=1, kinds=frozenset({Kind.GOODS})).covers(
            Purchase()
        )


class TestTheJurist:
    """An answer settles the question for the city, from one day to another."""

    def test_an_answer_opens_the_door_and_stands_first_among_the_reasons(self) -> None:
        found = door(Door.RESERVED_EMPLOYMENT, answers=[MAY_RESERVE])
        assert (found.verdict, found.questions) == (OPEN, ())
        assert found.reasons[0].text.params["role"] == "stadsjurist"
        assert found.duties

    def test_an_answer_may_close_it(self) -> None:
        found = door(Door.RESERVED_EMPLOYMENT, answers=[replace(MAY_RESERVE, verdict=CLOSED)])
        assert (found.verdict, found.duties) == (CLOSED, ())

    def test_the_case_that_asked_is_settled_although_it_began_before_the_answer(self) -> None:
        assert MAY_RESERVE.answered_on > ON
        assert door(Door.RESERVED_EMPLOYMENT, on=ON, answers=[MAY_RESERVE]).verdict is OPEN

    @pytest.mark.parametrize("on", [date(2025, 2, 28), date(2026, 1, 1)])
    def test_a_purchase_begun_outside_its_days_is_not_settled(self, on: date) -> None:
        assert door(Door.RESERVED_EMPLOYMENT, on=on, answers=[MAY_RESERVE]).verdict is ASK

    def test_a_purchase_outside_its_scope_is_not_settled(self) -> None:
        narrow = replace(MAY_RESERVE, scope=Scope(cpv=frozenset({CATERING})))
        assert door(Door.RESERVED_EMPLOYMENT, answers=[narrow]).verdict is ASK

    def test_an_answer_to_another_question_or_door_settles_nothing(self) -> None:
        other = replace(MAY_RESERVE, question=Question.CPV_CHILD)
        assert door(Door.RESERVED_EMPLOYMENT, answers=[other]).verdict is ASK
        assert door(Door.IOP, answers=[MAY_RESERVE]).verdict is ASK

    def test_an_answer_opens_nothing_the_law_closes(self) -> None:
        answer = replace(MAY_RESERVE, door=Door.DIRECT_AWARD, question=Question.CPV_CHILD)
        assert door(Door.DIRECT_AWARD, CLEANING, 1_500_000, answers=[answer]).verdict is CLOSED
        assert door(Door.DIRECT_AWARD, DOG_DAY_CARE, 900_000, answers=[answer]).verdict is OPEN
        assert door(Door.DIRECT_AWARD, DOG_DAY_CARE, 9_000_000, answers=[answer]).verdict is CLOSED

    def test_a_door_with_two_questions_waits_for_both(self) -> None:
        half = door(Door.RESERVED_EMPLOYMENT, DOG_DAY_CARE, 9_000_000, answers=[MAY_RESERVE])
        assert (half.verdict, half.questions) == (ASK, (Question.CPV_CHILD,))
        assert half.reasons[0].rule == "JUR-2025-1"
        both = [MAY_RESERVE, replace(MAY_RESERVE, id="JUR-2", question=Question.CPV_CHILD)]
        assert door(Door.RESERVED_EMPLOYMENT, DOG_DAY_CARE, 9_000_000, answers=both).verdict is OPEN

    def test_two_answers_that_pull_apart_leave_it_to_the_jurist(self) -> None:
        apart = [MAY_RESERVE, replace(MAY_RESERVE, id="JUR-2", question=Question.CPV_CHILD, verdict=CLOSED)]
        assert door(Door.RESERVED_EMPLOYMENT, DOG_DAY_CARE, 9_000_000, answers=apart).verdict is ASK

    def test_a_later_answer_to_the_same_question_goes_before_an_earlier_one(self) -> None:
        later = replace(MAY_RESERVE, id="JUR-2", verdict=CLOSED, answered_on=date(2025, 6, 1))
        for answers in ([MAY_RESERVE, later], [later, MAY_RESERVE]):
            assert door(Door.RESERVED_EMPLOYMENT, answers=answers).verdict is CLOSED

    def test_a_guideline_narrows_what_the_jurist_opened(self) -> None:
        closing = replace(NO_PARTNERSHIP, door=Door.RESERVED_EMPLOYMENT)
        assert door(Door.RESERVED_EMPLOYMENT, answers=[MAY_RESERVE], guidelines=[closing]).verdict is CLOSED

    @pytest.mark.parametrize("verdict", [ASK, Verdict.MISSING_DATA])
    def test_an_answer_that_settles_nothing_is_refused(self, verdict: Verdict) -> None:
        with pytest.raises(ValueError, match="opens or closes"):
            replace(MAY_RESERVE, verdict=verdict)
