"""The report as a Word document: headings, tables with a heading row, title and language set."""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.document import Document as Written
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
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
    written.add_heading(_plain(report.title), level=0)
    for fact in report.facts:
        written.add_paragraph(_plain(fact))
    written.add_paragraph(_plain(report.banner), style="Intense Quote")
    written.add_paragraph().add_run(_plain(report.summary)).bold = True
    for section in report.sections:
        written.add_heading(section.heading, level=1)
        if not section.entries:
            written.add_paragraph(section.nothing)
        for entry in section.entries:
            _add_entry(written, entry, report.labels)
    written.add_heading(report.tables_heading, level=1)
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


def _add_entry(written: Written, entry: Entry, labels: Labels) -> None:
    written.add_heading(_plain(entry.heading), level=2)
    written.add_paragraph().add_run(entry.severity).italic = True
    if entry.sentence:
        _in_swedish(_labelled(written, labels.sentence, entry.sentence))
    _labelled(written, labels.why, entry.why)
    _labelled(written, labels.law, entry.law)
    _in_swedish(_labelled(written, labels.wording, entry.wording))


def _labelled(written: Written, label: str, words: str) -> Run:
    paragraph = written.add_paragraph()
    paragraph.add_run(f"{label}: ").bold = True
    return paragraph.add_run(_plain(words))


def _add_table(written: Written, table: Table) -> None:
    written.add_heading(_plain(table.title), level=2)
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
