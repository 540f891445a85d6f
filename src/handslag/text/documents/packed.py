"""XML out of a packed document: one part is unpacked in memory, within limits, nothing in it expanded."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TypeAlias

from lxml import etree

from handslag.text.documents.errors import DocumentRefused, Refusal

Element: TypeAlias = etree._Element  # noqa: SLF001 - the only name lxml gives its element class

MAX_PART_BYTES = 30_000_000
"""The text of a thousand pages with all its marking."""
MAX_PARTS = 10_000
MAX_MARKS = 1_500_000
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_DOCTYPES = tuple("<!DOCTYPE".encode(codec) for codec in ("utf-8", "utf-16-le", "utf-16-be"))
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


class Package:
    """A packed document; a part is asked for by its exact name, and no name in it reaches the disk.

    Raises:
        DocumentRefused: for what is not a whole, reasonably sized package.
    """

    def __init__(self, data: bytes) -> None:
        if data.count(_ENTRY) > MAX_PARTS:
            raise DocumentRefused(Refusal.TOO_COMPLEX)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self.names = frozenset(self._zip.namelist())
        except _BROKEN:
            raise DocumentRefused(Refusal.BROKEN) from None

    def part(self, name: str) -> bytes:
        """The unpacked bytes of a part; empty when there is none.

        Raises:
            DocumentRefused: LOCKED, BROKEN, or TOO_COMPLEX for a part that grows beyond measure.
        """
        if name not in self.names:
            return b""
        info = self._zip.getinfo(name)
        if info.flag_bits & _ENCRYPTED:
            raise DocumentRefused(Refusal.LOCKED)
        if info.file_size > MAX_PART_BYTES:
            raise DocumentRefused(Refusal.TOO_COMPLEX)
        try:
            with self._zip.open(info) as opened:
                # The size in the header may lie, so no more than the limit is ever unpacked.
                data = opened.read(MAX_PART_BYTES + 1)
        except _BROKEN:
            raise DocumentRefused(Refusal.BROKEN) from None
        if len(data) > MAX_PART_BYTES:
            raise DocumentRefused(Refusal.TOO_COMPLEX)
        return data

    def xml(self, name: str) -> Element:
        """The root element of a part.

        Raises:
            DocumentRefused: BROKEN for what is missing, not XML, or has a document type declaration.
        """
        data = self.part(name)
        if data.count(b"<") > MAX_MARKS:
            raise DocumentRefused(Refusal.TOO_COMPLEX)
        parser = etree.XMLParser(
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        if any(mark in data for mark in _DOCTYPES):
            raise DocumentRefused(Refusal.BROKEN)
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise DocumentRefused(Refusal.BROKEN) from None


def local_name(node: Element) -> str:
    """The name without its namespace; empty for what is not an element."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def hangs_on(box: Element, paragraph: Element) -> bool:
    """Whether a text box belongs to this paragraph itself, and not to one in another box within it."""
    return next((above for above in box.iterancestors() if local_name(above) == "p"), None) is paragraph


def attribute(node: Element, name: str) -> str:
    """An attribute by its name without namespace; empty when there is none."""
    return next((str(value) for key, value in node.items() if str(key).rpartition("}")[2] == name), "")
