"""A firm sees what fits it and why, asks for what nearly fits, and hears when it is published."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.journeys.serving import PHONE
from tests.journeys.test_from_notice_to_firms import ENTERPRISE_MEMBER, PURCHASER, in_days
from tests.journeys.traveller import Traveller

TITLE = "Lunchbuffé till sommarfesten i Järva"


def asks_for_what_nearly_fits(member: Traveller) -> None:
    """She reads why a purchase fits, and chooses to hear of more."""
    member.signs_in_as(ENTERPRISE_MEMBER)
    member.goes_to("/inkop/")
    member.follows("Behov som passar oss")
    member.sees("Passar det ni säljer")
    member.page.get_by_text("Allt vi jämförde").first.click()
    member.sees("Storlek på uppdrag")
    member.looks_around()
    member.follows("Det ni vill få veta om")
    member.presses("Bevaka Det som nästan passar")
    member.sees("Ni får nu veta även om inköp som nästan passar det ni säljer.")


def publishes(purchaser: Traveller) -> None:
    """A purchaser writes of a place that the firm does not deliver to."""
    page = purchaser.page
    purchaser.signs_in_as(PURCHASER)
    purchaser.goes_to("/inkop/nytt/")
    purchaser.fills("Vad behöver ni köpa?", TITLE)
    purchaser.fills("Vad ska det användas till", "Lunchbuffé med mycket grönt, dukad, för 90 gäster.")
    page.get_by_label(re.compile("Catering")).first.check()
    purchaser.presses("Spara och gå vidare")
    page.get_by_label("Järva").first.check()
    purchaser.fills("När ska det börja?", in_days(90))
    purchaser.fills("Till och med vilken dag kan företagen svara?", in_days(30))
    purchaser.presses("Spara och gå vidare")
    purchaser.fills("Vad ungefär får det kosta?", "40 000")
    purchaser.fills("Var ska anbud lämnas sedan?", "https://upphandling.demostad.example")
    purchaser.presses("Spara och gå vidare")
    purchaser.follows("Publicera: se meddelandet först")
    purchaser.presses("Publicera och berätta för")
    purchaser.sees("Publicerat")


def test_a_firm_hears_of_what_nearly_fits_and_reads_why(arrives: Callable[..., Traveller]) -> None:
    member = arrives(PHONE)
    asks_for_what_nearly_fits(member)

    publishes(arrives())

    member.waits_for("/mina-sidor/", member.page.get_by_role("button", name=TITLE))
    member.sees("Ni får detta för att det nästan passar det ni säljer")
    member.presses(TITLE)
    member.sees("Så passar det er")
    member.sees(re.compile("ungefär [0-9]+ km från Järva"))
    member.goes_to("/inkop/som-passar-oss/?grupp=near")
    member.sees(TITLE)
