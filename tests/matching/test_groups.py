"""Which list a firm falls in, and what its parts say."""

from datetime import timedelta

import pytest

from handslag.matching.engine import explain_one, match
from handslag.matching.facts import NeedFacts, OfferFacts
from handslag.matching.index import OfferIndex
from handslag.matching.results import FirmMatch, Group, PartName, State
from tests.matching.world import AREAS, TODAY, firms, need, offer, part, said


def only(one: OfferFacts, wanted: NeedFacts) -> FirmMatch:
    """The one firm's match, which is also what the lists say of it."""
    index = OfferIndex.build([one])
    told = explain_one(index, wanted, AREAS, one.firm_id)
    assert told is not None
    result = match(index, wanted, AREAS)
    listed = (*result.fits, *result.partly, *result.near)
    assert listed == (() if told.group is Group.NONE else (told,))
    return told


def states(told: FirmMatch) -> dict[PartName, State]:
    return {own.part: own.state for own in told.parts}


def test_a_firm_that_meets_everything_fits() -> None:
    told = only(offer(1), need())
    assert told.group is Group.FITS
    assert set(states(told).values()) == {State.MET}
    assert told.missing is None


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        ({"areas": ("0191",)}, PartName.PLACE),
        ({"largest_order_sek": 100_000}, PartName.ORDER_SIZE),
        ({"smallest_order_sek": 2_000_000, "largest_order_sek": None}, PartName.ORDER_SIZE),
        ({"capacity_sek_per_month": 5_000}, PartName.ORDER_SIZE),
        ({"lead_time_days": 90}, PartName.TIMING),
        ({"cpv": ("90920000",), "words": "Sanering"}, PartName.LINE_OF_BUSINESS),
    ],
)
def test_one_thing_keeps_a_near_miss_out(facts: dict[str, object], missing: PartName) -> None:
    told = only(offer(1, **facts), need())
    assert told.group is Group.NEAR
    assert told.missing is not None
    assert told.missing.part is missing
    assert told.missing in told.parts


def test_a_firm_with_two_things_in_the_way_is_not_listed() -> None:
    told = only(offer(1, areas=("0191",), lead_time_days=90), need())
    assert told.group is Group.NONE
    assert states(told)[PartName.PLACE] is states(told)[PartName.TIMING] is State.NOT_MET


def test_a_neighbouring_line_of_business_with_something_else_in_the_way_is_not_listed() -> None:
    assert only(offer(1, cpv=("90920000",), words="Sanering", areas=("0191",)), need()).group is Group.NONE


def test_another_line_of_business_is_not_listed_but_told_to_the_firm() -> None:
    told = only(offer(1, cpv=("55520000",), words="Catering och smörgåstårtor"), need())
    assert told.group is Group.NONE
    assert states(told)[PartName.LINE_OF_BUSINESS] is State.NOT_MET
    assert "another line of business" in said(part(told, PartName.LINE_OF_BUSINESS))


@pytest.mark.parametrize(
    ("unknown", "about"),
    [
        ({"areas": ()}, PartName.PLACE),
        ({"areas": ("9999",)}, PartName.PLACE),
        (
            {"smallest_order_sek": None, "largest_order_sek": None, "capacity_sek_per_month": None},
            PartName.ORDER_SIZE,
        ),
        ({"lead_time_days": None}, PartName.TIMING),
        ({"words": ""}, PartName.WORDS),
    ],
)
def test_what_a_firm_has_not_said_never_excludes_it(unknown: dict[str, object], about: PartName) -> None:
    told = only(offer(1, **unknown), need())
    assert told.group is Group.FITS
    assert states(told)[about] is State.UNKNOWN


