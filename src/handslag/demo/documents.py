"""The demo's tender document: a first draft that shuts small firms out, and a better second one."""

from __future__ import annotations

from pathlib import Path

from django.db import transaction

from handslag.demo.days import Days
from handslag.demo.needs import Households
from handslag.procurement.documents import actions
from handslag.procurement.documents.models import TenderDocument
from handslag.text.documents.reading import read_document
from handslag.text.reviewing import review

FOLDER = Path(__file__).resolve().parent / "tender_documents"
BOARD = "sdf-sodermalm"
TITLE = "Skötsel av stadsdelens parker"
VERSIONS = (("parkskotsel-1.txt", 9), ("parkskotsel-2.txt", 4))
"""The file of each version, and how many days ago it came."""


def load_documents(households: Households, days: Days) -> int:
    """The document with its versions, unless it is there; returns how many are new."""
    board = households.organisations[BOARD]
    if TenderDocument.objects.filter(organisation=board, title=TITLE).exists():
        return 0
    _write(households, days)
    return 1


@transaction.atomic
def _write(households: Households, days: Days) -> None:
    """Receive and check each version, as the job does."""
    board, by = households.organisations[BOARD], households.people.get(BOARD)
    began_at = days.workday_ago(VERSIONS[0][1])
    document = actions.begin_document(organisation=board, title=TITLE, file_name="", at=began_at)
    for name, days_ago in VERSIONS:
        at, content = days.workday_ago(days_ago), FOLDER.joinpath(name).read_bytes()
        version = actions.receive_version(document=document, content=content, file_name=name, by=by, at=at)
        read = read_document(content)
        actions.keep_check(version=version, read=read, found=review(read.text, read.tables), by=by, at=at)
