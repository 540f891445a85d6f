"""A purchaser goes from a value to a saved guide; the jurist answers, and the next case uses it."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from tests.journeys.traveller import Traveller

PURCHASER = "karin.almdal@demostad.example"
JURIST = "noor.hagelin@demostad.example"


def test_a_purchaser_goes_from_a_value_to_a_saved_guide(traveller: Traveller) -> None:
    traveller.goes_to("/lagguide/")
    traveller.fills("Vad ska köpas?", "catering till möten")
    traveller.fills("Vad ungefär får det kosta?", "300 000")
    traveller.presses("Visa vägarna")
    traveller.page.get_by_role("radio", name="Catering").first.check()
    traveller.presses("Se vilka dörrar som ändras")
    traveller.sees("Vägledning, inte juridisk rådgivning")

    traveller.follows("Spara i ett ärende")
    traveller.fills("E-postadress", PURCHASER)
    traveller.fills("Lösenord", "handslag-demo")
    traveller.page.locator("form.form").get_by_role("button", name="Logga in").click()
    traveller.looks_around()
    expect(traveller.page.get_by_label("Vad ungefär får det kosta?")).to_have_value("300 000")
    traveller.fills("Vad heter ärendet?", "Fika till höstens möten")
    traveller.presses("Spara i ett ärende")
    traveller.sees("Guiden är sparad i ärendet.")

    traveller.page.get_by_label("Direktupphandla").check()
    traveller.fills("Varför den vägen?", "Värdet ligger under gränsen.")
    traveller.fills("När skrevs avtalet under?", "2026-12-01")
    traveller.presses("Spara valet")
    traveller.sees("Valet är sparat.")
    traveller.sees("Det här kräver den valda vägen")


def test_the_jurist_answers_and_the_next_case_uses_it(arrives: Callable[..., Traveller]) -> None:
    jurist, purchaser = arrives(), arrives()
    question = "Får det reserveras för sysselsättning under tröskelvärdet?"
    purchase = "/arenden/nytt/?words=parker&cpv=77310000&amount_sek=500000&on=2026-11-24"

    jurist.signs_in_as(JURIST)
    jurist.goes_to("/lagguide/jurist/")
    jurist.follows(question)
    jurist.page.get_by_label("Öppet: det får göras").check()
    jurist.fills("Vad vilar svaret på?", "Principerna i 19 kap. hindrar det inte.")
    jurist.presses("Avgör frågan")
    jurist.sees("Ingen fråga väntar")

    purchaser.signs_in_as(PURCHASER)
    purchaser.goes_to(purchase)
    purchaser.fills("Vad heter ärendet?", "Nästa park")
    purchaser.presses("Spara i ett ärende")
    expect(purchaser.page.locator("#choose").get_by_label("Reservera för sysselsättning")).to_be_visible()
