"""Where the tests find notices: our own in `fixtures/`, real ones in the shared data folder if there."""

from __future__ import annotations

from pathlib import Path

import pytest

FIXTURES = Path(__file__).parent / "fixtures"
REAL = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "notices"

fixtures = sorted(FIXTURES.glob("*.xml"))
real_files = sorted(REAL.glob("*/*.xml"))


def fixture(name: str) -> bytes:
    return (FIXTURES / f"{name}.xml").read_bytes()


def real(name: str) -> bytes:
    """One real notice, or the reason why the test is skipped."""
    path = REAL / name
    if not path.exists():
        pytest.skip(f"The real notices are not in {REAL}")
    return path.read_bytes()


def name_of(path: Path) -> str:
    return path.name
