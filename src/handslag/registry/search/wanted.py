"""What somebody looks for in the directory: typed words as groups of terms, and what was chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from handslag.text.swedish import WORD, folded
from handslag.text.vocabulary import TRADE_MARK, Vocabulary

FACETS = ("trade", "place", "size", "form")
UNKNOWN = "unknown"
# How large an order may be: above the first and at most the second, in whole kronor excluding VAT.
SIZES: Mapping[str, tuple[int, int | None]] = {
    "to-100": (0, 100_000),
    "to-700": (100_000, 700_000),
    "to-2000": (700_000, 2_000_000),
    "above-2000": (2_000_000, None),
}
PAGE_LENGTH = 24
LAST_PAGE = 100

_LONGEST_TEXT = 200
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class WordGroup:
    """One typed word: a firm answers to it by any of these terms.

    `terms` say the same as the word; `parts` are a compound's parts, of which a firm needs all, or, a little
    less well, the `head`, which says what kind of thing it is.
    """

    typed: str
    terms: tuple[str, ...]
    parts: tuple[str, ...] = ()
    head: str = ""
    is_required: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for; within a facet any of the values will do, between facets all must hold."""

    words: str = ""
    trade: frozenset[str] = frozenset()
    place: frozenset[str] = frozenset()
    size: frozenset[str] = frozenset()
    form: frozenset[str] = frozenset()
    confirmed_since: date | None = None

    def chosen(self, facet: str) -> frozenset[str]:
        """The values chosen in one of FACETS."""
        values: frozenset[str] = getattr(self, facet)
        return values


def word_groups(words: str, vocabulary: Vocabulary) -> tuple[WordGroup, ...]:
    """The typed words as matching understands them; the first twelve of the first 200 signs.

    Words that say nothing ("och", "tjänster") are looked for in names only and required only when there is
    nothing else.
    """
    text = words[:_LONGEST_TEXT]
    read = [_group(found.shown, found.terms) for found in vocabulary.places_in(text)]
    understood = {group.typed for group in read}
    silent = [
        WordGroup(word, (word,), is_required=False)
        for word in WORD.findall(folded(text))
        if word not in understood
    ]
    if not any(group.is_required for group in read):
        silent = [WordGroup(group.typed, group.terms) for group in silent]
    return tuple([*read, *silent][:_MOST_WORDS])


def _group(shown: str, terms: tuple[str, ...]) -> WordGroup:
    trades = tuple(term for term in terms if term.startswith(TRADE_MARK))
    own = tuple(term for term in terms if not term.startswith(TRADE_MARK))
    if not own:  # Two words that together name a trade: each is already a group of its own.
        return WordGroup(shown, trades, is_required=False)
    whole, *parts = own
    return WordGroup(shown, (whole, *trades), tuple(parts), parts[-1] if parts else "")
