"""The order within a list: the score, then turns that nobody can steer."""

import dataclasses
from collections import Counter

from handslag.matching.engine import match
from handslag.matching.facts import OfferFacts
from handslag.matching.index import OfferIndex
from tests.matching.world import AREAS, need, offer


def order(index: OfferIndex, title: str) -> list[int]:
    return [found.firm_id for found in match(index, need(title=title), AREAS).fits]


def test_equal_firms_take_turns_from_need_to_need() -> None:
    index = OfferIndex.build(offer(firm) for firm in range(1, 41))
    firsts = {order(index, f"Lokalvård {number}")[0] for number in range(60)}
    assert len(firsts) > 15
    assert {order(index, f"Lokalvård {number}")[0] > 20 for number in range(60)} == {True, False}


def test_over_many_needs_every_firm_is_first_and_last_about_equally_often() -> None:
    firms, needs = 12, 600
    index = OfferIndex.build(offer(firm) for firm in range(1, firms + 1))
    orders = [order(index, f"Lokalvård {number}") for number in range(needs)]
    expected, spread = needs / firms, 4.5 * (needs / firms) ** 0.5
    for place in (0, -1):
        times = Counter(own[place] for own in orders)
        assert times.keys() == set(range(1, firms + 1))
        assert all(abs(count - expected) < spread for count in times.values())
    mean_place = [sum(own.index(firm) for own in orders) / needs for firm in range(1, firms + 1)]
    assert all(abs(mean - (firms - 1) / 2) < 0.7 for mean in mean_place)


def test_a_firm_that_has_just_come_is_not_put_last() -> None:
    index = OfferIndex.build([*(offer(firm) for firm in range(1, 20)), offer(9_999_999)])
    places = [order(index, f"Lokalvård {number}").index(9_999_999) for number in range(200)]
    assert 8 < sum(places) / len(places) < 11


def test_the_same_need_gives_the_same_order_every_time() -> None:
    index = OfferIndex.build(offer(firm) for firm in range(1, 41))
    backwards = OfferIndex.build(offer(firm) for firm in range(40, 0, -1))
    assert order(index, "Lokalvård") == order(index, "Lokalvård") == order(backwards, "Lokalvård")


def test_nothing_the_engine_is_told_names_the_firm_or_its_evidence() -> None:
    known = {field.name for field in dataclasses.fields(OfferFacts)}
    assert known == {
        "offer_id",
        "firm_id",
        "words",
        "cpv",
        "areas",
        "smallest_order_sek",
        "largest_order_sek",
        "lead_time_days",
        "capacity_sek_per_month",
    }


def test_a_later_offer_does_not_move_the_others() -> None:
    before = order(OfferIndex.build(offer(firm) for firm in range(1, 20)), "Lokalvård")
    after = order(OfferIndex.build(offer(firm) for firm in range(1, 21)), "Lokalvård")
    assert [firm for firm in after if firm != 20] == before


def test_the_cut_list_is_the_beginning_of_the_whole_and_the_counts_are_whole() -> None:
    offers = [offer(firm, lead_time_days=None if firm % 3 else 14) for firm in range(1, 60)]
    index = OfferIndex.build(offers)
    whole = match(index, need(), AREAS)
    cut = match(index, need(), AREAS, limit_per_group=7)
    assert cut.fits == whole.fits[:7]
    assert cut.counts == whole.counts
    assert cut.counts.fits == 59


def test_the_best_score_stands_first() -> None:
    offers = [offer(firm, areas=("0180",) if firm % 2 else (), lead_time_days=None) for firm in range(1, 30)]
    scores = [found.score for found in match(OfferIndex.build(offers), need(), AREAS).fits]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > scores[-1]
