"""XML from strangers into a tree: nothing is expanded, fetched or allowed to grow."""

from __future__ import annotations

import re

from lxml import etree

from handslag.notices.errors import NoticeRefused, Refusal

MAX_NOTICE_BYTES = 10_000_000
# About one mark of "<" in 20 characters is the densest real notice; more is a bomb of empty elements.
MAX_MARKS = 500_000

_TOO_DEEP = (etree.ErrorTypes.ERR_RESOURCE_LIMIT, etree.ErrorTypes.ERR_NAME_TOO_LONG)
_PACKED = (b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf", b"BZh", b"\xfd7zXZ")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,20})["']""")
# The only encodings read; a name from the file never reaches a codec look-up.
_CODECS = {
    "utf-8": "utf-8", "utf8": "utf-8", "us-ascii": "utf-8", "ascii": "utf-8", "utf-16": "utf-16",
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "windows-1252": "cp1252",
}  # fmt: skip


def parse(data: bytes) -> etree._Element:
    """The root element.

    Raises:
        NoticeRefused: for anything but one well-formed, reasonably sized document without a DOCTYPE.
    """
    if len(data) > MAX_NOTICE_BYTES:
        raise NoticeRefused(Refusal.TOO_LARGE, megabytes=MAX_NOTICE_BYTES // 1_000_000)
    if not data.strip():
        raise NoticeRefused(Refusal.EMPTY)
    if data.startswith(_PACKED):
        raise NoticeRefused(Refusal.PACKED)
    text = _decoded(data)
    if _has_doctype(text):
        raise NoticeRefused(Refusal.DOCTYPE)
    if text.count("<") > MAX_MARKS:
        raise NoticeRefused(Refusal.TOO_COMPLEX)
    return _tree(text)


def _decoded(data: bytes) -> str:
    declared = _DECLARED.match(data)
    name = "utf-16" if data.startswith(_UTF_16) else declared[1].decode().lower() if declared else "utf-8"
    codec = _CODECS.get(name)
    if codec is None:
        raise NoticeRefused(Refusal.ENCODING)
    try:
        return data.decode(codec).removeprefix("\ufeff").lstrip()
    except UnicodeDecodeError:
        raise NoticeRefused(Refusal.ENCODING) from None


def _has_doctype(text: str) -> bool:
    """Whether a "<!" other than a comment stands before the root element."""
    position = 0
    while text.startswith(("<?", "<!"), position):
        is_comment = text.startswith("<!--", position)
        if text.startswith("<!", position) and not is_comment:
            return True
        end = text.find("-->" if is_comment else "?>", position)
        if end < 0:
            return False
        position = text.find("<", end)
    return False


def _tree(text: str) -> etree._Element:
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as fault:
        # The type stubs do not know that lxml gives every syntax error libxml2's code.
        if vars(fault).get("code") in _TOO_DEEP:
            raise NoticeRefused(Refusal.TOO_COMPLEX) from None
        raise NoticeRefused(Refusal.NOT_XML, line=fault.lineno or 1) from None
