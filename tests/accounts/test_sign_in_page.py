"""Signing in and out: in words, safe to come back from, and as anybody only in the demo."""

from __future__ import annotations

import re
from html import escape, unescape

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


def typed_when_signed_out(client: Client, **typed: str) -> str:
    """The sign-in page that answers what somebody sends whose session has ended."""
    answer = client.post("/inkop/nytt/?lang=en", typed)
    assert answer.status_code == 403
    return answer.content.decode()


def kept_in(page: str) -> str:
    found = re.search(r'name="kept" value="([^"]*)"', page)
    assert found
    return unescape(found[1])


def test_what_was_typed_comes_along_when_the_session_had_ended(client: Client, karin: User) -> None:
    typed = {"title": 'Städ av "paviljongen"', "description": "Två gånger\ni veckan.", "cpv": "90910000"}
    page = typed_when_signed_out(client, **typed)

    back = client.post(
        SIGN_IN, {"username": "karin@test.example", "password": SECRET, "kept": kept_in(page)}
    ).content.decode()

    assert client.session["_auth_user_id"] == str(karin.pk)
    assert 'action="/inkop/nytt/?lang=en"' in back
    for name, value in typed.items():
        assert f'<input type="hidden" name="{name}" value="{escape(value)}">' in back


def test_a_wrong_password_loses_nothing_of_what_was_typed(client: Client, karin: User) -> None:
    kept = kept_in(typed_when_signed_out(client, title="Städ av lokaler"))

    page = client.post(SIGN_IN, {"username": "karin@test.example", "password": "wrong", "kept": kept})

    assert kept_in(page.content.decode()) == kept


@pytest.mark.parametrize(
    "odd",
    [
        "nonsense",
        "[]",
        '["https://evil.example/", [["a", "b"]], false]',
        '["//evil.example/", [["a", "b"]], false]',
        '["/inkop/nytt/", [["a"]], false]',
        '["/inkop/nytt/", ["abc"], false]',
        '["/inkop/nytt/", 3, false]',
    ],
)
def test_what_no_page_of_ours_has_kept_is_passed_over(client: Client, karin: User, odd: str) -> None:
    answer = client.post(SIGN_IN, {"username": karin.email, "password": SECRET, "kept": odd})

    assert answer["Location"] == MINE


def test_a_live_part_of_a_page_says_that_the_session_has_ended(client: Client) -> None:
    answer = client.post("/inkop/forslag/?lang=en", {"title": "Städ"}, headers={"HX-Request": "true"})

    assert answer["HX-Retarget"] == "#messages"
    assert "You have been signed out" in answer.content.decode()
    assert 'id="signed-out"' in answer.content.decode()


@pytest.mark.parametrize(("sender", "times"), [("http://testserver", 1), ("https://evil.example", 0)])
def test_words_in_a_form_that_is_too_old_are_given_back_to_our_own_pages(sender: str, times: int) -> None:
    client = Client(enforce_csrf_checks=True)

    page = client.post("/inkop/nytt/", {"title": "Städ av lokaler"}, headers={"Origin": sender})

    assert page.status_code == 403
    assert page.content.decode().count("Städ av lokaler</textarea>") == times
