"""What stands beside the text of a page: footnotes, headers and footers, in Word and OpenDocument."""

from __future__ import annotations

from handslag.text.documents.reading import read_document
from tests.text.samples import docx, odt, word_paragraph

_DEMAND = "Anbudsgivaren ska ha minst 20 anställda."


def test_a_demand_in_a_footnote_of_word_is_read_after_the_text() -> None:
    separator = f'<w:footnote w:type="separator">{word_paragraph("strecket")}</w:footnote>'
    note = f'<w:footnote w:id="1">{word_paragraph(_DEMAND)}</w:footnote>'
    document = read_document(docx("Vi köper städning.", footnotes=separator + note))
    assert document.text == f"Vi köper städning.\n\n{_DEMAND}"


def test_a_header_that_stands_in_every_section_is_read_once() -> None:
    head = word_paragraph("Diarienummer enligt omslaget")
    document = read_document(
        docx("Vi köper städning.", header1=head, header2=head, footer1=word_paragraph("3"))
    )
    assert document.text == "Vi köper städning.\n\nDiarienummer enligt omslaget"


def test_a_demand_in_a_footnote_of_opendocument_is_read_after_the_text() -> None:
    noted = (
        "<text:p>Vi köper<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        f"<text:p>{_DEMAND}</text:p></text:note-body></text:note> städning.</text:p>"
    )
    assert read_document(odt(noted)).text == f"Vi köper städning.\n\n{_DEMAND}"


def test_what_opendocument_prints_on_every_page_is_read_once() -> None:
    names = {
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    }
    declared = " ".join(f'xmlns:{short}="{name}"' for short, name in names.items())
    styles = (
        f"<styles {declared}><style:header><text:p>Förfrågningsunderlag</text:p></style:header>"
        "<style:footer><text:p>Förfrågningsunderlag</text:p><text:p>7</text:p></style:footer></styles>"
    )
    document = read_document(odt("Vi köper städning.", **{"styles.xml": styles}))
    assert document.text == "Vi köper städning.\n\nFörfrågningsunderlag"
