"""Codes in words: sentences with the names of what they point at, and the pages of the CPV list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.translation import get_language, gettext

from handslag.foundation.phrasing import day, month, plain, sek, sentence
from handslag.matching import cpv, suggesting
from handslag.matching.cpv import Language
from handslag.phrases import Text
from handslag.reference.queries import CpvName, area_tree, cpv_below, cpv_branch, search_cpv

_LINES_A_PAGE = 24
_LONGEST_WORDS = 200
_SUGGESTED = 6
_LEAST_SHARE = 0.05


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


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way to a page."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class CpvLine:
    """A code in a list: what lies above it, and how many codes lie just below."""

    code: str
    label: str
    address: str
    branch: str
    below: int


@dataclass(frozen=True, slots=True)
class CpvListPage:
    """What a search found; without words, the divisions."""

    words: str
    lines: Page[CpvLine]
    suggested: tuple[CpvLine, ...]
    codes: int


@dataclass(frozen=True, slots=True)
class CpvCodePage:
    """One code: what it is called in both languages, what lies above it and what just below."""

    code: str
    label: str
    other_label: str
    other_language: Language
    crumbs: tuple[Crumb, ...]
    below: tuple[CpvLine, ...]


def cpv_list_page(words: str, *, page: str) -> CpvListPage:
    """The list for these words; where no code has them all, what they most likely mean."""
    lang = reading_language()
    asked = " ".join(words[:_LONGEST_WORDS].split())
    if asked:
        found = [_line(hit.code, hit.branch) for hit in search_cpv(asked, lang, len(cpv.tree()))]
    else:
        found = [_line(name.code) for name in cpv_below(None, lang)]
    return CpvListPage(
        words=asked,
        lines=Paginator(found, _LINES_A_PAGE).get_page(page),
        suggested=() if found else _suggested(asked, lang),
        codes=len(cpv.tree()),
    )


def cpv_code_page(code: str) -> CpvCodePage:
    """The page of a code of eight digits.

    Raises:
        KeyError: when the code is not in the list.
    """
    lang = reading_language()
    other: Language = "en" if lang == "sv" else "sv"
    *above, own = cpv_branch(code, lang)
    return CpvCodePage(
        code=own.code,
        label=own.label,
        other_label=cpv.tree().label(code, other),
        other_language=other,
        crumbs=(
            Crumb(gettext("CPV codes"), reverse("reference:cpv")),
            *(Crumb(name.label, _address(name.code)) for name in above),
        ),
        below=tuple(_line(name.code) for name in cpv_below(code, lang)),
    )


def _suggested(words: str, lang: Language) -> tuple[CpvLine, ...]:
    return tuple(
        _line(suggestion.code, cpv_branch(suggestion.code, lang)[:-1])
        for suggestion in suggesting.suggest(words, lang, _SUGGESTED)
        if suggestion.share >= _LEAST_SHARE
    )


def _line(code: str, branch: Iterable[CpvName] = ()) -> CpvLine:
    return CpvLine(
        code,
        cpv.tree().label(code, reading_language()),
        _address(code),
        " › ".join(name.label for name in branch),
        len(cpv.tree().children(code)),
    )


def _address(code: str) -> str:
    return reverse("reference:cpv-code", args=[code])
