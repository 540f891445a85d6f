"""From words to the few CPV branches that are offered, and to the shares the engine goes by."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handslag.matching.choosing import suggest
from handslag.matching.cpv import DATA, tree
from handslag.matching.facts import AreaTree, NeedFacts
from handslag.matching.levels import suggest_levels
from handslag.matching.need_reading import read_need
from handslag.matching.weights import Weights
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
        ("kopiering och inbindning", {"7952", "7997"}),
        ("skräddare som syr upp gardiner", {"9839", "3951"}),
        ("guidade turer i stadsdelen", {"6351", "9252"}),
    ],
)
def test_everyday_words_find_the_trade_among_the_first_five(said: str, branches: set[str]) -> None:
    found = suggest("", title=said)
    assert any(suggestion.code.startswith(branch) for suggestion in found for branch in branches)


def test_english_words_find_the_trade() -> None:
    assert any(found.code.startswith("9091") for found in suggest("window cleaning of schools", "en"))


def test_the_deciding_words_are_the_needs_own() -> None:
    best = suggest("Fönsterputsning i gamla stan")[0]
    assert "fönsterputsning" in best.words


def test_a_text_that_only_names_the_field_is_offered_a_wider_code() -> None:
    assert suggest("", title="livsmedel")[0].code.endswith("00000")


def test_a_text_that_names_one_thing_is_offered_its_narrow_code() -> None:
    assert suggest("", title="Fönsterputsning")[0].code == "90911300"


def test_suggestions_never_stand_in_each_others_branch() -> None:
    found = [suggestion.code for suggestion in suggest("städning av kontor och skolor, fönsterputs", top=8)]
    assert len(found) == 8
    for code in found:
        assert not set(tree().ancestors(code)) & set(found)


@pytest.mark.parametrize("said", ["", "   ", "12345", "och eller men", "xyzzyq", "blabla", "bla bla"])
def test_a_text_that_says_nothing_gets_no_suggestion(said: str) -> None:
    assert suggest(said) == ()
    assert suggest("", title=said) == ()
    assert suggest_levels(said).groups == ()
    assert pointed_to(title=said)[0] == []


def test_every_level_adds_up_what_is_below_it() -> None:
    found = suggest_levels("", title="Städning av kontor och skolor")
    division, group, best = found.divisions[0], found.groups[0], found.classes[0]
    assert (division.code, group.code, best.code) == ("90", "909", "9091")
    assert division.share >= group.share >= best.share >= found.codes[0].share


def pointed_to(**facts: str) -> tuple[list[str], list[float]]:
    read = read_need(NeedFacts(**({"title": "", "description": ""} | facts)), AreaTree({}), Weights())
    assert read.pointed_to is not None
    return [f"{code:08d}" for code in read.pointed_to.codes], list(read.pointed_to.shares)


def test_a_need_without_codes_points_to_the_twenty_five_likeliest() -> None:
    codes, shares = pointed_to(title="Lokalvård på kontor")
    assert len(codes) == 25
    assert sum(shares) == pytest.approx(1)
    assert shares == sorted(shares, reverse=True)
    assert any(code.startswith("9091") for code in codes[:5])


def test_a_french_text_is_not_read_as_swedish() -> None:
    in_french, _ = pointed_to(title="Achat de matelas pour hôpitaux", lang="fr")
    assert in_french[0].startswith("39")
    read = read_need(NeedFacts("Achat de matelas", "", lang="fr"), AreaTree({}), Weights())
    assert not any(word.is_trade for word in read.words)


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=300))
def test_whatever_is_written_the_shares_are_shares(said: str) -> None:
    found = suggest(said)
    assert len(found) in {0, 5}
    assert all(0 < suggestion.share <= 1.000001 for suggestion in found)
    assert [s.share for s in found] == sorted((s.share for s in found), reverse=True)
    assert all(tree().known(suggestion.code) for suggestion in found)


def test_every_trade_with_codes_is_a_trade_with_words() -> None:
    rows = (DATA / "trade_codes.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert {row.split("\t")[0] for row in rows} == set(trades().words)
