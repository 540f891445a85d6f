"""What accounts can be asked: what a person may do, and what waits in the inbox."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied

from handslag.accounts.models import City, InboxItem, Membership, Organisation, User
from handslag.accounts.rules import CITYWIDE, GRANTS, Permission, Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.contrib.auth.models import AnonymousUser
    from django.db.models import QuerySet

_KEPT_FOR_REQUEST = "_handslag_memberships"


def memberships_of(user: User | AnonymousUser) -> tuple[Membership, ...]:
    """The person's current memberships with their organisations, read once per request."""
    if not user.is_authenticated:
        return ()
    kept = getattr(user, _KEPT_FOR_REQUEST, None)
    if kept is None:
        kept = tuple(Membership.objects.visible_to(user).current().select_related("organisation"))
        setattr(user, _KEPT_FOR_REQUEST, kept)
    return kept


def can(user: User | AnonymousUser, permission: Permission, *, at: Organisation | int) -> bool:
    """Whether the person holds the permission at this organisation, there or for the whole city."""
    organisation_id = at if isinstance(at, int) else at.pk
    return any(
        permission in GRANTS[Role(membership.role)]
        and (membership.organisation_id == organisation_id or membership.role in CITYWIDE)
        for membership in memberships_of(user)
    )


def require(user: User | AnonymousUser, permission: Permission, *, at: Organisation | int) -> None:
    """Let pass only a person who can.

    Raises:
        PermissionDenied: the page answers 403.
    """
    if not can(user, permission, at=at):
        raise PermissionDenied


def holds(user: User | AnonymousUser, permission: enum.Enum) -> bool:
    """Whether the person holds the permission anywhere."""
    return any(permission in GRANTS[Role(membership.role)] for membership in memberships_of(user))


def organisations_where(user: User | AnonymousUser, permission: Permission) -> tuple[Organisation, ...]:
    """The organisations a person belongs to with a role that grants the permission."""
    return tuple(
        membership.organisation
        for membership in memberships_of(user)
        if permission in GRANTS[Role(membership.role)]
    )


def the_city() -> City | None:
    """The one city, or None before it is set up."""
    return City.objects.select_related("organisation").first()


def inbox_of(user: User | AnonymousUser) -> QuerySet[InboxItem]:
    """What waits for the person, newest first."""
    return InboxItem.objects.visible_to(user).select_related("organisation")


def unread_count(user: User | AnonymousUser) -> int:
    """How many messages nobody has read."""
    return InboxItem.objects.visible_to(user).filter(read_at=None).count()


def members_of(organisation_ids: Iterable[int]) -> QuerySet[User]:
    """The people who belong to any of the organisations now."""
    return User.objects.filter(
        memberships__organisation_id__in=organisation_ids, memberships__ended_at=None
    ).distinct()
