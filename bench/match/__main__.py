"""Match at several sizes of the register, beside the same question as one SQL query, all in one run.

`python -m bench.match` asks this engine (top 20 of each list with reasons, near misses and counts), SQLite
and PostgreSQL (address in DATABASE_URL; left out without one) the same needs in turn, and prints p50 and p95
over the needs, each need's best of some rounds. Then it tells memory, how long the index takes to build and
one change to be seen, how all this grows, and how long a day of Europe's notices takes.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench.match.europe import PROCESSES, Day, day_of_europe
from bench.match.measuring import ENGINE, READING, Answered, Asked, Built, answer, build
from bench.pages.__main__ import calibration, scratch_environment

_LONGEST_FILL_S = 1_800
_WITH_CODE = "needs with a code"


def main() -> None:
    """Read what is asked and do it."""
    parser = argparse.ArgumentParser(prog="python -m bench.match", description=__doc__)
    parser.add_argument("--offers", type=int, nargs="+", default=[1_000, 10_000, 100_000, 1_000_000])
    parser.add_argument("--needs", type=int, default=15, help="how many of each kind")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--register", type=int, default=100_000, help="offers in a database; 0 leaves it out")
    parser.add_argument("--notices", type=int, default=3_500, help="a day of Europe; 0 leaves it out")
    given = parser.parse_args()
    asked = Asked(given.seed, given.needs, given.rounds, os.environ.get("DATABASE_URL", ""))
    load = ", ".join(f"{number:.1f}" for number in os.getloadavg())
    print(f"calibration loop: {calibration() * 1000:.0f} ms; {os.cpu_count()} cores; load {load}", flush=True)
    with tempfile.TemporaryDirectory(prefix="handslag-bench-") as scratch:
        folder = Path(scratch)
        grown = [_measure(folder / str(size), size, asked) for size in given.offers]
        _print_growth(given.offers, grown)
        if given.notices:
            largest = max(size for size in given.offers if size <= max(100_000, min(given.offers)))
            _print_day(largest, day_of_europe(folder / str(largest), given.notices, given.seed))
    if given.register:
        _print_register(given.register, given.seed)


def _measure(folder: Path, size: int, asked: Asked) -> tuple[Built, Answered]:
    print(f"\n{size:,} offers", flush=True)
    built = _alone(build, folder, size, asked)
    print(
        f"  index: built in {built.seconds:.1f} s with at most {built.peak_mb:.0f} MB,"
        f" {built.disk_mb:.1f} MB on disk"
    )
    answered = _alone(answer, folder, size, asked)
    print(
        f"  opened in {answered.opened_s * 1000:.1f} ms; memory added {answered.memory_mb:.0f} MB;"
        f" one new offer matched in {answered.update_s * 1000:.1f} ms"
    )
    for kind, seconds in answered.seconds.items():
        _print_times(kind, seconds)
    _print_times(_WITH_CODE, _with_code(answered))
    return built, answered


def _alone(work: Callable[..., Any], *given: Any) -> Any:
    """In a process of its own, so that memory is that of this work only."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, given)


def _with_code(answered: Answered) -> dict[str, list[float]]:
    """Every need a database can be asked too: one with only words it cannot."""
    together: dict[str, list[float]] = {}
    for kind, seconds in answered.seconds.items():
        if kind != "words":
            for name, times in seconds.items():
                together.setdefault(name, []).extend(times)
    return together


def _print_times(kind: str, seconds: dict[str, list[float]]) -> None:
    told = "; the databases are given the code" if kind == "words" else ""
    print(f"  {kind} ({len(seconds[ENGINE])} needs{told})")
    own = seconds[ENGINE]
    for name, times in seconds.items():
        ratio = ""
        if name not in (ENGINE, READING):
            ratio = (
                f"   engine faster: p50 {_p50(times) / _p50(own):5.1f}x"
                f"  p95 {_p95(times) / _p95(own):5.1f}x  all {sum(times) / sum(own):5.1f}x"
            )
        print(f"    {name:24} p50 {_p50(times) * 1000:8.2f} ms   p95 {_p95(times) * 1000:8.2f} ms{ratio}")
    sys.stdout.flush()


def _p50(times: Iterable[float]) -> float:
    return statistics.median(times)


def _p95(times: Iterable[float]) -> float:
    ordered = sorted(times)
    return ordered[max(0, math.ceil(len(ordered) * 0.95) - 1)]


def _print_growth(sizes: list[int], grown: list[tuple[Built, Answered]]) -> None:
    print("\nGrowth from size to size: offers, build, disk, then p95 for needs with a code")
    for (size, before), (larger, after) in pairwise(zip(sizes, grown, strict=True)):
        own, then = _with_code(before[1]), _with_code(after[1])
        times = ", ".join(
            f"{name} {_p95(then[name]) / _p95(own[name]):.1f}" for name in own if name != READING
        )
        print(
            f"  {size:,} to {larger:,}: {larger / size:.0f},"
            f" build {after[0].seconds / before[0].seconds:.1f},"
            f" disk {after[0].disk_mb / before[0].disk_mb:.1f}; {times}"
        )


def _print_day(size: int, day: Day) -> None:
    what = "real notices" if day.is_real else "invented needs (no notices in HANDSLAG_SHARED)"
    print(
        f"\nA day of Europe: {day.notices:,} {what} against {size:,} offers in {PROCESSES} processes:"
        f" {day.seconds:.1f} s, {day.notices / day.seconds:.0f} a second; somebody fits {day.matched:,}",
        flush=True,
    )


def _print_register(size: int, seed: int) -> None:
    with tempfile.TemporaryDirectory(prefix="handslag-bench-") as scratch:
        report = Path(scratch) / "report.json"
        arguments = ["fill", "--size", str(size), "--seed", str(seed), "--report", str(report)]
        subprocess.run(  # noqa: S603 - our own words
            [sys.executable, "-m", "bench.match.register", *arguments],
            env=scratch_environment(Path(scratch)),
            check=True,
            timeout=_LONGEST_FILL_S,
        )
        told = json.loads(report.read_text())
    print(
        f"\nA register of {size:,} offers in a database: index made in {told['built']:.1f} s;"
        f" one new offer seen by another process after {_p50(told['seen']) * 1000:.0f} ms,"
        f" at most {max(told['seen']) * 1000:.0f} ms"
    )


if __name__ == "__main__":
    main()
