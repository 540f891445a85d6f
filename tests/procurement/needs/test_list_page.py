"""The list of coming purchases: who finds what, in which order, and a purchaser's own drafts."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.actions import set_up_city
from handslag.accounts.rules import Role
from handslag.procurement.needs import actions
from tests.conftest import ClientOf
from tests.procurement.needs.factories import CATERING, CITY, DISTRICT, LOTS, make_need, make_published_need
from tests.registry.factories import AT, know_codes, make_board

pytestmark = pytest.mark.django_db
ADDRESS = "/inkop/"
NACKA = "0182"


@pytest.fixture(autouse=True)
def _city() -> None:
    know_codes(areas=["SE", "01", f"{CITY}:Teststad", f"{DISTRICT}:Södermalm", f"{NACKA}:Nacka"])
    set_up_city(name="Teststad", municipality_code=CITY, sender="a@b.example", by=None, at=AT)


@pytest.fixture
def client(client: Client) -> Client:
    client.cookies["language"] = "en"
    return client


def titles(client: Client, **asked: str) -> list[str]:
    return [need.title for need in client.get(ADDRESS, asked).context["shown"].needs]


def test_everybody_sees_what_is_public_the_soonest_last_day_first(client: Client) -> None:
    make_published_need(title="Senare", answers_by=date(2026, 12, 20))
    make_published_need(title="Snart", answers_by=date(2026, 11, 30))
    make_need(title="Utkast")

    text = client.get(ADDRESS).content.decode()

    assert titles(client) == ["Snart", "Senare"]
    assert "Utkast" not in text
    assert "These are not advertisements" in text


def test_where_the_last_day_has_passed_the_need_stands_last_and_says_so(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_published_need(title="Förbi", answers_by=date(2026, 11, 25))
    make_published_need(title="Kvar", answers_by=date(2026, 12, 20))
    later = AT.replace(day=28)
    monkeypatch.setattr("handslag.foundation.clock.now", lambda: later)

    assert titles(client) == ["Kvar", "Förbi"]
    assert "The last day to answer was" in client.get(ADDRESS).content.decode()


def test_closed_needs_stand_behind_a_link(client: Client) -> None:
    need = make_published_need(title="Avslutat")
    actions.close_need(need=need, by=None, at=AT)
    actions.close_need(need=make_need(title="Bortkastat utkast"), by=None, at=AT)

    assert titles(client) == []
    assert 'href="/inkop/?visa=avslutade"' in client.get(ADDRESS).content.decode()
    assert titles(client, visa="avslutade") == ["Avslutat"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"q": "fönster"}, ["Fönsterputs"]),
        ({"q": "ÖVERALLT"}, ["Fönsterputs"]),
        ({"q": "fönster mat"}, []),
        ({"q": "matnämnden"}, ["Mat"]),
        ({"bransch": "catering"}, ["Mat"]),
        ({"bransch": "cleaning"}, ["Fönsterputs", "Mat"]),
        ({"bransch": "finns-inte"}, ["Fönsterputs", "Mat"]),
        ({"plats": DISTRICT}, ["Fönsterputs", "Mat"]),
        ({"plats": NACKA}, []),
        ({"plats": "0380"}, ["Fönsterputs", "Mat"]),
        ({"q": "fönster", "bransch": "cleaning", "plats": CITY}, ["Fönsterputs"]),
        ({"q": "\0" * 300}, ["Fönsterputs", "Mat"]),
        ({"q": "x" * 5000}, []),
        ({"page": "99999999999999999999"}, ["Fönsterputs", "Mat"]),
    ],
)
def test_the_list_is_narrowed_by_words_line_of_business_and_place(
    client: Client, asked: dict[str, str], expected: list[str]
) -> None:
    make_published_need(
        title="Fönsterputs", description="Överallt på Södermalm", answers_by=date(2026, 12, 1)
    )
    make_published_need(make_board("Matnämnden"), title="Mat", lots=LOTS, areas=frozenset({CITY}))

    assert titles(client, **asked) == expected


def test_a_code_belongs_to_the_line_of_business_with_the_longest_beginning(client: Client) -> None:
    make_published_need(title="Bröd", cpv=frozenset({CATERING}))
    make_published_need(title="Hunddagis", cpv=frozenset({"77400000"}))

    assert titles(client, bransch="animals") == ["Hunddagis"]
    assert titles(client, bransch="farm") == []


def test_nothing_found_says_why_and_what_to_do(client: Client) -> None:
    assert "No purchase is open right now" in client.get(ADDRESS).content.decode()

    text = client.get(ADDRESS, {"q": "xyzzy"}).content.decode()

    assert "No purchase fits all of this" in text
    assert "Show all purchases" in text


def test_a_purchaser_sees_the_own_drafts_with_the_next_step(client_of: ClientOf) -> None:
    board = make_board()
    make_need(board, title="Bara en början", description="")
    make_need(board, title="Utan dag", answers_by=None)
    make_need(board, title="Utan verktyg", bids_at="")
    make_need(board, title="Klart", lots=LOTS, cpv=frozenset())
    make_need(title="En annan nämnds")

    drafts = client_of(Role.PURCHASER, board).get(ADDRESS).context["shown"].drafts

    steps = {draft.title: draft.address.partition("?")[2] for draft in drafts}
    assert steps == {
        "Bara en början": "steg=vad",
        "Utan dag": "steg=var",
        "Utan verktyg": "steg=mycket",
        "Klart": "steg=klart",
    }


@pytest.mark.parametrize(
    ("role", "ways"),
    [
        (None, []),
        (Role.PURCHASER, ["needs:new", "needs:from-notice"]),
        (Role.COORDINATOR, ["needs:from-notice"]),
        (Role.ENTERPRISE_MEMBER, ["needs:fitting", "needs:subscriptions"]),
        (Role.SUPPLIER_MEMBER, ["needs:fitting", "needs:subscriptions"]),
        (Role.ADMINISTRATOR, []),
    ],
)
def test_each_role_finds_its_own_ways(client_of: ClientOf, role: Role | None, ways: list[str]) -> None:
    text = client_of(role).get(ADDRESS).content.decode()

    every = ("needs:new", "needs:from-notice", "needs:fitting", "needs:subscriptions")
    assert [way for way in every if f'href="{reverse(way)}"' in text] == ways


def test_what_somebody_wrote_is_only_words(client: Client) -> None:
    make_published_need(title="<script>alert(1)</script>", description="<img src=x onerror=alert(1)>")

    text = client.get(ADDRESS, {"q": '"><script>'}).content.decode()

    assert "<script>alert" not in client.get(ADDRESS).content.decode()
    assert '"><script>' not in text


@pytest.mark.parametrize("role", [None, Role.PURCHASER])
def test_the_list_asks_the_database_equally_often_for_few_and_many_needs(
    client: Client,
    client_of: ClientOf,
    role: Role | None,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    board = make_board()
    browser = client_of(role, board) if role else client
    for number in range(30):
        make_published_need(board, title=f"Behov {number}", lots=LOTS)
        make_need(board)

    browser.get(ADDRESS)

    with django_assert_max_num_queries(12):
        shown = browser.get(ADDRESS, {"bransch": "cleaning", "plats": CITY}).context["shown"]
    assert len(shown.needs) == 24
    assert len(browser.get(ADDRESS, {"page": 2}).context["shown"].needs) == 6
