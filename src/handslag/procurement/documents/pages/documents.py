"""What the pages of a board's documents print: the list, one document, and one version with its answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext, ngettext

from handslag.accounts.models import User
from handslag.foundation.clock import day_of
from handslag.foundation.phrasing import plain
from handslag.phrases import Text
from handslag.procurement.documents.forms.documents import (
    PublishedForm,
    SortOutForm,
    UploadForm,
    VersionForm,
)
from handslag.procurement.documents.models import DocumentVersion, TenderDocument
from handslag.procurement.documents.pages.check import Checked, checked
from handslag.procurement.documents.pages.report import Report, report
from handslag.procurement.documents.queries import documents_of, review_of, version_before
from handslag.procurement.documents.rules.parts import Part, parts_of
from handslag.reference.pages import said

_DOCUMENTS_A_PAGE = 20
_PARTS_A_PAGE = 4
"""About eight printed pages, so that a page opens at once however much is marked."""


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version in a list: how far it is, how much was found."""

    number: int
    address: str
    file_name: str
    state: str
    color: str
    marks: str
    lix: str
    row: DocumentVersion


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document in the list, with its latest version."""

    title: str
    address: str
    organisation: str
    published_on: date | None
    latest: VersionLine | None


@dataclass(frozen=True, slots=True)
class DocumentsPage:
    """The board's documents."""

    form: UploadForm
    documents: Page[TenderDocument]
    lines: tuple[DocumentLine, ...]


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """One document."""

    document: TenderDocument
    versions: tuple[VersionLine, ...]
    form: VersionForm
    published: PublishedForm


@dataclass(frozen=True, slots=True)
class VersionPage:
    """One version; what was found once it is read, a page of the text at a time."""

    version: DocumentVersion
    reasons: tuple[str, ...]
    notes: tuple[str, ...]
    checked: Checked | None
    compared_with: int | None
    page: Page[Part] | None
    form: SortOutForm


_COLORS = {
    DocumentVersion.State.READING: "info",
    DocumentVersion.State.READ: "success",
    DocumentVersion.State.UNREADABLE: "danger",
    DocumentVersion.State.SORTED_OUT: "neutral",
}


def documents_page(form: UploadForm, *, user: User, page: str) -> DocumentsPage:
    """The list, a page at a time."""
    shown = Paginator(documents_of(user), _DOCUMENTS_A_PAGE).get_page(page)
    return DocumentsPage(form, shown, tuple(map(_document_line, shown)))


def document_page(document: TenderDocument, form: VersionForm, published: PublishedForm) -> DocumentPage:
    """The page of a document that was fetched with its versions."""
    return DocumentPage(document, _version_lines(document), form, published)


def _document_line(document: TenderDocument) -> DocumentLine:
    return DocumentLine(
        title=document.title,
        address=document.get_absolute_url(),
        organisation=document.organisation.name,
        published_on=document.published_on,
        latest=next(iter(_version_lines(document)), None),
    )


def _version_lines(document: TenderDocument) -> tuple[VersionLine, ...]:
    return tuple(_version_line(document, row) for row in document.versions.all())


def _version_line(document: TenderDocument, row: DocumentVersion) -> VersionLine:
    row.document = document
    is_read = row.state == DocumentVersion.State.READ
    return VersionLine(
        number=row.number,
        address=row.get_absolute_url(),
        file_name=row.file_name,
        state=str(row.get_state_display()),
        color=_COLORS[DocumentVersion.State(row.state)],
        marks=plain("count", row.marks) if is_read else "",
        lix=plain("value", round(row.lix)) if is_read and row.lix is not None else "",
        row=row,
    )


def version_page(version: DocumentVersion, form: SortOutForm, *, page: str) -> VersionPage:
    """The page of a version that was fetched with its document and job."""
    answer, parts, before = None, None, None
    if version.state == DocumentVersion.State.READ:
        found, before = review_of(version), version_before(version)
        every = list(parts_of(version.text, found.barriers, version.tables))
        parts = Paginator(every, _PARTS_A_PAGE).get_page(page)
        answer = checked(
            version.text,
            found,
            parts=tuple(parts),
            first=parts.start_index(),
            total=len(every),
            before=review_of(before) if before else None,
        )
    return VersionPage(
        version=version,
        reasons=tuple(said(Text.from_json(reason)) for reason in version.reasons),
        notes=tuple(_notes(version)),
        checked=answer,
        compared_with=before.number if before else None,
        page=parts,
        form=form,
    )


def version_report(version: DocumentVersion) -> Report:
    """The report of a version that was read, with all of its text."""
    found, before = review_of(version), version_before(version)
    every = tuple(parts_of(version.text, found.barriers, version.tables))
    answer = checked(
        version.text,
        found,
        parts=every,
        total=len(every),
        before=review_of(before) if before else None,
    )
    received = gettext("%(file)s, version %(number)s, received %(when)s") % {
        "file": version.file_name,
        "number": version.number,
        "when": day_of(version.uploaded_at).isoformat(),
    }
    title = gettext("What %(title)s shuts out") % {"title": version.document.title}
    return report(answer, title=title, facts=[version.document.organisation.name, received, *_notes(version)])


def _notes(version: DocumentVersion) -> Iterator[str]:
    """How much was read, and what could not be."""
    if version.pages:
        told = ngettext("%(count)s page", "%(count)s pages", version.pages)
        yield told % {"count": plain("count", version.pages)}
    if version.pages_without_text:
        told = ngettext(
            "%(count)s page has no text and is probably scanned: it is not checked.",
            "%(count)s pages have no text and are probably scanned: they are not checked.",
            version.pages_without_text,
        )
        yield told % {"count": plain("count", version.pages_without_text)}
