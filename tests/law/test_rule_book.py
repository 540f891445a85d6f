"""The rules as data: complete, dated, sourced, and one version a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from handslag.law.answers import Confidence
from handslag.law.book import BOOK
from handslag.law.rules import RuleBook
from handslag.law.sources import SOURCES
from handslag.law.teachings import OPEN_POINTS, TEACHINGS
from handslag.law.thresholds import SHIPPED

ALL = [rule for id_ in BOOK.ids() for rule in BOOK.versions(id_)]

FIELD_NOTES = [
    "R-SCOPE",
    "R-NEED",
    "R-VAL",
    "R-VAL-UNIT",
    "R-VAL-REC",
    "R-VAL-INDEF",
    "R-VAL-FRAME",
    "R-NOSPLIT",
    "R-PRINC",
    "R-SOCIALBOR",
    "R-NOFAVOUR",
    "R-DIALOG-PRE",
    "R-DIALOG-IN",
    "R-GROUP",
    "R-DIR-VAL",
    "R-DIR-EXC",
    "R-DIR-FRAME",
    "R-DIR-ASF",
    "R-DIR-DOC",
    "R-DIR-DOCMIN",
    "R-DIR-GUIDE",
    "R-DIR-NOTIFY",
    "R-DIR-VOLAD",
    "R-DIR-POST",
    "R-DIR-ILLEGAL",
    "R-RES-EMP",
    "R-RES-EMP-30",
    "R-RES-EMP-WHO",
    "R-RES-EMP-WHEN",
    "R-RES-EMP-ENTITY",
    "R-RES-EMP-SCOPE",
    "R-RES-EMP-TIME",
    "R-RES-EMP-LAW",
    "R-RES-WELF",
    "R-RES-WELF-3Y",
    "R-RES-WELF-BAR",
    "R-RES-IDE",
    "R-RES-IDE-DEF",
    "R-RES-IDE-REG",
    "R-RES-IDE-NOREG",
    "R-RES-ASF-NE",
    "R-RES-NOTICE",
    "R-RES-OTHER",
    "R-LOV",
    "R-LOT",
    "R-LOT-WHY",
    "R-LOT-BID",
    "R-LOT-VAL",
    "R-FUNC",
    "R-INNO",
    "R-SOC",
    "R-SOC-NOASF",
    "R-LABOUR",
    "R-FRAME",
    "R-CALLOFF",
    "R-DIS",
    "R-CHANGE",
    "R-ADV",
    "R-ADV-CONTENT",
    "R-EFORMS",
    "R-POST",
    "R-DOC",
    "R-STAND",
    "R-KEEP",
    "R-A11Y-BUY",
    "R-IOP",
    "R-IOP-TEST",
    "R-IOP-STHLM",
    "R-GRANT-KL",
    "R-GRANT-FORM",
    "R-GRANT-TARGET",
    "R-GRANT-WIDEN",
    "R-GRANT-VS-BUY",
    "R-AID",
    "R-DEMIN",
    "R-DEMIN-REG",
    "R-MIKRO",
    "R-MIKRO-AID",
    "R-MIKRO-SF",
]


def test_every_rule_of_the_field_notes_is_in_the_book() -> None:
    assert set(FIELD_NOTES) - set(BOOK.ids()) == set()


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: f"{rule.id} {rule.valid_from}")
def test_every_version_has_a_statement_a_paragraph_and_known_sources(rule: object) -> None:
    assert isinstance(rule, type(ALL[0]))
    assert rule.statement.endswith(".")
    assert rule.reference
    assert set(rule.sources) <= set(SOURCES)
    assert rule.sources or rule.confidence is not Confidence.HIGH
    assert rule.valid_from is None or rule.valid_to is None or rule.valid_from <= rule.valid_to


def test_no_statement_is_written_twice_for_two_rules() -> None:
    said: dict[str, set[str]] = {}
    for rule in ALL:
        said.setdefault(rule.statement, set()).add(rule.id)
    doubled = {statement for statement, ids in said.items() if len(ids) > 1}
    assert doubled == {"Only services under the codes the paragraph lists may be reserved this way."}


def test_a_rule_that_changed_has_no_day_without_a_version() -> None:
    for id_ in BOOK.ids():
        versions = BOOK.versions(id_)
        for earlier, later in pairwise(versions):
            if id_ == "R-LUF-DIR":
                continue
            assert earlier.valid_to is not None
            assert later.valid_from == earlier.valid_to + timedelta(days=1), id_


def test_no_day_between_two_versions_has_both() -> None:
    rule = BOOK.versions("R-DIR-VAL")[1]
    with pytest.raises(ValueError, match="Two versions of R-DIR-VAL"):
        RuleBook([*BOOK.versions("R-DIR-VAL"), replace(rule, valid_from=date(2024, 1, 1))])


def test_the_book_finds_the_version_of_the_day() -> None:
    assert "28 per cent" in BOOK.rule("R-DIR-VAL", date(2022, 1, 31)).statement
    assert "700,000" in BOOK.rule("R-DIR-VAL", date(2022, 2, 1)).statement


def test_a_rule_is_not_found_before_it_began() -> None:
    assert BOOK.find("R-RES-IDE", date(2022, 12, 31)) is None
    with pytest.raises(LookupError):
        BOOK.rule("R-RES-IDE", date(2022, 12, 31))
    with pytest.raises(KeyError):
        BOOK.find("R-UNKNOWN", date(2025, 1, 1))


def test_what_is_in_force_holds_one_version_of_each_rule() -> None:
    on = date(2025, 3, 1)
    found = BOOK.in_force(on)
    assert len({rule.id for rule in found}) == len(found)
    assert all(rule.holds(on) for rule in found)
    assert {"R-RES-IDE", "R-DIR-VAL", "R-IOP"} <= {rule.id for rule in found}


@pytest.mark.parametrize(
    ("rule", "began"),
    [
        ("R-RES-WELF", date(2019, 1, 1)),
        ("R-RES-IDE", date(2023, 1, 1)),
        ("R-LOV-RES", date(2023, 1, 1)),
        ("R-EFORMS", date(2023, 10, 25)),
        ("R-ADV-CONTENT", date(2024, 1, 1)),
        ("R-LABOUR", date(2017, 6, 1)),
        ("R-DEMIN-REG", date(2026, 1, 1)),
        ("R-RES-EMP-ENTITY", date(2021, 9, 1)),
    ],
)
def test_new_rules_begin_on_their_day(rule: str, began: date) -> None:
    assert BOOK.versions(rule)[0].valid_from == began


def test_the_fee_for_an_unlawful_direct_award_was_raised_in_2024() -> None:
    assert "10,000,000 kr" in BOOK.rule("R-DIR-ILLEGAL", date(2023, 12, 31)).statement
    assert "20,000,000 kr" in BOOK.rule("R-DIR-ILLEGAL", date(2024, 1, 1)).statement


def test_the_sources_of_the_amounts_are_known() -> None:
    assert {source for row in SHIPPED.rows for source in row.sources} <= set(SOURCES)


def test_teachings_point_at_rules_and_every_open_point_is_numbered() -> None:
    assert {rule for teaching in TEACHINGS for rule in teaching.rules} <= set(BOOK.ids())
    assert [point.number for point in OPEN_POINTS] == list(range(1, 15))


def test_every_source_is_used() -> None:
    used = {source for rule in ALL for source in rule.sources}
    used |= {source for row in SHIPPED.rows for source in row.sources}
    assert set(SOURCES) - used == set()
