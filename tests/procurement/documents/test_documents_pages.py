"""A board's documents: uploaded, read behind the page, compared, kept from others, taken away on a ground."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.models import Organisation
from handslag.accounts.rules import Role
from handslag.foundation.models import HappeningRecord, Job
from handslag.procurement.documents.models import DocumentVersion, TenderDocument
from handslag.procurement.documents.pages.documents import VersionPage
from handslag.procurement.documents.queries import review_of
from handslag.procurement.documents.rules.storing import read_review, stored_review
from handslag.text.reviewing import review
from tests.conftest import ClientOf
from tests.procurement.documents.factories import CONTENT, LEGAL_FORM, make_version
from tests.registry.factories import make_board
from tests.text.samples import docx, odt, pdf

pytestmark = pytest.mark.django_db
LIST = "/granska/underlag/"
HEAVY = f"{'Vi köper städning av våra lokaler. ' * 30}"


@pytest.fixture
def board() -> Organisation:
    return make_board("Kulturnämnden")


@pytest.fixture
def purchaser(client_of: ClientOf, board: Organisation) -> Client:
    browser = client_of(Role.PURCHASER, board)
    browser.cookies["language"] = "en"
    return browser


def upload(browser: Client, content: bytes, *, name: str = "Krav.docx", at: str = LIST) -> Any:
    page: Any = browser.get(at)
    kept = {"organisation": page.context["shown"].form.fields["organisation"].initial} if at == LIST else {}
    return browser.post(at, {**kept, "file": SimpleUploadedFile(name, content)}, follow=True)


def shown(response: Any) -> VersionPage:
    page = response.context["shown"]
    assert isinstance(page, VersionPage)
    return page


@pytest.mark.parametrize(
    ("kind", "content"),
    [("docx", CONTENT), ("odt", odt(LEGAL_FORM)), ("pdf", pdf(LEGAL_FORM))],
)
def test_a_document_goes_in_and_better_wording_comes_out(
    purchaser: Client, board: Organisation, kind: str, content: bytes
) -> None:
    page = shown(upload(purchaser, content, name=f"Krav.{kind}"))

    assert (page.version.kind, page.version.document.title) == (kind, "Krav")
    assert page.version.document.organisation == board
    assert page.checked
    [marked] = page.checked.marked
    assert (marked.text, marked.barriers[0].rule) == (LEGAL_FORM, "B8")
    assert marked.barriers[0].wording


def test_the_reading_is_a_job_that_shows_how_far_it_is(purchaser: Client, board: Organisation) -> None:
    version = make_version(board)
    assert version.job
    assert (version.job.state, version.job.done, version.job.total) == (Job.State.DONE, 3, 3)
    Job.objects.filter(pk=version.job.pk).update(state=Job.State.RUNNING, done=2)
    DocumentVersion.objects.filter(pk=version.pk).update(state=DocumentVersion.State.READING)

    page = purchaser.get(version.get_absolute_url()).content.decode()
    assert "2 of 3" in page
    assert "hx-get" in page
    part = purchaser.get(version.get_absolute_url(), headers={"HX-Request": "true"}).content.decode()
    assert "2 of 3" in part
    assert "<html" not in part


def test_a_page_that_follows_is_drawn_anew_when_the_reading_has_ended(
    purchaser: Client, board: Organisation
) -> None:
    answer = purchaser.get(make_version(board).get_absolute_url(), headers={"HX-Request": "true"})

    assert answer["HX-Refresh"] == "true"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (CONTENT[:200], "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old", "older format"),
        (b"%PDF-1.4 nothing", "damaged"),
        (b"\x00\x01\x02" * 500, "not a document that can be read"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(purchaser: Client, content: bytes, words: str) -> None:
    response = upload(purchaser, content)

    assert shown(response).version.state == DocumentVersion.State.UNREADABLE
    assert words in response.content.decode()


def test_too_large_a_file_is_refused_before_it_is_kept(
    purchaser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handslag.procurement.documents.forms.documents.MAX_FILE_BYTES", 100)
    response = upload(purchaser, CONTENT)

    assert "larger than" in response.content.decode()
    assert not TenderDocument.objects.exists()


def test_an_upload_without_a_file_is_told_of(purchaser: Client) -> None:
    response: Any = purchaser.post(LIST, {"title": "Städning"})

    assert response.context["shown"].form["title"].value() == "Städning"
    assert "id_file" in [error.control_id for error in response.context["shown"].form.error_list]


def test_signs_that_no_database_takes_do_no_harm(purchaser: Client) -> None:
    page = shown(upload(purchaser, f"Vi köper\0 städning. {LEGAL_FORM} {HEAVY}".encode(), name="krav.txt"))

    assert page.checked
    assert [piece.text for piece in page.checked.marked] == [LEGAL_FORM]


def test_the_next_version_is_compared_with_the_one_before(purchaser: Client, board: Organisation) -> None:
    first = make_version(board, content=docx(HEAVY, LEGAL_FORM))
    page = shown(upload(purchaser, docx(HEAVY), at=first.document.get_absolute_url()))

    assert (page.version.number, page.compared_with) == (2, 1)
    assert page.checked
    assert page.checked.comparison
    changes = {line.name: line.change for line in page.checked.comparison.barriers}
    assert changes["Legal form (B8)"] == "Better: gone"


def test_a_version_that_could_not_be_read_is_not_compared_with(
    purchaser: Client, board: Organisation
) -> None:
    first = make_version(board)
    make_version(document=first.document, content=b"%PDF-1.4 nothing")
    third = make_version(document=first.document)

    assert shown(purchaser.get(third.get_absolute_url())).compared_with == 1


def test_a_long_document_is_shown_a_page_at_a_time(
    purchaser: Client, board: Organisation, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    version = make_version(board, content=docx(*[HEAVY, LEGAL_FORM] * 80))
    with django_assert_max_num_queries(12):
        first = shown(purchaser.get(version.get_absolute_url()))
    last = shown(purchaser.get(version.get_absolute_url(), {"page": "5"}))

    assert first.checked
    assert last.checked
    assert first.checked.total == last.checked.parts[-1].number
    assert len(first.checked.marked) == len(last.checked.marked) == 16
    assert "80 sentences to look at" in first.checked.summary


def test_what_was_found_is_stored_and_read_back_unchanged() -> None:
    text = f"{HEAVY}\n\nLeverantören ska t.ex. erhålla:\n• {LEGAL_FORM}\n\nOmsättning minst 50 mkr krävs."
    found = review(text, [(0, 10)])

    assert read_review(stored_review(found), text) == found


def test_what_is_kept_of_a_version_is_what_a_review_of_its_text_finds(board: Organisation) -> None:
    version = make_version(board)

    assert review_of(version) == review(version.text)
    assert version.marks == 1


def test_the_list_shows_the_own_boards_documents_only(
    purchaser: Client, board: Organisation, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(3):
        make_version(board, file_name=f"Eget {number}.docx")
    make_version(make_board("Skolnämnden"), file_name="Annat.docx")
    with django_assert_max_num_queries(10):
        page = purchaser.get(LIST).content.decode()

    assert "Eget 2" in page
    assert "Annat" not in page


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.PURCHASER])
def test_no_other_role_sees_a_document_not_even_of_the_city(
    client_of: ClientOf, board: Organisation, role: Role
) -> None:
    version = make_version(board)
    browser = client_of(role)

    for address in (version.document.get_absolute_url(), version.get_absolute_url()):
        assert browser.get(address).status_code == 403
    assert not DocumentVersion.objects.visible_to(browser.get("/").wsgi_request.user).exists()


def test_another_board_finds_nothing(client_of: ClientOf, board: Organisation) -> None:
    version = make_version(board)
    stranger = client_of(Role.PURCHASER, make_board("Skolnämnden"))

    assert stranger.get(version.get_absolute_url()).status_code == 404
    original = reverse("documents:original", args=[version.document.public_id, 1])
    assert stranger.get(original).status_code == 404


def test_the_file_comes_back_as_it_was_and_is_not_opened_in_the_browser(
    purchaser: Client, board: Organisation
) -> None:
    version = make_version(board)
    answer: Any = purchaser.get(reverse("documents:original", args=[version.document.public_id, 1]))

    assert answer.content == CONTENT
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/octet-stream"


def test_a_document_is_secrecy_tested_until_it_is_published(purchaser: Client, board: Organisation) -> None:
    document = make_version(board).document
    assert "Secrecy-tested" in purchaser.get(document.get_absolute_url()).content.decode()

    purchaser.post(reverse("documents:publish", args=[document.public_id]), {"on": "2025-01-10"})
    page = purchaser.get(document.get_absolute_url()).content.decode()
    assert "a public record" in page
    assert "Secrecy-tested" not in page


def test_a_day_to_come_is_no_day_of_publishing(purchaser: Client, board: Organisation) -> None:
    document = make_version(board).document
    answer = purchaser.post(reverse("documents:publish", args=[document.public_id]), {"on": "2199-01-10"})

    assert "not come yet" in answer.content.decode()
    document.refresh_from_db()
    assert document.published_on is None


def take_away(browser: Client, version: DocumentVersion, **said: str) -> Any:
    return browser.post(version.get_absolute_url(), said, follow=True)


@pytest.mark.django_db(transaction=True)
def test_what_is_taken_away_leaves_only_that_it_was_there(purchaser: Client, board: Organisation) -> None:
    version = make_version(board)
    storage, name = version.file.storage, version.file.name
    take_away(purchaser, version, ground="mistake")

    version.refresh_from_db()
    assert (version.state, version.text, version.found) == (DocumentVersion.State.SORTED_OUT, "", {})
    assert not storage.exists(name)
    page = purchaser.get(version.get_absolute_url()).content.decode()
    assert "The wrong file" in page
    assert LEGAL_FORM not in page
    assert HappeningRecord.objects.get(kind="DocumentSortedOut").facts["ground"] == "mistake"


def test_a_published_document_goes_only_by_a_decision(purchaser: Client, board: Organisation) -> None:
    version = make_version(board)
    purchaser.post(reverse("documents:publish", args=[version.document.public_id]), {"on": "2025-01-10"})

    assert "only by a disposal decision" in take_away(purchaser, version, ground="draft").content.decode()
    assert "Name the decision" in take_away(purchaser, version, ground="decision").content.decode()
    take_away(purchaser, version, ground="decision", decision="Kulturnämnden 2025-02-01 § 7")
    version.refresh_from_db()
    assert version.state == DocumentVersion.State.SORTED_OUT


def test_neither_happenings_nor_jobs_hold_words_of_the_document(board: Organisation) -> None:
    version = make_version(board, content=docx("Hemligheten Xyzzy."))
    kept = [str(row.facts) for row in HappeningRecord.objects.all()]

    assert not any("Xyzzy" in facts for facts in kept)
    assert version.job
    assert "Xyzzy" not in f"{version.job.asked}{version.job.result}"


def test_a_purchaser_finds_the_documents_from_the_check_and_my_pages(purchaser: Client) -> None:
    for address in ("/granska/", reverse("start:mine")):
        assert f'href="{LIST}"' in purchaser.get(address).content.decode()


def test_a_visitor_is_not_offered_to_upload(client: Client) -> None:
    assert LIST not in client.get("/granska/").content.decode()
