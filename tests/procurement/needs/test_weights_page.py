"""What matching goes by: everybody reads it, an administrator changes it, and runs keep their own."""

from __future__ import annotations

import pytest
from django.test import Client

from handslag.accounts.rules import Role
from handslag.matching.results import Group
from handslag.matching.weight_table import figures_of
from handslag.matching.weights import DEFAULT
from handslag.procurement.needs import actions
from handslag.procurement.needs.models import WeightTable
from handslag.procurement.needs.queries import city_weights
from handslag.procurement.needs.search import needs_for
from tests.conftest import ClientOf
from tests.procurement.needs.factories import TODAY, make_cleaner, make_need, make_published_need
from tests.registry.factories import AT, make_board

pytestmark = pytest.mark.django_db
READ, CHANGE = "/inkop/sa-jamfors/", "/inkop/sa-jamfors/andra/"


def sent(**changed: str) -> dict[str, str]:
    figures = {name: str(figure).replace(".", ",") for name, figure in figures_of(DEFAULT).items()}
    return figures | {"version": "0", "reason": "Nämnderna ligger tätt."} | changed


def test_everybody_reads_the_weights_and_what_never_counts(client: Client) -> None:
    page = client.get(READ, {"lang": "en"}).content.decode()
    assert "0.45" in page
    assert "Clicks, payments" in page
    assert DEFAULT.version() in page
    assert CHANGE not in page


def test_changed_weights_hold_at_once_and_say_who_when_and_why(client: Client, client_of: ClientOf) -> None:
    assert client_of(Role.ADMINISTRATOR).post(CHANGE, sent(near_km="6,5")).status_code == 302

    assert city_weights().near_km == 6.5
    page = client.get(READ).content.decode()
    assert "Nämnderna ligger tätt." in page
    assert "6,5" in page
    assert "Person" in page
    assert city_weights().version() in page


def test_a_run_carries_the_weights_it_was_made_with() -> None:
    make_cleaner()
    need = make_need(make_board())
    (before,) = actions.match_need(need=need, by=None, at=AT)
    figures = figures_of(DEFAULT) | {"near_km": 4.0}
    table = actions.set_weights(figures=figures, reason="Prov", opened_number=0, by=None, at=AT)
    (after,) = actions.match_need(need=need, by=None, at=AT)

    before.refresh_from_db()
    assert (before.engine, after.engine) == (DEFAULT.version(), table.engine)
    assert before.engine != after.engine


def test_everything_wrong_is_told_at_once_and_what_was_typed_stays(client_of: ClientOf) -> None:
    wrong = sent(place="0,5", near_km="långt", reason="", unknown="2")
    form = client_of(Role.ADMINISTRATOR).post(CHANGE, wrong).context["form"]

    assert form.errors.keys() == {"near_km", "reason"}
    assert form["near_km"].value() == "långt"
    form = client_of(Role.ADMINISTRATOR).post(CHANGE, sent(place="0,5", unknown="2")).context["form"]
    assert form.errors.keys() == {"line_of_business", "unknown"}
    assert not WeightTable.objects.exists()


@pytest.mark.parametrize("odd", ["nan", "inf", "1e400", "-1", "", "0,0001"])
def test_no_odd_figure_becomes_a_weight(client_of: ClientOf, odd: str) -> None:
    form = client_of(Role.ADMINISTRATOR).post(CHANGE, sent(near_km=odd)).context["form"]
    assert form.errors.keys() == {"near_km"}


def test_weights_set_by_somebody_else_meanwhile_are_not_overwritten(client_of: ClientOf) -> None:
    browser = client_of(Role.ADMINISTRATOR)
    browser.post(CHANGE, sent(near_km="6"))
    assert browser.post(CHANGE, sent(near_km="7")).status_code == 409
    assert city_weights().near_km == 6


@pytest.mark.parametrize("role", [Role.PURCHASER, Role.COORDINATOR, Role.ENTERPRISE_MEMBER, Role.JURIST])
def test_nobody_else_changes_the_weights(client_of: ClientOf, role: Role) -> None:
    assert client_of(role).post(CHANGE, sent()).status_code == 403


def test_the_form_shows_the_figures_in_force_in_the_readers_own_way(client_of: ClientOf) -> None:
    browser = client_of(Role.ADMINISTRATOR)
    assert 'value="0,45"' in browser.get(CHANGE, {"lang": "sv"}).content.decode()
    browser.post(CHANGE, sent(near_km="6"))
    assert 'value="6"' in browser.get(CHANGE).content.decode()


def test_the_needs_that_fit_a_firm_are_judged_anew_by_the_new_weights() -> None:
    firm = make_cleaner(largest_order_sek=350_000)
    make_published_need()
    (before,) = needs_for([firm.organisation], on=TODAY)
    figures = figures_of(DEFAULT) | {"near_size": 1.0}
    actions.set_weights(figures=figures, reason="Prov", opened_number=0, by=None, at=AT)
    (after,) = needs_for([firm.organisation], on=TODAY)

    assert [own.group for own in before.needs] == [Group.FITS]
    assert [own.group for own in after.needs] == [Group.NEAR]
