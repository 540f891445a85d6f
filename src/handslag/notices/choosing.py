"""Which of a notice's languages is read: Swedish, then English, then the one it was written in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

_PREFERRED = ("sv", "en")
# ISO 639-3 and 639-2/B of the official languages of the EU and EEA to ISO 639-1.
_TWO_LETTERS = {
    "bul": "bg", "ces": "cs", "cze": "cs", "dan": "da", "deu": "de", "ger": "de", "ell": "el", "gre": "el",
    "eng": "en", "spa": "es", "est": "et", "fin": "fi", "fra": "fr", "fre": "fr", "gle": "ga", "hrv": "hr",
    "hun": "hu", "isl": "is", "ice": "is", "ita": "it", "lit": "lt", "lav": "lv", "mlt": "mt", "nld": "nl",
    "dut": "nl", "nor": "no", "nob": "nb", "nno": "nn", "pol": "pl", "por": "pt", "ron": "ro", "rum": "ro",
    "slk": "sk", "slo": "sk", "slv": "sl", "swe": "sv",
}  # fmt: skip


class Chosen(NamedTuple):
    """A text and the language it is in; both empty when there is no text."""

    text: str
    language: str


def language_code(raw: str | None) -> str:
    """ISO 639-1 in lower case; a code not known here is kept as it is, at most three letters."""
    code = (raw or "").strip().lower()
    code = _TWO_LETTERS.get(code, code)
    return code if code.isascii() and code.isalpha() and len(code) in (2, 3) else ""


def reading_order(original: str, others: Iterable[str] = ()) -> tuple[str, ...]:
    """The languages in the order they are wanted."""
    return tuple(dict.fromkeys(code for code in (*_PREFERRED, original, *others) if code))


def choose(texts: Iterable[Chosen], order: Sequence[str]) -> Chosen:
    """The text in the language wanted most; among languages nobody asked for, the first one written."""
    rank = {language: place for place, language in enumerate(order)}
    written = (found for found in texts if found.text)
    return min(written, key=lambda found: rank.get(found.language, len(rank)), default=Chosen("", ""))
