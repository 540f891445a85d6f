"""Forms of TED_EXPORT R2.0.9, on notices of our own writing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from handslag.notices.model import BuyerRef, Money, NoticeFormat, NoticeType, ReservedKind, ValueBasis
from handslag.notices.reading import read_notice
from tests.notices.samples import fixture

SEK = "SEK"


def test_a_contract_notice_says_who_buys_what_when() -> None:
    notice = read_notice(fixture("ted_r209_contract_sv"))
    assert notice.format is NoticeFormat.TED
    assert notice.notice_type is NoticeType.CONTRACT
    assert notice.notice_id == "900001-2023"
    assert notice.published_on == date(2023, 2, 24)
    assert notice.buyer == BuyerRef("Demostads kommun", "2120009903", "Demostad", "SE110")
    assert notice.title == "Städning av fritidsgårdar och bibliotek"
    assert notice.description.split("\n") == [
        "Kommunen köper städning av tolv lokaler.",
        "Handledning av personer i arbetsträning ingår (cirka 400 m2 per lokal).",
    ]
    assert notice.additional_information == "Anbud lämnas digitalt."
    assert notice.deadline == datetime(2023, 3, 31, 21, 59, tzinfo=UTC)
    assert notice.value == Money(Decimal(4_800_000), SEK)
    assert (notice.language, notice.languages) == ("sv", ("sv",))


def test_codes_and_places_of_the_whole_and_of_every_lot_are_the_notices() -> None:
    notice = read_notice(fixture("ted_r209_contract_sv"))
    assert notice.cpv_main == "90910000"
    assert notice.cpv_additional == ("90911200", "90911300")
    assert notice.nuts == ("SE110", "SE121")


def test_a_reservation_for_sheltered_workshops_holds_for_every_lot() -> None:
    notice = read_notice(fixture("ted_r209_contract_sv"))
    assert notice.reserved == {ReservedKind.SOCIAL_INTEGRATION}
    assert all(lot.reserved == {ReservedKind.SOCIAL_INTEGRATION} for lot in notice.lots)


def test_a_lot_has_its_own_words_and_facts() -> None:
    north, south, _ = read_notice(fixture("ted_r209_contract_sv")).lots
    assert (north.lot_id, north.title, north.description) == ("1", "Norra området", "Sju lokaler norr om ån.")
    assert (north.cpv_main, north.cpv_additional) == ("90910000", ("90911200",))
    assert north.value == Money(Decimal(2_800_000), SEK)
    assert (north.nuts, north.place) == (("SE110",), "Norrbyn, Kvarnholmen")
    assert (north.duration_months, north.starts_on) == (24, None)
    assert north.additional_information == "Visning ordnas."
    assert (south.starts_on, south.ends_on) == (date(2023, 9, 1), date(2025, 8, 31))


def test_a_lot_that_says_nothing_takes_the_words_of_the_whole_but_not_its_value() -> None:
    notice = read_notice(fixture("ted_r209_contract_sv"))
    silent = notice.lots[2]
    assert (silent.lot_id, silent.title, silent.description) == ("3", notice.title, notice.description)
    assert silent.value is None
    assert silent.deadline == notice.deadline


def test_the_headline_translated_from_the_code_is_never_a_title() -> None:
    untitled = (
        fixture("ted_r209_contract_sv").replace(b"<TITLE>", b"<NOTITLE>").replace(b"</TITLE>", b"</NOTITLE>")
    )
    notice = read_notice(untitled)
    words = (notice.title, notice.description, *(lot.title for lot in notice.lots))
    assert not any("Rengöringstjänster" in text or "Cleaning services" in text for text in words)
    assert notice.title == "Kommunen köper städning av tolv lokaler."


def test_the_swedish_translation_is_read_before_the_original() -> None:
    notice = read_notice(fixture("ted_r209_award_two_languages"))
    assert notice.title == "Måltider och kaffepauser"
    assert [lot.description for lot in notice.lots] == ["Luncher.", "Kaffe och te."]
    assert (notice.language, notice.languages) == ("sv", ("fr", "sv"))


def test_english_is_read_before_an_original_in_another_language() -> None:
    in_english = fixture("ted_r209_award_two_languages").replace(
        b'LG="SV">\n      <CONTRACTING', b'LG="EN"><CONTRACTING'
    )
    assert read_notice(in_english).language == "en"


def test_the_original_is_read_when_nothing_else_is_understood() -> None:
    in_danish = fixture("ted_r209_award_two_languages").replace(
        b'LG="SV">\n      <CONTRACTING', b'LG="DA"><CONTRACTING'
    )
    notice = read_notice(in_danish)
    assert (notice.language, notice.title) == ("fr", "Repas et pauses café")


def test_an_awarded_lot_has_its_contracts_value_and_a_discontinued_one_has_none() -> None:
    notice = read_notice(fixture("ted_r209_award_two_languages"))
    meals, coffee = notice.lots
    assert notice.notice_type is NoticeType.AWARD
    assert meals.value == Money(Decimal("241500.5"), "EUR", basis=ValueBasis.AWARDED)
    assert coffee.value is None
    assert notice.value == Money(Decimal(310_000), "EUR", basis=ValueBasis.AWARDED)


def test_two_contracts_for_one_lot_give_it_no_value() -> None:
    twice = (
        fixture("ted_r209_award_two_languages")
        .replace(
            b"<NO_AWARDED_CONTRACT><PROCUREMENT_DISCONTINUED/></NO_AWARDED_CONTRACT>",
            b'<AWARDED_CONTRACT><VAL_TOTAL CURRENCY="EUR">50000</VAL_TOTAL></AWARDED_CONTRACT>',
        )
        .replace(b"<LOT_NO>2</LOT_NO>\n        <AWARDED", b"<LOT_NO>1</LOT_NO><AWARDED")
    )
    assert [lot.value for lot in read_notice(twice).lots] == [None, None]


def test_an_amount_that_must_not_be_published_is_not_read() -> None:
    secret = fixture("ted_r209_award_two_languages").replace(
        b"<VALUES><VAL_EST", b'<VALUES PUBLICATION="NO"><VAL_EST'
    )
    assert read_notice(secret).lots[0].value is None


def test_a_foreign_buyer_has_no_swedish_number() -> None:
    notice = read_notice(fixture("ted_r209_award_two_languages"))
    assert notice.buyer == BuyerRef("Demonstrationsbyrån", None, "Demostad", None)


def test_several_objects_in_one_notice_become_lots_with_their_own_codes() -> None:
    notice = read_notice(fixture("ted_r209_prior_information_objects"))
    assert notice.notice_type is NoticeType.PRIOR_INFORMATION
    assert [lot.lot_id for lot in notice.lots] == ["1", "2-1", "2-2"]
    assert [lot.title for lot in notice.lots] == ["Trädgårdsskötsel", "Kontor", "Skolor"]
    assert [lot.cpv_main for lot in notice.lots] == ["77310000", "98392000", "98392000"]
    assert [lot.value for lot in notice.lots] == [Money(Decimal(900_000), SEK), None, None]
    assert notice.value is None


def test_services_may_be_reserved_for_a_public_service_mission_and_for_sheltered_employment() -> None:
    notice = read_notice(fixture("ted_r209_prior_information_objects"))
    assert notice.reserved == {ReservedKind.PUBLIC_SERVICE_MISSION, ReservedKind.SHELTERED_EMPLOYMENT}


def test_a_modification_is_read_as_the_contract_stands_afterwards() -> None:
    notice = read_notice(fixture("ted_r209_modification"))
    assert notice.notice_type is NoticeType.MODIFICATION
    assert notice.notice_id == "900004-2021"
    assert notice.value == Money(Decimal(1_050_000), SEK, basis=ValueBasis.AWARDED)
    assert (notice.starts_on, notice.ends_on) == (date(2020, 1, 1), date(2022, 12, 31))
    assert notice.lots[0].description == "Tvätt och lagning."


def test_a_notice_not_yet_published_has_the_day_it_was_sent() -> None:
    assert read_notice(fixture("ted_r209_modification")).published_on == date(2021, 5, 20)


def test_a_correction_moves_the_last_day_for_tenders() -> None:
    notice = read_notice(fixture("ted_r209_correction"))
    assert notice.notice_type is NoticeType.CORRECTION
    assert notice.deadline == datetime(2022, 12, 1, 11, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("F01_2014", NoticeType.PRIOR_INFORMATION),
        ("F04_2014", NoticeType.PRIOR_INFORMATION),
        ("F05_2014", NoticeType.CONTRACT),
        ("F06_2014", NoticeType.AWARD),
        ("F07_2014", NoticeType.QUALIFICATION_SYSTEM),
        ("F08_2014", NoticeType.PRIOR_INFORMATION),
        ("F12_2014", NoticeType.DESIGN_CONTEST),
        ("F13_2014", NoticeType.AWARD),
        ("F15_2014", NoticeType.DIRECT_AWARD),
        ("F24_2014", NoticeType.CONTRACT),
        ("F25_2014", NoticeType.AWARD),
    ],
)
def test_the_form_tells_the_kind_of_notice(form: str, kind: NoticeType) -> None:
    assert (
        read_notice(fixture("ted_r209_contract_sv").replace(b"F02_2014", form.encode())).notice_type is kind
    )


@pytest.mark.parametrize(
    ("step", "kind"),
    [
        ("PRI_CALL_COMPETITION", NoticeType.PRIOR_INFORMATION),
        ("PER_ONLY", NoticeType.PRIOR_INFORMATION),
        ("CONTRACT", NoticeType.CONTRACT),
        ("AWARD_CONTRACT", NoticeType.AWARD),
        ("QSU_CALL_COMPETITION", NoticeType.QUALIFICATION_SYSTEM),
        ("CONCESSION_AWARD_CONTRACT", NoticeType.AWARD),
    ],
)
def test_a_form_for_social_services_says_which_step_it_announces(step: str, kind: NoticeType) -> None:
    data = fixture("ted_r209_prior_information_objects").replace(b"PRI_ONLY", step.encode())
    assert read_notice(data).notice_type is kind


@pytest.mark.parametrize(("form", "kind"), [("T01", NoticeType.PRIOR_INFORMATION), ("T02", NoticeType.AWARD)])
def test_a_transport_form_is_known_by_its_number(form: str, kind: NoticeType) -> None:
    data = (
        fixture("ted_r209_contract_sv").replace(b"F02_2014", b"MOVE").replace(b'"F02"', f'"{form}"'.encode())
    )
    assert read_notice(data).notice_type is kind


@pytest.mark.parametrize("tag", ["DATE_RECEIPT_TENDERS", "TIME_RECEIPT_TENDERS", "PROCEDURE"])
def test_teds_own_deadline_is_read_when_the_form_has_none(tag: str) -> None:
    data = fixture("ted_r209_contract_sv").replace(tag.encode(), b"X")
    expected = (
        date(2023, 3, 31) if tag == "TIME_RECEIPT_TENDERS" else datetime(2023, 3, 31, 21, 59, tzinfo=UTC)
    )
    assert read_notice(data).deadline == expected
