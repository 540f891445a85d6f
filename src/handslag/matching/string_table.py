"""Sorted strings in two flat arrays, found by binary search: a dictionary that can be memory-mapped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_BEGINNING = 8


@dataclass(frozen=True, slots=True)
class StringTable:
    """Strings in byte order; `blob[offsets[n]:offsets[n + 1]]` is the n-th in UTF-8.

    `beginnings` are the first eight bytes of each as a number, which rises as the strings do.
    """

    blob: npt.NDArray[np.uint8]
    offsets: npt.NDArray[np.int64]
    beginnings: npt.NDArray[np.uint64]

    @classmethod
    def of(cls, in_byte_order: Sequence[bytes]) -> StringTable:
        """From distinct strings already in byte order."""
        offsets = np.zeros(len(in_byte_order) + 1, dtype=np.int64)
        np.cumsum([len(item) for item in in_byte_order], out=offsets[1:])
        beginnings = np.array([_beginning(item) for item in in_byte_order], dtype=np.uint64)
        return cls(np.frombuffer(b"".join(in_byte_order), dtype=np.uint8), offsets, beginnings)

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __iter__(self) -> Iterator[str]:
        for place in range(len(self)):
            yield self._at(place).decode()

    def find(self, wanted: Sequence[str]) -> list[int | None]:
        """Where each string stands, None when it is not in the table."""
        targets = [item.encode() for item in wanted]
        keys = np.array([_beginning(target) for target in targets], dtype=np.uint64)
        first = np.searchsorted(self.beginnings, keys).tolist()
        last = np.searchsorted(self.beginnings, keys, side="right").tolist()
        return [self._between(*place) for place in zip(targets, first, last, strict=True)]

    def _between(self, target: bytes, low: int, high: int) -> int | None:
        end = high
        while low < high:
            middle = (low + high) // 2
            if self._at(middle) < target:
                low = middle + 1
            else:
                high = middle
        return low if low < end and self._at(low) == target else None

    def _at(self, place: int) -> bytes:
        return self.blob[self.offsets[place] : self.offsets[place + 1]].tobytes()


def _beginning(string: bytes) -> int:
    return int.from_bytes(string[:_BEGINNING].ljust(_BEGINNING, b"\0"), "big")
