"""The document check: open to all, answered at once, nothing kept, nothing typed lost."""

from __future__ import annotations

import logging
import re
from typing import Any

import pytest
from django.apps import apps
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.rules import Role
from handslag.procurement.documents.forms.check import MOST_CHARACTERS
from handslag.procurement.documents.pages.check import Checked, CheckPage
from tests.conftest import ClientOf

pytestmark = pytest.mark.django_db
ADDRESS = "/granska/"
LEGAL_FORM = "Anbudsgivaren ska vara ett aktiebolag."
BID = "Leverantören lämnar anbud i upphandlingen av städning i våra lokaler. "
WHOLE = f"{BID * 15}\n\n{LEGAL_FORM}\n\n{BID * 5}"


def pasted(client: Client, text: str, earlier: str = "") -> HttpResponse:
    client.cookies["language"] = "en"
    response: Any = client.post(ADDRESS, {"text": text, "earlier": earlier})
    assert response.status_code == 200
    answer: HttpResponse = response
    return answer


def page_of(response: Any) -> CheckPage:
    shown = response.context["shown"]
    assert isinstance(shown, CheckPage)
    return shown


def checked(client: Client, text: str, earlier: str = "") -> Checked:
    found = page_of(pasted(client, text, earlier)).checked
    assert found
    return found


def rows() -> dict[str, int]:
    return {model.__name__: model._default_manager.count() for model in apps.get_models()}


def test_a_marked_sentence_opens_to_why_the_paragraph_and_better_wording(client: Client) -> None:
    found = checked(client, f"Vi köper städning.\n\n{LEGAL_FORM}\n\nVi svarar på frågor.")

    [piece] = found.marked
    assert piece.text == LEGAL_FORM
    [barrier] = piece.barriers
    assert barrier.rule == "B8"
    assert barrier.why
    assert barrier.reference.startswith("LOU")
    assert barrier.wording
    page = client.post(ADDRESS, {"text": LEGAL_FORM}).content.decode()
    assert f'data-color="danger">{LEGAL_FORM}<a class="mark-number" href="#mark-1-why"' in page
    assert "readonly>" in page


def test_the_whole_text_is_shown_around_its_marks(client: Client) -> None:
    [part] = checked(client, f"Först.\n\n{LEGAL_FORM}\n\nSist.").parts

    assert [piece.text for one in part.paragraphs for piece in one.pieces] == ["Först.", LEGAL_FORM, "Sist."]
    assert part.marks == 1


def test_a_paragraph_with_a_mark_stays_whole(client: Client) -> None:
    page = pasted(client, f"Vi köper städning. {LEGAL_FORM} Vi svarar på frågor.").content.decode()
    [paragraph] = re.findall(r'<p class="written".*?</p>', page)

    assert (
        re.sub(r"<a .*?</a>|<[^>]+>", "", paragraph)
        == f"Vi köper städning. {LEGAL_FORM} Vi svarar på frågor."
    )


def test_a_long_text_is_shown_in_parts(client: Client) -> None:
    found = checked(client, "\n\n".join([BID * 10, LEGAL_FORM] * 20))

    assert len(found.parts) > 2
    assert len(found.marked) == 20
    assert len({piece.place_id for piece in found.marked}) == 20


def test_what_a_text_leaves_out_stands_in_a_list_of_its_own(client: Client) -> None:
    found = checked(client, WHOLE)

    assert {barrier.rule for barrier in found.absences} == {"B7", "B20"}
    assert {barrier.rule for piece in found.marked for barrier in piece.barriers} == {"B8"}
    assert not found.is_part


def test_of_a_short_text_it_is_said_that_nothing_is_known_of_what_it_leaves_out(client: Client) -> None:
    page = pasted(client, LEGAL_FORM).content.decode()

    assert "So short a text is a part of a document" in page
    assert "fewer than 100 words" in page


def test_how_heavy_the_text_is_stands_in_plain_words_with_figures(client: Client) -> None:
    language = checked(
        client, f"{WHOLE} Därest anbudet t.ex. inkommer för sent skall det förkastas."
    ).language

    figures = {figure.label: figure for figure in language.figures}
    assert {"LIX", "OVIX", "Long sentences", "Verbs in the passive", "Abbreviations"} <= figures.keys()
    assert figures["LIX"].value
    assert "published scale" in figures["LIX"].source
    assert figures["Abbreviations"].value == "1"
    assert [one.word for one in language.abbreviations] == ["t.ex."]
    assert all(one.plain for one in language.heavy_words)
    assert "därest" in [one.word for one in language.heavy_words]


def test_an_earlier_version_shows_what_became_better(client: Client) -> None:
    compared = checked(client, f"{BID * 20}", earlier=WHOLE).comparison

    assert compared
    changes = {line.name: (line.before, line.after, line.change) for line in compared.barriers}
    assert changes["Legal form (B8)"] == ("1", "0", "Better: gone")
    assert changes["Not divided (B7)"] == ("1", "1", "As before")


