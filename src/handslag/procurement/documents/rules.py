"""A long text in parts to read on a screen, each cut where marked sentences begin and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from handslag.text.barriers.model import Finding
from handslag.text.layout import Span

PART_CHARACTERS = 5_000
"""About two printed pages."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; with findings it is one marked sentence."""

    text: str
    findings: tuple[Finding, ...] = ()


def parts_of(
    text: str, findings: Sequence[Finding], size: int = PART_CHARACTERS
) -> Iterator[tuple[Piece, ...]]:
    """The text in parts of about this size, without losing a word or cutting a marked sentence."""
    marked = list(_marks(findings))
    start = 0
    while start < len(text):
        stop = _stop(text, start, size, [(begin, end) for begin, end, _ in marked])
        here = [mark for mark in marked if start <= mark[0] < stop]
        if cut := tuple(_pieces(text, (start, stop), here)):
            yield cut
        start = stop


_Mark = tuple[int, int, tuple[Finding, ...]]


def _marks(findings: Sequence[Finding]) -> Iterator[_Mark]:
    """Each sentence with a finding once, with all that was found in it."""
    placed = [(one.start, one.end, one) for one in findings if one.start is not None and one.end is not None]
    for (start, end), together in groupby(placed, key=lambda mark: mark[:2]):
        yield start, end, tuple(mark[2] for mark in together)


def _stop(text: str, start: int, size: int, marks: Sequence[Span]) -> int:
    """Where the part ends: at a paragraph's end where there is one, never inside a mark."""
    latest = start + size
    if latest >= len(text):
        return len(text)
    stop = next((at for sign in ("\n\n", "\n", " ") if (at := _after(text, sign, start, latest))), latest)
    for begin, end in marks:
        if begin < stop < end:
            return begin if begin > start else end
    return stop


def _after(text: str, sign: str, start: int, latest: int) -> int:
    """The place after the last such sign in the later half; 0 for none."""
    at = text.rfind(sign, (start + latest) // 2, latest)
    return 0 if at < 0 else at + len(sign)


def _pieces(text: str, part: Span, marks: Sequence[_Mark]) -> Iterator[Piece]:
    at, stop = part
    for begin, end, findings in marks:
        yield from _unmarked(text[at:begin])
        yield Piece(text[begin:end], findings)
        at = end
    yield from _unmarked(text[at:stop])


def _unmarked(text: str) -> Iterator[Piece]:
    if text.strip():
        yield Piece(text.strip())
