"""Read a sheet of invented firms in, as the worker does, and print how long each part takes.

`python -m bench.imports --rows 10000` makes its own installation in a scratch folder. The ratio compares with
a calibration loop on the same machine, for seconds differ from one machine to the next.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.imports import sheets
from bench.pages.__main__ import ROOT, calibration

_LONGEST_S = 1_800


def main() -> None:
    """Read what is asked and do it for a workbook and for CSV."""
    parser = argparse.ArgumentParser(prog="python -m bench.imports", description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--kinds", nargs="+", choices=["xlsx", "csv"], default=["xlsx", "csv"])
    given = parser.parse_args()
    unit = calibration()
    print(f"calibration loop: {unit * 1000:.0f} ms")
    for kind in given.kinds:
        _bench(given.rows, kind, unit)


def _bench(rows: int, kind: str, unit: float) -> None:
    content = sheets.workbook(rows) if kind == "xlsx" else sheets.text(rows)
    print(f"\n{rows} rows, {kind}, {len(content) / 2**20:.1f} MB", flush=True)
    with tempfile.TemporaryDirectory(prefix="handslag-bench-") as scratch:
        sheet = Path(scratch) / f"sheet.{kind}"
        sheet.write_bytes(content)
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "handslag.config.settings",
            "HANDSLAG_DATA": str(Path(scratch) / "data"),
            "HANDSLAG_SECRET_KEY": "only-for-the-bench",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT), os.environ.get("PYTHONPATH", "")]),
        }
        environment.pop("DATABASE_URL", None)
        reading = [
            sys.executable,
            "-m",
            "bench.imports.reading_in",
            "--sheet",
            str(sheet),
            "--unit",
            str(unit),
        ]
        subprocess.run(reading, env=environment, check=True, timeout=_LONGEST_S)  # noqa: S603 - our own words


if __name__ == "__main__":
    main()
