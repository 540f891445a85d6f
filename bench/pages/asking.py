"""What the bench drives: pages by the name they are printed under, and how a purchaser is known."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Filled:
    """What a filled installation tells the driver: some firms, a match page, a purchaser's session."""

    firms: tuple[str, ...]
    match: str
    cookie: str

    def write(self, path: Path) -> None:
        """For the process that drives."""
        path.write_text(json.dumps(asdict(self)))

    @classmethod
    def read(cls, path: Path) -> Filled:
        """What the process that filled the installation wrote."""
        told = json.loads(path.read_text())
        return cls(tuple(told["firms"]), told["match"], told["cookie"])


@dataclass(frozen=True, slots=True)
class Driven:
    """A page's addresses, and the cookie they are asked for with, empty for a visitor."""

    name: str
    paths: tuple[str, ...]
    cookie: str = ""
