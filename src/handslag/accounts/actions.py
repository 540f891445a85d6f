"""What can be done with organisations, people and the inbox."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from handslag.accounts.happenings import (
    CitySetUp,
    InboxRead,
    MemberJoined,
    OrganisationAdded,
    PersonAdded,
)
from handslag.accounts.models import City, InboxItem, Membership, Organisation, User
from handslag.accounts.rules import Role
from handslag.foundation import happenings
from handslag.phrases import Text


@transaction.atomic
def add_organisation(
    *,
    kind: Organisation.Kind,
    name: str,
    by: User | None,
    at: datetime,
    org_no: str | None = None,
    parent: Organisation | None = None,
) -> Organisation:
    """Make an organisation known; its number is ten digits or unknown."""
    organisation = Organisation(kind=kind, org_no=org_no, parent=parent)
    organisation.set_name(name)
    organisation.save()
    happenings.record(OrganisationAdded(organisation_id=organisation.pk), by=by, at=at)
    return organisation


@transaction.atomic
def set_up_city(
    *,
    name: str,
    municipality_code: str,
    sender: str,
    by: User | None,
    at: datetime,
    org_no: str | None = None,
) -> City:
    """Give the installation its one city."""
    organisation = add_organisation(kind=Organisation.Kind.CITY, name=name, org_no=org_no, by=by, at=at)
    city = City.objects.create(organisation=organisation, municipality_code=municipality_code, sender=sender)
    happenings.record(CitySetUp(organisation_id=organisation.pk), by=by, at=at)
    return city


@transaction.atomic
def add_person(*, email: str, name: str, password: str, by: User | None, at: datetime) -> User:
    """Let a person sign in; an address that is known already is refused by the database."""
    person = User.objects.create_user(email, password, name=name)
    happenings.record(PersonAdded(user_id=person.pk), by=by, at=at)
    return person


@transaction.atomic
def join(*, user: User, organisation: Organisation, role: Role, by: User | None, at: datetime) -> Membership:
    """Give a person a role in an organisation; the same role twice is one membership."""
    membership, is_new = Membership.objects.get_or_create(
        user=user, organisation=organisation, role=role, ended_at=None, defaults={"since_at": at}
    )
    if is_new:
        happenings.record(
            MemberJoined(organisation_id=organisation.pk, user_id=user.pk, role=role), by=by, at=at
        )
    return membership


def put_in_inboxes(
    *,
    messages: Mapping[int, Text],
    address: str,
    dedup_key: str,
    at: datetime,
    whys: Mapping[int, Text] | None = None,
) -> int:
    """Tell each organisation once, inside the action that has something to tell; returns how many are told.

    `messages` maps an organisation's id to its sentence and `whys` to why it gets it; `dedup_key` names what
    is told, so that a second try tells nobody twice.
    """
    why_of = whys or {}
    told = InboxItem.objects.filter(dedup_key=dedup_key, organisation_id__in=messages.keys())
    known = set(told.values_list("organisation_id", flat=True))
    items = [
        InboxItem(
            organisation_id=organisation_id,
            text=text.to_json(),
            why=why_of[organisation_id].to_json() if organisation_id in why_of else None,
            address=address,
            dedup_key=dedup_key,
            at=at,
        )
        for organisation_id, text in messages.items()
        if organisation_id not in known
    ]
    # Another worker may be telling the same at the same time.
    return len(InboxItem.objects.bulk_create(items, batch_size=500, ignore_conflicts=True))


@transaction.atomic
def read_inbox_item(*, item: InboxItem, by: User, at: datetime) -> None:
    """Mark a message as read; once read it stays read, and says when it was first."""
    if InboxItem.objects.filter(pk=item.pk, read_at=None).update(read_at=at):
        happenings.record(InboxRead(item_id=item.pk), by=by, at=at)
