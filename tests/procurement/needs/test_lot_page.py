"""The lots of a need: added, changed and taken out, one at a time."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from handslag.accounts.actions import set_up_city
from handslag.accounts.models import Organisation
from handslag.accounts.rules import Role
from handslag.procurement.needs import actions
from handslag.procurement.needs.models import Need
from handslag.procurement.needs.queries import content_of
from handslag.procurement.needs.rules import LotContent
from tests.conftest import ClientOf
from tests.procurement.needs.factories import (
    CATERING,
    CITY,
    CLEANING,
    DISTRICT,
    LOTS,
    content,
    make_cleaner,
    make_need,
    make_published_need,
)
from tests.registry.factories import AT, know_codes, make_board, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _city() -> None:
    know_codes(areas=["SE", "01", f"{CITY}:Teststad", f"{DISTRICT}:Södermalm"], cpv=[CLEANING, CATERING])
    set_up_city(name="Teststad", municipality_code=CITY, sender="a@b.example", by=None, at=AT)


@pytest.fixture
def board() -> Organisation:
    return make_board()


@pytest.fixture
def writer(client: Client, board: Organisation) -> Client:
    client.force_login(make_user(Role.PURCHASER, board))
    client.cookies["language"] = "en"
    return client


def address(need: Need, name: str, *number: int) -> str:
    return reverse(f"needs:{name}", args=[need.public_id, *number])


def lots(need: Need) -> tuple[LotContent, ...]:
    return content_of(Need.objects.get(pk=need.pk)).lots


def test_a_lot_is_added_after_the_others(writer: Client, board: Organisation) -> None:
    need = make_need(board, lots=LOTS)

    response = writer.post(
        address(need, "lot-new"),
        {"version": 1, "title": "Fönster", "cpv": [CLEANING], "areas": [DISTRICT], "value_sek": "75 000 kr"},
    )

    assert response["Location"].endswith("?steg=mycket")
    new = LotContent(
        title="Fönster", cpv=frozenset({CLEANING}), areas=frozenset({DISTRICT}), value_sek=75_000
    )
    assert lots(need) == (*LOTS, new)


def test_a_lot_is_changed_and_the_others_stay(writer: Client, board: Organisation) -> None:
    need = make_need(board, lots=LOTS)
    text = writer.get(address(need, "lot", 2)).content.decode()
    assert "Frukost till personalen" in text
    assert f'value="{CATERING}"' in text

    writer.post(address(need, "lot", 2), {"version": 1, "title": "Lunch", "cpv": [CATERING]})

    assert lots(need) == (LOTS[0], LotContent(title="Lunch", cpv=frozenset({CATERING})))


def test_a_lot_is_taken_out_and_pressed_twice_only_that_one(writer: Client, board: Organisation) -> None:
    need = make_need(board, lots=(*LOTS, *LOTS))

    for _ in range(2):
        writer.post(f"{address(need, 'lot-remove', 1)}?version=1")

    assert lots(need) == (LOTS[1], *LOTS)


def test_the_list_of_lots_leads_to_each(writer: Client, board: Organisation) -> None:
    need = make_need(board, lots=LOTS)

    text = writer.get(f"{address(need, 'edit')}?steg=mycket").content.decode()

    assert address(need, "lot", 1) in text
    assert f"{address(need, 'lot-remove', 2)}?version=1" in text
    assert address(need, "lot-new") in text


def test_every_fault_is_shown_at_its_field(writer: Client, board: Organisation) -> None:
    need = make_need(board, lots=LOTS)

    text = writer.post(
        address(need, "lot", 1),
        {"version": 1, "title": "Ring 811228-9874", "value_sek": "dyrt", "other_areas": "Atlantis"},
    ).content.decode()

    assert text.count('data-field="validation"') == 3
    assert "looks like a personal number" in text
    assert lots(need) == LOTS


def test_two_who_write_at_once_see_both_texts(writer: Client, board: Organisation) -> None:
    need = make_need(board, lots=LOTS)
    actions.revise_need(
        need=need, opened_version=1, content=content(lots=[LotContent(title="Deras")]), by=None, at=AT
    )

    response = writer.post(address(need, "lot", 1), {"version": 1, "title": "Min"})

    assert response.status_code == 409
    assert "Deras" in response.content.decode()


def test_beside_a_lot_stand_its_codes_and_the_firms_for_it_alone(writer: Client, board: Organisation) -> None:
    make_cleaner()
    need = make_need(board, lots=LOTS)

    shown = writer.get(address(need, "lot", 1)).context["shown"].beside
    assert shown.count.counts.fits == 1
    live = f"{reverse('needs:suggest')}?steg=&behov={need.public_id}&del=2"
    again = writer.post(live, {"title": "Städning", "cpv": [CLEANING]}).context["beside"]
    assert again.count.counts.fits == 1
    typed = writer.post(address(need, "lot-new"), {"suggest": "1", "version": 1, "title": "Catering"})
    assert typed.context["shown"].beside.codes.suggested[0].choice.code == CATERING
    assert lots(need) == LOTS


@pytest.mark.parametrize("number", [0, 3, 999_999_999])
def test_a_lot_that_is_not_there_is_not_found(writer: Client, board: Organisation, number: int) -> None:
    need = make_need(board, lots=LOTS)

    assert writer.get(address(need, "lot", number)).status_code == 404
    assert writer.post(address(need, "lot-remove", number)).status_code == 404
    live = f"{reverse('needs:suggest')}?behov={need.public_id}&del={number}"
    assert writer.post(live, {"title": "x"}).status_code == 200


def test_a_need_has_at_most_so_many_lots_and_a_public_one_stays_complete(
    writer: Client, board: Organisation
) -> None:
    need = make_published_need(board, lots=LOTS)

    text = writer.post(address(need, "lot", 1), {"version": need.version, "title": ""}).content.decode()

    assert 'href="#id_title"' in text
    assert lots(need) == LOTS


def test_a_closed_need_keeps_its_lots(writer: Client, board: Organisation) -> None:
    need = make_published_need(board, lots=LOTS)
    actions.close_need(need=need, by=None, at=AT)
    need.refresh_from_db()

    assert writer.get(address(need, "lot", 1))["Location"] == need.get_absolute_url()
    writer.post(f"{address(need, 'lot-remove', 1)}?version={need.version}")
    assert lots(need) == LOTS


@pytest.mark.parametrize(("name", "number"), [("lot-new", ()), ("lot", (1,)), ("lot-remove", (1,))])
def test_lots_are_for_the_need_s_own_purchasers(
    client: Client, client_of: ClientOf, name: str, number: tuple[int, ...]
) -> None:
    draft, public = make_need(lots=LOTS), make_published_need(lots=LOTS)

    assert client_of(Role.PURCHASER).post(address(draft, name, *number)).status_code == 404
    assert client_of(Role.PURCHASER).post(address(public, name, *number)).status_code == 403
    for role in (Role.COORDINATOR, Role.ENTERPRISE_MEMBER, None):
        assert client_of(role).post(address(public, name, *number)).status_code == 403
    assert client.post(address(public, name, *number))["Location"].startswith("/konto/logga-in/")
    assert lots(draft) == lots(public) == LOTS
