"""Every address x every kind of visitor x own and other organisation x GET and POST, as declared."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from handslag.accounts.models import Organisation
from handslag.accounts.rules import CITYWIDE, GRANTS, Permission, Role
from handslag.foundation.access import Access, Open, Scope
from tests.registry import factories
from tests.structure.objects import HIDDEN, OBJECTS, SENT, Named
from tests.structure.routes import Route, routes

pytestmark = pytest.mark.django_db

METHODS = ("GET", "POST")
WRITING = re.compile(r"^\s*(INSERT|UPDATE|DELETE|REPLACE)\b", re.IGNORECASE)
NOT_FOR_YOU = {403, 404}


@dataclass(frozen=True)
class Viewer:
    """Somebody who comes: a visitor, somebody who belongs nowhere, or somebody with a role."""

    name: str
    role: Role | None = None
    is_signed_in: bool = True

    def holds(self, access: Access) -> bool:
        """Whether the declaration lets this person in at least somewhere."""
        if isinstance(access.needs, Permission):
            return self.role is not None and access.needs in GRANTS[self.role]
        return access.needs is Open.TO_ALL or self.is_signed_in

    def arrives(self, at: Organisation | None) -> Client:
        """A browser, signed in where the person can."""
        browser = Client()
        if self.role:
            browser.force_login(factories.make_user(self.role, at or factories.make_home(self.role)))
        elif self.is_signed_in:
            browser.force_login(factories.make_stranger())
        return browser


VIEWERS = (
    Viewer("visitor", is_signed_in=False),
    Viewer("stranger"),
    *(Viewer(role.value, role) for role in Role),
)
DECLARED = tuple(route for route in routes() if route.access)
Case = Callable[[Route, Viewer], bool]


def access_of(route: Route) -> Access:
    assert route.access is not None
    return route.access


def allowed(route: Route) -> list[str]:
    return [method for method in METHODS if method in access_of(route).methods]


def holds(route: Route, viewer: Viewer) -> bool:
    return viewer.holds(access_of(route))


def asks_for_owner(route: Route) -> bool:
    return access_of(route).scope is Scope.OWNER


def is_own(route: Route) -> bool:
    return bool(route.blanks) and OBJECTS[route.name].is_own


def may_own(route: Route, viewer: Viewer) -> bool:
    return bool(route.blanks) and viewer.role in OBJECTS[route.name].owners


def comes_in(route: Route, viewer: Viewer) -> bool:
    """Whether the page opens for somebody whose organisation has what the address names, if it can."""
    if not holds(route, viewer):
        return False
    if is_own(route):
        return may_own(route, viewer)
    return not asks_for_owner(route) or may_own(route, viewer) or viewer.role in CITYWIDE


def stays_out_elsewhere(route: Route, viewer: Viewer) -> bool:
    """Whether the page stays closed for somebody who may open it, but not at this organisation."""
    if not holds(route, viewer):
        return False
    return is_own(route) or (asks_for_owner(route) and viewer.role not in CITYWIDE)


def looks(route: Route, _viewer: Viewer) -> bool:
    return "GET" in access_of(route).methods


def for_those(who: Case) -> pytest.MarkDecorator:
    cases = [(route, viewer) for route in DECLARED for viewer in VIEWERS if who(route, viewer)]
    names = [f"{route.name} {viewer.name}" for route, viewer in cases]
    return pytest.mark.parametrize(("route", "viewer"), cases, ids=names)


@dataclass(frozen=True)
class Visit:
    """A browser at an address."""

    browser: Client
    address: str
    sends: Mapping[str, str] = field(default_factory=dict)

    def by(self, method: str) -> HttpResponse:
        """What the page answers."""
        if method == "POST":
            return self.browser.post(self.address, self.sends)
        return self.browser.generic(method, self.address)


def visit(
    route: Route, viewer: Viewer, *, is_elsewhere: bool = False, objects: Mapping[str, Named] = OBJECTS
) -> Visit:
    """What the address names lies at the viewer's organisation, where it can and is not elsewhere."""
    if not route.blanks:
        home = factories.make_home(viewer.role) if viewer.role else None
        sends = SENT[route.name](home) if home and route.name in SENT else {}
        return Visit(viewer.arrives(home), route.address({}), sends)
    named = objects[route.name]
    is_owner = may_own(route, viewer)
    owner = factories.make_home(viewer.role if viewer.role and is_owner else named.owners[0])
    browser = viewer.arrives(owner if is_owner and not is_elsewhere else None)
    return Visit(browser, route.address(named.make(owner)))


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


def statuses(came: Visit, methods: Iterable[str]) -> dict[str, int]:
    return {method: came.by(method).status_code for method in methods}


def is_let_in(status: int) -> bool:
    """Form errors and conflicts are answers too."""
    return status < 500 and status not in {*NOT_FOR_YOU, 405}
