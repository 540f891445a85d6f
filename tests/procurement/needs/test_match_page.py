"""Who can deliver: per lot, in groups, with why; filtered, paged, and taken along as a sheet."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from python_calamine import CalamineWorkbook

from handslag.accounts.models import Organisation
from handslag.accounts.rules import Role
from handslag.foundation.errors import SourceUnavailable
from handslag.procurement.needs import actions
from handslag.procurement.needs.models import MatchRow, MatchRun, Need
from handslag.procurement.needs.pages.export import harmless
from handslag.registry.actions import confirm_facts
from handslag.registry.models import FactSource
from tests.conftest import ClientOf
from tests.procurement.needs.factories import (
    CATERER,
    CITY,
    DISTRICT,
    ELSEWHERE,
    LOTS,
    content,
    make_cleaner,
    make_match,
    make_need,
    make_other_cleaner,
    make_published_need,
)
from tests.registry.factories import AT, know_codes, make_board, make_city, make_enterprise, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _codes() -> None:
    know_codes(areas=["SE", "01", CITY, f"{DISTRICT}:Södermalm", f"{ELSEWHERE}:Uppsala"])


@pytest.fixture
def board() -> Organisation:
    return make_board()


@pytest.fixture
def purchaser(client: Client, board: Organisation) -> Client:
    client.force_login(make_user(Role.PURCHASER, board))
    client.cookies["language"] = "en"
    return client


def address(need: Need, name: str = "needs:match") -> str:
    return reverse(name, args=[need.public_id])


def shown(client: Client, need: Need, **asked: str) -> Any:
    return client.get(address(need), asked).context["shown"]


def names(page: Any) -> dict[str, list[str]]:
    return {group.title: [firm.name for firm in group.firms] for group in page.groups}


def test_firms_stand_in_groups_each_with_why_and_what_differs(purchaser: Client, board: Organisation) -> None:
    make_cleaner("Passar")
    make_cleaner("Ofta för litet", largest_order_sek=390_000, delivery_areas=frozenset({ELSEWHERE}))
    make_cleaner("Långt bort", delivery_areas=frozenset({ELSEWHERE}))
    make_cleaner("För liten", largest_order_sek=20_000)
    make_cleaner("För långsam", lead_time_days=400)
    need = make_need(board)
    make_match(need)

    page = shown(purchaser, need)

    assert names(page)["Fits"] == ["Passar"]
    assert names(page)["Nearly: delivers somewhere else"][0] == "Långt bort"
    assert names(page)["Nearly: takes orders of another size"] == ["För liten"]
    assert names(page)["Nearly: needs more time"] == ["För långsam"]
    (near,) = next(group for group in page.groups if group.title.endswith("size")).firms
    assert "is above the largest order" in near.but
    assert "which is what the need asks for" in near.why
    assert {part.label for part in near.parts} == {
        "Line of business",
        "Words",
        "Place",
        "Size of order",
        "Time",
    }


def test_a_social_enterprise_has_a_link_and_another_supplier_none(
    purchaser: Client, board: Organisation
) -> None:
    enterprise = make_cleaner("Morgonlaget")
    make_other_cleaner("Blanka Golv AB")
    need = make_need(board)
    make_match(need)

    text = purchaser.get(address(need)).content.decode()

    assert f'<a href="{enterprise.get_absolute_url()}">Morgonlaget</a>' in text
    assert "<h4>Blanka Golv AB</h4>" in " ".join(text.split())


def test_a_label_stands_beside_and_never_orders(purchaser: Client, board: Organisation) -> None:
    firms = [make_cleaner(f"Företag {number}") for number in range(6)]
    need = make_need(board)
    make_match(need)
    before = names(shown(purchaser, need))
    confirm_facts(
        organisation=firms[3].organisation,
        groups=[FactSource.Group.OFFERS],
        source=FactSource.Source.CITY,
        label=FactSource.Label.CERTIFIED,
        by=None,
        at=AT,
    )
    purchaser.post(address(need, "needs:match-again"))

    page = shown(purchaser, need)
    assert names(page) == before
    labelled = [firm.name for group in page.groups for firm in group.firms if firm.color == "success"]
    assert labelled == ["Företag 3"]


def test_each_lot_has_its_own_list(purchaser: Client, board: Organisation) -> None:
    make_cleaner("Städarna")
    make_enterprise("Kocken", offers=[replace(CATERER, largest_order_sek=None)])
    need = make_need(board, lots=LOTS)
    actions.match_need(need=need, by=None, at=AT)

    first, second = shown(purchaser, need), shown(purchaser, need, **{"del": "2"})

    assert names(first)["Fits"] == ["Städarna"]
    assert names(second)["Fits"] == ["Kocken"]
    assert [tab.is_chosen for tab in second.tabs] == [False, True]
    assert names(shown(purchaser, need, **{"del": "77"})) == names(first)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"grupp": "near"}, ["Långt bort"]),
        ({"grupp": "fits", "q": "ÖRT"}, ["Örtagården"]),
        ({"q": "lokalvård"}, ["Örtagården", "Långt bort"]),
        ({"q": "xyzzy"}, []),
        ({"grupp": "<script>", "q": "\0"}, ["Örtagården", "Långt bort"]),
        ({"page": "9" * 40}, ["Örtagården", "Långt bort"]),
    ],
)
def test_the_list_is_narrowed_by_group_and_words(
    purchaser: Client, board: Organisation, asked: dict[str, str], expected: list[str]
) -> None:
    make_cleaner("Örtagården")
    make_cleaner("Långt bort", delivery_areas=frozenset({ELSEWHERE}))
    need = make_need(board)
    make_match(need)

    assert [name for group in names(shown(purchaser, need, **asked)).values() for name in group] == expected


def test_what_is_known_too_little_about_is_said(purchaser: Client, board: Organisation) -> None:
    make_cleaner("Okänd", largest_order_sek=None, smallest_order_sek=None, lead_time_days=None)
    make_cleaner("Känd")
    need = make_need(board)
    make_match(need)

    assert shown(purchaser, need).lacking == (
        "Of 1 firm among 2 we do not know how large orders they take.",
        "Of 1 firm among 2 we do not know how long notice they need.",
    )


def test_no_match_is_an_answer_with_advice(purchaser: Client, board: Organisation) -> None:
    need = make_need(board)
    make_match(need)

    page = shown(purchaser, need)

    assert page.advice
    assert "No firm in the register could deliver this" in purchaser.get(address(need)).content.decode()


def test_looking_is_a_press_and_is_kept(purchaser: Client, board: Organisation) -> None:
    make_cleaner()
    need = make_need(board)
    assert "Nobody has looked for firms yet" in purchaser.get(address(need)).content.decode()
    assert not MatchRun.objects.exists()

    assert purchaser.post(address(need, "needs:match-again"))["Location"] == address(need)

    run = MatchRun.objects.get()
    text = purchaser.get(address(need)).content.decode()
    assert run.engine in text
    assert "Tuesday 24 November" in text
    assert "not a ranking of bids" in text
    assert "Firms that fit alike take turns" in text


def test_a_changed_need_says_that_its_match_is_old(purchaser: Client, board: Organisation) -> None:
    need = make_need(board)
    make_match(need)
    later = AT + timedelta(hours=1)
    actions.revise_need(need=need, opened_version=1, content=content(title="Annat"), by=None, at=later)

    assert "Match again to see what is true now" in purchaser.get(address(need)).content.decode()


def test_while_the_register_is_put_in_order_looking_waits(
    purchaser: Client, board: Organisation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_yet(*_: object, **__: object) -> None:
        raise SourceUnavailable("match index", retry=True)

    monkeypatch.setattr("handslag.procurement.needs.actions.match_need", not_yet)
    response = purchaser.post(address(make_need(board), "needs:match-again"), follow=True)

    assert "being put in order" in response.content.decode()


def test_the_coordinator_sees_the_match_of_every_public_need(client_of: ClientOf) -> None:
    make_cleaner("Morgonlaget")
    coordinator = client_of(Role.COORDINATOR, make_city())

    assert "Morgonlaget" in coordinator.get(address(make_published_need())).content.decode()
    assert coordinator.get(address(make_need())).status_code == 404


@pytest.mark.parametrize("name", ["needs:match", "needs:match-csv", "needs:match-xlsx"])
def test_a_match_is_for_its_own_purchasers(client: Client, client_of: ClientOf, name: str) -> None:
    firm = make_cleaner()
    need = make_published_need()

    assert client_of(Role.PURCHASER).get(address(need, name)).status_code == 403
    assert client_of(Role.PURCHASER).get(address(make_need(), name)).status_code == 404
    assert client_of(Role.ENTERPRISE_MEMBER, firm.organisation).get(address(need, name)).status_code == 403
    assert client_of(None).get(address(need, name)).status_code == 403
    assert client.get(address(need, name))["Location"].startswith("/konto/logga-in/")


def many_firms(board: Organisation, count: int) -> Need:
    for number in range(count):
        make_cleaner(f"Företag {number}")
    need = make_need(board)
    make_match(need)
    return need


@pytest.mark.parametrize("count", [1, 30])
def test_the_page_asks_the_database_equally_often_for_few_and_many_firms(
    purchaser: Client,
    board: Organisation,
    count: int,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    need = many_firms(board, count)
    purchaser.get(address(need))

    with django_assert_max_num_queries(12):
        page = shown(purchaser, need, q="företag")
    assert sum(len(group.firms) for group in page.groups) == min(count, 24)
    assert page.groups[0].total == count


def rows_of_csv(response: HttpResponse) -> list[list[str]]:
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))


def rows_of_xlsx(response: HttpResponse) -> list[list[Any]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(response.content))
    return book.get_sheet_by_index(0).to_python()


def test_both_sheets_hold_every_firm_with_every_part_in_words(
    purchaser: Client, board: Organisation, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    need = many_firms(board, 30)

    with django_assert_max_num_queries(12):
        response = purchaser.get(address(need, "needs:match-csv"))
    rows = rows_of_csv(response)

    assert response["Content-Disposition"].startswith('attachment; filename="traffar-')
    assert len(rows) == 31
    first = dict(zip(rows[0], rows[1], strict=True))
    assert first["Group"] == "Fits"
    assert first["What they sell"] == "Lokalvård"
    assert first["Orders they take"].replace("\xa0", " ") == "10,000 kr to 500,000 kr"
    assert first["Line of business"] == "Fits"
    assert "which is what the need asks for" in first["Line of business, why"]
    assert first["Engine"] == MatchRun.objects.get().engine
    assert rows_of_xlsx(purchaser.get(address(need, "needs:match-xlsx"))) == rows


def test_lots_stand_below_each_other_in_the_sheet(purchaser: Client, board: Organisation) -> None:
    make_cleaner("Städarna")
    make_enterprise("Kocken", offers=[replace(CATERER, largest_order_sek=None)])
    need = make_need(board, lots=LOTS)
    actions.match_need(need=need, by=None, at=AT)

    rows = rows_of_csv(purchaser.get(address(need, "needs:match-csv")))

    assert [(row[0], row[2]) for row in rows[1:]] == [
        ("1. Städning", "Städarna"),
        ("2. Frukost till personalen", "Kocken"),
    ]


@pytest.mark.parametrize("name", ["=1+1", "+46", "-2", "@SUM(A1)", "\t=1+1", " =1+1", "=HYPERLINK(1)"])
def test_no_cell_is_run_as_a_formula(purchaser: Client, board: Organisation, name: str) -> None:
    make_cleaner(f"{name}", title=name.strip() or "x")
    need = make_need(board)
    make_match(need)

    in_csv = rows_of_csv(purchaser.get(address(need, "needs:match-csv")))[1]
    in_xlsx = purchaser.get(address(need, "needs:match-xlsx"))

    assert in_csv[2].startswith("'")
    assert in_csv[3].startswith("'")
    assert rows_of_xlsx(in_xlsx)[1][2] == MatchRow.objects.get().organisation.name
    assert b"<f>" not in in_xlsx.content


@pytest.mark.parametrize("cell", ["", "Café", "1 + 1", "a=b", "12"])
def test_ordinary_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


def test_what_a_firm_wrote_is_only_words(purchaser: Client, board: Organisation) -> None:
    make_cleaner("<script>alert(1)</script>", title="<img src=x onerror=alert(1)>")
    need = make_need(board)
    make_match(need)

    text = purchaser.get(address(need)).content.decode()

    assert "<script>alert" not in text
    assert "<img src=x" not in text


def test_a_need_without_a_match_gives_an_empty_sheet(purchaser: Client, board: Organisation) -> None:
    rows = rows_of_csv(purchaser.get(address(make_need(board), "needs:match-csv")))

    assert len(rows) == 1
