"""A small city for the tests: areas, offers and needs."""

from datetime import date, timedelta

from handslag.matching.facts import AreaTree, NeedFacts, OfferFacts
from handslag.matching.results import FirmMatch, MatchResult, Part, PartName

TODAY = date(2026, 11, 24)

AREAS = AreaTree(
    parent={
        "SE": None,
        "01": "SE",
        "03": "SE",
        "0180": "01",
        "0127": "01",
        "0191": "01",
        "0380": "03",
        "0180-sodermalm": "0180",
        "0180-farsta": "0180",
        "0180-kista": "0180",
    },
    neighbours={
        "0180": frozenset({"0127"}),
        "0127": frozenset({"0180"}),
        "0180-sodermalm": frozenset({"0180-farsta"}),
        "0180-farsta": frozenset({"0180-sodermalm"}),
    },
    name={"SE": "Sverige", "0180": "Stockholm", "0180-sodermalm": "Södermalm"},
)


def offer(firm_id: int, **facts: object) -> OfferFacts:
    """A cleaner all of whose facts fit `need()`, but for what is given."""
    known: dict[str, object] = {
        "offer_id": firm_id * 10,
        "firm_id": firm_id,
        "words": "Lokalvård på förskolor och kontor",
        "cpv": ("90919000",),
        "areas": ("0180",),
        "smallest_order_sek": 10_000,
        "largest_order_sek": 500_000,
        "lead_time_days": 14,
        "capacity_sek_per_month": 60_000,
    }
    return OfferFacts(**(known | facts))  # type: ignore[arg-type]  # the tests name real fields


def need(**facts: object) -> NeedFacts:
    """Cleaning on Södermalm for a year, but for what is given."""
    known: dict[str, object] = {
        "title": "Lokalvård på två förskolor",
        "description": "Daglig städning av två förskolor.",
        "cpv": ("90919300-5",),
        "areas": ("0180-sodermalm",),
        "value_sek": 400_000,
        "months": 12,
        "starts_on": TODAY + timedelta(days=30),
        "asked_on": TODAY,
    }
    return NeedFacts(**(known | facts))  # type: ignore[arg-type]  # the tests name real fields


def firms(matches: tuple[FirmMatch, ...]) -> set[int]:
    """Which firms are in a list."""
    return {match.firm_id for match in matches}


def part(match: FirmMatch, name: PartName) -> Part:
    """One part of a match."""
    return next(own for own in match.parts if own.part is name)


def everything(result: MatchResult) -> dict[int, FirmMatch]:
    """Each listed firm with its match."""
    return {match.firm_id: match for match in (*result.fits, *result.partly, *result.near)}


def said(own: Part) -> str:
    """The English sentence with its parameters in place."""
    return own.text.msgid % dict(own.text.params)
