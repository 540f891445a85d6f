"""What a city's own confirmations add to what is shipped: versioned folders, and the one that is in use.

A folder holds vectors, runs of letters and codes, never a text. Which one is in use stands in the file
`current`; every process sees within a moment that another was chosen.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from handslag.matching.label_index import LetterRuns
from handslag.matching.learnt import Learnt, from_bytes, learnt

FOLDER: Final = "cpv"
"""What the folder of versions is called among an installation's data."""

_CURRENT: Final = "current"
_ARRAYS: Final = ("vectors", "codes", "run_keys", "run_rows", "run_weights")


@dataclass(frozen=True, slots=True)
class Additions:
    """Confirmed texts, one row a text and code: where it lies, its runs of letters, its code's place."""

    vectors: npt.NDArray[np.int8]
    codes: npt.NDArray[np.int32]
    langs: tuple[str, ...]
    runs: LetterRuns


def joined(base: Learnt, more: Additions, version: str) -> Learnt:
    """The shipped notices with the confirmed texts beside them."""
    count = len(more.codes)
    return replace(
        base,
        version=version,
        notices=np.concatenate([base.notices, from_bytes(more.vectors)]),
        notice_rows=np.concatenate([base.notice_rows, more.codes]),
        notice_langs=np.concatenate([base.notice_langs, np.array(more.langs, dtype=str)]),
        is_original=np.concatenate([base.is_original, np.ones(count, dtype=np.bool_)]),
        letters=base.letters.with_rows(more.runs, count),
    )


def made_beside(base: Learnt) -> str:
    """Names what was shipped, also when it was learnt anew on the same day."""
    return f"{base.version} {blake2b(base.figure_weights.tobytes(), digest_size=5).hexdigest()}"


class _Followed:
    """The folder of versions, and what was last read from it."""

    folder: Path | None = None
    read: tuple[int, Learnt] | None = None


def follow(folder: Path) -> None:
    """Look for taught versions in this folder from now on."""
    _Followed.folder, _Followed.read = folder, None


@contextmanager
def followed(folder: Path) -> Iterator[None]:
    """The same for a while."""
    before = _Followed.folder
    follow(folder)
    try:
        yield
    finally:
        _Followed.folder, _Followed.read = before, None


def in_use() -> Learnt:
    """What texts are read with now; what is shipped until a version made for it is in use."""
    if _Followed.folder is None:
        return learnt()
    try:
        chosen_at = (_Followed.folder / _CURRENT).stat().st_mtime_ns
    except OSError:
        return learnt()
    read = _Followed.read
    if read is None or read[0] != chosen_at:
        read = _Followed.read = (chosen_at, _read(_Followed.folder) or learnt())
    return read[1]


def write(folder: Path, version: str, more: Additions) -> Path:
    """Keep a version; the same confirmations give the same bytes."""
    own = folder / version
    own.mkdir(parents=True, exist_ok=True)
    facts = {"version": version, "base": made_beside(learnt()), "langs": list(more.langs)}
    (own / "facts.json").write_text(json.dumps(facts, sort_keys=True) + "\n", encoding="utf-8")
    arrays: tuple[npt.NDArray[np.generic], ...] = (more.vectors, more.codes, *more.runs)
    for name, array in zip(_ARRAYS, arrays, strict=True):
        np.save(own / f"{name}.npy", array)
    return own


def use(folder: Path, version: str) -> None:
    """Read every text with this version from now on, in every process."""
    written = folder / f"{_CURRENT}.{os.getpid()}"
    written.write_text(f"{version}\n", encoding="utf-8")
    written.replace(folder / _CURRENT)


def _read(folder: Path) -> Learnt | None:
    """The version in use; None when it was made for another one that was shipped, or is not whole."""
    try:
        own = folder / (folder / _CURRENT).read_text(encoding="utf-8").strip()
        facts = json.loads((own / "facts.json").read_text(encoding="utf-8"))
        vectors, codes, *runs = (np.load(own / f"{name}.npy") for name in _ARRAYS)
    except (OSError, ValueError):
        return None
    base = learnt()
    if facts.get("base") != made_beside(base):
        return None
    more = Additions(vectors, codes, tuple(facts["langs"]), LetterRuns(*runs))
    return joined(base, more, facts["version"])
