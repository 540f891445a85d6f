"""The opponent: the same question as one well-indexed SQL query, on SQLite and on PostgreSQL.

Tables as a careful programmer lays them for this very question: every condition and everything that is sorted
by is in an index. Unknown never excludes, as with the engine: an offer without places or sizes answers to
every place and size. The order is the engine's own, of what SQL can know; equals take turns.
"""

from __future__ import annotations

import hashlib
import sqlite3
import uuid
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import psycopg

from handslag.matching.facts import AreaTree, NeedFacts, OfferFacts

TOP = 20
_ANYWHERE = ""
_ROWS_AT_A_TIME = 20_000
_NO_LIMIT = 10**15
TABLES = (
    """CREATE TABLE offer (
    offer_id INTEGER PRIMARY KEY, firm_id BIGINT NOT NULL,
    smallest BIGINT NOT NULL, largest BIGINT NOT NULL)""",
    "CREATE TABLE offer_code (offer_id INTEGER NOT NULL, code TEXT NOT NULL, code_group TEXT NOT NULL)",
    "CREATE TABLE offer_area (offer_id INTEGER NOT NULL, area TEXT NOT NULL)",
)
INDEXES = (
    "CREATE INDEX ON_OFFER ON offer (offer_id, smallest, largest, firm_id)",
    "CREATE INDEX ON_GROUP ON offer_code (code_group, offer_id, code)",
    "CREATE INDEX ON_AREA ON offer_area (area, offer_id)",
    "CREATE INDEX ON_OFFER_AREA ON offer_area (offer_id, area)",
)
# Thousandths, as the engine weighs the code, the order size and the place.
QUERY = """
SELECT firm_id, COUNT(*) OVER () AS firms,
       MAX(CASE WHEN code = {mark} THEN 450 WHEN substr(code, 1, 4) = {mark} THEN 400 ELSE 225 END
           + CASE WHEN largest < {no_limit} THEN 100 ELSE 50 END{place}) AS score
FROM offer_code JOIN offer USING (offer_id){join}
WHERE code_group = {mark} AND smallest <= {mark} AND largest >= {mark}{within}
GROUP BY firm_id
ORDER BY score DESC, (firm_id * 7919 + {mark}) & 1048575
LIMIT {mark}
"""
PLACE = " + CASE WHEN area = '' THEN 75 WHEN area IN ({covering}) THEN 150 ELSE 90 END"
JOIN = " JOIN offer_area USING (offer_id)"
WITHIN = " AND area IN ({all})"


class Question(NamedTuple):
    """The query for one need with what it is asked with."""

    sql: str
    given: tuple[Any, ...]


def question(need: NeedFacts, code: str, areas: AreaTree, mark: str) -> Question:
    """Ask for the need, given its code; `mark` is how the database marks what is given."""
    covering = tuple(dict.fromkeys(above for area in need.areas for above in areas.with_ancestors(area)))
    parts = tuple(own for own in areas.parent if own not in covering and _lies_in(own, need.areas, areas))
    turn = int.from_bytes(hashlib.blake2b(need.title.encode(), digest_size=2).digest(), "big")
    place = PLACE.format(covering=_marks(mark, covering)) if need.areas else ""
    sql = QUERY.format(
        mark=mark,
        no_limit=_NO_LIMIT,
        place=place,
        join=JOIN if need.areas else "",
        within=WITHIN.format(all=_marks(mark, (_ANYWHERE, *covering, *parts))) if need.areas else "",
    )
    at_most = _NO_LIMIT if need.value_sek is None else need.value_sek
    size = (code[:3], at_most, need.value_sek or 0)
    everywhere = (_ANYWHERE, *covering, *parts) if need.areas else ()
    return Question(sql, (code, code[:4], *covering, *size, *everywhere, turn, TOP))


def _lies_in(own: str, wanted: Iterable[str], areas: AreaTree) -> bool:
    return any(areas.within(own, area) for area in wanted)


def _marks(mark: str, values: Collection[str]) -> str:
    return ", ".join([mark] * len(values))


