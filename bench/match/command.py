"""Time `handslag match FILE`, start-up included, on the demo's notices with 10,000 enterprises.

The ratio compares with a calibration loop on the same machine, for seconds differ between machines.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from bench.pages.__main__ import calibration, filled_installation
from handslag.demo.content.notices import NOTICES

MUST_S = 2.0


@contextmanager
def register_of(size: int, seed: int) -> Iterator[Mapping[str, str]]:
    """The environment of a scratch installation with so many enterprises."""
    with tempfile.TemporaryDirectory(prefix="handslag-bench-") as scratch:
        yield filled_installation(Path(scratch), size=size, seed=seed)


def seconds_of(file: Path, environment: Mapping[str, str]) -> float:
    """One run of the command as a process of its own."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "handslag.cli.main", "match", str(file), "--json"]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own words
    return time.perf_counter() - began


def main() -> None:
    """Read what is asked and do it."""
    parser = argparse.ArgumentParser(prog="python -m bench.match.command", description=__doc__)
    parser.add_argument("--size", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    unit = calibration()
    with register_of(asked.size, asked.seed) as environment:
        seconds_of(NOTICES[0].path, environment)  # The first run reads the files from disk.
        times = [seconds_of(notice.path, environment) for notice in NOTICES]
    median = statistics.median(times)
    print(f"handslag match, {asked.size} enterprises, {len(times)} notices, one process each")
    print(f"  median {median:.2f} s, slowest {max(times):.2f} s, must {MUST_S:.0f} s")
    print(f"  ratio {median / unit:.1f} calibration loops of {unit * 1000:.0f} ms")


if __name__ == "__main__":
    main()
