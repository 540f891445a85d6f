"""Writing a need in four steps: saved as typed, back and forth, with codes and firms beside the words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.actions import join, set_up_city
from handslag.accounts.models import Organisation, User
from handslag.accounts.rules import Role
from handslag.foundation.errors import SourceUnavailable
from handslag.procurement.needs import actions
from handslag.procurement.needs.models import Need, NeedConfirmation
from handslag.procurement.needs.queries import content_of
from tests.conftest import ClientOf
from tests.procurement.needs.factories import (
    CATERING,
    CITY,
    CLEANING,
    DISTRICT,
    LOTS,
    NEED,
    make_cleaner,
    make_need,
    make_published_need,
)
from tests.registry.factories import AT, know_codes, make_board, make_user

pytestmark = pytest.mark.django_db
NEW = "/inkop/nytt/"


@pytest.fixture(autouse=True)
def _city() -> None:
    know_codes(areas=["SE:Sverige", "01", f"{CITY}:Teststad", f"{DISTRICT}:Södermalm", "0182:Nacka"])
    know_codes(cpv=[CLEANING, CATERING], areas=["1480:Göteborg"])
    set_up_city(name="Teststad", municipality_code=CITY, sender="a@b.example", by=None, at=AT)


@pytest.fixture
def board() -> Organisation:
    return make_board()


@pytest.fixture
def purchaser(board: Organisation) -> User:
    return make_user(Role.PURCHASER, board)


@pytest.fixture
def writer(client: Client, purchaser: User) -> Client:
    client.force_login(purchaser)
    client.cookies["language"] = "en"
    return client


def step(need: Need, name: str) -> str:
    return f"{reverse('needs:edit', args=[need.public_id])}?steg={name}"


def the_board(board: Organisation) -> dict[str, str]:
    return {"buyer": board.public_id}


def test_a_need_is_written_from_first_word_to_publishing_without_javascript(
    writer: Client, board: Organisation
) -> None:
    make_cleaner()
    first = writer.post(NEW, {"version": 0, "title": "Lokalvård", "description": "Daglig städning",
                              "cpv": [CLEANING], **the_board(board)})  # fmt: skip
    need = Need.objects.get()
    assert first["Location"] == step(need, "var")

    second = writer.post(
        first["Location"],
        {"version": 1, "areas": [DISTRICT], "other_areas": "Göteborg", "starts_on": "2027-02-01",
         "months": "12 månader", "answers_by": "2026-12-15"},
    )  # fmt: skip
    assert second["Location"] == step(need, "mycket")

    third = writer.post(second["Location"], {"version": 2, "value_sek": "1 250 000 kr", "bids_at": "e-Avrop"})
    assert third["Location"] == step(need, "klart")

    text = writer.get(third["Location"]).content.decode()
    assert "1,250,000" in text.replace("\xa0", " ")
    assert reverse("needs:publish", args=[need.public_id]) in text
    need.refresh_from_db()
    assert content_of(need) == replace(
        NEED,
        title="Lokalvård",
        description="Daglig städning",
        areas=frozenset({DISTRICT, "1480"}),
        value_sek=1_250_000,
        bids_at="e-Avrop",
    )


def test_at_most_eight_answers_are_asked_for_before_publishing(writer: Client, board: Organisation) -> None:
    nothing = {"cpv": frozenset(), "areas": frozenset(), "description": "", "bids_at": ""}
    need = make_need(board, title="Fika", starts_on=None, answers_by=None, **nothing)

    missing = writer.get(step(need, "klart")).context["shown"].missing

    assert 0 < len(missing) <= 8
    assert {answer.address.partition("?steg=")[2].partition("#")[0] for answer in missing} == {
        "vad",
        "var",
        "mycket",
    }


def test_the_first_save_sent_twice_makes_one_draft(writer: Client, board: Organisation) -> None:
    for _ in range(2):
        writer.post(NEW, {"version": 0, "title": "Fika", "description": "Varje vecka", **the_board(board)})

    assert Need.objects.count() == 1


def test_who_buys_for_several_chooses_whom_for(writer: Client, purchaser: User, board: Organisation) -> None:
    other, strange = make_board("Kulturnämnden"), make_board("Trafiknämnden")
    join(user=purchaser, organisation=other, role=Role.PURCHASER, by=None, at=AT)
    assert "Kulturnämnden" in writer.get(NEW).content.decode()

    assert writer.post(NEW, {"version": 0, "title": "Fika"}).status_code == 200
    assert writer.post(NEW, {"version": 0, "title": "Fika", **the_board(strange)}).status_code == 200
    assert not Need.objects.exists()
    writer.post(NEW, {"version": 0, "title": "Fika", **the_board(other)})

    assert Need.objects.get().buyer == other


def test_every_fault_is_shown_at_once_and_what_was_typed_is_kept(writer: Client, board: Organisation) -> None:
    need = make_need(board)
    text = writer.post(
        step(need, "var"),
        {"version": 1, "areas": [DISTRICT], "other_areas": "Atlantis", "starts_on": "i vår",
         "months": "snart", "answers_by": "2026-12-01"},
    ).content.decode()  # fmt: skip

    assert text.count('data-field="validation"') == 3
    assert "Not known as a district, municipality or county: Atlantis." in text
    assert 'value="Atlantis"' in text
    assert 'value="i vår"' in text
    assert 'value="snart"' in text
    need.refresh_from_db()
    assert (need.version, need.months) == (1, 12)


@pytest.mark.parametrize("title", ["x" * 161, "Ring 811228-9874", ""])
def test_what_may_not_be_saved_is_said_in_words(writer: Client, board: Organisation, title: str) -> None:
    response = writer.post(NEW, {"version": 0, "title": title, **the_board(board)})

    assert 'href="#id_title"' in response.content.decode()
    assert not Need.objects.exists()


def test_going_back_saves_too_and_touches_no_other_answer(writer: Client, board: Organisation) -> None:
    need = make_need(board, lots=LOTS)
    before = content_of(need)

    response = writer.post(
        step(need, "mycket"), {"version": 1, "value_sek": "7", "bids_at": "Mercell", "go": "back"}
    )

    assert response["Location"] == step(need, "var")
    need.refresh_from_db()
    assert content_of(need) == replace(before, value_sek=7, bids_at="Mercell")


def test_opening_and_saving_every_step_changes_nothing(writer: Client, board: Organisation) -> None:
    need = make_need(board, areas=frozenset({DISTRICT, "1480"}))
    before = content_of(need)
    for name in ("vad", "var", "mycket"):
        form = writer.get(step(need, name)).context["shown"].form
        said = {field.html_name: field.value() for field in form if field.value() is not None}
        writer.post(step(need, name), {key: sorted(value) if isinstance(value, frozenset) else value
                                       for key, value in said.items()})  # fmt: skip

    need.refresh_from_db()
    assert content_of(need) == before
    assert need.version == 1


def test_two_who_write_at_once_see_both_texts(writer: Client, board: Organisation) -> None:
    need = make_need(board)
    actions.revise_need(need=need, opened_version=1, content=replace(NEED, title="Deras"), by=None, at=AT)

    response = writer.post(step(need, "vad"), {"version": 1, "title": "Mitt", "description": "Kort"})

    text = response.content.decode()
    assert response.status_code == 409
    assert "Mitt" in text
    assert "Deras" in text
    need.refresh_from_db()
    assert need.title == "Deras"


def test_sending_the_same_step_twice_is_no_conflict(writer: Client, board: Organisation) -> None:
    need = make_need(board)
    said = {"version": 1, "value_sek": "5", "bids_at": "Mercell"}

    assert [writer.post(step(need, "mycket"), said).status_code for _ in range(2)] == [302, 302]


def test_codes_are_suggested_with_their_branch_and_why_without_saving(
    writer: Client, board: Organisation
) -> None:
    make_cleaner()
    response = writer.post(
        NEW, {"suggest": "1", "version": 0, "title": "Catering till möten", "months": "x", **the_board(board)}
    )

    shown = response.context["shown"].beside
    first = shown.codes.suggested[0]
    assert (first.choice.code, first.choice.words) == (CATERING, "catering")
    assert first.choice.branch[-1] == "Canteen and catering services"
    assert len(shown.codes.suggested) == 5
    assert 'value="Catering till möten"' in response.content.decode()
    assert "ds-error-summary" not in response.content.decode()
    assert not Need.objects.exists()


def test_none_of_these_leads_to_a_search_of_the_list(writer: Client, board: Organisation) -> None:
    said = {"suggest": "1", "version": 0, "title": "Fika", "code_words": "90919", **the_board(board)}
    found = writer.post(NEW, said).context["shown"].beside.codes.found
    assert CLEANING in [own.choice.code for own in found]

    text = writer.post(NEW, {**said, "code_words": "xyzzy"}).content.decode()
    assert "No code has the words ”xyzzy”" in text


def test_how_sure_a_code_is_stands_in_words_with_the_tree_around_it(
    writer: Client, board: Organisation
) -> None:
    response = writer.post(
        NEW, {"suggest": "1", "version": 0, "title": "Catering till möten", **the_board(board)}
    )

    first = response.context["shown"].beside.codes.suggested[0]
    assert first.choice.sure.startswith("Quite sure (about 9")
    assert "55500000" in [choice.code for choice in first.wider]
    assert "55523000" in [choice.code for choice in first.narrower]
    assert 'value="55523000"' in response.content.decode()


@pytest.mark.parametrize("title", ["xyzzyq", "blabla"])
def test_words_that_mean_nothing_are_said_to(writer: Client, board: Organisation, title: str) -> None:
    response = writer.post(NEW, {"suggest": "1", "version": 0, "title": title, **the_board(board)})

    assert response.context["shown"].beside.codes.suggested == ()
    assert "No code was found for your words" in response.content.decode()


def test_a_need_in_french_is_read_as_french(writer: Client, board: Organisation) -> None:
    need = make_need(board, title="Achat de matelas", description="", cpv=frozenset(), lang="fr")

    first = writer.get(step(need, "vad")).context["shown"].beside.codes.suggested[0]

    assert first.choice.code.startswith("39")


def test_the_codes_a_purchaser_confirms_are_kept_with_the_words(writer: Client, board: Organisation) -> None:
    said = {"title": "Catering till möten", "description": "", "cpv": [CATERING]}
    writer.post(NEW, {"version": 0, **said, **the_board(board)})

    kept = NeedConfirmation.objects.get()
    assert (kept.title, kept.lang, kept.codes) == ("Catering till möten", "sv", [CATERING])
    assert kept.suggested[0] == CATERING

    writer.post(step(kept.need, "vad"), {"version": 1, **said, "cpv": []})
    kept.refresh_from_db()
    assert kept.codes == []


def test_the_codes_of_a_lot_are_kept_with_the_words_of_the_lot(writer: Client, board: Organisation) -> None:
    need = make_need(board, lots=LOTS)
    address = reverse("needs:lot", args=[need.public_id, 2])
    writer.post(address, {"version": 1, "title": "Frukost varje dag", "cpv": [CATERING]})

    kept = NeedConfirmation.objects.get()
    assert (kept.title, kept.codes) == ("Frukost varje dag", [CATERING])
    assert kept.lot is not None
    assert kept.lot.number == 2


def test_what_was_confirmed_for_a_draft_is_its_buyers_own(writer: Client, board: Organisation) -> None:
    writer.post(NEW, {"version": 0, "title": "Fika", "cpv": [CATERING], **the_board(board)})
    other = make_user(Role.PURCHASER, make_board("Kulturnämnden"))

    assert NeedConfirmation.objects.visible_to(User.objects.exclude(pk=other.pk).get()).exists()
    assert not NeedConfirmation.objects.visible_to(other).exists()


def test_no_code_can_be_ticked_twice(writer: Client, board: Organisation) -> None:
    said = {"suggest": "1", "version": 0, "title": "Catering och städning av kontor", "cpv": [CATERING],
            "code_words": "catering", **the_board(board)}  # fmt: skip
    text = writer.post(NEW, said).content.decode()

    ids = [part.partition('"')[0] for part in text.split('id="id_cpv_')[1:]]
    assert len(ids) == len(set(ids))
    assert text.count(f'value="{CATERING}"') == 1


@pytest.mark.parametrize("code", ["99999999", "<script>", "", "9" * 500])
def test_a_code_that_is_not_in_the_list_is_refused(writer: Client, board: Organisation, code: str) -> None:
    response = writer.post(NEW, {"version": 0, "title": "Fika", "cpv": [code], **the_board(board)})

    assert response.status_code == 200
    assert not Need.objects.exists()
    assert "<script>" not in response.content.decode()


def suggested(writer: Client, need: Need, name: str, **said: object) -> str:
    address = f"{reverse('needs:suggest')}?steg={name}&behov={need.public_id}"
    return writer.post(address, said, headers={"HX-Request": "true"}).content.decode()


def test_how_many_firms_could_deliver_follows_what_is_typed(writer: Client, board: Organisation) -> None:
    make_cleaner()
    need = make_need(board)

    text = suggested(writer, need, "vad", title="Lokalvård", cpv=[CLEANING])
    assert "<strong>1</strong> firm can probably deliver" in " ".join(text.split())
    assert "<html" not in text
    text = suggested(writer, need, "mycket", value_sek="90 000 000")
    assert "1 more</strong> if one thing were different" in text
    assert "id_cpv_" not in text
    need.refresh_from_db()
    assert need.version == 1


def test_what_stands_beside_is_only_for_ones_own_drafts(client_of: ClientOf, board: Organisation) -> None:
    need = make_need(board)
    address = f"{reverse('needs:suggest')}?steg=vad&behov={need.public_id}"

    assert client_of(Role.PURCHASER).post(address, {"title": "x"}).status_code == 404
    assert client_of(Role.PURCHASER, board).post(address, {"title": "x"}).status_code == 200


def test_while_the_register_is_put_in_order_writing_goes_on(
    writer: Client, board: Organisation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_yet(*_: object, **__: object) -> None:
        raise SourceUnavailable("match index", retry=True)

    monkeypatch.setattr("handslag.procurement.needs.pages.counting.outlook", not_yet)
    need = make_need(board)

    assert "being put in order" in writer.get(step(need, "vad")).content.decode()


def autosaved(writer: Client, need: Need, name: str, **said: object) -> str:
    address = f"{reverse('needs:autosave', args=[need.public_id])}?steg={name}"
    return writer.post(address, said).content.decode()


def test_a_draft_is_kept_while_it_is_typed(writer: Client, board: Organisation) -> None:
    need = make_need(board)

    text = autosaved(writer, need, "mycket", version=1, value_sek="77", bids_at="Mercell")

    need.refresh_from_db()
    assert need.value_sek == 77
    assert "Saved 10:00" in text
    assert 'name="version" value="2"' in text


@pytest.mark.parametrize("said", [{"version": 1, "value_sek": "mycket"}, {"version": 9, "value_sek": "7"}])
def test_what_cannot_be_kept_yet_waits_for_the_button(
    writer: Client, board: Organisation, said: dict[str, object]
) -> None:
    need = make_need(board)

    assert "Not saved yet" in autosaved(writer, need, "mycket", **said)
    need.refresh_from_db()
    assert need.version == 1


def test_a_public_need_is_never_changed_by_typing_alone(writer: Client, board: Organisation) -> None:
    need = make_published_need(board)

    autosaved(writer, need, "mycket", version=need.version, value_sek="77", bids_at="Mercell")

    need.refresh_from_db()
    assert need.value_sek == 400_000
    assert "everybody who has been told of it is told" in writer.get(step(need, "vad")).content.decode()


def test_a_public_need_must_stay_complete(writer: Client, board: Organisation) -> None:
    need = make_published_need(board)

    response = writer.post(step(need, "mycket"), {"version": need.version, "value_sek": "5", "bids_at": ""})

    assert response.status_code == 200
    assert "Say where bids are to be sent" in response.content.decode()


def test_a_closed_need_is_not_written_on(writer: Client, board: Organisation) -> None:
    need = make_published_need(board)
    actions.close_need(need=need, by=None, at=AT)

    assert writer.get(step(need, "vad"))["Location"] == need.get_absolute_url()


@pytest.mark.parametrize("name", ["vad", "var", "mycket", "klart", "finns-inte", "<script>"])
def test_a_draft_is_its_own_purchasers_only(client_of: ClientOf, name: str) -> None:
    board = make_board()
    need = make_need(board)

    assert client_of(Role.PURCHASER, board).get(step(need, name)).status_code == 200
    assert client_of(Role.PURCHASER).get(step(need, name)).status_code == 404
    for role in (Role.COORDINATOR, Role.ENTERPRISE_MEMBER, Role.ADMINISTRATOR, None):
        assert client_of(role).get(step(need, name)).status_code == 403
    assert Client().get(step(need, name))["Location"].startswith("/konto/logga-in/")


def test_a_public_need_is_changed_by_its_own_purchasers_only(client_of: ClientOf) -> None:
    need = make_published_need()

    for method in ("get", "post"):
        assert getattr(client_of(Role.PURCHASER), method)(step(need, "vad")).status_code == 403


def test_what_was_typed_is_only_words(writer: Client, board: Organisation) -> None:
    need = make_need(board, title="<script>alert(1)</script>", description="</textarea><script>")

    for name in ("vad", "var", "mycket", "klart"):
        text = writer.get(step(need, name)).content.decode()
        assert "<script>alert" not in text
        assert "</textarea><script>" not in text


@pytest.mark.parametrize("name", ["vad", "var", "mycket", "klart"])
def test_a_step_asks_the_database_equally_often_for_few_and_many_lots(
    writer: Client, board: Organisation, name: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    need = make_need(board, lots=LOTS * 20)
    writer.get(step(need, name))

    with django_assert_max_num_queries(14):
        writer.get(step(need, name))


def test_the_last_day_to_answer_is_a_day(writer: Client, board: Organisation) -> None:
    need = make_need(board, answers_by=date(2026, 12, 15))

    assert 'value="2026-12-15"' in writer.get(step(need, "var")).content.decode()


def test_what_ones_own_browser_kept_while_typing_is_no_conflict(writer: Client, board: Organisation) -> None:
    need = make_need(board)
    opened = {"version": 1, "bids_at": "Mercell"}
    autosaved(writer, need, "mycket", **opened, value_sek="7")

    response = writer.post(step(need, "mycket"), {**opened, "value_sek": "77"})

    assert response.status_code == 302
    need.refresh_from_db()
    assert (need.value_sek, need.bids_at) == (77, "Mercell")


def test_own_saves_do_not_hide_what_somebody_else_saved_between(writer: Client, board: Organisation) -> None:
    need = make_need(board)
    actions.revise_need(need=need, opened_version=1, content=replace(NEED, title="Deras"), by=None, at=AT)
    autosaved(writer, need, "mycket", version=2, value_sek="7", bids_at="Mercell")

    response = writer.post(step(need, "vad"), {"version": 1, "title": "Mitt", "description": "Kort"})

    assert response.status_code == 409
