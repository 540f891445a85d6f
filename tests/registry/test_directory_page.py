"""The public list of firms, as visitors and others see it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from handslag.accounts.actions import set_up_city
from handslag.accounts.rules import Role
from handslag.registry import actions
from handslag.registry.models import Enterprise, FactSource, Status
from handslag.registry.queries import profile_of
from handslag.registry.rules import FirmProfile, OfferContent
from handslag.registry.search import asking, following
from handslag.registry.search.folders import directory_folder
from tests.conftest import ClientOf
from tests.registry.factories import AT, know_codes, make_enterprise, make_offer, make_supplier

pytestmark = pytest.mark.django_db

CATERING = OfferContent(title="Smörgåsar", cpv=frozenset({"55520000"}), largest_order_sek=90_000)
CLEANING = OfferContent(title="Lokalvård", cpv=frozenset({"90911200"}), largest_order_sek=1_500_000)


@pytest.fixture(autouse=True)
def _city() -> None:
    know_codes(
        areas=["SE:Sverige", "01:Stockholms län", "0180:Stockholm", "0180-farsta:Farsta", "0182:Nacka"],
        legal_forms=["stiftelse:stiftelse"],
    )
    set_up_city(name="Teststad", municipality_code="0180", sender="a@b.example", by=None, at=AT)


def page(browser: Client, **asked: object) -> str:
    return browser.get(reverse("registry:directory"), {"lang": "en", **asked}).content.decode()


def names(text: str) -> list[str]:
    return re.findall(r'<h3><a href="[^"]+">([^<]+)</a></h3>', text)


def test_a_register_nobody_has_indexed_yet_is_listed_at_the_first_visit(client: Client) -> None:
    make_enterprise("Andra Varvet", offers=[CATERING], home_area="0180-farsta")

    text = page(client)

    assert names(text) == ["Andra Varvet"]
    assert "Farsta" in text
    assert "Food, coffee and catering" in text
    assert "Smörgåsar" in text


def test_each_firm_in_the_list_leads_straight_to_its_page(client: Client) -> None:
    enterprise = make_enterprise("Köket & Ängen i Åkers Styckebruk")

    assert f'<a href="{enterprise.get_absolute_url()}">' in page(client)


def test_a_large_register_without_an_index_asks_for_patience(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "_BUILT_AT_ONCE", 0)
    monkeypatch.setattr(following, "refresh", lambda **_: None)
    make_enterprise()

    answer = client.get(reverse("registry:directory"))

    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "60"


@pytest.mark.usefixtures("worker")
def test_what_is_changed_is_seen_at_the_next_visit(client: Client) -> None:
    enterprise = make_enterprise("Andra Varvet", offers=[CATERING])
    page(client)

    actions.change_seller(
        seller=enterprise, opened_version=1, profile=FirmProfile(name="Tredje Varvet"), by=None, at=AT
    )
    make_offer(enterprise.organisation, CLEANING)

    assert names(page(client, q="lokalvård")) == ["Tredje Varvet"]
    assert names(page(client, q="andra")) == []


@pytest.mark.parametrize("status", [Status.INACTIVE, Status.CLOSED])
def test_a_firm_that_takes_no_orders_leaves_the_list(client: Client, status: Status) -> None:
    resting = make_enterprise("Vilar")
    make_enterprise("Arbetar")
    page(client)

    actions.set_status(seller=resting, status=status, by=None, at=AT)
    following.refresh(at=AT)

    assert names(page(client)) == ["Arbetar"]


def test_other_suppliers_are_not_in_the_list_of_social_enterprises(client: Client) -> None:
    make_supplier("Bordsglädje AB", offers=[CATERING])
    make_enterprise("Andra Varvet")

    assert names(page(client)) == ["Andra Varvet"]


def test_the_list_is_narrowed_by_at_most_six_facets_that_count_what_each_choice_gives(client: Client) -> None:
    make_enterprise("Köket", offers=[CATERING], delivery_areas=frozenset({"0180-farsta"}))
    make_enterprise("Laget", offers=[CLEANING], delivery_areas=frozenset({"01"}), legal_form="stiftelse")
    make_enterprise("Tyst")

    text = page(client)

    assert 1 <= len(set(re.findall(r'type="checkbox" name="(\w+)"', text))) <= 6
    assert re.search(r">Cleaning <span[^>]*>1<", text)
    assert re.search(r">Farsta <span[^>]*>2<", text)
    assert re.search(r">Not told yet <span[^>]*>1<", text)
    assert names(page(client, trade="cleaning")) == ["Laget"]
    assert set(names(page(client, place="0180-farsta"))) == {"Köket", "Laget"}
    assert names(page(client, place="0180-farsta", size="to-2000")) == ["Laget"]
    assert names(page(client, form="stiftelse")) == ["Laget"]
    assert names(page(client, trade="unknown")) == ["Tyst"]


def test_firms_confirmed_within_a_year_can_be_picked(client: Client) -> None:
    fresh, old = make_enterprise("Färsk"), make_enterprise("Gammal")
    for enterprise, days in ((fresh, 30), (old, 400)):
        actions.confirm_facts(
            organisation=enterprise.organisation,
            groups=[FactSource.Group.OFFERS],
            source=FactSource.Source.ENTERPRISE,
            label=FactSource.Label.SELF_DECLARED,
            by=None,
            at=asking.clock.now() - timedelta(days=days),
        )

    text = page(client, confirmed="recent")

    assert names(text) == ["Färsk"]
    assert "Confirmed by the firm itself in" in text


def test_a_choice_is_taken_away_by_its_chip_and_what_does_not_exist_is_passed_over(client: Client) -> None:
    make_enterprise("Köket", offers=[CATERING])

    text = page(client, q="smörgås", trade="catering", place="9999", page="x")

    assert names(text) == ["Köket"]
    assert 'href="?lang=en&amp;trade=catering&amp;place=9999"' in text
    assert 'href="?lang=en&amp;q=sm%C3%B6rg%C3%A5s&amp;place=9999"' in text


def test_words_nobody_uses_are_named_and_an_empty_answer_says_what_to_do(client: Client) -> None:
    make_enterprise("Köket", offers=[CATERING])

    assert "No firm uses these words, so they were left out: xylofonqvist." in page(
        client, q="catering xylofonqvist"
    )
    empty = page(client, q="xylofonqvist")
    assert "No firm fits all of this" in empty
    assert "Show all firms" in empty


def test_an_empty_register_says_so(client: Client) -> None:
    assert "No firms yet" in page(client)


def test_twenty_four_firms_stand_on_a_page_and_none_is_left_out(client: Client) -> None:
    for number in range(30):
        make_enterprise(f"Firma {number:02d}")

    first, second = names(page(client)), names(page(client, page=2))

    assert (len(first), len(second)) == (24, 6)
    assert len({*first, *second}) == 30
    assert names(page(client, page=99)) == second


def test_the_order_is_stated_and_the_same_for_everybody_that_day(client: Client, client_of: ClientOf) -> None:
    for number in range(12):
        make_enterprise(f"Firma {number:02d}")

    text = page(client)

    assert "Drawn by lot: the same order for everybody today" in text
    assert names(text) == names(page(client_of(Role.PURCHASER)))
    assert "The best match with your words first" in page(client, q="firma")


def test_nothing_that_anybody_wrote_becomes_markup(client: Client) -> None:
    bad = "<script>alert(1)</script>"
    make_enterprise(f"Varvet {bad}", summary=bad, offers=[OfferContent(title=bad)])

    text = page(client, q=f"varvet {bad}")

    assert "alert(1)" in text
    assert "<script>alert" not in text


def test_the_page_needs_no_script(client: Client) -> None:
    make_enterprise("Köket", offers=[CATERING])

    text = page(client)

    assert '<button class="ds-button" data-variant="secondary" type="submit">Show the firms</button>' in text
    assert re.search(r'<form[^>]* action="/foretag/" method="get"', text)
    assert " onclick" not in text


def test_a_sole_traders_number_is_nowhere_in_the_list_or_its_index(client: Client) -> None:
    know_codes(legal_forms=["enskild_firma"])
    make_enterprise("Annas sömnad", org_no="811228-9874", legal_form="enskild_firma")

    text = page(client, q="annas")

    assert names(text) == ["Annas sömnad"]
    assert "9874" not in text
    assert names(page(client, q="8112289874")) == []
    assert all(b"9874" not in path.read_bytes() for path in directory_folder().iterdir())


@pytest.mark.parametrize("firms", [1, 24])
def test_the_page_asks_the_database_equally_often_for_few_and_many_firms(
    client: Client, firms: int, django_assert_num_queries: object
) -> None:
    for number in range(firms):
        make_enterprise(f"Firma {number}", offers=[CATERING])
    page(client)

    with django_assert_num_queries(2):  # type: ignore[operator] - pytest-django's fixture
        page(client, q="smörgås")


@pytest.mark.parametrize("role", list(Role))
def test_everybody_may_read_the_list(client_of: ClientOf, role: Role) -> None:
    assert client_of(role).get(reverse("registry:directory")).status_code == 200


def test_asking_changes_nothing_and_posting_is_refused(client: Client) -> None:
    enterprise = make_enterprise("Andra Varvet")

    page(client)

    assert profile_of(Enterprise.objects.get()) == profile_of(enterprise)
    assert client.post(reverse("registry:directory")).status_code == 405
