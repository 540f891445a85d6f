"""The law guide: open to all, shared by its address, every error at once, and never a lower value."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.rules import Role
from handslag.law.answers import Door, Verdict
from handslag.procurement.guidance.pages.guide import GuidePage
from tests.conftest import ClientOf

pytestmark = pytest.mark.django_db
ADDRESS = "/lagguide/"
CATERING = {"cpv": "55520000", "amount_sek": "900 000", "on": "2025-03-01"}


def asked(client: Client, **answers: str) -> GuidePage:
    client.cookies["language"] = "en"
    response = client.get(ADDRESS, answers)
    assert response.status_code == 200
    shown = response.context["shown"]
    assert isinstance(shown, GuidePage)
    return shown


def standing(shown: GuidePage) -> dict[str, str]:
    assert shown.answered
    return {door.code: group.code for group in shown.answered.guide.groups for door in group.doors}


def test_a_visitor_sees_how_every_door_stands(client: Client) -> None:
    found = standing(asked(client, **CATERING))

    assert found.keys() == {door.value for door in Door}
    assert found[Door.DIRECT_AWARD] == Verdict.OPEN
    assert found[Door.IOP] == Verdict.ASK_JURIST


def test_without_answers_there_are_only_questions(client: Client) -> None:
    assert asked(client).answered is None


def test_every_reason_has_paragraph_and_sureness(client: Client) -> None:
    shown = asked(client, **CATERING)

    assert shown.answered
    for group in shown.answered.guide.groups:
        for door in group.doors:
            assert door.reasons
            assert all(reason.reference and reason.sureness for reason in door.reasons), door.code


def test_nothing_of_it_is_stored(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    asked(client, **CATERING)
    with django_assert_num_queries(4):  # amounts, guidelines, answers, and the city of the frame
        asked(client, **CATERING)


def test_every_error_is_told_at_once_and_what_was_typed_is_kept(client: Client) -> None:
    shown = asked(client, words="frukost", cpv="123", amount_sek="mycket", on="2016-05-01", months="två")

    assert shown.answered is None
    assert {error.control_id for error in shown.form.error_list} == {
        "id_cpv",
        "id_amount_sek",
        "id_months",
        "id_on",
    }
    assert shown.form["amount_sek"].value() == "mycket"
    assert shown.form["words"].value() == "frukost"


def test_words_are_answered_with_codes_to_choose(client: Client) -> None:
    client.cookies["language"] = "sv"
    shown = client.get(ADDRESS, {"words": "catering till möten"}).context["shown"]

    assert "55520000" in [choice.code for choice in shown.codes]
    assert shown.answered.guide.missing


def test_options_and_extensions_are_counted_as_used(client: Client) -> None:
    shown = asked(
        client,
        cpv="90910000",
        amount_sek="600000",
        options_sek="80 000",
        extensions_sek="50000",
        on="2025-03-01",
    )

    assert standing(shown)[Door.DIRECT_AWARD] == Verdict.CLOSED
    assert shown.answered
    assert shown.answered.value == "730,000\xa0kr"


def test_a_monthly_price_without_end_is_counted_for_four_years(client: Client) -> None:
    shown = asked(client, amount_sek="10000", basis="monthly")

    assert shown.answered
    assert shown.answered.value == "480,000\xa0kr"


def test_a_missing_amount_in_kronor_is_told_and_never_guessed(client: Client) -> None:
    shown = asked(client, cpv="90910000", amount_sek="2000000", on="2026-03-01", sek_per_eur="11,2")

    assert standing(shown)[Door.RESERVED_EMPLOYMENT] == Verdict.MISSING_DATA
    assert shown.answered
    texts = [r.text for g in shown.answered.guide.groups for d in g.doors for r in d.reasons]
    assert any("Provisional and no answer" in text for text in texts)


@pytest.mark.parametrize("role", list(Role))
def test_everybody_who_is_signed_in_may_ask(client_of: ClientOf, role: Role) -> None:
    assert standing(asked(client_of(role), **CATERING))


def test_a_stranger_may_ask(client_of: ClientOf) -> None:
    assert standing(asked(client_of(), **CATERING))


def test_the_guide_names_what_a_jurist_confirms(client: Client) -> None:
    page = client.get(ADDRESS, {**CATERING, "lang": "en"}).content.decode()

    assert "Guidance, not legal advice" in page
    assert "May it be done as a partnership outside procurement?" in page


def test_what_is_misplaced_is_taught_to_everybody(client: Client) -> None:
    page = client.get("/lagguide/vanliga-missforstand/", {"lang": "en"}).content.decode()

    assert "the whole legal person that bids meets aim and share" in page
    assert "Thresholds in kronor for 2026 and 2027" in page
