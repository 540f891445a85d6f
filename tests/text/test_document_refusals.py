"""Large, broken, locked and strange files are refused with a code and words, never with a fault."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from handslag.text.documents import model, packed, reading
from handslag.text.documents import pdf as pdf_reading
from handslag.text.documents.errors import DocumentRefused
from handslag.text.documents.reading import read_document, read_text
from tests.text.samples import docx, odt, pdf
from tests.text.samples import packed as zipped

LOCKED = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >> /ID [<00> <00>]".format(
    "41" * 32
)


def refusal(data: bytes) -> str:
    with pytest.raises(DocumentRefused) as refused:
        read_document(data)
    assert str(refused.value)
    return refused.value.code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"PK\x03\x04 and then nothing", "broken"),
        (docx("Hej")[:-40], "broken"),
        (zipped({"word/document.xml": "<w:document"}), "broken"),
        (zipped({"word/document.xml": ""}), "broken"),
        (zipped({"xl/workbook.xml": "<a/>"}), "unknown_format"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "broken"),
        (zipped({"mimetype": "application/zip", "content.xml": "<a/>"}), "unknown_format"),
        (docx("  "), "no_text"),
        (odt("<text:p/>"), "no_text"),
        (b"%PDF-1.7\nnothing more", "broken"),
        (pdf("Hej hej hej hej")[:200], "broken"),
        (pdf("", ""), "no_text"),
        (pdf("Hemlig text här", extra=LOCKED), "locked"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old_format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (rb"{\rtf1 Hej}", "old_format"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "unknown_format"),
        (b"<!DOCTYPE html><html><p>Hej</p></html>", "unknown_format"),
        (b"<?xml version='1.0'?><a>hej</a>", "unknown_format"),
        (b"\xff\xfeh\x00e\x00\x00\xd8", "encoding"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_words(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_a_locked_opendocument_text_is_told_to_be_locked() -> None:
    data = odt("Hej", **{"META-INF/manifest.xml": "<m:manifest><m:encryption-data/></m:manifest>"})

    assert refusal(data) == "locked"


def test_a_part_locked_in_its_package_is_told_to_be_locked() -> None:
    data = bytearray(docx("Hej"))
    with zipfile.ZipFile(BytesIO(bytes(data))) as archive:
        at = archive.getinfo("word/document.xml").header_offset
    data[at + 6] |= 1
    central = bytes(data).rindex(b"PK\x01\x02")
    data[central + 8] |= 1

    assert refusal(bytes(data)) == "locked"


def test_entities_are_never_expanded() -> None:
    bomb = (
        "<?xml version='1.0'?><!DOCTYPE w [<!ENTITY a 'hahaha'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>"
        "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    )

    assert refusal(zipped({"word/document.xml": bomb})) == "broken"
    assert refusal(zipped({"word/document.xml": bomb.encode("utf-16")})) == "broken"


def test_a_part_that_grows_beyond_measure_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MAX_PART_BYTES", 10_000)

    assert refusal(docx("a" * 20_000)) == "too_complex"


def test_a_package_that_lies_about_its_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MAX_PART_BYTES", 10_000)
    data = docx("a" * 20_000)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        size = archive.getinfo("word/document.xml").file_size

    lying = data.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))

    assert refusal(lying) in {"broken", "too_complex"}


def test_a_package_of_very_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MAX_PARTS", 1)

    assert refusal(docx("Hej")) == "too_complex"


def test_names_that_lead_out_of_the_package_reach_nothing() -> None:
    data = zipped({"../../outside.txt": "hej", "word/document.xml": zipfile_document("Hej")})

    assert read_document(data).text == "Hej"


def zipfile_document(text: str) -> bytes:
    with zipfile.ZipFile(BytesIO(docx(text))) as archive:
        return archive.read("word/document.xml")


def test_a_file_larger_than_the_limit_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_FILE_BYTES", 1_000_000)

    assert refusal(bytes(1_000_001)) == "too_large"


def test_more_text_than_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (model, reading, pdf_reading):
        monkeypatch.setattr(module, "MAX_CHARACTERS", 20)

    assert refusal(docx("Det här är för långt att läsa.")) == "too_long"
    assert refusal(pdf("Det här är för långt att läsa.")) == "too_long"
    with pytest.raises(DocumentRefused, match="20 characters"):
        read_text("Det här är för långt att läsa.")


def test_more_pages_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reading, "MAX_PAGES", 2)

    assert refusal(pdf("en", "två", "tre")) == "too_many_pages"


def test_a_pdf_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reading, "MAX_SECONDS", 0.001)

    assert refusal(pdf("Hej hej hej hej")) == "too_complex"
