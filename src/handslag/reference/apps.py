"""Reference, one area of Handslag."""

from pathlib import Path

from django.apps import AppConfig
from django.conf import settings

from handslag.matching import taught


class ReferenceConfig(AppConfig):
    name = "handslag.reference"
    label = "reference"

    def ready(self) -> None:
        """Read texts with what this city has taught."""
        taught.follow(Path(settings.DATA_FOLDER) / taught.FOLDER)
