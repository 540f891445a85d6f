"""The CPV tree: labels, branches, closeness and search."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handslag.matching import cpv
from handslag.matching.cpv import NotCpv, closeness, closeness_to, normal, readable, significant, tree

CODES = st.sampled_from(sorted(tree().labels))


def test_the_whole_list_is_there() -> None:
    assert len(tree()) == 9454
    assert len(tree().children()) == 45


def test_a_code_is_called_the_same_with_and_without_check_digit() -> None:
    assert tree().label("90910000-9", "sv") == tree().label("90910000") == "Städning"
    assert tree().label("9091", "en") == "Cleaning services"


@pytest.mark.parametrize("code", ["90910000", "90910000-9", "9091", " 90910000 "])
def test_a_known_code_is_known_however_it_is_written(code: str) -> None:
    assert tree().known(code)


@pytest.mark.parametrize("code", ["", "9", "99999999", "AA01-1", "909100000", "90a", "９０９１"])
def test_what_is_not_in_the_list_is_not_known(code: str) -> None:
    assert not tree().known(code)


def test_what_is_not_shaped_like_a_code_is_refused() -> None:
    with pytest.raises(NotCpv):
        normal("städ")


def test_unreadable_codes_are_left_out_and_repeated_ones_named_once() -> None:
    assert readable(["90910000-9", "städ", "9091", "", "55520000"]) == ("90910000", "55520000")


def test_a_branch_goes_from_the_division_down() -> None:
    assert tree().ancestors("90919300") == ("90000000", "90900000", "90910000", "90919000")
    assert tree().parent("90000000") is None


@settings(deadline=None)
@given(CODES)
def test_every_code_lies_in_the_subtree_of_everything_above_it(code: str) -> None:
    for above in tree().ancestors(code):
        assert code in tree().subtree(above)


@settings(deadline=None)
@given(CODES)
def test_a_code_is_as_close_as_can_be_to_itself(code: str) -> None:
    assert closeness(code, code) == 1


@settings(deadline=None)
@given(CODES, CODES)
def test_closeness_is_the_same_both_ways_and_within_bounds(one: str, other: str) -> None:
    assert 0 <= closeness(one, other) == closeness(other, one) <= 1


@settings(deadline=None)
@given(CODES, CODES)
def test_codes_of_different_divisions_are_not_close_at_all(one: str, other: str) -> None:
    if one[:2] != other[:2]:
        assert closeness(one, other) == 0


@settings(deadline=None)
@given(CODES)
def test_everything_in_one_branch_is_at_least_as_close_as_the_same_class(code: str) -> None:
    for above in tree().ancestors(code):
        assert closeness(code, above) >= 0.75


@settings(deadline=None)
@given(CODES, CODES, CODES)
def test_sharing_more_first_digits_never_makes_codes_less_close(code: str, one: str, other: str) -> None:
    def unrelated(first: str, second: str) -> bool:
        left, right = significant(first), significant(second)
        return not left.startswith(right) and not right.startswith(left)

    def shared(first: str, second: str) -> int:
        return next((n for n in range(8) if first[n] != second[n]), 8)

    if unrelated(code, one) and unrelated(code, other) and shared(code, one) <= shared(code, other):
        assert closeness(code, one) <= closeness(code, other)


def test_closeness_falls_level_by_level() -> None:
    wanted = "90919300"
    nearer_and_nearer = ["55520000", "90510000", "90920000", "90911300", "90919200", "90919000", "90919300"]
    values = [closeness(wanted, code) for code in nearer_and_nearer]
    assert values == sorted(values)
    assert values[0] == 0
    assert values[-1] == 1


def test_many_codes_at_once_give_the_same_as_one_by_one() -> None:
    codes = sorted(tree().labels)[::37]
    numbers = np.array([int(code) for code in codes], dtype=np.int32)
    assert closeness_to("90910000", numbers).tolist() == [closeness("90910000", code) for code in codes]


def test_a_search_by_digits_finds_the_branch() -> None:
    hits = tree().search("9091")
    assert hits[0].code == "90910000"
    assert hits[0].branch == ("90000000", "90900000")
    assert all(hit.code.startswith("9091") for hit in hits)


def test_a_search_with_the_check_digit_finds_the_code() -> None:
    assert tree().search("90911300-9")[0].code == "90911300"


def test_a_search_by_words_takes_them_all_and_whole_beginnings_first() -> None:
    found = [hit.code for hit in tree().search("städning skolor")]
    assert found == ["90919300"]
    labels = [tree().label(hit.code) for hit in tree().search("städ", limit=6)]
    assert all(any(word.lower().startswith("städ") for word in label.split()) for label in labels)


def test_a_search_in_english_reads_the_english_labels() -> None:
    assert "90911300" in [hit.code for hit in tree().search("window-cleaning", "en")]


@pytest.mark.parametrize("query", ["", "   ", "qqqq"])
def test_a_search_that_finds_nothing_is_empty(query: str) -> None:
    assert tree().search(query) == ()


def test_every_trade_is_bought_under_codes_in_the_list() -> None:
    rows = (cpv.DATA / "trade_codes.tsv").read_text(encoding="utf-8").splitlines()[1:]
    for row in rows:
        trade, sold, repaired = row.split("\t")
        assert all(tree().known(code) for code in (sold + " " + repaired).split()), trade
