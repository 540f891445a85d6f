"""Offers in order for a need by what they are expected to share with it: group, class, code, words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from handslag.matching.cpv import CODE_LENGTH, readable, significant, tree
from handslag.matching.evidence_of_codes import level_ids
from handslag.matching.learnt import Learnt
from handslag.matching.levels import read_text

_KEPT = 60
_WORTH = ((3, 1.0), (4, 2.0), (8, 4.0))
"""What sharing a group, also the class, also the code is worth: 1, 3, 7 in all."""

_WORDS = 0.5
_FAINT = 1e-4

Shares = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Asked:
    """The likelihood a code of a need, and where its words lie."""

    shares: Shares
    vector: npt.NDArray[np.float32]

    def within(self, stated: Collection[str]) -> Asked:
        """The same with the likelihood bounded by stated codes."""
        return Asked(_bounded(self.shares, _branches(stated)), self.vector)


@dataclass(frozen=True, slots=True)
class Offered:
    """Offers as arrays: their likeliest codes with shares, and where their words lie."""

    rows: npt.NDArray[np.int64]
    shares: npt.NDArray[np.float32]
    vectors: npt.NDArray[np.float32]

    @classmethod
    def of(cls, offers: Sequence[Asked]) -> Offered:
        """From each offer read on its own."""
        if not offers:
            return cls(
                np.zeros((0, _KEPT), np.int64), np.zeros((0, _KEPT), np.float32), np.zeros((0, 1), np.float32)
            )
        best = [np.argpartition(-offer.shares, _KEPT)[:_KEPT] for offer in offers]
        kept = [offer.shares[rows] for offer, rows in zip(offers, best, strict=True)]
        return cls(
            np.stack(best), np.stack(kept).astype(np.float32), np.stack([offer.vector for offer in offers])
        )


def read(text: str, lang: str, cpv: Collection[str], known: Learnt | None = None) -> Asked:
    """Read a need or an offer; codes that were stated bound what its words may mean."""
    title, _, rest = text.partition("\n")
    found = read_text(title, rest, lang, known)
    return Asked(found.shares, found.vector).within(cpv)


def _branches(stated: Collection[str]) -> list[str]:
    """The digits that stated codes begin with: "450" is a group, "45000000" the division 45."""
    whole = [code for code in stated if not (code.isdigit() and len(code) < CODE_LENGTH)]
    return [*(code for code in stated if code not in whole), *map(significant, readable(whole))]


def _bounded(shares: Shares, stated: Collection[str]) -> Shares:
    """The shares inside the stated branches; spread evenly where the words say nothing there."""
    if not stated:
        return shares
    inside = np.zeros(len(shares), dtype=np.bool_)
    for branch in stated:
        first = int(branch.ljust(CODE_LENGTH, "0"))
        inside |= (_numbers() >= first) & (_numbers() < first + 10 ** (CODE_LENGTH - len(branch)))
    if not inside.any():
        return shares
    kept = np.where(inside, shares + _FAINT / inside.sum(), 0)
    return np.asarray(kept / kept.sum())


@cache
def _numbers() -> npt.NDArray[np.int64]:
    return np.array([int(code) for code in tree().labels])


def order(asked: Asked, offered: Offered) -> npt.NDArray[np.float64]:
    """A score for each offer: what it is expected to share with the need."""
    worth = np.zeros(len(tree()))
    for digits, value in _WORTH:
        ids = level_ids()[digits]
        worth += value * np.bincount(ids, weights=asked.shares)[ids]
    expected = (offered.shares * worth[offered.rows]).sum(axis=1)
    if not asked.vector.any():
        return np.asarray(expected)
    return np.asarray(expected + _WORDS * np.maximum(offered.vectors @ asked.vector, 0))
