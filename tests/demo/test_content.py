"""The demo's content: complete, valid, nobody's, and in words one would like to read about oneself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, get_args

import pytest

from handslag.demo.content.boards import BOARDS
from handslag.demo.content.notices import DemoNeedFromNotice
from handslag.demo.content.people import PEOPLE
from handslag.demo.content.proofs import CERTIFIED, VERIFIED
from handslag.demo.content.shapes import (
    CITY_ORG_NO,
    DemoNeed,
    DemoOffer,
    PersonRole,
    invented_org_no,
)
from handslag.demo.content.subscriptions import SUBSCRIPTIONS
from handslag.demo.days import Days
from handslag.demo.needs import NEEDS, need_content
from handslag.demo.registry import ENTERPRISES, FIRMS, SUPPLIERS, firm_profile, offer_content
from handslag.matching import cpv, engine
from handslag.matching.facts import NeedFacts
from handslag.procurement.needs.queries import need_facts
from handslag.procurement.needs.rules import missing_to_publish, need_problems
from handslag.reference.rules import area_rows, legal_form_rows
from handslag.registry.rules import firm_problems, is_personal, number_problem, offer_problems
from tests.demo import world

DAYS = Days(datetime(2026, 11, 24, 13, 30, tzinfo=UTC))
OFFERS = [offer for firm in FIRMS for offer in firm.offers]
WRITTEN_NEEDS = [need for need in NEEDS if isinstance(need, DemoNeed)]

# The lines of business a visitor looks for, each with a beginning of its CPV codes.
TRADES = {
    "café": "5533",
    "catering": "5552",
    "bread": "15811",
    "cleaning": "9091",
    "windows": "909113",
    "laundry": "9831",
    "property care": "983411",
    "snow": "9062",
    "painting": "45442",
    "gardening": "7731",
    "farm": "0322",
    "dog day-care": "9838",
    "second-hand": "3913",
    "bicycle repair": "501",
    "furniture repair": "5085",
    "IT recycling": "90514",
    "textile": "5083",
    "carpentry": "45421",
    "packing": "7992",
    "mailing": "7957",
    "print": "7981",
    "signs": "34992",
    "film": "9211",
    "archives": "79995",
    "moving": "98392",
    "storage": "6312",
    "courier": "6412",
    "car care": "501123",
    "guides": "63514",
    "hosts": "79992",
    "conference": "5512",
    "user tests": "72254",
}
# Nobody is described by what they cannot do, and nothing is shouted.
_NOT_ABOUT_PEOPLE = re.compile(
    r"målgrupp|utsatta|svaga grupper|utanförskap|missbruk|handikapp|långt från arbetsm|problem|brukare|!",
    re.IGNORECASE,
)


def texts_of(content: Any) -> Iterator[str]:
    """Every piece of text in a piece of content, however deep."""
    if isinstance(content, str):
        yield content
    elif is_dataclass(content):
        for field in fields(content):
            yield from texts_of(getattr(content, field.name))
    elif isinstance(content, tuple):
        for part in content:
            yield from texts_of(part)


def twice(values: Iterable[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]


def test_the_city_is_as_large_as_promised() -> None:
    assert (len(ENTERPRISES), len(SUPPLIERS), len(BOARDS)) == (60, 15, 14)
    assert len(WRITTEN_NEEDS) >= 28
    assert Counter(need.state for need in NEEDS)["published"] >= 20
    assert {need.state for need in NEEDS} == {"draft", "published", "closed"}
    assert len([need for need in WRITTEN_NEEDS if need.lots]) >= 5


def test_nothing_is_found_twice() -> None:
    assert twice([*(row.key for row in (*FIRMS, *BOARDS)), *(need.key for need in NEEDS)]) == []
    assert twice(person.key for person in PEOPLE) == []
    assert twice([CITY_ORG_NO, *(row.org_no for row in (*FIRMS, *BOARDS))]) == []
    assert twice([*(firm.email for firm in FIRMS), *(person.email for person in PEOPLE)]) == []
    assert twice(row.name for row in (*FIRMS, *BOARDS)) == []
    assert twice(need_content(need, DAYS)[0].title for need in NEEDS) == []
    assert twice(firm.phone for firm in FIRMS if firm.phone) == []


@pytest.mark.parametrize("firm", FIRMS, ids=lambda firm: firm.key)
def test_every_firm_is_right_by_the_rules_of_the_register(firm: Any) -> None:
    assert firm_problems(firm_profile(firm), year=2026) == ()
    assert number_problem(firm.org_no, legal_form=firm.legal_form) is None
    assert firm.offers, "a firm that sells nothing is never found"
    assert [offer_problems(offer_content(offer)) for offer in firm.offers] == [()] * len(firm.offers)


@pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.key)
def test_every_need_may_be_saved_and_is_complete_on_its_day(need: DemoNeed | DemoNeedFromNotice) -> None:
    for weekday in range(7):
        days = Days(DAYS.at + timedelta(days=weekday))
        content, source = need_content(need, days)
        on_the_day = days.workday_ago(need.published_days_ago or 0).date()
        assert need_problems(content, today=on_the_day) == ()
        assert missing_to_publish(content, today=on_the_day) == ()
        assert source["demo"] == need.key
    assert (need.published_days_ago is None) == (need.state == "draft")
    assert (need.answers_in_days < 0) == (need.state == "closed")


def test_every_code_is_in_its_list() -> None:
    areas = {area.code for area in area_rows()}
    codes = {*(code for offer in OFFERS for code in offer.cpv), *(code for _, code in SUBSCRIPTIONS if code)}
    places = {area for firm in FIRMS for area in (firm.home_area, *firm.delivery_areas)}
    places |= {area for offer in OFFERS for area in offer.delivery_areas}
    for need in NEEDS:
        content, _ = need_content(need, DAYS)
        codes |= content.cpv.union(*(lot.cpv for lot in content.lots))
        places |= content.areas.union(*(lot.areas for lot in content.lots))
    assert {code for code in codes if code not in cpv.tree().labels} == set()
    assert places - areas == set()
    assert {firm.legal_form for firm in FIRMS} - {form.code for form in legal_form_rows()} == set()


@pytest.mark.parametrize("trade", TRADES)
def test_every_line_of_business_has_a_social_enterprise_that_takes_orders(trade: str) -> None:
    sellers = [
        firm.key
        for firm in ENTERPRISES
        if firm.status == "active"
        and any(code.startswith(TRADES[trade]) for offer in firm.offers for code in offer.cpv)
    ]
    assert sellers


def test_some_facts_are_unknown_on_purpose() -> None:
    for fact in ("contact_role", "phone", "website", "confirmed_days_ago"):
        unknown = [firm for firm in FIRMS if getattr(firm, fact) in {None, ""}]
        assert 0 < len(unknown) < len(FIRMS) / 2, fact
    for fact in ("largest_order_sek", "lead_time_days", "capacity_sek_per_month"):
        unknown_of_offers = [offer for offer in OFFERS if getattr(offer, fact) is None]
        assert 0 < len(unknown_of_offers) < len(OFFERS) / 2, fact
    assert any(need.value_sek is None for need in WRITTEN_NEEDS)


def test_firms_rest_and_close_down_here_too() -> None:
    assert {firm.status for firm in ENTERPRISES} == {"active", "inactive", "closed"}
    assert {firm.status for firm in SUPPLIERS} == {"active"}


def test_no_number_belongs_to_a_real_organisation_or_to_a_person() -> None:
    numbers = [CITY_ORG_NO, *(row.org_no for row in (*FIRMS, *BOARDS))]
    # 4 is a group number that has never been given out.
    assert {number[0] for number in numbers} == {"4"}
    assert [number for number in numbers if is_personal(number.replace("-", ""))] == []
    assert [number for number in numbers if number_problem(number, legal_form=None)] == []


@pytest.mark.parametrize("number", [-1, 1000])
def test_an_invented_number_has_its_bounds(number: int) -> None:
    with pytest.raises(ValueError, match="between 0 and 999"):
        invented_org_no(number)


def test_no_address_or_telephone_leads_anywhere() -> None:
    addresses = [*(firm.email for firm in FIRMS), *(person.email for person in PEOPLE)]
    addresses += [firm.website for firm in FIRMS if firm.website]
    assert [address for address in addresses if not address.endswith(".example")] == []
    fiction = re.compile(r"08-465 004 \d\d|070-174 06 (0[5-9]|[1-9]\d)")
    assert [firm.phone for firm in FIRMS if firm.phone and not fiction.fullmatch(firm.phone)] == []


def test_people_are_never_described_as_problems() -> None:
    everything = [*FIRMS, *NEEDS, *BOARDS, *PEOPLE]
    said = [text for content in everything for text in texts_of(content)]
    assert [text for text in said if _NOT_ABOUT_PEOPLE.search(text)] == []


def test_every_text_is_finished() -> None:
    sentences = [
        *(text for firm in ENTERPRISES for text in (firm.summary, firm.work_integration)),
        *(firm.summary for firm in SUPPLIERS),
        *(offer.description for offer in OFFERS),
        *(part.description for need in WRITTEN_NEEDS for part in (need, *need.lots)),
    ]
    assert [
        text for text in sentences if not text.endswith(".") or "  " in text or text != text.strip()
    ] == []


def test_everybody_belongs_somewhere_and_every_role_is_there() -> None:
    homes = {row.key for row in (*FIRMS, *BOARDS)}
    assert {person.organisation for person in PEOPLE} - homes == set()
    assert {person.role for person in PEOPLE} == set(get_args(PersonRole))
    assert {need.board for need in NEEDS} == {board.key for board in BOARDS}
    assert ({key for key, _ in SUBSCRIPTIONS} | VERIFIED | CERTIFIED) - {firm.key for firm in FIRMS} == set()
    assert set() == VERIFIED & CERTIFIED


def facts_of(need: DemoNeed | DemoNeedFromNotice) -> list[NeedFacts]:
    content, _ = need_content(need, DAYS)
    return [facts for _, facts in need_facts(content, on=DAYS.ahead(0))]


def test_most_needs_can_be_met_and_some_by_nobody() -> None:
    met = {}
    for need in NEEDS:
        found = [engine.outlook(world.index(), facts, world.areas()) for facts in facts_of(need)]
        met[need.key] = sum(outlook.counts.fits for outlook in found)
    nobody = {key for key, fits in met.items() if fits == 0}
    assert {"dykare-kajer", "vaggmalningar"} <= nobody
    assert len(nobody) <= 4, nobody


def test_both_kinds_of_firms_meet_needs() -> None:
    enterprises = len(ENTERPRISES)
    firms = {
        match.firm_id
        for need in NEEDS
        for facts in facts_of(need)
        for match in engine.match(world.index(), facts, world.areas()).fits
    }
    assert len([firm for firm in firms if firm < enterprises]) >= 25
    assert len([firm for firm in firms if firm >= enterprises]) >= 10


def test_an_offer_without_places_delivers_where_its_firm_does() -> None:
    offer = DemoOffer(title="Bud", description="Bud.", cpv=("64120000",))
    assert offer_content(offer).delivery_areas == frozenset()
