"""How well codes are suggested and suppliers found, in five folds by group, each learnt without its own part.

Every text is read as the product reads it. Needs SciPy, the development notices and the teacher's answers
(see `docs/cpv.md`).
"""

from __future__ import annotations

import hashlib

import numpy as np

from bench.quality import codes, everyday, suppliers
from bench.training.world import World
from handslag.matching.learnt import Learnt
from handslag.matching.levels import ReadText, read_text
from handslag.matching.pieces import Pieces

_FOLDS = 5


def main() -> None:
    """Print the tables."""
    world = World()
    pieces = Pieces(world.fitting.names, world.fitting.scores)
    folds: dict[int, Learnt] = {}
    part = np.array([fold_of(example.group) for example in world.examples])
    said: dict[int, ReadText] = {}
    for fold in range(_FOLDS):
        folds[fold] = Learnt.of(*world.learn((part != fold) & (world.codes >= 0)), pieces)
        for row in np.flatnonzero((part == fold) & world.is_read):
            example = world.examples[row]
            said[row] = read_text(example.title, example.text, example.lang, folds[fold])
        print(f"fold {fold + 1} of {_FOLDS} done", flush=True)
    codes.show(
        "all languages", [(world.examples[row], said[row].shares) for row in said if world.is_original[row]]
    )
    codes.show(
        "Swedish", [(world.examples[row], said[row].shares) for row in said if world.langs[row] == "sv"]
    )
    suppliers.show(
        {world.examples[row].notice: read for row, read in said.items() if world.is_original[row]},
        lambda group: folds[fold_of(group)],
    )
    everyday.show()


def fold_of(group: str) -> int:
    """The part a group is tested in."""
    return int(hashlib.md5(group.encode(), usedforsecurity=False).hexdigest()[:8], 16) % _FOLDS


main()
