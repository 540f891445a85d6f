"""What fits a firm: open needs in groups, each with why, for its own people only."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.actions import join
from handslag.accounts.models import User
from handslag.accounts.rules import Role
from handslag.procurement.needs import actions
from handslag.procurement.needs.models import MatchRow, Need
from handslag.registry.actions import change_offer
from handslag.registry.models import Enterprise, Offer
from handslag.registry.queries import content_of
from tests.conftest import ClientOf
from tests.procurement.needs.factories import (
    CATERING,
    CLEANING,
    ELSEWHERE,
    LOTS,
    content,
    make_cleaner,
    make_match,
    make_need,
    make_other_cleaner,
    make_published_need,
)
from tests.registry.factories import AT, know_codes, make_enterprise, make_supplier, make_user

pytestmark = pytest.mark.django_db
ADDRESS = "/inkop/som-passar-oss/"


@pytest.fixture
def firm() -> Enterprise:
    return make_cleaner()


@pytest.fixture
def person(firm: Enterprise) -> User:
    return make_user(Role.ENTERPRISE_MEMBER, firm.organisation)


@pytest.fixture
def member(client: Client, person: User) -> Client:
    client.force_login(person)
    client.cookies["language"] = "en"
    return client


def shown(browser: Client, **asked: str) -> Any:
    return browser.get(ADDRESS, asked).context["shown"]


def listed(browser: Client, **asked: str) -> dict[str, list[str]]:
    return {group.code: [need.title for need in group.needs] for group in shown(browser, **asked).groups}


def test_open_needs_stand_in_their_groups(member: Client) -> None:
    make_published_need(title="Städning, passar")
    make_published_need(title="Städning, för stor", value_sek=5_000_000)
    make_published_need(title="Städning, lite för stor och någon annanstans", areas=frozenset({ELSEWHERE}))
    make_published_need(title="Catering", description="Lunch till möten.", cpv=frozenset({CATERING}))
    make_need(title="Städning, bara ett utkast")

    found = listed(member)

    assert found["fits"] == ["Städning, passar"]
    assert sorted(found["near"]) == ["Städning, för stor", "Städning, lite för stor och någon annanstans"]
    assert "partly" not in found


def test_the_same_words_as_the_purchaser_reads(member: Client, firm: Enterprise) -> None:
    need = make_published_need()
    row = MatchRow.objects.get(run=make_match(need), organisation=firm.organisation)

    (group,) = shown(member).groups

    assert [part.state for part in group.needs[0].parts] == [part["state"] for part in row.parts]
    assert "which is what the need asks for" in group.needs[0].why
    assert need.get_absolute_url() in member.get(ADDRESS).content.decode()


def test_a_need_that_is_closed_or_past_its_last_day_is_not_listed(member: Client) -> None:
    closed, passed = make_published_need(title="Stängd"), make_published_need(title="Passerad")
    actions.close_need(need=closed, by=None, at=AT)
    Need.objects.filter(pk=passed.pk).update(answers_by=date(2026, 11, 1))

    assert listed(member) == {}


def test_a_need_that_changes_is_read_again(member: Client) -> None:
    need = make_published_need()
    assert list(listed(member)) == ["fits"]

    changed = content(value_sek=5_000_000)
    actions.revise_need(need=need, opened_version=need.version, content=changed, by=None, at=AT)

    assert list(listed(member)) == ["near"]


def test_of_lots_the_best_is_told_and_the_others_that_fit_are_named(member: Client) -> None:
    lots = (*LOTS, replace(LOTS[0], title="Städning av ett kontor till"))
    make_published_need(lots=lots)

    ((own,),) = (group.needs for group in shown(member).groups)

    assert {own.lot[0], own.also} == {"1", "3"}
    page = member.get(ADDRESS).content.decode()
    assert "Best for you is lot" in page
    assert "Frukost" not in page


def test_what_the_firm_could_state_leads_to_the_field(member: Client, firm: Enterprise) -> None:
    make_published_need()
    offer = Offer.objects.get()
    silent = replace(
        content_of(offer), largest_order_sek=None, lead_time_days=None, delivery_areas=frozenset()
    )
    change_offer(offer=offer, opened_version=offer.version, content=silent, by=None, at=AT)

    (group,) = shown(member).groups

    offer_address = reverse("registry:offer", args=[offer.public_id])
    assert [own.address for own in group.needs[0].could_state] == [
        f"{reverse('registry:edit', args=[firm.public_id])}#id_areas",
        f"{offer_address}#id_largest_order_sek",
        f"{offer_address}#id_lead_time_days",
    ]
    for own in group.needs[0].could_state:
        path, field = own.address.split("#")
        assert f'id="{field}"' in member.get(path).content.decode()


def test_other_firms_are_nowhere_to_be_seen(member: Client) -> None:
    make_other_cleaner("Blanka Golv AB")
    make_published_need()

    page = member.get(ADDRESS).content.decode()

    assert "Blanka Golv" not in page


def test_a_group_alone_and_page_by_page(member: Client) -> None:
    for number in range(30):
        make_published_need(title=f"Städning {number}")
    make_published_need(title="För stor", value_sek=5_000_000)

    assert len(listed(member)["fits"]) == 24
    assert [len(own) for own in listed(member, page="2").values()] == [6, 1]
    assert listed(member, grupp="near") == {"near": ["För stor"]}
    assert len(listed(member, grupp="none", page="x")["fits"]) == 24
    assert "No purchase stands in this group" in member.get(ADDRESS, {"grupp": "partly"}).content.decode()


def test_a_person_with_two_firms_chooses_which(member: Client, person: User) -> None:
    make_published_need()
    other = make_enterprise("Vi kan").organisation
    join(user=person, organisation=other, role=Role.ENTERPRISE_MEMBER, by=None, at=AT)

    assert shown(member, foretag=other.public_id).firm == "Vi kan"
    assert listed(member, foretag=other.public_id) == {}
    assert len(shown(member).tabs) == 2
    assert shown(member, foretag="nonsense").firm == "Morgonlaget"


def test_somebody_elses_firm_is_passed_over(member: Client) -> None:
    other = make_cleaner("Hemliga städet").organisation

    assert shown(member, foretag=other.public_id).firm == "Morgonlaget"


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"cpv": frozenset()}, "has no CPV code"),
        ({"delivery_areas": frozenset()}, "not told where you deliver"),
    ],
)
def test_when_nothing_fits_it_says_what_is_lacking(
    client_of: ClientOf, facts: dict[str, Any], said: str
) -> None:
    firm = make_cleaner("Tysta laget", **facts)
    browser = client_of(Role.ENTERPRISE_MEMBER, firm.organisation)
    browser.cookies["language"] = "en"

    for address in (ADDRESS, reverse("registry:edit", args=[firm.public_id])):
        assert said in browser.get(address).content.decode()


def test_a_firm_that_has_told_nothing_is_asked_what_it_sells(client_of: ClientOf) -> None:
    browser = client_of(Role.SUPPLIER_MEMBER, make_supplier("Nya AB").organisation)
    browser.cookies["language"] = "en"
    make_published_need()

    page = browser.get(ADDRESS).content.decode()

    assert "No open purchase fits you right now" in page
    assert "You have not told what you sell" in page


def test_a_firm_that_lacks_nothing_is_told_to_wait(member: Client) -> None:
    assert "You are told as soon as one comes that fits" in member.get(ADDRESS).content.decode()


def test_it_is_for_firms(client: Client, client_of: ClientOf) -> None:
    for role in (Role.PURCHASER, Role.COORDINATOR, Role.ADMINISTRATOR, None):
        assert client_of(role).get(ADDRESS).status_code == 403
    assert client.get(ADDRESS)["Location"].startswith("/konto/logga-in/")


def test_the_database_is_asked_equally_often_for_few_and_many(
    member: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    know_codes(cpv=[CLEANING])
    for number in range(12):
        make_published_need(title=f"Städning {number}", lots=LOTS)
    shown(member)

    with django_assert_max_num_queries(20):
        assert shown(member).total == 12
