"""Lines of business in plain words, told from CPV codes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from handslag.phrases import gettext_noop


@dataclass(frozen=True, slots=True)
class Trade:
    """A line of business in plain words, and the beginnings of the CPV codes that belong to it."""

    label: str
    prefixes: tuple[str, ...]


OTHER_TRADE = "other"
TRADES: dict[str, Trade] = {
    "catering": Trade(
        gettext_noop("Food, coffee and catering"), ("15", "153", "158", "159", "553", "554", "555")
    ),
    "cleaning": Trade(gettext_noop("Cleaning"), ("398", "45452", "9069", "909")),
    "property": Trade(
        gettext_noop("Property care and small repairs"),
        ("45", "507", "5087", "51", "906", "98341"),
    ),
    "gardening": Trade(gettext_noop("Gardens and green areas"), ("031212", "772", "773", "16")),
    "reuse": Trade(gettext_noop("Second-hand, reuse and recycling"), ("559", "905")),
    "vehicles": Trade(gettext_noop("Bicycles and vehicles"), ("341", "343", "344", "501")),
    "textile": Trade(
        gettext_noop("Sewing, textile and laundry"), ("18", "192", "194", "395", "5083", "9831", "98393")
    ),
    "moving": Trade(gettext_noop("Moving, storage and transport"), ("60", "631", "79991", "98392")),
    "packing": Trade(gettext_noop("Packing, mailing and errands"), ("641", "7957", "7992", "98512")),
    "media": Trade(
        gettext_noop("Print, signs, photo and film"),
        ("22", "349284", "34992", "798", "7996", "7997", "921", "922", "9237"),
    ),
    "furniture": Trade(
        gettext_noop("Carpentry, furniture and crafts"),
        ("185", "37", "39", "442", "4542", "5085", "98394"),
    ),
    "it": Trade(gettext_noop("Computers and electronics"), ("302", "31", "32", "48", "503", "72")),
    "office": Trade(
        gettext_noop("Office, reception and archive"),
        ("301", "72312", "793", "795", "79992", "79995", "79999", "923122", "925"),
    ),
    "events": Trade(gettext_noop("Events, visitors and leisure"), ("551", "552", "635", "7995", "92")),
    "animals": Trade(gettext_noop("Animals"), ("157", "774", "775", "852", "9838")),
    "farm": Trade(gettext_noop("Farm, forest and garden produce"), ("03", "77")),
    "advice": Trade(gettext_noop("Advice, training and care"), ("79", "80", "85", "982")),
    OTHER_TRADE: Trade(gettext_noop("Other"), ()),
}
_TRADE_OF_PREFIX = {prefix: key for key, trade in TRADES.items() for prefix in trade.prefixes}


def trade_of(cpv: str) -> str:
    """The trade of one CPV code: the one with the longest beginning in common, else the other trade."""
    beginnings = (cpv[:length] for length in range(len(cpv), 0, -1))
    return next(
        (_TRADE_OF_PREFIX[beginning] for beginning in beginnings if beginning in _TRADE_OF_PREFIX),
        OTHER_TRADE,
    )


def trades_of(codes: Iterable[str]) -> frozenset[str]:
    """The trades of somebody who sells these CPV codes; empty for no codes, for then it is unknown."""
    return frozenset(map(trade_of, codes))
