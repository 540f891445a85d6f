"""How heavy a text is to read: figures with what they mean, and the words and sentences behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext

from handslag.foundation.phrasing import plain
from handslag.reference.pages import said
from handslag.text.layout import Span
from handslag.text.readability.report import Readability, lix_band

_MOST_SENTENCES, _MOST_WORDS = 10, 40
_LONGEST_QUOTE = 400


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, and in `source` what it tells."""

    label: str
    value: str | None
    source: str


@dataclass(frozen=True, slots=True)
class PlainWord:
    """A word in the text, how often it stands there, and what may stand instead, where it is known."""

    word: str
    times: str
    plain: str


@dataclass(frozen=True, slots=True)
class LongOne:
    """A long sentence and its words."""

    text: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The figures, and lists of what could be plainer, the most frequent or longest first."""

    figures: tuple[Figure, ...]
    is_too_short: bool
    heavy_words: tuple[PlainWord, ...]
    long_sentences: tuple[LongOne, ...]
    passives: tuple[PlainWord, ...]
    abbreviations: tuple[PlainWord, ...]


def language(text: str, found: Readability) -> Language:
    """The text's figures and lists in words."""
    heavy = ((text[one.start : one.end], one.plain) for one in found.heavy_words)
    short = ((text[one.start : one.end], one.meant) for one in found.abbreviations)
    return Language(
        figures=tuple(_figures(found)),
        is_too_short=found.is_too_short,
        heavy_words=tuple(_most_frequent((word.lower(), better) for word, better in heavy)),
        long_sentences=tuple(_longest(text, found)),
        passives=tuple(_most_frequent((_word(text, span).lower(), "") for span in found.passives)),
        abbreviations=tuple(_most_frequent(short)),
    )


def rounded(value: float | None) -> str | None:
    """A figure with one decimal, as the reader writes it; a whole number as it is."""
    if value is None:
        return None
    return plain("value", value) if isinstance(value, int) else str(number_format(value, 1))


def _figures(found: Readability) -> Iterator[Figure]:
    yield Figure(gettext("Length"), _length(found), _table_words(found))
    band = said(lix_band(found.lix)) if found.lix is not None else ""
    lix = gettext("Words per sentence plus long words in per cent. Its published scale says: %(band)s.")
    yield Figure("LIX", rounded(found.lix), lix % {"band": band} if band else "")
    yield Figure("OVIX", rounded(found.ovix), gettext("How varied the words are. There is no scale for it."))
    yield Figure(gettext("Words per sentence"), rounded(found.words_per_sentence), "")
    very_long = plain("count", found.very_long_sentences)
    yield Figure(
        gettext("Long sentences"),
        plain("count", len(found.long_sentences)),
        gettext("More than 25 words. More than 35 words: %(count)s.") % {"count": very_long},
    )
    paragraphs = plain("count", len(found.long_paragraphs))
    yield Figure(gettext("Long paragraphs"), paragraphs, gettext("More than 90 words."))
    yield Figure(
        gettext("Verbs in the passive"),
        plain("count", len(found.passives)),
        gettext("They often hide who is to do something. A hint: some may be another form."),
    )
    shortened = plain("count", len(found.abbreviations))
    yield Figure(gettext("Abbreviations"), shortened, gettext("Write them out."))
    heavy = plain("count", len(found.heavy_words))
    yield Figure(gettext("Bureaucratic words"), heavy, gettext("There are plainer ones."))


def _length(found: Readability) -> str:
    words = ngettext("%(count)s word", "%(count)s words", found.words)
    many = ngettext("%(count)s sentence", "%(count)s sentences", found.sentences)
    counts = (words, found.words), (many, found.sentences)
    return ", ".join(told % {"count": plain("count", count)} for told, count in counts)


def _table_words(found: Readability) -> str:
    if not found.table_words:
        return ""
    told = ngettext(
        "%(count)s word in tables is not counted.",
        "%(count)s words in tables are not counted.",
        found.table_words,
    )
    return told % {"count": plain("count", found.table_words)}


def _most_frequent(met: Iterable[tuple[str, str]]) -> Iterator[PlainWord]:
    counted = Counter((" ".join(word.split()), better) for word, better in met)
    for (word, better), times in counted.most_common(_MOST_WORDS):
        yield PlainWord(word, plain("count", times), better)


def _longest(text: str, found: Readability) -> Iterator[LongOne]:
    for one in sorted(found.long_sentences, key=lambda one: -one.words)[:_MOST_SENTENCES]:
        told = ngettext("%(count)s word", "%(count)s words", one.words)
        quote = Truncator(" ".join(text[one.start : one.end].split())).chars(_LONGEST_QUOTE)
        yield LongOne(quote, told % {"count": plain("count", one.words)})


def _word(text: str, span: Span) -> str:
    return text[slice(*span)]
