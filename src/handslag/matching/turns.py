"""Whose turn it is among equals: drawn anew for each need, and steered by nobody."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


def turns(firm_ids: npt.NDArray[np.int64], rotation: int) -> npt.NDArray[np.uint64]:
    """A number for each firm that depends on the need only, so that equals take turns (splitmix64)."""
    mixed = firm_ids.astype(np.uint64) ^ np.uint64(rotation)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        mixed = (mixed ^ (mixed >> np.uint64(shift))) * np.uint64(factor)
    return np.asarray(mixed ^ (mixed >> np.uint64(31)), dtype=np.uint64)
