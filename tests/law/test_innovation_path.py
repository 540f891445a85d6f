"""Object and requirements wait for the four steps before them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from handslag.law.innovation_path import InnovationPath, Step, Way, missing_before, ways_on

FULL = InnovationPath(
    current_state="Maten kommer kall.",
    stakeholders="Boende, kök, chaufförer",
    needs="Varm mat till lunch",
    target_picture="Alla äter varm mat",
    considers_enterprises=True,
    reason="Tre företag i registret lagar mat.",
)


def test_the_specification_opens_when_everything_before_it_is_told() -> None:
    assert missing_before(Step.SPECIFICATION, FULL) == ()


@pytest.mark.parametrize("step", ["current_state", "stakeholders", "needs", "target_picture"])
def test_each_step_before_locks_the_specification(step: str) -> None:
    assert len(missing_before(Step.SPECIFICATION, replace(FULL, **{step: "  "}))) == 1


def test_the_question_on_social_enterprises_needs_an_answer_and_a_reason() -> None:
    assert len(missing_before(Step.SPECIFICATION, replace(FULL, considers_enterprises=None))) == 1
    assert len(missing_before(Step.SPECIFICATION, replace(FULL, considers_enterprises=False, reason=""))) == 1
    assert missing_before(Step.SPECIFICATION, replace(FULL, considers_enterprises=False)) == ()


def test_a_step_waits_for_those_before_it_only() -> None:
    assert [len(missing_before(step, InnovationPath())) for step in Step] == [0, 1, 2, 3, 4, 5]


def test_every_way_to_buy_something_new_rests_on_a_paragraph() -> None:
    told = dict(ways_on(date(2026, 3, 1)))

    assert told.keys() == set(Way)
    assert all(reason.reference.startswith("LOU") for reason in told.values())
