"""The public directory's index: what is kept of each firm, and how firms are found, counted and put in order.

Words are cut up by our own `handslag.text` before they reach the index, and the index only splits at spaces:
so the directory understands the same words as matching does ("städ" finds "lokalvård"), and nothing a person
types is parsed as a query.

The order is fair, and said on the page. Without words it is a lottery, drawn again for each weekday and the
same for everybody that day. With words the best match comes first: a rare word weighs more than a common one;
a word in the name more than one in an offer's title, that more than one in the names of its codes, and that
more than one in a description; said in several of these it weighs a little more. How often or in how long a
text it is said does not matter. Those alike come in the order of the lottery.
"""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any, Protocol, cast

import tantivy

from handslag.registry.search.wanted import FACETS, LAST_PAGE, PAGE_LENGTH, Wanted, WordGroup
from handslag.text.vocabulary import TRADE_MARK

WEEKDAYS = 7
# The lottery may only part those who are alike: it lifts a score by less than one per cent.
_LOT_WIDTH = 0.01
_WEIGHTS = {"name": 3.0, "sells": 2.0, "coded": 1.5, "says": 1.0}
# Where a wider trade is looked for: there it is what somebody sells, elsewhere a word in passing.
_SOLD = ("name", "sells", "coded")
_SAID_AGAIN = 0.1
_HEAD_WORTH = 0.4
_TRADE_WORTH = 0.5
_WIDER_WORTH = 0.3
_PARTS_WORTH = 0.9
_GUESS_WORTH = 0.6
_SHORTEST_PREFIX = 3
_SHORTEST_MISSPELLING = 5
_MOST_ENDINGS = 20
_MOST_VALUES = 400
_WRITER_MEMORY = 32_000_000
_PAUSE_S = 0.1
_MUST, _SHOULD = tantivy.Occur.Must, tantivy.Occur.Should

Counts = Mapping[str, Mapping[str, int]]


class _Hits(Protocol):
    """What a search answers; tantivy's own stubs leave the number out."""

    count: int | None
    hits: list[tuple[Any, tantivy.DocAddress]]


Card = Mapping[str, Any]


class IndexBusy(Exception):
    """Another worker is writing the same index; try again later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the directory keeps of a firm: terms to find it by, what to narrow by, and the card to print."""

    organisation_id: int
    name: tuple[str, ...]
    sells: tuple[str, ...]
    coded: tuple[str, ...]
    says: tuple[str, ...]
    trade: frozenset[str]
    place: frozenset[str]
    size: frozenset[str]
    form: frozenset[str]
    confirmed_on: date | None
    card: Card


@dataclass(frozen=True, slots=True)
class Found:
    """One page of the answer, its cards read when asked; `left_out` are typed words that no firm uses."""

    total: int
    page: int
    cards: Callable[[], tuple[Card, ...]]
    left_out: tuple[str, ...]


def _schema() -> tantivy.Schema:
    fields = tantivy.SchemaBuilder()
    fields.add_integer_field("organisation", stored=True, indexed=True, fast=True)
    for name in _WEIGHTS:
        fields.add_text_field(name, tokenizer_name="whitespace", index_option="basic")
    for name in FACETS:
        fields.add_text_field(name, tokenizer_name="raw", fast=True, index_option="basic")
    fields.add_integer_field("confirmed", indexed=True, fast=True)
    for weekday in range(WEEKDAYS):
        fields.add_float_field(f"lot_{weekday}", fast=True)
    fields.add_bytes_field("card", stored=True)
    return fields.build()


def _document(entry: Entry) -> tantivy.Document:
    document = tantivy.Document()
    document.add_integer("organisation", entry.organisation_id)
    for name in _WEIGHTS:
        document.add_text(name, " ".join(getattr(entry, name)))
    for facet in FACETS:
        for value in sorted(getattr(entry, facet)):
            document.add_text(facet, value)
    if entry.confirmed_on:
        document.add_integer("confirmed", entry.confirmed_on.toordinal())
    for weekday, lot in enumerate(lots(entry.organisation_id)):
        document.add_float(f"lot_{weekday}", lot)
    document.add_bytes("card", json.dumps(entry.card, ensure_ascii=False).encode())
    return document


def lots(organisation_id: int) -> list[float]:
    """A firm's lot for each weekday: as good as random, the same on every host, whatever its name."""
    drawn = blake2b(str(organisation_id).encode(), digest_size=4 * WEEKDAYS).digest()
    return [
        int.from_bytes(drawn[place : place + 4], "big") / 2**32 * _LOT_WIDTH
        for place in range(0, len(drawn), 4)
    ]


