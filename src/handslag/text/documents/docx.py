"""The text of a Word document: paragraphs, list items and tables as people read them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handslag.text.documents.model import Document, DocumentKind, Writing
from handslag.text.documents.packed import Element, Package, attribute, hangs_on, local_name

MAIN_PART = "word/document.xml"
_SIDE_PART = re.compile(r"word/(?:header|footer|footnotes|endnotes)[0-9]*\.xml")
# What Word draws between the text and its notes.
_NO_NOTE = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_BULLET = "• "
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-", "ptab": "\t"}
# A second form of the same, and words that are gone, instructions to the program or parts of pictures.
_SKIPPED = frozenset({"Fallback", "del", "moveFrom", "instrText", "delText", "drawing", "pict", "object"})
_PROPERTIES = frozenset({"pPr", "rPr"})
_HEADING_STYLES = ("heading", "rubrik", "title")
# "TOC 1" and what Word in Swedish makes of "Innehåll 1".
_CONTENTS_STYLES = ("toc", "innehll", "innehåll")


def read_docx(package: Package) -> Document:
    """The body of the document, its text boxes after the paragraph they hang on.

    What stands in footnotes, endnotes, headers and footers follows last, each paragraph once.

    Raises:
        DocumentRefused: the only thing raised.
    """
    writing = Writing()
    root = package.xml(MAIN_PART)
    body = next((node for node in root if local_name(node) == "body"), root)
    _write_blocks(body, writing)
    _write_sides(package, writing)
    return writing.document(DocumentKind.DOCX)


def _write_blocks(parent: Element, writing: Writing) -> None:
    """The paragraphs and tables right below, and those within what only wraps them."""
    follows_item = False
    for node in _blocks(parent):
        if local_name(node) == "tbl":
            writing.table(_cells(node))
            follows_item = False
            continue
        style, is_listed = _style(node)
        if style.startswith(_CONTENTS_STYLES):
            continue
        is_item = is_listed and not style.startswith(_HEADING_STYLES)
        written = _words(node)
        if written.strip():
            writing.paragraph(
                f"{_BULLET}{written.strip()}" if is_item else written, close=follows_item and is_item
            )
            follows_item = is_item
        for box in _text_boxes(node):
            _write_blocks(box, writing)


def _write_sides(package: Package, writing: Writing) -> None:
    """The same header often stands in every section; its words are read once."""
    met: set[str] = set()
    for name in sorted(filter(_SIDE_PART.fullmatch, package.names)):
        for node in package.xml(name).iterdescendants("{*}p"):
            written = " ".join(_words(node).split())
            is_new = any(map(str.isalpha, written)) and written not in met
            if is_new and not _is_separator(node):
                met.add(written)
                writing.paragraph(written)


def _is_separator(paragraph: Element) -> bool:
    return any(attribute(above, "type") in _NO_NOTE for above in paragraph.iterancestors())


def _blocks(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables in order; content controls and tracked insertions only wrap them."""
    waiting = [iter(parent)]
    while waiting:
        node = next(waiting[-1], None)
        if node is None:
            waiting.pop()
        elif local_name(node) in {"p", "tbl"}:
            yield node
        elif local_name(node) not in _SKIPPED:
            waiting.append(iter(node))


def _cells(table: Element) -> Iterator[str]:
    for paragraph in table.iterdescendants("{*}p"):
        if not any(local_name(above) in _SKIPPED for above in paragraph.iterancestors()):
            yield _words(paragraph)


def _text_boxes(paragraph: Element) -> Iterator[Element]:
    for box in paragraph.iterdescendants("{*}txbxContent"):
        is_second_form = any(local_name(above) == "Fallback" for above in box.iterancestors())
        if hangs_on(box, paragraph) and not is_second_form:
            yield box


def _words(paragraph: Element) -> str:
    """The words of one paragraph, without those of text boxes in it."""
    pieces: list[str] = []
    waiting = [iter(paragraph)]
    while waiting:
        node = next(waiting[-1], None)
        if node is None:
            waiting.pop()
            continue
        name = local_name(node)
        if name == "t":
            pieces.append(node.text or "")
        elif name in _BREAKS:
            pieces.append(_BREAKS[name])
        elif name not in _SKIPPED and name not in _PROPERTIES:
            waiting.append(iter(node))
    return "".join(pieces)


def _style(paragraph: Element) -> tuple[str, bool]:
    """The name of the paragraph's style, and whether it stands in a list."""
    properties = next((node for node in paragraph if local_name(node) == "pPr"), None)
    style, is_listed = "", False
    for node in () if properties is None else properties:
        if local_name(node) == "pStyle":
            style = attribute(node, "val").lower()
        elif local_name(node) == "numPr":
            is_listed = True
    return style, is_listed or style.startswith("list")
