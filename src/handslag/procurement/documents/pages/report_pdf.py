"""The report as a PDF that a screen reader can follow."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from handslag.foundation.typesetting import typeset
from handslag.procurement.documents.pages.report import Report

_TEMPLATE = Path(__file__).resolve().parent.parent / "templates/documents/report.typ"


def as_pdf(report: Report) -> bytes:
    """The file: tagged, with title and language."""
    return typeset(_TEMPLATE, asdict(report))
