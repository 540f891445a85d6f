"""From words to CPV codes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handslag.matching.cpv import DATA, tree
from handslag.matching.suggesting import suggest, suggester
from handslag.text.trades import trades


@pytest.mark.parametrize(
    ("said", "branches"),
    [
        ("lokalvård på förskolor", {"9091"}),
        ("vi putsar fönster", {"9091"}),
        ("smörgåstårta till möte", {"1581", "5552"}),
        ("lagning av cyklar", {"5011", "3443"}),
        ("tvätt av arbetskläder", {"9831"}),
        ("hunddagis", {"9838"}),
        ("budkörning med lådcykel", {"6412"}),
        ("skötsel av rabatter i parken", {"7731"}),
        ("snöskottning av trappor", {"9062"}),
        ("klottersanering på en viadukt", {"9069"}),
        ("trycka broschyrer", {"7981", "7982", "2215"}),
        ("hemsida till föreningen", {"7241"}),
        ("kopiering och inbindning", {"7952", "7997"}),
        ("skräddare som syr upp gardiner", {"9839", "3951"}),
        ("guidade turer i stadsdelen", {"6351", "9252"}),
    ],
)
def test_everyday_words_find_the_trade_among_the_first_five(said: str, branches: set[str]) -> None:
    found = suggest(said)
    assert any(suggestion.code.startswith(branch) for suggestion in found for branch in branches)


def test_english_words_find_the_trade() -> None:
    assert any(found.code.startswith("9091") for found in suggest("window cleaning of schools", "en"))


def test_the_deciding_words_are_the_needs_own() -> None:
    best = suggest("Fönsterputsning i gamla stan")[0]
    assert "fönsterputsning" in best.words


def test_a_text_that_only_names_the_field_is_offered_a_higher_code() -> None:
    best = suggest("livsmedel")[0]
    assert best.code.endswith("0000")


def test_suggestions_never_stand_in_each_others_branch() -> None:
    found = [suggestion.code for suggestion in suggest("städning av kontor och skolor, fönsterputs", top=8)]
    for code in found:
        assert not set(tree().ancestors(code)) & set(found)


@pytest.mark.parametrize("said", ["", "   ", "12345", "och eller men"])
def test_a_text_that_says_nothing_gets_no_suggestion(said: str) -> None:
    assert suggest(said) == ()
    assert len(suggester().distribution(said).codes) == 0


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=300))
def test_whatever_is_written_the_shares_are_shares(said: str) -> None:
    found = suggest(said)
    assert all(0 < suggestion.share <= 1.000001 for suggestion in found)
    assert [s.share for s in found] == sorted((s.share for s in found), reverse=True)
    assert all(tree().known(suggestion.code) for suggestion in found)


def test_every_trade_with_codes_is_a_trade_with_words() -> None:
    rows = (DATA / "trade_codes.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert {row.split("\t")[0] for row in rows} == set(trades().words)
