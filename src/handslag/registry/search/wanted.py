"""What somebody looks for in the directory: typed words as groups of terms, and what was chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from handslag.text.swedish import WORD, folded
from handslag.text.trades import trades
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
_LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
_SHORTEST_MISSPELLING, _LONGEST_MISSPELLING = 5, 30


@dataclass(frozen=True, slots=True)
class WordGroup:
    """One typed word: a firm answers to it by any of these terms.

    `terms` say the same as the word, `wider` are trades it is part of; `parts` are a compound's parts, of
    which a firm needs all, or, a little less well, the `head`, which says what kind of thing it is. `guesses`
    are what the word may have been meant to say, for when no firm answers to the rest.
    """

    typed: str
    terms: tuple[str, ...]
    wider: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    head: str = ""
    guesses: tuple[str, ...] = ()
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
    read = [_group(found.shown, found.terms, vocabulary) for found in vocabulary.places_in(text)]
    understood = {group.typed for group in read}
    silent = [
        WordGroup(word, (word,), is_required=False)
        for word in WORD.findall(folded(text))
        if word not in understood
    ]
    if not any(group.is_required for group in read):
        silent = [WordGroup(group.typed, group.terms) for group in silent]
    return tuple([*read, *silent][:_MOST_WORDS])


def wider_trades(terms: Sequence[str]) -> frozenset[str]:
    """The marks of trades that are among the terms only because a narrower trade is: cleaning for windows."""
    said = Counter(term for term in terms if term.startswith(TRADE_MARK))
    implied = Counter[str]()
    for mark, times in said.items():
        _own, *broader = trades().with_broader(mark.removeprefix(TRADE_MARK))
        implied.update({TRADE_MARK + trade: times for trade in broader})
    return frozenset(mark for mark, times in said.items() if times <= implied[mark])


def _group(shown: str, terms: tuple[str, ...], vocabulary: Vocabulary) -> WordGroup:
    wider = wider_trades(terms)
    named = tuple(term for term in terms if term.startswith(TRADE_MARK) and term not in wider)
    own = tuple(term for term in terms if not term.startswith(TRADE_MARK))
    if not own:  # Two words that together name a trade: each is already a group of its own.
        return WordGroup(shown, named, is_required=False)
    whole, *parts = own
    return WordGroup(
        shown,
        (whole, *named),
        tuple(sorted(wider)),
        tuple(parts),
        parts[-1] if parts else "",
        () if vocabulary.knows(whole) else _guesses(shown, vocabulary),
    )


def _guesses(typed: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The terms of the known words that are one slip of the finger away."""
    if not _SHORTEST_MISSPELLING <= len(typed) <= _LONGEST_MISSPELLING:
        return ()
    known = sorted(_one_slip_away(typed) & vocabulary.words)
    meant = [vocabulary.terms_of(word) for word in known]
    return tuple(dict.fromkeys(term for terms in meant for term in terms if term not in wider_trades(terms)))


def _one_slip_away(word: str) -> set[str]:
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    return {
        *(left + right[1:] for left, right in cuts if right),
        *(left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1),
        *(left + letter + right[1:] for left, right in cuts if right for letter in _LETTERS),
        *(left + letter + right for left, right in cuts for letter in _LETTERS),
    }
