"""One reading of a document: how heavy it is, and what in it shuts small and idéburna suppliers out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handslag.text.barriers.checking import barriers_in
from handslag.text.barriers.model import Finding
from handslag.text.layout import Span
from handslag.text.readability.report import Readability, of_sentences
from handslag.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Review:
    """What was found; places count characters of the text that was read."""

    readability: Readability
    barriers: tuple[Finding, ...]


def review(text: str, tables: Sequence[Span] = ()) -> Review:
    """Read the text once and say all that is found."""
    found = sentences(text, tables)
    readability = of_sentences(text, found)
    return Review(readability, barriers_in(found, readability.words + readability.table_words))
