"""One search over firms, purchases and codes."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.procurement.needs.factories import CATERER, make_cleaner, make_need, make_published_need
from tests.registry.factories import make_enterprise

pytestmark = pytest.mark.django_db


def found(client: Client, words: str) -> str:
    return client.get("/sok/", {"q": words, "lang": "en"}).content.decode()


def test_without_words_only_the_field_is_shown(client: Client) -> None:
    page = found(client, "  ")

    assert "<h2" not in page.split("<main")[1].split("</main>")[0]


def test_firms_purchases_and_codes_are_found_at_once(client: Client) -> None:
    make_cleaner("Morgonlaget")
    make_enterprise("Fikaboden", offers=[CATERER])
    need = make_published_need(title="Lokalvård på två förskolor")

    page = found(client, "städning")

    assert "1 firm" in page
    assert "Morgonlaget" in page
    assert "Fikaboden" not in page
    assert f'href="{need.get_absolute_url()}"' in page
    assert 'href="/foretag/?q=st%C3%A4dning"' in page


def test_a_purchase_is_found_by_what_is_meant_and_not_only_by_the_letters(client: Client) -> None:
    make_published_need(title="Lokalvård på två förskolor", description="Daglig skötsel.")

    assert "Lokalvård på två förskolor" in found(client, "städ")


def test_a_draft_is_not_found(client: Client) -> None:
    make_need(title="Lokalvård i hemlighet")

    assert "hemlighet" not in found(client, "lokalvård").replace('value="', "")


def test_the_purchase_that_fits_more_of_the_words_comes_first(client: Client) -> None:
    make_published_need(title="Catering", description="Till möten.", cpv=frozenset({"55520000"}))
    make_published_need(title="Catering och bord", description="Till möten.", cpv=frozenset({"55520000"}))

    page = found(client, "catering bord dukning")

    assert "Catering och bord" in page
    assert "1 coming purchase" in page


def test_codes_lead_to_their_page(client: Client) -> None:
    page = client.get("/sok/", {"q": "fönsterputsning", "lang": "sv"}).content.decode()

    assert 'href="/kunskap/cpv/90911300/"' in page


def test_nothing_found_is_answered_in_words(client: Client) -> None:
    assert "Nothing was found" in found(client, "xyzzyq")


def test_what_is_typed_is_shown_again_and_never_run(client: Client) -> None:
    page = found(client, '"><script>alert(1)</script>')

    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("purchases", [1, 8])
def test_the_page_asks_the_database_equally_often_for_few_and_many_purchases(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, purchases: int
) -> None:
    make_cleaner()
    for number in range(purchases):
        make_published_need(title=f"Lokalvård {number}")
    found(client, "lokalvård")

    with django_assert_num_queries(3):
        found(client, "lokalvård")
