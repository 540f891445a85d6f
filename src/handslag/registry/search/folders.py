"""Where the indexes lie: one folder per way of making them, so that no version reads what another wrote."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from functools import cache
from hashlib import blake2b
from pathlib import Path

from django.conf import settings

from handslag.matching.cpv import DATA as CPV
from handslag.reference.rules import DATA as CODE_LISTS
from handslag.text.word_lists import DATA as WORDS

_KEPT_FOR = timedelta(days=7)
_OWN = Path(__file__).parent
_MAKING = (_OWN, _OWN.parent / "rules", WORDS, CPV, CODE_LISTS)


@cache
def _layout() -> str:
    """Names everything an entry depends on beside the register: our code, the word lists, the code lists."""
    digest = blake2b(digest_size=6)
    for folder in _MAKING:
        for path in sorted(path for path in folder.iterdir() if path.is_file()):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def index_folder() -> Path:
    """Where everything derived from the register is kept; may be thrown away at any time."""
    return Path(settings.DATA_FOLDER) / "index" / _layout()


def directory_folder() -> Path:
    """Where the public directory's index is."""
    return index_folder() / "directory"


def offers_folder() -> Path:
    """Where the bases of the matching index are."""
    return index_folder() / "offers"


def forget_older_layouts(*, at: datetime) -> None:
    """Throw away what older versions of the program made, once none of them can still be running."""
    for folder in index_folder().parent.iterdir():
        written = datetime.fromtimestamp(folder.stat().st_mtime, tz=at.tzinfo)
        if folder != index_folder() and written < at - _KEPT_FOR:
            shutil.rmtree(folder, ignore_errors=True)
