"""The need's own page: everybody reads it, a firm sees its own match, its purchasers go on from it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.models import InboxItem
from handslag.accounts.rules import Role
from handslag.foundation.errors import SourceUnavailable
from handslag.phrases import Text
from handslag.procurement.needs import actions
from handslag.procurement.needs.models import MatchRow, Need
from handslag.procurement.needs.queries import content_of
from handslag.reference.pages import said
from tests.conftest import ClientOf
from tests.procurement.needs.factories import (
    CATERING,
    CITY,
    DISTRICT,
    LOTS,
    content,
    make_cleaner,
    make_need,
    make_other_cleaner,
    make_published_need,
)
from tests.registry.factories import AT, know_codes, make_board, make_enterprise

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _codes() -> None:
    know_codes(areas=[f"{CITY}:Teststad", f"{DISTRICT}:Södermalm"], cpv=[CATERING])


@pytest.fixture
def client(client: Client) -> Client:
    client.cookies["language"] = "en"
    return client


def text_of(client: Client, need: Need) -> str:
    return " ".join(client.get(need.get_absolute_url()).content.decode().split())


def test_everybody_reads_what_is_to_be_bought_and_that_it_is_no_advertisement(client: Client) -> None:
    need = make_published_need(make_board("Äldrenämnden"))

    text = text_of(client, need)

    assert "Lokalvård på två förskolor" in text
    assert "Daglig städning av två förskolor på Södermalm." in text
    assert "Äldrenämnden" in text
    assert "Södermalm" in text
    assert "This is not an advertisement." in text
    assert '<a href="https://upphandling.example/forskolor"' in text
    assert "Until Tuesday 15 December firms can think it over" in text


def test_where_bids_go_can_be_said_in_words(client: Client) -> None:
    assert "Bids are sent to Mercell." in text_of(client, make_published_need(bids_at="Mercell"))


def test_an_address_with_an_older_title_leads_to_the_present_one(client: Client) -> None:
    need = make_published_need()

    response = client.get(f"/inkop/{need.public_id}-ett-gammalt-namn/")

    assert response["Location"] == need.get_absolute_url()
    assert client.get("/inkop/22222222-finns-inte/").status_code == 404


@pytest.mark.parametrize("title", ["", "???", "Å" * 160, "/../"])
def test_a_draft_has_its_page_whatever_it_is_called(client_of: ClientOf, title: str) -> None:
    board = make_board()
    need = make_need(board, title=title)

    assert client_of(Role.PURCHASER, board).get(need.get_absolute_url()).status_code == 200


def test_a_draft_is_there_for_its_own_purchasers_only(client: Client, client_of: ClientOf) -> None:
    board = make_board()
    need = make_need(board)

    own = client_of(Role.PURCHASER, board).get(need.get_absolute_url())
    assert reverse("needs:edit", args=[need.public_id]) in own.content.decode()
    assert client.get(need.get_absolute_url()).status_code == 404
    for role in (*Role, None):
        assert client_of(role).get(need.get_absolute_url()).status_code == 404


def test_a_closed_need_says_so_and_stays(client: Client) -> None:
    need = make_published_need(make_board("Äldrenämnden"))
    actions.close_need(need=need, by=None, at=AT)

    text = text_of(client, need)

    assert "Äldrenämnden has closed this need" in text
    assert "needs:close" not in text


def test_after_the_last_day_the_page_says_what_happens_then(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    need = make_published_need()
    monkeypatch.setattr("handslag.foundation.clock.now", lambda: AT + timedelta(days=40))

    assert "The last day to answer was Tuesday 15 December" in text_of(client, need)


def test_lots_are_shown_with_what_they_say_themselves(client: Client) -> None:
    text = text_of(client, make_published_need(lots=LOTS))

    assert "2. Frukost till personalen" in text
    assert "Place of delivery: Teststad" in text


def test_a_firm_reads_its_own_match_in_the_words_the_purchaser_reads(client_of: ClientOf) -> None:
    firm, other = make_cleaner("Morgonlaget"), make_other_cleaner("Blanka Golv AB")
    need = make_published_need()
    member = client_of(Role.ENTERPRISE_MEMBER, firm.organisation)
    member.cookies["language"] = "en"

    text = text_of(member, need)

    assert "This fits what you sell" in text
    row = MatchRow.objects.get(organisation=firm.organisation)
    for part in row.parts:
        assert part["text"]["msgid"].partition("%")[0] in text
    assert other.organisation.name not in text


def test_another_supplier_reads_the_same(client_of: ClientOf) -> None:
    firm, supplier = make_cleaner(), make_other_cleaner()
    need = make_published_need()
    shown = [
        client_of(role, seller.organisation).get(need.get_absolute_url()).context["shown"].own[0]
        for role, seller in ((Role.ENTERPRISE_MEMBER, firm), (Role.SUPPLIER_MEMBER, supplier))
    ]

    assert (shown[0].heading, shown[0].parts) == (shown[1].heading, shown[1].parts)


def test_a_near_miss_says_what_differs_and_a_firm_that_says_nothing_is_told_so(client_of: ClientOf) -> None:
    far, silent = make_cleaner("Långt bort", delivery_areas=frozenset({"0380"})), make_enterprise("Tysta")
    need = make_published_need()

    near = client_of(Role.ENTERPRISE_MEMBER, far.organisation).get(need.get_absolute_url())
    assert near.context["shown"].own[0].missing
    browser = client_of(Role.ENTERPRISE_MEMBER, silent.organisation)
    browser.cookies["language"] = "en"
    assert "You have not told what you sell yet." in text_of(browser, need)


def test_others_see_no_match(client: Client, client_of: ClientOf) -> None:
    make_cleaner("Morgonlaget")
    need = make_published_need()

    for browser in (client, client_of(None), client_of(Role.PURCHASER), client_of(Role.COORDINATOR)):
        response = browser.get(need.get_absolute_url())
        assert response.context["shown"].own == ()
        assert "Morgonlaget" not in response.content.decode()


def test_while_the_register_is_put_in_order_the_page_still_opens(
    client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    firm = make_cleaner()
    need = make_published_need()

    def not_yet(*_: object, **__: object) -> None:
        raise SourceUnavailable("match index", retry=True)

    monkeypatch.setattr("handslag.procurement.needs.pages.need.own_matches", not_yet)
    shown = client_of(Role.ENTERPRISE_MEMBER, firm.organisation).get(need.get_absolute_url()).context["shown"]

    assert shown.own_comes_later


def test_who_did_what_is_for_the_need_s_own_people(client: Client, client_of: ClientOf) -> None:
    board = make_board()
    purchaser = client_of(Role.PURCHASER, board)
    need = make_need(board)
    purchaser.post(reverse("needs:publish", args=[need.public_id]), {"version": 1})
    need.refresh_from_db()

    own = purchaser.get(need.get_absolute_url()).context["shown"].history
    public = client.get(need.get_absolute_url()).context["shown"].history

    assert any(event.who for event in own)
    assert [event.what for event in public] == ["Everybody concerned was told", "The need became public"]
    assert not any(event.who for event in public)


def test_what_somebody_wrote_is_only_words(client: Client) -> None:
    need = make_published_need(
        title="<script>alert(1)</script>",
        description="<b>fet</b> https://example.se <img src=x onerror=alert(1)>",
        bids_at='<a href="javascript:alert(1)">',
        lots=[LOTS[0].__class__(title="<script>lot</script>", cpv=LOTS[0].cpv)],
    )

    text = text_of(client, need)

    for wrong in ("<script>alert", "<b>fet", "<img src=x", 'href="javascript', "<script>lot"):
        assert wrong not in text


def test_the_message_before_publishing_is_the_very_message_everybody_gets(client_of: ClientOf) -> None:
    board = make_board("Äldrenämnden")
    make_cleaner()
    make_other_cleaner()
    need = make_need(board)
    purchaser = client_of(Role.PURCHASER, board)
    address = reverse("needs:publish", args=[need.public_id])
    shown = purchaser.get(address).context["shown"]

    assert not InboxItem.objects.exists()
    response = purchaser.post(address, {"version": need.version})

    assert response["Location"] == need.get_absolute_url()
    assert Need.objects.get().status == Need.Status.PUBLISHED
    told = InboxItem.objects.all()
    assert len(told) == shown.told == 2
    assert {said(Text.from_json(item.text)) for item in told} == {shown.message}
    assert {item.at for item in told} == {AT}
    assert purchaser.get(address)["Location"] == need.get_absolute_url()


def test_what_is_missing_stands_instead_of_the_button(client_of: ClientOf) -> None:
    board = make_board()
    need = make_need(board, bids_at="")
    purchaser = client_of(Role.PURCHASER, board)
    purchaser.cookies["language"] = "en"
    address = reverse("needs:publish", args=[need.public_id])

    text = purchaser.get(address).content.decode()
    assert "One thing is missing" in text
    assert "#id_bids_at" in text
    assert purchaser.post(address, {"version": 1})["Location"].endswith("?steg=klart")
    assert Need.objects.get().status == Need.Status.DRAFT


@pytest.mark.parametrize("version", ["1", "", "x", "999"])
def test_what_was_changed_after_reading_must_be_read_again(client_of: ClientOf, version: str) -> None:
    board = make_board()
    need = make_need(board)
    actions.revise_need(
        need=need, opened_version=1, content=content(title="Något annat"), by=None, at=AT + timedelta(hours=1)
    )
    purchaser = client_of(Role.PURCHASER, board)

    response = purchaser.post(reverse("needs:publish", args=[need.public_id]), {"version": version})

    assert response.status_code == 409
    assert "Något annat" in response.content.decode()
    assert Need.objects.get().status == Need.Status.DRAFT


def test_closing_takes_the_need_from_the_list_and_is_said_once(client_of: ClientOf) -> None:
    board = make_board()
    need = make_published_need(board)
    purchaser = client_of(Role.PURCHASER, board)
    for _ in range(2):
        assert purchaser.post(reverse("needs:close", args=[need.public_id]))["Location"] == "/inkop/"

    need.refresh_from_db()
    assert need.status == Need.Status.CLOSED
    assert purchaser.get("/inkop/").context["shown"].needs == ()


@pytest.mark.parametrize("name", ["needs:publish", "needs:close"])
def test_only_its_own_purchasers_publish_and_close(client: Client, client_of: ClientOf, name: str) -> None:
    draft, public = make_need(), make_published_need()

    for need, hidden in ((draft, 404), (public, 403)):
        address = reverse(name, args=[need.public_id])
        assert client_of(Role.PURCHASER).post(address, {"version": 1}).status_code == hidden
        for role in (Role.COORDINATOR, Role.ENTERPRISE_MEMBER, Role.ADMINISTRATOR, None):
            assert client_of(role).post(address, {"version": 1}).status_code == 403
        assert client.post(address)["Location"].startswith("/konto/logga-in/")
        before = need.status
        need.refresh_from_db()
        assert need.status == before


@pytest.mark.parametrize("role", [None, Role.PURCHASER, Role.ENTERPRISE_MEMBER])
def test_the_page_asks_the_database_equally_often_for_few_and_many_lots(
    client: Client,
    client_of: ClientOf,
    role: Role | None,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    board, firm = make_board(), make_cleaner()
    homes = {Role.PURCHASER: board, Role.ENTERPRISE_MEMBER: firm.organisation}
    browser = client_of(role, homes[role]) if role else client
    need = make_published_need(board, lots=LOTS * 10)
    browser.get(need.get_absolute_url())

    with django_assert_max_num_queries(14):
        browser.get(need.get_absolute_url())
    assert len(content_of(need).lots) == 20