@pytest.mark.parametrize(
    ("unknown", "about"),
    [
        ({"areas": ()}, PartName.PLACE),
        ({"areas": ("9999",)}, PartName.PLACE),
        ({"value_sek": None}, PartName.ORDER_SIZE),
        ({"starts_on": None}, PartName.TIMING),
        ({"asked_on": None}, PartName.TIMING),
    ],
)
def test_what_a_need_does_not_say_never_excludes_a_firm(unknown: dict[str, object], about: PartName) -> None:
    told = only(offer(1, areas=("0191",)) if about is PartName.PLACE else offer(1), need(**unknown))
    assert told.group is Group.FITS
    assert states(told)[about] is State.UNKNOWN


def test_a_firm_that_has_said_nothing_but_its_trade_fits() -> None:
    bare = OfferFacts(offer_id=1, firm_id=1, words="Vi städar", cpv=("90910000",))
    assert only(bare, need()).group is Group.FITS


def test_words_alone_make_a_match_when_the_firm_states_no_code() -> None:
    told = only(offer(1, cpv=(), words="Städfirma för kontor"), need())
    assert told.group is Group.FITS
    assert "describes this kind of work" in said(part(told, PartName.LINE_OF_BUSINESS))


def test_words_alone_make_a_match_when_the_need_states_no_code() -> None:
    told = only(offer(1), need(cpv=()))
    assert told.group is Group.FITS
    assert "point to" in said(part(told, PartName.LINE_OF_BUSINESS))


def test_a_firm_coded_otherwise_that_describes_the_work_fits_in_part() -> None:
    told = only(offer(1, cpv=("98500000",)), need())
    assert told.group is Group.PARTLY
    assert states(told)[PartName.LINE_OF_BUSINESS] is State.PARTLY


@pytest.mark.parametrize(
    ("areas", "state", "sentence"),
    [
        (("0180-sodermalm",), State.MET, "Delivers in 0180-sodermalm"),
        (("01",), State.MET, "Delivers in 01, where 0180-sodermalm lies"),
        (("SE",), State.MET, "Delivers in SE, where 0180-sodermalm lies"),
        (("0127",), State.PARTLY, "Delivers in 0127, next to 0180-sodermalm"),
        (("0180-farsta",), State.PARTLY, "Delivers in 0180-farsta, next to 0180-sodermalm"),
        (("0180-kista",), State.NOT_MET, "Delivers in 0180-kista, not in 0180-sodermalm"),
        (("03",), State.NOT_MET, "Delivers in 03, not in 0180-sodermalm"),
        (("03", "0180"), State.MET, "Delivers in 0180, where 0180-sodermalm lies"),
    ],
)
def test_place_follows_the_tree_and_the_neighbours(
    areas: tuple[str, ...], state: State, sentence: str
) -> None:
    place = part(only(offer(1, areas=areas), need()), PartName.PLACE)
    assert place.state is state
    assert said(place) == sentence


@pytest.mark.parametrize(
    ("wanted", "state"),
    [
        (("0180",), State.PARTLY),
        (("0180-sodermalm", "0380"), State.PARTLY),
        (("0180-sodermalm", "9999"), State.MET),
        (("0191", "0380"), State.NOT_MET),
    ],
)
def test_a_firm_that_covers_some_of_the_places_fits_in_part(wanted: tuple[str, ...], state: State) -> None:
    told = only(offer(1, areas=("0180-sodermalm",)), need(areas=wanted))
    assert part(told, PartName.PLACE).state is state
    assert (told.group is Group.FITS) == (state is State.MET)
    assert (told.group is Group.PARTLY) == (state is State.PARTLY)


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ({"largest_order_sek": 400_000}, State.MET),
        ({"largest_order_sek": 399_999}, State.PARTLY),
        ({"largest_order_sek": 320_000}, State.PARTLY),
        ({"largest_order_sek": 319_999}, State.NOT_MET),
        ({"smallest_order_sek": 500_000, "largest_order_sek": None}, State.PARTLY),
        ({"smallest_order_sek": 500_001, "largest_order_sek": None}, State.NOT_MET),
        ({"capacity_sek_per_month": 33_333}, State.MET),
        ({"capacity_sek_per_month": 33_332}, State.PARTLY),
        ({"capacity_sek_per_month": 20_000}, State.NOT_MET),
        ({"largest_order_sek": None, "capacity_sek_per_month": None}, State.UNKNOWN),
        ({"largest_order_sek": None}, State.MET),
        ({"largest_order_sek": 0}, State.NOT_MET),
    ],
)
def test_order_size_follows_the_limits_the_firm_has_stated(facts: dict[str, object], state: State) -> None:
    size = part(only(offer(1, **facts), need()), PartName.ORDER_SIZE)
    assert size.state is state
    assert "%(" not in said(size)


