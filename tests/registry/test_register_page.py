"""The page on which a coordinator puts a firm in the register."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from handslag.accounts.rules import Role
from handslag.registry.models import Enterprise
from handslag.registry.queries import profile_of
from tests.conftest import ClientOf
from tests.registry.factories import know_codes, make_enterprise, make_supplier

pytestmark = pytest.mark.django_db
NUMBER = "556016-0680"


@pytest.fixture
def coordinators(client_of: ClientOf) -> Client:
    know_codes(areas=["0180:Stockholm"], legal_forms=["stiftelse:stiftelse", "enskild_firma:enskild firma"])
    browser = client_of(Role.COORDINATOR)
    browser.cookies["language"] = "en"
    return browser


def post(browser: Client, **facts: str) -> str:
    return browser.post(reverse("registry:new"), facts, follow=True).content.decode()


def test_a_firm_is_registered_and_its_offers_are_asked_for_next(coordinators: Client) -> None:
    text = post(
        coordinators,
        org_no=NUMBER,
        name="Andra Varvet",
        also_called="Varvet",
        legal_form="stiftelse",
        contact_role="Butiken",
        email="hej@varvet.example",
        other_areas="Stockholm",
    )

    enterprise = Enterprise.objects.get()
    profile = profile_of(enterprise)
    assert enterprise.organisation.org_no == "5560160680"
    assert (profile.also_called, profile.contact_role) == ("Varvet", "Butiken")
    assert profile.delivery_areas == {"0180"}
    assert "The firm is in the register" in text
    assert "Add something you sell" in text


def test_a_name_is_enough(coordinators: Client) -> None:
    post(coordinators, name="Andra Varvet")

    assert Enterprise.objects.get().organisation.org_no is None


def test_a_number_that_is_known_leads_to_the_firm_that_has_it(coordinators: Client) -> None:
    known = make_enterprise("Tredje Varvet", org_no="5560160680")

    text = post(coordinators, name="Andra Varvet", org_no=NUMBER)

    assert "Tredje Varvet has this number" in text
    assert f'href="{known.get_absolute_url()}"' in text
    assert 'value="Andra Varvet"' in text
    assert Enterprise.objects.count() == 1


def test_a_number_of_another_supplier_is_refused_without_a_way_to_its_own_page(coordinators: Client) -> None:
    supplier = make_supplier("Bordsglädje", org_no="5560160680")

    text = post(coordinators, name="Andra Varvet", org_no=NUMBER)

    assert "not as a social enterprise" in text
    assert supplier.public_id not in text
    assert not Enterprise.objects.exists()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("556016-0681", "The check digit is wrong"),
        ("12", "An organisation number has ten digits"),
        ("811228-9874", "This is a personal number"),
    ],
)
def test_a_number_that_cannot_be_right_is_said_at_its_field(
    coordinators: Client, number: str, words: str
) -> None:
    text = post(coordinators, name="Andra Varvet", org_no=number)

    assert words in text
    assert 'href="#id_org_no"' in text
    assert not Enterprise.objects.exists()


def test_everything_wrong_is_said_at_once(coordinators: Client) -> None:
    text = post(coordinators, name="", org_no="12", email="hej@", other_areas="Atlantis")

    assert text.count("ds-validation-message") == 4


@pytest.mark.parametrize(
    "role", [Role.ADMINISTRATOR, Role.PURCHASER, Role.ENTERPRISE_MEMBER, Role.SUPPLIER_MEMBER]
)
def test_other_roles_register_nobody(client_of: ClientOf, role: Role) -> None:
    browser = client_of(role)
    known = Enterprise.objects.count()

    assert browser.get(reverse("registry:new")).status_code == 403
    assert browser.post(reverse("registry:new"), {"name": "Andra Varvet"}).status_code == 403
    assert Enterprise.objects.count() == known


def test_a_visitor_is_asked_to_sign_in(client: Client) -> None:
    asked = client.get(reverse("registry:new"))
    sent = client.post(reverse("registry:new"), {"name": "X"})

    assert asked.headers["Location"].startswith(reverse("accounts:sign-in"))
    assert (sent.status_code, 'name="kept"' in sent.content.decode()) == (403, True)
    assert not Enterprise.objects.exists()


def test_the_page_asks_the_database_few_times(
    coordinators: Client, django_assert_max_num_queries: object
) -> None:
    coordinators.get(reverse("registry:new"))
    with django_assert_max_num_queries(12):  # type: ignore[operator] - pytest-django's fixture
        coordinators.get(reverse("registry:new"))


def test_only_those_who_may_are_shown_the_way_to_it(coordinators: Client, client: Client) -> None:
    address = reverse("registry:new")

    assert address in coordinators.get(reverse("registry:directory")).content.decode()
    assert address not in client.get(reverse("registry:directory")).content.decode()
