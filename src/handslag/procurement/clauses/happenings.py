"""What can happen to the clauses of the library."""

from __future__ import annotations

from dataclasses import dataclass

from handslag.foundation.happenings import Happening


@dataclass(frozen=True, slots=True)
class ClauseWritten(Happening):
    """A clause got its first or its next version."""

    clause_id: int
    number: int


@dataclass(frozen=True, slots=True)
class ClauseEnded(Happening):
    """A clause is no longer offered."""

    clause_id: int


@dataclass(frozen=True, slots=True)
class ClauseTaken(Happening):
    """A board took a version of a clause, into one of its cases or by itself."""

    use_id: int
