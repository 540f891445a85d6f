"""What is found at once for all offers is what plain reading of one offer after the other gives."""

from __future__ import annotations

from math import log1p

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handslag.matching.cpv import closeness
from handslag.matching.engine import explain_one, match, outlook
from handslag.matching.evidence import comparisons
from handslag.matching.facts import NeedFacts, OfferFacts
from handslag.matching.index import OfferIndex
from handslag.matching.need_reading import ReadNeed, is_division, read_need
from handslag.matching.results import Group
from handslag.matching.segment import Prepared, prepare
from handslag.matching.weights import DEFAULT
from tests.matching.world import AREAS, need

WORDS = [
    "Lokalvård på förskolor",
    "Städ",
    "Fönsterputs på skolor",
    "",
    "Catering, lunch och smörgåsar",
    "Skolor",
]
CODES = [(), ("90910000",), ("90919300", "55520000"), ("90000000",), ("90911300",), ("79000000", "90920000")]
NEEDS = st.builds(
    need,
    title=st.sampled_from(WORDS),
    description=st.sampled_from([*WORDS, "Fönsterputs och städ på skolor och förskolor, daglig lunch"]),
    cpv=st.sampled_from(CODES),
    areas=st.sampled_from([(), ("0180",), ("0180-sodermalm", "0191")]),
    value_sek=st.sampled_from([None, 90_000, 450_000]),
)
OFFERS = st.lists(
    st.builds(
        OfferFacts,
        offer_id=st.integers(1, 10**6),
        firm_id=st.integers(1, 9),
        words=st.sampled_from(WORDS),
        cpv=st.sampled_from(CODES),
        areas=st.sampled_from([(), ("0180",), ("0127", "03"), ("0180-sodermalm",), ("9999",)]),
        smallest_order_sek=st.sampled_from([None, 100_000]),
        largest_order_sek=st.sampled_from([None, 100_000, 390_000]),
        lead_time_days=st.sampled_from([None, 7, 90]),
    ),
    max_size=20,
    unique_by=lambda one: one.offer_id,
)


def plain_closeness(read: ReadNeed, offer: Prepared) -> float:
    own = [f"{code:08d}" for code in offer.codes]
    if read.pointed_to is not None:
        pairs = list(zip(read.pointed_to.codes.tolist(), read.pointed_to.shares.tolist(), strict=True))
        near = [sum(share * closeness(f"{code:08d}", mine) for code, share in pairs) for mine in own]
    else:
        near = [
            min(closeness(code, mine), read.whole_division if is_division(code) or is_division(mine) else 1)
            for code in read.codes
            for mine in own
        ]
    best = max(near, default=0.0)
    return best if best >= 0.05 else 0.0


def plain_strength(read: ReadNeed, offer: Prepared, offers: list[Prepared]) -> tuple[float, float]:
    """Strength, and that of only the trades that the title names."""
    trades, titled, others, total = 0.0, 0.0, 0.0, max(1, len(offers))
    for word in read.words:
        if word.term not in offer.terms:
            continue
        holding = sum(word.term in other.terms for other in offers)
        if word.is_trade:
            trades += word.strength
            titled += word.strength if word.in_title else 0.0
        else:
            others += word.strength * (0.5 + 0.5 * log1p(total / (holding + 1)) / log1p(total))
    return trades + min(others, DEFAULT.other_words_at_most), titled


@settings(max_examples=60, deadline=None)
@given(OFFERS, NEEDS)
def test_the_evidence_of_every_offer_is_what_plain_reading_gives(
    offers: list[OfferFacts], facts: NeedFacts
) -> None:
    read = read_need(facts, AREAS, DEFAULT)
    index = OfferIndex.build(offers)
    (comparison,) = comparisons(read, index.segments, DEFAULT)
    in_rows = [prepare(offer) for offer in sorted(offers, key=lambda one: (one.firm_id, one.offer_id))]
    evidence = comparison.evidence(np.arange(len(offers)))
    looked_at = set(comparison.candidates().rows.tolist())
    for row, offer in enumerate(in_rows):
        close = plain_closeness(read, offer)
        strength, titled = plain_strength(read, offer, in_rows)
        assert evidence.closeness[row] == pytest.approx(close)
        assert evidence.strength[row] == pytest.approx(strength)
        assert evidence.titled[row] == pytest.approx(titled)
        if close >= (DEFAULT.next_door if read.codes else DEFAULT.pointed_to):
            assert row in looked_at


@settings(max_examples=60, deadline=None)
@given(OFFERS, NEEDS)
def test_nobody_is_missed_and_each_list_stands_in_its_order(
    offers: list[OfferFacts], facts: NeedFacts
) -> None:
    index = OfferIndex.build(offers)
    result = match(index, facts, AREAS)
    one_by_one = {offer.firm_id: explain_one(index, facts, AREAS, offer.firm_id) for offer in offers}
    for group, listed in zip(
        (Group.FITS, Group.PARTLY, Group.NEAR), (result.fits, result.partly, result.near), strict=True
    ):
        expected = {firm: told for firm, told in one_by_one.items() if told and told.group is group}
        assert {told.firm_id: told for told in listed} == expected
        assert [told.score for told in listed] == sorted((told.score for told in listed), reverse=True)
        for limit in (1, 3):
            few = match(index, facts, AREAS, limit_per_group=limit)
            cut = {Group.FITS: few.fits, Group.PARTLY: few.partly, Group.NEAR: few.near}[group]
            assert cut == listed[:limit]
    assert result.counts == outlook(index, facts, AREAS).counts
