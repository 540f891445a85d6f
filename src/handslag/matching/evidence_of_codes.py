"""Everything known about a text turned into figures a code: labels, neighbours, popularity."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from handslag.matching.cpv import tree
from handslag.matching.label_reading import Heard

Array = npt.NDArray[np.floating]
Rows = npt.NDArray[np.integer]

LEVELS = (8, 5, 4, 3, 2)
NEIGHBOURS = 40
_LEAST = 0.003
_DEPTHS = (2, 3, 4, 5, 8)


@cache
def level_ids() -> dict[int, npt.NDArray[np.int64]]:
    """For each level the number of each code's branch."""
    codes = np.array([int(code) for code in tree().labels])
    return {digits: np.unique(codes // 10 ** (8 - digits), return_inverse=True)[1] for digits in LEVELS}


@cache
def _depths() -> npt.NDArray[np.float64]:
    digits = np.array([len(code.rstrip("0")) for code in tree().labels])
    return np.stack([np.searchsorted(_DEPTHS, digits) == step for step in range(len(_DEPTHS))]).astype(float)


def spread(likeness: Array, rows: Rows, sharpness: float) -> tuple[list[Array], float]:
    """How the nearest notices spread over the branches of every level, and how near the nearest is."""
    near = np.argpartition(-likeness, min(NEIGHBOURS, len(likeness) - 1))[:NEIGHBOURS]
    near = near[likeness[near] > 0]
    if not len(near):
        return [np.zeros(len(tree())) for _ in LEVELS], 0.0
    top = float(likeness[near].max())
    weights = np.exp((likeness[near] - top) / sharpness)
    weights /= weights.sum()
    shares: list[Array] = []
    for digits in LEVELS:
        ids = level_ids()[digits]
        shares.append(
            np.bincount(ids[rows[near]], weights=weights, minlength=ids.max() + 1)[ids].astype(np.float64)
        )
    return shares, top


def popularity(rows: Rows) -> list[Array]:
    """Log counts of what was bought in each branch, for every level."""
    counts: list[Array] = []
    for digits in LEVELS:
        ids = level_ids()[digits]
        counts.append(np.log(np.bincount(ids[rows], minlength=ids.max() + 1)[ids] + 0.3))
    return counts


def figures(
    heard: Heard,
    to_labels: Array,
    by_meaning: tuple[list[Array], float],
    by_letters: tuple[list[Array], float],
    popular: list[Array],
) -> npt.NDArray[np.float32]:
    """One row a figure, one column a code."""
    best = max(float(heard.words.max()), 1e-9)
    best_above = max(float(heard.above.max()), 1e-9)
    class_words = _best_below(heard.words + 4 * heard.letters)
    rows = [
        heard.words,
        heard.words / best,
        heard.letters * 4,
        heard.above,
        heard.above / best_above,
        class_words,
        to_labels * 5,
        _best_below(to_labels) * 5,
        _mean_below(to_labels) * 5,
    ]
    for (shares, top), scale in ((by_meaning, 1.0), (by_letters, 3.0)):
        rows += [np.log(share + _LEAST) for share in shares]
        rows += [share * top * scale for share in shares[:3]]
    rows += popular
    return np.concatenate([np.stack(rows), _depths()]).astype(np.float32)


@cache
def _class_order() -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    ids = level_ids()[4]
    order = np.argsort(ids, kind="stable")
    return order, np.searchsorted(ids[order], np.arange(ids.max() + 1))


def _best_below(values: Array) -> Array:
    order, starts = _class_order()
    return np.maximum.reduceat(values[order], starts)[level_ids()[4]]


def _mean_below(values: Array) -> Array:
    ids = level_ids()[3]
    return (np.bincount(ids, weights=values) / np.bincount(ids))[ids]
