"""The likely CPV codes of a text, level by level, with how likely each is and the words that decided."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from handslag.matching import evidence_of_codes as evidence
from handslag.matching.cpv import CLASS, CODE_LENGTH, DIVISION, tree
from handslag.matching.label_reading import Heard, label_reader, languages
from handslag.matching.learnt import Learnt, learnt
from handslag.matching.trade_reading import with_trades

_READ_BY_WORDS, _READ_BY_LETTERS = 1_500, 900
_MEANING, _LETTERS = 0.08, 0.05
_OTHER_LANGUAGE = 0.5
_KNOWN_BY_LETTERS = 0.15
_WORDS_SHOWN = 4

Shares = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Likely:
    """A branch of the CPV (its digits, or the whole code) and how likely the text means it, 0..1."""

    code: str
    share: float


@dataclass(frozen=True, slots=True)
class Levels:
    """Best first at every level; everything empty when the text says nothing."""

    divisions: tuple[Likely, ...]
    classes: tuple[Likely, ...]
    codes: tuple[Likely, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text with its share of likelihood a code (all zeros when it says nothing), and where it lies."""

    shares: Shares
    vector: npt.NDArray[np.float32]
    heard: Heard


def read_text(title: str, text: str, lang: str, known: Learnt | None = None) -> ReadText:
    """Weigh everything that is known about the text; a language without labels is read as English."""
    known, spoken = known or learnt(), lang.lower()
    spoken = spoken if spoken in languages() else "en"
    whole = f"{title}\n{title}\n{text[:_READ_BY_WORDS]}"
    heard = label_reader(spoken).hear(whole)
    vector = known.vector(title, text, spoken)
    if (
        not (heard.known or heard.letters.max() > _KNOWN_BY_LETTERS or known.knows_word(whole.casefold()))
        or not vector.any()
    ):
        return ReadText(np.zeros(len(tree())), vector, heard)
    near = np.where(known.is_original, known.notices @ vector, -1)
    like = known.letters.scores(whole[:_READ_BY_LETTERS].replace("\n", " "))
    like *= np.where(known.notice_langs == spoken, 1.0, _OTHER_LANGUAGE)
    figures = evidence.figures(
        heard,
        known.labels @ vector,
        evidence.spread(near, known.notice_rows, _MEANING),
        evidence.spread(like, known.notice_rows, _LETTERS),
        _popularity(known),
    )
    scores = known.figure_weights @ figures
    weights = np.exp(scores - scores.max())
    return ReadText(with_trades(weights / weights.sum(), heard.places), vector, heard)


def suggest_levels(
    text: str, lang: str = "sv", *, title: str = "", divisions: int = 3, classes: int = 5, codes: int = 10
) -> Levels:
    """The likeliest divisions, classes and codes; classes and divisions count every code below them."""
    read = read_text(title, text, lang)
    if not read.shares.any():
        return Levels((), (), (), ())
    best = int(read.shares.argmax())
    return Levels(
        branches(read.shares, DIVISION, divisions),
        branches(read.shares, CLASS, classes),
        branches(read.shares, CODE_LENGTH, codes),
        _deciding(read.heard, lang, best),
    )


def branches(shares: Shares, digits: int, count: int) -> tuple[Likely, ...]:
    """The likeliest branches of so many digits."""
    ids = evidence.level_ids()[digits]
    summed = np.bincount(ids, weights=shares)
    best = np.argsort(-summed, kind="stable")[:count]
    return tuple(Likely(_names(digits)[place], float(summed[place])) for place in best)


@cache
def _names(digits: int) -> list[str]:
    return sorted({code[:digits] for code in tree().labels})


@cache
def _popularity(known: Learnt) -> list[npt.NDArray[np.floating]]:
    return evidence.popularity(known.notice_rows[known.is_original])


def _deciding(heard: Heard, lang: str, row: int) -> tuple[str, ...]:
    reader = label_reader(lang.lower() if lang.lower() in languages() else "en")
    worth: dict[str, float] = {}
    for place in heard.places:
        value = sum(reader.worth(term, row) for term in place.terms)
        if value:
            worth[place.shown] = worth.get(place.shown, 0.0) + value
    return tuple(sorted(worth, key=lambda word: -worth[word])[:_WORDS_SHOWN])
