"""The city's limits of the check: who, when and why, never wider than the law, and used at once."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import pytest
from django.test import Client

from handslag.accounts.rules import Role
from handslag.foundation.errors import EditConflict, RuleBroken
from handslag.foundation.models import HappeningRecord
from handslag.procurement.documents import actions
from handslag.procurement.documents.models import CheckLimits
from handslag.procurement.documents.pages.limits import LimitsPage
from handslag.procurement.documents.queries import current_limits, review_of
from handslag.text.barriers.limits import OUR_LIMITS, Limits
from tests.conftest import ClientOf
from tests.procurement.documents.factories import make_version
from tests.registry.factories import AT
from tests.text.samples import docx

pytestmark = pytest.mark.django_db
PAGE, FORM = "/granska/granser/", "/granska/granser/andra/"
PAYS = "Betalning sker inom 30 dagar från fakturan."
REFERENCES = "Anbudsgivaren ska redovisa tre referenser."


@pytest.fixture
def jurist(client_of: ClientOf) -> Client:
    browser = client_of(Role.JURIST)
    browser.cookies["language"] = "en"
    return browser


def typed(number: int = 0, *, reason: str = "Beslut i nämnden.", **limits: object) -> dict[str, Any]:
    return {**asdict(OUR_LIMITS), "version": number, "reason": reason, **limits}


def rules_in(client: Client, text: str) -> set[str]:
    response: Any = client.post("/granska/", {"text": text, "earlier": ""})
    return {one.rule for piece in response.context["shown"].checked.marked for one in piece.barriers}


def page_of(response: Any) -> LimitsPage:
    shown = response.context["shown"]
    assert isinstance(shown, LimitsPage)
    return shown


def test_without_a_decision_ours_hold_and_everybody_reads_them(client: Client) -> None:
    shown = page_of(client.get(PAGE))

    assert current_limits() == OUR_LIMITS
    assert all(line.now == line.ours for line in shown.lines)
    assert len(shown.lines) == len(asdict(OUR_LIMITS))
    assert shown.history == ()


def test_what_a_city_sets_is_used_by_the_check_at_once(jurist: Client, client: Client) -> None:
    assert rules_in(client, f"{PAYS}\n\n{REFERENCES}") == {"B4"}

    jurist.post(FORM, typed(payment_days=20, references="3"))
    assert rules_in(client, f"{PAYS}\n\n{REFERENCES}") == {"B12"}
    version = make_version(content=docx(PAYS, REFERENCES))
    assert {one.rule for one in review_of(version).barriers if one.sentence} == {"B12"}


def test_who_when_why_and_what_stand_in_the_history(jurist: Client, client: Client) -> None:
    jurist.post(FORM, typed(payment_days=20, insured_sek="5 000 000"))
    jurist.post(FORM, typed(1, payment_days=25, insured_sek="5 000 000", reason="Det gick inte."))

    client.cookies["language"] = "en"
    last, first = page_of(client.get(PAGE)).history
    assert (last.reason, last.changes) == ("Det gick inte.", ("Days until payment (B12): 20 → 25",))
    assert first.who
    assert first.set_at == AT
    assert set(first.changes) == {
        "Days until payment (B12): 30 → 20",
        "Insurance sum, kronor (B3): 10,000,000 → 5,000,000",
    }
    assert HappeningRecord.objects.filter(kind="LimitsSet").count() == 2


@pytest.mark.parametrize(
    ("name", "value"),
    [("payment_days", "31"), ("turnover_percent", "201"), ("price_percent", "0"), ("words", "5")],
)
def test_a_limit_outside_what_a_city_may_set_is_told_at_its_field(
    jurist: Client, name: str, value: str
) -> None:
    response: Any = jurist.post(FORM, typed(**{name: value, "reason": ""}))

    form = response.context["form"]
    assert {error.control_id for error in form.error_list} == {f"id_{name}", "id_reason"}
    assert form[name].value() == value
    assert not CheckLimits.objects.exists()


def test_a_limit_that_is_left_empty_or_is_no_number_is_told(jurist: Client) -> None:
    response: Any = jurist.post(FORM, typed(references="", employees="många"))

    assert {error.control_id for error in response.context["form"].error_list} == {
        "id_references",
        "id_employees",
    }


def test_nobody_overwrites_somebody_else(jurist: Client) -> None:
    jurist.post(FORM, typed(references=3))
    assert jurist.post(FORM, typed(0, references=4)).status_code == 409
    with pytest.raises(EditConflict):
        actions.set_limits(limits=OUR_LIMITS, reason="Sent.", opened_number=0, by=None, at=AT)

    assert current_limits().references == 3


def test_the_action_refuses_what_the_law_does_not_allow() -> None:
    with pytest.raises(RuleBroken) as broken:
        actions.set_limits(limits=Limits(payment_days=60), reason=" ", opened_number=0, by=None, at=AT)

    assert len(broken.value.reasons) == 2


def test_a_row_from_before_a_limit_was_thought_of_takes_ours() -> None:
    CheckLimits.objects.create(number=1, limits={"references": 5}, reason="Förr.", set_at=AT)

    assert current_limits() == Limits(references=5)


def test_only_those_who_write_guidelines_are_offered_to_set_limits(
    jurist: Client, client_of: ClientOf
) -> None:
    assert f'href="{FORM}"' in jurist.get(PAGE).content.decode()
    assert FORM not in client_of(Role.PURCHASER).get(PAGE).content.decode()
    assert f'href="{PAGE}"' in client_of(Role.PURCHASER).get("/granska/").content.decode()
