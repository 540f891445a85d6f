"""Every kind of page, seen by every role in light, in dark, at 1280, 390 and 320 px: axe finds nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.journeys.serving import DESKTOP, PHONE
from tests.journeys.traveller import Traveller

NARROWEST = (320, 700)
PUBLIC = (
    "/",
    "/sok/?q=tvätt",
    "/foretag/",
    "/foretag/?q=xyzzyx",
    "/inkop/",
    "/inkop/sa-jamfors/",
    "/granska/",
    "/granska/granser/",
    "/klausuler/",
    "/lagguide/",
    "/lagguide/?words=catering&cpv=55520000&amount_sek=900000&on=2025-03-01",
    "/lagguide/vanliga-missforstand/",
    "/lagguide/reserverat/",
    "/lagguide/reserverat/sysselsattning/",
    "/lagguide/reserverat/valfard/?has_tied_mission=ja&cpv=85312510&months=24&was_awarded=nej",
    "/lagguide/beloppsgranser/",
    "/lagguide/riktlinjer/",
    "/kunskap/cpv/",
    "/kunskap/cpv/?q=städ",
)
FRAME = ("/om/", "/tillganglighet/", "/komponenter/", "/konto/logga-in/")
BY_PERSON = {
    "karin.almdal@demostad.example": (
        "/mina-sidor/",
        "/inkop/",
        "/inkop/nytt/",
        "/inkop/fran-annons/",
        "/arenden/",
        "/arenden/nytt/",
        "/arenden/tilldelningar/",
        "/arenden/spara-kontroll/valfard/",
        "/granska/underlag/",
    ),
    "amira.lovgard@gryn-och-glod.example": ("/mina-sidor/", "/inkop/bevakningar/", "/inkop/som-passar-oss/"),
    "peter.gronhed@bordsgladje.example": ("/mina-sidor/",),
    "eva.nordhage@demostad.example": ("/mina-sidor/", "/foretag/las-in/", "/foretag/nytt/", "/konto/roller/"),
    "noor.hagelin@demostad.example": (
        "/mina-sidor/",
        "/lagguide/jurist/",
        "/lagguide/riktlinjer/ny/",
        "/lagguide/beloppsgranser/2026-01-01/",
        "/granska/granser/andra/",
        "/klausuler/ny/",
        "/klausuler/anvandning/",
    ),
    "tomas.ljungmo@demostad.example": (
        "/mina-sidor/",
        "/konto/roller/",
        "/foretag/las-in/",
        "/inkop/sa-jamfors/andra/",
    ),
}


@pytest.mark.parametrize("size", [DESKTOP, PHONE, NARROWEST], ids=["desktop", "phone", "narrowest"])
def test_a_visitor_stumbles_on_no_page(arrives: Callable[..., Traveller], size: tuple[int, int]) -> None:
    visitor = arrives(size)
    for address in (*PUBLIC, *FRAME):
        visitor.goes_to(address)


def test_a_visitor_in_the_dark_stumbles_on_no_page(arrives: Callable[..., Traveller]) -> None:
    visitor = arrives(dark=True)
    for address in (*PUBLIC, *FRAME):
        visitor.goes_to(address)


@pytest.mark.parametrize("person", BY_PERSON)
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_person_stumbles_on_none_of_their_pages(
    arrives: Callable[..., Traveller], person: str, size: tuple[int, int]
) -> None:
    somebody = arrives(size)
    somebody.signs_in_as(person)
    for address in BY_PERSON[person]:
        somebody.goes_to(address)
