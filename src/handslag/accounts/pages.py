"""What the frame round every page prints, and the demo's list of people."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.http import HttpRequest

from handslag.accounts.models import City, User
from handslag.accounts.queries import holds, the_city, unread_count
from handslag.accounts.rules import GRANTS, Permission, Role


class Frame:
    """What surrounds the page; each fact is read only when the template asks for it."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @cached_property
    def city(self) -> City | None:
        """The one city."""
        return the_city()

    @cached_property
    def unread(self) -> int:
        """How many unread messages wait."""
        return unread_count(self._request.user)

    @cached_property
    def may(self) -> dict[str, bool]:
        """Which permissions the person holds anywhere, for the navigation."""
        return {permission.value: holds(self._request.user, permission) for permission in Permission}

    @property
    def is_demo(self) -> bool:
        """Whether this is the demo city."""
        return settings.HANDSLAG_DEMO


def frame(request: HttpRequest) -> dict[str, object]:
    """Context for every template."""
    return {"frame": Frame(request)}


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """A person of the demo city whom a newcomer can be."""

    email: str
    name: str
    role: str
    organisation: str


def demo_accounts() -> tuple[DemoAccount, ...]:
    """The people of the demo city; empty everywhere else."""
    if not settings.HANDSLAG_DEMO:
        return ()
    people = User.objects.filter(is_active=True).prefetch_related("memberships__organisation").order_by("pk")
    return tuple(
        DemoAccount(person.email, person.name, str(Role(first.role).label), first.organisation.name)
        for person in people[:12]
        if (first := next(iter(person.memberships.all()), None))
    )


@dataclass(frozen=True, slots=True)
class GrantRow:
    """One permission and which roles hold it."""

    permission: str
    held: tuple[bool, ...]


def grant_rows() -> tuple[GrantRow, ...]:
    """The table of roles and permissions, as the administrator reads it."""
    return tuple(
        GrantRow(str(permission.label), tuple(permission in GRANTS[role] for role in Role))
        for permission in Permission
    )
