"""Teaching from codes that people confirmed, and how much better texts are read with it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from handslag.matching.cpv import CLASS, CODE_LENGTH, normal, tree
from handslag.matching.learnt import Learnt, in_bytes, learnt
from handslag.matching.levels import branches, letters_of, read_text, spoken
from handslag.matching.taught import Additions, joined, made_beside

FOLDS = 5
_FIRST = 5


@dataclass(frozen=True, slots=True, order=True)
class Confirmed:
    """A text as it was written, its language, and the codes that a person chose for it, rising."""

    title: str
    text: str
    lang: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """Shares of texts, 0..1: a right code or class among the first five, and the mean of 1/place."""

    texts: int
    exact: float
    classes: float
    rank: float

    def is_worse_than(self, other: Scores) -> bool:
        """Whether any of the three is lower."""
        return self.exact < other.exact or self.classes < other.classes or self.rank < other.rank


@dataclass(frozen=True, slots=True)
class Lesson:
    """A version made of confirmations, and how texts that it did not hold were read before and after."""

    version: str
    more: Additions
    before: Scores
    after: Scores

    @property
    def helps(self) -> bool:
        """Whether it was tried on any text at all and reads none of the three figures worse."""
        return self.after.texts > 0 and not self.after.is_worse_than(self.before)


def lesson_of(confirmations: Iterable[Confirmed]) -> Lesson:
    """What these confirmations teach beside what is shipped; their order does not matter."""
    base, known = learnt(), sorted(set(_usable(confirmations)))
    before, after = [], []
    for kept, tried in _folds(known):
        taught = joined(base, additions(kept, base), version="")
        before += [_place(own, base) for own in tried]
        after += [_place(own, taught) for own in tried]
    return Lesson(version_of(known, base), additions(known, base), _scores(before), _scores(after))


def additions(confirmations: Sequence[Confirmed], base: Learnt) -> Additions:
    """The rows that these confirmations add."""
    places = {code: place for place, code in enumerate(tree().labels)}
    rows = [(own, code) for own in confirmations for code in own.codes]
    vectors = [base.vector(own.title, own.text, spoken(own.lang)) for own, _ in rows]
    return Additions(
        in_bytes(np.stack(vectors)) if rows else np.zeros((0, base.notices.shape[1]), dtype=np.int8),
        np.array([places[code] for _, code in rows], dtype=np.int32),
        tuple(spoken(own.lang) for own, _ in rows),
        base.letters.runs_of([letters_of(own.title, own.text) for own, _ in rows]),
    )


def version_of(confirmations: Sequence[Confirmed], base: Learnt) -> str:
    """A name that the same confirmations always give."""
    rows = [[own.title, own.text, own.lang, own.codes] for own in confirmations]
    told = json.dumps([made_beside(base), rows])
    return f"{base.version}-{blake2b(told.encode(), digest_size=5).hexdigest()}"


def _usable(confirmations: Iterable[Confirmed]) -> Iterable[Confirmed]:
    for own in confirmations:
        codes = tuple(sorted({normal(code) for code in own.codes if tree().known(code)}))
        if codes and (own.title.strip() or own.text.strip()):
            yield Confirmed(own.title, own.text, own.lang, codes)


def _folds(known: Sequence[Confirmed]) -> Iterable[tuple[list[Confirmed], list[Confirmed]]]:
    """What is learnt and what is tried; the same title in any writing is always on the same side."""
    titles = sorted({_same(own) for own in known})
    if len(titles) < FOLDS:
        return
    fold = {title: place % FOLDS for place, title in enumerate(sorted(titles, key=_mixed))}
    for number in range(FOLDS):
        yield (
            [own for own in known if fold[_same(own)] != number],
            [own for own in known if fold[_same(own)] == number],
        )


def _same(own: Confirmed) -> str:
    return " ".join((own.title or own.text).casefold().split())


def _mixed(title: str) -> bytes:
    return blake2b(title.encode(), digest_size=8).digest()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the first right code came (None: not at all), and whether a right class was among the first."""

    code: int | None
    is_class_found: bool


def _place(own: Confirmed, known: Learnt) -> _Place:
    read = read_text(own.title, own.text, own.lang, known)
    if read.says_nothing:
        return _Place(None, is_class_found=False)
    order = branches(read.shares, CODE_LENGTH, len(tree()))
    code = next(place for place, likely in enumerate(order, start=1) if likely.code in own.codes)
    classes = {likely.code for likely in branches(read.shares, CLASS, _FIRST)}
    return _Place(code, is_class_found=any(right[:CLASS] in classes for right in own.codes))


def _scores(places: Sequence[_Place]) -> Scores:
    def mean(value: Callable[[_Place], float]) -> float:
        return sum(map(value, places)) / len(places) if places else 0.0

    return Scores(
        len(places),
        mean(lambda place: place.code is not None and place.code <= _FIRST),
        mean(lambda place: place.is_class_found),
        mean(lambda place: 1 / place.code if place.code else 0.0),
    )
