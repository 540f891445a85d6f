"""The pages of the CPV list: found by words, and walked branch by branch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.translation import gettext

from handslag.matching import cpv
from handslag.matching.choosing import suggest
from handslag.matching.cpv import Language
from handslag.matching.taught import in_use
from handslag.reference.pages.naming import reading_language
from handslag.reference.pages.sureness import how_sure
from handslag.reference.queries import CpvName, cpv_below, cpv_branch, search_cpv

_LINES_A_PAGE = 24
_LONGEST_WORDS = 200


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way to a page."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class CpvLine:
    """A code in a list: what lies above it, and how many codes lie just below.

    A suggested one says how sure it is and which words of the reader's decided.
    """

    code: str
    label: str
    address: str
    branch: str
    below: int
    sure: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class CpvListPage:
    """What a search found; without words, the divisions."""

    words: str
    lines: Page[CpvLine]
    suggested: tuple[CpvLine, ...]
    suggester: str
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
        suggester=in_use().version,
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
        replace(
            _line(own.code, cpv_branch(own.code, lang)[:-1]),
            sure=how_sure(own.share),
            words=", ".join(own.words),
        )
        for own in suggest("", lang, title=words)
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
