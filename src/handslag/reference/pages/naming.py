"""Sentences with the names of what they point at."""

from __future__ import annotations

from datetime import date

from django.utils.translation import get_language

from handslag.foundation.phrasing import day, month, plain, sek, sentence
from handslag.matching import cpv
from handslag.matching.cpv import Language
from handslag.phrases import Text
from handslag.reference.queries import area_tree


def said(text: Text) -> str:
    """The sentence as people read it: codes by their names, sums with their currency, days in words.

    What a parameter holds is told by the beginning of its name (see `handslag.matching.facts`).
    """
    return sentence(text, shown=_named)


def reading_language() -> Language:
    """The reader's language, of those that code lists have."""
    return "en" if (get_language() or "sv").startswith("en") else "sv"


def _named(name: str, value: str | int) -> str:
    match name.partition("_")[0], value:
        case "cpv", str() if cpv.tree().known(value):
            return f"{cpv.tree().label(value, reading_language())} ({value})"
        case "area", str():
            return area_tree().name.get(value, value)
        case "sek", int():
            return sek(value)
        case "day", str() if value:
            return day(date.fromisoformat(value))
        case "month", str() if value:
            return month(date.fromisoformat(value))
    return plain(name, value)
