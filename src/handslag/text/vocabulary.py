"""From a Swedish text to its terms: stems, the parts of compounds, and the trades its words name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from handslag.text.swedish import PURCHASE_WORDS, STOP_WORDS, WORD, folded, stem
from handslag.text.trades import Trades

TRADE_MARK = "~"
"""Begins the term of a trade, so that it is never mistaken for a word."""

_SHORTEST_WORD = 2
_SHORTEST_PART = 3
_LONGEST_WORD = 60
_CACHED_WORDS = 300_000
_PAIR_REACH = 3


class Found(NamedTuple):
    """The terms of one place in a text, with the words as they were written."""

    shown: str
    terms: tuple[str, ...]


class _Read(NamedTuple):
    terms: tuple[str, ...]
    pairing_stem: str


_NOTHING = _Read((), "")


class Vocabulary:
    """The words compounds may be split into, and the trades that words stand for.

    What a word gives is remembered, at most 300,000 words at a time. Reading is safe from several threads.
    """

    def __init__(
        self, words: Iterable[str], trades: Trades, *, stems: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """`stems` are known ones, for a vocabulary that is wanted at once; others are worked out."""
        listed = {part for names in trades.words.values() for name in names for part in name.split("-")}
        self.words = frozenset(
            word for word in listed.union(words) if len(word) >= _SHORTEST_PART and word not in STOP_WORDS
        )
        self._stems = frozenset(stems.get(word) or stem(word) for word in self.words)
        self._read: dict[str, _Read] = {}
        self._trades_of_word: dict[str, tuple[str, ...]] = {}
        self._trades_of_stem: dict[str, tuple[str, ...]] = {}
        self._trades_of_pair: dict[tuple[str, str], tuple[str, ...]] = {}
        self._name_trades(trades)

    def knows(self, term: str) -> bool:
        """Whether a stem is one of the vocabulary's own."""
        return term in self._stems

    def parts(self, word: str) -> tuple[str, ...]:
        """The known words a compound is made of; empty when it is not one."""
        if len(word) > _LONGEST_WORD:
            return ()
        if "-" in word:
            return tuple(part for part in word.split("-") if len(part) >= _SHORTEST_PART)
        return self._split(word)

    def terms_of(self, word: str) -> tuple[str, ...]:
        """The terms of one lower-cased word."""
        return self._reading(word).terms

    def trades_of(self, word: str) -> tuple[str, ...]:
        """The trades one lower-cased word names, in whatever language it is listed."""
        return self._trades(word, stem(word))

    def terms_in(self, text: str) -> list[str]:
        """Every term of the text, repeated as often as it is said."""
        readings = [self._reading(word) for word in WORD.findall(folded(text))]
        found: list[str] = []
        for reading in readings:
            found.extend(reading.terms)
        for _first, _last, terms in self._pairs(readings):
            found.extend(terms)
        return found

    def places_in(self, text: str) -> list[Found]:
        """The terms with the words that gave them, for saying which words decided."""
        low = folded(text)
        spans = [match.span() for match in WORD.finditer(low)]
        readings = [self._reading(low[start:end]) for start, end in spans]
        found = [
            Found(low[start:end], reading.terms)
            for (start, end), reading in zip(spans, readings, strict=True)
            if reading.terms
        ]
        for first, last, terms in self._pairs(readings):
            found.append(Found(" ".join(low[spans[first][0] : spans[last][1]].split()), terms))
        return found

    def _reading(self, word: str) -> _Read:
        reading = self._read.get(word)
        if reading is None:
            if len(self._read) >= _CACHED_WORDS:
                self._read.clear()
            reading = self._read[word] = self._read_word(word)
        return reading

    def _read_word(self, word: str) -> _Read:
        if word in STOP_WORDS or len(word) < _SHORTEST_WORD or word.isdigit():
            return _NOTHING
        whole = stem(word)
        if word in PURCHASE_WORDS:
            return _Read((), self._pairing_stem(whole))
        trades = own = self._trades(word, whole)
        terms = [whole]
        parts = [part for part in self.parts(word) if part not in STOP_WORDS and part not in PURCHASE_WORDS]
        # The last part says what a compound is, so its trades come first.
        for part in reversed(parts):
            part_stem = stem(part)
            terms.append(part_stem)
            if not own:
                trades += self._trades(part, part_stem)
        head = stem(parts[-1]) if parts else ""
        return _Read(tuple(dict.fromkeys((*terms, *trades))), self._pairing_stem(whole, head))

    def _pairing_stem(self, *stems: str) -> str:
        return next((stem for stem in stems if stem in self._pairing), "")

    def _trades(self, word: str, word_stem: str) -> tuple[str, ...]:
        """What the word itself is listed under, else its stem: "laga" and "lager" have one stem."""
        return self._trades_of_word.get(word) or self._trades_of_stem.get(word_stem, ())

    def _split(self, word: str) -> tuple[str, ...]:
        for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            rest = word[cut:]
            # "-ering" is an ending, not a ring: "magasinering", "catering".
            if rest == "ring" and word[cut - 1] == "e":
                continue
            first = self._first_part(word[:cut])
            if not first:
                continue
            if rest in self.words or stem(rest) in self._stems:
                return (first, rest)
            deeper = self._split(rest)
            if deeper:
                return (first, *deeper)
        return ()

    def _first_part(self, left: str) -> str:
        """The word a first part stands for: plain, or with a linking s or vowel (tjänste-, gatu-, kyrko-)."""
        if self._begins(left):
            return left
        if left.endswith(("s", "e")) and len(left) > _SHORTEST_PART and self._begins(left[:-1]):
            return left[:-1]
        if left.endswith(("u", "o")) and left[:-1] + "a" in self.words:
            return left[:-1] + "a"
        return ""

    def _begins(self, left: str) -> bool:
        return left in self.words or (len(left) > _SHORTEST_PART and left in self._stems)

    def _name_trades(self, trades: Trades) -> None:
        for trade, names in trades.words.items():
            terms = tuple(TRADE_MARK + name for name in trades.with_broader(trade))
            for name in names:
                for table, key in ((self._trades_of_word, name), (self._trades_of_stem, stem(name))):
                    table[key] = tuple(dict.fromkeys((*table.get(key, ()), *terms)))
                parts = tuple(stem(part) for part in self.parts(name))
                match parts:
                    case (first, last):
                        self._trades_of_pair[first, last] = terms
                        self._trades_of_pair[last, first] = terms
        self._pairing = frozenset(part for pair in self._trades_of_pair for part in pair)

    def _pairs(self, readings: list[_Read]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Two words near each other that say what a listed compound says."""
        pairing = [
            (place, reading.pairing_stem) for place, reading in enumerate(readings) if reading.pairing_stem
        ]
        for (first, one), (last, other) in pairwise(pairing):
            if last - first <= _PAIR_REACH:
                terms = self._trades_of_pair.get((one, other))
                if terms:
                    yield first, last, terms


def terms(text: str, vocabulary: Vocabulary) -> list[str]:
    """The Swedish text's terms in the vocabulary's eyes: what is indexed, searched and compared."""
    return vocabulary.terms_in(text)
