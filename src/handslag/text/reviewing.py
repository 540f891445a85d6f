"""One reading of a document: how heavy it is, and what in it shuts small and idéburna suppliers out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handslag.text.barriers.checking import barriers_in
from handslag.text.barriers.limits import OUR_LIMITS, Limits
from handslag.text.barriers.model import Finding
from handslag.text.layout import Span
from handslag.text.readability.report import Readability, of_sentences
from handslag.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Review:
    """What was found; places count characters of the text that was read."""

    readability: Readability
    barriers: tuple[Finding, ...]


def review(text: str, tables: Sequence[Span] = (), *, limits: Limits = OUR_LIMITS) -> Review:
    """Read the text once and say all that is found, measured by these limits."""
    found = sentences(text, tables)
    readability = of_sentences(text, found)
    words = readability.words + readability.table_words
    return Review(readability, barriers_in(found, words, limits=limits))
