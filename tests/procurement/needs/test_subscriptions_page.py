"""What a firm wants to hear of: branches found by words, followed and left with a press."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.actions import join
from handslag.accounts.models import User
from handslag.accounts.rules import Role
from handslag.procurement.needs import actions
from handslag.procurement.needs.models import Subscription
from handslag.registry.models import Enterprise
from tests.conftest import ClientOf
from tests.procurement.needs.factories import CATERING, CLEANING, make_cleaner
from tests.registry.factories import AT, know_codes, make_enterprise, make_supplier, make_user

pytestmark = pytest.mark.django_db
ADDRESS = "/inkop/bevakningar/"
BRANCH = "90900000"


@pytest.fixture(autouse=True)
def _codes() -> None:
    know_codes(cpv=[BRANCH, CLEANING, CATERING])


@pytest.fixture
def firm() -> Enterprise:
    return make_cleaner("Morgonlaget")


@pytest.fixture
def person(firm: Enterprise) -> User:
    return make_user(Role.ENTERPRISE_MEMBER, firm.organisation)


@pytest.fixture
def member(client: Client, person: User) -> Client:
    client.force_login(person)
    client.cookies["language"] = "en"
    return client


def follow(client: Client, firm: Enterprise, code: str = BRANCH) -> int:
    said = {"organisation": firm.organisation.public_id, "cpv": code}
    return client.post(ADDRESS, said).status_code


def current() -> list[tuple[str, str]]:
    rows = Subscription.objects.current().values_list("organisation__name", "cpv_code__code")
    return sorted(rows)


def test_a_member_finds_a_branch_by_words_and_follows_it(member: Client, firm: Enterprise) -> None:
    (shown,) = member.get(ADDRESS, {"q": "cleaning"}).context["shown"].firms
    assert BRANCH in [branch.code for branch in shown.found]

    assert follow(member, firm) == 302
    assert follow(member, firm) == 302

    assert current() == [("Morgonlaget", BRANCH)]
    assert "You follow this" in member.get(ADDRESS, {"q": BRANCH}).content.decode()


def test_words_that_name_no_branch_lead_to_one_they_mean(member: Client) -> None:
    member.cookies["language"] = "sv"
    (shown,) = member.get(ADDRESS, {"q": "vi vill laga fika och lunch till möten"}).context["shown"].firms

    assert CATERING in [branch.code for branch in shown.found]


def test_what_the_firm_sells_is_one_press_away(member: Client, firm: Enterprise) -> None:
    (shown,) = member.get(ADDRESS).context["shown"].firms
    assert [branch.code for branch in shown.sold] == [CLEANING]

    follow(member, firm, CLEANING)

    (shown,) = member.get(ADDRESS).context["shown"].firms
    assert shown.sold == ()
    assert [own.code for own in shown.followed] == [CLEANING]


def test_a_member_stops_following(member: Client, firm: Enterprise) -> None:
    follow(member, firm)
    address = reverse("needs:subscription-end", args=[Subscription.objects.get().pk])

    for _ in range(2):
        assert member.post(address)["Location"] == ADDRESS

    assert current() == []
    assert Subscription.objects.count() == 1


def test_a_member_asks_for_what_nearly_fits_and_stops(member: Client, firm: Enterprise) -> None:
    asked = {"organisation": firm.organisation.public_id, "nearly": "on"}
    for _ in range(2):
        page = member.post(ADDRESS, asked, follow=True).content.decode()
        assert "nearly fit what you sell, too" in page
    (subscription,) = Subscription.objects.current()
    assert subscription.cpv_code is None
    (shown,) = member.get(ADDRESS).context["shown"].firms
    assert (shown.nearly, shown.followed) == (subscription.pk, ())

    member.post(reverse("needs:subscription-end", args=[subscription.pk]))

    (shown,) = member.get(ADDRESS).context["shown"].firms
    assert shown.nearly is None


@pytest.mark.parametrize("code", ["99999999", "<script>", "", "9" * 400])
def test_a_code_that_is_not_in_the_list_is_answered_in_words(
    member: Client, firm: Enterprise, code: str
) -> None:
    assert follow(member, firm, code) == 302
    assert "Search for a line of business and press its button" in member.get(ADDRESS).content.decode()
    assert current() == []


def test_an_empty_form_is_answered_in_words(member: Client) -> None:
    assert "Nothing was chosen" in member.post(ADDRESS, {}, follow=True).content.decode()


@pytest.mark.parametrize("words", ["xyzzy", "<script>alert(1)</script>", "\0", "9" * 5000])
def test_odd_words_find_nothing_in_words(member: Client, words: str) -> None:
    text = member.get(ADDRESS, {"q": words}).content.decode()

    assert "<script>alert" not in text


def test_nobody_follows_for_another_firm(member: Client, firm: Enterprise, client_of: ClientOf) -> None:
    other = make_enterprise("Vi kan")
    subscription = actions.subscribe(organisation=other.organisation, cpv=BRANCH, by=None, at=AT)

    assert follow(member, other) == 404
    assert member.post(reverse("needs:subscription-end", args=[subscription.pk])).status_code == 404
    assert current() == [("Vi kan", BRANCH)]


def test_another_supplier_follows_like_everybody_else(client_of: ClientOf) -> None:
    supplier = make_supplier("Blanka Golv AB")

    follow(client_of(Role.SUPPLIER_MEMBER, supplier.organisation), supplier)

    assert current() == [("Blanka Golv AB", BRANCH)]


def test_following_is_for_firms(client: Client, client_of: ClientOf) -> None:
    for role in (Role.PURCHASER, Role.COORDINATOR, Role.ADMINISTRATOR, None):
        assert client_of(role).get(ADDRESS).status_code == 403
    assert client.get(ADDRESS)["Location"].startswith("/konto/logga-in/")


def test_the_page_asks_the_database_equally_often_for_few_and_many(
    member: Client, person: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(8):
        own = make_cleaner(f"Företag {number}")
        join(user=person, organisation=own.organisation, role=Role.ENTERPRISE_MEMBER, by=None, at=AT)
        for code in (BRANCH, CLEANING, CATERING):
            actions.subscribe(organisation=own.organisation, cpv=code, by=None, at=AT)

    with django_assert_max_num_queries(8):
        shown = member.get(ADDRESS, {"q": "catering"}).context["shown"]
    assert len(shown.firms) == 9
