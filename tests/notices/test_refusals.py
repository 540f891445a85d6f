"""Files that are no notices, or are dangerous, are refused with a stable code and words."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest

from handslag.notices.errors import NoticeRefused, Refusal
from handslag.notices.reading import read_notice
from tests.notices.samples import fixture

EFORMS = "urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2"
LAUGHS = """<!DOCTYPE lolz [<!ENTITY lol "lol">{}]><ContractNotice>&lol9;</ContractNotice>""".format(
    "".join(f'<!ENTITY lol{n} "{f"&lol{n - 1};" * 10}">' for n in range(1, 10))
)


def zipped(data: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("notice.xml", data)
    return packed.getvalue()


def nested(depth: int) -> bytes:
    return b"<ContractNotice>" + b"<a>" * depth + b"</a>" * depth + b"</ContractNotice>"


REFUSED = {
    "nothing": (b"", Refusal.EMPTY),
    "white space": (b" \n\t ", Refusal.EMPTY),
    "a sentence": ("Städning av lokaler".encode(), Refusal.NOT_XML),
    "a PDF": (b"%PDF-1.7\n", Refusal.NOT_XML),
    "a file cut off": (fixture("eforms_contract")[:3000], Refusal.NOT_XML),
    "two roots": (b"<ContractNotice/><ContractNotice/>", Refusal.NOT_XML),
    "an unknown entity": (b"<ContractNotice>&nbsp;</ContractNotice>", Refusal.NOT_XML),
    "a control character": (b"<ContractNotice>\x01</ContractNotice>", Refusal.NOT_XML),
    "a web page": (b"<!DOCTYPE html><html></html>", Refusal.DOCTYPE),
    "a billion laughs": (LAUGHS.encode(), Refusal.DOCTYPE),
    "a local file": (
        b'<!-- x --><!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><ContractNotice>&f;</ContractNotice>',
        Refusal.DOCTYPE,
    ),
    "a file from the network": (
        b'\n<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><ContractNotice/>',
        Refusal.DOCTYPE,
    ),
    "a zip": (zipped(fixture("eforms_contract")), Refusal.PACKED),
    "a gzip": (gzip.compress(fixture("eforms_contract")), Refusal.PACKED),
    "Latin-1 that says it is UTF-8": (
        "<ContractNotice>å</ContractNotice>".encode("latin-1"),
        Refusal.ENCODING,
    ),
    "an encoding nobody uses": (b'<?xml version="1.0" encoding="rot13"?><a/>', Refusal.ENCODING),
    "too many bytes": (b"<a>" + b" " * 10_000_000 + b"</a>", Refusal.TOO_LARGE),
    "too many elements": (
        b"<ContractNotice>" + b"<a/>" * 600_000 + b"</ContractNotice>",
        Refusal.TOO_COMPLEX,
    ),
    "too deep": (nested(1000), Refusal.TOO_COMPLEX),
    "too many lots": (
        b"<ContractNotice>" + b"<ProcurementProjectLot/>" * 6000 + b"</ContractNotice>",
        Refusal.TOO_COMPLEX,
    ),
    "an invoice": (
        b'<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>',
        Refusal.UNKNOWN_FORMAT,
    ),
    "a notice older than the readers": (b"<INTERNAL_OJS/>", Refusal.UNKNOWN_VERSION),
    "a form of an unknown shape": (
        b'<TED_EXPORT VERSION="R3.1"><FORM_SECTION><F99 LG="SV"/></FORM_SECTION></TED_EXPORT>',
        Refusal.UNKNOWN_VERSION,
    ),
    "a European company": (b"<BusinessRegistrationInformationNotice/>", Refusal.NOT_PROCUREMENT),
    "an older registration": (
        b'<TED_EXPORT><FORM_SECTION><EEIG LG="FR"/></FORM_SECTION></TED_EXPORT>',
        Refusal.NOT_PROCUREMENT,
    ),
    "a TED file without a form": (b"<TED_EXPORT/>", Refusal.INCOMPLETE),
    "an eForms notice without words": (f'<ContractNotice xmlns="{EFORMS}"/>'.encode(), Refusal.INCOMPLETE),
}


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_in_words(what: str) -> None:
    data, code = REFUSED[what]
    with pytest.raises(NoticeRefused) as refused:
        read_notice(data)
    assert refused.value.code == code.value
    assert refused.value.text.msgid % refused.value.text.params


def test_the_words_name_what_was_found() -> None:
    with pytest.raises(NoticeRefused) as refused:
        read_notice(b"<shopping_list/>")
    assert refused.value.text.params == {"root": "shopping_list"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_a_notice_is_read_in_the_encoding_it_declares(encoding: str) -> None:
    text = fixture("ted_r209_correction").decode().replace('encoding="UTF-8"', f'encoding="{encoding}"')
    assert read_notice(text.encode(encoding)) == read_notice(fixture("ted_r209_correction"))


def test_a_byte_order_mark_and_comments_do_no_harm() -> None:
    data = b"\xef\xbb\xbf" + fixture("ted_r209_correction").replace(
        b"<FORM_SECTION>", b"<!-- x --><?y z?><FORM_SECTION>"
    )
    assert read_notice(data) == read_notice(fixture("ted_r209_correction"))


def test_a_thousand_lots_are_no_bomb() -> None:
    lot = b'<ProcurementProjectLot><ID schemeName="Lot">L</ID></ProcurementProjectLot>'
    data = b"<ContractNotice><ProcurementProject><Name>Mat</Name></ProcurementProject>" + lot * 1000
    notice = read_notice(data + b"</ContractNotice>")
    assert len({found.lot_id for found in notice.lots}) == 1000
