"""The table of weights: documented as it is, and never such that something better counts for less."""

from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from handslag.matching.engine import explain_one, match
from handslag.matching.index import OfferIndex
from handslag.matching.results import FirmMatch, Group, State
from handslag.matching.weight_table import LINES, PARTS, figures_of, problems_of, weights_from
from handslag.matching.weights import DEFAULT, Weights
from tests.matching.world import AREAS, need, offer

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "matching.md"
SHIPPED = figures_of(DEFAULT)


def test_every_weight_is_in_the_table() -> None:
    assert {own.name for own in fields(Weights)} == LINES.keys()


def test_the_document_says_every_weight_as_it_is() -> None:
    written = DOCUMENT.read_text(encoding="utf-8")
    for name, line in LINES.items():
        assert f"| `{name}` | {SHIPPED[name]:g} | {line.least:g} | {line.most:g} | {line.label} |" in written


def test_the_shipped_weights_agree_and_are_read_back_as_they_were() -> None:
    assert problems_of(SHIPPED) == ()
    assert weights_from(SHIPPED) == DEFAULT
    assert weights_from({"forgotten": 3}) == DEFAULT


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"place": 0.2}, {"line_of_business"}),
        ({"place": -0.05, "words": 0.45}, {"place"}),
        ({"unknown": 0}, {"unknown"}),
        ({"near_km": 500}, {"near_km"}),
        ({"next_door": 0.8, "same_business": 0.7}, {"next_door"}),
        (
            {"words_partly": 1, "near_size": 0.5, "timing": 0},
            {"words_partly", "near_size", "line_of_business"},
        ),
    ],
)
def test_everything_wrong_with_a_table_is_told_at_once(changed: dict[str, float], wrong: set[str]) -> None:
    assert {problem.name for problem in problems_of(SHIPPED | changed)} == wrong


def test_the_version_names_exactly_these_figures() -> None:
    changed = replace(DEFAULT, near_km=12)
    assert changed.version() != DEFAULT.version()
    assert replace(changed, near_km=7.0).version() == DEFAULT.version()
    assert match(OfferIndex.build([offer(1)]), need(), AREAS, weights=changed).version == changed.version()


@st.composite
def tables(draw: st.DrawFn) -> Weights:
    """Weights a city may choose."""
    figures = {
        name: draw(st.floats(line.least, line.most).map(lambda figure: round(figure, 3)))
        for name, line in LINES.items()
    }
    shares = [figures[line.name] + 0.01 for line in PARTS]
    figures |= {line.name: share / sum(shares) for line, share in zip(PARTS, shares, strict=True)}
    for lower, higher in (
        ("words_partly", "words_met"),
        ("other_words_at_most", "words_met"),
        ("label_word", "trade_word"),
        ("other_word", "label_word"),
        ("words_despite_code", "words_alone"),
        ("partly_pointed_to", "pointed_to"),
        ("same_business", "surely_same"),
        ("next_door", "same_business"),
        ("whole_division", "next_door"),
        ("beside_place", "part_of_place"),
    ):
        figures[lower] = min(figures[lower], figures[higher])
    assume(not problems_of(figures))
    return weights_from(figures)


BETTER_CODES = ["55520000", "90510000", "90920000", "90911300", "90919200", "90919000", "90919300"]
WORDS = ["", "Städ", "Catering", "Lokalvård i skolor"]
NEARER_AREAS = [("0380",), ("0127",), ("0180-sodermalm",)]


def told(weights: Weights, **facts: object) -> FirmMatch:
    found = explain_one(OfferIndex.build([offer(1, **facts)]), need(), AREAS, 1, weights=weights)
    assert found is not None
    assert 0 <= found.score <= 1
    return found


def stands(found: FirmMatch) -> tuple[int, float]:
    return found.group, found.score


@settings(deadline=None, max_examples=200)
@given(
    tables(),
    st.integers(0, 6),
    st.integers(0, 6),
    st.sampled_from(["", "Städ", "Catering", "Lokalvård i skolor"]),
)
def test_a_closer_code_lowers_neither_list_nor_score(
    weights: Weights, one: int, other: int, words: str
) -> None:
    lower, higher = sorted((one, other))
    worse = stands(told(weights, cpv=(BETTER_CODES[lower],), words=words))
    better = stands(told(weights, cpv=(BETTER_CODES[higher],), words=words))
    assert worse[0] <= better[0]
    assert worse[1] <= better[1]


@settings(deadline=None, max_examples=200)
@given(tables(), st.integers(0, 2), st.integers(0, 2), st.sampled_from(BETTER_CODES))
def test_a_nearer_place_lowers_neither_list_nor_score(
    weights: Weights, one: int, other: int, code: str
) -> None:
    lower, higher = sorted((one, other))
    worse = stands(told(weights, areas=NEARER_AREAS[lower], cpv=(code,)))
    better = stands(told(weights, areas=NEARER_AREAS[higher], cpv=(code,)))
    assert worse[0] <= better[0]
    assert worse[1] <= better[1]


UNKNOWN_FACTS = st.fixed_dictionaries(
    {},
    optional={
        "areas": st.sampled_from([(), ("9999",)]),
        "smallest_order_sek": st.none(),
        "largest_order_sek": st.none(),
        "capacity_sek_per_month": st.none(),
        "lead_time_days": st.none(),
        "words": st.just(""),
    },
)


@settings(deadline=None, max_examples=150)
@given(tables(), UNKNOWN_FACTS)
def test_what_a_firm_has_not_told_is_never_not_met_and_keeps_nobody_out(
    weights: Weights, untold: dict[str, object]
) -> None:
    found = told(weights, cpv=("90919300",), **untold)
    assert found.group is Group.FITS
    assert State.NOT_MET not in {own.state for own in found.parts}
    assert found.missing is None
