"""Suggest codes for real notices in five folds by group: vectors and weights are learnt anew in each.

Needs SciPy, the development notices and the teacher's answers (see `docs/cpv.md`).
"""

from __future__ import annotations

import hashlib

import numpy as np
import numpy.typing as npt

from bench.training.table import Floats
from bench.training.world import CODES, World, shares
from handslag.matching.evidence_of_codes import level_ids

_FOLDS = 5
_NAMES = ("exact@5", "MRR", "class@5", "div@1", "best 5 classes", "best 3 divisions")


def main() -> None:
    """Print the table for all texts and for the Swedish ones."""
    world = World()
    part = np.array([_fold_of(example.group) for example in world.examples])
    said: dict[int, Floats] = {}
    for fold in range(_FOLDS):
        train = (part != fold) & (world.codes >= 0)
        table, vectors, weights = world.learn(train)
        for row in np.flatnonzero((part == fold) & world.is_read):
            said[row] = shares(world.figures(row, vectors, table.labels, train), weights)
        print(f"fold {fold + 1} of {_FOLDS} done", flush=True)
    _show(world, "all languages", [row for row in said if world.is_original[row]], said)
    _show(world, "Swedish", [row for row in said if world.langs[row] == "sv"], said)


def _fold_of(group: str) -> int:
    return int(hashlib.md5(group.encode(), usedforsecurity=False).hexdigest()[:8], 16) % _FOLDS


def _show(world: World, name: str, rows: list[int], said: dict[int, Floats]) -> None:
    judged = np.array([_judged(said[row], world.examples[row].code) for row in rows])
    figures = "  ".join(f"{label} {mean:.3f}" for label, mean in zip(_NAMES, judged.mean(0), strict=False))
    sureness, hit = judged[:, 6], judged[:, 7]
    surest = hit[np.argsort(-sureness)[: len(rows) // 4]].mean()
    print(f"{name} ({len(rows)}): {figures}")
    print(f"  class@1 in surest quarter {surest:.3f}  calibration error {_calibration(sureness, hit):.3f}")


def _judged(likely: Floats, code: str) -> tuple[float, ...]:
    first = [CODES[row] for row in np.argsort(-likely)[:10]]
    classes, divisions = (np.bincount(level_ids()[level], weights=likely) for level in (4, 2))
    is_known = code in CODES
    own_class, own_division = (level_ids()[level][CODES.index(code)] if is_known else -1 for level in (4, 2))
    best = np.argsort(-classes)[:5]
    return (
        code in first[:5],
        next((1 / (place + 1) for place, found in enumerate(first) if found == code), 0),
        any(found[:4] == code[:4] for found in first[:5]),
        first[0][:2] == code[:2],
        own_class in best,
        own_division in np.argsort(-divisions)[:3],
        classes.max(),
        own_class == best[0],
    )


def _calibration(sureness: npt.NDArray[np.float64], hit: npt.NDArray[np.float64]) -> float:
    """Expected calibration error of the first class, over ten steps of sureness."""
    steps = np.minimum((sureness * 10).astype(int), 9)
    return float(
        sum(
            abs(sureness[steps == step].mean() - hit[steps == step].mean()) * (steps == step).mean()
            for step in set(steps)
        )
    )


main()
