"""The rules against labelled sentences: both halves, overall and by rule."""

from __future__ import annotations

import pytest
from bench.barriers.scoring import HALVES, RULES, labelled, score

from tests.text.test_barrier_rules import BARRIERS, NO_BARRIERS

ALL = [one for half in HALVES for one in labelled(half)]


def test_there_are_enough_sentences_and_about_half_hold_a_barrier() -> None:
    with_barrier = sum(bool(one.rules) for one in ALL)

    assert len(ALL) >= 150
    assert 0.4 <= with_barrier / len(ALL) <= 0.6


def test_no_sentence_is_labelled_twice() -> None:
    assert len({one.sentence for one in ALL}) == len(ALL)


def test_every_rule_has_sentences_in_both_halves() -> None:
    for half in HALVES:
        assert {rule for one in labelled(half) for rule in one.rules} == set(RULES)


def test_the_labelled_sentences_are_kept_apart_from_the_rules_own_examples() -> None:
    own = {sentence for _, sentence in (*BARRIERS, *NO_BARRIERS)}

    assert {one.sentence for one in ALL} & own == set()


@pytest.mark.parametrize("half", HALVES)
def test_what_is_told_is_a_barrier_and_barriers_are_told(half: str) -> None:
    found = score(labelled(half))

    assert found.precision() >= 0.9, found.mistakes
    assert found.recall() >= 0.8, found.mistakes


@pytest.mark.parametrize("rule", RULES)
def test_no_single_rule_is_blind_or_cries_wolf(rule: str) -> None:
    found = score(ALL)

    assert found.precision(rule) >= 0.8, found.mistakes
    assert found.recall(rule) >= 0.7, found.mistakes
