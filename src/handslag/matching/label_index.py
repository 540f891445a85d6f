"""CPV labels as arrays: how well each code's label answers a text, by words and by letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from handslag.matching.postings import Postings
from handslag.text.swedish import folded

Scores = npt.NDArray[np.float64]

_SATURATION, _LENGTH_SHARE = 1.2, 0.6
_GRAM, _BUCKETS = 4, 1 << 18
_COMMON_GRAM = 0.04


@dataclass(frozen=True, slots=True)
class WordIndex:
    """BM25 over the labels' terms."""

    ids: Mapping[str, int]
    postings: Postings
    weights: npt.NDArray[np.float32]
    row_count: int

    @classmethod
    def build(cls, rows: Sequence[Sequence[str]]) -> WordIndex:
        """From the terms of each row."""
        ids: dict[str, int] = {}
        keys, places = [], []
        for row, terms in enumerate(rows):
            for term in dict.fromkeys(terms):
                keys.append(ids.setdefault(term, len(ids)))
                places.append(row)
        key_array, row_array = np.array(keys, dtype=np.int32), np.array(places, dtype=np.int32)
        postings = Postings.of_pairs(key_array, row_array, len(ids))
        lengths = np.maximum(np.bincount(row_array, minlength=len(rows)), 1)
        counts = np.diff(postings.starts)
        idf = np.log1p((len(rows) - counts + 0.5) / (counts + 0.5))
        relative = lengths[postings.rows] / lengths.mean()
        saturated = (_SATURATION + 1) / (1 + _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * relative))
        weights = (np.repeat(idf, counts) * saturated).astype(np.float32)
        return cls(ids, postings, weights, len(rows))

    def scores(self, said: Mapping[str, float]) -> Scores:
        """For each row the weight of the said terms it holds."""
        known = [(self.ids[term], weight) for term, weight in said.items() if term in self.ids]
        if not known:
            return np.zeros(self.row_count)
        keys = np.array([key for key, _ in known])
        places = self.postings.places(keys)
        spread = np.repeat([weight for _, weight in known], self.postings.counts(keys))
        values = self.weights[places] * spread
        return _summed(self.postings.rows[places], values, self.row_count)

    def weight_at(self, term: str, row: int) -> float:
        """What a term is worth for one row; 0 when the row does not hold it."""
        key = self.ids.get(term)
        if key is None:
            return 0.0
        rows = self.postings.of(key)
        place = int(np.searchsorted(rows, row))
        if place == len(rows) or rows[place] != row:
            return 0.0
        return float(self.weights[self.postings.starts[key] + place])


class LetterRuns(NamedTuple):
    """The letter runs of texts as triples: which run, in which text, how much it weighs there."""

    keys: npt.NDArray[np.int32]
    rows: npt.NDArray[np.int32]
    weights: npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class LetterIndex:
    """Cosine over four-letter runs: catches inflections and compounds that no list holds."""

    postings: Postings
    weights: npt.NDArray[np.float32]
    idf: npt.NDArray[np.float32]
    row_count: int

    @classmethod
    def build(cls, labels: Sequence[str]) -> LetterIndex:
        """From the labels, one a row."""
        grams, rows = _grams_of(labels)
        pairs = np.unique(grams * len(labels) + rows)
        keys, places = pairs // len(labels), pairs % len(labels)
        postings = Postings.of_sorted_pairs(keys, places, _BUCKETS)
        counts = np.bincount(keys, minlength=_BUCKETS)
        idf = np.log((len(labels) + 1) / (counts + 1)).astype(np.float32)
        idf[counts > _COMMON_GRAM * len(labels)] = 0
        raw = np.repeat(idf, counts)
        norms = np.sqrt(np.bincount(postings.rows, weights=raw * raw, minlength=len(labels)))
        weights = (raw / np.maximum(norms, 1e-6)[postings.rows]).astype(np.float32)
        return cls(postings, weights, idf, len(labels))

    def runs_of(self, texts: Sequence[str]) -> LetterRuns:
        """The runs of further texts, weighed as this index weighs them."""
        grams, rows = _grams_of(texts)
        pairs = np.unique(grams * max(1, len(texts)) + rows)
        keys, places = pairs // max(1, len(texts)), pairs % max(1, len(texts))
        raw = np.asarray(self.idf[keys], dtype=np.float64)
        norms = np.sqrt(np.bincount(places, weights=raw * raw, minlength=len(texts)))
        weights = raw / np.maximum(norms, 1e-6)[places]
        heard = weights > 0
        return LetterRuns(
            keys[heard].astype(np.int32), places[heard].astype(np.int32), weights[heard].astype(np.float32)
        )

    def with_rows(self, runs: LetterRuns, count: int) -> LetterIndex:
        """The same index with the runs of so many further texts after its own."""
        own = np.repeat(np.arange(_BUCKETS, dtype=np.int32), np.diff(self.postings.starts))
        keys = np.concatenate([own, runs.keys])
        rows = np.concatenate([self.postings.rows.astype(np.int32), runs.rows + np.int32(self.row_count)])
        order = np.argsort(keys, kind="stable")
        postings = Postings.of_sorted_pairs(keys, rows[order], _BUCKETS)
        weights = np.concatenate([self.weights, runs.weights])[order]
        return LetterIndex(postings, weights, self.idf, self.row_count + count)

    def scores(self, text: str) -> Scores:
        """For each row the likeness of its letters to the text's, 0..1."""
        grams, _ = _grams_of([text])
        keys, counts = np.unique(grams, return_counts=True)
        weights = (1 + np.log(counts)) * self.idf[keys]
        heard = weights > 0
        keys, weights = keys[heard], weights[heard]
        norm = float(np.sqrt((weights * weights).sum()))
        if not norm:
            return np.zeros(self.row_count)
        places = self.postings.places(keys)
        values = self.weights[places] * np.repeat(weights / norm, self.postings.counts(keys))
        return _summed(self.postings.rows[places], values, self.row_count)


def _summed(rows: npt.NDArray[np.int32], values: npt.NDArray[np.floating], row_count: int) -> Scores:
    return np.asarray(np.bincount(rows, weights=values, minlength=row_count), dtype=np.float64)


def _grams_of(labels: Iterable[str]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The buckets of every four-letter run inside words (with the space around), and the row of each."""
    joined = "".join(f" {' '.join(folded(label).split())} \n" for label in labels)
    letters = np.frombuffer(joined.encode("utf-32-le"), dtype=np.uint32).astype(np.int64)
    count = len(letters) - _GRAM + 1
    if count <= 0:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    windows = np.lib.stride_tricks.sliding_window_view(letters, _GRAM)
    inside = (windows[:, 1] != ord(" ")) & (windows[:, 2] != ord(" ")) & (windows != ord("\n")).all(axis=1)
    mixed = np.zeros(count, dtype=np.int64)
    for place in range(_GRAM):
        mixed = (mixed * 1_000_003 + windows[:, place]) & 0xFFFFFFFF
    rows = np.cumsum(letters == ord("\n"))[:count]
    return ((mixed ^ (mixed >> 15)) % _BUCKETS)[inside], rows[inside]


def said_weights(terms: Iterable[str]) -> dict[str, float]:
    """How much a text says each term: more for more often, but ever less."""
    return {term: 1 + float(np.log(count)) for term, count in Counter(terms).items()}
