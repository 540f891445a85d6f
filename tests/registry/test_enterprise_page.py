"""The page of one enterprise, as visitors and others see it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from handslag.accounts.models import Organisation
from handslag.accounts.rules import Role
from handslag.foundation import clock
from handslag.registry import actions
from handslag.registry.models import Enterprise, FactSource, Status
from handslag.registry.rules import FirmProfile, OfferContent
from tests.conftest import ClientOf
from tests.registry.factories import AT, know_codes, make_enterprise, make_offer, make_supplier, make_user

pytestmark = pytest.mark.django_db

FIKA = OfferContent(
    title="Fikakorg",
    description="Bullar och kaffe",
    cpv=frozenset({"55520000"}),
    smallest_order_sek=1_000,
    largest_order_sek=18_000,
    lead_time_days=2,
)


@pytest.fixture(autouse=True)
def _codes() -> None:
    know_codes(areas=["0180:Stockholm", "0182:Nacka"], legal_forms=["stiftelse:stiftelse"])


def page(browser: Client, enterprise: Enterprise) -> str:
    return browser.get(enterprise.get_absolute_url(), {"lang": "en"}).content.decode()


def test_a_visitor_reads_what_the_firm_sells_and_how_to_order(client: Client) -> None:
    enterprise = make_enterprise(
        "Andra Varvet",
        also_called="Varvet",
        summary="Vi bakar.",
        legal_form="stiftelse",
        home_area="0182",
        delivery_areas=frozenset({"0180", "0182"}),
        contact_role="Beställningar",
        email="hej@varvet.example",
        phone="08-465 004 00",
        website="https://varvet.example",
        work_integration="I egen takt.",
        founded_year=2014,
        offers=[FIKA],
        org_no="5560160680",
    )

    text = page(client, enterprise)

    for told in (
        "Vi bakar.", "Varvet", "Fikakorg", "Bullar och kaffe", "55520000", "2 days", "Nacka, Stockholm",
        "Beställningar", 'href="mailto:hej@varvet.example"', 'href="tel:08-46500400"', "stiftelse",
        "556016-0680", "2014", "I egen takt.",
    ):  # fmt: skip
        assert told in text
    assert "Change this page" not in text


def test_what_nobody_has_told_is_said_to_be_unknown(client: Client) -> None:
    text = page(client, make_enterprise("Andra Varvet"))

    assert "The firm has not told yet what it sells" in text
    assert text.count("Not told yet") >= 4
    assert "None" not in text


def test_where_an_offer_is_delivered_is_said_when_it_is_somewhere_else(client: Client) -> None:
    enterprise = make_enterprise("Andra Varvet", delivery_areas=frozenset({"0180"}))
    make_offer(enterprise.organisation, OfferContent(title="Fika", delivery_areas=frozenset({"0180"})))
    assert page(client, enterprise).count("Delivers in") == 1

    make_offer(enterprise.organisation, OfferContent(title="Lunch", delivery_areas=frozenset({"0182"})))
    assert page(client, enterprise).count("Delivers in") == 2


def test_every_group_of_facts_says_who_told_it_and_when(client: Client) -> None:
    enterprise = make_enterprise("Andra Varvet", email="hej@varvet.example", offers=["Fika"])
    now = clock.now()
    for group, source, label, days in (
        ("offers", "enterprise", "self_declared", 1),
        ("work_integration", "city", "certified", 500),
        ("contact", "sheet", "self_declared", 1),
    ):
        actions.confirm_facts(
            organisation=enterprise.organisation,
            groups=[FactSource.Group(group)],
            source=FactSource.Source(source),
            label=FactSource.Label(label),
            by=None,
            at=now - timedelta(days=days),
        )

    text = page(client, enterprise)

    assert "Told by the firm itself, confirmed" in text
    assert "Told by a sheet that was read in, confirmed" in text
    assert "more than a year ago" in text
    for label in ("Self-declared", "Certified", "Not checked"):
        assert label in text
    assert "Some facts are more than a year old" in text


def test_facts_nobody_has_confirmed_say_so(client: Client) -> None:
    enterprise = make_enterprise("Andra Varvet")
    FactSource.objects.update(confirmed_on=None)

    text = page(client, enterprise)

    assert "Nobody has confirmed these facts yet" in text
    assert "Nobody has confirmed this yet" in text


@pytest.mark.parametrize(
    ("status", "words"),
    [(Status.INACTIVE, "resting and takes no orders"), (Status.CLOSED, "closed down on")],
)
def test_a_firm_that_takes_no_orders_keeps_its_page(client: Client, status: Status, words: str) -> None:
    enterprise = make_enterprise("Andra Varvet", email="hej@varvet.example")
    actions.set_status(seller=enterprise, status=status, by=None, at=AT)

    text = page(client, enterprise)

    assert words in text
    assert ("mailto:" in text) == (status == Status.INACTIVE)


def test_an_offer_that_is_closed_is_not_shown(client: Client) -> None:
    enterprise = make_enterprise("Andra Varvet")
    actions.close_offer(offer=make_offer(enterprise.organisation, FIKA), by=None, at=AT)

    assert "Fikakorg" not in page(client, enterprise)


def test_an_address_with_an_older_name_leads_to_the_present_one(client: Client) -> None:
    enterprise = make_enterprise("Andra Varvet")
    older = enterprise.get_absolute_url()
    actions.change_seller(
        seller=enterprise, opened_version=1, profile=FirmProfile(name="Tredje Varvet"), by=None, at=AT
    )

    answer = client.get(older)

    assert answer.status_code == 301
    assert answer.headers["Location"].endswith("-tredje-varvet/")
    assert client.get(answer.headers["Location"]).status_code == 200


def test_nothing_that_anybody_wrote_becomes_markup(client: Client) -> None:
    bad = "<script>alert(1)</script>"
    enterprise = make_enterprise(
        f"Varvet {bad}",
        summary=bad,
        work_integration=bad,
        contact_role=bad,
        also_called=bad,
        offers=[OfferContent(title=bad, description=bad)],
    )

    text = page(client, enterprise)

    assert text.count("&lt;script&gt;alert(1)") >= 7
    assert "<script>alert" not in text


def test_a_sole_traders_number_is_never_shown(client_of: ClientOf, client: Client) -> None:
    know_codes(legal_forms=["enskild_firma"])
    enterprise = make_enterprise("Annas sömnad", org_no="811228-9874", legal_form="enskild_firma")

    for browser in (client, *map(client_of, Role)):
        assert "9874" not in page(browser, enterprise)
    assert "9874" not in enterprise.get_absolute_url()


def test_its_own_people_and_the_coordinator_are_shown_the_way_to_change_it(client_of: ClientOf) -> None:
    enterprise = make_enterprise("Andra Varvet")
    may = {
        client_of(Role.ENTERPRISE_MEMBER, enterprise.organisation): True,
        client_of(Role.COORDINATOR): True,
        client_of(Role.ENTERPRISE_MEMBER): False,
        client_of(Role.SUPPLIER_MEMBER): False,
        client_of(Role.PURCHASER): False,
        client_of(): False,
    }

    for browser, is_shown in may.items():
        assert ("Change this page" in page(browser, enterprise)) == is_shown


def test_a_firm_that_is_not_there_and_another_suppliers_are_not_found(client: Client) -> None:
    supplier = make_supplier()

    for public_id in ("bcdfghjk", supplier.public_id):
        assert client.get(reverse("registry:enterprise", args=[public_id, "x"])).status_code == 404


@pytest.mark.parametrize("offers", [1, 15])
def test_the_page_asks_the_database_equally_often_for_few_and_many_offers(
    client: Client, offers: int, django_assert_num_queries: object
) -> None:
    enterprise = make_enterprise("Andra Varvet", offers=[FIKA] * offers)
    page(client, enterprise)

    with django_assert_num_queries(7):  # type: ignore[operator] - pytest-django's fixture
        page(client, enterprise)


def test_a_member_asks_at_most_twelve_times(client: Client, django_assert_max_num_queries: object) -> None:
    enterprise = make_enterprise("Andra Varvet", offers=[FIKA])
    organisation = Organisation.objects.get(pk=enterprise.organisation_id)
    client.force_login(make_user(Role.ENTERPRISE_MEMBER, organisation))

    with django_assert_max_num_queries(12):  # type: ignore[operator] - pytest-django's fixture
        page(client, enterprise)
