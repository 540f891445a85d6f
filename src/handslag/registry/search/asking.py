"""The directory's public door: what is found, in which order, and what narrowing further would give."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from handslag.foundation import clock
from handslag.foundation.errors import SourceUnavailable
from handslag.matching.words import vocabulary
from handslag.registry.models import Enterprise
from handslag.registry.rules import FRESH_FOR
from handslag.registry.search import following
from handslag.registry.search.directory import Counts, Directory, Found, IndexBusy, directory
from handslag.registry.search.folders import directory_folder
from handslag.registry.search.wanted import FACETS, Wanted, word_groups

_BUILT_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Answer:
    """One page of firms, and how many each further choice would give, counted when asked.

    Answers of the same version have the same counts and, on the same page, the same cards: these may be kept.
    """

    found: Found
    version: str
    counts: Callable[[], Counts]


def ask(wanted: Wanted, *, page: int, at: datetime) -> Answer:
    """What the directory answers now.

    Raises:
        SourceUnavailable: when the index has not been made yet and the register is large.
    """
    kept = _directory(at=at)
    groups = word_groups(wanted.words, vocabulary())
    today = clock.day_of(at)
    found = kept.find(wanted, groups, weekday=today.weekday(), page=page)
    chosen = (",".join(sorted(wanted.chosen(facet))) for facet in FACETS)
    version = "|".join([str(kept.generation), str(today), wanted.words, str(wanted.confirmed_since), *chosen])
    return Answer(found, version, partial(kept.counts, wanted, groups, confirmed_since=today - FRESH_FOR))


def number_listed(*, at: datetime) -> int:
    """How many enterprises are listed.

    Raises:
        SourceUnavailable: as in `ask`.
    """
    return _directory(at=at).size


def _directory(*, at: datetime) -> Directory:
    kept = directory(directory_folder())
    if kept is None and Enterprise.objects.count() <= _BUILT_AT_ONCE:
        try:
            following.refresh(at=at)
        except IndexBusy as busy:
            raise SourceUnavailable("directory index", retry=True) from busy
        kept = directory(directory_folder())
    if kept is None:
        raise SourceUnavailable("directory index", retry=True)
    return kept
