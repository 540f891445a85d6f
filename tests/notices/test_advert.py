"""Adverts pasted as text: what is written plainly is read, nothing else."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from handslag.notices.errors import NoticeRefused
from handslag.notices.model import Money, NoticeFormat, NoticeType, ValueBasis
from handslag.notices.reading import read_advert, read_notice
from tests.notices.samples import fixture

ADVERT = """Städning av föreningslokaler

Demostads kommun söker någon som städar sex lokaler varje vecka.
Maskiner och medel ingår.

CPV-kod: 90911200-8, 90910000
Uppskattat värde: 1 250 000 kr exklusive moms.
Frågor ställs senast 2026-02-20.
Anbud ska ha kommit in senast den 1 mars 2026 kl. 23.59.
"""


def test_an_advert_becomes_a_notice_with_one_lot() -> None:
    notice = read_advert(ADVERT)
    assert notice.format is NoticeFormat.ADVERT
    assert notice.notice_type is NoticeType.OTHER
    assert notice.title == "Städning av föreningslokaler"
    assert notice.description.startswith("Demostads kommun söker någon")
    assert [lot.title for lot in notice.lots] == [notice.title]
    assert (notice.language, notice.languages, notice.buyer) == (None, (), None)


def test_codes_sum_and_days_are_read_where_they_are_plain() -> None:
    notice = read_advert(ADVERT)
    assert (notice.cpv_main, notice.cpv_additional) == ("90911200", ("90910000",))
    assert notice.value == Money(Decimal(1_250_000), "SEK")
    assert notice.deadline == datetime(2026, 3, 1, 22, 59, tzinfo=UTC)
    assert notice.questions_deadline == date(2026, 2, 20)
    assert notice.lots[0].value == notice.value


@pytest.mark.parametrize(
    ("sentence", "amount", "low"),
    [
        ("Uppskattat värde är 1,5 miljoner kronor.", "1500000", None),
        ("Kontraktsvärdet är 850 tkr.", "850000", None),
        ("Det totala värdet beräknas till 2.400.000 SEK.", "2400000", None),
        ("Estimated value: SEK 300 000", "300000", None),
        ("Avtalets värde är 500 000 - 750 000 kr.", "750000", "500000"),
        ("Uppskattat värde 1-2 mkr", "2000000", "1000000"),
    ],
)
def test_a_value_is_read_however_it_is_written(sentence: str, amount: str, low: str | None) -> None:
    value = read_advert(f"Catering\n{sentence}").value
    assert value == Money(Decimal(amount), "SEK", Decimal(low) if low else None)


def test_a_ceiling_is_told_from_an_estimate() -> None:
    value = read_advert("Ramavtal för flytt\nTakvolymen är 4 000 000 kronor.").value
    assert value == Money(Decimal(4_000_000), "SEK", basis=ValueBasis.FRAMEWORK_MAXIMUM)


@pytest.mark.parametrize(
    "text",
    [
        "Vite utgår med 10 000 kr per vecka.",
        "Uppskattat värde 100 000 kr. Värdet kan öka, högsta värde 200 000 kr.",
        "Uppskattat värde: 250 000 euro.",
        "Kontraktsvärdet är 850 tkr per år.",
        "Minsta ordervärde är 500 kr.",
        "Uppskattat värde meddelas senare.",
    ],
)
def test_an_amount_that_is_not_plainly_the_value_is_left_out(text: str) -> None:
    assert read_advert(f"Catering\n{text}").value is None


@pytest.mark.parametrize(
    "text",
    ["Ring 08123456 eller 55511000.", "Dnr 19850101-1234", "Ärende 90910000", "CPV 99999999", "20260301-1"],
)
def test_eight_digits_are_a_code_only_when_they_are_called_one(text: str) -> None:
    assert read_advert(f"Städning\n{text}").cpv_main is None


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        ("Sista anbudsdag: 2026-04-15", date(2026, 4, 15)),
        ("Sista dag för anbud är 15 april 2026, kl 12:00.", datetime(2026, 4, 15, 10, 0, tzinfo=UTC)),
        ("Svar lämnas senast 3 maj 2026.", date(2026, 5, 3)),
        ("Deadline for tenders: 2026-06-01 16:00", datetime(2026, 6, 1, 14, 0, tzinfo=UTC)),
        ("Avtalet gäller från 2026-06-01.", None),
        ("Sista anbudsdag: 31 februari 2026", None),
    ],
)
def test_the_last_day_is_read_where_it_is_called_so(sentence: str, deadline: date | None) -> None:
    assert read_advert(f"Catering\n{sentence}").deadline == deadline


def test_a_text_that_begins_with_a_paragraph_has_its_first_sentence_as_title() -> None:
    text = "Vi köper blommor till alla kontor. " + "Leverans sker varje måndag före klockan åtta. " * 10
    notice = read_advert(text)
    assert notice.title == "Vi köper blommor till alla kontor."
    assert notice.description.startswith(notice.title)


def test_mark_up_and_invisible_characters_are_taken_off() -> None:
    notice = read_advert("<h1>Hund\u200bdagis</h1><p>Dagar &amp; kvällar\x00</p>")
    assert (notice.title, notice.description) == ("Hunddagis", "Dagar & kvällar")


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b", "<p></p>"])
def test_nothing_to_read_is_refused_in_words(text: str) -> None:
    with pytest.raises(NoticeRefused) as refused:
        read_advert(text)
    assert refused.value.code == "empty"


def test_a_text_as_long_as_tender_documents_is_refused() -> None:
    with pytest.raises(NoticeRefused) as refused:
        read_advert("ord " * 20_000)
    assert refused.value.code == "too_long"
    assert refused.value.text.params == {"characters": 50_000}


def test_a_notices_xml_pasted_as_text_is_read_as_the_file() -> None:
    data = fixture("eforms_contract")
    assert read_advert(data.decode()) == read_notice(data)
