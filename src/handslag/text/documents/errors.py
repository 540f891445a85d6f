"""Why a document cannot be read, as a stable code and a sentence that says what to do."""

from __future__ import annotations

from enum import StrEnum

from handslag.phrases import Text, gettext_noop


class Refusal(StrEnum):
    """The codes callers and tests may rely on."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    TOO_COMPLEX = "too_complex"
    TOO_MANY_PAGES = "too_many_pages"
    BROKEN = "broken"
    LOCKED = "locked"
    NO_TEXT = "no_text"
    OLD_FORMAT = "old_format"
    UNKNOWN_FORMAT = "unknown_format"
    ENCODING = "encoding"


_SENTENCES = {
    Refusal.EMPTY: gettext_noop("There is nothing to read. Choose a document, or paste its text."),
    Refusal.TOO_LARGE: gettext_noop(
        "The file is larger than %(megabytes)s MB. Take the pictures out, or choose the part with the "
        "demands."
    ),
    Refusal.TOO_LONG: gettext_noop(
        "The text is longer than %(characters)s characters. Choose the part with the demands."
    ),
    Refusal.TOO_COMPLEX: gettext_noop(
        "The file takes more room or time to unpack than any tender document does. Save it anew, or paste "
        "its text."
    ),
    Refusal.TOO_MANY_PAGES: gettext_noop(
        "The document has more than %(pages)s pages. Choose the part with the demands."
    ),
    Refusal.BROKEN: gettext_noop(
        "The file is damaged or breaks off. Open it, save it anew and try again, or paste its text."
    ),
    Refusal.LOCKED: gettext_noop("The file is locked with a password. Save it without, or paste its text."),
    Refusal.NO_TEXT: gettext_noop(
        "There is no text in the document, so it is probably scanned. Choose the file it was made from, or"
        " paste its text."
    ),
    Refusal.OLD_FORMAT: gettext_noop(
        "The file is in an older format that cannot be read. Save it as DOCX, ODT or PDF."
    ),
    Refusal.UNKNOWN_FORMAT: gettext_noop(
        "The file is not a document that can be read. Choose DOCX, ODT, PDF or plain text, or paste the text."
    ),
    Refusal.ENCODING: gettext_noop(
        "The file's characters cannot be read. Save it as UTF-8 and try again, or paste its text."
    ),
}


class DocumentRefused(Exception):
    """The only thing reading a document raises: `code` is stable, `text` is for people."""

    def __init__(self, code: Refusal, **params: str | int) -> None:
        self.code: str = code.value
        self.text = Text(_SENTENCES[code], params)
        super().__init__(self.text.msgid % params)
