"""A purchase from the guide to a case: kept with the law of its day, seen by its board alone."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.models import Organisation
from handslag.accounts.rules import Role
from handslag.law.answers import Door, Verdict
from handslag.procurement.cases.models import Case
from handslag.procurement.guidance.rules.storing import read_guide
from tests.conftest import ClientOf
from tests.procurement.cases.factories import BEGINS, answer, choose, make_case, make_question
from tests.procurement.needs.factories import make_need
from tests.registry.factories import make_board

pytestmark = pytest.mark.django_db
LIST, NEW = "/arenden/", "/arenden/nytt/"
ANSWERS = {"words": "städning", "cpv": "90910000", "amount_sek": "500000", "months": "12", "on": "2025-03-01"}


@pytest.fixture
def board() -> Organisation:
    return make_board("Parknämnden")


def page(browser: Client, address: str) -> str:
    response = browser.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_a_visitor_signs_in_and_comes_back_with_the_answers(client: Client) -> None:
    way = client.get(NEW, ANSWERS)["Location"]

    assert way.startswith(reverse("accounts:sign-in"))
    assert "amount_sek%3D500000" in way


def test_the_answers_of_the_guide_are_filled_in(purchaser: Client) -> None:
    form = purchaser.get(NEW, ANSWERS).context["shown"].form

    assert form["amount_sek"].value() == "500 000"
    assert form["title"].value() == "städning"
    assert form["on"].value() == BEGINS


def test_saving_keeps_the_guide_in_a_case_of_the_board(purchaser: Client, board: Organisation) -> None:
    form = purchaser.get(NEW, ANSWERS).context["shown"].form
    sent = ANSWERS | {"title": "Städning i parken", "buyer": form["buyer"].value()}

    response = purchaser.post(NEW, sent)

    case = Case.objects.get()
    assert response["Location"] == case.get_absolute_url()
    assert (case.buyer, case.title, case.began_on) == (board, "Städning i parken", BEGINS)
    assert read_guide(case.guide).instrument(Door.DIRECT_AWARD).verdict is Verdict.OPEN


def test_every_error_of_a_new_case_is_told_at_once(purchaser: Client) -> None:
    form = purchaser.post(NEW, {"amount_sek": "mycket", "months": "två"}).context["shown"].form

    assert {error.control_id for error in form.error_list} == {
        "id_title",
        "id_buyer",
        "id_amount_sek",
        "id_months",
    }
    assert form["amount_sek"].value() == "mycket"


def test_a_case_can_start_from_a_need_of_the_board(purchaser: Client, board: Organisation) -> None:
    need = make_need(board)

    shown = purchaser.get(NEW, {"need": need.public_id}).context["shown"].form
    sent = {"title": need.title, "buyer": board.public_id, "need": need.public_id, "on": "2026-11-24"}
    purchaser.post(NEW, sent)

    assert shown["title"].value() == need.title
    assert Case.objects.get().need == need


def test_another_boards_draft_starts_no_case(purchaser: Client) -> None:
    assert purchaser.get(NEW, {"need": make_need().public_id}).status_code == 404


def test_the_case_shows_the_guide_and_what_comes_next(purchaser: Client, board: Organisation) -> None:
    shown = page(purchaser, make_case(board).get_absolute_url())

    assert "Next: choose a way to buy, and say why." in shown
    assert "By the law of Saturday 1 March 2025." in shown


def test_a_way_is_chosen_with_a_reason_and_its_duties_get_days(
    purchaser: Client, board: Organisation
) -> None:
    case = make_case(board)

    purchaser.post(
        case.get_absolute_url(),
        {
            "door": "direct_award",
            "reason": "Under gränsen.",
            "version": case.version,
            "concluded_on": "2025-05-02",
        },
    )

    case.refresh_from_db()
    assert (case.door, case.door_reason) == (Door.DIRECT_AWARD, "Under gränsen.")
    assert case.duties.get(rule="R-DIR-DOC").due_on == date(2025, 6, 1)
    assert "What the chosen way obliges you to" in page(purchaser, case.get_absolute_url())


def test_a_choice_without_a_reason_is_refused_and_kept_as_typed(
    purchaser: Client, board: Organisation
) -> None:
    case = make_case(board)

    form = (
        purchaser.post(
            case.get_absolute_url(),
            {"version": "1", "decision_sent_on": "2025-05-02", "concluded_on": "2025-05-01"},
        )
        .context["shown"]
        .form
    )

    assert {error.control_id for error in form.error_list} == {"id_door_0", "id_reason", "id_concluded_on"}
    case.refresh_from_db()
    assert case.door == ""


def test_a_closed_door_cannot_be_chosen(purchaser: Client, board: Organisation) -> None:
    case = make_case(board)
    sent = {"door": "reserved_welfare", "reason": "Vi vill.", "version": case.version}

    assert purchaser.post(case.get_absolute_url(), sent).context["shown"].form.errors.keys() == {"door"}


def test_somebody_who_saved_first_is_not_overwritten(purchaser: Client, board: Organisation) -> None:
    case = make_case(board)
    choose(case)

    sent = {"door": "lots", "reason": "Delar.", "version": "1"}
    answer = purchaser.post(case.get_absolute_url(), sent)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Divide into lots" in page
    assert "Award directly" in page
    assert "Värdet ligger under gränsen." in page


def test_both_texts_are_shown_when_somebody_changed_the_facts_first(
    purchaser: Client, board: Organisation
) -> None:
    case = make_case(board)
    choose(case)

    sent = ANSWERS | {"title": "Mitt namn på ärendet", "version": "1"}
    answer = purchaser.post(reverse("cases:revise", args=[case.public_id]), sent)
    assert answer.status_code == 409
    assert {(own.mine, own.theirs) for own in answer.context["differences"]} == {
        ("Mitt namn på ärendet", case.title),
        ("As the code says", "A service"),
    }


def test_new_facts_ask_the_guide_again_and_leave_a_way_that_closed(
    purchaser: Client, board: Organisation
) -> None:
    case = choose(make_case(board))
    sent = ANSWERS | {"title": case.title, "version": str(case.version), "amount_sek": "900000"}

    purchaser.post(reverse("cases:revise", args=[case.public_id]), sent)

    case.refresh_from_db()
    assert case.door == ""
    assert case.asked["amount_sek"] == 900_000
    assert not case.duties.current().exists()


def test_a_duty_is_ticked_off_and_back(purchaser: Client, board: Organisation) -> None:
    case = choose(make_case(board))
    duty = case.duties.first()
    address = reverse("cases:duty", args=[case.public_id, duty.pk])

    purchaser.post(address, {"done": "1"})
    duty.refresh_from_db()
    assert duty.done_at

    purchaser.post(address)
    duty.refresh_from_db()
    assert duty.done_at is None


def test_a_question_is_asked_once(purchaser: Client, board: Organisation) -> None:
    case = make_case(board)
    sent = {"door": "reserved_employment", "question": "reservation_below_threshold", "words": "Får vi?"}

    for _ in range(2):
        purchaser.post(reverse("cases:ask", args=[case.public_id]), sent)

    assert [own.words for own in case.questions.all()] == ["Får vi?"]
    assert "The jurist has a question from this case." in page(purchaser, case.get_absolute_url())


def test_the_answer_comes_to_the_case_that_asked(purchaser: Client, board: Organisation) -> None:
    case = make_case(board)
    answer(make_question(case=case))

    case.refresh_from_db()
    assert read_guide(case.guide).instrument(Door.RESERVED_EMPLOYMENT).verdict is Verdict.OPEN
    assert "Principerna i 19 kap. hindrar det inte." in page(purchaser, case.get_absolute_url())
    assert "The jurist has answered about" in page(purchaser, "/mina-sidor/")


def test_another_board_sees_nothing_of_a_case(client_of: ClientOf, board: Organisation) -> None:
    case = make_case(board, title="Hemligt ärende")
    other = client_of(Role.PURCHASER, make_board())

    assert other.get(case.get_absolute_url()).status_code == 404
    assert "Hemligt ärende" not in other.get(LIST).content.decode()


@pytest.mark.parametrize("role", [Role.JURIST, Role.COORDINATOR, Role.ADMINISTRATOR])
def test_roles_of_the_whole_city_open_no_boards_case(client_of: ClientOf, role: Role) -> None:
    assert client_of(role).get(make_case().get_absolute_url()).status_code == 403


def test_a_visitor_is_asked_to_sign_in_and_a_stranger_kept_out(client: Client, client_of: ClientOf) -> None:
    address = make_case().get_absolute_url()

    assert client.get(address).status_code == 302
    assert client_of().get(address).status_code == 403


def test_the_list_asks_the_same_number_of_queries_however_many_cases(
    purchaser: Client, board: Organisation, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    choose(make_case(board))
    page(purchaser, LIST)
    with django_assert_num_queries(8):
        page(purchaser, LIST)
    for _ in range(5):
        choose(make_case(board))
    with django_assert_num_queries(8):
        page(purchaser, LIST)


def test_the_case_asks_the_same_number_of_queries_however_much_is_in_it(
    purchaser: Client, board: Organisation, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    case = choose(make_case(board))
    page(purchaser, case.get_absolute_url())
    with django_assert_num_queries(11):
        page(purchaser, case.get_absolute_url())
    make_question(case=case)
    choose(Case.objects.get(pk=case.pk), Door.LOTS)
    with django_assert_num_queries(11):
        page(purchaser, case.get_absolute_url())
