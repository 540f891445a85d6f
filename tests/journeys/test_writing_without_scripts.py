"""A purchaser whose browser runs no scripts writes a need in four steps."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys.traveller import Traveller


def test_a_purchaser_writes_a_need_without_scripts(traveller_without_javascript: Traveller) -> None:
    purchaser = traveller_without_javascript
    page = purchaser.page
    purchaser.signs_in_as("mats.ekenang@demostad.example")
    purchaser.goes_to("/inkop/nytt/")
    purchaser.fills("Vad behöver ni köpa?", "Fika till författarkvällar")
    purchaser.fills(
        "Vad ska det användas till", "Kaffe, te och bullar till sexton kvällar om året, för 40 gäster."
    )
    purchaser.presses("Visa koder")
    page.get_by_label(re.compile("Catering")).first.check()
    purchaser.presses("Spara och gå vidare")
    page.get_by_label("Södermalm").first.check()
    purchaser.presses("Spara och gå vidare")
    purchaser.fills("Vad ungefär får det kosta?", "64 000 kr")
    purchaser.presses("Spara och gå tillbaka")
    expect(page.get_by_label("Södermalm").first).to_be_checked()
    purchaser.presses("Spara och gå vidare")
    expect(page.get_by_label("Vad ungefär får det kosta?")).to_have_value(re.compile(r"64.?000"))
    purchaser.presses("Spara och gå vidare")
    purchaser.sees("Fika till författarkvällar")
    purchaser.presses("Se vilka som kan leverera")
    purchaser.sees(re.compile("^Passar"))
