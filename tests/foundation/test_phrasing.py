"""Days, moments, money and sentences as people write them, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils import translation

from handslag.foundation import clock
from handslag.foundation.phrasing import day, moment, sek, sentence
from handslag.phrases import Text

NOON = datetime(2026, 11, 24, 11, 5, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOON)


@pytest.fixture
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


def test_a_day_has_its_weekday_and_no_year_when_it_is_this_one() -> None:
    assert day(date(2026, 11, 24)) == "tisdag 24 november"


def test_a_day_in_another_year_says_which() -> None:
    assert day(date(2027, 1, 8)) == "fredag 8 januari 2027"


def test_a_moment_is_told_in_the_citys_time() -> None:
    assert moment(NOON) == "tisdag 24 november kl.\N{NO-BREAK SPACE}12.05"


def test_a_moment_late_in_the_evening_belongs_to_the_citys_day() -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)

    assert moment(late).startswith("onsdag 25 november")
    assert day(late) == "onsdag 25 november"


@pytest.mark.parametrize(
    ("amount", "written"),
    [(1_250_000, "1 250 000 kr"), (Decimal("99.50"), "99,50 kr"), (Decimal(450), "450 kr"), (0, "0 kr")],
)
def test_money_is_written_as_people_write_it(amount: Decimal | int, written: str) -> None:
    assert sek(amount).replace("\N{NO-BREAK SPACE}", " ") == written


def test_what_is_not_known_is_written_as_nothing() -> None:
    assert (day(None), moment(None), sek(None)) == ("", "", "")


@pytest.mark.usefixtures("english")
def test_english_says_the_same() -> None:
    assert day(date(2026, 11, 24)) == "Tuesday 24 November"
    assert moment(NOON) == "Tuesday 24 November, 12:05"
    assert sek(1_250_000) == "1,250,000\N{NO-BREAK SPACE}kr"


@pytest.mark.usefixtures("english")
def test_a_sentence_groups_numbers_and_says_what_lies_inside() -> None:
    inner = Text("%(count)s firms", {"count": 12_345})

    assert (
        sentence(Text("%(who)s in %(place)s", {"who": inner, "place": "Farsta"})) == "12,345 firms in Farsta"
    )


@pytest.mark.usefixtures("english")
def test_a_sentence_shows_its_parameters_as_asked() -> None:
    said = sentence(Text("By %(day)s", {"day": "2026"}), shown=lambda name, value: f"<{name} {value}>")

    assert said == "By <day 2026>"


def test_a_sentence_survives_being_stored() -> None:
    text = Text("%(who)s!", {"who": Text("%(n)s firms", {"n": 3}), "place": "Farsta"})

    assert Text.from_json(text.to_json()) == text


@pytest.mark.parametrize("stored", [{}, {"msgid": 3}, {"msgid": "x", "params": {"a": [1]}}])
def test_what_is_no_sentence_is_refused(stored: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        Text.from_json(stored)
