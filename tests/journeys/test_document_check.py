"""A text or a document goes in, and better wording, a report and a clause come out."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.traveller import Traveller
from tests.text.samples import docx

PURCHASER = "karin.almdal@demostad.example"
LEGAL_FORM = "Anbudsgivaren ska vara ett aktiebolag."


def test_a_text_goes_in_and_better_wording_comes_out(traveller: Traveller) -> None:
    traveller.goes_to("/lagguide/")
    traveller.follows("Granska ett underlag")
    traveller.fills(
        "Texten att granska", f"Vi köper städning.\n\n{LEGAL_FORM}\n\nBetalning sker efter 60 dagar."
    )
    traveller.presses("Granska texten")

    traveller.page.locator("details.marked summary").filter(has_text="Juridisk form").click()
    wording = traveller.page.get_by_label("Skriv hellre").first
    expect(wording).to_be_visible()
    expect(wording).not_to_be_editable()
    better = wording.input_value()
    assert better
    traveller.page.get_by_role("button", name="Kopiera texten").first.click()
    traveller.sees("Kopierat.")
    with traveller.page.expect_download() as report:
        traveller.page.get_by_role("button", name="Rapport som PDF").click()
    assert report.value.suggested_filename == "granskning.pdf"
    traveller.looks_around()

    earlier = traveller.page.get_by_label("Texten att granska").input_value()
    traveller.fills("En tidigare version", earlier)
    traveller.fills("Texten att granska", earlier.replace(LEGAL_FORM, better))
    traveller.presses("Granska texten")
    traveller.sees("Bättre: borta")


def test_a_board_uploads_two_versions_and_sees_what_became_better(traveller: Traveller) -> None:
    traveller.signs_in_as(PURCHASER)
    traveller.goes_to("/granska/")
    traveller.follows("Ladda upp ett underlag i stället")
    traveller.fills("Vad heter det?", "Städning av lokaler")
    uploads(traveller, docx("Vi köper städning av våra lokaler.", LEGAL_FORM))
    traveller.page.locator("details.marked summary").filter(has_text="Juridisk form").click()
    better = traveller.page.get_by_label("Skriv hellre").first.input_value()

    traveller.follows("Ladda upp nästa version")
    uploads(traveller, docx("Vi köper städning av våra lokaler.", better))
    traveller.sees("Bättre: borta")
    with traveller.page.expect_download() as report:
        traveller.page.get_by_role("link", name="Rapport för Word (DOCX)").click()
    assert report.value.suggested_filename.endswith(".docx")
    traveller.goes_to("/granska/underlag/")
    traveller.sees("Städning av lokaler")


def uploads(traveller: Traveller, content: bytes) -> None:
    """Choose a file, and wait until the worker has read it."""
    file = {"name": "Krav.docx", "mimeType": "application/octet-stream", "buffer": content}
    traveller.page.set_input_files("input[type=file]", file)
    traveller.page.get_by_role("button", name="Ladda upp och granska").click()
    expect(traveller.page.locator("#found")).to_be_visible(timeout=20_000)
    traveller.looks_around()


def test_a_purchaser_takes_a_clause_into_a_case(traveller: Traveller) -> None:
    traveller.signs_in_as(PURCHASER)
    traveller.goes_to("/mina-sidor/")
    traveller.follows("Klausuler till underlaget")
    traveller.follows("Platser för arbetsträning och praktik")
    traveller.page.get_by_label("Till vilket ärende?").select_option(index=1)
    traveller.page.get_by_role("button", name="Ta klausulen och kopiera den").click()
    traveller.sees("Tagen och räknad.")
    traveller.looks_around()
    traveller.sees("Var den har tagits")


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
