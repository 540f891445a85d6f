"""Signing in and out: in words, safe to come back from, and as anybody only in the demo."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from handslag.accounts.actions import join
from handslag.accounts.models import User
from handslag.accounts.rules import Role
from tests.registry.factories import AT, make_board

pytestmark = pytest.mark.django_db
SIGN_IN, SIGN_OUT, MINE = "/konto/logga-in/", "/konto/logga-ut/", "/mina-sidor/"
SECRET = "a long enough secret"


@pytest.fixture
def karin() -> User:
    person = User.objects.create_user("karin@test.example", SECRET, name="Karin Test")
    join(user=person, organisation=make_board("Parknämnden"), role=Role.PURCHASER, by=None, at=AT)
    return person


def sign_in(
    client: Client, *, email: str = "karin@test.example", password: str = SECRET, then: str = ""
) -> str:
    """Sign in; returns where one lands, or the page when one stays."""
    answer = client.post(SIGN_IN, {"username": email, "password": password, "next": then, "lang": "en"})
    return str(answer["Location"]) if answer.status_code == 302 else answer.content.decode()


def test_a_person_signs_in_and_sees_what_waits(client: Client, karin: User) -> None:
    assert sign_in(client) == MINE
    assert client.session["_auth_user_id"] == str(karin.pk)


def test_capital_letters_do_not_matter(client: Client, karin: User) -> None:
    assert sign_in(client, email=" Karin@TEST.example ") == MINE


@pytest.mark.parametrize(
    ("email", "password"),
    [("karin@test.example", "wrong"), ("nobody@test.example", SECRET), ("karin@test.example", "")],
)
def test_what_was_wrong_is_not_told_apart(client: Client, karin: User, email: str, password: str) -> None:
    client.get(SIGN_IN, {"lang": "en"})

    page = sign_in(client, email=email, password=password)

    assert "_auth_user_id" not in client.session
    assert "ds-error-summary" in page
    if password:
        assert "The e-mail address and the password do not go together" in page


def test_a_person_who_has_left_cannot_sign_in(client: Client, karin: User) -> None:
    User.objects.filter(pk=karin.pk).update(is_active=False)

    assert "ds-error-summary" in sign_in(client)


def test_one_comes_back_to_the_page_that_asked(client: Client, karin: User) -> None:
    asked = client.get("/foretag/las-in/?a=1")

    assert asked["Location"] == f"{SIGN_IN}?next=/foretag/las-in/%3Fa%3D1"
    assert sign_in(client, then="/foretag/las-in/?a=1") == "/foretag/las-in/?a=1"


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_nobody_is_sent_to_another_site(client: Client, karin: User, elsewhere: str) -> None:
    assert sign_in(client, then=elsewhere) == MINE


def test_after_pressing_a_button_one_comes_back_to_its_page(client: Client) -> None:
    address = "/mina-sidor/1/las/"
    pressed = client.post(address, headers={"Referer": "http://testserver/mina-sidor/?page=2"})
    from_elsewhere = client.post(address, headers={"Referer": "https://evil.example/x/"})

    assert pressed["Location"] == f"{SIGN_IN}?next=/mina-sidor/%3Fpage%3D2"
    assert from_elsewhere["Location"] == f"{SIGN_IN}?next="


def test_the_session_gets_a_new_key_when_one_signs_in(client: Client, karin: User) -> None:
    session = client.session
    session["seen"] = "before"
    session.save()
    before = session.session_key

    sign_in(client)

    assert client.session.session_key != before


def test_signing_out_ends_the_session(client: Client, karin: User) -> None:
    sign_in(client)

    assert client.post(SIGN_OUT)["Location"] == "/"
    assert client.get(MINE)["Location"] == f"{SIGN_IN}?next={MINE}"


def test_a_link_cannot_sign_anybody_out(client: Client, karin: User) -> None:
    sign_in(client)

    assert client.get(SIGN_OUT).status_code == 405
    assert client.get(MINE).status_code == 200


def test_the_demo_shows_its_people_and_lets_one_be_any_of_them(
    client: Client, karin: User, settings: Settings
) -> None:
    settings.HANDSLAG_DEMO = True

    page = client.get(SIGN_IN, {"lang": "en"}).content.decode()

    assert "Karin Test" in page
    assert "Purchaser, Parknämnden" in page


def test_no_person_is_shown_outside_the_demo(client: Client, karin: User) -> None:
    page = client.get(SIGN_IN).content.decode()

    assert "Karin Test" not in page
    assert "handslag-demo" not in page


def test_a_signed_in_person_may_become_somebody_else(client: Client, karin: User) -> None:
    other = User.objects.create_user("leila@test.example", SECRET, name="Leila Test")
    client.force_login(karin)

    assert "Karin Test" in client.get(SIGN_IN).content.decode()
    sign_in(client, email=other.email)

    assert client.session["_auth_user_id"] == str(other.pk)


def test_the_demo_asks_equally_often_for_few_and_many_people(
    client: Client, settings: Settings, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    settings.HANDSLAG_DEMO = True
    board = make_board()
    for number in range(9):
        person = User.objects.create_user(f"p{number}@test.example", name=f"Person {number}")
        join(user=person, organisation=board, role=Role.PURCHASER, by=None, at=AT)

    with django_assert_max_num_queries(6):
        client.get(SIGN_IN)
