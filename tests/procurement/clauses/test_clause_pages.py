"""The clause library: open to read, taken and counted, in versions, for the jurist where it must be."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.models import InboxItem, Organisation
from handslag.accounts.rules import Role
from handslag.foundation.errors import EditConflict
from handslag.law.answers import Verdict
from handslag.law.clauses import PARTS, shipped_clauses
from handslag.procurement.clauses import actions
from handslag.procurement.clauses.models import Clause, ClauseUse, ClauseVersion
from handslag.procurement.clauses.pages import ClausePage, ClausesPage, latest
from handslag.procurement.clauses.rules import plain_text, read_words
from tests.conftest import ClientOf
from tests.procurement.cases.factories import answer, make_case
from tests.procurement.clauses.factories import content, make_clause, shipped
from tests.registry.factories import AT, make_board

pytestmark = pytest.mark.django_db
LIST = "/klausuler/"


@pytest.fixture
def board() -> Organisation:
    return make_board("Kulturnämnden")


@pytest.fixture
def purchaser(client_of: ClientOf, board: Organisation) -> Client:
    return in_english(client_of(Role.PURCHASER, board))


@pytest.fixture
def jurist(client_of: ClientOf) -> Client:
    return in_english(client_of(Role.JURIST))


def in_english(browser: Client) -> Client:
    browser.cookies["language"] = "en"
    return browser


def page_of(response: Any) -> ClausePage:
    shown = response.context["shown"]
    assert isinstance(shown, ClausePage)
    return shown


def take(browser: Client, clause: Clause, **said: str) -> Any:
    return browser.post(reverse("clauses:take", args=[clause.public_id]), said, follow=True)


def test_everybody_reads_the_library_by_kind_in_both_languages(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    shipped()
    with django_assert_max_num_queries(6):
        response: Any = client.get(LIST)
    shown = response.context["shown"]
    assert isinstance(shown, ClausesPage)
    assert sum(len(group.lines) for group in shown.groups) == len(shipped_clauses())
    assert "Anställ personer som står långt från arbetsmarknaden" in response.content.decode()
    assert "Employ people who are far" in in_english(client).get(LIST).content.decode()


def test_a_clause_says_when_link_follow_up_evidence_and_paragraph_with_sureness(client: Client) -> None:
    clause = shipped("employment-hours")
    page = page_of(in_english(client).get(clause.get_absolute_url()))
    written = shipped_clauses()[1].words

    assert page.words == written["en"]
    assert page.copied == plain_text(written["sv"])
    assert page.translation == written["en"].text
    assert "LOU 16 kap. 2 §, 17 kap. 1 §, 19 kap. 2 och 9 §§" in [rule.reference for rule in page.rules]
    assert all(rule.sureness and rule.checked_on for rule in page.rules)
    assert page.standing.label == "May be used"
    assert page.take is None


def test_the_text_for_the_tender_tool_is_plain_and_in_swedish(client: Client) -> None:
    clause = shipped("labour-terms")
    answered = in_english(client).get(reverse("clauses:text", args=[clause.public_id]))

    assert answered["Content-Type"] == "text/plain; charset=utf-8"
    said = answered.content.decode()
    assert said.startswith("Lön, semester och arbetstid\n\nLeverantören ska se till")
    assert "Uppföljning: Leverantören visar" in said


def test_loading_twice_writes_nothing_and_keeps_what_the_city_has_changed() -> None:
    assert actions.load_shipped(at=AT) == len(shipped_clauses())
    assert actions.load_shipped(at=AT) == 0
    changed = Clause.objects.get(key="labour-chain")
    actions.revise_clause(
        clause=changed, opened_version=1, content=content("Vår egen"), reason="Kortare.", by=None, at=AT
    )
    older = Clause.objects.get(key="labour-terms")
    ClauseVersion.objects.filter(clause=older).update(words={"sv": dict.fromkeys(PARTS, "förr")})

    call_command("load_clauses")
    assert latest(Clause.objects.get(pk=changed.pk)).words["sv"]["title"] == "Vår egen"
    assert [one.number for one in older.versions.all()] == [2, 1]


def test_a_purchaser_takes_a_clause_and_it_is_counted_for_the_board(
    purchaser: Client, board: Organisation
) -> None:
    clause = make_clause()
    page = page_of(take(purchaser, clause, organisation=board.public_id))

    [use] = ClauseUse.objects.all()
    assert (use.organisation, use.case, use.version.clause) == (board, None, clause)
    assert [one.organisation for one in page.uses] == ["Kulturnämnden"]


def test_into_the_same_case_a_clause_is_taken_once(purchaser: Client, board: Organisation) -> None:
    clause, case = make_clause(), make_case(board, title="Parkskötsel")
    for _ in range(2):
        response = take(purchaser, clause, organisation=board.public_id, case=case.public_id)

    assert ClauseUse.objects.get().case == case
    assert "Parkskötsel" in response.content.decode()
    listed: Any = purchaser.get(LIST, {"arende": case.public_id})
    assert listed.context["shown"].case == case
    assert [line.is_taken for group in listed.context["shown"].groups for line in group.lines] == [True]


def test_another_boards_case_cannot_be_chosen_and_is_not_named(
    purchaser: Client, board: Organisation
) -> None:
    clause, other = make_clause(), make_case(make_board("Skolnämnden"), title="Hemlig upphandling")
    response = take(purchaser, clause, organisation=board.public_id, case=other.public_id)

    assert not ClauseUse.objects.exists()
    assert "Hemlig" not in response.content.decode()
    listed: Any = purchaser.get(LIST, {"arende": other.public_id})
    assert listed.context["shown"].case is None


def test_a_board_does_not_see_what_others_have_taken_but_those_who_edit_do(
    purchaser: Client, jurist: Client, client: Client
) -> None:
    clause, other = make_clause(), make_board("Skolnämnden")
    actions.take_clause(version=latest(clause), organisation=other, case=None, by=None, at=AT)

    assert page_of(purchaser.get(clause.get_absolute_url())).uses == ()
    assert page_of(client.get(clause.get_absolute_url())).uses == ()
    assert [one.organisation for one in page_of(jurist.get(clause.get_absolute_url())).uses] == [
        "Skolnämnden"
    ]


def test_the_usage_page_counts_by_clause_and_board(
    jurist: Client, board: Organisation, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    first, second = make_clause("Den första"), make_clause("Den andra")
    for days in range(3):
        actions.take_clause(
            version=latest(first), organisation=board, case=None, by=None, at=AT + timedelta(days=days)
        )
    actions.take_clause(
        version=latest(first), organisation=make_board("Skolnämnden"), case=None, by=None, at=AT
    )
    with django_assert_max_num_queries(10):
        response: Any = jurist.get("/klausuler/anvandning/")

    lines = {line.title: line for line in response.context["lines"]}
    assert lines["Den första"].times == "4 times"
    assert [one.split(",")[0] for one in lines["Den första"].boards] == ["Kulturnämnden: 3", "Skolnämnden: 1"]
    assert (lines["Den andra"].times, lines["Den andra"].boards) == ("", ())
    assert second.public_id in response.content.decode()


def said(title: str, **more: str) -> dict[str, str]:
    return {f"{part}_sv": f"{title} {part}" for part in PARTS} | {"kind": "social", **more}


def test_a_jurist_writes_a_clause_that_everybody_reads(jurist: Client, client: Client) -> None:
    response = jurist.post("/klausuler/ny/", said("Ny", version="0"), follow=True)

    page = page_of(response)
    assert page.words.title == "Ny title"
    assert page_of(in_english(client).get(page.clause.get_absolute_url())).words.text == "Ny text"


def test_what_is_missing_in_a_clause_is_told_at_once_and_the_rest_kept(jurist: Client) -> None:
    response: Any = jurist.post("/klausuler/ny/", {"kind": "social", "title_sv": "Bara namn", "version": "0"})

    form = response.context["form"]
    assert {error.control_id for error in form.error_list} == {
        f"id_{part}_sv" for part in PARTS if part != "title"
    }
    assert form["title_sv"].value() == "Bara namn"


def test_a_changed_clause_keeps_its_earlier_versions_with_who_when_and_why(jurist: Client) -> None:
    clause = make_clause()
    jurist.post(
        reverse("clauses:revise", args=[clause.public_id]),
        said("Bättre", version="1", reason="Tydligare uppföljning."),
    )
    page = page_of(jurist.get(clause.get_absolute_url()))

    assert [(one.number, one.reason) for one in page.versions] == [(2, "Tydligare uppföljning."), (1, "")]
    assert page.versions[0].who
    before = page_of(jurist.get(clause.get_absolute_url(), {"version": "1"}))
    assert (before.words.title, before.is_latest) == ("Praktikplatser", False)
    assert jurist.get(clause.get_absolute_url(), {"version": "9"}).status_code == 404


def test_a_change_says_why_and_overwrites_nobody(jurist: Client) -> None:
    clause = make_clause()
    address = reverse("clauses:revise", args=[clause.public_id])
    assert b"id_reason" in jurist.post(address, said("Tyst", version="1")).content
    with pytest.raises(EditConflict):
        actions.revise_clause(
            clause=clause, opened_version=7, content=content(), reason="Sent.", by=None, at=AT
        )
    assert jurist.post(address, said("Sent", version="7", reason="Sent.")).status_code == 409


def test_a_clause_that_has_ended_is_out_of_the_list_but_stays_at_its_address(
    jurist: Client, purchaser: Client, board: Organisation
) -> None:
    clause = make_clause()
    jurist.post(reverse("clauses:end", args=[clause.public_id]))

    assert clause.public_id not in purchaser.get(LIST).content.decode()
    page = purchaser.get(clause.get_absolute_url())
    assert "no longer offered" in page.content.decode()
    assert page_of(page).take is None
    assert "no longer offered" in take(purchaser, clause, organisation=board.public_id).content.decode()
    assert not ClauseUse.objects.exists()


def test_a_clause_on_social_enterprises_is_for_the_jurist_until_answered(
    purchaser: Client, jurist: Client, board: Organisation
) -> None:
    clause, case = shipped(), make_case(board)
    page = page_of(purchaser.get(clause.get_absolute_url()))
    assert (page.standing.label, page.standing.asks_jurist) == ("Ask a jurist", True)
    assert "LOU 4 kap. 2 §, 17 kap. 1 §, 19 kap. 2 §" in [rule.reference for rule in page.rules]
    desk = reverse("guidance:desk")
    assert f'href="{desk}"' in jurist.get(clause.get_absolute_url()).content.decode()

    purchaser.post(
        reverse("clauses:ask", args=[clause.public_id]),
        {"ask-case": case.public_id, "ask-words": "Får vi kräva det?"},
    )
    question = case.questions.get()
    assert "May a clause demand work with social enterprises?" in jurist.get(desk).content.decode()
    assert "May a clause demand" in purchaser.get(case.get_absolute_url()).content.decode()

    answer(question, basis="Ja, om alternativ godtas.")
    page = page_of(purchaser.get(clause.get_absolute_url()))
    assert (page.standing.label, page.standing.asks_jurist, page.ask) == ("May be used", False, None)
    assert "Ja, om alternativ godtas." in page.standing.why
    assert InboxItem.objects.filter(organisation=board).exists()


def test_a_no_from_the_jurist_closes_the_clause(client: Client, board: Organisation) -> None:
    clause = shipped()
    asked = actions.ask_about_clause(clause=clause, case=make_case(board), words="", by=None, at=AT)
    answer(asked, verdict=Verdict.CLOSED)

    assert page_of(in_english(client).get(clause.get_absolute_url())).standing.label == "May not be used"


def test_asked_twice_it_is_one_question(purchaser: Client, board: Organisation) -> None:
    clause, case = shipped(), make_case(board)
    for _ in range(2):
        purchaser.post(reverse("clauses:ask", args=[clause.public_id]), {"ask-case": case.public_id})

    assert case.questions.count() == 1


def test_an_ordinary_clause_leaves_nothing_to_the_jurist(purchaser: Client, board: Organisation) -> None:
    clause, case = make_clause(), make_case(board)
    response = purchaser.post(reverse("clauses:ask", args=[clause.public_id]), {"ask-case": case.public_id})

    assert case.questions.count() == 0
    assert response.status_code == 200


def test_what_is_not_written_in_english_is_shown_in_swedish() -> None:
    stored = {"sv": {part: f"sv {part}" for part in PARTS}, "en": {"title": "In English"}}
    read = read_words(stored, "en")

    assert (read.title, read.text) == ("In English", "sv text")
    assert read_words(stored, "sv").evidence == "sv evidence"


def test_the_library_is_found_from_my_pages(purchaser: Client, jurist: Client) -> None:
    mine = reverse("start:mine")
    assert f'href="{LIST}"' in purchaser.get(mine).content.decode()
    assert 'href="/klausuler/anvandning/"' in jurist.get(mine).content.decode()


def test_the_library_is_found_from_the_purchases(client: Client) -> None:
    assert f'href="{LIST}"' in client.get("/inkop/").content.decode()
