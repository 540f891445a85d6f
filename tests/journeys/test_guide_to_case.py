"""A purchaser goes from a value to a saved guide, a check-list and lots; the jurist answers the next case."""

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


def test_a_purchaser_goes_from_a_value_to_a_check_list_and_a_lot_plan(traveller: Traveller) -> None:
    traveller.signs_in_as(PURCHASER)
    traveller.goes_to("/arenden/nytt/?words=städning&cpv=90910000&amount_sek=3000000&months=24&on=2025-03-01")
    traveller.fills("Vad heter ärendet?", "Städning av stadsdelens lokaler")
    traveller.presses("Spara i ett ärende")

    traveller.follows("Reservera för sysselsättning: checklista")
    traveller.page.get_by_label("Är företagets huvudsyfte").select_option("Ja")
    traveller.fills("Hur många av dem som arbetar där hör till gruppen?", "3")
    traveller.fills("Hur många arbetar där sammanlagt?", "10")
    traveller.fills("Vilken dag räknades de?", "2026-11-20")
    traveller.page.get_by_label("Vem står för antalet?").select_option("Anbudsgivarens revisor")
    traveller.page.get_by_label("Gäller syftet och antalen").select_option("Ja")
    traveller.presses("Kontrollera och spara")
    traveller.sees("Alla prövningar är uppfyllda.")

    traveller.follows("Till ärendet")
    traveller.follows("Planera delkontrakt")
    first, second = traveller.page.get_by_label("Vad ungefär får den här delen kosta?").all()[:2]
    first.fill("1 000 000")
    second.fill("2 000 000")
    traveller.presses("Spara och räkna företag")
    traveller.sees("Det är lika stort hur inköpet än delas upp.")
    traveller.page.get_by_label("Nej", exact=True).check()
    traveller.presses("Spara beslutet")
    traveller.sees("Skriv varför kontraktet inte delas upp")
    traveller.fills("Om inte: varför?", "Ett schema och en kontakt för alla lokaler.")
    traveller.presses("Spara beslutet")
    traveller.sees("Beslutet om delkontrakt är sparat.")

    traveller.follows("Till ärendet")
    traveller.follows("Innovationsupphandling")
    traveller.fills("Hur är det nu?", "Lokalerna städas på kvällen.")
    traveller.presses("Spara steget")
    traveller.sees("Steget är sparat.")


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
