"""What surrounds every page: languages, the city's name and colours, the demo's strip, and what may load."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from pytest_django import Settings

from handslag.accounts.actions import set_up_city
from handslag.accounts.models import City
from handslag.accounts.rules import Role
from tests.conftest import ClientOf
from tests.registry.factories import AT

pytestmark = pytest.mark.django_db
PAGE = "/om/"


def test_swedish_comes_first(client: Client) -> None:
    assert '<html lang="sv"' in client.get(PAGE).content.decode()


def test_a_chosen_language_is_remembered(client: Client) -> None:
    client.get(PAGE, {"lang": "en"})

    assert '<html lang="en"' in client.get(PAGE).content.decode()


def test_a_language_we_do_not_have_changes_nothing(client: Client) -> None:
    answer = client.get(PAGE, {"lang": "xx"})

    assert '<html lang="sv"' in answer.content.decode()
    assert "language" not in answer.cookies


def test_the_other_language_keeps_what_was_asked(client: Client) -> None:
    page = client.get("/kunskap/cpv/", {"q": "städ", "page": "1"}).content.decode()

    assert 'href="?q=st%C3%A4d&amp;page=1&amp;lang=en"' in page


def test_the_frame_bears_the_citys_name_and_colours(client: Client) -> None:
    set_up_city(name="Teststad", municipality_code="0180", sender="hej@teststad.example", by=None, at=AT)
    City.objects.update(theme="no-such-theme")

    page = client.get(PAGE).content.decode()

    assert "<span>Teststad</span>" in page
    assert "/ui/theme/handslag.css" in page


def test_before_there_is_a_city_the_frame_says_handslag(client: Client) -> None:
    assert "<span>Handslag</span>" in client.get(PAGE).content.decode()


def test_the_demo_says_that_everything_is_made_up(client: Client, settings: Settings) -> None:
    strip = 'class="demo"'
    in_earnest = client.get(PAGE).content.decode()
    settings.HANDSLAG_DEMO = True
    in_the_demo = client.get(PAGE).content.decode()

    assert (strip in in_earnest, strip in in_the_demo) == (False, True)


def test_the_menu_shows_where_one_is(client: Client) -> None:
    page = client.get("/kunskap/cpv/90910000/").content.decode()

    assert re.search(r'href="/kunskap/cpv/" aria-current="true"', page)


def test_the_table_of_roles_is_in_the_foot_for_those_who_may_see_it(client_of: ClientOf) -> None:
    link = 'href="/konto/roller/"'

    assert link in client_of(Role.ADMINISTRATOR).get(PAGE).content.decode()
    assert link not in client_of(Role.PURCHASER).get(PAGE).content.decode()


def test_nothing_may_load_but_our_own_files(client: Client) -> None:
    policy = client.get(PAGE)["Content-Security-Policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";") if rule.strip())

    assert rules.pop("img-src") == "'self' data:"
    assert rules == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_browsers_are_told_to_be_careful(client: Client, header: str, value: str) -> None:
    assert client.get(PAGE)[header] == value


def test_what_is_shown_to_a_signed_in_person_is_kept_nowhere(client_of: ClientOf) -> None:
    answer = client_of(Role.PURCHASER).get(PAGE)

    assert "Cookie" in answer["Vary"]
