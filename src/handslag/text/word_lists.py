"""The room's own word lists, one file each; lines beginning with # say what they are."""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).parent / "data"


def lines_of(name: str) -> list[str]:
    """The lines of a data file that hold words."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def word_list(name: str) -> frozenset[str]:
    """Every word of the file."""
    return frozenset(word for line in lines_of(name) for word in line.split())
