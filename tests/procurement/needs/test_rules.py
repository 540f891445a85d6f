"""What may be saved, what must be there to publish, and what a notice gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from handslag.notices.model import BuyerRef, Money, Notice, NoticeFormat, NoticeLot, NoticeType
from handslag.procurement.needs import rules
from handslag.procurement.needs.rules import LotContent, NeedContent
from tests.procurement.needs.factories import LOTS, NEED, TODAY

EMPTY = NeedContent(title="")


def wrong(content: NeedContent) -> list[str]:
    return [problem.field for problem in rules.need_problems(content, today=TODAY)]


def missing(content: NeedContent) -> list[str]:
    return [problem.field for problem in rules.missing_to_publish(content, today=TODAY)]


def test_an_empty_draft_may_be_saved() -> None:
    assert wrong(EMPTY) == []


def test_a_complete_need_may_be_saved_and_published() -> None:
    assert wrong(NEED) == []
    assert missing(NEED) == []
    assert missing(replace(NEED, lots=LOTS)) == []


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("title", "x" * 161),
        ("title", "Flytt för 811228-9874"),
        ("description", "x" * 10_001),
        ("description", "Ring 19811228-9874 om detta"),
        ("value_sek", -1),
        ("value_sek", 10**12),
        ("months", 0),
        ("months", 601),
        ("starts_on", date(26, 1, 1)),
        ("answers_by", date(2126, 1, 1)),
        ("bids_at", "x" * 201),
        ("bids_at", "https://"),
        ("bids_at", "https://nowhere"),
        ("bids_at", "Till 811228-9874"),
        ("lots", LOTS * 101),
    ],
)
def test_what_is_wrong_is_not_saved_even_in_a_draft(answer: str, value: object) -> None:
    assert wrong(replace(EMPTY, **{answer: value})) == [answer]


@pytest.mark.parametrize(
    "bids_at",
    ["", "www.anbud.example", "https://anbud.example/1", "I stadens verktyg, se annonsen"],
)
def test_where_bids_go_is_an_address_or_plain_words(bids_at: str) -> None:
    assert wrong(replace(EMPTY, bids_at=bids_at)) == []


def test_only_a_web_address_becomes_a_link() -> None:
    assert rules.bids_link("https://anbud.example/1") == "https://anbud.example/1"
    assert rules.bids_link(" www.anbud.example ") == "https://www.anbud.example"
    assert rules.bids_link("javascript:alert(1)") == ""
    assert rules.bids_link("I annonsen på https://anbud.example") == ""


def test_what_is_wrong_in_a_lot_says_which_lot() -> None:
    lots = (LOTS[0], LotContent(title="x" * 161, description="19811228-9874", value_sek=-1))

    assert wrong(replace(EMPTY, lots=lots)) == ["lots.2.title", "lots.2.description", "lots.2.value_sek"]


def test_everything_that_is_missing_is_told_at_once_and_is_seven_answers() -> None:
    assert missing(EMPTY) == ["title", "description", "cpv", "areas", "starts_on", "answers_by", "bids_at"]


def test_value_and_length_may_stay_unknown() -> None:
    assert missing(replace(NEED, value_sek=None, months=None)) == []


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("title", "  "),
        ("starts_on", date(2026, 11, 23)),
        ("answers_by", date(2026, 11, 23)),
        ("answers_by", date(2027, 2, 1)),
        ("lots", (LOTS[0], LotContent(title=" "))),
    ],
)
def test_what_cannot_be_published_is_named(answer: str, value: object) -> None:
    assert answer in {field.split(".")[0] for field in missing(replace(NEED, **{answer: value}))}


def test_the_last_day_to_answer_may_be_today() -> None:
    assert missing(replace(NEED, answers_by=TODAY)) == []


def test_codes_and_places_may_stand_in_every_lot_instead() -> None:
    everywhere = tuple(replace(lot, areas=frozenset({"0180"})) for lot in LOTS)

    assert missing(replace(NEED, cpv=frozenset(), areas=frozenset(), lots=everywhere)) == []
    assert missing(replace(NEED, cpv=frozenset(), areas=frozenset(), lots=LOTS)) == ["areas"]


def test_changed_answers_are_named() -> None:
    assert rules.changed_fields(NEED, NEED) == ()
    assert rules.changed_fields(NEED, replace(NEED, title="Ny", lots=LOTS)) == ("title", "lots")


def notice(**facts: object) -> Notice:
    known: dict[str, object] = {
        "format": NoticeFormat.TED,
        "notice_type": NoticeType.CONTRACT,
        "title": "Städtjänster",
        "description": "Städning av skolor.",
        "cpv_main": "90910000",
        "nuts": ("SE110",),
        "value": Money(Decimal("1500000.50"), "SEK"),
        "deadline": datetime(2026, 12, 31, 23, 30, tzinfo=UTC),
        "duration_months": 24,
        "lots": (NoticeLot(lot_id="1", title="Städtjänster"),),
    }
    return Notice(**(known | facts))  # type: ignore[arg-type] - the tests name real fields


def test_a_need_is_begun_from_what_a_notice_says() -> None:
    assert rules.content_from_notice(notice()) == NeedContent(
        title="Städtjänster",
        description="Städning av skolor.",
        cpv=frozenset({"90910000"}),
        areas=frozenset({"01"}),
        value_sek=1_500_000,
        months=24,
        answers_by=date(2027, 1, 1),  # in Stockholm it is after midnight
    )


def test_a_single_lot_is_the_need_itself() -> None:
    lot = NoticeLot(
        lot_id="1",
        title="Allt",
        description="Varje dag.",
        cpv_main="90911300",
        nuts=("SE121",),
        value=Money(Decimal(100), "SEK"),
    )

    found = rules.content_from_notice(notice(value=None, lots=(lot,)))

    assert found.lots == ()
    assert found.description == "Städning av skolor.\nVarje dag."
    assert found.cpv == {"90910000", "90911300"}
    assert found.areas == {"03"}
    assert found.value_sek == 100


def test_several_lots_become_the_needs_lots() -> None:
    lots = (
        NoticeLot(lot_id="A", title="Norr", cpv_main="90911300", value=Money(Decimal(5), "EUR")),
        NoticeLot(lot_id="B", title="Söder", nuts=("SE110",), value=Money(Decimal(7), "SEK")),
    )

    found = rules.content_from_notice(notice(lots=lots))

    assert found.lots == (
        LotContent(title="Norr", cpv=frozenset({"90911300"}), areas=frozenset({"01"})),
        LotContent(title="Söder", areas=frozenset({"01"}), value_sek=7),
    )
    assert rules.need_problems(found, today=TODAY) == ()


def test_sums_in_other_currencies_are_never_converted() -> None:
    assert rules.content_from_notice(notice(value=Money(Decimal(5), "EUR"))).value_sek is None


def test_the_length_follows_from_two_days_when_it_is_not_stated() -> None:
    dates = {"starts_on": date(2027, 1, 1), "ends_on": date(2027, 12, 31), "duration_months": None}
    assert rules.content_from_notice(notice(**dates)).months == 12


def test_codes_that_are_no_longer_in_the_list_are_left_out() -> None:
    assert rules.content_from_notice(notice(cpv_main="74700000")).cpv == frozenset()


def test_a_personal_number_in_a_notice_is_blotted_out() -> None:
    found = rules.content_from_notice(notice(description="Kontakt 19811228-9874"))

    assert "9874" not in found.description
    assert rules.need_problems(found, today=TODAY) == ()


def test_long_words_of_a_notice_are_cut_between_words() -> None:
    found = rules.content_from_notice(notice(title="städ " * 100, description="ord " * 5_000))

    assert found.title.endswith("städ…")
    assert rules.need_problems(found, today=TODAY) == ()


@pytest.mark.parametrize(
    ("nuts", "areas"),
    [
        (["SE"], {"SE"}),
        (["SE110"], {"01"}),
        (["SE11"], {"01"}),
        (["SE21"], {"06", "07", "08", "09"}),
        (["NO081", "SE110"], {"01"}),
        ([], set()),
    ],
)
def test_notices_places_become_counties(nuts: list[str], areas: set[str]) -> None:
    assert rules.areas_of_nuts(nuts) == areas


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Stockholms stad", {"0180"}),
        ("Farsta, Stockholm", {"0180-farsta"}),
        ("Norra innerstaden och Kungsholmen", {"0180-norra-innerstaden", "0180-kungsholmen"}),
        ("Huddinge kommun", {"0126"}),
        ("Stockholms län", {"01"}),
        ("Region Stockholm", {"01"}),
        ("Göteborg", {"01"}),
        ("Sollentunavägen", {"01"}),
        ("", {"01"}),
    ],
)
def test_a_place_that_is_named_within_the_county_is_where_it_is_wanted(text: str, areas: set[str]) -> None:
    assert rules.places_of(["SE110"], [text]) == areas


def test_the_city_is_known_by_what_it_calls_itself_also_without_a_county() -> None:
    city = rules.CityPlace("Demostad", "0180")

    assert rules.places_of(["SE110"], ["Demostad"], city=city) == {"0180"}
    assert rules.places_of([], ["Städning i Farsta"], city=city) == {"0180-farsta"}
    assert rules.places_of([], ["Städning i Göteborg"], city=city) == frozenset()
    assert rules.places_of(["SE232"], ["Demostad"], city=city) == {"14"}


def test_the_first_text_that_names_a_place_decides() -> None:
    assert rules.places_of(["SE110"], ["överallt", "i Farsta", "Huddinge kommun"]) == {"0180-farsta"}


def test_a_notices_place_is_named_by_its_lot_before_its_title_and_buyer() -> None:
    lot = NoticeLot(lot_id="1", title="Städning", place="Bromma, Stockholm")
    named = notice(title="Städning i Farsta", buyer=BuyerRef("Huddinge kommun"), lots=(lot,))

    assert rules.content_from_notice(named).areas == {"0180-bromma"}
