"""The directory's index: it understands Swedish, narrows, counts and draws lots."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

from handslag.matching.words import vocabulary
from handslag.registry.search.directory import Directory, Entry, IndexBusy, directory, lots, writing
from handslag.registry.search.wanted import Wanted, word_groups
from handslag.text.vocabulary import terms

MONDAY, TUESDAY = 0, 1
A_YEAR_AGO = date(2025, 11, 24)


def entry(number: int, name: str, *, sells: str = "", says: str = "", **facets: object) -> Entry:
    known = vocabulary()
    confirmed_on = facets.pop("confirmed_on", None)
    assert confirmed_on is None or isinstance(confirmed_on, date)
    chosen = {facet: frozenset(str(facets.get(facet, "unknown")).split()) for facet in FACET_NAMES}
    return Entry(
        organisation_id=number,
        name=(*terms(name, known), *name.lower().split()),
        sells=tuple(terms(sells, known)),
        coded=(),
        says=tuple(terms(says, known)),
        confirmed_on=confirmed_on,
        card={"name": name},
        **chosen,
    )


def write(folder: Path, entries: Iterable[Entry], *, gone: Iterable[int] | None) -> None:
    with writing(folder) as index:
        if gone is None:
            index.clear()
        else:
            index.forget(gone)
        index.add(entries)


FACET_NAMES = ("trade", "place", "size", "form")
FIRMS = (
    entry(1, "Morgonlaget", sells="Lokalvård i skolor", trade="cleaning", place="0180-farsta", size="small"),
    entry(2, "Vi kan", sells="Catering och smörgåsar", trade="catering", place="0180 0180-sodermalm"),
    entry(
        3,
        "Gröna händer",
        sells="Skötsel av fastigheter och trädgårdar",
        trade="property gardening",
        place="0180 0180-sodermalm 0180-farsta",
        confirmed_on=date(2026, 6, 1),
    ),
    entry(4, "Kaffe & Co", sells="Fika", says="Vi serverar catering ibland", trade="catering", place="0183"),
)


@pytest.fixture
def firms(tmp_path: Path) -> Directory:
    write(tmp_path / "directory", FIRMS, gone=None)
    found = directory(tmp_path / "directory")
    assert found
    return found


def names(firms: Directory, words: str = "", *, weekday: int = MONDAY, **chosen: str) -> list[str]:
    wanted = Wanted(words=words, **{facet: frozenset(value.split()) for facet, value in chosen.items()})
    found = firms.find(wanted, word_groups(words, vocabulary()), weekday=weekday)
    return [card["name"] for card in found.cards()]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("städ", "Morgonlaget"),
        ("städning av skolor", "Morgonlaget"),
        ("fastighetsskötsel", "Gröna händer"),
        ("STÄDFIRMA", "Morgonlaget"),
        ("smörgås", "Vi kan"),
        ("smörgos", "Vi kan"),
        ("vi kan", "Vi kan"),
    ],
)
def test_a_word_finds_the_firm_that_says_it_differently(firms: Directory, typed: str, found: str) -> None:
    assert names(firms, typed)[0] == found


def test_the_beginning_of_a_word_finds_it(firms: Directory) -> None:
    assert set(names(firms, "cateri")) == {"Vi kan", "Kaffe & Co"}


def test_a_wider_trade_is_not_found_by_a_word_in_passing(tmp_path: Path) -> None:
    write(
        tmp_path,
        [
            entry(1, "Bordet", sells="Catering"),
            entry(2, "Enkäten", sells="Inmatning", says="Vi matar in svar och äter god mat"),
            entry(3, "Maten", sells="Mat"),
        ],
        gone=None,
    )
    firms = directory(tmp_path)
    assert firms
    assert names(firms, "catering") == ["Bordet", "Maten"]


def test_an_offer_weighs_more_than_a_description(firms: Directory) -> None:
    assert names(firms, "catering") == ["Vi kan", "Kaffe & Co"]


def test_a_word_that_no_firm_uses_is_left_out_and_named(firms: Directory) -> None:
    found = firms.find(Wanted(), word_groups("catering xylofonqvist", vocabulary()), weekday=MONDAY)
    assert found.left_out == ("xylofonqvist",)
    assert found.total == 2


def test_only_unknown_words_find_nobody(firms: Directory) -> None:
    assert names(firms, "xylofonqvist") == []


@pytest.mark.parametrize("typed", ["a:b(", '"öppen', "kommun AND", "* OR *", "+-!(){}[]^~?", "name:Vi~2"])
def test_signs_are_never_read_as_a_query(firms: Directory, typed: str) -> None:
    assert set(names(firms, typed)) <= {"Morgonlaget", "Vi kan", "Gröna händer", "Kaffe & Co"}


def test_values_of_one_facet_widen_and_facets_narrow_each_other(firms: Directory) -> None:
    assert set(names(firms, trade="catering cleaning")) == {"Vi kan", "Kaffe & Co", "Morgonlaget"}
    assert names(firms, trade="catering cleaning", place="0180-farsta") == ["Morgonlaget"]


def test_counts_follow_what_is_chosen_in_the_other_facets(firms: Directory) -> None:
    wanted = Wanted(trade=frozenset({"catering"}))
    counts = firms.counts(wanted, (), confirmed_since=A_YEAR_AGO)
    assert counts["trade"] == {"catering": 2, "cleaning": 1, "property": 1, "gardening": 1}
    assert counts["place"] == {"0180": 1, "0180-sodermalm": 1, "0183": 1}
    assert counts["confirmed"] == {"recent": 0}


def test_firms_confirmed_since_a_day_can_be_picked(firms: Directory) -> None:
    found = firms.find(Wanted(confirmed_since=A_YEAR_AGO), (), weekday=MONDAY)
    assert [card["name"] for card in found.cards()] == ["Gröna händer"]


def test_the_lottery_is_the_same_for_all_on_one_day_and_another_the_next(tmp_path: Path) -> None:
    write(tmp_path, (entry(number, f"Firma {number:03d}") for number in range(60)), gone=None)
    firms = directory(tmp_path)
    assert firms
    monday, tuesday = names(firms, weekday=MONDAY), names(firms, weekday=TUESDAY)
    assert monday == names(firms, weekday=MONDAY)
    assert monday != tuesday
    assert monday != sorted(monday)


def test_pages_share_out_every_firm_once(tmp_path: Path) -> None:
    write(tmp_path, (entry(number, f"Firma {number:03d}") for number in range(60)), gone=None)
    firms = directory(tmp_path)
    assert firms
    pages = [firms.find(Wanted(), (), weekday=MONDAY, page=page).cards() for page in (1, 2, 3)]
    assert [len(page) for page in pages] == [24, 24, 12]
    assert len({card["name"] for page in pages for card in page}) == 60


def test_those_alike_in_words_come_in_the_order_of_the_lottery(tmp_path: Path) -> None:
    alike = [entry(number, f"Firma {number:03d}", sells="Catering " * number) for number in range(1, 21)]
    write(tmp_path, alike, gone=None)
    firms = directory(tmp_path)
    assert firms
    by_lot = sorted(range(1, 21), key=lambda number: lots(number)[TUESDAY], reverse=True)
    assert names(firms, "catering", weekday=TUESDAY) == [f"Firma {number:03d}" for number in by_lot]


def test_a_firm_is_replaced_and_a_gone_firm_disappears_at_the_next_look(tmp_path: Path) -> None:
    write(tmp_path, FIRMS, gone=None)
    before = directory(tmp_path)
    write(tmp_path, [entry(1, "Kvällslaget")], gone=[1, 2])
    after = directory(tmp_path)
    assert before
    assert after
    assert set(names(before)) == {"Morgonlaget", "Vi kan", "Gröna händer", "Kaffe & Co"}
    assert set(names(after)) == {"Kvällslaget", "Gröna händer", "Kaffe & Co"}
    assert after.generation != before.generation


def test_what_another_process_writes_is_seen_at_the_next_look(tmp_path: Path) -> None:
    write(tmp_path, FIRMS, gone=None)
    before = directory(tmp_path)
    other = multiprocessing.get_context("spawn").Process(target=write_elsewhere, args=(tmp_path,))
    other.start()
    other.join()

    after = directory(tmp_path)

    assert before
    assert after
    assert names(before, "kvällslaget") == []
    assert names(after, "kvällslaget") == ["Kvällslaget"]


def write_elsewhere(folder: Path) -> None:
    write(folder, [entry(5, "Kvällslaget")], gone=[])


def test_only_one_writes_at_a_time(tmp_path: Path) -> None:
    with writing(tmp_path), pytest.raises(IndexBusy), writing(tmp_path, patience_s=0):
        pass


def test_a_write_that_fails_leaves_everything_as_it_was(tmp_path: Path) -> None:
    write(tmp_path, FIRMS, gone=None)

    def broken_entries() -> Iterator[Entry]:
        yield FIRMS[0]
        raise KeyError

    with pytest.raises(KeyError):
        write(tmp_path, broken_entries(), gone=None)
    firms = directory(tmp_path)
    assert firms
    assert firms.size == len(FIRMS)
