"""Read every notice in a folder; print how many are read or refused and why, what is found, and the speed.

`python -m bench.notices` reads the real notices beside the checkout when they are there, else the tests' own.
The ratio compares with a calibration loop on the same machine, for seconds differ between machines.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from bench.pages.__main__ import calibration
from handslag.notices.errors import NoticeRefused
from handslag.notices.model import Notice
from handslag.notices.reading import read_notice

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "data" / "notices"
OWN = ROOT / "tests" / "notices" / "fixtures"
_ROUNDS = 3
_FOUND: dict[str, Callable[[Notice], object]] = {
    "title": lambda notice: notice.title,
    "description": lambda notice: notice.description or any(lot.description for lot in notice.lots),
    "CPV": lambda notice: notice.cpv_main,
    "place": lambda notice: notice.nuts,
    "value": lambda notice: notice.value or any(lot.value for lot in notice.lots),
    "deadline": lambda notice: notice.deadline,
    "buyer": lambda notice: notice.buyer,
    "reserved": lambda notice: notice.reserved,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file; seconds are the best of the rounds."""

    path: Path
    notice: Notice | None
    refused: str
    seconds: float


def outcome(path: Path) -> Outcome:
    """Read the file some times over."""
    data = path.read_bytes()
    notice, refused, times = None, "", []
    for _ in range(_ROUNDS):
        began = time.perf_counter()
        try:
            notice = read_notice(data)
        except NoticeRefused as refusal:
            refused = refusal.code
        times.append(time.perf_counter() - began)
    return Outcome(path, notice, refused, min(times))


def report(outcomes: Iterable[Outcome], unit: float) -> None:
    """Print what came of all files."""
    done = list(outcomes)
    notices = [one.notice for one in done if one.notice]
    kinds = Counter(f"{notice.format} {notice.notice_type}" for notice in notices)
    refusals = Counter(one.refused for one in done if one.refused)
    print(f"{len(done)} files: {len(notices)} read, {len(done) - len(notices)} refused")
    print("  read:   ", ", ".join(f"{kind} {number}" for kind, number in kinds.most_common()) or "none")
    print("  refused:", ", ".join(f"{code} {number}" for code, number in refusals.most_common()) or "none")
    for name, found in _FOUND.items():
        number = sum(bool(found(notice)) for notice in notices)
        print(f"  {name:12} {number:5} of {len(notices)}")
    print(f"  {'lots':12} {sum(len(notice.lots) for notice in notices):5}")
    seconds = sorted(one.seconds for one in done)
    slowest = max(done, key=lambda one: one.seconds)
    print(
        f"speed: median {statistics.median(seconds) * 1000:.1f} ms, slowest {slowest.seconds * 1000:.1f} ms"
        f" ({slowest.path.name}); ratio {unit * len(done) / sum(seconds):.0f} notices per calibration loop"
    )


def main() -> None:
    """Read what is asked and do it."""
    parser = argparse.ArgumentParser(prog="python -m bench.notices", description=__doc__)
    parser.add_argument("--folder", type=Path, default=REAL if REAL.exists() else OWN)
    folder = parser.parse_args().folder
    paths = sorted(folder.rglob("*.xml"))
    if not paths:
        sys.exit(f"There is no XML file in {folder}")
    unit = calibration()
    print(f"calibration loop: {unit * 1000:.0f} ms; {folder}")
    report(map(outcome, paths), unit)


if __name__ == "__main__":
    main()
