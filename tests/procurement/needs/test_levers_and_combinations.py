"""What would let more take part, and what several could cover: for the purchaser, and never for firms."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from handslag.accounts.rules import Role
from handslag.procurement.needs.models import MatchRun, Need
from handslag.procurement.needs.queries import outlook
from tests.conftest import ClientOf
from tests.procurement.needs.factories import (
    CATERING,
    CITY,
    CLEANING,
    DISTRICT,
    ELSEWHERE,
    TODAY,
    content,
    make_cleaner,
    make_match,
    make_need,
    make_other_cleaner,
    make_published_need,
)
from tests.registry.factories import know_codes, make_board

pytestmark = pytest.mark.django_db
TOGETHER = "firms could cover"


@pytest.fixture(autouse=True)
def _codes() -> None:
    know_codes(areas=["SE", "01", CITY, f"{DISTRICT}:Södermalm", f"{ELSEWHERE}:Uppsala"])


def page_of(browser: Client, need: Need, name: str = "needs:match") -> str:
    browser.cookies["language"] = "en"
    return browser.get(reverse(name, args=[need.public_id])).content.decode().replace("\xa0", " ")


def small_firms() -> tuple[str, ...]:
    names = ("Morgonlaget", "Blanka Golv AB", "Kvarteret")
    make_cleaner(names[0], largest_order_sek=150_000)
    make_other_cleaner(names[1], largest_order_sek=150_000)
    make_cleaner(names[2], largest_order_sek=150_000)
    return names


def test_the_purchaser_reads_what_would_let_more_take_part(client_of: ClientOf) -> None:
    board = make_board()
    need = make_need(board, starts_on=date(2026, 12, 1))
    make_cleaner("Långt bort", delivery_areas=frozenset({ELSEWHERE}), lead_time_days=None)
    make_cleaner("Upptagna", lead_time_days=70)
    small_firms()
    make_match(need)

    text = page_of(client_of(Role.PURCHASER, board), need)
    assert "1 more if delivery may be in Uppsala too." in text
    assert "1 more if delivery may start in March 2027." in text
    size = (
        "3 more take on at most 150,000 kr at a time; the value of the whole purchase still counts together."
    )
    assert size not in text  # They also need more notice than there is, so two things are in their way.


def test_levers_are_kept_with_the_run_and_told_while_writing(client_of: ClientOf) -> None:
    make_cleaner(delivery_areas=frozenset({ELSEWHERE}))
    board = make_board()
    run = make_match(make_need(board))

    (kept,) = run.levers
    assert (kept["part"], kept["firms"]) == ("place", 1)
    assert [lever.text.to_json() for lever in outlook(content(), on=TODAY).levers] == [kept["text"]]
    browser = client_of(Role.PURCHASER, board)
    browser.cookies["language"] = "en"
    draft = make_need(board)
    told = browser.get(reverse("needs:edit", args=[draft.public_id])).content.decode()
    assert "1 more if delivery may be in Uppsala too" in told


def test_several_small_firms_cover_the_need_together_without_being_named(client_of: ClientOf) -> None:
    names = small_firms()
    board = make_board()
    need = make_need(board)
    run = make_match(need)

    text = page_of(client_of(Role.PURCHASER, board), need)
    assert f"3 {TOGETHER} the whole need together" in text
    assert "at most 150,000 kr" in text
    panel = text.partition('<details class="panel together">')[2].partition("</details>")[0]
    assert panel
    assert not [name for name in names if name in panel]
    assert not {"organisation", "firm_id", "offer"} & set(str(run.combination).split("'"))


def test_what_nobody_covers_is_said_to_the_purchaser(client_of: ClientOf) -> None:
    make_cleaner()
    board = make_board()
    need = make_need(board, cpv=frozenset({CLEANING, CATERING}))
    make_match(need)

    text = page_of(client_of(Role.PURCHASER, board), need)
    assert "1 firm could cover a part of the need" in text
    assert "Nobody in the register covers:" in text


def test_a_firm_never_sees_a_combination(client: Client, client_of: ClientOf) -> None:
    firm = make_cleaner("Morgonlaget", largest_order_sek=150_000)
    other = make_other_cleaner("Blanka Golv AB", largest_order_sek=150_000)
    make_cleaner("Kvarteret", largest_order_sek=150_000)
    need = make_published_need()
    assert MatchRun.objects.filter(combination__isnull=False).exists()

    for role, seller in ((Role.ENTERPRISE_MEMBER, firm), (Role.SUPPLIER_MEMBER, other)):
        browser = client_of(role, seller.organisation)
        browser.cookies["language"] = "en"
        own = browser.get(need.get_absolute_url())
        assert own.context["shown"].own
        assert TOGETHER not in own.content.decode()
        assert "at a time" not in own.content.decode()
        for name in ("needs:match", "needs:match-csv", "needs:match-xlsx"):
            assert browser.get(reverse(name, args=[need.public_id])).status_code == 403
        person = own.wsgi_request.user
        assert not MatchRun.objects.visible_to(person).exists()
    assert TOGETHER not in client.get(need.get_absolute_url(), {"lang": "en"}).content.decode()


def test_a_purchaser_of_another_board_sees_no_combination(client_of: ClientOf) -> None:
    small_firms()
    need = make_published_need(make_board())
    browser = client_of(Role.PURCHASER, make_board("Annan nämnd"))
    assert browser.get(reverse("needs:match", args=[need.public_id])).status_code == 403


def test_the_sheets_hold_no_combination(client_of: ClientOf) -> None:
    small_firms()
    board = make_board()
    need = make_need(board)
    make_match(need)
    assert TOGETHER not in page_of(client_of(Role.PURCHASER, board), need, "needs:match-csv")


def test_a_firm_reads_what_it_can_tell_and_the_purchaser_does_not(client_of: ClientOf) -> None:
    board = make_board()
    firm = make_cleaner(delivery_areas=frozenset(), lead_time_days=None)
    need = make_published_need(board)

    browser = client_of(Role.ENTERPRISE_MEMBER, firm.organisation)
    browser.cookies["language"] = "en"
    own = browser.get(need.get_absolute_url())
    assert own.context["shown"].own[0].could_state == (
        "Say where you deliver",
        "Say how long notice you need",
    )
    assert "This you can tell" in own.content.decode()
    assert "Say where you deliver" not in page_of(client_of(Role.PURCHASER, board), need)


def test_a_firm_that_has_told_everything_has_nothing_more_to_tell(client_of: ClientOf) -> None:
    firm = make_cleaner()
    need = make_published_need(value_sek=None, months=None, starts_on=date(2027, 2, 1))
    own = client_of(Role.ENTERPRISE_MEMBER, firm.organisation).get(need.get_absolute_url())
    assert own.context["shown"].own[0].could_state == ()
