"""The text of a PDF, read by PDFium in a process of its own that can neither outgrow nor break ours."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TypedDict

from handslag.text.documents.errors import DocumentRefused, Refusal
from handslag.text.documents.model import MAX_CHARACTERS, Document, DocumentKind
from handslag.text.documents.pdf_lines import joined

MAX_PAGES = 1_000
MAX_SECONDS = 20
MAX_MEMORY_BYTES = 1_000_000_000
_READER = Path(__file__).with_name("pdf_reader.py")
_REFUSALS = {
    "broken": Refusal.BROKEN,
    "locked": Refusal.LOCKED,
    "pages": Refusal.TOO_MANY_PAGES,
    "long": Refusal.TOO_LONG,
}
# A page with fewer letters holds a picture, or nothing.
_LEAST_LETTERS = 10


class _Answer(TypedDict, total=False):
    """What the other process prints: the pages, or why there are none."""

    pages: list[str]
    refused: str


def read_pdf(data: bytes) -> Document:
    """The text page by page, running heads left out, and how many pages have none.

    Raises:
        DocumentRefused: the only thing raised.
    """
    answer = _answer(data)
    refused = _REFUSALS.get(answer.get("refused", ""))
    if refused is not None:
        raise DocumentRefused(refused, pages=MAX_PAGES, characters=MAX_CHARACTERS)
    pages = answer["pages"]
    without = sum(sum(map(str.isalpha, page)) < _LEAST_LETTERS for page in pages)
    if without == len(pages):
        raise DocumentRefused(Refusal.NO_TEXT)
    return Document(joined(pages), DocumentKind.PDF, pages=len(pages), pages_without_text=without)


def _answer(data: bytes) -> _Answer:
    limits = [str(limit) for limit in (MAX_PAGES, MAX_CHARACTERS, MAX_SECONDS, MAX_MEMORY_BYTES)]
    try:
        done = subprocess.run(  # noqa: S603 - our own file, no shell, nothing of the document in the command
            [sys.executable, "-I", str(_READER), *limits],
            input=data,
            capture_output=True,
            timeout=MAX_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise DocumentRefused(Refusal.TOO_COMPLEX) from None
    if done.returncode:
        # It fell over its limits, or over the file.
        raise DocumentRefused(Refusal.BROKEN if done.returncode == 1 else Refusal.TOO_COMPLEX)
    answer: _Answer = json.loads(done.stdout)
    return answer
