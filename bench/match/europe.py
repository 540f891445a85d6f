"""A day of Europe: as many notices as TED gets in a day, matched with all offers in two processes."""

from __future__ import annotations

import gzip
import json
import multiprocessing
import time
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import numpy as np

from bench.match.offers import ASKED_ON, World, area_tree, needs
from bench.training.corpus import NOTICES
from handslag.matching.engine import match
from handslag.matching.facts import NeedFacts
from handslag.matching.index import OfferIndex

PROCESSES = 2
_LISTED = 20
_AT_A_TIME = 50


@dataclass(frozen=True, slots=True)
class Day:
    """What came of it; `is_real` says whether real notices were there to be matched."""

    notices: int
    seconds: float
    matched: int
    is_real: bool


def day_of_europe(folder: Path, notices: int, seed: int) -> Day:
    """Match so many notices; the processes are started before the clock is, as a worker is."""
    world = World(seed)
    real = _real_notices(world, seed)
    wanted = list(islice(cycle(real or _invented(world, seed)), notices))
    with multiprocessing.get_context("spawn").Pool(PROCESSES, _open, (folder,)) as pool:
        pool.map(_matches, wanted[:PROCESSES], chunksize=1)
        began = time.perf_counter()
        found = pool.map(_matches, wanted, chunksize=_AT_A_TIME)
        seconds = time.perf_counter() - began
    return Day(len(wanted), seconds, sum(found), bool(real))


def _real_notices(world: World, seed: int) -> list[NeedFacts]:
    """The development notices in their own language, each put in a Swedish municipality."""
    if not NOTICES.exists():
        return []
    with gzip.open(NOTICES, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    places = world.draw_places(np.random.default_rng([seed, 3]), len(rows))
    return [
        NeedFacts(
            title=row["texts"][row["lang"]]["title"] or "",
            description=row["text"][row["lang"]],
            cpv=(row["cpv_main"], *row["cpv_add"]),
            areas=(place,),
            asked_on=ASKED_ON,
        )
        for row, place in zip(rows, places, strict=True)
    ]


def _invented(world: World, seed: int) -> list[NeedFacts]:
    return needs(world, per_kind=100, seed=seed)["code and place"]


_opened: list[OfferIndex] = []


def _open(folder: Path) -> None:
    _opened.append(OfferIndex.load(folder))


def _matches(need: NeedFacts) -> bool:
    """Whether anybody fits; told with reasons and near misses."""
    result = match(_opened[0], need, area_tree(), limit_per_group=_LISTED)
    return result.counts.fits > 0