class Rows(NamedTuple):
    """An offer as rows of the three tables."""

    offer: tuple[int, int, int, int]
    codes: list[tuple[int, str, str]]
    areas: list[tuple[int, str]]


def rows_of(offer: OfferFacts) -> Rows:
    """The rows; unknown becomes a limit that never binds and a place that is everywhere."""
    key = offer.offer_id
    largest = _NO_LIMIT if offer.largest_order_sek is None else offer.largest_order_sek
    return Rows(
        (key, offer.firm_id, offer.smallest_order_sek or 0, largest),
        [(key, code, code[:3]) for code in offer.cpv],
        [(key, area) for area in offer.areas or (_ANYWHERE,)],
    )


def _some_at_a_time(offers: Iterable[OfferFacts]) -> Iterator[list[Rows]]:
    waiting = map(rows_of, offers)
    while some := list(islice(waiting, _ROWS_AT_A_TIME)):
        yield some


class Database(Protocol):
    """One of the two databases, filled and ready to be asked."""

    name: str
    mark: str

    def ask(self, asked: Question) -> list[Any]:
        """The first firms in their stated order, each with the count of all."""

    def close(self) -> None:
        """Leave nothing behind."""


class Sqlite:
    """SQLite in a file, as in an installation."""

    name, mark = "SQLite", "?"

    def __init__(self, folder: Path) -> None:
        self._link = sqlite3.connect(folder / "filter.sqlite3")

    def fill(self, offers: Iterable[OfferFacts]) -> None:
        """Make the tables, then the indexes, then let the planner count."""
        link = self._link
        link.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144")
        for table in TABLES:
            link.execute(table)
        for rows in _some_at_a_time(offers):
            link.executemany("INSERT INTO offer VALUES (?, ?, ?, ?)", [row.offer for row in rows])
            link.executemany(
                "INSERT INTO offer_code VALUES (?, ?, ?)", chain.from_iterable(row.codes for row in rows)
            )
            link.executemany(
                "INSERT INTO offer_area VALUES (?, ?)", chain.from_iterable(row.areas for row in rows)
            )
        for index in INDEXES:
            link.execute(index)
        link.execute("ANALYZE")
        link.commit()

    def ask(self, asked: Question) -> list[Any]:
        """See Database."""
        return self._link.execute(*asked).fetchall()

    def close(self) -> None:
        """See Database."""
        self._link.close()


class Postgres:
    """PostgreSQL in a schema of its own, which is dropped again."""

    name, mark = "PostgreSQL", "%s"

    def __init__(self, url: str) -> None:
        self._link = psycopg.connect(url, autocommit=True, prepare_threshold=1)
        self._schema = f"bench_match_{uuid.uuid4().hex[:8]}"
        self._link.execute(f"CREATE SCHEMA {self._schema}")  # type: ignore[arg-type]
        self._link.execute(f"SET search_path TO {self._schema}")  # type: ignore[arg-type]

    def fill(self, offers: Iterable[OfferFacts]) -> None:
        """Make the tables, then the indexes, then let the planner count and mark what all may see."""
        link = self._link
        for table in TABLES:
            link.execute(table.replace("CREATE TABLE", "CREATE UNLOGGED TABLE"))  # type: ignore[arg-type]
        for rows in _some_at_a_time(offers):
            self._copy("offer", (row.offer for row in rows))
            self._copy("offer_code", chain.from_iterable(row.codes for row in rows))
            self._copy("offer_area", chain.from_iterable(row.areas for row in rows))
        for index in INDEXES:
            link.execute(index)  # type: ignore[arg-type]
        link.execute("VACUUM (ANALYZE) offer, offer_code, offer_area")

    def _copy(self, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        with self._link.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN") as copy:  # type: ignore[arg-type]
            for row in rows:
                copy.write_row(row)

    def ask(self, asked: Question) -> list[Any]:
        """See Database."""
        return self._link.execute(*asked).fetchall()  # type: ignore[arg-type]

    def close(self) -> None:
        """See Database."""
        self._link.execute(f"DROP SCHEMA {self._schema} CASCADE")  # type: ignore[arg-type]
        self._link.close()
