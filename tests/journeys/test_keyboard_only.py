"""Somebody who uses no mouse: skips to the content, finds a firm, and signs in."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.traveller import PASSWORD, Traveller


def test_somebody_without_a_mouse_finds_a_firm_and_signs_in(traveller: Traveller) -> None:
    page = traveller.page
    traveller.goes_to("/")
    traveller.tabs_to("Hoppa till innehållet")
    traveller.presses_key("Enter")
    expect(page.locator("main")).to_be_focused()
    traveller.tabs_to("Sök efter företag och inköp")
    page.keyboard.type("cykel")
    traveller.enters(r"/sok/\?q=cykel$")
    traveller.tabs_to("Trampverket")
    traveller.enters("/foretag/.+-trampverket/$")
    traveller.tabs_to("Logga in")
    traveller.enters("/konto/logga-in/")
    traveller.tabs_to("E-postadress")
    page.keyboard.type("sara.tallvik@kedjan-cykel.example")
    traveller.tabs_to("Lösenord")
    page.keyboard.type(PASSWORD)
    traveller.enters("/mina-sidor/$")


def test_a_faulty_form_takes_the_keyboard_to_what_is_wrong(traveller: Traveller) -> None:
    page = traveller.page
    traveller.signs_in_as("karin.almdal@demostad.example")
    traveller.goes_to("/inkop/nytt/")
    traveller.presses("Spara och gå vidare")
    expect(page.locator(".ds-error-summary")).to_be_focused()
    traveller.presses_key("Tab")
    traveller.presses_key("Enter")
    expect(page.get_by_label("Vad behöver ni köpa?")).to_be_focused()
