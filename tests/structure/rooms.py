"""Where the package lies and which rooms it has, for the structure tests."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "handslag"
PURE = ("law", "matching", "notices", "text", "phrases")


def floors() -> list[set[str]]:
    """The rooms of each floor, top first, as the import contracts name them."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    return [{room.strip(" ()") for room in floor.split("|")} for floor in contracts[0]["layers"]]


def sources(ending: str) -> list[Path]:
    """Our own files with this ending, migrations left out."""
    return sorted(path for path in PACKAGE.rglob(f"*{ending}") if "migrations" not in path.parts)
