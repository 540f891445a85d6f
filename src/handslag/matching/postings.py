"""Which rows a key occurs in, as flat arrays: the one shape behind every index of this room."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

IntArray = npt.NDArray[np.int32] | npt.NDArray[np.int64]


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
