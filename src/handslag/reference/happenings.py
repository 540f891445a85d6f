"""What can happen to the code lists."""

from __future__ import annotations

from dataclasses import dataclass

from handslag.foundation.happenings import Happening


@dataclass(frozen=True, slots=True)
class ReferenceLoaded(Happening):
    """The shipped code lists were read in, and at least one row was new or changed."""

    new: int
    changed: int
