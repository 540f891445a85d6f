"""What the frame round every page prints, and the demo's list of people."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.utils.http import url_has_allowed_host_and_scheme

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


@dataclass(frozen=True, slots=True)
class Kept:
    """What a form held when somebody sent it who was not signed in any more; nothing of it is stored."""

    address: str
    fields: tuple[tuple[str, str], ...]
    has_files: bool

    @classmethod
    def of(cls, request: HttpRequest) -> Kept | None:
        """What came with this request; None when nothing was filled in."""
        fields = tuple(
            (name, value)
            for name, values in request.POST.lists()
            if name != "csrfmiddlewaretoken"
            for value in values
        )
        has_files = bool(request.FILES)
        if not has_files and not any(value.strip() for _, value in fields):
            return None
        return cls(request.get_full_path(), fields, has_files)

    @classmethod
    def carried(cls, sent: QueryDict) -> Kept | None:
        """What the sign-in form carries along; None for nothing, and for what no page of ours has written."""
        try:
            match json.loads(sent.get("kept", "")):
                case [str(address), [*pairs], bool(has_files)] if address.startswith("/"):
                    fields = tuple((str(name), str(value)) for name, value in pairs)
                case _:
                    return None
        except ValueError:
            return None
        if not url_has_allowed_host_and_scheme(address, allowed_hosts=None):
            return None
        return cls(address, fields, has_files)

    @property
    def as_json(self) -> str:
        """The same, for a hidden field; `carried` reads it."""
        return json.dumps([self.address, self.fields, self.has_files], ensure_ascii=False)

    @property
    def texts(self) -> tuple[str, ...]:
        """What has been written in words, and not only chosen."""
        return tuple(value for _, value in self.fields if len(value.split()) > 1)


def texts_written_here(request: HttpRequest) -> tuple[str, ...]:
    """The words in a form of ours whose token is too old; none where another site may have sent it."""
    sender = request.headers.get("Origin") or request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(sender, {request.get_host()}, require_https=request.is_secure())
    kept = Kept.of(request) if sender and is_ours else None
    return kept.texts if kept else ()


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
