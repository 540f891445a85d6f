"""What one change would bring near misses in, and that it really does."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from handslag.matching.engine import match, outlook
from handslag.matching.facts import NeedFacts, OfferFacts
from handslag.matching.index import OfferIndex
from handslag.matching.results import Lever, MatchResult, PartName
from tests.matching.world import AREAS, TODAY, firms, need, offer


def levers(*offers: OfferFacts, wanted: NeedFacts | None = None) -> tuple[Lever, ...]:
    return match(OfferIndex.build(offers), wanted or need(), AREAS).levers


def said(lever: Lever) -> str:
    return lever.text.msgid % dict(lever.text.params)


def changed(wanted: NeedFacts, lever: Lever) -> NeedFacts:
    """The need with what the lever says."""
    change = dict(lever.text.params)
    match lever.part:
        case PartName.TIMING:
            return replace(wanted, starts_on=date.fromisoformat(str(change["month"])))
        case PartName.PLACE:
            return replace(wanted, areas=(*wanted.areas, str(change["area"])))
        case PartName.LINE_OF_BUSINESS:
            return replace(wanted, cpv=(*wanted.cpv, str(change["cpv"])))
        case _:
            return replace(wanted, value_sek=int(str(change["sek"])))


def test_a_start_that_half_of_the_late_firms_manage_is_named_by_its_month() -> None:
    late = [offer(firm, lead_time_days=days) for firm, days in enumerate((60, 90, 110, 400), start=1)]
    (lever,) = levers(*late)
    assert (lever.part, lever.firms) == (PartName.TIMING, 2)
    assert said(lever) == "2 more if delivery may start in 2027-03-01"


def test_a_month_is_named_only_when_its_first_day_is_late_enough() -> None:
    on_the_day, a_day_later = (TODAY + timedelta(days=days) for days in (68, 69))
    assert (on_the_day, a_day_later) == (date(2027, 1, 31), date(2027, 2, 1))
    for days in (68, 69):
        assert levers(offer(1, lead_time_days=days))[0].text.params["month"] == "2027-02-01"
    assert levers(offer(1, lead_time_days=70))[0].text.params["month"] == "2027-03-01"


def test_the_place_that_most_of_the_others_deliver_to_is_named() -> None:
    elsewhere = [offer(1, areas=("0380",)), offer(2, areas=("0191", "0380")), offer(3, areas=("0180-kista",))]
    (lever,) = levers(*elsewhere)
    assert said(lever) == "2 more if delivery may be in 0380 too"


def test_a_firm_that_delivers_in_the_whole_county_counts_for_a_place_in_it() -> None:
    (lever,) = levers(offer(1, areas=("03",)), offer(2, areas=("0380",)), offer(3, areas=("0380", "03")))
    assert said(lever) == "3 more if delivery may be in 0380 too"


def test_what_smaller_firms_manage_is_told_without_a_lower_value() -> None:
    small = [offer(1, largest_order_sek=157_000), offer(2, largest_order_sek=200_000)]
    small.append(offer(3, capacity_sek_per_month=1_000, largest_order_sek=None))
    (lever,) = levers(*small)
    assert lever.firms == 2
    assert said(lever) == (
        "2 more take on at most 150000 at a time; the value of the whole purchase still counts together"
    )


def test_firms_that_take_only_larger_orders_are_told_of_as_buying_together() -> None:
    (lever,) = levers(
        offer(1, smallest_order_sek=612_000, largest_order_sek=None, capacity_sek_per_month=None)
    )
    assert said(lever) == "1 more take on orders from 620000, for example when several boards buy together"


def test_the_line_of_business_next_door_that_most_firms_have_is_named_by_its_class() -> None:
    beside = [offer(firm, cpv=("90921000", "90922000"), words="Sanering") for firm in (1, 2)]
    (lever,) = levers(*beside, offer(3, cpv=("90910000",)))
    assert said(lever) == "2 more within 90920000, next door to what the need asks for"


def test_levers_count_every_near_miss_and_not_only_the_listed() -> None:
    index = OfferIndex.build(offer(firm, areas=("0380",)) for firm in range(1, 60))
    result = match(index, need(), AREAS, limit_per_group=5)
    assert len(result.near) == 5
    assert [lever.firms for lever in result.levers] == [59]


def test_levers_see_what_has_changed_since_the_index_was_made() -> None:
    index = OfferIndex.build(offer(firm, areas=("0380",)) for firm in range(1, 5))
    changed_index = index.with_changes([1], [offer(2, areas=("0191",)), offer(9, areas=("0380",))])
    assert [lever.firms for lever in match(changed_index, need(), AREAS).levers] == [3]


def test_levers_are_the_same_while_a_need_is_written() -> None:
    index = OfferIndex.build([offer(1, areas=("0380",)), offer(2, lead_time_days=90), offer(3)])
    result = match(index, need(), AREAS)
    told = outlook(index, need(), AREAS)
    assert (told.counts, told.levers) == (result.counts, result.levers)


def test_no_lever_says_less_value_a_shorter_term_or_more_lots() -> None:
    banned = {"lower", "split", "lots", "lot", "shorter", "divide", "reduce", "months", "threshold", "limit"}
    small = [offer(1, largest_order_sek=100_000), offer(2, areas=("0380",)), offer(3, lead_time_days=200)]
    for lever in levers(*small, offer(4, cpv=("90920000",), words="Sanering")):
        assert not banned & set(lever.text.msgid.lower().replace(";", " ").split())
        assert lever.part is not PartName.ORDER_SIZE or "counts together" in lever.text.msgid


OFFERS = st.builds(
    dict,
    cpv=st.sampled_from([("90919000",), ("90920000",), ("90922000", "90611000"), ("90911300",), ()]),
    words=st.sampled_from(["Lokalvård på kontor", "Sanering", ""]),
    areas=st.sampled_from([("0180",), ("0380",), ("03",), ("0191", "0380"), ("0180-kista",), ("01",), ()]),
    smallest_order_sek=st.sampled_from([None, 0, 40_000, 700_000, 2_000_000]),
    largest_order_sek=st.sampled_from([None, 0, 7, 90_000, 250_000, 390_000, 5_000_000]),
    capacity_sek_per_month=st.sampled_from([None, 0, 900, 12_345, 60_000]),
    lead_time_days=st.sampled_from([None, 0, 35, 68, 100, 400, 90_000]),
)
NEEDS = st.builds(
    need,
    cpv=st.sampled_from([("90919300",), ("90919300", "45000000"), ("90000000",), ()]),
    areas=st.sampled_from([("0180-sodermalm",), ("0180-sodermalm", "0191"), ()]),
    value_sek=st.sampled_from([None, 1, 400_000, 3_333_333]),
    months=st.sampled_from([None, 1, 12, 36]),
    starts_on=st.sampled_from([None, TODAY, TODAY + timedelta(days=30)]),
)


def listed(result: MatchResult) -> set[int]:
    return firms((*result.fits, *result.partly))


@settings(deadline=None, max_examples=150)
@given(st.lists(OFFERS, min_size=1, max_size=14), NEEDS)
def test_a_lever_really_brings_at_least_so_many_near_misses_in(
    facts: list[dict[str, object]], wanted: NeedFacts
) -> None:
    index = OfferIndex.build(offer(firm, **own) for firm, own in enumerate(facts, start=1))
    before = match(index, wanted, AREAS)
    for lever in before.levers:
        after = match(index, changed(wanted, lever), AREAS)
        assert lever.firms >= 1
        assert len(listed(after) & firms(before.near)) >= lever.firms
