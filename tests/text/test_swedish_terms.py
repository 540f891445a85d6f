"""How Swedish texts are read: stems, stop words, compounds and the trades words name."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handslag.matching.words import vocabulary
from handslag.text.swedish import stem
from handslag.text.trades import trades
from handslag.text.vocabulary import TRADE_MARK, Vocabulary, terms


def shared(one: str, other: str) -> set[str]:
    return set(terms(one, vocabulary())) & set(terms(other, vocabulary()))


def shared_trades(one: str, other: str) -> set[str]:
    return {term for term in shared(one, other) if term.startswith(TRADE_MARK)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fastighetsskötsel", "skötsel av fastigheter"),
        ("städ", "lokalvård"),
        ("städning", "rengöring"),
        ("vi lagar cyklar", "cykelreparation"),
        ("lagning av cyklar", "cykelverkstad"),
        ("klippning av gräs", "gräsklippning"),
        ("putsning av stora fönster", "fönsterputsare"),
        ("hunddagis", "hundvakt"),
        ("smörgåstårtor", "catering"),
        ("kontorsstädning", "städfirma"),
        ("IT-återbruk", "återvinning av elektronik, elektronikskrot"),
        ("sömmerska", "skräddare"),
        ("matlådor", "lunchleverans"),
    ],
)
def test_two_ways_of_saying_one_trade_share_it(one: str, other: str) -> None:
    assert shared_trades(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hunddagis", "dagis för barn"),
        ("tvättmaskin", "tvätt av arbetskläder"),
        ("kyrkogård", "bondgård"),
        ("snöröjning", "måltider"),
        ("cykelverkstad", "hemsida"),
    ],
)
def test_different_trades_are_kept_apart(one: str, other: str) -> None:
    assert not shared_trades(one, other)


def test_a_compound_gives_itself_and_its_parts() -> None:
    found = terms("Cykelreparation", vocabulary())
    assert {stem("cykelreparation"), stem("cykel"), stem("reparation")} <= set(found)


def test_a_compound_of_three_is_split() -> None:
    own = Vocabulary(["snö", "sko", "vandring"], trades())
    assert own.parts("snöskovandringar") == ("snö", "sko", "vandringar")


def test_a_word_that_only_looks_like_a_compound_stays_whole() -> None:
    assert vocabulary().parts("information") == ()


@pytest.mark.parametrize("word", ["fastighet", "fastigheter", "fastigheterna", "fastighets"])
def test_the_stem_of_a_property_is_not_the_adjective(word: str) -> None:
    assert stem(word) == "fastighet"


def test_the_bicycle_and_the_bicycles_share_a_stem() -> None:
    assert stem("cykel") == stem("cyklar")


def test_words_of_every_purchase_say_nothing() -> None:
    assert (
        terms("Upphandling av tjänster: ramavtal med leverantör för kommunens behov 2027", vocabulary()) == []
    )


def test_letters_written_as_two_signs_are_the_same_letters() -> None:
    assert terms(unicodedata.normalize("NFD", "Städning på förskola"), vocabulary()) == terms(
        "städning på förskola", vocabulary()
    )


def test_the_words_that_gave_a_trade_are_shown_as_they_were_written() -> None:
    shown = [place.shown for place in vocabulary().places_in("Vi sköter  SKÖTSEL AV\nFASTIGHETER i Farsta")]
    assert "skötsel av fastigheter" in shown


def test_a_repeated_word_is_counted_as_often_as_it_is_said() -> None:
    assert terms("städ städ städ", vocabulary()).count("städ") == 3


def test_an_own_vocabulary_splits_by_its_own_words_only() -> None:
    own = Vocabulary(["robot", "dammsugare"], trades())
    assert own.parts("robotdammsugare") == ("robot", "dammsugare")
    assert own.parts("turbindammsugare") == ()


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_and_reading_again_gives_the_same(text: str) -> None:
    assert terms(text, vocabulary()) == terms(text, vocabulary())


@settings(deadline=None)
@given(st.text(max_size=200))
def test_the_shown_places_hold_exactly_the_terms(text: str) -> None:
    shown = [term for place in vocabulary().places_in(text) for term in place.terms]
    assert sorted(shown) == sorted(terms(text, vocabulary()))


def test_a_word_without_end_is_read_in_time() -> None:
    assert vocabulary().parts("städ" * 5_000) == ()


@pytest.mark.parametrize("word", ["catering", "magasinering", "möblering"])
def test_an_ending_is_not_taken_for_a_ring(word: str) -> None:
    assert "ring" not in vocabulary().terms_of(word)
