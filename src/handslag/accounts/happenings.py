"""What can happen to organisations, people and the inbox."""

from __future__ import annotations

from dataclasses import dataclass

from handslag.foundation.happenings import Happening


@dataclass(frozen=True, slots=True)
class CitySetUp(Happening):
    """The installation got its city."""

    organisation_id: int


@dataclass(frozen=True, slots=True)
class OrganisationAdded(Happening):
    """A new organisation is known."""

    organisation_id: int


@dataclass(frozen=True, slots=True)
class PersonAdded(Happening):
    """A person can sign in."""

    user_id: int


@dataclass(frozen=True, slots=True)
class MemberJoined(Happening):
    """A person got a role in an organisation."""

    organisation_id: int
    user_id: int
    role: str


@dataclass(frozen=True, slots=True)
class InboxRead(Happening):
    """Somebody marked a message as read."""

    item_id: int
