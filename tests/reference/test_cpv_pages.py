"""The CPV list on the web: by number, by word, and branch by branch."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db


def shown(client: Client, address: str, **asked: str) -> str:
    return client.get(address, {"lang": "en", **asked}).content.decode()


def test_without_words_the_branches_are_shown(client: Client) -> None:
    page = shown(client, "/kunskap/cpv/")

    assert "Agricultural, farming, fishing, forestry and related products" in page
    assert "03000000" in page


def test_a_word_finds_codes_with_their_branch(client: Client) -> None:
    page = shown(client, "/kunskap/cpv/", q="window cleaning")

    assert 'href="/kunskap/cpv/90911300/"' in page
    assert "Cleaning and sanitation services" in page


def test_a_number_finds_everything_that_begins_so(client: Client) -> None:
    page = shown(client, "/kunskap/cpv/", q="909113")

    assert "/kunskap/cpv/90911300/" in page
    assert "/kunskap/cpv/90911200/" not in page


def test_the_list_speaks_the_readers_language(client: Client) -> None:
    in_swedish = client.get("/kunskap/cpv/", {"q": "fönsterputsning"}).content.decode()

    assert "/kunskap/cpv/90911300/" in in_swedish


def test_a_word_that_no_code_has_leads_to_what_it_likely_means(client: Client) -> None:
    page = client.get("/kunskap/cpv/", {"q": "städ av skolan"}).content.decode()

    assert "/kunskap/cpv/9091" in page
    assert "Militärflygplan" not in page


def test_words_that_mean_nothing_are_answered_in_words(client: Client) -> None:
    assert "No code was found" in shown(client, "/kunskap/cpv/", q="xyzzyq")


def test_a_long_list_is_split_into_pages(client: Client) -> None:
    first, second = (shown(client, "/kunskap/cpv/", q="services", page=page) for page in "12")

    assert "?lang=en&amp;q=services&amp;page=2" in first
    assert first != second


def test_a_code_shows_what_lies_above_and_below(client: Client) -> None:
    page = shown(client, "/kunskap/cpv/90910000/")

    assert '<a class="ds-link" href="/kunskap/cpv/90900000/">' in page
    assert "/kunskap/cpv/90911000/" in page
    assert '<span lang="sv">Städning</span>' in page


@pytest.mark.parametrize("short", ["9091", "90910000-9"])
def test_a_code_written_otherwise_leads_to_its_one_page(client: Client, short: str) -> None:
    answer = client.get(f"/kunskap/cpv/{short}/")

    assert (answer.status_code, answer["Location"]) == (301, "/kunskap/cpv/90910000/")


@pytest.mark.parametrize("code", ["90910001", "abc", "9"])
def test_a_code_that_is_not_in_the_list_is_nothing(client: Client, code: str) -> None:
    assert client.get(f"/kunskap/cpv/{code}/").status_code == 404


@pytest.mark.parametrize("address", ["/kunskap/cpv/?q=cleaning", "/kunskap/cpv/90910000/"])
def test_the_list_asks_the_database_only_for_the_frame(
    client: Client, address: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(2):
        assert client.get(address).status_code == 200
