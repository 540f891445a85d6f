"""A need read once for the engine: its codes, telling words, places and figures."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from handslag.matching.cpv import DIVISION, readable, significant, tree
from handslag.matching.facts import AreaTree, NeedFacts
from handslag.matching.label_reading import places_in
from handslag.matching.levels import read_text
from handslag.matching.weights import Weights
from handslag.matching.words import vocabulary
from handslag.text.trades import trades
from handslag.text.vocabulary import TRADE_MARK, Found

_LONGEST_DESCRIPTION = 8_000
_MOST_WORDS = 40
_SOFT_CODES = 25
_BROADER_SHARE = 0.6
"""A trade the need names only through a narrower one ("fönsterputs" is also "städ") tells less."""


@dataclass(frozen=True, slots=True)
class CodeShares:
    """How the likelihood spreads over the likeliest codes: best first, shares adding up to 1."""

    codes: npt.NDArray[np.int32]
    shares: npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class NeedWord:
    """A term of the need, how telling it is (a trade in the title is 1), and how it was written."""

    term: str
    strength: float
    shown: str
    is_trade: bool
    in_title: bool


@dataclass(frozen=True, slots=True)
class ReadNeed:
    """Everything the engine asks a need; `pointed_to` is used only when no code is given."""

    codes: tuple[str, ...]
    pointed_to: CodeShares | None
    words: tuple[NeedWord, ...]
    areas: tuple[str, ...]
    value_sek: int | None
    sek_per_month: int | None
    months: int | None
    days_left: int | None
    rotation: int
    whole_division: float

    @property
    def is_empty(self) -> bool:
        """Whether nothing says what is to be bought."""
        return (
            not self.codes and not self.words and (self.pointed_to is None or not len(self.pointed_to.codes))
        )


def read_need(need: NeedFacts, areas: AreaTree, weights: Weights) -> ReadNeed:
    """Read the need; areas the tree does not know count as unknown."""
    codes = _telling_codes(readable(need.cpv))
    description = need.description[:_LONGEST_DESCRIPTION]
    per_month = need.value_sek // need.months if need.value_sek is not None and need.months else None
    days_left = (need.starts_on - need.asked_on).days if need.starts_on and need.asked_on else None
    digest = hashlib.blake2b(f"{need.title}\n{need.description}".encode(), digest_size=8).digest()
    return ReadNeed(
        codes=codes,
        pointed_to=None if codes else _pointed_to(need.title, description, need.lang),
        words=_telling_words(need.title, description, need.lang, weights),
        areas=tuple(dict.fromkeys(area for area in need.areas if areas.known(area))),
        value_sek=need.value_sek,
        sek_per_month=per_month,
        months=need.months,
        days_left=days_left,
        rotation=int.from_bytes(digest, "big"),
        whole_division=weights.whole_division,
    )


def _pointed_to(title: str, description: str, lang: str) -> CodeShares:
    """The likeliest codes of the words; none when the words say nothing."""
    read = read_text(title, description, lang)
    if read.says_nothing:
        return CodeShares(np.zeros(0, dtype=np.int32), np.zeros(0))
    best = np.argsort(-read.shares, kind="stable")[:_SOFT_CODES]
    shares = read.shares[best]
    return CodeShares(_numbers()[best], shares / shares.sum())


@cache
def _numbers() -> npt.NDArray[np.int32]:
    return np.array([int(code) for code in tree().labels], dtype=np.int32)


def _telling_codes(codes: tuple[str, ...]) -> tuple[str, ...]:
    """The codes without the whole divisions that another of them makes narrower."""
    narrower = {code[:DIVISION] for code in codes if not is_division(code)}
    return tuple(code for code in codes if not (is_division(code) and code[:DIVISION] in narrower))


def is_division(code: str) -> bool:
    """Whether the code names a whole division and nothing in it."""
    return len(significant(code)) == DIVISION


def _telling_words(title: str, description: str, lang: str, weights: Weights) -> tuple[NeedWord, ...]:
    places = places_in(title, lang)
    in_title = _counted(places)
    below = places_in(description, lang)
    in_description = _counted(below)
    shown: dict[str, str] = {}
    for place in (*places, *below):
        for term in place.terms:
            shown.setdefault(term, place.shown)
    broader = _broader_than_others(shown)
    words = []
    for term, word in shown.items():
        said = 1.0 if term in in_title else 1 - 0.5 ** in_description[term]
        is_trade = term.startswith(TRADE_MARK)
        if is_trade:
            weight = weights.trade_word * (_BROADER_SHARE if term in broader else 1)
        else:
            weight = weights.label_word if vocabulary().knows(term) else weights.other_word
        words.append(NeedWord(term, said * weight, word, is_trade, term in in_title))
    return tuple(sorted(words, key=lambda word: (-word.strength, word.term))[:_MOST_WORDS])


def _counted(places: list[Found]) -> Counter[str]:
    return Counter(term for place in places for term in place.terms)


def _broader_than_others(terms: dict[str, str]) -> frozenset[str]:
    named = [term.removeprefix(TRADE_MARK) for term in terms if term.startswith(TRADE_MARK)]
    return frozenset(TRADE_MARK + above for trade in named for above in trades().with_broader(trade)[1:])
