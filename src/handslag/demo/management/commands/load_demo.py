"""Build the demo city, or add what is missing from it; safe to repeat."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from handslag.accounts.models import Organisation
from handslag.demo import accounts, cases, clauses, documents, guidance, needs, registry
from handslag.demo.content.boards import BOARDS
from handslag.demo.content.people import PEOPLE
from handslag.demo.content.shapes import CITY_NAME, DISCLAIMER
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
        households = needs.Households.of(homes)
        new += needs.load_subscriptions(households, days) + needs.load_needs(households, days)
        new += guidance.load_guidelines(days) + cases.load_cases(households, days)
        new += clauses.load_clauses(households, days)
        new += documents.load_documents(households, days)
        self._tell(new, homes)

    def _tell(self, new: int, homes: Mapping[str, Organisation]) -> None:
        added = f"{new} of all this is new" if new else "all of it was there already"
        self.stdout.write(
            f"{CITY_NAME} has {len(registry.ENTERPRISES)} social enterprises, {len(registry.SUPPLIERS)} other"
            f" suppliers, {len(BOARDS)} buyers and {len(needs.NEEDS)} needs: {added}."
        )
        self.stdout.write(DISCLAIMER)
        self.stdout.write(f"Sign in as any of these, with the password {accounts.PASSWORD}:")
        for person in PEOPLE:
            role = person.role.replace("_", " ")
            self.stdout.write(f"  {person.email:<44}{role}, {homes[person.organisation].name}")
