"""The demo's city, the boards and companies that buy, and the people who can sign in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from django.contrib.auth.hashers import make_password
from django.db import transaction

from handslag.accounts.actions import add_organisation, join, set_up_city
from handslag.accounts.models import Organisation, User
from handslag.accounts.queries import the_city
from handslag.accounts.rules import Role
from handslag.demo.content.boards import BOARDS
from handslag.demo.content.people import PEOPLE
from handslag.demo.content.shapes import CITY_NAME, CITY_ORG_NO, CITY_SENDER, MUNICIPALITY_CODE, PersonRole
from handslag.demo.days import Days
from handslag.registry.rules import compact_number

PASSWORD = "handslag-demo"  # noqa: S105 - printed on the demo's sign-in page for everybody to use
_SET_UP_DAYS_AGO = 1000
_ROLES: Mapping[PersonRole, Role] = {
    "administrator": Role.ADMINISTRATOR,
    "coordinator": Role.COORDINATOR,
    "enterprise_member": Role.ENTERPRISE_MEMBER,
    "jurist": Role.JURIST,
    "purchaser": Role.PURCHASER,
    "supplier_member": Role.SUPPLIER_MEMBER,
}


class Numbered(Protocol):
    """A board or firm of the content."""

    @property
    def key(self) -> str: ...
    @property
    def org_no(self) -> str: ...


def organisations(rows: Iterable[Numbered]) -> dict[str, Organisation]:
    """Those of these boards and firms that are in the database, by their key."""
    keys = {compact_number(row.org_no): row.key for row in rows}
    known = Organisation.objects.filter(org_no__in=keys)
    return {keys[organisation.org_no or ""]: organisation for organisation in known}


def other_city() -> str:
    """The name of the city the database already belongs to when it is not the demo's, else nothing."""
    city = the_city()
    is_other = city is not None and city.organisation.org_no != compact_number(CITY_ORG_NO)
    return city.organisation.name if city is not None and is_other else ""


@transaction.atomic
def load_city(days: Days) -> int:
    """The city with its boards and companies; returns how many of these are new."""
    at = days.ago(_SET_UP_DAYS_AGO)
    city = the_city()
    if city is None:
        city = set_up_city(
            name=CITY_NAME,
            municipality_code=MUNICIPALITY_CODE,
            sender=CITY_SENDER,
            org_no=compact_number(CITY_ORG_NO),
            by=None,
            at=at,
        )
    known = organisations(BOARDS)
    missing = [board for board in BOARDS if board.key not in known]
    for board in missing:
        add_organisation(
            kind=Organisation.Kind(board.kind),
            name=board.name,
            org_no=compact_number(board.org_no),
            parent=city.organisation,
            by=None,
            at=at,
        )
    return len(missing)


@transaction.atomic
def load_people(homes: Mapping[str, Organisation], days: Days) -> int:
    """Everybody who can sign in, each in their organisation; returns how many are new.

    Somebody who is known already keeps their name, password and memberships as they are.
    """
    known = set(
        User.objects.filter(email__in=[person.email for person in PEOPLE]).values_list("email", flat=True)
    )
    missing = [person for person in PEOPLE if person.email not in known]
    # One hash for all: making it is slow on purpose, and the password is no secret here.
    password = make_password(PASSWORD) if missing else ""
    for person in missing:
        user = User.objects.create_user(email=person.email, name=person.name)
        user.password = password
        user.save(update_fields=["password"])
        join(
            user=user,
            organisation=homes[person.organisation],
            role=_ROLES[person.role],
            by=None,
            at=days.ago(_SET_UP_DAYS_AGO),
        )
    return len(missing)
