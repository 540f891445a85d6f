"""Give the installation its one city."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from handslag.accounts import actions
from handslag.accounts.queries import the_city
from handslag.foundation import clock
from handslag.reference.models import Area


class Command(BaseCommand):
    help = "Give the installation its one city; asked once, before anybody signs in."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What the city is called, which municipality it is, and its address for mail."""
        parser.add_argument("name", help='for example "Demostad"')
        parser.add_argument("--municipality", required=True, metavar="CODE", help="four digits")
        parser.add_argument("--sender", required=True, metavar="EMAIL", help="where people can write")

    def handle(self, *_args: Any, **asked: Any) -> None:
        """Set it up.

        Raises:
            CommandError: when there is a city already, or something does not exist.
        """
        if city := the_city():
            raise CommandError(f"The city is set up already: {city.organisation.name}.")
        code = asked["municipality"]
        if not Area.objects.filter(code=code, kind=Area.Kind.MUNICIPALITY).exists():
            raise CommandError(f"No municipality has the code {code}. Has load_reference been run?")
        try:
            validate_email(asked["sender"])
        except ValidationError as wrong:
            raise CommandError(f"{asked['sender']} is no e-mail address.") from wrong
        actions.set_up_city(
            name=asked["name"], municipality_code=code, sender=asked["sender"], by=None, at=clock.now()
        )
        self.stdout.write(f"{asked['name']} is set up. Add people with add_person.")
