"""Why a notice cannot be read, as a stable code and a sentence that says what to do."""

from __future__ import annotations

from enum import StrEnum

from handslag.phrases import Text, gettext_noop


class Refusal(StrEnum):
    """The codes callers and tests may rely on."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    TOO_COMPLEX = "too_complex"
    PACKED = "packed"
    NOT_XML = "not_xml"
    ENCODING = "encoding"
    DOCTYPE = "doctype"
    UNKNOWN_FORMAT = "unknown_format"
    UNKNOWN_VERSION = "unknown_version"
    NOT_PROCUREMENT = "not_procurement"
    INCOMPLETE = "incomplete"


_SENTENCES = {
    Refusal.EMPTY: gettext_noop("There is nothing to read. Choose the notice's XML file, or paste its text."),
    Refusal.TOO_LARGE: gettext_noop(
        "The file is larger than %(megabytes)s MB. Choose the notice itself, not its attachments."
    ),
    Refusal.TOO_LONG: gettext_noop(
        "The text is longer than %(characters)s characters. Paste the advert only, not the tender documents."
    ),
    Refusal.TOO_COMPLEX: gettext_noop(
        "The file has more parts, or parts nested deeper, than any notice has. Download the notice again."
    ),
    Refusal.PACKED: gettext_noop("The file is packed. Unpack it and choose the XML file inside."),
    Refusal.NOT_XML: gettext_noop(
        "The file is not XML, or breaks off (line %(line)s). Download the notice again and choose XML, "
        "or paste the advert's text."
    ),
    Refusal.ENCODING: gettext_noop(
        "The file's characters cannot be read. Save the file as UTF-8 and try again."
    ),
    Refusal.DOCTYPE: gettext_noop(
        "The file has a document type declaration (DOCTYPE), which notices do not have and which can be "
        "dangerous. Download the notice from where it was published."
    ),
    Refusal.UNKNOWN_FORMAT: gettext_noop(
        "The file is XML but not a notice in the TED or eForms format (it begins with %(root)s). "
        "Choose the notice's XML file, or paste the advert's text."
    ),
    Refusal.UNKNOWN_VERSION: gettext_noop(
        "The notice is in version %(version)s of its format, which cannot be read. Paste the advert's text."
    ),
    Refusal.NOT_PROCUREMENT: gettext_noop(
        "The notice registers a company. It announces no purchase, so there is nothing to match."
    ),
    Refusal.INCOMPLETE: gettext_noop(
        "The notice says nothing of what is bought: it has neither a title nor a description. "
        "Paste the advert's text."
    ),
}


class NoticeRefused(Exception):
    """The only thing reading a notice raises: `code` is stable, `text` is for people."""

    def __init__(self, code: Refusal, **params: str | int) -> None:
        self.code: str = code.value
        self.text = Text(_SENTENCES[code], params)
        super().__init__(self.text.msgid % params)
