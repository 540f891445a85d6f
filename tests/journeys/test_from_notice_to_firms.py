"""From a notice to a published need, and how a social enterprise and another supplier hear of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from handslag.demo.content.notices import FOLDER
from handslag.foundation import clock
from tests.journeys.serving import PHONE
from tests.journeys.traveller import Traveller

PURCHASER = "karin.almdal@demostad.example"
ENTERPRISE_MEMBER = "amira.lovgard@gryn-och-glod.example"
SUPPLIER_MEMBER = "peter.gronhed@bordsgladje.example"
TITLE = "Kaffe och smörgåsar till invigningen"


def in_days(days: int) -> str:
    """A day as the browser's calendar takes it."""
    return (clock.day_of(clock.now()) + timedelta(days=days)).isoformat()


def published_from_notice(purchaser: Traveller) -> None:
    """A purchaser drops in a notice, narrows it to what she needs, and publishes."""
    page = purchaser.page
    purchaser.signs_in_as(PURCHASER)
    purchaser.goes_to("/inkop/")
    purchaser.follows("Börja från en annons")
    page.set_input_files("input[type=file]", FOLDER / "ted-catering.xml")
    purchaser.presses("Läs in")
    purchaser.sees("55520000")
    purchaser.presses("Gör ett utkast och se vilka som kan leverera")
    purchaser.sees(re.compile("^Passar"))
    purchaser.sees("Gryn & Glöd Catering")
    purchaser.follows("Gå vidare")
    page.locator("a", has_text=re.compile(r"^Ändra")).first.click()
    purchaser.looks_around()
    purchaser.fills("Vad behöver ni köpa?", TITLE)
    purchaser.presses("Spara och gå vidare")
    page.get_by_label("Södermalm").first.check()
    purchaser.fills("När ska det börja?", in_days(90))
    purchaser.fills("Till och med vilken dag kan företagen svara?", in_days(30))
    purchaser.presses("Spara och gå vidare")
    purchaser.fills("Vad ungefär får det kosta?", "60 000")
    purchaser.fills("Var ska anbud lämnas sedan?", "https://upphandling.demostad.example")
    purchaser.presses("Spara och gå vidare")
    purchaser.follows("Publicera: se meddelandet först")
    purchaser.sees("Meddelandet, precis så som alla får det")
    purchaser.presses("Publicera och berätta för")
    purchaser.sees("Publicerat")


def inbox_line(member: Traveller) -> str:
    """What the member's own page says of the need, once the worker has told everybody."""
    line = member.waits_for("/mina-sidor/", member.page.get_by_role("button", name=TITLE))
    return line.inner_text()


def test_a_notice_becomes_a_need_that_everybody_who_fits_hears_of(arrives: Callable[..., Traveller]) -> None:
    published_from_notice(arrives())

    member = arrives(PHONE)
    member.signs_in_as(ENTERPRISE_MEMBER)
    told_enterprise = inbox_line(member)
    member.presses(TITLE)
    member.sees("Så passar det er")
    member.sees(re.compile(r"Säljer Catering \(55520000\)"))
    member.does_not_see("Bordsglädje Catering AB")

    supplier = arrives()
    supplier.signs_in_as(SUPPLIER_MEMBER)
    told_supplier = inbox_line(supplier)
    supplier.presses(TITLE)
    supplier.sees("Så passar det er")
    supplier.does_not_see("Gryn & Glöd Catering")

    assert told_supplier == told_enterprise
