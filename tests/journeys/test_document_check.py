"""A purchaser pastes a text without signing in, and takes better wording with her."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.traveller import Traveller

LEGAL_FORM = "Anbudsgivaren ska vara ett aktiebolag."


def test_a_text_goes_in_and_better_wording_comes_out(traveller: Traveller) -> None:
    traveller.goes_to("/lagguide/")
    traveller.follows("Granska ett underlag")
    traveller.fills(
        "Texten att granska", f"Vi köper städning.\n\n{LEGAL_FORM}\n\nBetalning sker efter 60 dagar."
    )
    traveller.presses("Granska texten")

    traveller.page.locator("summary").filter(has_text=LEGAL_FORM).click()
    wording = traveller.page.get_by_label("Skriv hellre").first
    expect(wording).to_be_visible()
    expect(wording).not_to_be_editable()
    better = wording.input_value()
    assert better
    traveller.looks_around()

    earlier = traveller.page.get_by_label("Texten att granska").input_value()
    traveller.fills("En tidigare version", earlier)
    traveller.fills("Texten att granska", earlier.replace(LEGAL_FORM, better))
    traveller.presses("Granska texten")
    traveller.sees("Bättre: borta")


def test_a_text_is_checked_on_a_phone(traveller_on_phone: Traveller) -> None:
    traveller_on_phone.goes_to("/granska/")
    traveller_on_phone.fills("Texten att granska", LEGAL_FORM)
    traveller_on_phone.fills("En tidigare version", f"{LEGAL_FORM} Betalning sker efter 60 dagar.")
    traveller_on_phone.presses("Granska texten")
    traveller_on_phone.sees("1 mening att se över")


def test_an_empty_text_is_told_of_in_words(traveller: Traveller) -> None:
    traveller.goes_to("/granska/")
    traveller.presses("Granska texten")
    traveller.sees("Inte granskat än. Rätta det här först:")
