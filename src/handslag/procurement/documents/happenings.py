"""What can happen to tender documents, and to the limits they are measured by."""

from __future__ import annotations

from dataclasses import dataclass

from handslag.foundation.happenings import Happening


@dataclass(frozen=True, slots=True)
class DocumentReceived(Happening):
    """A board uploaded a version of a tender document."""

    document_id: int
    number: int


@dataclass(frozen=True, slots=True)
class DocumentChecked(Happening):
    """A version was read, and what was found in it is kept."""

    document_id: int
    number: int
    marks: int


@dataclass(frozen=True, slots=True)
class DocumentUnreadable(Happening):
    """A version cannot be read."""

    document_id: int
    number: int


@dataclass(frozen=True, slots=True)
class DocumentPublished(Happening):
    """The document is published, so it is no longer kept secret as a draft."""

    document_id: int


@dataclass(frozen=True, slots=True)
class DocumentSortedOut(Happening):
    """The content of a version was taken away, on a stated ground; that it was there is kept."""

    document_id: int
    number: int
    ground: str


@dataclass(frozen=True, slots=True)
class LimitsSet(Happening):
    """The city set the limits that documents are measured by from now on."""

    number: int
