"""How well codes are suggested."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from bench.training.corpus import Example
from handslag.matching.cpv import tree
from handslag.matching.evidence_of_codes import level_ids

Shares = npt.NDArray[np.float64]
_CODES = tuple(tree().labels)
_NAMES = ("exact@5", "MRR", "class@5", "div@1", "best 5 classes", "best 3 divisions")


def show(name: str, judged_texts: Sequence[tuple[Example, Shares]]) -> None:
    """Print the table for these texts with what was said of each."""
    judged = np.array([_judged(said, example.code) for example, said in judged_texts])
    figures = "  ".join(f"{label} {mean:.3f}" for label, mean in zip(_NAMES, judged.mean(0), strict=False))
    sureness, hit = judged[:, 6], judged[:, 7]
    surest = hit[np.argsort(-sureness)[: len(judged) // 4]].mean()
    print(f"{name} ({len(judged)}): {figures}")
    print(f"  class@1 in surest quarter {surest:.3f}  calibration error {_calibration(sureness, hit):.3f}")


def _judged(likely: Shares, code: str) -> tuple[float, ...]:
    first = [_CODES[row] for row in np.argsort(-likely)[:10]]
    classes, divisions = (np.bincount(level_ids()[level], weights=likely) for level in (4, 2))
    is_known = code in tree().labels
    own_class, own_division = (level_ids()[level][_CODES.index(code)] if is_known else -1 for level in (4, 2))
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


def _calibration(sureness: Shares, hit: Shares) -> float:
    """Expected calibration error of the first class, over ten steps of sureness."""
    steps = np.minimum((sureness * 10).astype(int), 9)
    return float(
        sum(
            abs(sureness[steps == step].mean() - hit[steps == step].mean()) * (steps == step).mean()
            for step in set(steps)
        )
    )
