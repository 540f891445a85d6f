"""When something goes wrong the page says so in words, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.rules import Role

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.start.faulty_addresses")]

IN_WORDS = [
    ("/fel/400/", 400, "We did not understand the address", "Vi förstod inte adressen"),
    ("/fel/403/", 403, "You may not open this page", "Du får inte öppna den här sidan"),
    ("/finns-inte/", 404, "There is nothing here", "Här finns ingenting"),
    ("/knapp/", 405, "This is done with a button", "Det här gör du med en knapp"),
    ("/fel/409/", 409, "Somebody saved before you", "Någon hann spara före dig"),
    ("/fel/413/", 413, "That is too much at a time", "Det blev för mycket på en gång"),
    ("/fel/500/", 500, "Something went wrong on our side", "Något gick fel hos oss"),
    ("/fel/503/", 503, "It does not answer right now", "Det svarar inte just nu"),
    ("/fel/rule/", 400, "That could not be done", "Det gick inte att göra"),
]


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(("address", "status", "english", "swedish"), IN_WORDS)
def test_an_error_is_said_in_the_readers_language(
    client: Client, address: str, status: int, english: str, swedish: str
) -> None:
    in_swedish = client.get(address)
    in_english = client.get(address, {"lang": "en"})

    assert (in_swedish.status_code, in_english.status_code) == (status, status)
    assert f"<h1>{swedish}</h1>" in in_swedish.content.decode()
    assert f"<h1>{english}</h1>" in in_english.content.decode()


def test_a_text_or_files_beyond_what_is_taken_in_are_answered_in_words(
    client_of: Callable[..., Client],
) -> None:
    browser = client_of(Role.PURCHASER)
    browser.cookies["language"] = "en"
    files = [SimpleUploadedFile("a.xml", b"<a/>") for _ in range(101)]

    for sent in ({"text": "a" * 2_700_000}, {"notices": files}):
        answer = browser.post("/inkop/fran-annons/", sent)
        assert answer.status_code == 413
        assert "Shorten the text or choose fewer files" in answer.content.decode()


def test_our_own_fault_asks_the_database_nothing(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        assert client.get("/fel/500/").status_code == 500


def test_our_own_fault_asks_the_database_nothing_for_a_signed_in_person(
    client_of: Callable[..., Client], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    browser = client_of(Role.PURCHASER)
    browser.raise_request_exception = False

    with django_assert_num_queries(0):
        assert browser.get("/fel/500/").status_code == 500


@pytest.mark.parametrize(
    ("address", "status"), [("/inkop/%00/andra/", 404), ("/foretag/%00abc/", 404), ("/foretag/?q=a%00b", 200)]
)
def test_a_nul_in_an_address_is_passed_over(
    client_of: Callable[..., Client], address: str, status: int
) -> None:
    assert client_of(Role.PURCHASER).get(address).status_code == status


def test_every_broken_rule_is_said(client: Client) -> None:
    shown = client.get("/fel/rule/?lang=en").content.decode()

    assert "<li>Write a name.</li>" in shown
    assert "<li>The area 9 is unknown</li>" in shown


def test_a_page_that_cannot_answer_now_says_when_to_come_back(client: Client) -> None:
    assert client.get("/fel/503/")["Retry-After"] == "60"
    assert "Retry-After" not in client.get("/fel/never/")


def test_a_wrong_method_says_which_is_right(client: Client) -> None:
    assert client.get("/knapp/")["Allow"] == "POST"
    assert client.post("/fel/403/")["Allow"] == "GET, HEAD"


@pytest.mark.parametrize(
    ("language", "heading"),
    [("sv", "Formuläret hade varit öppet för länge"), ("en", "The form had been open too long")],
)
def test_a_form_without_its_token_is_refused_in_words(language: str, heading: str) -> None:
    client = Client(enforce_csrf_checks=True)

    answer = client.post(f"/knapp/?lang={language}")

    assert answer.status_code == 403
    assert f"<h1>{heading}</h1>" in answer.content.decode()


def test_a_view_whose_access_nobody_declared_is_closed(client: Client) -> None:
    answer = client.get("/glomd/")

    assert answer.status_code == 500
    assert "secret" not in answer.content.decode()
