"""Drive home, directory, enterprise and match at several sizes of the register, and print what they bear.

`python -m bench.pages --sizes 1000 10000 100000` takes about six minutes and only talks to this machine. The
ratio compares with a calibration loop on the same machine, for seconds differ from one machine to the next.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from bench.pages.asking import Driven, Filled
from bench.pages.driving import Drive, drive
from bench.pages.serving import memory_per_worker, served

ROOT = Path(__file__).resolve().parents[2]
MUST_PER_SECOND = 40
_LONGEST_FILL_S = 900
_WORDS = (
    "städ", "catering", "fastighetsskötsel", "möbler", "cykel", "lagning av kläder", "hund",
    "flytt av kontor", "trädgård", "smörgåsar till möte", "cateri", "skyltar", "datorer", "arkiv",
)  # fmt: skip
_TRADES = ("cleaning", "catering", "gardening", "property", "textile", "moving", "media", "furniture")
_SIZES = ("to-100", "to-700", "to-2000", "above-2000")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the bench was asked to do."""

    sizes: tuple[int, ...]
    seconds: float
    seed: int


def pages(filled: Filled) -> tuple[Driven, ...]:
    """Everything that is driven."""
    directory = "/foretag/?"
    two = [{"trade": trade, "size": size} for trade in _TRADES for size in _SIZES]
    return (
        Driven("home", ("/",)),
        Driven("directory", tuple(f"{directory}{urlencode({'page': page})}" for page in range(1, 31))),
        Driven("directory, words", tuple(f"{directory}{urlencode({'q': words})}" for words in _WORDS)),
        Driven("directory, two facets", tuple(f"{directory}{urlencode(chosen)}" for chosen in two)),
        Driven("enterprise", filled.firms),
        Driven("match", (filled.match,), filled.cookie),
    )


def calibration() -> float:
    """Seconds this machine needs for a fixed piece of Python: the best of three."""
    times = []
    for _ in range(3):
        began = time.perf_counter()
        sum(number * number % 7 for number in range(2_000_000))
        times.append(time.perf_counter() - began)
    return min(times)


def scratch_environment(folder: Path) -> dict[str, str]:
    """What an installation in the folder runs in."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "handslag.config.settings",
        "HANDSLAG_DATA": str(folder / "data"),
        "HANDSLAG_SECRET_KEY": "only-for-the-bench",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT), os.environ.get("PYTHONPATH", "")]),
    }
    environment.pop("DATABASE_URL", None)
    return environment


def filled_installation(folder: Path, *, size: int, seed: int) -> dict[str, str]:
    """Make an installation with so many enterprises in the folder; gives the environment it runs in.

    What is driven lies in the folder's file `addresses`.
    """
    environment = scratch_environment(folder)
    arguments = ["--size", str(size), "--seed", str(seed), "--addresses", str(folder / "addresses")]
    filling = [sys.executable, "-m", "bench.pages.filling", *arguments]
    subprocess.run(filling, env=environment, check=True, timeout=_LONGEST_FILL_S)  # noqa: S603 - our own words
    return environment


def bench(size: int, asked: Asked, unit: float) -> None:
    """One size: make the installation, serve it, drive each page, print."""
    with tempfile.TemporaryDirectory(prefix="handslag-bench-") as scratch:
        folder = Path(scratch)
        print(f"\n{size} enterprises", flush=True)
        environment = filled_installation(folder, size=size, seed=asked.seed)
        with served(environment, folder / "served.log") as (port, server):
            for page in pages(Filled.read(folder / "addresses")):
                drive(port, page.paths, seconds=min(2.0, asked.seconds), cookie=page.cookie)
                driven = drive(port, page.paths, seconds=asked.seconds, cookie=page.cookie)
                print(_line(page.name, driven, unit), flush=True)
            shares = ", ".join(f"{share:.0f} MB" for share in memory_per_worker(server))
            print(f"  memory per worker: {shares}")


def _line(name: str, driven: Drive, unit: float) -> str:
    wrong = f"  {driven.wrong} WRONG ANSWERS" if driven.wrong else ""
    is_short = name.startswith("directory") and driven.per_second < MUST_PER_SECOND
    short = f"  BELOW {MUST_PER_SECOND}" if is_short else ""
    return (
        f"  {name:22} {driven.per_second:7.1f} requests/s   "
        f"p50 {driven.p50:6.1f} ms   p95 {driven.p95:6.1f} ms   "
        f"ratio {driven.per_second * unit:6.1f} per calibration loop{short}{wrong}"
    )


def main() -> None:
    """Read what is asked and do it."""
    parser = argparse.ArgumentParser(prog="python -m bench.pages", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--seconds", type=float, default=8.0, help="how long each page is driven")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    asked = Asked(tuple(given.sizes), given.seconds, given.seed)
    unit = calibration()
    print(f"calibration loop: {unit * 1000:.0f} ms; 2 server workers; 8 connections")
    for size in asked.sizes:
        bench(size, asked, unit)


if __name__ == "__main__":
    main()
