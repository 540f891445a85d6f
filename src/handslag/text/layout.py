"""Where a text's blocks begin and end: paragraphs, headings, list items and table cells, by character."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

Span = tuple[int, int]


class Kind(StrEnum):
    """What a block is; it decides where its sentences end and whether it is counted."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text without white space around it; a paragraph may go over several lines."""

    start: int
    end: int
    kind: Kind


_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_UPPER = "A-ZÅÄÖÉÜ"
_BULLET = re.compile(r"[•●▪◦‣·–—*\uf0b7-]\s+|\(?(?:[0-9]{1,2}|[a-zåäö])[.)]\s+(?=\S)")
_NUMBERED = re.compile(rf"[0-9]{{1,2}}(?:\.[0-9]{{1,2}})*\.?\s+[{_UPPER}]")
_TERMINAL = re.compile(r"[.!?:;…][\"”’')\]]*$")
_LOWER_START = re.compile(r"[\"”’'(\[]*[a-zåäöéü]")

_MOST_HEADING_WORDS = 12
# Lines of a text with a fixed measure are about equally long; a line much shorter ends its paragraph.
_FULL_LINE = 0.7
_NARROWEST_MEASURE, _WIDEST_MEASURE = 45, 140


def blocks(text: str, tables: Sequence[Span] = ()) -> Iterator[Block]:
    """The blocks in the order they stand; every line inside a table is a cell.

    Tables are places by character, in the order they stand and outside each other.
    """
    for group in _groups(text, tables):
        if _inside(group[0], tables):
            yield from (Block(start, end, Kind.CELL) for start, end in group)
        else:
            yield from _parted(text, group)


def _groups(text: str, tables: Sequence[Span]) -> Iterator[list[Span]]:
    """Lines that stand together, without an empty line or a table's edge between them."""
    group: list[Span] = []
    for line in _LINE.finditer(text):
        written = line[0].strip()
        if not written:
            continue
        start = line.start() + line[0].index(written[0])
        span = start, start + len(written)
        if group and _is_apart(text, group[-1], span, tables):
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def _is_apart(text: str, before: Span, after: Span, tables: Sequence[Span]) -> bool:
    breaks = len(_BREAK.findall(text, before[1], after[0]))
    return breaks > 1 or _inside(before, tables) != _inside(after, tables)


def _inside(span: Span, tables: Sequence[Span]) -> bool:
    at = bisect_right(tables, span[0], key=_start) - 1
    return at >= 0 and span[1] <= tables[at][1]


def _start(span: Span) -> int:
    return span[0]


def _parted(text: str, lines: list[Span]) -> Iterator[Block]:
    """The blocks of lines that stand together."""
    measure = max(end - start for start, end in lines)
    begun = lines[0]
    for before, after in pairwise(lines):
        if _continues(text[slice(*before)], text[slice(*after)], measure):
            begun = begun[0], after[1]
        else:
            yield _block(text, begun)
            begun = after
    yield _block(text, begun)


def _continues(line: str, following: str, measure: int) -> bool:
    """Whether the following line belongs to the same paragraph as the line."""
    if _BULLET.match(following) or _NUMBERED.match(following):
        return False
    if not _TERMINAL.search(line) and _LOWER_START.match(following):
        return True
    is_wrapped = _NARROWEST_MEASURE <= measure <= _WIDEST_MEASURE
    return is_wrapped and len(line) >= _FULL_LINE * measure and not line.endswith(":")


def _block(text: str, span: Span) -> Block:
    written = text[slice(*span)]
    if _BULLET.match(written):
        return Block(*span, Kind.ITEM)
    is_one_line = not _BREAK.search(written)
    if is_one_line and not _TERMINAL.search(written) and _starts_as_heading(written):
        return Block(*span, Kind.HEADING)
    return Block(*span, Kind.PARAGRAPH)


def _starts_as_heading(written: str) -> bool:
    return len(written.split()) <= _MOST_HEADING_WORDS and not _LOWER_START.match(written)
