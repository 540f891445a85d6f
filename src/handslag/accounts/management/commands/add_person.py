"""Let a person sign in, with a role in an organisation."""

from __future__ import annotations

from argparse import ArgumentParser
from getpass import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from handslag.accounts import actions
from handslag.accounts.models import Organisation, User
from handslag.accounts.rules import Role
from handslag.foundation import clock
from handslag.foundation.sorting import search_key

_BUYERS = (Organisation.Kind.BOARD, Organisation.Kind.COMPANY)


class Command(BaseCommand):
    help = "Let a person sign in, with a role in an organisation; somebody known already gets one more role."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, as what, and where."""
        parser.add_argument("email")
        parser.add_argument("name", help='for example "Karin Almdal"')
        parser.add_argument("--role", required=True, choices=Role.values)
        parser.add_argument("--at", required=True, metavar="NAME", help="the organisation's name")
        parser.add_argument(
            "--new", choices=[kind.value for kind in _BUYERS], help="add the board or company first"
        )

    def handle(self, *_args: Any, **asked: Any) -> None:
        """Ask for a password where one is needed, then give the role.

        Raises:
            CommandError: when the organisation is not known, or the address or password will not do.
        """
        try:
            validate_email(asked["email"])
        except ValidationError as wrong:
            raise CommandError(f"{asked['email']} is no e-mail address.") from wrong
        known = User.objects.filter(email=asked["email"].strip().lower()).first()
        password = "" if known else self._password(asked)
        organisation = self._organisation(asked["at"], new=asked["new"])
        at = clock.now()
        person = known or actions.add_person(
            email=asked["email"], name=asked["name"], password=password, by=None, at=at
        )
        actions.join(user=person, organisation=organisation, role=Role(asked["role"]), by=None, at=at)
        self.stdout.write(f"{person.email} is {asked['role']} at {organisation.name}.")

    def _organisation(self, name: str, *, new: str | None) -> Organisation:
        known = list(Organisation.objects.filter(search_key=search_key(name), closed_on=None)[:2])
        if len(known) == 1:
            return known[0]
        if known:
            raise CommandError(f"Several organisations are called {name}.")
        if new is None:
            raise CommandError(f"No organisation is called {name}. Add a board with --new board.")
        kind = Organisation.Kind(new)
        return actions.add_organisation(kind=kind, name=name, by=None, at=clock.now())

    def _password(self, asked: dict[str, Any]) -> str:
        password = getpass("Password: ")
        if password != getpass("Once more: "):
            raise CommandError("The two passwords are not the same.")
        try:
            validate_password(password, User(email=asked["email"], name=asked["name"]))
        except ValidationError as weak:
            raise CommandError(" ".join(weak.messages)) from weak
        return password
