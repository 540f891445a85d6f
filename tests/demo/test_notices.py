"""The demo's ten notices: real formats, invented buyers, and matches that make sense."""

from __future__ import annotations

import re

import pytest

from handslag.demo.content.boards import BOARDS
from handslag.demo.content.notices import FOLDER, NEEDS_FROM_NOTICES, NOTICES, DemoNotice
from handslag.demo.registry import FIRMS
from handslag.matching import cpv, engine
from handslag.matching.facts import NeedFacts
from handslag.notices.model import Notice, NoticeFormat, NoticeType, ReservedKind
from handslag.notices.reading import read_notice
from handslag.registry.rules import compact_number
from tests.demo import world

# Hosts that the formats themselves name; everything else leads nowhere.
_FORMAT_HOSTS = {
    "data.europa.eu",
    "publications.europa.eu",
    "ted.europa.eu",
    "www.w3.org",
}


def read(notice: DemoNotice) -> Notice:
    return read_notice(notice.path.read_bytes())


def read_file(name: str) -> Notice:
    return read_notice((FOLDER / name).read_bytes())


def test_every_file_is_listed_with_what_it_shows() -> None:
    assert {notice.file for notice in NOTICES} == {path.name for path in FOLDER.iterdir()}
    assert len(NOTICES) == 10
    assert all(notice.shows.endswith(".") for notice in NOTICES)
    assert {need.file for need in NEEDS_FROM_NOTICES} <= {notice.file for notice in NOTICES}


def test_half_of_them_are_in_each_format() -> None:
    formats = [read(notice).format for notice in NOTICES]
    assert formats.count(NoticeFormat.TED) == formats.count(NoticeFormat.EFORMS) == 5


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice.file)
def test_a_notice_says_everything_a_need_asks_for(notice: DemoNotice) -> None:
    said = read(notice)
    assert said.title
    assert said.description
    assert said.notice_id
    assert said.published_on
    assert said.language == "sv"
    assert said.value is not None
    assert said.value.currency == "SEK"
    assert said.nuts == ("SE110",)
    codes = [said.cpv_main, *said.cpv_additional]
    codes += [code for lot in said.lots for code in (lot.cpv_main, *lot.cpv_additional)]
    assert [code for code in codes if code and not cpv.tree().known(code)] == []
    assert (said.deadline is None) == (said.notice_type == NoticeType.PRIOR_INFORMATION)


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice.file)
def test_no_notice_names_a_real_buyer(notice: DemoNotice) -> None:
    buyer = read(notice).buyer
    assert buyer is not None
    assert (buyer.name, buyer.org_no) in {(board.name, compact_number(board.org_no)) for board in BOARDS}
    assert buyer.town == "Demostad"
    text = notice.path.read_text()
    hosts = set(re.findall(r"https?://([^/\"<\s]+)", text))
    assert {host for host in hosts - _FORMAT_HOSTS if not host.endswith(".example")} == set()
    assert {mail for mail in re.findall(r"[\w.]+@[\w.-]+", text) if not mail.endswith(".example")} == set()
    assert "Påhittad annons" in text


def test_prior_information_comes_in_both_formats() -> None:
    early = [read(notice) for notice in NOTICES]
    formats = {said.format for said in early if said.notice_type == NoticeType.PRIOR_INFORMATION}
    assert formats == {NoticeFormat.TED, NoticeFormat.EFORMS}


@pytest.mark.parametrize("file", ["ted-gronyteskotsel-delar.xml", "eforms-trycksaker-delar.xml"])
def test_lots_add_up_to_the_whole(file: str) -> None:
    said = read_file(file)
    assert len(said.lots) == 3
    assert len({lot.title for lot in said.lots}) == 3
    assert said.value is not None
    assert sum(lot.value.amount for lot in said.lots if lot.value) == said.value.amount


@pytest.mark.parametrize("file", ["ted-tvatt-reserverad.xml", "eforms-packning-reserverad.xml"])
def test_a_reserved_procurement_says_so_as_code_and_in_words(file: str) -> None:
    said = read_file(file)
    assert said.reserved == {ReservedKind.SOCIAL_INTEGRATION}
    assert "4 kap. 18 §" in said.description


@pytest.mark.parametrize("file", ["ted-it-aterbruk-sv-en.xml", "eforms-film-sv-en.xml"])
def test_of_two_languages_the_swedish_words_are_read(file: str) -> None:
    said = read_file(file)
    assert set(said.languages) == {"sv", "en"}
    assert said.title.split()[0] in {"Hämtning,", "Film,"}
    assert "Demostads" in said.description


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice.file)
def test_somebody_in_the_city_can_do_what_each_lot_asks_for(notice: DemoNotice) -> None:
    said = read(notice)
    for lot in said.lots:
        codes = tuple(code for code in (lot.cpv_main, *lot.cpv_additional) if code)
        need = NeedFacts(
            title=lot.title,
            description=lot.description,
            cpv=codes,
            areas=("0180-sodermalm",),
            value_sek=int(lot.value.amount) if lot.value else None,
            months=said.duration_months,
        )
        found = engine.match(world.index(), need, world.areas())
        own_trade = {code[:3] for code in codes}
        trades = [
            {code[:3] for offer in FIRMS[match.firm_id].offers for code in offer.cpv}
            for match in (*found.fits, *found.partly, *found.near)
        ]
        assert any(own_trade & trade for trade in trades), lot.title
