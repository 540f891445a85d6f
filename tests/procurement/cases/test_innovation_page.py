"""The innovation procurement of a case: the object waits for the steps before it, each with who and when."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.models import Organisation
from handslag.accounts.rules import Role
from handslag.procurement.cases.models import Case, InnovationStep
from tests.conftest import ClientOf
from tests.procurement.cases.factories import make_case
from tests.registry.factories import make_board

pytestmark = pytest.mark.django_db
BEFORE = {
    "nulage": "Maten kommer kall.",
    "intressenter": "Boende, kök och chaufförer.",
    "behov": "Varm mat till lunch.",
    "malbild": "Alla äter varm mat.",
}
COULD = {"considers_enterprises": "ja", "words": "Tre företag i registret lagar mat."}


@pytest.fixture
def board() -> Organisation:
    return make_board("Äldrenämnden")


@pytest.fixture
def case(board: Organisation) -> Case:
    return make_case(board, title="Varm mat till alla")


def write(browser: Client, case: Case, step: str, version: int = 0, **answers: str) -> Any:
    return browser.post(
        reverse("cases:innovation-step", args=[case.public_id, step]), {"version": version, **answers}
    )


def write_all_before(browser: Client, case: Case) -> None:
    for step, words in BEFORE.items():
        write(browser, case, step, words=words)


def page(browser: Client, case: Case, name: str = "cases:innovation") -> str:
    return browser.get(reverse(name, args=[case.public_id])).content.decode()


def test_at_first_only_the_current_state_can_be_written(purchaser: Client, case: Case) -> None:
    shown = purchaser.get(reverse("cases:innovation", args=[case.public_id])).context["shown"]

    assert [step.is_open for step in shown.steps] == [True, False, False, False, False, False]
    assert [bool(step.locked_by) for step in shown.steps] == [False, True, True, True, True, True]
    assert "Describe the current state first." in shown.steps[1].locked_by


def test_a_locked_step_cannot_be_written(purchaser: Client, case: Case) -> None:
    answer = write(purchaser, case, "foremal", words="En matvagn.")

    assert not InnovationStep.objects.exists()
    for said in ("Describe the current state first.", "Say whether social enterprises could take part."):
        assert said in answer.content.decode()


def test_each_step_keeps_who_and_when(purchaser: Client, case: Case) -> None:
    write(purchaser, case, "nulage", words="Maten kommer kall.")

    row = InnovationStep.objects.get()
    assert row.written_by is not None
    assert row.written_by.name in page(purchaser, case)
    assert "Maten kommer kall." in page(purchaser, case)


def test_the_question_on_social_enterprises_is_answered_with_a_reason(purchaser: Client, case: Case) -> None:
    write_all_before(purchaser, case)
    form = write(purchaser, case, "sociala-foretag").context["shown"].steps[4].form

    assert form.errors.keys() == {"considers_enterprises", "words"}
    assert "Say whether social enterprises could take part." in page(purchaser, case)


def test_when_all_is_told_the_object_opens_with_its_way(purchaser: Client, case: Case) -> None:
    write_all_before(purchaser, case)
    write(purchaser, case, "sociala-foretag", **COULD)
    write(purchaser, case, "foremal", words="Varm mat inom en timme.", way="function")

    assert InnovationStep.objects.get(step="specification").way == "function"
    shown = page(purchaser, case)
    assert "Locked until then:" not in shown
    assert "6 of 6 steps written" in page(purchaser, case, "cases:case")


def test_both_texts_are_shown_when_somebody_wrote_the_step_first(purchaser: Client, case: Case) -> None:
    write(purchaser, case, "nulage", words="Maten kommer kall.")
    answer = write(purchaser, case, "nulage", words="Maten är god.")

    assert answer.status_code == 409
    assert [(own.mine, own.theirs) for own in answer.context["differences"]] == [
        ("Maten är god.", "Maten kommer kall.")
    ]
    write(purchaser, case, "nulage", version=1, words="Maten är god men kall.")
    assert InnovationStep.objects.get().words == "Maten är god men kall."


def test_another_step_by_somebody_else_is_no_conflict(purchaser: Client, case: Case) -> None:
    write(purchaser, case, "nulage", words="Maten kommer kall.")
    write(purchaser, case, "intressenter", words="Boende.")

    assert InnovationStep.objects.count() == 2


def test_a_personal_number_is_refused_and_the_words_kept(purchaser: Client, case: Case) -> None:
    form = (
        write(purchaser, case, "nulage", words="Anna 811228-9874 får kall mat.")
        .context["shown"]
        .steps[0]
        .form
    )

    assert "words" in form.errors
    assert "811228-9874" in form["words"].value()


def test_everything_stands_on_one_page_to_print(purchaser: Client, case: Case) -> None:
    write_all_before(purchaser, case)
    write(purchaser, case, "sociala-foretag", **COULD)

    shown = page(purchaser, case, "cases:innovation-print")
    for words in (*BEFORE.values(), COULD["words"], "Not written yet"):
        assert words in shown


def test_each_way_to_buy_something_new_shows_its_paragraph(purchaser: Client, case: Case) -> None:
    shown = purchaser.get(reverse("cases:innovation", args=[case.public_id])).context["shown"]

    assert {"LOU 6 kap. 30 och 31 §§", "LOU 1 kap. 5 §"} <= {way.reason.reference for way in shown.ways}


def test_another_board_sees_nothing_of_it(client_of: ClientOf, case: Case) -> None:
    other = client_of(Role.PURCHASER, make_board())

    assert other.get(reverse("cases:innovation", args=[case.public_id])).status_code == 404
    assert write(other, case, "nulage", words="Intrång").status_code == 404
    assert write(other, case, "okant", words="Intrång").status_code == 404


def test_an_unknown_step_has_no_address(purchaser: Client, case: Case) -> None:
    assert write(purchaser, case, "okant", words="Något").status_code == 404


def test_the_page_asks_the_same_number_of_queries_however_much_is_written(
    purchaser: Client, case: Case, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    page(purchaser, case)
    with django_assert_num_queries(7):
        page(purchaser, case)
    write_all_before(purchaser, case)
    page(purchaser, case)
    with django_assert_num_queries(7):
        page(purchaser, case)
