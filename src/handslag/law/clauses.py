"""The clauses that come with the product, in our own words: when to use each, and how it is followed up."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from importlib.resources import files


class ClauseKind(StrEnum):
    """What a clause is for."""

    EMPLOYMENT = "employment"
    LABOUR = "labour"
    SOCIAL = "social"
    COOPERATION = "cooperation"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseWords:
    """A clause in one language; `text` is what is copied into the tender document."""

    title: str
    when: str
    link: str
    text: str
    follow_up: str
    evidence: str


PARTS = tuple(field.name for field in fields(ClauseWords))
LANGUAGES = ("sv", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryClause:
    """A clause in every language, with the rules of the law book it rests on."""

    id: str
    kind: ClauseKind
    rules: tuple[str, ...]
    demands_social_enterprise: bool
    words: Mapping[str, ClauseWords]


@cache
def shipped_clauses() -> tuple[LibraryClause, ...]:
    """All of them, in the order of the file."""
    written = tomllib.loads(files("handslag.law").joinpath("data/clauses.toml").read_text("utf-8"))
    return tuple(
        LibraryClause(
            id=one["id"],
            kind=ClauseKind(one["kind"]),
            rules=tuple(one["rules"]),
            demands_social_enterprise=one.get("demands_social_enterprise", False),
            words={language: ClauseWords(**one[language]) for language in LANGUAGES},
        )
        for one in written["clause"]
    )
