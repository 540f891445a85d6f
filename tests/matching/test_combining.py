"""Which firms together could cover a whole need: squares, value, what is left, and whose turn it is."""

from dataclasses import fields, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from handslag.matching.engine import combine
from handslag.matching.facts import NeedFacts, OfferFacts
from handslag.matching.index import OfferIndex
from handslag.matching.results import Combination, CombinedFirm, Square
from tests.matching.world import AREAS, need, offer

CLEANING, CATERING = "90919300", "55520000"
HERE, THERE = "0180-sodermalm", "0191"
BOTH = need(cpv=(CLEANING, CATERING), areas=(HERE, THERE), description="")


def caterer(firm_id: int, **facts: object) -> OfferFacts:
    return offer(firm_id, **({"cpv": (CATERING,), "words": "Catering"} | facts))


def combination(*offers: OfferFacts, wanted: NeedFacts = BOTH) -> Combination | None:
    return combine(OfferIndex.build(offers), wanted, AREAS)


def squares(found: Combination) -> list[set[Square]]:
    return [set(firm.squares) for firm in found.firms]


def test_firms_of_several_trades_and_places_cover_the_need_together() -> None:
    found = combination(
        offer(1, areas=("01",)),
        caterer(2, areas=(HERE,)),
        caterer(3, areas=(THERE,)),
        offer(4, areas=(HERE,)),
    )
    assert found is not None
    assert squares(found)[0] == {Square("90919300", HERE), Square("90919300", THERE)}
    assert len(found.firms) == 3
    assert found.open_squares == ()
    assert found.short_sek == 0


def test_what_nobody_covers_is_said() -> None:
    found = combination(offer(1, areas=("01",)), caterer(2, areas=(HERE,)))
    assert found is not None
    assert found.open_squares == (Square(CATERING, THERE),)


def test_one_firm_that_does_all_alone_is_no_combination() -> None:
    assert combination(offer(1), wanted=need()) is None
    assert combination(offer(1, areas=("01",)), caterer(1, offer_id=11, areas=("01",))) is None


def test_nobody_able_is_no_combination() -> None:
    assert combination() is None
    assert combination(offer(1, areas=("0380",)), offer(2, lead_time_days=400, areas=("01",))) is None


def test_smaller_firms_together_cover_the_value_and_what_lacks_is_said() -> None:
    big = need(value_sek=900_000)
    small = [offer(firm, largest_order_sek=300_000, capacity_sek_per_month=None) for firm in range(1, 6)]
    found = combination(*small, wanted=big)
    assert found is not None
    assert [firm.at_most_sek for firm in found.firms] == [300_000] * 3
    assert found.short_sek == 0
    short = combination(*small[:2], wanted=big)
    assert short is not None
    assert short.short_sek == 300_000


def test_the_capacity_over_the_whole_time_bounds_what_a_firm_takes() -> None:
    assert combination(offer(1, capacity_sek_per_month=20_000), offer(2), wanted=need()) is None
    alone = combination(offer(1, capacity_sek_per_month=20_000), wanted=need())
    assert alone is not None
    assert (alone.firms[0].at_most_sek, alone.short_sek) == (240_000, 160_000)


def test_a_firm_that_states_no_limit_is_never_taken_for_too_small() -> None:
    found = combination(
        offer(1, largest_order_sek=None, capacity_sek_per_month=None), wanted=need(value_sek=10**9)
    )
    assert found is None


def test_firms_that_have_not_told_where_they_deliver_are_counted_beside() -> None:
    found = combination(offer(1, areas=(HERE,)), offer(2, areas=()), caterer(3, areas=()))
    assert found is not None
    assert found.unplaced == 2


def test_no_firm_is_named() -> None:
    assert {own.name for own in fields(CombinedFirm)} == {"squares", "at_most_sek"}


def test_equal_firms_take_turns_in_it_and_size_gives_none_the_lead() -> None:
    offers = [
        offer(firm, areas=(HERE,), largest_order_sek=100_000 * firm, capacity_sek_per_month=None)
        for firm in range(1, 11)
    ]
    index = OfferIndex.build(offers)
    firsts = set()
    for number in range(80):
        found = combine(index, replace(BOTH, title=f"Lokalvård {number}", value_sek=None), AREAS)
        assert found is not None
        firsts.add(found.firms[0].at_most_sek)
    assert len(firsts) > 7


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([(CLEANING,), (CATERING,), (CLEANING, CATERING), ("45000000",)]),
            st.sampled_from([(HERE,), (THERE,), ("01",), ("0380",), ()]),
            st.sampled_from([None, 50_000, 300_000]),
        ),
        max_size=8,
    ),
    st.sampled_from([None, 10, 700_000]),
)
def test_a_combination_covers_what_it_says_and_leaves_open_only_what_nobody_covers(
    told: list[tuple[tuple[str, ...], tuple[str, ...], int | None]], value: int | None
) -> None:
    offers = [
        offer(firm, cpv=cpv, areas=areas, words="", largest_order_sek=largest, smallest_order_sek=None)
        for firm, (cpv, areas, largest) in enumerate(told, start=1)
    ]
    wanted = replace(BOTH, value_sek=value)
    found = combination(*offers, wanted=wanted)
    if found is None:
        return
    every = {Square(code, area) for code in (CLEANING, CATERING) for area in (HERE, THERE)}
    covered = set().union(*squares(found))
    assert covered | set(found.open_squares) == every
    assert not covered & set(found.open_squares)
    for square in found.open_squares:
        assert not any(square.code in cpv and {square.area, "01"} & {*areas} for cpv, areas, _ in told)