def test_an_earlier_version_shows_what_became_worse(client: Client) -> None:
    long = f"{'Vi köper städning och ' * 10} så är det."
    compared = checked(client, f"{BID * 20} {LEGAL_FORM} {long}", earlier=BID * 20).comparison

    assert compared
    assert {line.name: line.change for line in compared.barriers}["Legal form (B8)"] == "Worse: new"
    figures = {line.name: line.change for line in compared.figures}
    assert figures["Sentences of more than 25 words"] == "Worse: more"
    assert figures["Words"] == "More"


def test_what_short_versions_leave_out_is_not_compared(client: Client) -> None:
    compared = checked(client, WHOLE, earlier=LEGAL_FORM).comparison

    assert compared
    assert compared.leaves_out
    assert [line.name for line in compared.barriers] == ["Legal form (B8)"]


def test_without_an_earlier_version_nothing_is_compared(client: Client) -> None:
    assert checked(client, WHOLE, earlier=" \n ").comparison is None


@pytest.mark.parametrize("text", ["", "  \r\n ", "123 456 !!"])
def test_a_text_without_words_is_refused_in_words(client: Client, text: str) -> None:
    shown = page_of(pasted(client, text))

    assert shown.checked is None
    assert [error.control_id for error in shown.form.error_list] == ["id_text"]


def test_too_long_a_text_is_refused_in_words_and_kept(client: Client) -> None:
    text = "ord " * (MOST_CHARACTERS // 4) + "slut"
    response = pasted(client, text, earlier=LEGAL_FORM)

    shown = page_of(response)
    assert shown.checked is None
    assert "60,004 characters, and at most 60,000" in shown.form.error_list[0].message
    assert shown.form["text"].value() == text
    assert LEGAL_FORM in response.content.decode()


def test_too_long_an_earlier_version_is_refused_at_its_field(client: Client) -> None:
    shown = page_of(pasted(client, LEGAL_FORM, earlier="ord " * MOST_CHARACTERS))

    assert [error.control_id for error in shown.form.error_list] == ["id_earlier"]


def test_line_breaks_of_a_browser_do_not_count_twice(client: Client) -> None:
    lines = "ord\r\n" * (MOST_CHARACTERS // 4)

    assert page_of(pasted(client, lines)).form.error_list == ()


def test_what_was_pasted_stands_in_the_field_below_the_answer(client: Client) -> None:
    shown = page_of(pasted(client, LEGAL_FORM, earlier=BID))

    assert shown.form["text"].value() == LEGAL_FORM
    assert shown.form["earlier"].value() == BID


def test_signs_of_markup_in_a_text_are_only_signs(client: Client) -> None:
    page = pasted(client, "<script>alert(1)</script> Anbudsgivaren ska vara ett <b>aktiebolag</b>.")

    assert "<script>alert" not in page.content.decode()
    assert "<b>aktiebolag" not in page.content.decode()


def test_a_nul_sign_and_broken_letters_do_no_harm(client: Client) -> None:
    body = b"text=Anbud%00sgivaren+ska+vara+%FF%FE+ett+aktiebolag."
    response = client.post(ADDRESS, body, content_type="application/x-www-form-urlencoded")

    assert response.status_code == 200


def test_nothing_of_the_text_is_stored_or_logged(
    client: Client, caplog: pytest.LogCaptureFixture, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    before = rows()
    with (
        caplog.at_level(logging.DEBUG),
        django_assert_num_queries(2),
    ):  # the limits, and the city of the frame
        response = pasted(client, f"Hemligheten Xyzzy. {LEGAL_FORM}", earlier="Hemligheten Xyzzy.")

    assert rows() == before
    assert "Xyzzy" not in caplog.text
    assert dict(client.session) == {}
    assert response["Cache-Control"] == "no-store"
    assert "sessionid" not in response.cookies


def test_the_empty_page_asks_for_a_text(client: Client) -> None:
    response: Any = client.get(ADDRESS, {"lang": "en"})

    assert page_of(response).checked is None
    assert "nothing of it is saved or logged" in response.content.decode()


@pytest.mark.parametrize("role", list(Role))
def test_everybody_who_is_signed_in_may_check(client_of: ClientOf, role: Role) -> None:
    assert checked(client_of(role), LEGAL_FORM).marked


def test_a_stranger_may_check(client_of: ClientOf) -> None:
    assert checked(client_of(), LEGAL_FORM).marked


@pytest.mark.parametrize("address", ["/lagguide/", "/lagguide/?words=catering", "/inkop/"])
def test_the_check_is_found_from_the_guide_and_the_purchases(client: Client, address: str) -> None:
    assert f'href="{ADDRESS}"' in client.get(address).content.decode()
