"""From words to CPV: the codes a text most likely means, and the words that decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from handslag.matching.cpv import CODE_LENGTH, DATA, GROUP, CpvTree, Language, normal, significant, tree
from handslag.matching.label_index import LetterIndex, WordIndex, said_weights
from handslag.matching.words import vocabulary
from handslag.text import english
from handslag.text.swedish import WORD, folded
from handslag.text.vocabulary import TRADE_MARK, Found

_LETTERS = 11.0
_TRADE = 18.0
_FROM_PARENT = 0.45
_FAINT = 0.05
_SHARPNESS = 1.1
_LONGEST_TEXT = 6_000
_WORDS_SHOWN = 4
_CLIMB = 1.9
"""A code gives way to the one above while that holds so many times its share."""


@dataclass(frozen=True, slots=True)
class CpvSuggestion:
    """A code a text may mean: any level from the group down, its share of the likelihood, and why."""

    code: str
    share: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CodeShares:
    """How the likelihood spreads over codes of every level: best first, shares adding up to 1."""

    codes: npt.NDArray[np.int32]
    shares: npt.NDArray[np.float64]


class Suggester:
    """Reads texts of one language against the labels of the CPV tree."""

    def __init__(self, lang: Language) -> None:
        codes = tree()
        self.lang = lang
        self.codes = list(codes.labels)
        self._rows = {code: row for row, code in enumerate(self.codes)}
        self._parents = np.array([self._row_above(codes, code) for code in self.codes])
        labels = [codes.label(code, lang) for code in self.codes]
        self._words = WordIndex.build(_label_terms(labels, lang))
        self._letters = LetterIndex.build(labels)
        self._trades = _trade_rows(self._rows)
        self._prefixes = np.array([int(code) for code in self.codes], dtype=np.int32)

    def distribution(self, text: str, keep: int = 40) -> CodeShares:
        """The likeliest codes with their shares; empty when the text says nothing about any."""
        scores, _ = self._scores(text[:_LONGEST_TEXT])
        return self._shares(scores, keep)

    def suggest(self, text: str, top: int = 5) -> tuple[CpvSuggestion, ...]:
        """The best codes, no two in one branch; a higher code where the text does not tell them apart."""
        scores, found = self._scores(text[:_LONGEST_TEXT])
        spread = self._shares(scores, 400)
        chosen: dict[str, tuple[float, int]] = {}
        for code in spread.codes:
            leaf = f"{code:08d}"
            node, share = self._level_for(leaf, spread)
            if not any(_related(node, other) for other in chosen):
                chosen[node] = (share, self._rows[leaf])
            if len(chosen) == top:
                break
        ranked = sorted(chosen.items(), key=lambda item: -item[1][0])
        return tuple(CpvSuggestion(node, share, self._deciding(found, row)) for node, (share, row) in ranked)

    def _row_above(self, codes: CpvTree, code: str) -> int:
        above = codes.parent(code)
        return len(codes) if above is None else self._rows[above]

    def _scores(self, text: str) -> tuple[npt.NDArray[np.float64], list[Found]]:
        found = _places(text, self.lang)
        said = said_weights(term for place in found for term in place.terms)
        own = self._words.scores(said)
        for term, weight in said.items():
            for row in self._trades.get(term, ()):
                own[row] += _TRADE * weight
        letters = self._letters.scores(" ".join(place.shown for place in found))
        own += _LETTERS * max(1.0, float(np.sqrt(len(said)))) * letters
        total = own.copy()
        above, faded = self._parents, _FROM_PARENT
        padded = np.append(own, 0.0)
        while faded > _FAINT:
            total += faded * padded[above]
            above, faded = np.append(self._parents, len(own))[above], faded * _FROM_PARENT
        return total, found

    def _shares(self, scores: npt.NDArray[np.float64], keep: int) -> CodeShares:
        best = np.argsort(-scores, kind="stable")[:keep]
        best = best[scores[best] > 0]
        if not len(best):
            return CodeShares(np.zeros(0, dtype=np.int32), np.zeros(0))
        spread = float(np.sqrt(scores[best[0]]))
        weights = np.exp((scores[best] - scores[best[0]]) * _SHARPNESS / spread)
        return CodeShares(self._prefixes[best], weights / weights.sum())

    def _level_for(self, leaf: str, spread: CodeShares) -> tuple[str, float]:
        node, share = leaf, _share_below(leaf, spread)
        for digits in range(len(significant(leaf)) - 1, GROUP - 1, -1):
            above = normal(leaf[:digits])
            if above not in self._rows:
                continue
            wider = _share_below(above, spread)
            if wider < _CLIMB * share:
                break
            node, share = above, wider
        return node, share

    def _deciding(self, found: Sequence[Found], row: int) -> tuple[str, ...]:
        worth: dict[str, float] = {}
        for place in found:
            value = sum(self._worth(term, row) for term in place.terms)
            if value:
                worth[place.shown] = worth.get(place.shown, 0.0) + value
        return tuple(sorted(worth, key=lambda word: -worth[word])[:_WORDS_SHOWN])

    def _worth(self, term: str, row: int) -> float:
        value, faded = 0.0, 1.0
        while row < len(self.codes):
            value += faded * (self._words.weight_at(term, row) + _TRADE * (row in self._trades.get(term, ())))
            row, faded = int(self._parents[row]), faded * _FROM_PARENT
        return value


@cache
def suggester(lang: Language = "sv") -> Suggester:
    """The suggester of one language, built once."""
    return Suggester(lang)


def suggest(text: str, lang: Language = "sv", top: int = 5) -> tuple[CpvSuggestion, ...]:
    """The codes the text most likely means, best first, any level from three digits down."""
    return suggester(lang).suggest(text, top)


def _share_below(node: str, spread: CodeShares) -> float:
    step = 10 ** (CODE_LENGTH - len(significant(node)))
    return float(spread.shares[spread.codes // step == int(node) // step].sum())


def _related(first: str, second: str) -> bool:
    one, other = significant(first), significant(second)
    return one.startswith(other) or other.startswith(one)


def _label_terms(labels: Sequence[str], lang: Language) -> list[list[str]]:
    """The words of each label without the trades they name: those are bound to codes by our own table."""
    if lang == "en":
        return [english.terms(label) for label in labels]
    read = vocabulary().terms_of
    rows = folded("\n".join(labels)).split("\n")
    return [
        [term for word in WORD.findall(row) for term in read(word) if not term.startswith(TRADE_MARK)]
        for row in rows
    ]


def _places(text: str, lang: Language) -> list[Found]:
    if lang == "sv":
        return vocabulary().places_in(text)
    return [
        Found(word, (*english.terms(word), *vocabulary().trades_of(word)))
        for word in WORD.findall(folded(text))
    ]


def _trade_rows(rows: dict[str, int]) -> dict[str, tuple[int, ...]]:
    lines = (DATA / "trade_codes.tsv").read_text(encoding="utf-8").splitlines()[1:]
    listed = (line.split("\t") for line in lines)
    return {
        TRADE_MARK + trade: tuple(rows[normal(code)] for code in codes.split()) for trade, codes, _ in listed
    }
