"""What was learnt from real notices: vectors of word pieces, where training notices lie, weights."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypedDict

import numpy as np
import numpy.typing as npt

from handslag.matching.cpv import DATA
from handslag.matching.label_index import LetterIndex
from handslag.matching.pieces import Pieces
from handslag.matching.postings import Postings

LEARNT = DATA / "learnt"
TITLE_WEIGHT = 3
LONGEST_TEXT = 6_000
_UNSIGNED, _SIGNED = np.float32(255), np.float32(127)
"""The largest whole number a byte is kept as, without and with a sign."""


Vector = npt.NDArray[np.float32]
Arrays = Mapping[str, npt.NDArray[Any]]


class Facts(TypedDict):
    """What is learnt beside the arrays."""

    version: str
    langs: list[str]
    figure_weights: list[float]
    notice_langs: list[str]


@dataclass(frozen=True, slots=True, eq=False)
class Learnt:
    """The arrays of `make training`; the large ones stay on disk until they are read.

    Two of them are the same only when they are one.
    """

    version: str
    pieces: Pieces
    vectors: npt.NDArray[np.int8]
    scales: Vector
    telling: Vector
    mean: Vector
    means: Mapping[str, Vector]
    labels: Vector
    notices: Vector
    notice_rows: npt.NDArray[np.int64]
    notice_langs: npt.NDArray[np.str_]
    is_original: npt.NDArray[np.bool_]
    letters: LetterIndex
    figure_weights: npt.NDArray[np.float64]

    @classmethod
    def of(cls, facts: Facts, arrays: Arrays, pieces: Pieces) -> Learnt:
        """From the arrays as they are kept, small numbers a byte each."""
        means = arrays["means"].astype(np.float32)
        return cls(
            version=facts["version"],
            pieces=pieces,
            vectors=arrays["vectors"],
            scales=arrays["scales"].astype(np.float32),
            telling=arrays["telling"].astype(np.float32),
            mean=means[0],
            means=dict(zip(facts["langs"], means[1:], strict=True)),
            labels=from_bytes(arrays["labels"]),
            notices=from_bytes(arrays["notices"]),
            notice_rows=arrays["notice_rows"].astype(np.int64),
            notice_langs=np.array(facts["notice_langs"]),
            is_original=arrays["is_original"],
            letters=LetterIndex(
                Postings(arrays["letter_starts"], arrays["letter_rows"]),
                arrays["letter_weights"].astype(np.float32) / _UNSIGNED,
                arrays["letter_idf"].astype(np.float32),
                len(facts["notice_langs"]),
            ),
            figure_weights=np.array(facts["figure_weights"]),
        )

    def vector(self, title: str, text: str, lang: str) -> Vector:
        """Where a text lies, length 1; all zeros when none of its pieces is known."""
        counts: Counter[int] = Counter()
        for place in self.pieces.of_text(title):
            counts[place] += TITLE_WEIGHT
        counts.update(self.pieces.of_text(text[:LONGEST_TEXT]))
        if not counts:
            return np.zeros(self.vectors.shape[1], dtype=np.float32)
        places = np.fromiter(counts, dtype=np.int64)
        said = np.log1p(np.fromiter(counts.values(), dtype=np.float32))
        made = unit(
            (said * self.telling[places] * self.scales[places]) @ self.vectors[places].astype(np.float32)
        )
        return unit(made - 0.5 * self.means.get(lang, self.mean) - 0.5 * self.mean)

    def knows_word(self, text: str) -> bool:
        """Whether a word of four letters or more stands whole among the pieces."""
        return any(
            len(word) >= _SHORTEST_KNOWN and len(self.pieces.of_word(word)) == 1 for word in text.split()
        )


_SHORTEST_KNOWN = 4


def in_bytes(vectors: Vector) -> npt.NDArray[np.int8]:
    """Vectors of length 1 as they are kept."""
    return np.round(vectors * _SIGNED).astype(np.int8)


def from_bytes(kept: npt.NDArray[np.int8]) -> Vector:
    """The same, read back."""
    return kept.astype(np.float32) / _SIGNED


def unit(vector: Vector) -> Vector:
    """The vector with length 1; nothing stays nothing."""
    length = float(np.linalg.norm(vector))
    return np.asarray(vector / length if length else vector, dtype=np.float32)


_ARRAYS = (
    "vectors", "scales", "telling", "means", "labels", "notices", "notice_rows", "is_original",
    "letter_starts", "letter_rows", "letter_weights", "letter_idf",
)  # fmt: skip


@cache
def learnt(folder: Path = LEARNT) -> Learnt:
    """What the room is shipped with; read once."""
    facts: Facts = json.loads((folder / "facts.json").read_text(encoding="utf-8"))
    rows = [line.split("\t") for line in (folder / "pieces.tsv").read_text(encoding="utf-8").splitlines()]
    pieces = Pieces([row[0] for row in rows], [float(row[1]) for row in rows])
    return Learnt.of(
        facts, {name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in _ARRAYS}, pieces
    )
