"""Uploaded documents for tests, read as a job reads them."""

from __future__ import annotations

from handslag.accounts.models import Organisation
from handslag.accounts.rules import Role
from handslag.procurement.documents import tasks
from handslag.procurement.documents.models import DocumentVersion, TenderDocument
from tests.registry.factories import AT, make_board, make_user
from tests.text.samples import docx

LEGAL_FORM = "Anbudsgivaren ska vara ett aktiebolag."
CONTENT = docx("Vi köper städning av våra lokaler.", LEGAL_FORM)


def make_version(
    organisation: Organisation | None = None,
    *,
    content: bytes = CONTENT,
    document: TenderDocument | None = None,
    file_name: str = "Förfrågningsunderlag.docx",
) -> DocumentVersion:
    """A version that has been read or refused."""
    home = document.organisation if document else organisation or make_board()
    by = make_user(Role.PURCHASER, home)
    if document is None:
        version = tasks.start_document(
            organisation=home, title="", content=content, file_name=file_name, by=by, at=AT
        )
    else:
        version = tasks.start_version(document=document, content=content, file_name=file_name, by=by, at=AT)
    version.refresh_from_db()
    return version
