"""Reserved procurement in a case: checks kept with who and when, and awards that count themselves."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from handslag.accounts.models import Organisation
from handslag.accounts.rules import Role
from handslag.procurement.cases.models import Case, ReservedAward, ReservedCheck
from tests.conftest import ClientOf
from tests.procurement.cases.factories import (
    WELFARE_ORG_NO,
    WORK_TRAINING,
    make_award,
    make_case,
    make_check,
)
from tests.registry.factories import make_board

pytestmark = pytest.mark.django_db
AWARDS = "/arenden/tilldelningar/"
MISSION = {"has_tied_mission": "ja", "reinvests_profit": "ja", "is_led_by_those_concerned": "ja"}


@pytest.fixture
def board() -> Organisation:
    return make_board("Arbetsmarknadsnämnden")


@pytest.fixture
def training(board: Organisation) -> Case:
    return make_case(board, title="Arbetsträning", cpv=WORK_TRAINING, kind=None)


def address(case: Case, way: str = "valfard") -> str:
    return reverse("cases:reserved", args=[case.public_id, way])


def latest(browser: Client, case: Case, way: str = "valfard") -> Any:
    response = browser.get(address(case, way))
    assert response.status_code == 200
    return response.context["shown"].latest.shown


def standings(shown: Any) -> dict[str, str]:
    return {test.name: test.standing for test in shown.tests}


def test_a_check_is_kept_with_who_and_when(purchaser: Client, training: Case) -> None:
    purchaser.post(address(training), MISSION | {"org_no": "769000-0000", "supplier": "Påhittet"})

    check = ReservedCheck.objects.get()
    assert (check.org_no, check.supplier) == (WELFARE_ORG_NO, "Påhittet")
    assert check.checked_by is not None
    assert check.checked_by.name in purchaser.get(address(training)).content.decode()
    assert "A bidder was checked" in purchaser.get(training.get_absolute_url()).content.decode()


def test_earlier_checks_stay_and_the_same_twice_is_one(purchaser: Client, training: Case) -> None:
    for answers in (MISSION, MISSION, MISSION | {"reinvests_profit": "nej"}):
        purchaser.post(address(training), answers)

    page = purchaser.get(address(training)).content.decode()
    assert ReservedCheck.objects.count() == 2
    assert "1 earlier check" in page


def test_the_repeat_bar_counts_the_boards_own_awards(purchaser: Client, training: Case) -> None:
    make_award(training.buyer)
    purchaser.post(address(training), MISSION | {"org_no": WELFARE_ORG_NO, "award_on": "2026-11-24"})

    assert standings(latest(purchaser, training))["Not twice in three years"] == "Not met"


def test_another_boards_award_does_not_count(purchaser: Client, training: Case) -> None:
    make_award(make_board())
    purchaser.post(address(training), MISSION | {"org_no": WELFARE_ORG_NO})

    assert standings(latest(purchaser, training))["Not twice in three years"] == "Met"


def test_without_a_number_the_bar_cannot_be_counted(purchaser: Client, training: Case) -> None:
    purchaser.post(address(training), MISSION)

    assert standings(latest(purchaser, training))["Not twice in three years"] == "Tell us more"


def test_answers_of_the_public_page_come_along(purchaser: Client, training: Case) -> None:
    choice = purchaser.get("/arenden/spara-kontroll/valfard/", MISSION).context["shown"].choices[0]

    assert choice.title == "Arbetsträning"
    form = purchaser.get(choice.address).context["shown"].form
    assert form["has_tied_mission"].value() == "ja"
    assert not ReservedCheck.objects.exists()


def test_a_personal_number_is_refused_and_every_error_told(purchaser: Client, training: Case) -> None:
    sent = {"in_group": "5", "everyone": "4", "org_no": "8112289874", "supplier": "Anna 811228-9874"}
    form = purchaser.post(address(training, "sysselsattning"), sent).context["shown"].form

    assert form.errors.keys() == {"in_group", "counted_on", "org_no", "supplier"}
    assert not ReservedCheck.objects.exists()


def test_the_case_shows_how_far_the_check_has_come(purchaser: Client, board: Organisation) -> None:
    check = make_check(board)

    page = purchaser.get(check.case.get_absolute_url()).content.decode()
    assert address(check.case, "sysselsattning") in page
    assert "Something more has to be known." in page


def test_another_board_sees_no_check(client_of: ClientOf, training: Case) -> None:
    other = client_of(Role.PURCHASER, make_board())

    assert other.get(address(training)).status_code == 404
    assert other.post(address(training), MISSION).status_code == 404


def test_an_unknown_reservation_has_no_page(purchaser: Client, training: Case) -> None:
    assert purchaser.get(address(training, "allt")).status_code == 404
    assert purchaser.get("/arenden/spara-kontroll/allt/").status_code == 404


def test_an_award_is_written_down_once(purchaser: Client, board: Organisation) -> None:
    sent = {
        "buyer": board.public_id,
        "supplier": "Påhittet",
        "org_no": "769000-0000",
        "cpv": "85312510-7",
        "under": "welfare",
        "awarded_on": "2026-05-01",
    }
    for _ in range(2):
        purchaser.post(AWARDS, sent)

    award = ReservedAward.objects.get()
    assert (award.buyer, award.cpv, award.org_no) == (board, WORK_TRAINING, WELFARE_ORG_NO)
    assert "Påhittet" in purchaser.get(AWARDS).content.decode()


def test_an_award_to_come_is_refused(purchaser: Client, board: Organisation) -> None:
    sent = {"buyer": board.public_id, "awarded_on": "2099-01-01", "under": "welfare"}
    complete = sent | {"supplier": "Påhittet", "org_no": WELFARE_ORG_NO, "cpv": WORK_TRAINING}

    assert purchaser.post(AWARDS, complete).context["shown"].form.errors
    assert purchaser.post(AWARDS, sent).context["shown"].form.errors.keys() == {"supplier", "org_no", "cpv"}


def test_an_award_written_by_mistake_counts_no_more(purchaser: Client, training: Case) -> None:
    award = make_award(training.buyer)
    for _ in range(2):
        purchaser.post(reverse("cases:award-withdraw", args=[award.public_id]))
    purchaser.post(address(training), MISSION | {"org_no": WELFARE_ORG_NO, "award_on": "2026-11-24"})

    assert standings(latest(purchaser, training))["Not twice in three years"] == "Met"
    assert award.supplier not in purchaser.get(AWARDS).content.decode()


def test_another_boards_awards_are_not_seen_or_taken_away(purchaser: Client) -> None:
    award = make_award(make_board())

    assert award.supplier not in purchaser.get(AWARDS).content.decode()
    assert purchaser.post(reverse("cases:award-withdraw", args=[award.public_id])).status_code == 404
