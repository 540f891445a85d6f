"""Which rows a key occurs in, as flat arrays: the one shape behind every index of this room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

IntArray = npt.NDArray[np.int32] | npt.NDArray[np.int64]
_Value = TypeVar("_Value", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Postings:
    """For key k the rows are `rows[starts[k]:starts[k + 1]]`, rising."""

    starts: npt.NDArray[np.int64]
    rows: npt.NDArray[np.int32]

    @classmethod
    def of_pairs(cls, keys: IntArray, rows: IntArray, key_count: int) -> Postings:
        """From (key, row) pairs, each pair once."""
        order = np.lexsort((rows, keys))
        return cls.of_sorted_pairs(keys, rows[order], key_count)

    @classmethod
    def of_sorted_pairs(cls, keys: IntArray, rows: IntArray, key_count: int) -> Postings:
        """From the rows in the order of their keys; the keys themselves are only counted."""
        starts = np.zeros(key_count + 1, dtype=np.int64)
        np.cumsum(np.bincount(keys, minlength=key_count), out=starts[1:])
        return cls(starts, rows.astype(np.int32))

    def of(self, key: int) -> npt.NDArray[np.int32]:
        """The rows of one key."""
        return self.rows[self.starts[key] : self.starts[key + 1]]

    def counts(self, keys: IntArray) -> npt.NDArray[np.int64]:
        """How many rows each key has."""
        return np.asarray(self.starts[keys + 1] - self.starts[keys], dtype=np.int64)

    def places(self, keys: IntArray) -> npt.NDArray[np.int64]:
        """Where in `rows` the rows of all these keys stand, one key after the other."""
        counts = self.counts(keys)
        ends = np.cumsum(counts)
        total = int(ends[-1]) if len(ends) else 0
        shift = np.repeat(self.starts[keys] - (ends - counts), counts)
        return np.asarray(np.arange(total) + shift, dtype=np.int64)

    def highest(self, values: npt.NDArray[_Value], keys: IntArray, default: int) -> npt.NDArray[_Value]:
        """For each key the highest of the values (one a row) of its rows, the default where it has none."""
        found = np.full(len(keys), default, dtype=values.dtype)
        counts = self.counts(keys)
        some = counts > 0
        if some.any():
            ends = np.cumsum(counts[some])
            found[some] = np.maximum.reduceat(values[self.rows[self.places(keys)]], ends - counts[some])
        return found

    def first_highest(self, values: npt.NDArray[np.float64], keys: IntArray) -> npt.NDArray[np.int64]:
        """For each key the first of its rows with the highest value, -1 where it has none."""
        found = np.full(len(keys), -1, dtype=np.int64)
        counts = self.counts(keys)
        some = np.flatnonzero(counts)
        if len(some):
            rows = self.rows[self.places(keys)]
            own, counts = values[rows], counts[some]
            best = np.maximum.reduceat(own, np.cumsum(counts) - counts)
            winners = np.flatnonzero(own == np.repeat(best, counts))
            owner = np.repeat(some, counts)[winners]
            found[owner[::-1]] = rows[winners[::-1]]
        return found
