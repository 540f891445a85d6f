"""The text of an OpenDocument text: paragraphs, list items and tables as people read them."""

from __future__ import annotations

from collections.abc import Iterator

from handslag.text.documents.errors import DocumentRefused, Refusal
from handslag.text.documents.model import Document, DocumentKind, Writing
from handslag.text.documents.packed import Element, Package, attribute, hangs_on, local_name

MAIN_PART = "content.xml"
MIME_TYPE = b"application/vnd.oasis.opendocument.text"
_MANIFEST = "META-INF/manifest.xml"
_STYLES = "styles.xml"
_BULLET = "• "
_SKIPPED = frozenset(
    {"tracked-changes", "annotation", "note", "forms", "sequence-decls", "frame", "table-of-content"}
)
_MOST_SPACES = 100


def read_odt(package: Package) -> Document:
    """The body of the document; notes, headers and footers follow last, each paragraph once.

    Raises:
        DocumentRefused: the only thing raised.
    """
    if b"encryption-data" in package.part(_MANIFEST):
        raise DocumentRefused(Refusal.LOCKED)
    writing = Writing()
    body = package.xml(MAIN_PART).find(".//{*}body")
    if body is None:
        raise DocumentRefused(Refusal.BROKEN)
    _write_blocks(body, writing)
    _write_sides(package, body, writing)
    return writing.document(DocumentKind.ODT)


def _write_sides(package: Package, body: Element, writing: Writing) -> None:
    """Footnotes and endnotes, then what the styles say stands over and under every page; each once."""
    notes = list(body.iterdescendants("{*}note-body"))
    if _STYLES in package.names:
        notes += package.xml(_STYLES).iterdescendants("{*}header", "{*}footer")
    met: set[str] = set()
    for note in notes:
        for node in note.iterdescendants("{*}p", "{*}h"):
            written = " ".join(_words(node).split())
            if any(map(str.isalpha, written)) and written not in met:
                met.add(written)
                writing.paragraph(written)


def _write_blocks(body: Element, writing: Writing) -> None:
    follows_item = False
    for node, is_item in _blocks(body):
        if local_name(node) == "table":
            writing.table(_cells(node))
            follows_item = False
            continue
        written = _words(node)
        if written.strip():
            writing.paragraph(
                f"{_BULLET}{written.strip()}" if is_item else written, close=follows_item and is_item
            )
            follows_item = is_item
        for box in node.iterdescendants("{*}text-box"):
            if hangs_on(box, node):
                _write_blocks(box, writing)


def _blocks(body: Element) -> Iterator[tuple[Element, bool]]:
    """Paragraphs, headings and tables in order, and whether each is a list's item."""
    waiting = [(iter(body), False)]
    while waiting:
        inside, in_list = waiting[-1]
        node = next(inside, None)
        if node is None:
            waiting.pop()
            continue
        name = local_name(node)
        if name in {"p", "h", "table"}:
            yield node, in_list and name == "p"
        elif name not in _SKIPPED:
            waiting.append((iter(node), in_list or name == "list-item"))


def _cells(table: Element) -> Iterator[str]:
    for paragraph in table.iterdescendants("{*}p", "{*}h"):
        if not any(local_name(above) in _SKIPPED for above in paragraph.iterancestors()):
            yield _words(paragraph)


def _words(paragraph: Element) -> str:
    """The words of one paragraph with its spaces, tabs and line breaks."""
    pieces = [paragraph.text or ""]
    waiting = [iter(paragraph)]
    tails: list[str] = []
    while waiting:
        node = next(waiting[-1], None)
        if node is None:
            waiting.pop()
            if tails:
                pieces.append(tails.pop())
            continue
        name = local_name(node)
        if name in _SKIPPED:
            pieces.append(node.tail or "")
            continue
        pieces.append(_spacing(node, name) + (node.text or ""))
        waiting.append(iter(node))
        tails.append(node.tail or "")
    return "".join(pieces)


def _spacing(node: Element, name: str) -> str:
    if name == "s":
        count = attribute(node, "c")
        return " " * min(int(count) if count.isascii() and count.isdigit() else 1, _MOST_SPACES)
    return {"tab": "\t", "line-break": "\n"}.get(name, "")
