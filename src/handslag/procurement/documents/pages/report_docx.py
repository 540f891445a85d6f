"""The report as a Word document: headings, tables with a heading row, title and language set."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as Written
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from handslag.procurement.documents.pages.report import Entry, Labels, Report, Table

_LOCALES = {"sv": "sv-SE", "en": "en-GB"}
_SWEDISH = _LOCALES["sv"]
# What XML cannot hold: control signs that a pasted text may carry.
_NO_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF], "\ufffd")


def as_docx(report: Report) -> bytes:
    """The file."""
    written = Document()
    _name(written, report)
    _add(written, report.title, style="Title")
    for fact in report.facts:
        _add(written, fact)
    _add(written, report.banner, style="IntenseQuote")
    _add(written, report.summary).bold = True
    for section in report.sections:
        _add(written, section.heading, style="Heading1")
        if not section.entries:
            _add(written, section.nothing)
        for entry in section.entries:
            _add_entry(written, entry, report.labels)
    _add(written, report.tables_heading, style="Heading1")
    for table in report.tables:
        _add_table(written, table)
    out = BytesIO()
    written.save(out)
    return out.getvalue()


def _name(written: Written, report: Report) -> None:
    """Title and language, as programs that read aloud look for them."""
    locale = _LOCALES[report.language]
    properties = written.core_properties
    properties.title, properties.language, properties.author = _plain(report.title), locale, "Handslag"
    properties.comments = ""
    for language in written.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), locale)


def _add(written: Written, words: str, *, style: str = "") -> Run:
    """Words in a paragraph of their own."""
    return _paragraph(written, style).add_run(_plain(words))


def _paragraph(written: Written, style: str = "") -> Paragraph:
    """An empty paragraph at the end, its style by id; python-docx's own way reads all that stands before.

    What is last in the body says how pages are laid out, and stays last.
    """
    element: Any = OxmlElement("w:p")
    written.element.body[-1].addprevious(element)
    if style:
        element.style = style
    return Paragraph(element, written)


def _add_entry(written: Written, entry: Entry, labels: Labels) -> None:
    _add(written, entry.heading, style="Heading2")
    _add(written, entry.severity).italic = True
    if entry.sentence:
        _in_swedish(_labelled(written, labels.sentence, entry.sentence))
    _labelled(written, labels.why, entry.why)
    _labelled(written, labels.law, entry.law)
    _in_swedish(_labelled(written, labels.wording, entry.wording))


def _labelled(written: Written, label: str, words: str) -> Run:
    paragraph = _paragraph(written)
    paragraph.add_run(f"{label}: ").bold = True
    return paragraph.add_run(_plain(words))


def _add_table(written: Written, table: Table) -> None:
    _add(written, table.title, style="Heading2")
    grid = written.add_table(rows=1, cols=len(table.heads), style="Table Grid")
    for cell, head in zip(grid.rows[0].cells, table.heads, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    grid.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001 - python-docx has no other way
    for row in table.rows:
        for cell, words in zip(grid.add_row().cells, row, strict=True):
            run = cell.paragraphs[0].add_run(_plain(words))
            if table.is_swedish:
                _in_swedish(run)


def _in_swedish(run: Run) -> None:
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), _SWEDISH)
    run._r.get_or_add_rPr().append(language)  # noqa: SLF001 - python-docx has no other way


def _plain(words: str) -> str:
    return words.translate(_NO_XML)
