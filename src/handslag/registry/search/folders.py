"""Where the indexes lie: one folder per layout, so that a new version never reads what an old one wrote."""

from pathlib import Path

from django.conf import settings

LAYOUT = "v2"


def index_folder() -> Path:
    """Where everything derived from the register is kept; may be thrown away at any time."""
    return Path(settings.DATA_FOLDER) / "index" / LAYOUT


def directory_folder() -> Path:
    """Where the public directory's index is."""
    return index_folder() / "directory"


def offers_folder() -> Path:
    """Where the bases of the matching index are."""
    return index_folder() / "offers"
