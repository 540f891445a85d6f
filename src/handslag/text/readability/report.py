"""A text's readability: its figures, and every place that could be plainer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from handslag.phrases import Text, gettext_noop
from handslag.text.layout import Kind, Span
from handslag.text.readability.measures import LONG_WORD_LETTERS, letters, lix, ovix
from handslag.text.readability.passives import passives
from handslag.text.readability.plain_words import HeavyWord, heavy_words
from handslag.text.readability.shortenings import Shortening, shortenings
from handslag.text.sentences import Sentence, Word, sentences, words

LONG_SENTENCE, VERY_LONG_SENTENCE = 25, 35
"""Words in a sentence above which it is long, and very long."""
LONG_PARAGRAPH = 90
LEAST_WORDS = 100
"""Below this many words the figures say little, and `is_too_short` says so."""


@dataclass(frozen=True, slots=True)
class LongSentence:
    """A sentence or paragraph with more words than people read at one go."""

    start: int
    end: int
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Readability:
    """Figures to compare versions of one text with, and places by character in it.

    Words in tables are counted apart; they are not in the figures.
    """

    words: int
    sentences: int
    long_words: int
    different_words: int
    table_words: int
    lix: float | None
    ovix: float | None
    long_sentences: tuple[LongSentence, ...]
    long_paragraphs: tuple[LongSentence, ...]
    passives: tuple[Span, ...]
    abbreviations: tuple[Shortening, ...]
    heavy_words: tuple[HeavyWord, ...]

    @property
    def words_per_sentence(self) -> float | None:
        return self.words / self.sentences if self.sentences else None

    @property
    def very_long_sentences(self) -> int:
        return sum(one.words > VERY_LONG_SENTENCE for one in self.long_sentences)

    @property
    def is_too_short(self) -> bool:
        return self.words < LEAST_WORDS


@dataclass(frozen=True, slots=True)
class _Read:
    sentence: Sentence
    words: tuple[Word, ...]


def readability(text: str, tables: Sequence[Span] = ()) -> Readability:
    """Count and mark the text."""
    return of_sentences(text, sentences(text, tables))


def of_sentences(text: str, found: list[Sentence]) -> Readability:
    """The same, where the sentences are known already."""
    read = [_Read(one, tuple(words(text, one.start, one.end))) for one in found]
    counted = [one for one in read if one.words and one.sentence.kind is not Kind.CELL]
    lows = [word.low for one in counted for word in one.words]
    long_words = sum(letters(low) > LONG_WORD_LETTERS for low in lows)
    return Readability(
        words=len(lows),
        sentences=len(counted),
        long_words=long_words,
        different_words=len(set(lows)),
        table_words=sum(len(one.words) for one in read if one.sentence.kind is Kind.CELL),
        lix=lix(words=len(lows), sentences=len(counted), long_words=long_words),
        ovix=ovix(lows),
        long_sentences=tuple(_long(counted)),
        long_paragraphs=tuple(_long_paragraphs(counted)),
        passives=tuple((word.start, word.end) for one in read for word in passives(one.words)),
        abbreviations=tuple(shortenings(text, found)),
        heavy_words=tuple(word for one in read for word in heavy_words(one.words)),
    )


def _long(counted: Iterable[_Read]) -> Iterable[LongSentence]:
    for one in counted:
        if len(one.words) > LONG_SENTENCE:
            yield LongSentence(one.sentence.start, one.sentence.end, len(one.words))


def _long_paragraphs(counted: Iterable[_Read]) -> Iterable[LongSentence]:
    for _, together in groupby(counted, key=lambda one: one.sentence.block):
        block = list(together)
        total = sum(len(one.words) for one in block)
        if total > LONG_PARAGRAPH:
            yield LongSentence(block[0].sentence.start, block[-1].sentence.end, total)


_BANDS = (
    (30, gettext_noop("very easy, such as books for children")),
    (40, gettext_noop("easy, such as fiction and light magazines")),
    (50, gettext_noop("medium, such as ordinary newspaper text")),
    (60, gettext_noop("hard, as official texts usually are")),
)
_HARDEST = gettext_noop("very hard, such as heavy official language")


def lix_band(value: float) -> Text:
    """How the published scale of LIX names the figure; there is no such scale for the other figures."""
    return Text(next((name for below, name in _BANDS if value < below), _HARDEST))
