"""A visitor who has not signed in: finds a caterer on Södermalm, reads what the city will buy."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys.traveller import Traveller


def test_a_visitor_finds_a_caterer_on_sodermalm(traveller: Traveller) -> None:
    traveller.goes_to("/")
    traveller.page.get_by_role("searchbox").fill("catering")
    traveller.presses("Sök")
    traveller.sees("Gryn & Glöd Catering")
    traveller.follows("Se dem i katalogen")
    traveller.page.locator("summary", has_text="Levererar i").last.click()
    traveller.page.get_by_label(re.compile(r"^Södermalm")).first.check()
    traveller.page.wait_for_url(re.compile("place=0180-sodermalm"))
    traveller.looks_around()
    traveller.follows("Gryn & Glöd Catering")
    traveller.sees("Lunch och buffé till möten")
    traveller.sees("bestallning@gryn-och-glod.example")


def test_a_visitor_with_a_phone_finds_a_caterer_on_sodermalm(traveller_on_phone: Traveller) -> None:
    traveller_on_phone.goes_to("/foretag/?q=catering&place=0180-sodermalm")
    traveller_on_phone.follows("Gryn & Glöd Catering")
    traveller_on_phone.sees("08-465 004 00")


def test_a_visitor_without_scripts_narrows_the_list(traveller_without_javascript: Traveller) -> None:
    traveller = traveller_without_javascript
    traveller.goes_to("/foretag/")
    traveller.page.get_by_role("searchbox").fill("städ")
    traveller.presses("Sök")
    traveller.page.get_by_label(re.compile(r"^Farsta")).first.check()
    traveller.presses("Visa företagen")
    expect(traveller.page).to_have_url(re.compile("place=0180-farsta"))
    traveller.sees(re.compile(r"\d+ företag"))


def test_a_visitor_reads_a_coming_purchase_and_changes_language(traveller: Traveller) -> None:
    traveller.goes_to("/inkop/")
    traveller.sees("Det här är inte annonser.")
    traveller.follows("Undervattensbesiktning av kajer och broar med dykare")
    traveller.sees("Detta är inte en annons.")
    traveller.follows("English")
    expect(traveller.page.locator("html")).to_have_attribute("lang", "en")
    traveller.sees("This is not an advertisement.")


def test_a_visitor_meets_a_page_that_does_not_exist(traveller: Traveller) -> None:
    traveller.goes_to("/finns-inte/")
    traveller.sees("Här finns ingenting")
    traveller.follows("Till startsidan")
    expect(traveller.page).to_have_url(re.compile(r"/$"))
