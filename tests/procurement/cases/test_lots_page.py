"""The lot planner: counts of the register and never names, the whole value, and a decision with reasons."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.models import Organisation
from handslag.accounts.rules import Role
from handslag.procurement.cases.models import Case, LotPlan
from handslag.registry.rules import OfferContent
from tests.conftest import ClientOf
from tests.procurement.cases.factories import CLEANING, make_case
from tests.procurement.needs.factories import LOTS, make_need
from tests.registry.factories import make_board, make_enterprise

pytestmark = pytest.mark.django_db
TWO_LOTS = {"version": "0", "title_1": "Norr", "value_sek_1": "200 000", "value_sek_2": "300 000"}


@pytest.fixture
def board() -> Organisation:
    return make_board("Fastighetsnämnden")


@pytest.fixture
def case(board: Organisation) -> Case:
    return make_case(board)


@pytest.fixture
def cleaners() -> None:
    """Four firms that clean: to 250 000, to 400 000, from 250 000 to a million, and one that says nothing."""
    for number, sizes in enumerate(
        (
            {"largest_order_sek": 250_000, "capacity_sek_per_month": 10_000},
            {"largest_order_sek": 400_000},
            {"smallest_order_sek": 250_000, "largest_order_sek": 1_000_000},
            {},
        )
    ):
        offer = OfferContent(title="Städning", cpv=frozenset([CLEANING]), **sizes)
        make_enterprise(f"Städfirma {number}", offers=[offer])


def address(case: Case) -> str:
    return reverse("cases:lots", args=[case.public_id])


def decide(case: Case) -> str:
    return reverse("cases:lots-decide", args=[case.public_id])


def shown(browser: Client, case: Case) -> Any:
    response = browser.get(address(case))
    assert response.status_code == 200
    return response.context["shown"]


@pytest.mark.usefixtures("cleaners")
def test_each_lot_shows_how_many_could_bid_and_names_nobody(purchaser: Client, case: Case) -> None:
    purchaser.post(address(case), TWO_LOTS)

    found = shown(purchaser, case).register
    assert found.firms == 4
    assert [(own.can, own.unknown, own.too_large, own.too_small) for own in found.lots] == [
        (2, 1, 0, 1),
        (2, 1, 1, 0),
    ]
    assert "Städfirma" not in purchaser.get(address(case)).content.decode()


@pytest.mark.usefixtures("cleaners")
def test_fewer_than_three_and_dependency_are_warned_of(purchaser: Client, case: Case) -> None:
    purchaser.post(address(case), TWO_LOTS)

    warnings = " ".join(shown(purchaser, case).register.warnings)
    assert "So few may look made to measure" in warnings
    assert "would depend on the contract" in warnings


@pytest.mark.usefixtures("cleaners")
def test_sizes_are_counted_whatever_lots_there_are(purchaser: Client, case: Case) -> None:
    sizes = shown(purchaser, case).register.sizes

    assert sizes[0].can == 2
    assert sizes[-1].too_large == 3


def test_without_firms_the_page_says_what_to_do(purchaser: Client, case: Case) -> None:
    assert "the register does not know everybody" in purchaser.get(address(case)).content.decode()


@pytest.mark.parametrize(
    ("second", "said"),
    [
        ("300 000", "That is the value of the case."),
        ("900 000", "change the facts of the case"),
        ("100 000", "what lies in no lot is part of the purchase too"),
    ],
)
def test_the_sum_of_the_lots_stands_beside_the_value_of_the_case(
    purchaser: Client, case: Case, second: str, said: str
) -> None:
    purchaser.post(address(case), TWO_LOTS | {"value_sek_2": second})

    assert said in shown(purchaser, case).about_total


def test_every_wrong_row_is_told_at_once_and_kept_as_typed(purchaser: Client, case: Case) -> None:
    sent = {"version": "0", "value_sek_1": "mycket", "title_2": "Söder", "value_sek_2": "", "months_1": "två"}
    form = purchaser.post(address(case), sent).context["shown"].form

    assert form.errors.keys() == {"value_sek_1", "months_1", "value_sek_2"}
    assert form["value_sek_1"].value() == "mycket"
    assert not LotPlan.objects.exists()


def test_a_plan_begins_with_the_lots_of_the_need(purchaser: Client, board: Organisation) -> None:
    case = make_case(board)
    case.need = make_need(board, lots=LOTS)
    case.save()

    form = shown(purchaser, case).form
    assert form["title_1"].value() == LOTS[0].title


def test_not_dividing_above_the_threshold_needs_a_reason(purchaser: Client, board: Organisation) -> None:
    case = make_case(board, amount_sek=9_000_000)

    refused = purchaser.post(decide(case), {"version": "0", "is_divided": "nej"})
    assert "Say why the contract is not divided" in refused.content.decode()
    assert not LotPlan.objects.exists()

    sent = {"version": "0", "is_divided": "nej", "reasons_not_divided": "Ett kök, en leverans."}
    purchaser.post(decide(case), sent)
    page = purchaser.get(address(case)).content.decode()
    assert "Ett kök, en leverans." in page
    assert "Decided: not divided" in purchaser.get(case.get_absolute_url()).content.decode()


def test_below_the_threshold_nobody_has_to_explain(purchaser: Client, case: Case) -> None:
    purchaser.post(decide(case), {"version": "0", "is_divided": "nej"})

    assert LotPlan.objects.get().decision["is_divided"] is False


def test_everything_a_division_lacks_is_told_at_once(purchaser: Client, case: Case) -> None:
    sent = {"version": "0", "is_divided": "ja", "cap": "1"}
    page = purchaser.post(decide(case), sent).content.decode()

    for said in (
        "A divided contract has at least two lots.",
        "Say whether bids may be for one, several or all lots.",
        "Say in what order lots are given",
    ):
        assert said in page


def test_a_division_with_a_cap_is_saved_with_its_order(purchaser: Client, case: Case) -> None:
    purchaser.post(address(case), TWO_LOTS)
    sent = {"version": "1", "is_divided": "ja", "bid_rule": "all", "cap": "1", "cap_order": "Störst först."}
    purchaser.post(decide(case), sent)

    page = purchaser.get(address(case)).content.decode()
    assert "Störst först." in page
    assert "Decided: divided" in purchaser.get(case.get_absolute_url()).content.decode()


def test_a_decision_that_the_lots_have_left_behind_is_asked_for_again(purchaser: Client, case: Case) -> None:
    purchaser.post(address(case), TWO_LOTS)
    purchaser.post(decide(case), {"version": "1", "is_divided": "ja", "bid_rule": "one"})
    purchaser.post(address(case), {"version": "2", "value_sek_1": "500 000"})

    assert [own.text for own in shown(purchaser, case).decision.still_asked] == [
        "A divided contract has at least two lots."
    ]


def test_small_lots_of_a_large_purchase_are_told_of_and_only_there(
    purchaser: Client, board: Organisation, case: Case
) -> None:
    large = make_case(board, amount_sek=9_000_000)
    for planned in (large, case):
        purchaser.post(address(planned), TWO_LOTS)

    assert "has not been entered for this day" in shown(purchaser, large).exemption.text
    assert shown(purchaser, case).exemption is None


def test_both_texts_are_shown_when_somebody_planned_first(purchaser: Client, case: Case) -> None:
    purchaser.post(address(case), TWO_LOTS)

    answer = purchaser.post(address(case), TWO_LOTS | {"title_1": "Söder"})
    assert answer.status_code == 409
    assert [(own.mine, own.theirs) for own in answer.context["differences"]] == [("Söder", "Norr")]


def test_both_texts_are_shown_when_somebody_decided_first(purchaser: Client, case: Case) -> None:
    purchaser.post(decide(case), {"version": "0", "is_divided": "nej", "reasons_not_divided": "En leverans."})

    sent = {"version": "0", "is_divided": "nej", "reasons_not_divided": "Ett kök."}
    answer = purchaser.post(decide(case), sent)
    assert answer.status_code == 409
    assert [(own.mine, own.theirs) for own in answer.context["differences"]] == [("Ett kök.", "En leverans.")]


def test_another_board_sees_no_plan(client_of: ClientOf, case: Case) -> None:
    other = client_of(Role.PURCHASER, make_board())

    assert other.get(address(case)).status_code == 404
    assert other.post(decide(case), {"version": "0"}).status_code == 404


@pytest.mark.usefixtures("cleaners")
def test_the_page_asks_the_same_number_of_queries_however_many_lots(
    purchaser: Client, case: Case, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    purchaser.post(address(case), TWO_LOTS)
    shown(purchaser, case)
    with django_assert_num_queries(22):
        shown(purchaser, case)
    purchaser.post(address(case), TWO_LOTS | {"version": "1", "value_sek_3": "1000"})
    with django_assert_num_queries(22):
        shown(purchaser, case)
