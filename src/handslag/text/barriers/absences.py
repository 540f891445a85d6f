"""What a whole tender document fails to say: B7, B20 and B21 without a sentence, and B15 by its length."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from handslag.text.barriers.limits import Limits
from handslag.text.barriers.model import Hit
from handslag.text.barriers.reading import Reading
from handslag.text.barriers.rules.scope import FRAMEWORK, TRADES

LEAST_WORDS = 100
"""A shorter text is a part of a document, and nothing is said of what it leaves out."""
_WORDS_A_PAGE = 400
_LEAST_MENTIONS = 2

_OF_PURCHASE = re.compile(r"\banbud|upphandl|\bleverantör|\bramavtal")
_OF_PARTS = re.compile(
    r"\bdela\w* (?:\w+ )?(?:upp|in)\b|\b(?:upp|in)del(?:ad|at|as|ning)|\bdelområd|\bdelkontrakt"
    r"|\banbudsområd|\bdelanbud"
    r"|\b(?:separata|mindre|flera|olika) delar\b|\bdelar av (?:kontraktet|uppdraget|upphandlingen"
    r"|avtalet)|\bdelat anbud"
    r"|\b(?:en|ett), (?:flera|några)\b|\bsom en helhet\b"
)
_OF_RESERVATION = re.compile(
    r"\breserver\w*\b.{0,60}\b(?:upphandl|delta|leverantör|kontrakt|verkst|idébur|enligt)"
    r"|\bupphandl\w*\b.{0,60}\breserv"
    r"|\bidébur|\bskyddade? verkst|\b4 kap\.? 18 §|\b19 kap\.? 25 (?:a )?§|\breservation\w* enligt"
)


def is_whole(read: Sequence[Reading], words: int) -> bool:
    """Whether the text is long enough, and about a purchase, to say what it leaves out."""
    if words < LEAST_WORDS:
        return False
    return sum(bool(_OF_PURCHASE.search(one.low)) for one in read) >= _LEAST_MENTIONS


def absences(read: Sequence[Reading], words: int, limits: Limits) -> Iterator[Hit]:
    """The findings that have no sentence."""
    if not is_whole(read, words):
        return
    if not _says(read, _OF_PARTS):
        in_our_trades = _says(read, FRAMEWORK) and _says(read, TRADES)
        yield Hit("B21.absent") if in_our_trades else Hit("B7.absent")
    if words > limits.words:
        yield Hit("B15.length", {"words": words, "pages": round(words / _WORDS_A_PAGE)})
    if not _says(read, _OF_RESERVATION):
        yield Hit("B20.absent")


def _says(read: Sequence[Reading], pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(one.low) for one in read)
