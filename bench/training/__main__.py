"""Teach the CPV suggester anew.

`python -m bench.training teach` asks the teacher once, `python -m bench.training learn` fits what is shipped
to its answers and to the whole development half, and writes it to `handslag/matching/data/learnt`.
"""

from __future__ import annotations

import argparse
import json
from datetime import UTC, datetime

import numpy as np

from bench.training.corpus import NOTICES, TEACHER
from bench.training.table import Table, scales_of
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
    from bench.training.world import World, shares  # noqa: PLC0415 - needs SciPy, which teaching does not

    world = World()
    train = world.codes >= 0
    table, vectors, weights = world.learn(train)
    kept = np.flatnonzero(train & world.is_read)
    letters = world.letter_index(kept)
    arrays = _of_table(table, world.label_rows) | {
        "notices": np.round(vectors[kept] * 127).astype(np.int8),
        "notice_rows": world.codes[kept].astype(np.int16),
        "is_original": world.is_original[kept],
        "letter_starts": letters.postings.starts.astype(np.int32),
        "letter_rows": letters.postings.rows.astype(np.int16),
        "letter_weights": np.clip(np.round(letters.weights * 255), 1, 255).astype(np.uint8),
        "letter_idf": letters.idf.astype(np.float16),
    }
    LEARNT.mkdir(exist_ok=True)
    for name, array in arrays.items():
        np.save(LEARNT / f"{name}.npy", array)
    pieces = zip(world.fitting.names, world.fitting.scores, strict=True)
    (LEARNT / "pieces.tsv").write_text("".join(f"{n}\t{s:.2f}\n" for n, s in pieces), encoding="utf-8")
    facts = {
        "version": datetime.now(tz=UTC).date().isoformat(),
        "langs": list(table.means),
        "figure_weights": [round(float(weight), 4) for weight in weights],
        "notice_langs": world.langs[kept].tolist(),
    }
    (LEARNT / "facts.json").write_text(json.dumps(facts) + "\n", encoding="utf-8")
    hits = [
        world.codes[row] in np.argsort(-shares(world.figures(row, vectors, table.labels, train), weights))[:5]
        for row in np.flatnonzero(train & world.is_original)
    ]
    print(f"learnt from {len(kept)} texts; on themselves exact@5 {np.mean(hits):.3f}, which proves nothing:")
    print("python -m bench.quality tests on groups left out")


def _of_table(table: Table, label_rows: list[int]) -> dict[str, np.ndarray]:
    scales = scales_of(table.vectors)
    labels = np.zeros_like(table.labels)
    labels[label_rows] = table.labels
    return {
        "vectors": np.round(table.vectors / scales[:, None]).astype(np.int8),
        "scales": scales,
        "telling": table.weights.astype(np.float16),
        "means": np.stack([table.mean, *table.means.values()]).astype(np.float32),
        "labels": np.round(labels * 127).astype(np.int8),
    }


main()
