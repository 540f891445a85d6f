"""What the search over everything prints: firms, purchases and codes that the words mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import QueryDict
from django.urls import reverse

from handslag.matching import cpv
from handslag.reference.pages import reading_language
from handslag.reference.queries import CpvFound, search_cpv
from handslag.registry.search import asking
from handslag.registry.search.wanted import Wanted
from handslag.start import queries
from handslag.start.pages.home import NeedLine, need_line

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from handslag.accounts.models import User

_SHOWN = 6


@dataclass(frozen=True, slots=True)
class FirmLine:
    """A firm in a list."""

    name: str
    address: str
    home: str
    sells: str


@dataclass(frozen=True, slots=True)
class CodeLine:
    """A CPV code in a list."""

    code: str
    label: str
    address: str
    branch: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What was found of one kind: how many, the first of them, and where all are."""

    total: int
    lines: tuple[FirmLine | NeedLine | CodeLine, ...]
    all_address: str


@dataclass(frozen=True, slots=True)
class FoundPage:
    """What everything answers to the words."""

    firms: Answers
    needs: Answers
    codes: Answers

    @property
    def total(self) -> int:
        """How much was found."""
        return self.firms.total + self.needs.total + self.codes.total


def found_page(words: str, *, user: User | AnonymousUser, at: datetime) -> FoundPage:
    """What the words find.

    Raises:
        SourceUnavailable: when the list of firms has not been made yet and the register is large.
    """
    return FoundPage(_firms(words, at=at), _needs(words, user), _codes(words))


def _firms(words: str, *, at: datetime) -> Answers:
    found = asking.ask(Wanted(words=words), page=1, at=at).found
    lines = tuple(
        FirmLine(card["name"], card["address"], card["home"], ", ".join(card["offers"]))
        for card in found.cards()[:_SHOWN]
    )
    return Answers(found.total, lines, _address("registry:directory", words))


def _needs(words: str, user: User | AnonymousUser) -> Answers:
    found = queries.needs_saying(words, user=user)
    return Answers(len(found), tuple(map(need_line, found[:_SHOWN])), _address("needs:list", words))


def _codes(words: str) -> Answers:
    found = search_cpv(words, reading_language(), len(cpv.tree()))
    return Answers(len(found), tuple(map(_code, found[: _SHOWN // 2])), _address("reference:cpv", words))


def _code(found: CpvFound) -> CodeLine:
    branch = " › ".join(name.label for name in found.branch)
    return CodeLine(found.code, found.label, reverse("reference:cpv-code", args=[found.code]), branch)


def _address(name: str, words: str) -> str:
    asked = QueryDict(mutable=True)
    asked["q"] = words
    return f"{reverse(name)}?{asked.urlencode()}"
