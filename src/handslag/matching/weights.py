"""The one table of weights and limits that matching goes by; a city may run with its own."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Final

ENGINE_VERSION: Final = "3"


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part counts in the score (together 1), and where its states begin."""

    line_of_business: float = 0.45
    words: float = 0.25
    place: float = 0.15
    order_size: float = 0.10
    timing: float = 0.05

    unknown: float = 0.5
    """What an unknown part is worth between not met (0) and met (1); the same as partly met."""

    same_business: float = 0.75
    """CPV closeness from which the line of business is met: the same class, or one branch."""
    surely_same: float = 0.95
    """CPV closeness from which the code alone is enough; below it the words must agree at least in part."""
    whole_division: float = 0.4
    """The most that a whole division ("79000000") is close to anything: it tells a field, not a trade."""
    next_door: float = 0.5
    """CPV closeness from which it is next door: the same group."""

    pointed_to: float = 0.4
    """Expected closeness from which an offer's code is what an uncoded need's words point to."""
    partly_pointed_to: float = 0.2
    """Expected closeness from which it is so in part, or wholly when the words are met too."""

    words_met: float = 0.75
    """Strength of shared words from which they are met: one trade named in the title is 1."""
    words_partly: float = 0.5
    other_words_at_most: float = 0.7
    """What words that name no trade are worth together: many small words are never met."""
    trade_word: float = 1.0
    label_word: float = 0.35
    other_word: float = 0.15

    words_alone: float = 0.8
    """What the line of business is worth at most when only the words say it and the offer has no code."""
    words_despite_code: float = 0.6
    """The same when the offer has another code."""

    near_km: float = 7.0
    """Areas at most so many kilometres apart, point to point, are near; so are areas that touch."""
    part_of_place: float = 0.6
    """What delivering in a part of the need's place is worth; all of it is 1."""
    beside_place: float = 0.4
    """What delivering just beside is worth; it falls to nothing at twice the distance that is near."""

    near_size: float = 1.25
    """A value within this factor of a limit is partly met: both are estimates."""
    near_notice: float = 0.75
    """This share of the lead time is partly met."""

    def version(self) -> str:
        """Names the engine and exactly these figures."""
        return _version(self)


@lru_cache(maxsize=16)
def _version(weights: Weights) -> str:
    figures = repr(sorted(asdict(weights).items())).encode()
    return f"{ENGINE_VERSION}-{hashlib.blake2b(figures, digest_size=4).hexdigest()}"


DEFAULT: Final = Weights()