class Writer:
    """Changes of the index that become visible all at once."""

    def __init__(self, writer: tantivy.IndexWriter) -> None:
        self._writer = writer

    def clear(self) -> None:
        """Forget every firm."""
        self._writer.delete_all_documents()

    def forget(self, organisation_ids: Iterable[int]) -> None:
        """Forget these firms, known or not."""
        for organisation_id in organisation_ids:
            self._writer.delete_documents_by_term("organisation", organisation_id)

    def add(self, entries: Iterable[Entry]) -> None:
        """Keep these firms; the old entry of one that is known is forgotten first."""
        for entry in entries:
            self._writer.add_document(_document(entry))


@contextmanager
def writing(folder: Path, *, patience_s: float = 120) -> Iterator[Writer]:
    """Hold the index alone and commit at the end; readers see the old state until then.

    Raises:
        IndexBusy: when somebody else has held it for all of `patience_s` seconds.
    """
    folder.mkdir(parents=True, exist_ok=True)
    writer = _writer(tantivy.Index(_schema(), path=str(folder)), patience_s)
    try:
        yield Writer(writer)
        writer.commit()
    except BaseException:
        writer.rollback()
        raise
    finally:
        writer.wait_merging_threads()


def _writer(index: tantivy.Index, patience_s: float) -> tantivy.IndexWriter:
    tries_left = max(1, round(patience_s / _PAUSE_S))
    while True:
        try:
            return index.writer(_WRITER_MEMORY, 1)
        except ValueError as refused:
            if "LockBusy" not in str(refused):
                raise
            tries_left -= 1
            if not tries_left:
                raise IndexBusy from refused
        time.sleep(_PAUSE_S)


