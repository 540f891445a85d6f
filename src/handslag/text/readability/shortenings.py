"""Abbreviations: those with a meaning in words, and names in capitals that nobody explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handslag.text.sentences import ABBREVIATIONS, Sentence


@dataclass(frozen=True, slots=True)
class Shortening:
    """An abbreviation at its place; `meant` is empty where only the writer knows what it stands for."""

    start: int
    end: int
    meant: str


# "t.ex.", "t ex", "bl. a." and "osv" are told by the letters alone.
_BY_LETTERS = {short.replace(".", "").replace("/", ""): meant for short, meant in ABBREVIATIONS.items()}
_SPACED = {letters for letters in _BY_LETTERS if len(letters) > 1}
# Without its full stop a short one is a word of its own: "ex", "kap", "max", "min".
_BARE = "dvs osv tex pga etc resp exkl inkl ev enl ggr tfn jfr"
_WITHOUT_STOP = frozenset(_BARE.split())

_WRITTEN = re.compile(
    r"(?<![\w.])(?:[a-zåäö]{1,2}\. [a-zåäö]{1,2}\.(?!\w)"
    r"|(?:[^\W\d_]{1,4}\.){1,3}(?:[^\W\d_]{1,4}\.?)?(?!\w)"
    r"|[a-zåäö] [a-zåäö]{1,2}(?: [a-zåäö])?(?![\w.])|[^\W\d_]{2,4}(?![\w.]))"
)
_CAPITALS = re.compile(r"(?<![\w/-])[A-ZÅÄÖ][A-ZÅÄÖ0-9]{1,6}(?![\w])")
# Everybody knows these, or they are units, legal forms and file formats.
_KNOWN = frozenset(
    [
        "AB",
        "HB",
        "KB",
        "EU",
        "EG",
        "FN",
        "USA",
        "SEK",
        "EUR",
        "TV",
        "IT",
        "PDF",
        "CD",
        "DVD",
        "USB",
        "SMS",
        "GPS",
        "WC",
        "VVS",
        "ID",
        "PIN",
        "OK",
        "KL",
        "NR",
        "VD",
        "HR",
        "PR",
        "AI",
        "ISO",
        "SFS",
        "SOU",
    ]
)
_ROMAN = re.compile(r"[IVXLC]+")
_LEAST_SMALL_LETTERS = 0.3


def shortenings(text: str, sentences: list[Sentence]) -> Iterator[Shortening]:
    """The abbreviations in the order they stand; a name in capitals only where it comes first."""
    told = _explained(text)
    met: set[str] = set()
    for sentence in sentences:
        yield from _listed(sentence)
        named = list(_CAPITALS.finditer(sentence.text))
        if named and not _is_shouted(sentence.text):
            for found in named:
                name = found[0]
                if name in met or name in told or name in _KNOWN or _ROMAN.fullmatch(name):
                    continue
                met.add(name)
                yield Shortening(sentence.start + found.start(), sentence.start + found.end(), "")


def _listed(sentence: Sentence) -> Iterator[Shortening]:
    for found in _WRITTEN.finditer(sentence.text):
        written = found[0].rstrip()
        letters = re.sub(r"[.\s]", "", written).lower()
        meant = _BY_LETTERS.get(letters)
        if meant is None or not _is_abbreviated(written, letters):
            continue
        start = sentence.start + found.start()
        yield Shortening(start, start + len(written), meant)


def _is_abbreviated(written: str, letters: str) -> bool:
    if "." in written:
        return True
    return letters in _WITHOUT_STOP or (" " in written and letters in _SPACED)


def _explained(text: str) -> set[str]:
    """Names in capitals with their meaning in words before or after them: "lagen (LOU)", "LOU (lagen …)"."""
    inside = re.findall(r"\(([A-ZÅÄÖ][A-ZÅÄÖ0-9]{1,6})\)", text)
    before = re.findall(r"([A-ZÅÄÖ][A-ZÅÄÖ0-9]{1,6})\s\((?=[^)]{0,200}\s)", text)
    joined = re.findall(r"[a-zåäö], ([A-ZÅÄÖ][A-ZÅÄÖ0-9]{1,6})[,.]", text)
    return {*inside, *before, *joined}


def _is_shouted(written: str) -> bool:
    letters = [character for character in written if character.isalpha()]
    return sum(letter.islower() for letter in letters) < _LEAST_SMALL_LETTERS * len(letters)
