"""What the rules know beside the sentence: what the document says of the purchase, and the limits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from handslag.text.barriers.figures import NUMBER, amounts, number
from handslag.text.barriers.limits import OUR_LIMITS, Limits


@dataclass(frozen=True, slots=True)
class Facts:
    """None where the text does not say it; kronor without VAT and months without extensions."""

    value_sek: int | None = None
    months: int | None = None
    limits: Limits = OUR_LIMITS


_SAYS_VALUE = re.compile(
    r"\b(?:uppskatta\w+|beräkna\w+|total\w*|sammanlag\w+|kontraktets|upphandlingens|avtalets|ramavtalets)\b"
    r"[\w ]{0,30}?\bvärdet?\b|\bvärdet? (?:uppskattas|beräknas)\b"
    r"|\b(?:kontrakts|upphandlings|avtals)(?:värdet?|summan?)\b|\btakvolym\w*"
)
_IS_A_SHARE = re.compile(r"%|procent|gånger|vite|garanti|säkerhet|omsättning|försäkring")
_MONTHS = re.compile(
    rf"\b(?:avtals(?:tiden?|perioden?)|avtalet|kontrakts(?:tiden?|perioden?)|kontraktet)\b.{{0,60}}?\b"
    rf"(?P<number>{NUMBER}) (?P<unit>år|månader)\b"
)
_MONTHS_A_YEAR = 12


def facts_in(lows: Iterable[str], limits: Limits = OUR_LIMITS) -> Facts:
    """The first value and the first length that the sentences state."""
    value = months = None
    for low in lows:
        if value is None and _SAYS_VALUE.search(low) and not _IS_A_SHARE.search(low):
            value = max(amounts(low), default=None)
        if months is None and (found := _MONTHS.search(low)):
            months = round(number(found["number"]) * (_MONTHS_A_YEAR if found["unit"] == "år" else 1))
    return Facts(value, months or None, limits)
