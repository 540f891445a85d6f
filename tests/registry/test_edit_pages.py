"""The pages on which firms keep their own facts, for each role."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from handslag.accounts.actions import set_up_city
from handslag.accounts.models import Organisation
from handslag.accounts.rules import Role
from handslag.registry import actions
from handslag.registry.models import Enterprise, FactSource, Offer, OfferConfirmation, Status, Supplier
from handslag.registry.queries import content_of, profile_of
from handslag.registry.rules import OfferContent
from tests.registry.factories import (
    AT,
    know_codes,
    make_board,
    make_city,
    make_enterprise,
    make_offer,
    make_supplier,
    make_user,
)

pytestmark = pytest.mark.django_db
FIKA = OfferContent(title="Fikakorg", description="Bullar", cpv=frozenset({"55520000"}))


@pytest.fixture(autouse=True)
def _city() -> None:
    know_codes(
        areas=["SE:Sverige", "01:Stockholms län", "0180:Stockholm", "0180-sodermalm:Södermalm", "0182:Nacka",
               "1480:Göteborg"],
        cpv=["55520000", "15812000"],
        legal_forms=["stiftelse:stiftelse"],
    )  # fmt: skip
    set_up_city(name="Teststad", municipality_code="0180", sender="a@b.example", by=None, at=AT)


@pytest.fixture
def enterprise() -> Enterprise:
    return make_enterprise(
        "Andra Varvet", delivery_areas=frozenset({"0182", "1480"}), email="hej@varvet.example"
    )


@pytest.fixture
def members(client: Client, enterprise: Enterprise) -> Client:
    client.force_login(make_user(Role.ENTERPRISE_MEMBER, enterprise.organisation))
    client.cookies["language"] = "en"
    return client


def edit_address(seller: Enterprise | Supplier) -> str:
    return reverse("registry:edit", args=[seller.public_id])


def filled(**facts: object) -> dict[str, object]:
    return {"version": 1, "name": "Andra Varvet", "email": "hej@varvet.example"} | facts


def test_a_member_changes_what_the_firm_says(members: Client, enterprise: Enterprise) -> None:
    response = members.post(
        edit_address(enterprise),
        filled(
            name="Tredje Varvet",
            legal_form="stiftelse",
            website="varvet.example",
            home_area="0180-sodermalm",
            areas=["0180", "0182"],
            other_areas="Göteborg; sverige",
            founded_year="2001",
        ),
    )

    assert response.headers["Location"] == edit_address(enterprise)
    profile = profile_of(Enterprise.objects.get())
    assert profile.name == "Tredje Varvet"
    assert profile.website == "https://varvet.example"
    assert profile.home_area == "0180-sodermalm"
    assert profile.delivery_areas == {"0180", "0182", "1480", "SE"}
    assert FactSource.objects.get(group="contact").source == FactSource.Source.ENTERPRISE


def test_the_form_shows_places_near_as_boxes_and_places_far_as_words(
    members: Client, enterprise: Enterprise
) -> None:
    text = members.get(edit_address(enterprise)).content.decode()

    assert 'value="0182"' in text
    assert 'value="Göteborg"' in text
    assert "Andra Varvet" in text


def test_every_wrong_field_is_shown_and_what_was_typed_is_kept(
    members: Client, enterprise: Enterprise
) -> None:
    response = members.post(
        edit_address(enterprise),
        filled(
            name="", email="hej@", summary="Ring 811228-9874", other_areas="Atlantis", founded_year="snart"
        ),
    )

    text = response.content.decode()
    assert "The e-mail address is not complete" in text
    assert "looks like a personal number" in text
    assert "Not known as a district, municipality or county: Atlantis." in text
    assert "Write a whole number" in text
    assert 'value="snart"' in text
    assert Enterprise.objects.get().version == 1


def test_two_who_change_at_once_see_both_texts(members: Client, enterprise: Enterprise) -> None:
    actions.change_seller(
        seller=enterprise,
        opened_version=1,
        profile=profile_of(enterprise).__class__(name="Fjärde Varvet"),
        by=None,
        at=AT,
    )

    response = members.post(edit_address(enterprise), filled(name="Tredje Varvet"))

    text = response.content.decode()
    assert response.status_code == 409
    assert "Tredje Varvet" in text
    assert "Fjärde Varvet" in text
    assert Enterprise.objects.get().organisation.name == "Fjärde Varvet"


def test_a_member_says_that_everything_is_still_true(members: Client, enterprise: Enterprise) -> None:
    members.post(reverse("registry:confirm", args=[enterprise.public_id]))

    rows = FactSource.objects.all()
    assert {row.group for row in rows} == {"about", "contact", "offers", "work_integration"}
    assert {(row.source, row.label) for row in rows} == {("enterprise", "self_declared")}


def test_the_city_that_confirms_has_checked(client: Client, enterprise: Enterprise) -> None:
    client.force_login(make_user(Role.COORDINATOR, make_city()))

    client.post(reverse("registry:confirm", args=[enterprise.public_id]))

    assert {(row.source, row.label) for row in FactSource.objects.all()} == {("city", "verified")}


def test_a_member_lets_the_firm_rest(members: Client, enterprise: Enterprise) -> None:
    members.post(reverse("registry:status", args=[enterprise.public_id]), {"status": "inactive"})

    assert Enterprise.objects.get().status == Status.INACTIVE


def offer_address(offer: Offer) -> str:
    return reverse("registry:offer", args=[offer.public_id])


def test_a_member_adds_an_offer(members: Client, enterprise: Enterprise) -> None:
    response = members.post(
        reverse("registry:offer-new", args=[enterprise.public_id]),
        {
            "version": 0,
            "title": "Fikakorg till möte",
            "description": "Bullar och kaffe",
            "cpv": ["55520000", "15812000"],
            "smallest_order_sek": "1 250 kr",
            "lead_time_days": "2 dagar",
            "areas": ["0180"],
        },
    )

    assert response.status_code == 302
    assert content_of(Offer.objects.get()) == OfferContent(
        title="Fikakorg till möte",
        description="Bullar och kaffe",
        cpv=frozenset({"55520000", "15812000"}),
        delivery_areas=frozenset({"0180"}),
        smallest_order_sek=1250,
        lead_time_days=2,
    )


def test_codes_are_suggested_from_the_words_without_saving(members: Client, enterprise: Enterprise) -> None:
    response = members.post(
        reverse("registry:offer-new", args=[enterprise.public_id]),
        {"suggest": "1", "version": 0, "title": "Catering", "smallest_order_sek": "ett"},
    )

    text = response.content.decode()
    assert 'value="55520000"' in text
    assert 'value="ett"' in text
    assert "ds-validation-message" not in text
    assert not Offer.objects.exists()


def test_a_code_that_no_word_leads_to_is_searched_for(members: Client, enterprise: Enterprise) -> None:
    response = members.post(
        reverse("registry:offer-new", args=[enterprise.public_id]),
        {"suggest": "1", "version": 0, "title": "Catering", "code_words": "tailoring", "cpv": ["55520000"]},
    )

    codes = response.context["codes"]
    assert [own.choice.code for own in codes.chosen] == ["55520000"]
    assert [own.choice.code for own in codes.found] == ["98393000"]
    assert 'value="Catering"' in response.content.decode()


def test_the_codes_a_member_confirms_are_kept_with_the_words(members: Client, enterprise: Enterprise) -> None:
    said = {"version": 0, "title": "Catering", "description": "Luncher", "cpv": ["55520000"]}
    members.post(reverse("registry:offer-new", args=[enterprise.public_id]), said)

    kept = OfferConfirmation.objects.get()
    assert (kept.title, kept.text, kept.lang, kept.codes) == ("Catering", "Luncher", "sv", ["55520000"])
    assert kept.suggested[0] == "55520000"
    assert len(kept.suggested) == 5

    members.post(offer_address(kept.offer), said | {"version": 1, "title": "Lunch", "cpv": ["15812000"]})
    kept.refresh_from_db()
    assert (kept.title, kept.codes) == ("Lunch", ["15812000"])


def test_an_offer_without_codes_keeps_no_confirmation(members: Client, enterprise: Enterprise) -> None:
    members.post(reverse("registry:offer-new", args=[enterprise.public_id]), {"version": 0, "title": "Fika"})

    assert not OfferConfirmation.objects.exists()


def test_words_that_mean_nothing_are_said_to(members: Client, enterprise: Enterprise) -> None:
    response = members.post(
        reverse("registry:offer-new", args=[enterprise.public_id]),
        {"suggest": "1", "version": 0, "title": "xyzzyq"},
    )

    assert "No code was found for your words" in response.content.decode()


def test_every_wrong_part_of_an_offer_is_shown(members: Client, enterprise: Enterprise) -> None:
    response = members.post(
        reverse("registry:offer-new", args=[enterprise.public_id]),
        {
            "version": 0,
            "title": "",
            "cpv": ["99999999"],
            "smallest_order_sek": "9",
            "largest_order_sek": "8",
        },
    )

    text = response.content.decode()
    assert "99999999 is not one of the available choices" in text
    assert "The largest order is below the smallest" in text
    assert text.count("ds-validation-message") == 3


def test_a_member_changes_an_offer(members: Client, enterprise: Enterprise) -> None:
    offer = make_offer(enterprise.organisation, FIKA)
    assert "checked" in members.get(offer_address(offer)).content.decode()

    members.post(offer_address(offer), {"version": 1, "title": "Fika", "cpv": ["15812000"]})

    assert content_of(Offer.objects.get()) == OfferContent(title="Fika", cpv=frozenset({"15812000"}))


def test_two_who_change_an_offer_at_once_see_both_texts(members: Client, enterprise: Enterprise) -> None:
    offer = make_offer(enterprise.organisation, FIKA)
    actions.change_offer(offer=offer, opened_version=1, content=OfferContent(title="Bullar"), by=None, at=AT)

    response = members.post(offer_address(offer), {"version": 1, "title": "Kaffe"})

    assert response.status_code == 409
    assert "Bullar" in response.content.decode()
    assert Offer.objects.get().title == "Bullar"


def test_asking_for_suggestions_does_not_hide_that_somebody_else_saved(
    members: Client, enterprise: Enterprise
) -> None:
    offer = make_offer(enterprise.organisation, FIKA)
    actions.change_offer(offer=offer, opened_version=1, content=OfferContent(title="Bullar"), by=None, at=AT)

    text = members.post(
        offer_address(offer), {"suggest": "1", "version": 1, "title": "Kaffe"}
    ).content.decode()

    assert 'name="version" value="1"' in text


def test_a_closed_offer_is_gone_from_the_pages(members: Client, enterprise: Enterprise) -> None:
    offer = make_offer(enterprise.organisation, FIKA)

    members.post(reverse("registry:offer-close", args=[offer.public_id]))

    assert Offer.objects.get().closed_on is not None
    assert members.get(offer_address(offer)).status_code == 404
    assert "Fikakorg" not in members.get(edit_address(enterprise)).content.decode()


def test_another_supplier_keeps_its_own_page(client: Client) -> None:
    supplier = make_supplier("Bordsglädje AB", offers=["Konferens"])
    client.force_login(make_user(Role.SUPPLIER_MEMBER, supplier.organisation))

    assert client.get(edit_address(supplier)).status_code == 200
    client.post(edit_address(supplier), {"version": 1, "name": "Bordsglädje HB"})

    assert Organisation.objects.get(pk=supplier.organisation_id).name == "Bordsglädje HB"


@pytest.fixture
def supplier(client: Client) -> Supplier:
    made = make_supplier("Bordsglädje AB")
    client.force_login(make_user(Role.SUPPLIER_MEMBER, made.organisation))
    return made


def test_another_supplier_is_not_asked_how_people_come_into_work(client: Client, supplier: Supplier) -> None:
    text = client.get(edit_address(supplier)).content.decode()

    assert 'name="contact_role"' in text
    assert 'name="work_integration"' not in text
    assert 'name="legal_form"' not in text


def test_another_supplier_confirms_what_it_was_asked(client: Client, supplier: Supplier) -> None:
    client.post(reverse("registry:confirm", args=[supplier.public_id]))

    assert {row.group for row in FactSource.objects.all()} == {"about", "contact", "offers"}
    assert {row.source for row in FactSource.objects.all()} == {"enterprise"}


def test_another_supplier_says_what_it_sells_and_takes_it_away(client: Client, supplier: Supplier) -> None:
    client.post(
        reverse("registry:offer-new", args=[supplier.public_id]),
        {"version": 0, "title": "Lunchbuffé", "cpv": ["55520000"]},
    )
    offer = Offer.objects.get(organisation=supplier.organisation)
    assert "Lunchbuffé" in client.get(edit_address(supplier)).content.decode()
    client.post(offer_address(offer), {"version": 1, "title": "Lunch"})
    assert content_of(Offer.objects.get()).title == "Lunch"
    client.post(reverse("registry:offer-close", args=[offer.public_id]))
    client.post(reverse("registry:status", args=[supplier.public_id]), {"status": "inactive"})

    assert not Offer.objects.current().exists()
    assert Supplier.objects.get().status == Status.INACTIVE


@pytest.mark.parametrize("name", ["registry:edit", "registry:offer-new"])
def test_another_supplier_asks_the_database_few_times(
    client: Client, supplier: Supplier, name: str, django_assert_max_num_queries: object
) -> None:
    address = reverse(name, args=[supplier.public_id])
    client.get(address)
    with django_assert_max_num_queries(12):  # type: ignore[operator] - pytest-django's fixture
        client.get(address)


ONE_OF_EACH = [
    ("registry:edit", "GET"),
    ("registry:edit", "POST"),
    ("registry:offer-new", "GET"),
    ("registry:offer-new", "POST"),
    ("registry:confirm", "POST"),
    ("registry:status", "POST"),
    ("registry:offer", "GET"),
    ("registry:offer", "POST"),
    ("registry:offer-close", "POST"),
]


@pytest.mark.parametrize(("name", "method"), ONE_OF_EACH)
def test_nobody_changes_another_firm(client: Client, enterprise: Enterprise, name: str, method: str) -> None:
    offer = make_offer(enterprise.organisation, FIKA)
    address = reverse(name, args=[offer.public_id if name.startswith("registry:offer") and "new" not in name
                                  else enterprise.public_id])  # fmt: skip
    assert client.generic(method, address).status_code == 302
    strangers = {
        make_user(Role.ENTERPRISE_MEMBER, make_enterprise("Vi kan").organisation): 403,
        make_user(Role.SUPPLIER_MEMBER, make_supplier().organisation): 403,
        make_user(Role.PURCHASER, make_board()): 403,
        make_user(Role.ADMINISTRATOR, make_city()): 403,
    }
    for stranger, expected in strangers.items():
        client.force_login(stranger)
        assert client.generic(method, address).status_code == expected
    offer.refresh_from_db()
    assert offer.version == 1


@pytest.mark.parametrize("name", ["registry:edit", "registry:offer-new"])
def test_another_suppliers_pages_are_not_there_for_others(client: Client, name: str) -> None:
    supplier = make_supplier()
    for role, organisation in (
        (Role.ENTERPRISE_MEMBER, make_enterprise().organisation),
        (Role.COORDINATOR, make_city()),
    ):
        client.force_login(make_user(role, organisation))
        assert client.get(reverse(name, args=[supplier.public_id])).status_code == 404


def test_a_coordinator_may_help_any_social_enterprise(client: Client, enterprise: Enterprise) -> None:
    client.force_login(make_user(Role.COORDINATOR, make_city()))

    text = client.get(edit_address(enterprise), {"lang": "en"}).content.decode()

    assert "What does the firm do?" in text
    assert "What do you do?" not in text


@pytest.mark.parametrize("offers", [1, 20])
def test_the_page_asks_the_database_equally_often_for_few_and_many_offers(
    members: Client, enterprise: Enterprise, offers: int, django_assert_max_num_queries: object
) -> None:
    for _ in range(offers):
        make_offer(enterprise.organisation, FIKA)

    members.get(edit_address(enterprise))  # code lists are read once per process
    with django_assert_max_num_queries(14):  # type: ignore[operator] - pytest-django's fixture
        members.get(edit_address(enterprise))
