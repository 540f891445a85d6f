"""A document as the checks read it: its text, and where in it the tables are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from handslag.text.documents.errors import DocumentRefused, Refusal
from handslag.text.layout import Span

MAX_CHARACTERS = 3_000_000
"""About a thousand pages."""


class DocumentKind(StrEnum):
    """What the text was read out of."""

    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Document:
    """`tables` are places by character in `text`; pages without text are told, for they may be scanned."""

    text: str
    kind: DocumentKind
    tables: tuple[Span, ...] = ()
    pages: int | None = None
    pages_without_text: int = 0


class Writing:
    """Gathers paragraphs into one text and remembers where the tables stand.

    Raises:
        DocumentRefused: as soon as there is more text than may be read.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._tables: list[Span] = []

    def paragraph(self, written: str, *, close: bool = False) -> None:
        """Add a paragraph, set apart by an empty line; `close` lets an item stand right below another."""
        kept = written.strip()
        if not kept:
            return
        gap = "" if not self._pieces else "\n" if close else "\n\n"
        self._pieces += (gap, kept)
        self._length += len(gap) + len(kept)
        if self._length > MAX_CHARACTERS:
            raise DocumentRefused(Refusal.TOO_LONG, characters=MAX_CHARACTERS)

    def table(self, cells: Iterable[str]) -> None:
        """Add a table's cells in the order they are read."""
        start = self._length
        for cell in cells:
            self.paragraph(cell)
        if self._length > start:
            # The gap before the first cell is outside the table.
            self._tables.append((start + 2 if start else 0, self._length))

    def document(self, kind: DocumentKind) -> Document:
        """What was gathered.

        Raises:
            DocumentRefused: NO_TEXT when nothing was.
        """
        text = "".join(self._pieces)
        if not text:
            raise DocumentRefused(Refusal.NO_TEXT)
        return Document(text, kind, tuple(self._tables))
