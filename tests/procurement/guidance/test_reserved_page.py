"""The check-list of reserved procurement: what is missing, each test with its reason, and nothing kept."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from handslag.procurement.guidance.rules.reserved import BidderAnswers

pytestmark = pytest.mark.django_db
EMPLOYMENT, WELFARE, IDEBUREN = (
    f"/lagguide/reserverat/{way}/" for way in ("sysselsattning", "valfard", "ideburet")
)
COUNTED = {"in_group": "3", "everyone": "10", "counted_on": "2025-02-20", "tender_on": "2025-03-10"}
FIRM = COUNTED | {"has_main_aim": "ja", "is_whole_legal_person": "ja", "attest": "auditor"}
# Above the threshold, so that the purchase may be reserved for employment.
CLEANING = {"cpv": "90910000", "amount_sek": "9 000 000", "months": "24", "on": "2025-03-01"}
TRAINING = {"cpv": "85312510", "amount_sek": "900 000", "months": "24", "on": "2025-03-01"}
MISSION = {"has_tied_mission": "ja", "reinvests_profit": "ja", "is_led_by_those_concerned": "ja"}


@pytest.fixture
def visitor(client: Client) -> Client:
    client.cookies["language"] = "en"
    return client


def check(visitor: Client, address: str, *answers: dict[str, str]) -> Any:
    sent = {name: value for part in answers for name, value in part.items()}
    response = visitor.get(address, sent)
    assert response.status_code == 200
    return response.context["shown"].check


def standings(shown: Any) -> dict[str, str]:
    return {test.name: test.standing for test in shown.tests}


def test_the_three_reservations_are_told_apart(visitor: Client) -> None:
    page = visitor.get("/lagguide/reserverat/").content.decode()

    for address in (EMPLOYMENT, WELFARE, IDEBUREN):
        assert address in page


def test_no_other_reservation_has_a_page(visitor: Client) -> None:
    assert visitor.get("/lagguide/reserverat/allt/").status_code == 404


def test_before_anything_is_answered_there_are_only_questions(visitor: Client) -> None:
    assert check(visitor, EMPLOYMENT) is None


def test_a_firm_with_three_of_ten_may_take_part(visitor: Client) -> None:
    shown = check(visitor, EMPLOYMENT, FIRM, CLEANING)

    assert shown.outcome == "Every test is met."
    assert set(standings(shown).values()) == {"Met"}


def test_below_thirty_per_cent_the_bidder_is_out_and_told_how_many_are_needed(visitor: Client) -> None:
    shown = check(visitor, EMPLOYMENT, FIRM | {"in_group": "299", "everyone": "1000"}, CLEANING)

    share = next(test for test in shown.tests if test.name == "At least 30 per cent")
    assert share.standing == "Not met"
    assert "2 more from the group would be needed" in share.reason.text
    assert shown.outcome == "This bidder cannot take part in such a procurement."


def test_a_unit_is_not_enough(visitor: Client) -> None:
    shown = check(visitor, EMPLOYMENT, FIRM | {"is_whole_legal_person": "nej"}, CLEANING)

    entity = next(test for test in shown.tests if test.name == "The whole legal person")
    assert (entity.standing, entity.reason.reference) == ("Not met", "HFD 2021:48")


def test_a_programme_for_sheltered_employment_is_not_asked_for_its_aim(visitor: Client) -> None:
    shown = check(visitor, EMPLOYMENT, COUNTED | {"ground": "sheltered_programme"}, CLEANING)

    assert {"What the organisation is for", "The whole legal person"} & standings(shown).keys() == set()


def test_what_is_not_answered_is_missing_and_shuts_nobody_out(visitor: Client) -> None:
    shown = check(visitor, EMPLOYMENT, {"in_group": ""}, CLEANING)

    assert shown.outcome == "Something more has to be known."
    assert standings(shown)["At least 30 per cent"] == "Tell us more"


def test_every_error_is_told_at_once_and_what_was_typed_stays(visitor: Client) -> None:
    sent = {"in_group": "12", "everyone": "tio", "counted_on": "", "months": "två", "cpv": "123"}
    form = visitor.get(EMPLOYMENT, sent).context["shown"].form

    assert {error.control_id for error in form.error_list} == {
        "id_everyone",
        "id_counted_on",
        "id_months",
        "id_cpv",
    }
    assert form["everyone"].value() == "tio"


@pytest.mark.parametrize(("group", "everyone", "field"), [("11", "10", "in_group"), ("0", "0", "everyone")])
def test_numbers_that_cannot_be_are_refused(visitor: Client, group: str, everyone: str, field: str) -> None:
    sent = FIRM | {"in_group": group, "everyone": everyone}
    assert field in visitor.get(EMPLOYMENT, sent).context["shown"].form.errors


def test_below_the_threshold_the_jurist_is_asked(visitor: Client) -> None:
    shown = check(visitor, EMPLOYMENT, FIRM, CLEANING | {"amount_sek": "300 000"})

    assert shown.outcome == "A jurist has to settle something first."
    assert "May this purchase be reserved this way?" in shown.to_confirm


def test_a_welfare_organisation_that_meets_all_may_take_part(visitor: Client) -> None:
    shown = check(visitor, WELFARE, MISSION, TRAINING, {"was_awarded": "nej"})

    assert shown.outcome == "Every test is met."


def test_the_same_service_within_three_years_is_barred_until_a_day(visitor: Client) -> None:
    told = {"was_awarded": "ja", "awarded_on": "2024-01-15", "award_on": "2025-05-01"}
    shown = check(visitor, WELFARE, MISSION, TRAINING, told)

    bar = next(test for test in shown.tests if test.name == "Not twice in three years")
    assert bar.standing == "Not met"
    assert "Friday 15 January 2027" in bar.reason.text


def test_after_three_years_the_same_service_is_free(visitor: Client) -> None:
    told = {"was_awarded": "ja", "awarded_on": "2022-03-01", "award_on": "2025-05-01"}
    assert standings(check(visitor, WELFARE, MISSION, TRAINING, told))["Not twice in three years"] == "Met"


def test_an_unknown_past_is_asked_for(visitor: Client) -> None:
    shown = check(visitor, WELFARE, MISSION, TRAINING, {"was_awarded": ""})

    assert standings(shown)["Not twice in three years"] == "Tell us more"


def test_more_than_thirty_six_months_cannot_be_reserved_for_welfare(visitor: Client) -> None:
    shown = check(visitor, WELFARE, MISSION, TRAINING | {"months": "37"}, {"was_awarded": "nej"})

    assert shown.outcome == "This purchase cannot be reserved this way."


def test_a_service_outside_the_list_cannot_be_reserved_for_welfare(visitor: Client) -> None:
    shown = check(visitor, WELFARE, MISSION, CLEANING, {"was_awarded": "nej"})

    assert standings(shown)["May this purchase be reserved this way?"] == "Not met"


def test_the_register_is_proof_of_most_for_an_ideburen_organisation(visitor: Client) -> None:
    shown = check(visitor, IDEBUREN, {"is_registered": "ja", "aim_serves_service": "ja"}, TRAINING)

    assert shown.outcome == "Every test is met."


def test_before_the_reservation_existed_nothing_of_the_bidder_is_tested(visitor: Client) -> None:
    shown = check(visitor, IDEBUREN, {"is_registered": "ja"}, TRAINING | {"on": "2022-06-01"})

    assert list(standings(shown).values()) == ["Not met"]


def test_each_test_shows_paragraph_days_and_how_sure_it_is(visitor: Client) -> None:
    shown = check(visitor, EMPLOYMENT, FIRM, CLEANING)

    assert all(test.reason.reference and test.reason.sureness for test in shown.tests)
    assert any(test.reason.days for test in shown.tests)


def test_the_page_says_guidance_and_what_a_jurist_must_confirm(visitor: Client) -> None:
    page = visitor.get(WELFARE, MISSION | TRAINING).content.decode()

    assert "Guidance, not legal advice" in page
    assert "CPV codes under a code named alone" in page


def test_the_guide_leads_to_the_check_list_with_its_answers(visitor: Client) -> None:
    page = visitor.get("/lagguide/", CLEANING | {"amount_sek": "9000000"}).content.decode()

    address = f"{EMPLOYMENT}?cpv=90910000&amp;amount_sek=9000000&amp;months=24&amp;on=2025-03-01"
    assert address in page
    assert "/arenden/nytt/?cpv=90910000&amp;amount_sek=9000000" in page
    form = visitor.get(EMPLOYMENT, {"cpv": "90910000", "months": "24"}).context["shown"].form
    assert form["cpv"].value() == "90910000"


def test_the_check_list_leads_back_to_the_guide_with_the_purchase(visitor: Client) -> None:
    page = visitor.get(EMPLOYMENT, FIRM | {"cpv": "90910000"}).content.decode()

    assert 'href="/lagguide/?cpv=90910000"' in page


def test_a_check_asks_few_queries(visitor: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    check(visitor, WELFARE, MISSION, TRAINING)
    with django_assert_num_queries(4):
        check(visitor, WELFARE, MISSION, TRAINING)


def test_answers_are_stored_and_read_back_unchanged() -> None:
    answers = BidderAnswers(in_group=3, everyone=10, is_registered=False)

    assert BidderAnswers.from_json(answers.to_json()) == answers
