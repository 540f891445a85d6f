"""The likely CPV codes of a text, level by level, with how likely each is and the words that decided."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt

from handslag.matching import evidence_of_codes as evidence
from handslag.matching.cpv import CLASS, CODE_LENGTH, DIVISION, GROUP, tree
from handslag.matching.label_reading import Heard, label_reader, languages
from handslag.matching.learnt import Learnt
from handslag.matching.taught import in_use
from handslag.matching.trade_reading import with_trades

_READ_BY_WORDS, _READ_BY_LETTERS = 1_500, 900
BY_MEANING, BY_LETTERS = 0.08, 0.05
"""How sharply the nearest notices are preferred to those less near."""

OTHER_LANGUAGE = 0.5
"""What likeness of letters is worth between two languages."""

_KNOWN_BY_LETTERS = 0.35
"""So like a label are the letters of a word that is written or compounded otherwise; nonsense is less."""

_WORDS_SHOWN = 4
_KEPT_READ = 8

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
    groups: tuple[Likely, ...]
    classes: tuple[Likely, ...]
    codes: tuple[Likely, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text with its share of likelihood a code (all zeros when it says nothing), and where it lies."""

    shares: Shares
    vector: npt.NDArray[np.float32]
    heard: Heard
    lang: str

    @property
    def says_nothing(self) -> bool:
        """Whether no code is likelier than another."""
        return not self.shares.any()

    def deciding(self, row: int) -> tuple[str, ...]:
        """The words of the text that speak for a code (its place in the tree), the most telling first."""
        reader = label_reader(self.lang)
        worth: dict[str, float] = {}
        for place in self.heard.places:
            value = sum(reader.worth(term, row) for term in place.terms)
            if value:
                worth[place.shown] = worth.get(place.shown, 0.0) + value
        return tuple(sorted(worth, key=lambda word: -worth[word])[:_WORDS_SHOWN])


def read_text(title: str, text: str, lang: str, known: Learnt | None = None) -> ReadText:
    """Weigh everything that is known about the text; a language without labels is read as English.

    `known` is what the installation reads with now, unless another is given to be tried.
    """
    return _read(title, text, spoken(lang), known or in_use())


@lru_cache(maxsize=_KEPT_READ)
def _read(title: str, text: str, language: str, learnt: Learnt) -> ReadText:
    """A form asks about the same words twice: which codes they mean, and how many firms could deliver."""
    whole = words_of(title, text)
    heard = label_reader(language).hear(whole)
    vector = learnt.vector(title, text, language)
    if not (_is_heard(heard) or learnt.knows_word(whole.casefold())) or not (heard.places and vector.any()):
        return ReadText(np.zeros(len(tree())), vector, heard, language)
    near = np.where(learnt.is_original, learnt.notices @ vector, -1)
    like = learnt.letters.scores(letters_of(title, text))
    like *= np.where(learnt.notice_langs == language, 1.0, OTHER_LANGUAGE)
    figures = evidence.figures(
        heard,
        learnt.labels @ vector,
        evidence.spread(near, learnt.notice_rows, BY_MEANING),
        evidence.spread(like, learnt.notice_rows, BY_LETTERS),
        _popularity(learnt),
    )
    scores = learnt.figure_weights @ figures
    weights = np.exp(scores - scores.max())
    return ReadText(with_trades(weights / weights.sum(), heard.places), vector, heard, language)


@lru_cache(maxsize=_KEPT_READ)
def _popularity(learnt: Learnt) -> list[npt.NDArray[np.floating]]:
    return evidence.popularity(learnt.notice_rows[learnt.is_original])


def spoken(lang: str) -> str:
    """The language a text is read in: its own, or English when the labels are not written in it."""
    return lang.lower() if lang.lower() in languages() else "en"


def words_of(title: str, text: str) -> str:
    """The part of a text whose words are compared with labels: the title counts twice."""
    return f"{title}\n{title}\n{text[:_READ_BY_WORDS]}"


def letters_of(title: str, text: str) -> str:
    """The part of a text whose runs of letters are compared."""
    return words_of(title, text)[:_READ_BY_LETTERS].replace("\n", " ")


def _is_heard(heard: Heard) -> bool:
    return heard.known or bool(heard.letters.max() > _KNOWN_BY_LETTERS)


def suggest_levels(
    text: str,
    lang: str = "sv",
    *,
    title: str = "",
    divisions: int = 3,
    groups: int = 5,
    classes: int = 5,
    codes: int = 10,
) -> Levels:
    """The likeliest branches of every level and codes; a branch counts every code below it."""
    read = read_text(title, text, lang)
    if read.says_nothing:
        return Levels((), (), (), (), ())
    return Levels(
        branches(read.shares, DIVISION, divisions),
        branches(read.shares, GROUP, groups),
        branches(read.shares, CLASS, classes),
        branches(read.shares, CODE_LENGTH, codes),
        read.deciding(int(read.shares.argmax())),
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
