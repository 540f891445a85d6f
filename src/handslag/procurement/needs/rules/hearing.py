"""Why somebody hears of a need, as the sentence that they read."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from handslag.matching.cpv import significant, tree
from handslag.phrases import Text, gettext_noop

_GROUP_DIGITS: Final = 3

FITS: Final = Text(gettext_noop("You get this because it fits what you sell, wholly or in part."))
NEARLY: Final = Text(
    gettext_noop("You get this because it nearly fits what you sell, and you follow that as well.")
)


def tells_a_trade(code: str) -> bool:
    """Whether the code says more than a whole division, which is a field and no trade."""
    return len(significant(code)) >= _GROUP_DIGITS


def why_by_code(followed: str, codes: Collection[str]) -> Text | None:
    """Why a follower of a code hears of a need with these codes: in the branch, or coded more broadly.

    A whole division is not followed downwards: there the words decide.
    """
    if any(followed == code or followed in tree().ancestors(code) for code in codes):
        return Text(gettext_noop("You get this because you follow %(cpv)s."), {"cpv": followed})
    for code in sorted(codes, key=lambda own: (-len(significant(own)), own)):
        if tells_a_trade(code) and significant(followed).startswith(significant(code)):
            said = gettext_noop(
                "You get this because you follow %(cpv)s; the purchase has the broader code %(cpv_need)s."
            )
            return Text(said, {"cpv": followed, "cpv_need": code})
    return None


def why_by_words(followed: str) -> Text:
    """Why a follower of a code hears of a need whose codes say too little."""
    said = gettext_noop("You get this because you follow %(cpv)s, which the words of the purchase point to.")
    return Text(said, {"cpv": followed})
