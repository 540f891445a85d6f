"""eForms notices, on notices of our own writing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from handslag.notices.model import BuyerRef, Money, NoticeFormat, NoticeType, ReservedKind, ValueBasis
from handslag.notices.reading import read_notice
from tests.notices.samples import fixture


def test_a_contract_notice_says_who_buys_what_when() -> None:
    notice = read_notice(fixture("eforms_contract"))
    assert notice.format is NoticeFormat.EFORMS
    assert notice.notice_type is NoticeType.CONTRACT
    assert notice.notice_id == "11111111-1111-4111-8111-111111111111-02"
    assert notice.published_on == date(2025, 2, 12)
    assert notice.buyer == BuyerRef("Demostads kommun", "2120009903", "Demostad", "SE110")
    assert notice.title == "Mat och fika till möten"
    assert notice.description == "Mat till kommunens möten.\nLeverans med lastcykel."
    assert notice.additional_information == "Provsmakning ingår."
    assert (notice.language, notice.languages) == ("sv", ("en", "sv"))
    assert (notice.cpv_main, notice.cpv_additional) == ("55520000", ("15000000", "55523000", "15860000"))
    assert notice.value == Money(Decimal(2_050_000), "SEK")


def test_a_group_of_lots_is_no_lot() -> None:
    assert [lot.lot_id for lot in read_notice(fixture("eforms_contract")).lots] == ["LOT-0001", "LOT-0002"]


def test_a_lot_has_its_own_words_and_facts() -> None:
    lunch = read_notice(fixture("eforms_contract")).lots[0]
    assert (lunch.title, lunch.description) == ("Lunch till möten", "Lunchlådor varje vecka.")
    assert (lunch.cpv_main, lunch.cpv_additional) == ("55523000", ("55520000",))
    assert (lunch.nuts, lunch.place) == (("SE110",), "Demostad, Stadshuset")
    assert (lunch.starts_on, lunch.duration_months) == (date(2025, 9, 1), 24)
    assert lunch.deadline == datetime(2025, 4, 1, 21, 59, tzinfo=UTC)
    assert lunch.questions_deadline == datetime(2025, 3, 20, 11, 0, tzinfo=UTC)
    assert lunch.social_objectives == ("opp", "work-cond")


def test_participation_and_performance_may_both_be_reserved_in_one_lot_and_not_in_another() -> None:
    notice = read_notice(fixture("eforms_contract"))
    lunch, coffee = notice.lots
    assert lunch.reserved == {ReservedKind.SOCIAL_INTEGRATION, ReservedKind.SHELTERED_EMPLOYMENT}
    assert coffee.reserved == frozenset()
    assert notice.reserved == lunch.reserved


def test_participation_reserved_for_a_public_service_mission_is_told_apart() -> None:
    data = fixture("eforms_contract").replace(b">res-ws<", b">res-pub-ser<")
    assert ReservedKind.PUBLIC_SERVICE_MISSION in read_notice(data).reserved
    assert ReservedKind.SOCIAL_INTEGRATION not in read_notice(data).reserved


def test_the_ceiling_of_a_framework_is_told_from_an_estimate() -> None:
    lunch, coffee = read_notice(fixture("eforms_contract")).lots
    assert lunch.value == Money(Decimal(1_250_000), "SEK")
    assert coffee.value == Money(Decimal(800_000), "SEK", basis=ValueBasis.FRAMEWORK_MAXIMUM)


def test_the_notices_deadline_is_the_earliest_of_its_lots() -> None:
    notice = read_notice(fixture("eforms_contract"))
    assert notice.lots[1].deadline == date(2025, 3, 25)
    assert notice.deadline == date(2025, 3, 25)


def test_a_place_given_as_the_whole_country_is_the_countrys_code() -> None:
    notice = read_notice(fixture("eforms_contract"))
    assert notice.lots[1].nuts == ("SE",)
    assert notice.nuts == ("SE110", "SE")


def test_the_whole_begins_when_its_first_lot_begins() -> None:
    notice = read_notice(fixture("eforms_contract"))
    assert (notice.starts_on, notice.ends_on, notice.duration_months) == (date(2025, 9, 1), None, None)


def test_planned_parts_of_a_prior_information_notice_are_lots() -> None:
    notice = read_notice(fixture("eforms_prior_information"))
    assert notice.notice_type is NoticeType.PRIOR_INFORMATION
    assert [lot.lot_id for lot in notice.lots] == ["PAR-0001", "PAR-0002"]
    assert [lot.cpv_main for lot in notice.lots] == ["98392000", "63120000"]
    assert notice.lots[1].description == "Kommunen planerar att köpa flyttjänster."
    assert (notice.cpv_main, notice.cpv_additional) == ("98392000", ("63120000",))
    assert notice.duration_months == 6
    assert notice.published_on == date(2025, 2, 10)


def test_a_market_consultation_has_a_last_day_for_answers() -> None:
    notice = read_notice(fixture("eforms_market_consultation"))
    assert notice.notice_type is NoticeType.MARKET_CONSULTATION
    assert notice.deadline == datetime(2025, 5, 15, 15, 0, tzinfo=UTC)
    assert notice.lots[0].cpv_main == "98380000"


def test_an_award_notice_says_what_was_agreed() -> None:
    notice = read_notice(fixture("eforms_award"))
    assert notice.notice_type is NoticeType.AWARD
    assert notice.value == Money(Decimal(3_100_000), "SEK", basis=ValueBasis.AWARDED)


def test_the_winning_tender_is_the_lots_value_and_not_the_losing_one() -> None:
    laundry = read_notice(fixture("eforms_award")).lots[0]
    assert laundry.value == Money(Decimal(1_100_000), "SEK", basis=ValueBasis.AWARDED)


def test_a_lot_without_a_winner_keeps_its_estimate() -> None:
    mending = read_notice(fixture("eforms_award")).lots[1]
    assert mending.value == Money(Decimal(400_000), "SEK", basis=ValueBasis.ESTIMATED)


def test_several_contracts_in_a_lot_give_the_frameworks_ceiling() -> None:
    reuse = read_notice(fixture("eforms_award")).lots[2]
    assert reuse.value == Money(Decimal(2_500_000), "SEK", basis=ValueBasis.FRAMEWORK_MAXIMUM)


def test_a_modified_contract_without_a_total_has_the_frameworks_ceiling() -> None:
    total = b'<cbc:TotalAmount currencyID="SEK">3100000</cbc:TotalAmount>'
    ceiling = total.replace(b"cbc:TotalAmount", b"efbc:OverallMaximumFrameworkContractsAmount")
    notice = read_notice(fixture("eforms_award").replace(total, ceiling))
    assert notice.value == Money(Decimal(3_100_000), "SEK", basis=ValueBasis.FRAMEWORK_MAXIMUM)


@pytest.mark.parametrize(
    ("reason", "kind"), [("cancel", NoticeType.CORRECTION), ("update-add", NoticeType.CONTRACT)]
)
def test_a_change_that_takes_the_notice_back_makes_it_a_correction(reason: str, kind: NoticeType) -> None:
    change = (
        "<efac:Changes><efac:ChangeReason>"
        f'<cbc:ReasonCode listName="change-corrig-justification">{reason}</cbc:ReasonCode>'
        "</efac:ChangeReason></efac:Changes><efac:NoticeSubType>"
    )
    data = fixture("eforms_contract").replace(b"<efac:NoticeSubType>", change.encode())
    assert read_notice(data).notice_type is kind


KINDS = {
    "pin-cfc-social": NoticeType.PRIOR_INFORMATION,
    "cn-social": NoticeType.CONTRACT,
    "subco": NoticeType.CONTRACT,
    "qu-sy": NoticeType.QUALIFICATION_SYSTEM,
    "cn-desg": NoticeType.DESIGN_CONTEST,
    "veat": NoticeType.DIRECT_AWARD,
    "can-desg": NoticeType.AWARD,
    "can-modif": NoticeType.MODIFICATION,
    "compl": NoticeType.COMPLETION,
}


@pytest.mark.parametrize("code", KINDS)
def test_the_notice_says_of_what_kind_it_is(code: str) -> None:
    data = fixture("eforms_contract").replace(b">cn-standard<", f">{code}<".encode())
    assert read_notice(data).notice_type is KINDS[code]


@pytest.mark.parametrize(
    ("subtype", "kind"),
    [
        ("E5", NoticeType.COMPLETION),
        ("E6", NoticeType.MODIFICATION),
        ("40", NoticeType.MODIFICATION),
        ("?", NoticeType.CONTRACT),
    ],
)
def test_the_subtype_or_the_root_tells_when_the_notice_does_not(subtype: str, kind: NoticeType) -> None:
    data = (
        fixture("eforms_contract").replace(b">cn-standard<", b"><").replace(b">16<", f">{subtype}<".encode())
    )
    assert read_notice(data).notice_type is kind


@pytest.mark.parametrize(
    ("kept", "language", "title"),
    [("SWE", "sv", "Mat och fika till möten"), ("ENG", "en", "Catering for meetings")],
)
def test_the_title_is_swedish_else_english(kept: str, language: str, title: str) -> None:
    dropped = {"SWE": "ENG", "ENG": "SWE"}[kept]
    data = fixture("eforms_contract").replace(f'languageID="{dropped}"'.encode(), b'languageID="FIN"')
    notice = read_notice(data)
    assert (notice.language, notice.title) == (language, title)


def test_the_notices_own_language_is_read_when_neither_swedish_nor_english_is_there() -> None:
    data = (
        fixture("eforms_contract")
        .replace(b">ENG<", b">FIN<")
        .replace(b'languageID="ENG"', b'languageID="FIN"')
        .replace(b'languageID="SWE"', b'languageID="EST"')
    )
    notice = read_notice(data)
    assert (notice.language, notice.title) == ("fi", "Catering for meetings")


def test_prefixes_are_a_matter_of_taste() -> None:
    data = fixture("eforms_contract").replace(b"cac:", b"a:").replace(b"cbc:", b"b:").replace(b"efac:", b"c:")
    data = data.replace(b"xmlns:cac=", b"xmlns:a=").replace(b"xmlns:cbc=", b"xmlns:b=")
    data = data.replace(b"xmlns:efac=", b"xmlns:c=")
    assert read_notice(data) == read_notice(fixture("eforms_contract"))


def test_the_day_a_withheld_field_may_be_published_is_not_the_notices() -> None:
    withheld = (
        b"<efac:FieldsPrivacy><efbc:PublicationDate>2029-12-31Z</efbc:PublicationDate></efac:FieldsPrivacy>"
    )
    for name, day in (("eforms_contract", date(2025, 2, 12)), ("eforms_award", date(2025, 2, 10))):
        data = fixture(name).replace(b"<efac:NoticeSubType>", withheld + b"<efac:NoticeSubType>")
        assert read_notice(data).published_on == day


def test_a_buyer_known_by_its_contact_point_is_its_organisation() -> None:
    touch_point = b"""</efac:Company><efac:TouchPoint>
      <cac:PartyIdentification><cbc:ID>TPO-0001</cbc:ID></cac:PartyIdentification></efac:TouchPoint>"""
    data = fixture("eforms_contract").replace(b"</efac:Company>", touch_point, 1)
    head, tail = data.split(b"<cac:ContractingParty>")
    notice = read_notice(head + b"<cac:ContractingParty>" + tail.replace(b"ORG-0001", b"TPO-0001"))
    assert notice.buyer is not None
    assert notice.buyer.name == "Demostads kommun"
