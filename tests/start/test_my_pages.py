"""My pages: what waits, what is being written, and the ways each role goes."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.actions import join, put_in_inboxes
from handslag.accounts.models import InboxItem, Organisation, User
from handslag.accounts.rules import Role
from handslag.phrases import Text
from tests.conftest import ClientOf
from tests.procurement.needs.factories import CATERING, make_cleaner, make_need, make_published_need
from tests.registry.factories import AT, make_board, make_city, make_enterprise, make_supplier, make_user

pytestmark = pytest.mark.django_db
MINE = "/mina-sidor/"
TOLD = Text("%(buyer)s is going to buy.", {"buyer": "Parknämnden"})


def tell(organisation: Organisation, key: str = "need-1") -> InboxItem:
    put_in_inboxes(messages={organisation.pk: TOLD}, address="/om/", dedup_key=key, at=AT)
    return InboxItem.objects.get(organisation=organisation, dedup_key=key)


def mine(browser: Client, **asked: str) -> str:
    return browser.get(MINE, {"lang": "en", **asked}).content.decode()


@pytest.fixture
def firm() -> Organisation:
    return make_enterprise("Morgonlaget").organisation


def test_what_waits_is_shown_with_a_count(client_of: ClientOf, firm: Organisation) -> None:
    browser = client_of(Role.ENTERPRISE_MEMBER, firm)
    tell(firm)

    page = mine(browser)

    assert "Parknämnden is going to buy." in page
    assert "1 unread" in page


def test_reading_marks_a_message_and_goes_where_it_leads(client_of: ClientOf, firm: Organisation) -> None:
    browser = client_of(Role.ENTERPRISE_MEMBER, firm)
    item = tell(firm)

    answer = browser.post(reverse("start:read-item", args=[item.pk]))

    assert answer["Location"] == "/om/"
    item.refresh_from_db()
    assert item.read_at == AT
    assert '<a href="/om/">Parknämnden is going to buy.</a>' in mine(browser)


def test_a_message_says_why_it_came_and_where_that_is_changed(
    client_of: ClientOf, firm: Organisation
) -> None:
    why = Text("You get this because you follow %(cpv)s.", {"cpv": CATERING})
    put_in_inboxes(messages={firm.pk: TOLD}, whys={firm.pk: why}, address="/om/", dedup_key="why", at=AT)

    page = mine(client_of(Role.ENTERPRISE_MEMBER, firm))

    assert f"You get this because you follow Catering services ({CATERING})." in page
    assert "Choose what you hear of" in page


def test_looking_does_not_mark_anything_as_read(client_of: ClientOf, firm: Organisation) -> None:
    browser = client_of(Role.ENTERPRISE_MEMBER, firm)
    item = tell(firm)

    mine(browser)

    item.refresh_from_db()
    assert item.read_at is None


def test_another_organisations_message_is_nothing_to_me(client_of: ClientOf, firm: Organisation) -> None:
    item = tell(firm)
    browser = client_of(Role.PURCHASER)

    assert browser.post(reverse("start:read-item", args=[item.pk])).status_code == 404
    assert "Parknämnden" not in mine(browser)
    item.refresh_from_db()
    assert item.read_at is None


def test_an_empty_inbox_says_what_comes_there(client_of: ClientOf) -> None:
    page = mine(client_of(Role.ENTERPRISE_MEMBER))

    assert "Nothing waits for you" in page
    assert "unread" not in page


def test_many_messages_are_split_into_pages(client_of: ClientOf, firm: Organisation) -> None:
    browser = client_of(Role.ENTERPRISE_MEMBER, firm)
    for number in range(21):
        tell(firm, f"need-{number}")

    assert mine(browser).count("Parknämnden") == 20
    assert mine(browser, page="2").count("Parknämnden") == 1
    assert mine(browser, page="nonsense").count("Parknämnden") == 20


def test_whoever_belongs_to_several_sees_whose_message_it_is(client: Client, firm: Organisation) -> None:
    person = make_user(Role.ENTERPRISE_MEMBER, firm)
    client.force_login(person)
    tell(firm)
    assert "· Morgonlaget" not in mine(client)

    join(user=User.objects.get(pk=person.pk), organisation=make_board(), role=Role.PURCHASER, by=None, at=AT)

    assert "· Morgonlaget" in mine(client)


def test_the_boards_drafts_are_at_hand(client_of: ClientOf) -> None:
    board = make_board("Parknämnden")
    make_need(board, title="Vårstädning")
    make_need(make_board("En annan nämnd"), title="Någon annans")

    page = mine(client_of(Role.PURCHASER, board))

    assert "Vårstädning" in page
    assert "Någon annans" not in page


def test_the_boards_open_purchases_are_at_hand(client_of: ClientOf) -> None:
    board = make_board("Parknämnden")
    make_published_need(board, title="Vårstädning")
    make_published_need(make_board("En annan nämnd"), title="Någon annans")

    page = mine(client_of(Role.PURCHASER, board))

    assert "Vårstädning" in page
    assert "Någon annans" not in page
    assert "Your open purchases" not in mine(client_of(Role.COORDINATOR))


def test_a_member_finds_the_firms_pages(client_of: ClientOf, firm: Organisation) -> None:
    page = mine(client_of(Role.ENTERPRISE_MEMBER, firm))

    assert f'href="{firm.enterprise.get_absolute_url()}"' in page
    assert f'href="{reverse("registry:edit", args=[firm.enterprise.public_id])}"' in page
    assert f'href="{reverse("needs:subscriptions")}"' in page
    assert f'href="{reverse("needs:fitting")}"' in page
    assert reverse("needs:new") not in page


def test_the_newest_purchases_that_fit_are_at_hand(client: Client) -> None:
    person = make_user(Role.ENTERPRISE_MEMBER, make_cleaner().organisation)
    client.force_login(person)
    assert "No open purchase fits you right now" in mine(client)
    for number in range(4):
        make_published_need(title=f"Städning nummer {number}")
    make_published_need(title="Lunch", description="Lunch till möten.", cpv=frozenset({CATERING}))
    join(
        user=person, organisation=make_enterprise().organisation, role=Role.ENTERPRISE_MEMBER, by=None, at=AT
    )

    newest = mine(client).split('id="fitting"')[1].split("</section>")[0]

    assert [f"Städning nummer {number}" in newest for number in range(4)] == [False, True, True, True]
    assert "Lunch" not in newest


def test_nobody_but_a_firm_is_told_what_fits(client_of: ClientOf) -> None:
    assert 'id="fitting"' not in mine(client_of(Role.PURCHASER))


def test_another_supplier_finds_its_own_page_but_none_in_the_directory(client_of: ClientOf) -> None:
    supplier = make_supplier("Bordsglädje AB")

    page = mine(client_of(Role.SUPPLIER_MEMBER, supplier.organisation))

    assert f'href="{reverse("registry:edit", args=[supplier.public_id])}"' in page
    assert "Our page in the directory" not in page


@pytest.mark.parametrize(
    ("role", "ways"),
    [
        (Role.PURCHASER, {"needs:new", "needs:from-notice", "cases:list", "documents:list", "clauses:list"}),
        (Role.COORDINATOR, {"needs:from-notice", "registry:new", "registry:import", "accounts:roles"}),
        (
            Role.ADMINISTRATOR,
            {
                "registry:import",
                "accounts:roles",
                "clauses:usage",
                "guidance:guidelines",
                "guidance:amounts",
                "needs:weights",
            },
        ),
        (Role.JURIST, {"clauses:usage", "guidance:desk", "guidance:guidelines", "guidance:amounts"}),
    ],
)
def test_every_role_finds_its_ways_and_no_closed_ones(
    client_of: ClientOf, role: Role, ways: set[str]
) -> None:
    browser = client_of(role)
    panel = mine(browser).split('<ul class="ways">')[1].split("</ul>")[0]
    addresses = {part.split('"')[0] for part in panel.split('href="')[1:]}

    assert addresses == {reverse(way) for way in ways}
    assert {browser.get(address).status_code for address in addresses} == {200}


def test_somebody_who_belongs_nowhere_is_told_whom_to_ask(client_of: ClientOf) -> None:
    assert "You do not belong to an organisation here yet." in mine(client_of())


def test_a_visitor_is_asked_to_sign_in(client: Client) -> None:
    assert client.get(MINE).status_code == 302


@pytest.mark.parametrize("messages", [1, 20])
def test_the_page_asks_the_database_equally_often_for_few_and_many_messages(
    client: Client, firm: Organisation, django_assert_num_queries: DjangoAssertNumQueries, messages: int
) -> None:
    person = make_user(Role.ENTERPRISE_MEMBER, firm)
    join(user=person, organisation=make_board(), role=Role.PURCHASER, by=None, at=AT)
    join(user=person, organisation=make_city(), role=Role.COORDINATOR, by=None, at=AT)
    client.force_login(person)
    for number in range(messages):
        tell(firm, f"need-{number}")
        make_need(make_board(f"Nämnd {number}"))

    mine(client)  # The first visit reads what the firm sells.

    with django_assert_num_queries(13):
        mine(client)
