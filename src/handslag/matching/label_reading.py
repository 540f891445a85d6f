"""What the labels of the CPV say about a text, in any of the 24 languages they are written in."""

from __future__ import annotations

import csv
import gzip
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
import snowballstemmer

from handslag.matching.cpv import DATA, tree
from handslag.matching.label_index import LetterIndex, WordIndex, said_weights
from handslag.matching.trade_reading import is_trade, named_by
from handslag.matching.words import vocabulary
from handslag.text import english
from handslag.text.stemming import Stemmer
from handslag.text.swedish import WORD, folded
from handslag.text.vocabulary import Found

Scores = npt.NDArray[np.float64]

_STEMMED = {
    "da": "danish", "de": "german", "el": "greek", "es": "spanish", "fi": "finnish", "fr": "french",
    "ga": "irish", "hu": "hungarian", "it": "italian", "lt": "lithuanian", "nl": "dutch",
    "pt": "portuguese", "ro": "romanian",
}  # fmt: skip
_FROM_PARENT = 0.45
_FAINT = 0.05
_NAMED = 18.0
"""A named trade says more of a code than any word of its label."""


@dataclass(frozen=True, slots=True)
class Heard:
    """For each code, how its label answers a text: by words, by letters, by the labels above."""

    words: Scores
    letters: Scores
    above: Scores
    places: tuple[Found, ...]
    known: bool


@dataclass(frozen=True, slots=True)
class LabelReader:
    """The labels of one language as indexes."""

    lang: str
    words: WordIndex
    letters: LetterIndex
    parents: npt.NDArray[np.int64]

    def hear(self, text: str) -> Heard:
        """Read the text against every label."""
        places = places_in(text, self.lang)
        said = said_weights(term for place in places for term in place.terms)
        words = self.words.scores(said)
        letters = self.letters.scores(" ".join(place.shown for place in places))
        own = words / max(1.0, float(np.sqrt(len(said))))
        above, place, faded = np.zeros(len(words)), self.parents, _FROM_PARENT
        padded = np.append(own + 4 * letters, 0.0)
        while faded > _FAINT:
            above += faded * padded[place]
            place, faded = np.append(self.parents, len(words))[place], faded * _FROM_PARENT
        known = any(term in self.words.ids or is_trade(term) for term in said)
        return Heard(own, letters, above, tuple(places), known)

    def worth(self, term: str, row: int) -> float:
        """What a term says for a code, its label or the labels above it."""
        value, faded = 0.0, 1.0
        while row < len(self.parents):
            value += faded * (self.words.weight_at(term, row) + _NAMED * named_by(term, row))
            row, faded = int(self.parents[row]), faded * _FROM_PARENT
        return value


@cache
def label_reader(lang: str) -> LabelReader:
    """The reader of a language; of English when the labels are not written in it."""
    codes = tree()
    rows = {code: row for row, code in enumerate(codes.labels)}
    parents = np.array([rows.get(codes.parent(code) or "", len(rows)) for code in rows])
    labels = labels_in(lang)
    terms = [
        [term for place in places_in(label, lang) for term in place.terms if not is_trade(term)]
        for label in labels
    ]
    return LabelReader(lang, WordIndex.build(terms), LetterIndex.build(labels), parents)


@cache
def languages() -> frozenset[str]:
    """Every language the labels are written in."""
    return frozenset(_columns())


def labels_in(lang: str) -> list[str]:
    """The labels in a language, in code order of the tree."""
    if lang in {"sv", "en"}:
        return [names[lang == "en"] for names in tree().labels.values()]
    column = _columns()[lang]
    with gzip.open(DATA / "cpv_labels_24.tsv.gz", "rt", encoding="utf-8") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        found = {row[0]: row[column] for row in rows}
    return [found.get(code, "") for code in tree().labels]


@cache
def _columns() -> dict[str, int]:
    with gzip.open(DATA / "cpv_labels_24.tsv.gz", "rt", encoding="utf-8") as lines:
        return {lang: place for place, lang in enumerate(next(lines).rstrip("\n").split("\t")) if place}


def places_in(text: str, lang: str) -> list[Found]:
    """The words of a text with their terms."""
    if lang == "sv":
        return vocabulary().places_in(text)
    if lang == "en":
        return [
            Found(word, (*english.terms(word), *vocabulary().trades_of(word)))
            for word in WORD.findall(folded(text))
        ]
    stem = _stemmer(lang)
    return [
        Found(word, (stem.stem(word) if stem else word,))
        for word in WORD.findall(folded(text))
        if len(word) > 1 and not word.isdigit()
    ]


@cache
def _stemmer(lang: str) -> Stemmer | None:
    name = _STEMMED.get(lang, "")
    return Stemmer(name) if name in snowballstemmer.algorithms() else None
