"""The CPV tree: labels, branches, closeness between codes, and search by code or word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

Language = Literal["sv", "en"]

DATA = Path(__file__).parent / "data"
CODE_LENGTH = 8
DIVISION, GROUP, CLASS = 2, 3, 4

_RELATED = np.array([0, 0, 0.80, 0.88, 0.92, 0.95, 0.96, 0.97, 1.0])
"""Closeness of a code to one in its own branch, by the digits of the shorter of the two."""

_SIBLING = np.array([0, 0, 0.20, 0.50, 0.75, 0.82, 0.86, 0.90, 1.0])
"""Closeness of codes in different branches, by how many first digits they share."""


_CLOSENESS = np.where(np.eye(CODE_LENGTH + 1, dtype=np.bool_), _RELATED, _SIBLING[:, np.newaxis])
"""Closeness by how many first digits two codes share (down), and the digits of the shorter (across)."""

_STEPS = (10 ** np.arange(CODE_LENGTH - DIVISION, -1, -1)).astype(np.int32)
"""How far apart codes of one branch may be, from the division to the code itself."""


class NotCpv(ValueError):
    """What was given is not shaped like a CPV code."""


class CpvHit(NamedTuple):
    """A code found by a search, with its branch from the division down to its parent."""

    code: str
    branch: tuple[str, ...]


def normal(code: str) -> str:
    """Eight digits: the check digit dropped, a short code such as "909" filled with zeros.

    Raises:
        NotCpv: when it is not 2-8 digits with an optional check digit.
    """
    digits = code.strip().partition("-")[0]
    if not (DIVISION <= len(digits) <= CODE_LENGTH and digits.isascii() and digits.isdigit()):
        raise NotCpv(code)
    return digits.ljust(CODE_LENGTH, "0")


def readable(codes: Iterable[str]) -> tuple[str, ...]:
    """The codes shaped like CPV, normal, each once, in the order given; others are left out."""
    found: dict[str, None] = {}
    for code in codes:
        try:
            found[normal(code)] = None
        except NotCpv:
            continue
    return tuple(found)


def significant(code: str) -> str:
    """The digits that say something: at least the division's two, without the zeros after."""
    return code[:DIVISION] + code[DIVISION:].rstrip("0")


def closeness_to(code: str, others: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
    """How close each of the other codes (as numbers) is to this one: 1 the same, 0 another division."""
    rising, place = np.unique(others, return_inverse=True)
    close = np.zeros(len(rising))
    division, within = closeness_within_division(code, rising, meaningful_digits(rising))
    close[division] = within
    return close[place]


def meaningful_digits(codes: npt.NDArray[np.int32]) -> npt.NDArray[np.int8]:
    """How many digits of each code say something: at least the division's two, without the zeros after."""
    digits = np.full(len(codes), CODE_LENGTH, dtype=np.int8)
    for short in range(CODE_LENGTH - 1, DIVISION - 1, -1):
        digits[codes % 10 ** (CODE_LENGTH - short) == 0] = short
    return digits


def closeness_within_division(
    code: str, rising: npt.NDArray[np.int32], digits: npt.NDArray[np.int8]
) -> tuple[slice, npt.NDArray[np.float64]]:
    """The same for rising codes with their meaningful digits: where the division stands, and its figures.

    Every code outside the division is 0 close.
    """
    own = int(code)
    branches = own // _STEPS * _STEPS
    start, *first = rising.searchsorted(branches).tolist()
    stop, *last = rising.searchsorted(branches + _STEPS).tolist()
    shared = np.full(stop - start, DIVISION, dtype=np.int8)
    for number, branch in enumerate(zip(first, last, strict=True), DIVISION + 1):
        shared[branch[0] - start : branch[1] - start] = number
    shorter = np.minimum(digits[start:stop], len(significant(code)))
    close = _CLOSENESS[np.minimum(shared, shorter), shorter]
    close[first[-1] - start : last[-1] - start] = 1.0
    return slice(start, stop), close


def closeness(first: str, second: str) -> float:
    """How close two codes are, 0..1, the same both ways.

    The same code gives 1, one in the other's branch nearly 1; otherwise it falls from the same
    class (four digits) over group (three) and division (two) to 0.
    """
    return float(closeness_to(normal(first), np.array([int(normal(second))], dtype=np.int32))[0])


@dataclass(frozen=True, slots=True)
class CpvTree:
    """The codes with their labels and branches."""

    labels: Mapping[str, tuple[str, str]]
    parents: Mapping[str, str]
    below: Mapping[str, tuple[str, ...]]

    def __len__(self) -> int:
        return len(self.labels)

    def known(self, code: str) -> bool:
        """Whether the code is in the list; "90910000-9" and "9091" count."""
        try:
            return normal(code) in self.labels
        except NotCpv:
            return False

    def label(self, code: str, lang: Language = "sv") -> str:
        """What the code is called.

        Raises:
            KeyError: when the code is not in the list.
        """
        return self.labels[normal(code)][0 if lang == "sv" else 1]

    def parent(self, code: str) -> str | None:
        """The code just above, None for a division."""
        return self.parents.get(normal(code))

    def ancestors(self, code: str) -> tuple[str, ...]:
        """From the division down to the parent."""
        found: list[str] = []
        above = self.parent(code)
        while above is not None:
            found.append(above)
            above = self.parents.get(above)
        return tuple(reversed(found))

    def children(self, code: str | None = None) -> tuple[str, ...]:
        """The codes just below; the divisions when no code is given."""
        return self.below.get("" if code is None else normal(code), ())

    def subtree(self, code: str) -> tuple[str, ...]:
        """The code and everything below it, in code order."""
        found = [normal(code)]
        for own in found:
            found.extend(self.children(own))
        return tuple(sorted(found))

    def closeness(self, first: str, second: str) -> float:
        """How close two codes are, 0..1 (see the function of the same name)."""
        return closeness(first, second)

    def search(self, query: str, lang: Language = "sv", limit: int = 20) -> tuple[CpvHit, ...]:
        """Codes beginning with the digits, or labels holding every word; the highest in the tree first."""
        wanted = query.casefold().split()
        if not wanted:
            return ()
        if wanted[0][:DIVISION].isdigit():
            start = wanted[0].partition("-")[0]
            found = [code for code in self.labels if code.startswith(start)]
        else:
            found = self._with_words(wanted, lang)
        return tuple(CpvHit(code, self.ancestors(code)) for code in found[:limit])

    def _with_words(self, wanted: list[str], lang: Language) -> list[str]:
        side = 0 if lang == "sv" else 1
        ranked: list[tuple[bool, int, str]] = []
        for code, names in self.labels.items():
            label = names[side].casefold()
            if all(word in label for word in wanted):
                begins = all(f" {label}".find(f" {word}") >= 0 for word in wanted)
                ranked.append((not begins, len(significant(code)), code))
        return [code for _, _, code in sorted(ranked)]


@cache
def tree() -> CpvTree:
    """The list shipped with the room; read once."""
    labels: dict[str, tuple[str, str]] = {}
    parents: dict[str, str] = {}
    below: dict[str, list[str]] = {"": []}
    rows = (DATA / "cpv.tsv").read_text(encoding="utf-8").splitlines()[1:]
    for row in rows:
        code, swedish, english, above = row.split("\t")
        labels[code] = (swedish, english)
        if above:
            parents[code] = above
        below.setdefault(above, []).append(code)
    return CpvTree(labels, parents, {code: tuple(codes) for code, codes in below.items()})
