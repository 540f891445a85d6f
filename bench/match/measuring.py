"""One size measured: the index built, then the same needs asked of everybody in turn."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.match.filters import Database, Postgres, Sqlite, question
from bench.match.offers import World, needs, offers
from handslag.matching.cpv import tree
from handslag.matching.engine import match
from handslag.matching.facts import NeedFacts, OfferFacts
from handslag.matching.index import OfferIndex
from handslag.matching.need_reading import read_need
from handslag.matching.results import MatchResult
from handslag.matching.weights import DEFAULT

ENGINE, READING = "this engine", "of it reading the need"
_LISTED = 20
_NEW_FIRM = 10**9
_PAGE_BYTES = resource.getpagesize()


@dataclass(frozen=True, slots=True)
class Asked:
    """What is measured, the same at every size."""

    seed: int
    needs_per_kind: int
    rounds: int
    postgres: str


@dataclass(frozen=True, slots=True)
class Built:
    """An index made from scratch and written; making the offers up is not counted."""

    seconds: float
    peak_mb: float
    disk_mb: float


@dataclass(slots=True)
class Answered:
    """Seconds by kind of need, then by who answered, one for each need: the best of the rounds."""

    opened_s: float
    memory_mb: float
    update_s: float
    seconds: dict[str, dict[str, list[float]]] = field(default_factory=dict)


def build(folder: Path, size: int, asked: Asked) -> Built:
    """Build the index of so many offers and save it; run in a process of its own, whose memory is told."""
    world = World(asked.seed)
    made_up = _Clocked(offers(world, size=size, seed=asked.seed))
    began = time.perf_counter()
    OfferIndex.build(made_up).save(folder)
    seconds = time.perf_counter() - began - made_up.seconds
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    disk = sum(path.stat().st_size for path in folder.iterdir()) / 1024**2
    return Built(seconds, peak, disk)


class _Clocked:
    """Offers with the time it took to make them up."""

    def __init__(self, made_up: Iterator[OfferFacts]) -> None:
        self._made_up, self.seconds = made_up, 0.0

    def __iter__(self) -> Iterator[OfferFacts]:
        clock = time.perf_counter
        began = clock()
        for offer in self._made_up:
            self.seconds += clock() - began
            yield offer
            began = clock()


def answer(folder: Path, size: int, asked: Asked) -> Answered:
    """Open the saved index and ask everybody every need in turn; run in a process of its own."""
    world = World(asked.seed)
    wanted = needs(world, per_kind=asked.needs_per_kind, seed=asked.seed)
    # A process that serves has the word lists anyway.
    read_need(wanted["words"][0], world.areas, DEFAULT)
    before = _memory_mb()
    began = time.perf_counter()
    index = OfferIndex.load(folder)
    opened = time.perf_counter() - began
    for some in wanted.values():
        for need in some:
            match(index, need, world.areas, limit_per_group=_LISTED)
    answered = Answered(opened, _memory_mb() - before, _update(index, world, wanted["code"][0]))
    databases = _filled(folder, size, world, asked)
    try:
        for kind, some in wanted.items():
            answered.seconds[kind] = _in_turn(index, some, world, databases, asked.rounds)
    finally:
        for database in databases:
            database.close()
    return answered


def _update(index: OfferIndex, world: World, need: NeedFacts) -> float:
    """From one new offer to the first match that knows it, in this process."""
    new = OfferFacts(_NEW_FIRM, _NEW_FIRM, need.title, need.cpv, need.areas)
    times = []
    for _ in range(5):
        began = time.perf_counter()
        changed = index.with_changes([], [new])
        match(changed, need, world.areas, limit_per_group=_LISTED)
        times.append(time.perf_counter() - began)
    return min(times)


def _filled(folder: Path, size: int, world: World, asked: Asked) -> list[Database]:
    databases: list[Sqlite | Postgres] = [Sqlite(folder)]
    if asked.postgres:
        databases.append(Postgres(asked.postgres))
    for database in databases:
        database.fill(offers(world, size=size, seed=asked.seed))
    return list(databases)


def _in_turn(
    index: OfferIndex, some: list[NeedFacts], world: World, databases: list[Database], rounds: int
) -> dict[str, list[float]]:
    """Each need asked of everybody before the next round, so that a busy moment strikes all alike."""
    code_of = {label: code for code, (label, _english) in tree().labels.items()}
    areas = world.areas
    best: dict[str, list[float]] = {}
    for need in some:
        code = need.cpv[0] if need.cpv else code_of[need.title]
        questions = {
            ENGINE: lambda need=need: _told(match(index, need, areas, limit_per_group=_LISTED)),
            READING: lambda need=need: read_need(need, areas, DEFAULT),
        }
        for database in databases:
            own = question(need, code, areas, database.mark)
            questions[database.name] = lambda database=database, own=own: database.ask(own)
        times = [{name: _seconds(ask) for name, ask in questions.items()} for _ in range(rounds)]
        for name in questions:
            best.setdefault(name, []).append(min(own[name] for own in times))
    return best


def _told(result: MatchResult) -> int:
    """How many sentences are there to be read; every one is."""
    return sum(len(match_.parts) for listed in (result.fits, result.partly, result.near) for match_ in listed)


def _seconds(ask: Callable[[], object]) -> float:
    began = time.perf_counter()
    ask()
    return time.perf_counter() - began


def _memory_mb() -> float:
    """What this process holds in memory now, mapped files that are in use included."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE_BYTES / 1024**2
