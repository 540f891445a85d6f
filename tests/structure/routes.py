"""Every address of the site, as the resolver knows it, with what its view declares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from handslag.foundation.access import Access


@dataclass(frozen=True)
class Route:
    """One address: its name, what must be filled in, and who may come (None when nobody has said)."""

    name: str
    blanks: frozenset[str]
    access: Access | None
    given: Mapping[str, Any] = field(default_factory=dict)

    def address(self, filled: Mapping[str, str]) -> str:
        """The address with its blanks filled."""
        return reverse(self.name, kwargs={**filled, **self.given})


@lru_cache
def routes() -> tuple[Route, ...]:
    """All of them, by name."""
    return tuple(sorted(_below(get_resolver(), ""), key=lambda route: route.name))


def _below(resolver: URLResolver, above: str) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from _below(entry, f"{above}{entry.namespace}:" if entry.namespace else above)
        elif isinstance(entry, URLPattern):
            yield Route(
                name=f"{above}{entry.name or entry.lookup_str}",
                blanks=frozenset(_blanks(entry)),
                access=getattr(entry.callback, "access", None),
                given=entry.default_args,
            )


def _blanks(entry: URLPattern) -> set[str]:
    pattern = entry.pattern
    return {*getattr(pattern, "converters", {}), *pattern.regex.groupindex}
