"""Teach the CPV suggester anew.

`python -m bench.training teach` asks the teacher once, `python -m bench.training learn` fits what is shipped
to its answers and to the whole development half, and writes it to `handslag/matching/data/learnt`.
"""

from __future__ import annotations

import argparse
import json

import numpy as np

from bench.training.corpus import NOTICES, TEACHER
from bench.training.teaching import teach
from handslag.matching.learnt import LEARNT


def main() -> None:
    """Do what is asked, or say what is missing."""
    parser = argparse.ArgumentParser(prog="python -m bench.training", description=__doc__)
    parser.add_argument("what", choices=["teach", "learn"])
    given = parser.parse_args()
    if not NOTICES.exists():
        raise SystemExit(f"{NOTICES} is missing; HANDSLAG_SHARED names the folder it lies in.")
    if given.what == "teach":
        teach()
    elif not (TEACHER / "notices.npy").exists():
        raise SystemExit(
            f"{TEACHER} has no answers; run `python -m bench.training teach`, or set HANDSLAG_TEACHER."
        )
    else:
        _learn()


def _learn() -> None:
    from bench.training.world import World  # noqa: PLC0415 - needs SciPy, which teaching does not

    world = World()
    facts, arrays = world.learn(world.codes >= 0)
    LEARNT.mkdir(exist_ok=True)
    for name, array in arrays.items():
        np.save(LEARNT / f"{name}.npy", array)
    pieces = zip(world.fitting.names, world.fitting.scores, strict=True)
    (LEARNT / "pieces.tsv").write_text("".join(f"{n}\t{s:.2f}\n" for n, s in pieces), encoding="utf-8")
    (LEARNT / "facts.json").write_text(json.dumps(facts) + "\n", encoding="utf-8")
    print(f"learnt from {len(facts['notice_langs'])} texts; `python -m bench.quality` says how well")


main()
