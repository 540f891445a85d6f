"""Needs and the firms round them, for tests, made through the actions that make real ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from handslag.accounts.models import Organisation
from handslag.procurement.needs import actions
from handslag.procurement.needs.models import MatchRun, Need
from handslag.procurement.needs.rules import LotContent, NeedContent
from handslag.registry.models import Enterprise, Supplier
from handslag.registry.rules import OfferContent
from tests.registry.factories import AT, know_codes, make_board, make_enterprise, make_supplier

TODAY = date(2026, 11, 24)
CLEANING, WINDOWS, CATERING = "90919000", "90911300", "55520000"
CITY, DISTRICT, ELSEWHERE = "0180", "0180-sodermalm", "0380"

# Everything that is asked before a need is published.
NEED = NeedContent(
    title="Lokalvård på två förskolor",
    description="Daglig städning av två förskolor på Södermalm.",
    cpv=frozenset({CLEANING}),
    areas=frozenset({DISTRICT}),
    value_sek=400_000,
    months=12,
    starts_on=date(2027, 2, 1),
    answers_by=date(2026, 12, 15),
    bids_at="https://upphandling.example/forskolor",
)
LOTS = (
    LotContent(title="Städning", cpv=frozenset({CLEANING}), value_sek=300_000),
    LotContent(title="Frukost till personalen", cpv=frozenset({CATERING}), areas=frozenset({CITY})),
)
CLEANER = OfferContent(
    title="Lokalvård",
    description="Daglig städning av kontor och förskolor.",
    cpv=frozenset({CLEANING}),
    delivery_areas=frozenset({CITY}),
    smallest_order_sek=10_000,
    largest_order_sek=500_000,
    lead_time_days=14,
)
CATERER = OfferContent(
    title="Catering", cpv=frozenset({CATERING}), delivery_areas=frozenset({CITY}), largest_order_sek=50_000
)


def content(**answers: Any) -> NeedContent:
    """A complete need, but for what is given; its codes are in the code lists."""
    made = replace(NEED, **answers)
    know_codes(
        areas=made.areas.union(*(lot.areas for lot in made.lots)),
        cpv=made.cpv.union(*(lot.cpv for lot in made.lots)),
    )
    return made


def make_need(buyer: Organisation | None = None, **answers: Any) -> Need:
    """A draft with everything in it, but for what is given."""
    return actions.draft_need(buyer=buyer or make_board(), content=content(**answers), by=None, at=AT)


def make_published_need(buyer: Organisation | None = None, **answers: Any) -> Need:
    """A need that everybody may read, and that everybody who matches has been told of."""
    need = make_need(buyer, **answers)
    published = actions.publish_need(need=need, opened_version=need.version, by=None, at=AT)
    published.refresh_from_db()
    return published


def make_match(need: Need) -> MatchRun:
    """A stored match of a need without lots."""
    (run,) = actions.match_need(need=need, by=None, at=AT)
    return run


def make_cleaner(name: str = "Morgonlaget", **facts: Any) -> Enterprise:
    """A social enterprise that fits the need, but for the offer's facts that are given."""
    return make_enterprise(name, offers=[replace(CLEANER, **facts)])


def make_other_cleaner(name: str = "Blanka Golv AB", **facts: Any) -> Supplier:
    """Another supplier that fits the need, but for the offer's facts that are given."""
    return make_supplier(name, offers=[replace(CLEANER, **facts)])
