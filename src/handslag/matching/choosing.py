"""The few CPV branches to offer for a text: narrow where it is sure, wider where it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from handslag.matching.cpv import CLASS, CODE_LENGTH, GROUP, significant, tree
from handslag.matching.levels import ReadText, Shares, branches, read_text

_CLASSES_TRIED = 40
_NARROWER_HOLDS = 0.6
"""A narrower code is offered instead when it holds so much of what the wider one holds."""

_WIDER_HOLDS = 2.0
"""A group is offered instead when it holds so many times what the class holds."""


@dataclass(frozen=True, slots=True)
class CpvSuggestion:
    """A code of any level from the group down, how likely the text means it or one below, and why."""

    code: str
    share: float
    words: tuple[str, ...]


def suggest(text: str, lang: str = "sv", *, title: str = "", top: int = 5) -> tuple[CpvSuggestion, ...]:
    """The likeliest branches, no two within each other; nothing when the text says nothing.

    They begin as classes, which a text tells better than codes, and are then made narrower where one code
    holds most of the class, and wider where the class is only a small part of its group.
    """
    read = read_text(title, text, lang)
    if read.says_nothing:
        return ()
    below = _Below(read.shares)
    chosen: dict[str, None] = {}
    for code in _begun(read.shares):
        fitting = below.fitting(code)
        if not any(_related(fitting, other) for other in chosen):
            chosen[fitting] = None
        if len(chosen) == top:
            break
    ranked = sorted(chosen, key=lambda code: -below.share(code))
    return tuple(CpvSuggestion(code, below.share(code), _words(read, below, code)) for code in ranked)


def _begun(shares: Shares) -> Iterator[str]:
    """The likeliest classes as codes; the few that the list leaves out as the group above."""
    for likely in branches(shares, CLASS, _CLASSES_TRIED):
        code = likely.code.ljust(CODE_LENGTH, "0")
        yield code if code in tree().labels else f"{code[:GROUP]:0<{CODE_LENGTH}}"


class _Below:
    """What every branch holds of the likelihood, together with the codes below it."""

    def __init__(self, shares: Shares) -> None:
        self._shares, self._until = shares, np.concatenate([[0.0], np.cumsum(shares)])

    def share(self, code: str) -> float:
        first, after = _span(code)
        return float(self._until[after] - self._until[first])

    def likeliest(self, code: str) -> int:
        """The place of the likeliest code in the branch."""
        first, after = _span(code)
        return first + int(np.argmax(self._shares[first:after]))

    def fitting(self, code: str) -> str:
        """The code, or one narrower or wider."""
        held = self.share(code)
        narrower = max(tree().children(code), key=self.share, default=None)
        if narrower is not None and self.share(narrower) >= _NARROWER_HOLDS * held:
            return self.fitting(narrower)
        above = tree().parent(code)
        if above and len(significant(above)) >= GROUP and self.share(above) >= _WIDER_HOLDS * held:
            return above
        return code


def _words(read: ReadText, below: _Below, code: str) -> tuple[str, ...]:
    return read.deciding(below.likeliest(code))


def _span(code: str) -> tuple[int, int]:
    """Where the branch begins and ends among the codes of the tree, which stand in their order."""
    step = 10 ** (CODE_LENGTH - len(significant(code)))
    first, after = np.searchsorted(_numbers(), [int(code), int(code) + step])
    return int(first), int(after)


@cache
def _numbers() -> npt.NDArray[np.int64]:
    return np.array([int(code) for code in tree().labels])


def _related(first: str, second: str) -> bool:
    one, other = significant(first), significant(second)
    return one.startswith(other) or other.startswith(one)
