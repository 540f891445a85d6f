"""Clauses for tests, made through the actions that make real ones."""

from __future__ import annotations

from typing import Any

from handslag.law.clauses import PARTS, ClauseWords
from handslag.procurement.clauses.actions import ClauseContent, load_shipped, write_clause
from handslag.procurement.clauses.models import Clause
from tests.registry.factories import AT

SOCIAL_ENTERPRISE = "cooperation-social-enterprises"


def words(title: str = "Praktikplatser", **parts: str) -> ClauseWords:
    """A clause's words, each part told apart."""
    return ClauseWords(**{part: f"{title}: {part}." for part in PARTS} | {"title": title} | parts)


def content(title: str = "Praktikplatser", **facts: Any) -> ClauseContent:
    """What a clause in Swedish says."""
    given: dict[str, Any] = {"kind": Clause.Kind.EMPLOYMENT, "words": {"sv": words(title)}}
    return ClauseContent(**(given | facts))


def make_clause(title: str = "Praktikplatser", **facts: Any) -> Clause:
    """A clause of the city."""
    return write_clause(content=content(title, **facts), by=None, at=AT)


def shipped(key: str = SOCIAL_ENTERPRISE) -> Clause:
    """A clause that comes with the product, with all the others."""
    load_shipped(at=AT)
    return Clause.objects.get(key=key)
