"""What everyday trade words say of the codes, weighed by how much of a text they are.

Real notices teach how a trade is bought in a large procurement, and say little of its everyday words:
"frisör" stands in none of them. The table of trades is our own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from handslag.matching.cpv import CODE_LENGTH, DATA, tree
from handslag.text.vocabulary import TRADE_MARK, Found

_MOST = 0.6
"""How far a text of trade words only is read by the table; the rest by what was learnt."""

_NEXT_CODE = 0.7
"""A trade's codes are listed likeliest first; each next one counts so much less."""

_ON_THE_BRANCH = 0.4
_BROADER = 0.3
"""A trade named only through a narrower one ("fönsterputs" is also "städ") says less."""

_REPAIR_WORDS = frozenset(
    {
        "laga",
        "lagar",
        "lagas",
        "lagning",
        "lagningar",
        "reparera",
        "reparerar",
        "reparation",
        "reparationer",
        "renovera",
        "renoverar",
        "renovering",
        "rusta",
        "serva",
        "service",
        "underhåll",
        "underhålla",
        "repair",
        "repairs",
        "byta",
        "byte",
        "byten",
    }
)
_REPAIR_ENDINGS = ("verkstad", "reparation", "reparationer", "lagning", "renovering")

Shares = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Branches:
    """The rows of a trade's codes with all below them, as it is sold and as what it sells is repaired."""

    sold: tuple[Rows, ...]
    repaired: tuple[Rows, ...]

    def rows(self, *, repair: bool) -> tuple[Rows, ...]:
        return (*self.repaired, *self.sold) if repair else self.sold


def with_trades(shares: Shares, places: Sequence[Found]) -> Shares:
    """The shares mixed with what the trades say, the more the larger a part of the text names trades."""
    named = _named(places)
    if not named:
        return shares
    telling = sum(1 for place in places if any(not is_trade(term) for term in place.terms))
    covered = sum(1 for place in places if not named.keys().isdisjoint(place.terms))
    trust = _MOST * min(1.0, covered / max(1, telling))
    repair = any(place.shown in _REPAIR_WORDS or place.shown.endswith(_REPAIR_ENDINGS) for place in places)
    said = np.zeros(len(shares))
    for term, weight in named.items():
        said += weight * _spread(_table()[term].rows(repair=repair), shares)
    return np.asarray((1 - trust) * shares + trust * said / said.sum())


def is_trade(term: str) -> bool:
    """Whether a term is a trade and not a stem."""
    return term.startswith(TRADE_MARK)


def named_by(term: str, row: int) -> bool:
    """Whether a term is a trade that is bought under the code of this row."""
    return term in _table() and any(row in rows for rows in _table()[term].rows(repair=True))


def _named(places: Sequence[Found]) -> dict[str, float]:
    """The trades that are named, with how much: the first of a place itself, the others lie above it."""
    named: dict[str, float] = {}
    for place in places:
        for step, term in enumerate(term for term in place.terms if term in _table()):
            named[term] = named.get(term, 0.0) + (_BROADER if step else 1.0)
    return named


def _spread(branches: Sequence[Rows], shares: Shares) -> Shares:
    """A trade's likelihood over its branches: part on the branch itself, part as the text leans inside it."""
    spread = np.zeros(len(shares))
    for step, rows in enumerate(branches):
        worth = _NEXT_CODE**step
        inside = shares[rows] + 1e-6
        spread[rows[0]] += worth * _ON_THE_BRANCH
        spread[rows] += worth * (1 - _ON_THE_BRANCH) * inside / inside.sum()
    return np.asarray(spread / spread.sum())


@cache
def _table() -> Mapping[str, _Branches]:
    numbers = np.array([int(code) for code in tree().labels])
    found: dict[str, _Branches] = {}
    for line in (DATA / "trade_codes.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        trade, sold, repaired = line.split("\t")
        found[TRADE_MARK + trade] = _Branches(_rows_of(sold, numbers), _rows_of(repaired, numbers))
    return found


def _rows_of(codes: str, numbers: Rows) -> tuple[Rows, ...]:
    steps = [(int(code.ljust(CODE_LENGTH, "0")), 10 ** (CODE_LENGTH - len(code))) for code in codes.split()]
    return tuple(np.flatnonzero((numbers >= first) & (numbers < first + step)) for first, step in steps)
