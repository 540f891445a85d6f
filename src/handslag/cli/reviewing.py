"""`handslag review`: a tender document in; how heavy it is to read, and what shuts small suppliers out."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from django.utils import translation

from handslag.cli import review_printing
from handslag.phrases import Text, gettext_noop
from handslag.reference.pages import said
from handslag.text.documents.errors import DocumentRefused
from handslag.text.documents.model import Document
from handslag.text.documents.reading import MAX_FILE_BYTES, read_document
from handslag.text.reviewing import review

READ, REFUSED = 0, 2


def run(file: Path, *, as_json: bool, language: str) -> int:
    """Print what was found; 0 when the document was read, 2 when it was refused. Needs no database."""
    with translation.override(language):
        try:
            document = _document(file)
        except _Unreadable as refused:
            _refuse(refused.code, refused.text, as_json=as_json)
            return REFUSED
        found = review(document.text, document.tables)
        show = review_printing.as_json if as_json else review_printing.as_words
        written = show(document, found)
    sys.stdout.write(f"{written}\n")
    return READ


class _Unreadable(Exception):
    def __init__(self, code: str, text: Text) -> None:
        super().__init__(code)
        self.code, self.text = code, text


def _document(file: Path) -> Document:
    try:
        with file.open("rb") as opened:
            data = opened.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        unread = gettext_noop("The file %(file)s cannot be read. Check the name and that you may open it.")
        raise _Unreadable("no_file", Text(unread, {"file": str(file)})) from error
    try:
        return read_document(data)
    except DocumentRefused as refused:
        raise _Unreadable(refused.code, refused.text) from refused


def _refuse(code: str, text: Text, *, as_json: bool) -> None:
    if as_json:
        error = {"error": {"code": code, "text": said(text)}}
        sys.stdout.write(f"{json.dumps(error, ensure_ascii=False)}\n")
    else:
        sys.stderr.write(f"{said(text)}\n")