class Directory:
    """The index as it stands at one moment; `generation` is another as soon as anything is written."""

    def __init__(self, index: tantivy.Index, generation: int) -> None:
        self.generation = generation
        self._schema = index.schema
        self._searcher = index.searcher()

    @property
    def size(self) -> int:
        """How many firms are listed."""
        return self._searcher.num_docs

    def find(self, wanted: Wanted, groups: tuple[WordGroup, ...], *, weekday: int, page: int = 1) -> Found:
        """One page of 24 firms; the last there is when a later one is asked for, at most page 100."""
        words, left_out = self._words(groups)
        query = self._query(wanted, words)
        order: dict[str, Any] = {"weight_by_field": f"lot_{weekday}"}
        if words is None:
            order = {"order_by_field": f"lot_{weekday}", "order": tantivy.Order.Asc}
        number = min(max(page, 1), LAST_PAGE)
        answer = self._search(query, PAGE_LENGTH, offset=(number - 1) * PAGE_LENGTH, **order)
        total = answer.count or 0
        if total and not answer.hits:
            number = min(-(-total // PAGE_LENGTH), LAST_PAGE)
            answer = self._search(query, PAGE_LENGTH, offset=(number - 1) * PAGE_LENGTH, **order)
        return Found(total, number, partial(self._cards, answer), left_out)

    def _cards(self, answer: _Hits) -> tuple[Card, ...]:
        return tuple(json.loads(self._searcher.doc(address)["card"][0]) for _order, address in answer.hits)

    def counts(self, wanted: Wanted, groups: tuple[WordGroup, ...], *, confirmed_since: date) -> Counts:
        """How many firms each value would give together with what is chosen in the other facets."""
        words, _left_out = self._words(groups)
        narrowed = [facet for facet in FACETS if wanted.chosen(facet)]
        free = [facet for facet in FACETS if facet not in narrowed]
        counts = dict(self._tally(self._query(wanted, words), free))
        for facet in narrowed:
            counts |= self._tally(self._query(wanted, words, but=facet), [facet])
        recent = _all_of(
            [self._query(wanted, words, but="confirmed"), self._confirmed_since(confirmed_since)]
        )
        counts["confirmed"] = {"recent": self._search(recent, 1).count or 0}
        return counts

    def _search(self, query: tantivy.Query, limit: int, **order: Any) -> _Hits:
        return cast("_Hits", self._searcher.search(query, limit, **order))

    def _tally(self, query: tantivy.Query, facets: list[str]) -> dict[str, dict[str, int]]:
        if not facets:
            return {}
        asked = {facet: {"terms": {"field": facet, "size": _MOST_VALUES}} for facet in facets}
        answer = self._searcher.aggregate(query, asked)
        return {
            facet: {bucket["key"]: bucket["doc_count"] for bucket in answer[facet]["buckets"]}
            for facet in facets
        }

    def _query(self, wanted: Wanted, words: tantivy.Query | None, *, but: str = "") -> tantivy.Query:
        narrowed = [words] if words is not None else []
        for facet in FACETS:
            values = wanted.chosen(facet)
            if values and facet != but:
                any_value = tantivy.Query.term_set_query(self._schema, facet, sorted(values))
                narrowed.append(tantivy.Query.const_score_query(any_value, 0.0))
        if wanted.confirmed_since and but != "confirmed":
            narrowed.append(self._confirmed_since(wanted.confirmed_since))
        return _all_of(narrowed)

    def _confirmed_since(self, day: date) -> tantivy.Query:
        later = tantivy.Query.range_query(
            self._schema, "confirmed", tantivy.FieldType.Integer, day.toordinal(), None
        )
        return tantivy.Query.const_score_query(later, 0.0)

    def _words(self, groups: tuple[WordGroup, ...]) -> tuple[tantivy.Query | None, tuple[str, ...]]:
        """The query for the typed words, None for none; and the words no firm uses."""
        if not groups:
            return None, ()
        queries = [(group, self._word(group)) for group in groups]
        left_out = tuple(group.typed for group, query in queries if query is None and group.is_required)
        required = [query for group, query in queries if query is not None and group.is_required]
        bonus = [query for group, query in queries if query is not None and not group.is_required]
        if not required:
            return tantivy.Query.empty_query(), left_out
        # One word in three may be missing.
        enough = len(required) - len(required) // 3
        most = tantivy.Query.boolean_query([(_SHOULD, query) for query in required], enough)
        return tantivy.Query.boolean_query([(_MUST, most), *((_SHOULD, query) for query in bonus)]), left_out

    def _word(self, group: WordGroup) -> tantivy.Query | None:
        worth = self._worth(group.terms)
        whole, *trades = group.terms
        ways = [self._term(whole, worth)] if self._is_used(whole) else []
        ways += [self._term(trade, worth * _TRADE_WORTH) for trade in filter(self._is_used, trades)]
        ways += [
            self._term(trade, worth * _WIDER_WORTH, _SOLD) for trade in group.wider if self._is_used(trade)
        ]
        if group.head and self._is_used(group.head):
            ways.append(
                _all_of([self._term(part, worth * _PARTS_WORTH / len(group.parts)) for part in group.parts])
            )
            ways.append(self._term(group.head, worth * _HEAD_WORTH))
        ways = ways or self._guesses(group)
        return tantivy.Query.disjunction_max_query(ways, _SAID_AGAIN) if ways else None

    def _is_used(self, term: str) -> bool:
        return self._firms_saying(term) > 0

    def _firms_saying(self, term: str) -> int:
        return max(self._searcher.doc_freq(field, term) for field in _WEIGHTS)

    def _worth(self, terms: Iterable[str]) -> float:
        """The rarer the more; a word counts as common as the most common of what says the same."""
        return 1 + math.log(1 + self.size / (1 + max(map(self._firms_saying, terms))))

    def _term(self, term: str, worth: float, fields: Iterable[str] = _WEIGHTS) -> tantivy.Query:
        return tantivy.Query.disjunction_max_query(
            [
                tantivy.Query.const_score_query(
                    tantivy.Query.term_query(self._schema, field, term, "basic"), worth * _WEIGHTS[field]
                )
                for field in fields
            ],
            _SAID_AGAIN,
        )

    def _guesses(self, group: WordGroup) -> list[tantivy.Query]:
        """A word that nobody uses may be the beginning of one, or misspelt by one letter."""
        typed = group.typed
        if len(typed) < _SHORTEST_PREFIX:
            return []
        endings = {
            longer
            for field in _WEIGHTS
            for longer, _count in self._searcher.terms_with_prefix(field, typed, limit=_MOST_ENDINGS)
        }
        meant = endings or {term for term in group.guesses if self._is_used(term)}
        if meant or len(typed) < _SHORTEST_MISSPELLING:
            return [self._term(term, _GUESS_WORTH * _trade_worth(term)) for term in sorted(meant)]
        fuzzy = [
            tantivy.Query.const_score_query(
                tantivy.Query.fuzzy_term_query(self._schema, field, typed), _GUESS_WORTH * weight
            )
            for field, weight in _WEIGHTS.items()
        ]
        return [query for query in fuzzy if self._search(query, 1).count]


def _trade_worth(term: str) -> float:
    return _TRADE_WORTH if term.startswith(TRADE_MARK) else 1.0


def _all_of(queries: list[tantivy.Query]) -> tantivy.Query:
    if not queries:
        return tantivy.Query.all_query()
    return tantivy.Query.boolean_query([(_MUST, query) for query in queries])


_opened: dict[Path, tuple[tantivy.Index, Directory]] = {}


def directory(folder: Path) -> Directory | None:
    """The index in the folder as it stands now, or None before it was first written.

    A commit replaces meta.json, so one look at its time tells whether anything is new.
    """
    try:
        generation = (folder / "meta.json").stat().st_mtime_ns
    except FileNotFoundError:
        return None
    kept = _opened.get(folder)
    if kept and kept[1].generation == generation:
        return kept[1]
    if kept:
        index = kept[0]
        index.reload()
    else:
        index = tantivy.Index.open(str(folder))
        index.config_reader("manual")
    opened = Directory(index, generation)
    _opened[folder] = (index, opened)
    return opened
