"""A document out of a file or out of pasted text; whatever comes is read, or refused in words."""

from __future__ import annotations

import re

from handslag.text.documents.docx import MAIN_PART as DOCX_PART
from handslag.text.documents.docx import read_docx
from handslag.text.documents.errors import DocumentRefused, Refusal
from handslag.text.documents.model import MAX_CHARACTERS, Document, DocumentKind
from handslag.text.documents.odt import MIME_TYPE, read_odt
from handslag.text.documents.packed import Package
from handslag.text.documents.pdf import read_pdf

MAX_FILE_BYTES = 25_000_000
_PDF = b"%PDF-"
# The signature may stand a little way in, after what a mail program wrote.
_PDF_WITHIN = 1024
_PACKED = b"PK\x03\x04"
# Word before 2007 (also how a locked DOCX is kept), and RTF.
_OLE, _RTF = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf"
_LOCKED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_MOST_CONTROLS = 0.01
# What no language has: control characters but white space, and what stands for bytes that are no letters.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffd]")
_MARKED_UP = re.compile(r"\s*<(?:\?xml|!doctype|html)\b", re.IGNORECASE)


def read_document(data: bytes) -> Document:
    """The text in a DOCX, ODT, PDF or plain text file; what it is called does not matter.

    Raises:
        DocumentRefused: the only thing raised; it says in words what is wrong and what to do.
    """
    if len(data) > MAX_FILE_BYTES:
        raise DocumentRefused(Refusal.TOO_LARGE, megabytes=MAX_FILE_BYTES // 1_000_000)
    if not data.strip():
        raise DocumentRefused(Refusal.EMPTY)
    if data.startswith(_PACKED):
        return _read_package(Package(data))
    if _PDF in data[:_PDF_WITHIN]:
        return read_pdf(data)
    if data.startswith(_OLE):
        raise DocumentRefused(Refusal.LOCKED if _LOCKED_OFFICE in data else Refusal.OLD_FORMAT)
    if data.startswith(_RTF):
        raise DocumentRefused(Refusal.OLD_FORMAT)
    return read_text(_decoded(data))


def read_text(text: str) -> Document:
    """Pasted text as it is, so that every place in it is where the writer sees it.

    Raises:
        DocumentRefused: EMPTY, TOO_LONG, or UNKNOWN_FORMAT for what is no language at all.
    """
    if len(text) > MAX_CHARACTERS:
        raise DocumentRefused(Refusal.TOO_LONG, characters=MAX_CHARACTERS)
    if not text.strip():
        raise DocumentRefused(Refusal.EMPTY)
    is_language = len(_CONTROL.findall(text)) <= _MOST_CONTROLS * len(text)
    if not is_language or _MARKED_UP.match(text):
        raise DocumentRefused(Refusal.UNKNOWN_FORMAT)
    return Document(text, DocumentKind.PLAIN)


def _read_package(package: Package) -> Document:
    if DOCX_PART in package.names:
        return read_docx(package)
    if package.part("mimetype").strip() == MIME_TYPE:
        return read_odt(package)
    raise DocumentRefused(Refusal.UNKNOWN_FORMAT)


def _decoded(data: bytes) -> str:
    """UTF-8, UTF-16 with its mark, else what Windows writes."""
    if data.startswith(_UTF_16):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise DocumentRefused(Refusal.ENCODING) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
