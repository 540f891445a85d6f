"""Swedish sentences and words with their places in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from handslag.text.layout import Block, Kind, Span, blocks
from handslag.text.swedish import folded
from handslag.text.word_lists import lines_of


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, heading, list item or cell: `text` is exactly what stands from `start` to `end`.

    `lead` is the line with a colon that an item completes; `block` tells which stand together.
    """

    start: int
    end: int
    text: str
    kind: Kind
    block: int
    lead: str = ""


class Word(NamedTuple):
    """A word at its place; `low` is how it is compared."""

    start: int
    end: int
    low: str


def _abbreviations() -> dict[str, str]:
    listed = (line.split("=", 1) for line in lines_of("abbreviations_sv.txt"))
    return {short.strip(): meant.strip() for short, meant in listed}


ABBREVIATIONS = _abbreviations()
"""Each abbreviation without spaces, and what it stands for."""

# These stand last in a sentence as often as not.
_MAY_END = frozenset(
    [
        "m.m.",
        "osv.",
        "o.s.v.",
        "etc.",
        "m.fl.",
        "dyl.",
        "o.d.",
        "o.dyl.",
        "st.",
        "kr.",
        "mkr.",
        "tkr.",
        "min.",
        "max.",
        "tim.",
        "mån.",
        "kvm.",
        "ex.",
        "övr.",
    ]
)
_BEFORE_MORE = frozenset(ABBREVIATIONS) - _MAY_END

_LETTER = "[^\\W\\d_][\u0300-\u036f\u00ad]*"
_PART = f"(?:{_LETTER})+"
_DOTTED = r"[^\W\d_]{1,3}(?:\.[^\W\d_]{1,3})+(?=\.)"
WORD = re.compile(f"{_DOTTED}|{_PART}(?:[-:’'\u2010\u2011]{_PART})*")

# Nothing is tried twice, so that a million full stops take no longer than a million letters.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"”’')\]]*+(?=\s++(?P<next>\S))")
_LONGEST = 1500
"""Characters after which a sentence without an end is cut: a table that lost its cells, seldom language."""
_LAST_TOKEN = re.compile(r"(?P<before>\S*)\s+(?P<token>\S{1,12})$|^(?P<first>\S{1,12})$")
_OPENING = "\"”“’'([«–-•"
# "av A. Andersson", but "betyget A. Den som".
_BEFORE_NAMES = frozenset({"av", "till", "hos", "från", "med", "och", "genom", "via"})
_MARKER = re.compile(r"\(?(?:[0-9]{1,2}|[a-zåäöA-ZÅÄÖ])[.)]")


def sentences(text: str, tables: Sequence[Span] = ()) -> list[Sentence]:
    """Every sentence of the text, in order; headings, items and cells end where they end."""
    found: list[Sentence] = []
    lead = ""
    for number, block in enumerate(blocks(text, tables)):
        if block.kind is not Kind.ITEM:
            lead = ""
        in_block = [
            Sentence(start, end, text[start:end], block.kind, number, lead)
            for start, end in _split(text, block)
        ]
        found += in_block
        if block.kind is not Kind.ITEM and in_block and in_block[-1].text.endswith(":"):
            lead = in_block[-1].text
    return found


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The words between two places: letters only, a hyphened word is one, figures are none."""
    stop = len(text) if end is None else end
    for found in WORD.finditer(text, start, stop):
        yield Word(found.start(), found.end(), _low(found[0]))


@lru_cache(maxsize=50_000)
def _low(word: str) -> str:
    return folded(word)


def one_line(text: str) -> str:
    """How a sentence is compared: lower case, on one line, words split at a line's end made whole."""
    return " ".join(_SPLIT_WORD.sub("", folded(text)).split())


# "upphand-\nlingen", but not "dag- och\nnatt-".
_SPLIT_WORD = re.compile(r"(?<=[a-zåäö])[-\u2010]\s*[\n\r]\s*(?!och\b|eller\b|samt\b)(?=[a-zåäö])")


def _split(text: str, block: Block) -> Iterator[Span]:
    start = block.start
    for stop in _END.finditer(text, block.start, block.end):
        if _ends(text, start, stop):
            yield from _cut(text, start, stop.end())
            start = stop.start("next")
    if start < block.end:
        yield from _cut(text, start, block.end)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch whole, or in pieces where it is too long to be one sentence."""
    while end - start > _LONGEST:
        space = max(text.rfind(" ", start, start + _LONGEST), text.rfind("\n", start, start + _LONGEST))
        at = space if space > start else start + _LONGEST
        yield start, at
        start = at + (space > start)
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the sentence begun at `start` ends with this mark."""
    following = stop["next"]
    if following.islower():
        return False
    if not stop[0].startswith("."):
        return True
    return not _goes_on(text, start, stop, following)


def _goes_on(text: str, start: int, stop: re.Match[str], following: str) -> bool:
    """Whether the full stop belongs to an abbreviation, a number of a list or an initial."""
    head = text[max(start, stop.start() - 40) : stop.start() + 1]
    last = _LAST_TOKEN.search(head)
    if last is None:
        return False
    token, before = last["token"] or last["first"], last["before"] or ""
    low = token.lstrip(_OPENING).lower()
    if low in _BEFORE_MORE:
        return True
    if low in _MAY_END:
        return not (following.isupper() or following in _OPENING)
    if _MARKER.fullmatch(token):
        is_first = not before
        is_initial = token[0].isupper() and (before[0].isupper() or before in _BEFORE_NAMES)
        return is_first or before[-1] in ".:;," or is_initial
    return False
