"""The first page: doors that lead where one may go, coming purchases, and figures with their source."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.rules import Role
from handslag.procurement.needs.models import Told
from handslag.registry.actions import set_status
from handslag.registry.models import Status
from handslag.registry.search import asking
from tests.conftest import ClientOf
from tests.procurement.needs.factories import make_cleaner, make_need, make_published_need
from tests.registry.factories import AT, make_board, make_enterprise

pytestmark = pytest.mark.django_db


def home(browser: Client) -> str:
    return browser.get("/", {"lang": "en"}).content.decode()


def figures(page: str) -> dict[str, int]:
    rows = page.split('<dl class="figures">')[1].split("</dl>", maxsplit=1)[0].split("<dt>")[1:]
    return {row.split("</dt>")[0]: int(row.split("<dd>")[1].split("</dd>")[0]) for row in rows}


def test_before_anything_is_there_the_page_says_so(client: Client) -> None:
    page = home(client)

    assert "No purchase is open right now." in page
    assert figures(page) == {
        "social enterprises": 0,
        "coming purchases": 0,
        "firms told of a purchase": 0,
    }


def test_the_figures_count_what_is_listed_open_and_told(client: Client) -> None:
    set_status(seller=make_enterprise("Vilande"), status=Status.INACTIVE, by=None, at=AT)
    make_cleaner("Morgonlaget")
    make_published_need()
    make_need(title="Ett utkast")
    Told.objects.filter(organisation__name="Morgonlaget").update(at=AT - timedelta(days=40))
    make_published_need(title="En gång till")

    assert figures(home(client)) == {
        "social enterprise": 1,
        "coming purchases": 2,
        "firm told of a purchase": 1,
    }


def test_every_figure_says_where_it_comes_from_and_for_which_day(client: Client) -> None:
    page = home(client)

    assert "The register, Tuesday 24 November" in page
    assert "The log of what was told to whom, since Sunday 1 November" in page


def test_a_figure_that_nobody_knows_is_left_out(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    make_enterprise()
    monkeypatch.setattr(asking, "_BUILT_AT_ONCE", 0)
    monkeypatch.setattr(asking, "directory", lambda _folder: None)

    assert "social enterprise" not in figures(home(client))


def test_the_soonest_purchases_stand_first_and_drafts_nowhere(client: Client) -> None:
    make_published_need(title="Senare", answers_by=date(2027, 1, 20))
    make_published_need(make_board("Parknämnden"), title="Snart", answers_by=date(2026, 12, 1))
    make_need(title="Hemligt än så länge")

    page = home(client)

    assert page.index("Snart") < page.index("Senare")
    assert "Parknämnden" in page
    assert "Answer by Tuesday 1 December" in page
    assert "Hemligt" not in page


@pytest.mark.parametrize(
    ("role", "buying", "selling"),
    [
        (Role.PURCHASER, "needs:new", "needs:list"),
        (Role.ENTERPRISE_MEMBER, "needs:list", "needs:fitting"),
        (Role.SUPPLIER_MEMBER, "needs:list", "needs:fitting"),
        (Role.COORDINATOR, "needs:list", "needs:list"),
    ],
)
def test_no_door_leads_to_a_page_that_one_may_not_open(
    client_of: ClientOf, role: Role, buying: str, selling: str
) -> None:
    page = home(client_of(role))

    assert f'<a href="{reverse(buying)}">I am going to buy</a>' in page
    assert f'<a href="{reverse(selling)}">I run a social enterprise</a>' in page


def test_a_visitor_who_is_going_to_buy_is_asked_to_sign_in_first(client: Client) -> None:
    assert f'<a href="{reverse("needs:new")}">I am going to buy</a>' in home(client)


@pytest.mark.parametrize("purchases", [1, 6])
def test_the_page_asks_the_database_equally_often_for_few_and_many_purchases(
    client_of: ClientOf, django_assert_num_queries: DjangoAssertNumQueries, purchases: int
) -> None:
    browser = client_of(Role.PURCHASER)
    make_cleaner()
    for number in range(purchases):
        make_published_need(title=f"Inköp {number}")
    home(browser)

    with django_assert_num_queries(9):
        home(browser)
