"""The feed: published needs for everybody, in the very words that firms are told."""

from __future__ import annotations

import pytest
from django.test import Client
from lxml import etree

from handslag.accounts.models import InboxItem
from handslag.phrases import Text
from handslag.procurement.needs import actions
from handslag.procurement.needs.models import Need
from handslag.reference.pages import said
from tests.procurement.needs.factories import make_cleaner, make_need, make_published_need
from tests.registry.factories import AT, make_board

pytestmark = pytest.mark.django_db
ADDRESS = "/inkop/flode.atom"
ATOM = "{http://www.w3.org/2005/Atom}"


def entries(client: Client) -> list[etree._Element]:
    response = client.get(ADDRESS)
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return etree.fromstring(response.content).findall(f"{ATOM}entry")


def told_text() -> str:
    return said(Text.from_json(InboxItem.objects.get().text))


def test_published_needs_are_in_the_feed_and_nothing_else(client: Client) -> None:
    make_need(title="Utkast")
    actions.close_need(need=make_published_need(title="Avslutat"), by=None, at=AT)
    public = make_published_need(make_board("Äldrenämnden"), title="Städ & <fika>")

    (entry,) = entries(client)

    assert entry.findtext(f"{ATOM}title") == "Städ & <fika>"
    assert entry.find(f"{ATOM}link").get("href") == f"http://testserver{public.get_absolute_url()}"
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Äldrenämnden"


def test_the_feed_says_what_every_firm_is_told(client: Client) -> None:
    make_cleaner()
    make_published_need()

    assert entries(client)[0].findtext(f"{ATOM}summary") == told_text()


def test_an_entry_keeps_its_id_when_the_title_changes(client: Client) -> None:
    need = make_published_need()
    before = entries(client)[0].findtext(f"{ATOM}id")
    Need.objects.filter(pk=need.pk).update(title="Ett annat namn")

    (entry,) = entries(client)

    assert entry.findtext(f"{ATOM}id") == before
    assert entry.find(f"{ATOM}link").get("href").endswith("-ett-annat-namn/")


def test_the_list_leads_to_the_feed(client: Client) -> None:
    text = client.get("/inkop/").content.decode()

    assert '<link rel="alternate" type="application/atom+xml"' in text
    assert f'href="{ADDRESS}"' in text


def test_an_empty_feed_is_a_feed(client: Client) -> None:
    assert entries(client) == []
