"""The shipped clauses: each whole in both languages, on rules that hold, and followed up."""

from __future__ import annotations

import re
from datetime import date

import pytest

from handslag.law.answers import Verdict
from handslag.law.book import BOOK
from handslag.law.clauses import PARTS, ClauseKind, LibraryClause, shipped_clauses
from handslag.law.conditions import Clause, clause_verdict
from handslag.text.barriers.checking import find_barriers

CLAUSES = shipped_clauses()
TODAY = date(2026, 11, 24)
each = pytest.mark.parametrize("clause", CLAUSES, ids=lambda one: one.id)


def test_there_are_at_least_a_dozen_of_every_kind_and_no_id_twice() -> None:
    assert len(CLAUSES) >= 12
    assert {one.kind for one in CLAUSES} == set(ClauseKind)
    assert len({one.id for one in CLAUSES}) == len(CLAUSES)


@each
def test_every_part_is_written_in_both_languages(clause: LibraryClause) -> None:
    assert set(clause.words) == {"sv", "en"}
    assert [
        part for words in clause.words.values() for part in PARTS if not getattr(words, part).strip()
    ] == []
    assert clause.words["sv"].text != clause.words["en"].text


@each
def test_what_is_filled_in_is_the_same_in_both_languages(clause: LibraryClause) -> None:
    blanks = [len(re.findall(r"\[[^\]]+\]", words.text)) for words in clause.words.values()]

    assert blanks[0] == blanks[1]


@each
def test_every_clause_rests_on_rules_in_force(clause: LibraryClause) -> None:
    assert clause.rules
    assert [rule for rule in clause.rules if BOOK.find(rule, TODAY) is None] == []


@each
def test_a_linked_and_proportionate_clause_is_open_or_for_the_jurist(clause: LibraryClause) -> None:
    verdict, reasons = clause_verdict(
        Clause(
            is_linked=True,
            is_proportionate=True,
            has_follow_up=bool(clause.words["sv"].follow_up),
            demands_social_enterprise=clause.demands_social_enterprise,
        ),
        on=TODAY,
    )

    assert verdict is (Verdict.ASK_JURIST if clause.demands_social_enterprise else Verdict.OPEN)
    assert reasons


def test_cooperation_with_social_enterprises_is_for_the_jurist() -> None:
    [asked] = [one for one in CLAUSES if one.demands_social_enterprise]

    assert asked.id == "cooperation-social-enterprises"
    assert "R-SOC-NOASF" in asked.rules


@each
def test_no_clause_holds_a_barrier_of_our_own_rules(clause: LibraryClause) -> None:
    found = find_barriers(clause.words["sv"].text)

    assert [(one.rule, one.sentence) for one in found if one.sentence] == []
