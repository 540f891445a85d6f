"""What is said when a firm that is to be registered is already known."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from handslag.accounts.models import Organisation, User
from handslag.registry.models import Enterprise


@dataclass(frozen=True, slots=True)
class AlreadyKnown:
    """The organisation that has the number; no address when its page is only for its own people."""

    name: str
    address: str


def already_known(organisation_id: int, *, user: User | AnonymousUser) -> AlreadyKnown:
    """Who has the number, and where to read about it."""
    organisation = Organisation.objects.visible_to(user).get(pk=organisation_id)
    enterprise = Enterprise.objects.visible_to(user).filter(organisation=organisation).first()
    return AlreadyKnown(organisation.name, enterprise.get_absolute_url() if enterprise else "")
