"""Swedish order and search, alike in every database."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handslag.foundation.sorting import search_key, slug, sort_key


def test_names_stand_in_swedish_order() -> None:
    names = ["Östra", "ängen", "Ålen", "zebra", "Alen", "Éva", "Eva B", "3 bröder", "Wilma", "åas"]

    assert sorted(names, key=sort_key) == [
        "3 bröder",
        "Alen",
        "Éva",
        "Eva B",
        "Wilma",
        "zebra",
        "åas",
        "Ålen",
        "ängen",
        "Östra",
    ]


@given(st.text(max_size=300))
def test_a_sort_key_is_plain_and_fits_its_column(text: str) -> None:
    key = sort_key(text)

    assert len(key) <= 200
    assert key.isascii()
    assert key == key.lower()


@given(st.text(max_size=300))
def test_a_search_key_minds_neither_case_nor_spaces(text: str) -> None:
    assert len(search_key(text)) <= 200
    assert "  " not in search_key(text)


def test_searching_keeps_the_swedish_letters() -> None:
    assert search_key("  SÖDERMALMS \n Städ ") == "södermalms städ"


@pytest.mark.parametrize(
    ("name", "end"),
    [("Räkor & Åål AB", "rakor-aal-ab"), ("!!!", "-"), ("  Två  ord ", "tva-ord"), ("x" * 99, "x" * 60)],
)
def test_an_address_ends_readably(name: str, end: str) -> None:
    assert slug(name) == end
