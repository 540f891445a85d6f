"""Codes that name a whole field, and words in passing, do not carry a match."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handslag.matching.engine import explain_one, match
from handslag.matching.facts import NeedFacts, OfferFacts
from handslag.matching.index import OfferIndex
from handslag.matching.results import FirmMatch, Group, PartName, State
from tests.demo import world as demo
from tests.matching.world import AREAS, everything, part, said

LEGAL = (
    "90700000", "79000000", "79418000", "79410000", "79111000", "66150000", "79300000", "79311400",
    "79200000", "79210000", "79212000",
)  # fmt: skip


def told(wanted: NeedFacts, *cpv: str, words: str = "") -> FirmMatch:
    index = OfferIndex.build([OfferFacts(offer_id=1, firm_id=1, words=words, cpv=cpv)])
    answer = explain_one(index, wanted, AREAS, 1)
    assert answer is not None
    return answer


def test_legal_support_is_not_what_a_printer_or_a_kitchen_sells() -> None:
    need = NeedFacts("Rättsligt stöd samt upphandlings- och projektledningsstöd", "", LEGAL)
    found = match(demo.index(), need, demo.areas())
    assert found.fits == ()
    assert len(everything(found)) <= 2


def test_a_need_of_a_whole_field_and_no_word_of_a_trade_matches_nobody() -> None:
    found = match(demo.index(), NeedFacts("Titel", "", ("50000000", "72000000")), demo.areas())
    assert everything(found) == {}


def test_a_need_of_a_whole_field_whose_words_say_the_trade_still_finds_it_in_part() -> None:
    found = match(demo.index(), NeedFacts("Tryckning av broschyrer", "", ("79000000",)), demo.areas())
    assert found.fits == ()
    assert found.partly
    best = part(found.partly[0], PartName.LINE_OF_BUSINESS)
    assert best.state is State.PARTLY
    assert "only the whole field" in said(best)
    assert "broschyrer" in said(best)


def test_a_firm_that_states_a_whole_field_fits_in_part_at_most_and_is_told_why() -> None:
    need = NeedFacts("Lokalvård på kontor", "", ("90919200",))
    answer = told(need, "90000000", words="Städning")
    assert answer.group is Group.PARTLY
    assert said(part(answer, PartName.LINE_OF_BUSINESS)).startswith("States only the whole field 90000000")


def test_a_whole_field_says_nothing_beside_a_code_that_narrows_it() -> None:
    need = NeedFacts("Tryck", "", ("79000000", "79111000"))
    assert told(need, "79620000").group is Group.NONE


def test_the_same_class_without_a_word_in_common_is_right_in_part() -> None:
    answer = told(NeedFacts("Vägarbeten", "", ("45233222",)), "45236210")
    line = part(answer, PartName.LINE_OF_BUSINESS)
    assert answer.group is Group.PARTLY
    assert line.state is State.PARTLY
    assert "in the same branch" in said(line)


@pytest.mark.parametrize(
    ("cpv", "words"),
    [("90911300", ""), ("90911200", "Städning av trappor"), ("90910000", "Vi städar kontor")],
)
def test_the_exact_code_or_a_word_that_agrees_is_enough(cpv: str, words: str) -> None:
    assert (
        told(NeedFacts("Städning och fönsterputs", "", ("90911300",)), cpv, words=words).group is Group.FITS
    )


def test_a_trade_in_passing_does_not_bring_in_a_firm_coded_otherwise() -> None:
    need = NeedFacts("Gåva av partikelaccelerator", "Köparen sköter packning och transport.", ("31643000",))
    assert told(need, "60180000", words="Packning och transport av bohag").group is Group.NONE


def test_a_trade_in_the_title_does() -> None:
    need = NeedFacts("Transport och packning", "", ("31643000",))
    assert told(need, "60180000", words="Packning och transport av bohag").group is Group.PARTLY


@pytest.mark.parametrize("title", ["Kunskap om lag och lagen", "Vecka för regioner och städer"])
def test_laws_and_cities_are_not_mending_and_cleaning(title: str) -> None:
    need = NeedFacts(title, "", ("66510000",))
    found = match(demo.index(), need, demo.areas())
    assert everything(found) == {}


def test_many_small_words_never_add_up_to_a_sure_match() -> None:
    words = "avtalskort barriär cement diesel enhet flaska gasol hinder isbana jord kabel linje motor nagel"
    need = NeedFacts(words, words, ("45233222",))
    state = part(told(need, "45236210", words=words), PartName.WORDS).state
    assert state in {State.PARTLY, State.UNKNOWN}


# A whole division holds the need somewhere; another group of it is surely another trade.
CLOSER = ("55520000", "90510000", "90000000", "90920000", "90911300", "90919200", "90919000", "90919300")


@settings(deadline=None)
@given(
    st.integers(0, len(CLOSER) - 1),
    st.integers(0, len(CLOSER) - 1),
    st.sampled_from(["", "Städ", "Catering", "Lokalvård i skolor"]),
)
def test_a_closer_code_never_lowers_the_group_or_the_score(one: int, other: int, words: str) -> None:
    need = NeedFacts("Lokalvård på två förskolor", "", ("90919300",), ("0180",), 400_000)
    lower, higher = sorted((one, other))
    worse, better = told(need, CLOSER[lower], words=words), told(need, CLOSER[higher], words=words)
    assert worse.group <= better.group
    assert worse.score <= better.score
