"""The everyday words of each trade, and which trade is part of which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from handslag.text.word_lists import lines_of


@dataclass(frozen=True, slots=True)
class Trades:
    """What people call each trade: trade -> its words, and trade -> the broader trade it belongs to."""

    words: Mapping[str, tuple[str, ...]]
    broader: Mapping[str, str]

    def with_broader(self, trade: str) -> tuple[str, ...]:
        """The trade itself, then every broader one."""
        chain = [trade]
        while (above := self.broader.get(chain[-1])) is not None:
            chain.append(above)
        return tuple(chain)


@cache
def trades() -> Trades:
    """The table shipped with the room."""
    words: dict[str, tuple[str, ...]] = {}
    broader: dict[str, str] = {}
    for line in lines_of("trade_words.txt"):
        head, listed = line.split(":", 1)
        trade, _, above = (part.strip() for part in head.partition("<"))
        words[trade] = tuple(listed.split())
        if above:
            broader[trade] = above
    return Trades(words, broader)
