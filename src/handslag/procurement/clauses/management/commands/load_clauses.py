"""Bring the shipped clauses into the library; safe to repeat."""

from typing import Any

from django.core.management.base import BaseCommand

from handslag.foundation import clock
from handslag.procurement.clauses.actions import load_shipped


class Command(BaseCommand):
    help = "Bring the shipped clauses into the library; what the city has changed stays."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Load and say what became of it."""
        self.stdout.write(f"Clauses: {load_shipped(at=clock.now())} new.")
