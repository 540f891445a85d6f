"""Small documents made here, in every format that is read, so that nothing of others is kept."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_LINES_A_PAGE = 40


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A zip file with these parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def word_paragraph(text: str, *, style: str = "", is_listed: bool = False) -> str:
    """A paragraph as Word writes it."""
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + ("<w:numPr/>" if is_listed else "")
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def docx(*blocks: str, **sides: str) -> bytes:
    """A Word document with these blocks of XML in its body; a plain string becomes a paragraph.

    `sides` are other parts by their names, such as footnotes or header1, each with its XML.
    """
    body = "".join(block if block.startswith("<") else word_paragraph(block) for block in blocks)
    document = f'<?xml version="1.0"?><w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    parts = {
        f"word/{name}.xml": f'<?xml version="1.0"?><w:side xmlns:w="{_W}">{content}</w:side>'
        for name, content in sides.items()
    }
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **parts})


def odt(*blocks: str, **parts: str) -> bytes:
    """An OpenDocument text with these blocks; a plain string becomes a paragraph."""
    body = "".join(
        block if block.startswith("<") else f"<text:p>{escape(block)}</text:p>" for block in blocks
    )
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{_OFFICE}" xmlns:text="{_TEXT}" '
        f'xmlns:table="{_TABLE}"><office:body><office:text>{body}</office:text></office:body>'
        "</office:document-content>"
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **parts})


def pdf(*pages: str, extra: str = "") -> bytes:
    """A PDF with these pages, a line of text for every line; `extra` is put in the trailer."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for page in pages:
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {len(objects) + 2} 0 R >>"
        )
        shown = "".join(f"({_escaped(line)}) Tj T*\n" for line in page.splitlines()[:_LINES_A_PAGE])
        stream = f"BT /F1 11 Tf 14 TL 50 800 Td\n{shown}ET"
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _file(objects, extra)


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file(objects: list[str], extra: str) -> bytes:
    out = BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252"))
    start = out.tell()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode())
    out.write(
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {extra} >>\nstartxref\n{start}\n%%EOF\n".encode()
    )
    return out.getvalue()
