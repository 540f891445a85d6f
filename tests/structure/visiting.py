"""Who comes to an address, what it leads to, and who is let in by what the view declares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.http import HttpResponse
from django.test import Client

from handslag.accounts.models import Organisation
from handslag.accounts.rules import CITYWIDE, GRANTS, Permission, Role
from handslag.foundation.access import Access, Open, Scope
from tests.registry import factories
from tests.structure.objects import OBJECTS, SENT, Named
from tests.structure.routes import Route, routes

METHODS = ("GET", "POST")


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


def statuses(came: Visit, methods: Iterable[str]) -> dict[str, int]:
    return {method: came.by(method).status_code for method in methods}
