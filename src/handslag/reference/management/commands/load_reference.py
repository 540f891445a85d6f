"""Read the shipped code lists into the database; safe to repeat."""

from typing import Any

from django.core.management.base import BaseCommand

from handslag.foundation import clock
from handslag.reference.actions import load_reference


class Command(BaseCommand):
    help = "Read the shipped code lists into the database; a second run writes nothing."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Load and say what became of it."""
        report = load_reference(at=clock.now())
        self.stdout.write(
            f"Code lists: {report.new} new, {report.changed} changed, {report.unchanged} unchanged."
        )
