"""What the city adds to the law: figures a person enters, guidelines, and the jurist's answers."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.rules import Role
from handslag.law.answers import Door, Verdict
from handslag.procurement.guidance.models import Guideline, JuristAnswer, ThresholdPeriod
from tests.conftest import ClientOf
from tests.procurement.cases.factories import answer, make_case, make_guideline, make_question

pytestmark = pytest.mark.django_db
GUIDE, DESK = "/lagguide/", "/lagguide/jurist/"
AMOUNTS = "/lagguide/beloppsgranser/"
ENTER = f"{AMOUNTS}2026-01-01/"
GUIDELINES = "/lagguide/riktlinjer/"
FIGURES = {
    "version": "0",
    "goods_sek": "2 300 000",
    "annex2_sek": "8 000 000",
    "source": "Påhittad källa för provet",
}


def standing(client: Client, door: Door, **answers: str) -> str:
    guide = client.get(GUIDE, answers).context["shown"].answered.guide
    return next(group.code for group in guide.groups if door.value in [own.code for own in group.doors])


def test_a_figure_that_is_entered_is_used_at_once(client: Client, client_of: ClientOf) -> None:
    big = {"cpv": "90910000", "amount_sek": "2500000", "on": "2026-03-01"}
    assert standing(client, Door.RESERVED_EMPLOYMENT, **big) == Verdict.MISSING_DATA

    client_of(Role.ADMINISTRATOR).post(ENTER, FIGURES)

    assert standing(client, Door.RESERVED_EMPLOYMENT, **big) == Verdict.OPEN
    assert ThresholdPeriod.objects.get().entered_by is not None


def test_everybody_reads_the_figures_and_who_entered_them(client: Client, client_of: ClientOf) -> None:
    assert "Not entered" in client.get(AMOUNTS, {"lang": "en"}).content.decode()

    client_of(Role.ADMINISTRATOR).post(ENTER, FIGURES)

    page = client.get(AMOUNTS).content.decode()
    assert "Påhittad källa för provet" in page
    assert "entered by Person" in page


def test_every_error_among_the_figures_is_told_at_once(client_of: ClientOf) -> None:
    form = (
        client_of(Role.ADMINISTRATOR)
        .post(ENTER, {"version": "0", "goods_sek": "mycket", "works_sek": "några"})
        .context["form"]
    )

    assert form.errors.keys() == {"goods_sek", "works_sek", "source"}
    assert form["goods_sek"].value() == "mycket"


def test_figures_below_the_limit_for_direct_award_are_refused(client_of: ClientOf) -> None:
    sent = FIGURES | {"goods_sek": "23000"}

    assert client_of(Role.ADMINISTRATOR).post(ENTER, sent).context["form"].non_field_errors()
    assert not ThresholdPeriod.objects.exists()


def test_figures_entered_by_somebody_else_are_not_overwritten(client_of: ClientOf) -> None:
    browser = client_of(Role.ADMINISTRATOR)
    browser.post(ENTER, FIGURES)

    assert browser.post(ENTER, FIGURES).status_code == 409


def test_figures_that_came_with_the_code_are_not_entered_again(client_of: ClientOf) -> None:
    form = client_of(Role.ADMINISTRATOR).get(f"{AMOUNTS}2024-01-01/").context["form"]

    assert list(form.fields) == ["version", "small_lot_sek", "small_works_lot_sek", "source"]


def test_no_figures_are_entered_for_a_day_when_no_period_begins(client_of: ClientOf) -> None:
    assert client_of(Role.ADMINISTRATOR).get(f"{AMOUNTS}2024-02-01/").status_code == 404


def test_a_purchaser_enters_no_figures(client_of: ClientOf) -> None:
    assert client_of(Role.PURCHASER).get(ENTER).status_code == 403


def test_a_guideline_is_told_by_the_guide_until_its_last_day(client: Client, client_of: ClientOf) -> None:
    client.cookies["language"] = "en"
    jurist = client_of(Role.JURIST)
    sent = {
        "door": "direct_award",
        "words": "Fråga minst tre.",
        "reference": "Riktlinjer 4 §",
        "verdict": "ask_jurist",
        "valid_from": "2026-01-01",
        "cpv": "90900000-6",
        "is_duty": "on",
    }
    assert jurist.post(f"{GUIDELINES}ny/", sent).status_code == 302
    cleaning = {"cpv": "90910000", "amount_sek": "100000", "on": "2026-11-24"}

    assert standing(client, Door.DIRECT_AWARD, **cleaning) == Verdict.ASK_JURIST
    assert standing(client, Door.DIRECT_AWARD, **(cleaning | {"cpv": "55520000"})) == Verdict.OPEN
    assert "Fråga minst tre." in client.get(GUIDELINES).content.decode()

    jurist.post(reverse("guidance:guideline-end", args=[Guideline.objects.get().public_id]))

    later = cleaning | {"on": "2026-11-25"}
    assert standing(client, Door.DIRECT_AWARD, **later) == Verdict.OPEN


def test_every_error_of_a_guideline_is_told_at_once(client_of: ClientOf) -> None:
    form = (
        client_of(Role.JURIST)
        .post(
            f"{GUIDELINES}ny/",
            {
                "door": "lots",
                "cpv": "1, städ",
                "valid_from": "2026-02-01",
                "valid_to": "2026-01-01",
                "from_sek": "10",
                "below_sek": "5",
            },
        )
        .context["form"]
    )

    assert form.errors.keys() == {"words", "reference", "cpv", "valid_to", "below_sek"}


def test_nobody_but_jurist_and_administrator_writes_guidelines(client_of: ClientOf) -> None:
    address = reverse("guidance:guideline-end", args=[make_guideline().public_id])

    assert client_of(Role.PURCHASER).post(address).status_code == 403
    assert client_of(Role.COORDINATOR).get(f"{GUIDELINES}ny/").status_code == 403


def test_the_jurist_answers_and_the_next_guide_uses_it(client: Client, client_of: ClientOf) -> None:
    question = make_question()
    small = {"cpv": "90910000", "amount_sek": "300000", "on": "2026-11-24"}
    assert standing(client, Door.RESERVED_EMPLOYMENT, **small) == Verdict.ASK_JURIST

    sent = {"verdict": "open", "basis": "HFD har sagt det.", "valid_from": "2025-03-01"}
    assert client_of(Role.JURIST).post(question.get_absolute_url(), sent).status_code == 302

    assert standing(client, Door.RESERVED_EMPLOYMENT, **small) == Verdict.OPEN
    assert JuristAnswer.objects.get().answered_by is not None


def test_an_answer_holds_only_between_its_days_and_for_what_it_is_about(
    client: Client, client_of: ClientOf
) -> None:
    sent = {
        "verdict": "closed",
        "basis": "Nej.",
        "valid_from": "2025-01-01",
        "valid_to": "2025-12-31",
        "cpv": "90900000",
    }
    client_of(Role.JURIST).post(make_question().get_absolute_url(), sent)
    small = {"cpv": "90910000", "amount_sek": "300000", "on": "2025-06-01"}

    assert standing(client, Door.RESERVED_EMPLOYMENT, **small) == Verdict.CLOSED
    assert standing(client, Door.RESERVED_EMPLOYMENT, **(small | {"on": "2026-01-01"})) == Verdict.ASK_JURIST
    assert standing(client, Door.RESERVED_EMPLOYMENT, **(small | {"cpv": "77310000"})) == Verdict.ASK_JURIST


def test_every_error_of_an_answer_is_told_at_once(client_of: ClientOf) -> None:
    form = client_of(Role.JURIST).post(make_question().get_absolute_url(), {}).context["shown"].form

    assert form.errors.keys() == {"verdict", "basis", "valid_from"}


def test_an_answered_question_is_not_answered_again(client_of: ClientOf) -> None:
    question = make_question()
    answer(question)
    sent = {"verdict": "closed", "basis": "Nej.", "valid_from": "2025-03-01"}

    response = client_of(Role.JURIST).post(question.get_absolute_url(), sent)

    assert response.context["shown"].form.non_field_errors()
    assert JuristAnswer.objects.get().verdict == Verdict.OPEN


def test_the_desk_is_the_jurists_alone(client: Client, client_of: ClientOf) -> None:
    address = make_question().get_absolute_url()

    for where in (DESK, address):
        assert client_of(Role.JURIST).get(where).status_code == 200
        assert client_of(Role.PURCHASER).get(where).status_code == 403
        assert client_of().get(where).status_code == 403
        assert client.get(where).status_code == 302


def test_the_desk_asks_the_same_number_of_queries_however_much_waits(
    client_of: ClientOf, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    jurist = client_of(Role.JURIST)
    first, second, *others = [make_case() for _ in range(6)]
    make_question(case=first)
    answer(make_question(case=second))
    jurist.get(DESK)
    with django_assert_num_queries(8):
        jurist.get(DESK)
    for case in others:
        make_question(case=case)
    with django_assert_num_queries(8):
        jurist.get(DESK)
