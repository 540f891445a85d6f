"""Whatever is typed into a form, the page answers in words: no field of any page can cause a fault."""

from __future__ import annotations

import re

import pytest

from tests.structure.routes import Route
from tests.structure.visiting import DECLARED, VIEWERS, access_of, comes_in, visit

pytestmark = pytest.mark.django_db

FIELD = re.compile(r'<(?:input|select|textarea|button)\b[^>]*?\bname="([^"]+)"')
ODD = {
    "nothing": "",
    "much": "Städning av lokaler " * 6_000,
    "markup": "<script>alert('x')</script>{{ 7 }}{% x %}",
    "control signs": "a\x00b\x1b\u202e\ud7ff\ufffe",
    "below nothing": "-1",
    "beyond every number": "9" * 400,
    "a fraction": "1e309",
    "no day": "2026-02-31",
    "another alphabet": "\u0660\u0661\u0662 ১২৩ ½ ²",
}
SENDING = [route for route in DECLARED if "POST" in access_of(route).methods]


def fields_of(route: Route) -> set[str]:
    """The names on the page itself, as somebody sees it who may send it."""
    viewer = next(one for one in VIEWERS if comes_in(route, one))
    came = visit(route, viewer)
    page = came.by("GET").content.decode() if "GET" in access_of(route).methods else ""
    return (set(FIELD.findall(page)) | came.sends.keys()) - {"csrfmiddlewaretoken"}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
@pytest.mark.parametrize("route", SENDING, ids=[route.name for route in SENDING])
def test_odd_input_is_answered_in_words(route: Route, odd: str) -> None:
    fields = fields_of(route)
    viewer = next(one for one in VIEWERS if comes_in(route, one))
    came = visit(route, viewer)

    for kept in (fields, fields - came.sends.keys()):
        sent = {**came.sends, **dict.fromkeys(kept, odd)}
        assert came.browser.post(came.address, sent).status_code < 500


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_odd_addresses_are_answered_in_words(odd: str) -> None:
    for route in DECLARED:
        viewer = next((one for one in VIEWERS if comes_in(route, one)), None)
        if viewer is None or "GET" not in access_of(route).methods:
            continue
        came = visit(route, viewer)
        names = set(FIELD.findall(came.by("GET").content.decode(errors="replace"))) | {
            "q",
            "page",
            "steg",
            "del",
        }
        assert came.browser.get(came.address, dict.fromkeys(names, odd[:2_000])).status_code < 500, route.name
