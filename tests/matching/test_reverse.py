"""The other way round: a firm's needs are judged exactly as the engine judges firms for a need."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from handslag.matching.engine import match
from handslag.matching.facts import NeedFacts, OfferFacts
from handslag.matching.index import OfferIndex
from handslag.matching.need_reading import ReadNeed, read_need
from handslag.matching.results import FirmMatch, Group
from handslag.matching.reverse import SoldOffers, Unstated, pointed_to, unstated
from handslag.matching.weights import DEFAULT
from tests.matching.world import AREAS, TODAY, everything, need, offer

OFFERS = (
    offer(1),
    offer(1, offer_id=11, words="Fönsterputs", cpv=("90911300",)),
    offer(2, cpv=(), words="Daglig städning av förskolor"),
    offer(3, areas=("0191",)),
    offer(4, areas=(), largest_order_sek=None, lead_time_days=None),
    offer(5, cpv=("55520000",), words="Catering och smörgåsar"),
    offer(6, cpv=("90000000",), words="Städning"),
    offer(7, cpv=("90920000",), words="Sanering"),
    offer(8, words="", cpv=()),
)
NEEDS = (
    need(),
    need(cpv=()),
    need(title="Putsning av fönster", description="", cpv=("90911300",)),
    need(title="Lunch", description="Catering och smörgåsar till möten.", cpv=()),
    need(title="Något annat", description="", cpv=("90910000",)),
    need(title="Städning", description="", cpv=("90000000",), value_sek=None),
    need(title="", description="", cpv=()),
    need(starts_on=TODAY + timedelta(days=3), value_sek=600_000),
    need(areas=("0380",), months=1),
)


def read(facts: NeedFacts) -> ReadNeed:
    return read_need(facts, AREAS, DEFAULT)


def sold(firm: int, offers: Sequence[OfferFacts] = OFFERS) -> SoldOffers:
    return SoldOffers([own for own in offers if own.firm_id == firm], OfferIndex.build(offers), AREAS)


def test_it_says_exactly_what_the_engine_says_of_the_firm() -> None:
    index = OfferIndex.build(OFFERS)
    by_engine = {
        (firm, place): told
        for place, facts in enumerate(NEEDS)
        for firm, told in everything(match(index, facts, AREAS)).items()
    }
    reads = [read(facts) for facts in NEEDS]

    found: dict[tuple[int, int], FirmMatch] = {}
    for firm in {own.firm_id for own in OFFERS}:
        own = sold(firm)
        for fitting in own.fitting(reads):
            told = found[firm, fitting.place] = own.explain(reads[fitting.place])
            assert (told.group, told.score) == (fitting.group, fitting.score)

    assert found == by_engine
    assert {told.group for told in found.values()} == {Group.FITS, Group.PARTLY, Group.NEAR}


def test_the_groups_of_many_firms_are_those_of_each() -> None:
    index = OfferIndex.build(OFFERS)
    everybody = SoldOffers(OFFERS, index, AREAS)

    for facts in NEEDS:
        told = everything(match(index, facts, AREAS))
        assert everybody.groups(read(facts)) == {firm: own.group for firm, own in told.items()}


def test_without_offers_or_needs_nothing_fits() -> None:
    assert sold(99).fitting([read(facts) for facts in NEEDS]) == []
    assert sold(1).fitting([]) == []


@pytest.mark.parametrize(
    ("facts", "lacking"),
    [
        ({}, ()),
        ({"cpv": ()}, (Unstated.CODE,)),
        ({"words": "Diverse", "cpv": ("90914000",)}, (Unstated.DESCRIPTION,)),
        ({"areas": ()}, (Unstated.AREAS,)),
        (
            {"largest_order_sek": None, "lead_time_days": None},
            (Unstated.LARGEST_ORDER, Unstated.LEAD_TIME),
        ),
    ],
)
def test_a_firm_is_told_what_it_could_state(facts: dict[str, object], lacking: tuple[Unstated, ...]) -> None:
    own = offer(1, **facts)
    asked = read(need())

    assert unstated(asked, sold(1, [own]).explain(asked), own) == lacking


def test_nothing_is_asked_that_the_need_does_not_say() -> None:
    own = offer(1, areas=(), largest_order_sek=None, lead_time_days=None)
    asked = read(need(areas=(), value_sek=None, starts_on=None))

    assert unstated(asked, sold(1, [own]).explain(asked), own) == ()


def test_the_words_of_a_need_without_codes_point_to_codes() -> None:
    asked = read(need(title="Fönsterputs i tre skolor", description="Putsning av fönster.", cpv=()))

    assert pointed_to(asked, ["90911300", "55520000"]) == {"90911300"}
    assert pointed_to(read(need()), ["90919000"]) == frozenset()
