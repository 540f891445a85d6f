"""Swedish sorting and case folding as stored keys, alike in SQLite and PostgreSQL."""

import re
import unicodedata

_LAST_LETTERS = {"å": "zza", "ä": "zzb", "æ": "zzb", "ö": "zzc", "ø": "zzc"}
_FOLDED = {"ß": "ss", "ð": "d", "þ": "th", "ü": "y"}
_KEY_LENGTH = 200


def sort_key(text: str) -> str:
    """A key of a-z and 0-9 only that sorts as a Swedish reader expects: å, ä, ö last, accents ignored."""
    key: list[str] = []
    for letter in unicodedata.normalize("NFC", text).lower().strip():
        folded = _LAST_LETTERS.get(letter) or _FOLDED.get(letter)
        if folded is None:
            base = unicodedata.normalize("NFKD", letter)[0].lower()
            folded = (
                base if base.isascii() and base.isalpha() else f"1{base}" if base in "0123456789" else "0"
            )
        if folded != "0" or (key and key[-1] != "0"):
            key.append(folded)
    return "".join(key)[:_KEY_LENGTH]


def search_key(text: str) -> str:
    """Case folded, single spaces, å ä ö kept: what a typed text is compared with."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip().casefold()[:_KEY_LENGTH]


def slug(text: str) -> str:
    """The readable end of an address: a-z, 0-9 and hyphens, at most 60 signs."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "-"
