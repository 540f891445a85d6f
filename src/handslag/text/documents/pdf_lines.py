"""The pages of a PDF made one text, with split words whole again and without running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

# PDFium writes one of these where a hyphen only splits a word at the line's end.
_SOFT_BREAK = re.compile("[\u0002\ufffe\u00ad][ \t]*(?:\r\n|\r|\n)?")
_SENTENCE_END = re.compile(r"[.!?:][\"”’')\]]*$")
_FIGURES = re.compile(r"[0-9]+")
_EDGE_LINES = 2
_LEAST_PAGES = 3
_LEAST_SHARE = 0.6


def joined(pages: Sequence[str]) -> str:
    """One text; a page that ends in the middle of a sentence runs on into the next."""
    cut = [_lines(page) for page in pages]
    heads = _running_heads(cut)
    text = ""
    for lines in cut:
        page = "\n".join(_without(lines, heads))
        if text and page:
            text += "\n\n" if _SENTENCE_END.search(text) else "\n"
        text += page
    return text


def _lines(page: str) -> list[str]:
    whole = _SOFT_BREAK.sub("", page).replace("\x00", "")
    return [line.strip() for line in whole.splitlines() if line.strip()]


def _edges(lines: Sequence[str]) -> Iterator[str]:
    for line in {*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]}:
        yield _FIGURES.sub("#", line)


def _running_heads(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Lines at the edges of most pages, their figures apart: names of documents and page numbers."""
    if len(pages) < _LEAST_PAGES:
        return frozenset()
    met = Counter(edge for lines in pages for edge in _edges(lines))
    return frozenset(line for line, count in met.items() if count >= _LEAST_SHARE * len(pages))


def _without(lines: Sequence[str], heads: frozenset[str]) -> Iterator[str]:
    last = len(lines) - _EDGE_LINES
    for number, line in enumerate(lines):
        is_edge = number < _EDGE_LINES or number >= last
        if not (is_edge and _FIGURES.sub("#", line) in heads):
            yield line
