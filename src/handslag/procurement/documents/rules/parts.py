"""A long text in parts to read on a screen: whole paragraphs, with their marked sentences in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from handslag.text.barriers.model import Finding
from handslag.text.layout import Block, Kind, Span, blocks

PART_CHARACTERS = 5_000
"""About two printed pages."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph; with findings it is one marked sentence."""

    text: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, heading, list item or cell; its pieces together are its words."""

    kind: Kind
    pieces: tuple[Piece, ...]


Part = tuple[Paragraph, ...]
_Mark = tuple[int, int, tuple[Finding, ...]]


def parts_of(
    text: str, findings: Sequence[Finding], tables: Sequence[Span] = (), *, size: int = PART_CHARACTERS
) -> Iterator[Part]:
    """The text in parts of about this size, without losing a word or cutting a marked sentence."""
    part: list[Paragraph] = []
    length = 0
    for paragraph in _paragraphs(text, list(_marks(findings)), tables, size):
        reach = sum(len(piece.text) for piece in paragraph.pieces)
        if part and length + reach > size:
            yield tuple(part)
            part, length = [], 0
        part.append(paragraph)
        length += reach
    if part:
        yield tuple(part)


def _marks(findings: Sequence[Finding]) -> Iterator[_Mark]:
    """Each sentence with a finding once, with all that was found in it."""
    placed = [(one.start, one.end, one) for one in findings if one.start is not None and one.end is not None]
    for (start, end), together in groupby(placed, key=lambda mark: mark[:2]):
        yield start, end, tuple(mark[2] for mark in together)


def _paragraphs(text: str, marks: list[_Mark], tables: Sequence[Span], size: int) -> Iterator[Paragraph]:
    first = 0
    for block in blocks(text, tables):
        last = first
        while last < len(marks) and marks[last][0] < block.end:
            last += 1
        here = marks[first:last]
        first = last
        for start, stop in _stretches(text, block, here, size):
            inside = [mark for mark in here if start <= mark[0] < stop]
            yield Paragraph(block.kind, tuple(_pieces(text, (start, stop), inside)))


def _stretches(text: str, block: Block, marks: Sequence[_Mark], size: int) -> Iterator[Span]:
    """The block whole, or in stretches where it is longer than a part."""
    start = block.start
    while start < block.end:
        stop = _stop(text, (start, block.end), marks, size)
        yield start, stop
        start = stop


def _stop(text: str, left: Span, marks: Sequence[_Mark], size: int) -> int:
    """Where the stretch ends: after a space where there is one, never inside a mark."""
    start, end = left
    latest = start + size
    if latest >= end:
        return end
    space = max(text.rfind(sign, (start + latest) // 2, latest) for sign in " \n")
    stop = space + 1 or latest
    for begin, close, _ in marks:
        if begin < stop < close:
            return begin if begin > start else close
    return stop


def _pieces(text: str, stretch: Span, marks: Sequence[_Mark]) -> Iterator[Piece]:
    at, stop = stretch
    for begin, end, findings in marks:
        if begin > at:
            yield Piece(text[at:begin])
        yield Piece(text[begin:end], findings)
        at = end
    if stop > at:
        yield Piece(text[at:stop])
