"""Every address x every kind of visitor x own and other organisation x GET and POST, as declared."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.structure.objects import HIDDEN, OBJECTS
from tests.structure.routes import Route, routes
from tests.structure.visiting import (
    DECLARED,
    METHODS,
    VIEWERS,
    Viewer,
    access_of,
    allowed,
    asks_for_owner,
    comes_in,
    holds,
    statuses,
    stays_out_elsewhere,
    visit,
)

pytestmark = pytest.mark.django_db

WRITING = re.compile(r"^\s*(INSERT|UPDATE|DELETE|REPLACE)\b", re.IGNORECASE)
NOT_FOR_YOU = {403, 404}
Case = Callable[[Route, Viewer], bool]


def looks(route: Route, _viewer: Viewer) -> bool:
    return "GET" in access_of(route).methods


def for_those(who: Case) -> pytest.MarkDecorator:
    cases = [(route, viewer) for route in DECLARED for viewer in VIEWERS if who(route, viewer)]
    names = [f"{route.name} {viewer.name}" for route, viewer in cases]
    return pytest.mark.parametrize(("route", "viewer"), cases, ids=names)


def test_every_view_declares_who_may_open_it() -> None:
    assert [route.name for route in routes() if route.access is None] == []


def test_every_address_has_a_name() -> None:
    assert [route.name for route in routes() if "." in route.name] == []


def test_every_blank_in_an_address_can_be_filled() -> None:
    assert {route.name for route in routes() if route.blanks} == OBJECTS.keys()


def test_what_an_owner_must_hold_stands_at_something_owned() -> None:
    assert [route.name for route in DECLARED if asks_for_owner(route) and not route.blanks] == []


@for_those(lambda _route, _viewer: True)
def test_a_wrong_method_is_refused(route: Route, viewer: Viewer) -> None:
    came = visit(route, viewer)
    wrong = [method for method in (*METHODS, "PUT", "DELETE") if method not in access_of(route).methods]

    assert statuses(came, wrong) == dict.fromkeys(wrong, 405)


@for_those(lambda route, viewer: viewer.is_signed_in and not holds(route, viewer))
def test_whoever_lacks_the_permission_is_kept_out(route: Route, viewer: Viewer) -> None:
    assert statuses(visit(route, viewer), allowed(route)) == dict.fromkeys(allowed(route), 403)


@for_those(lambda route, viewer: not viewer.is_signed_in and not holds(route, viewer))
def test_a_visitor_is_asked_to_sign_in(route: Route, viewer: Viewer) -> None:
    came = visit(route, viewer)

    for method in allowed(route):
        assert came.by(method)["Location"].startswith(reverse("accounts:sign-in")), method


@for_those(comes_in)
def test_whoever_holds_the_permission_comes_in(route: Route, viewer: Viewer) -> None:
    found = statuses(visit(route, viewer), allowed(route))

    assert [f"{method} {status}" for method, status in found.items() if not is_let_in(status)] == []


@for_those(stays_out_elsewhere)
def test_what_belongs_to_another_organisation_is_kept_from_you(route: Route, viewer: Viewer) -> None:
    found = statuses(visit(route, viewer, is_elsewhere=True), allowed(route))

    assert [f"{method} {status}" for method, status in found.items() if status not in NOT_FOR_YOU] == []


@for_those(lambda route, _viewer: route.name in HIDDEN)
def test_what_is_not_public_yet_is_nothing_to_others(route: Route, viewer: Viewer) -> None:
    assert visit(route, viewer, is_elsewhere=True, objects=HIDDEN).by("GET").status_code == 404


@for_those(lambda route, viewer: route.name in HIDDEN and viewer.role in HIDDEN[route.name].owners)
def test_what_is_not_public_yet_is_open_to_its_own_organisation(route: Route, viewer: Viewer) -> None:
    assert visit(route, viewer, objects=HIDDEN).by("GET").status_code == 200


@for_those(looks)
def test_looking_changes_nothing(route: Route, viewer: Viewer) -> None:
    came = visit(route, viewer)

    with CaptureQueriesContext(connection) as asked:
        came.by("GET")

    assert [query["sql"] for query in asked if WRITING.match(query["sql"])] == []


def is_let_in(status: int) -> bool:
    """Form errors and conflicts are answers too."""
    return status < 500 and status not in {*NOT_FOR_YOU, 405}