@pytest.mark.parametrize(
    ("days", "state"), [(14, State.MET), (13, State.PARTLY), (11, State.PARTLY), (10, State.NOT_MET)]
)
def test_timing_follows_the_days_until_the_start(days: int, state: State) -> None:
    timing = part(only(offer(1), need(starts_on=TODAY + timedelta(days=days))), PartName.TIMING)
    assert timing.state is state
    assert timing.text.params == {"days": 14, "days_left": days}


def test_one_estimate_slightly_off_still_fits_but_two_fit_in_part() -> None:
    assert only(offer(1, lead_time_days=32), need()).group is Group.FITS
    assert only(offer(1, lead_time_days=32, largest_order_sek=390_000), need()).group is Group.PARTLY


def test_the_words_named_are_the_needs_own() -> None:
    told = only(offer(1, words="Städ och rengöring"), need(title="Lokalvård", description=""))
    assert said(part(told, PartName.WORDS)) == "The offer answers these words of the need: lokalvård"


def test_codes_are_named_as_parameters_for_the_page_to_label() -> None:
    line = part(only(offer(1), need()), PartName.LINE_OF_BUSINESS)
    assert line.text.params == {"cpv": "90919000", "cpv_need": "90919300"}


def test_the_nearest_of_the_needs_codes_is_the_one_compared() -> None:
    told = only(offer(1, cpv=("55520000", "90911300")), need(cpv=("45000000", "90911300")))
    assert part(told, PartName.LINE_OF_BUSINESS).text.params == {"cpv": "90911300"}


def test_unreadable_codes_are_as_if_not_stated() -> None:
    assert only(offer(1, cpv=("städ", "")), need()).group is Group.FITS
    assert only(offer(1), need(cpv=("städ",))).group is Group.FITS


def test_a_need_is_matched_on_each_firms_best_offer() -> None:
    index = OfferIndex.build(
        [
            offer(1, offer_id=11, cpv=("55520000",), words="Catering"),
            offer(1, offer_id=12, areas=("0191",)),
            offer(1, offer_id=13),
            offer(1, offer_id=14, lead_time_days=None),
        ]
    )
    result = match(index, need(), AREAS)
    assert [(found.firm_id, found.offer_id) for found in result.fits] == [(1, 13)]
    assert result.near == result.partly == ()


def test_a_firm_without_offers_has_nothing_to_explain() -> None:
    assert explain_one(OfferIndex.build([offer(1)]), need(), AREAS, 2) is None


def test_no_match_is_an_answer_with_advice() -> None:
    result = match(OfferIndex.build([]), need(), AREAS)
    assert firms((*result.fits, *result.partly, *result.near)) == set()
    assert result.advice[0].msgid.startswith("No firm in the register")


def test_a_need_that_says_nothing_matches_nobody_and_is_told_so() -> None:
    result = match(OfferIndex.build([offer(1)]), NeedFacts("", ""), AREAS)
    assert result.counts.fits == result.counts.partly == result.counts.near == 0
    assert "says too little" in result.advice[0].msgid


def test_advice_never_proposes_a_lower_value_a_shorter_term_or_a_split() -> None:
    for wanted in (need(), need(cpv=(), areas=()), need(value_sek=9_000_000)):
        result = match(OfferIndex.build([offer(1)]), wanted, AREAS)
        for text in result.advice:
            assert not {"value", "lot", "lots", "shorter", "split", "lower"} & set(text.msgid.lower().split())
