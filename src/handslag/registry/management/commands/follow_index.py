"""Bring this host's indexes up to date: once, all over again, or for as long as it runs."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from handslag.foundation import clock
from handslag.registry.search import following
from handslag.registry.search.directory import IndexBusy


class Command(BaseCommand):
    """Every host that serves pages but runs no worker needs this with --every; the worker does it itself."""

    help = "Bring the directory and the matching index of this host up to date."

    def add_arguments(self, parser: CommandParser) -> None:
        """Two ways to run."""
        parser.add_argument("--rebuild", action="store_true", help="make the indexes anew from the register")
        parser.add_argument("--every", type=float, metavar="SECONDS", help="go on until stopped")

    def handle(self, **options: Any) -> None:
        """Do it."""
        if options["rebuild"]:
            following.rebuild(at=clock.now())
        self._follow()
        while options["every"]:
            time.sleep(options["every"])
            self._follow()

    def _follow(self) -> None:
        try:
            following.refresh(at=clock.now())
        except IndexBusy:
            self.stderr.write("Somebody else is writing the index; it is tried again later.")
