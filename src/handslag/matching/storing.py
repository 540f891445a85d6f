"""A segment as a folder of memory-mapped arrays with a manifest, which is written last."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from handslag.matching.cpv import DATA as CPV_DATA
from handslag.matching.postings import Postings
from handslag.matching.segment import Columns, Segment
from handslag.matching.string_table import StringTable
from handslag.text.word_lists import DATA as WORD_LISTS

SCHEMA: Final = 2
ANALYSIS: Final = 3
"""Rises when the same words are to be read in a new way."""

MANIFEST: Final = "manifest.json"
_NESTED: Final[dict[str, type]] = {
    "columns": Columns,
    "codes_of_offer": Postings,
    "offers_of_code": Postings,
    "areas": StringTable,
    "areas_of_offer": Postings,
    "terms": StringTable,
    "offers_of_term": Postings,
}

Arrays = dict[str, npt.NDArray[Any]]


class IndexUnreadable(Exception):
    """The folder holds no index this version can use: missing, broken, or made by another version."""


def save(segment: Segment, folder: Path) -> None:
    """Write the arrays, then the manifest; a folder left half written cannot be loaded."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MANIFEST).unlink(missing_ok=True)
    arrays = _arrays_in(segment)
    for name, values in arrays.items():
        np.save(folder / f"{name}.npy", np.ascontiguousarray(values))
    manifest = {
        "schema": SCHEMA,
        "analysis": _analysis(),
        "arrays": {name: [str(values.dtype), len(values)] for name, values in arrays.items()},
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")


def load(folder: Path) -> Segment:
    """Map the arrays of a saved segment.

    Raises:
        IndexUnreadable: when the folder is missing, broken, or made by another version.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if (manifest["schema"], manifest["analysis"]) != (SCHEMA, _analysis()):
            raise IndexUnreadable(f"{folder} was made by another version")
        arrays = {
            name: _mapped(folder / f"{name}.npy", dtype, length)
            for name, (dtype, length) in manifest["arrays"].items()
        }
        segment = _segment_from(arrays)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, EOFError) as reason:
        raise IndexUnreadable(f"{folder} is missing or broken") from reason
    _check_links(segment, folder)
    return segment


def _arrays_in(segment: Segment) -> Arrays:
    arrays: Arrays = {}
    for own in fields(segment):
        value = getattr(segment, own.name)
        if is_dataclass(value):
            arrays |= {f"{own.name}.{inner.name}": getattr(value, inner.name) for inner in fields(value)}
        else:
            arrays[own.name] = value
    return arrays


def _segment_from(arrays: Arrays) -> Segment:
    built: dict[str, Any] = {name: arrays[name] for name in ("codes", "code_digits")}
    for name, kind in _NESTED.items():
        built[name] = kind(**{inner.name: arrays[f"{name}.{inner.name}"] for inner in fields(kind)})
    return Segment(**built)


def _mapped(path: Path, dtype: str, length: int) -> npt.NDArray[Any]:
    if length == 0:
        return np.zeros(0, dtype=dtype)
    values: npt.NDArray[Any] = np.load(path, mmap_mode="r", allow_pickle=False)
    if str(values.dtype) != dtype or values.shape != (length,):
        raise ValueError(f"{path.name} is not what the manifest says")
    # A plain view of the mapping: np.memmap's own subclass makes every slice several times slower.
    return np.asarray(values).view(np.ndarray)


def _check_links(segment: Segment, folder: Path) -> None:
    for links in (
        segment.codes_of_offer,
        segment.offers_of_code,
        segment.areas_of_offer,
        segment.offers_of_term,
    ):
        if int(links.starts[-1]) != len(links.rows):
            raise IndexUnreadable(f"{folder} holds links that do not add up")


@cache
def _analysis() -> str:
    """Names how words are read: an index made with other word lists answers other questions."""
    digest = hashlib.blake2b(str(ANALYSIS).encode(), digest_size=8)
    for path in (CPV_DATA / "cpv.tsv", *sorted(WORD_LISTS.iterdir())):
        digest.update(path.read_bytes())
    return digest.hexdigest()
