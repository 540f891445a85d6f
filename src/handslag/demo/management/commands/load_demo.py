"""Build the demo city, or add what is missing from it; safe to repeat."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from handslag.demo import accounts, registry
from handslag.demo.content.boards import BOARDS
from handslag.demo.content.people import PEOPLE
from handslag.demo.content.shapes import CITY_NAME
from handslag.demo.days import Days
from handslag.foundation import clock
from handslag.reference.actions import load_reference
from handslag.reference.models import CpvCode
from handslag.registry.search import following

NOT_A_DEMO = (
    "This installation is not a demo, and the demo's people can be signed in as by anybody. "
    "Set HANDSLAG_DEMO=1 to build the demo city, in a database of its own."
)


class Command(BaseCommand):
    help = "Build the demo city; a second run adds only what is missing and keeps what people have changed."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Load every area in the order in which each needs the one before."""
        if not settings.HANDSLAG_DEMO:
            raise CommandError(NOT_A_DEMO)
        if other := accounts.other_city():
            raise CommandError(f"The database belongs to {other}. Give the demo city a database of its own.")
        days = Days(clock.now())
        if not CpvCode.objects.exists():
            load_reference(at=days.at)
        new = accounts.load_city(days) + registry.load_firms(days)
        homes = accounts.organisations([*BOARDS, *registry.FIRMS])
        new += accounts.load_people(homes, days)
        following.refresh(at=days.at)
        self._tell(new)

    def _tell(self, new: int) -> None:
        self.stdout.write(
            f"{CITY_NAME}: {len(registry.ENTERPRISES)} social enterprises, {len(registry.SUPPLIERS)} other"
            f" suppliers, {len(BOARDS)} boards and companies; {new} new."
        )
        self.stdout.write(f"Sign in with the password {accounts.PASSWORD} as any of these:")
        for person in PEOPLE:
            self.stdout.write(f"  {person.email:<46}{person.role}")
