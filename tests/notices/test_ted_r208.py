"""Forms of TED_EXPORT R2.0.8, on notices of our own writing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from handslag.notices.model import BuyerRef, Money, NoticeType, ReservedKind, ValueBasis
from handslag.notices.reading import read_notice
from tests.notices.samples import fixture


def test_an_older_contract_notice_says_the_same_as_a_newer() -> None:
    notice = read_notice(fixture("ted_r208_contract"))
    assert notice.notice_type is NoticeType.CONTRACT
    assert (notice.notice_id, notice.published_on) == ("900011-2014", date(2014, 5, 10))
    assert notice.buyer == BuyerRef("Demostads kommun", "2120009903", "Demostad", None)
    assert notice.title == "Skötsel av parker"
    assert notice.description == "Klippning och ogräs.\nTvå delar."
    assert notice.additional_information == "Anbud på svenska."
    assert (notice.cpv_main, notice.cpv_additional) == ("77300000", ("77310000", "77314100"))
    assert notice.value == Money(Decimal(1_500_000), "SEK")
    assert notice.duration_months == 24


def test_both_kinds_of_reservation_are_read() -> None:
    notice = read_notice(fixture("ted_r208_contract"))
    assert notice.reserved == {ReservedKind.SOCIAL_INTEGRATION, ReservedKind.SHELTERED_EMPLOYMENT}


def test_the_last_day_for_tenders_is_not_the_one_for_documents() -> None:
    assert read_notice(fixture("ted_r208_contract")).deadline == datetime(2014, 6, 20, 14, 0, tzinfo=UTC)


def test_annexes_are_the_lots() -> None:
    grass, weeds = read_notice(fixture("ted_r208_contract")).lots
    assert (grass.lot_id, grass.title, grass.description) == ("1", "Gräs", "Klippning av gräs.")
    assert grass.value == Money(Decimal(600_000), "SEK", Decimal(400_000))
    assert (grass.starts_on, grass.ends_on) == (date(2014, 9, 1), date(2016, 8, 31))
    assert grass.additional_information == "Maskiner ingår inte."
    assert grass.cpv_main == "77314100"
    assert (weeds.title, weeds.cpv_main, weeds.duration_months) == ("Ogräs", "77300000", 24)
    assert (weeds.nuts, weeds.place) == (("SE110",), "Demostad")


def test_an_older_award_notice_has_its_lots_in_its_awards() -> None:
    notice = read_notice(fixture("ted_r208_award"))
    assert notice.notice_type is NoticeType.AWARD
    assert notice.value == Money(Decimal(2_250_000), "SEK", basis=ValueBasis.AWARDED)
    assert [lot.title for lot in notice.lots] == ["Bord", "Stolar"]
    assert notice.lots[0].value == Money(Decimal("950000.5"), "SEK", basis=ValueBasis.AWARDED)


def test_an_amount_with_vat_in_it_is_left_out() -> None:
    assert read_notice(fixture("ted_r208_award")).lots[1].value is None


def test_codes_and_places_that_only_ted_coded_are_read() -> None:
    notice = read_notice(fixture("ted_r208_award"))
    assert (notice.cpv_main, notice.nuts) == ("39130000", ("SE110",))


def test_an_unpublished_older_notice_has_the_day_it_was_sent() -> None:
    assert read_notice(fixture("ted_r208_award")).published_on == date(2015, 3, 9)


def test_each_object_of_a_prior_information_notice_is_a_lot() -> None:
    notice = read_notice(fixture("ted_r208_prior_information"))
    prints, fruit = notice.lots
    assert notice.notice_type is NoticeType.PRIOR_INFORMATION
    assert notice.buyer == BuyerRef("Demostads kommun", None, "Demostad", None)
    assert (prints.title, prints.cpv_main, prints.duration_months) == ("Tryckeritjänster", "79810000", 12)
    assert (prints.description, prints.place) == ("Trycksaker och kopiering.", "Stadshuset")
    assert prints.value == Money(Decimal(500_000), "SEK")
    assert (fruit.title, fruit.description, fruit.value) == ("Fruktkorgar", "Frukt till kontoren.", None)


def test_the_value_of_several_objects_together_is_the_one_ted_coded() -> None:
    notice = read_notice(fixture("ted_r208_prior_information"))
    assert notice.value == Money(Decimal(800_000), "SEK", Decimal(500_000))


SHAPES = {
    "CONTRACT_UTILITIES": ("TITLE_CONTRACT", "SHORT_CONTRACT_DESCRIPTION", NoticeType.CONTRACT),
    "CONTRACT_DEFENCE": ("TITLE_CONTRACT", "SHORT_CONTRACT_DESCRIPTION", NoticeType.CONTRACT),
    "SIMPLIFIED_CONTRACT": ("TITLE_CONTRACT", "SHORT_DESCRIPTION_CONTRACT", NoticeType.CONTRACT),
    "CONCESSION": ("TITLE_CONTRACT", "DESCRIPTION_OF_CONTRACT", NoticeType.CONTRACT),
    "CONTRACT_AWARD_UTILITIES": ("TITLE_CONTRACT", "SHORT_DESCRIPTION", NoticeType.AWARD),
    "QUALIFICATION_SYSTEM_UTILITIES": (
        "TITLE_QUALIFICATION_SYSTEM",
        "DESCRIPTION",
        NoticeType.QUALIFICATION_SYSTEM,
    ),
    "DESIGN_CONTEST": (
        "TITLE_DESIGN_CONTACT_NOTICE",
        "SHORT_DESCRIPTION_CONTRACT",
        NoticeType.DESIGN_CONTEST,
    ),
    "RESULT_DESIGN_CONTEST": ("TITLE_RESULT_DESIGN_CONTEST", "SHORT_DESCRIPTION_CONTRACT", NoticeType.AWARD),
    "BUYER_PROFILE": (
        "TITLE_NOTICE_BUYER_PROFILE",
        "SHORT_DESCRIPTION_CONTRACT",
        NoticeType.PRIOR_INFORMATION,
    ),
    "PRIOR_INFORMATION_DEFENCE": ("TITLE_CONTRACT", "TOTAL_QUANTITY_OR_SCOPE", NoticeType.PRIOR_INFORMATION),
    "PERIODIC_INDICATIVE_UTILITIES": (
        "TITLE_CONTRACT",
        "DESCRIPTION_OF_CONTRACT",
        NoticeType.PRIOR_INFORMATION,
    ),
    "VOLUNTARY_EX_ANTE_TRANSPARENCY_NOTICE": (
        "TITLE_CONTRACT",
        "SHORT_CONTRACT_DESCRIPTION",
        NoticeType.DIRECT_AWARD,
    ),
    "CONTRACT_MOVE": ("TITLE_CONTRACT", "SHORT_CONTRACT_DESCRIPTION", NoticeType.AWARD),
    "ADDITIONAL_INFORMATION_CORRIGENDUM": (
        "TITLE_CONTRACT",
        "SHORT_CONTRACT_DESCRIPTION",
        NoticeType.CORRECTION,
    ),
}


@pytest.mark.parametrize("form", SHAPES)
def test_every_older_form_is_read_by_its_own_names(form: str) -> None:
    title, description, kind = SHAPES[form]
    data = f"""<TED_EXPORT VERSION="R2.0.8.S02.E01"><FORM_SECTION>
      <{form} LG="SV" CATEGORY="ORIGINAL"><FD_{form}><OBJECT_{form}><ANY>
        <{title}><P>Lagning av cyklar</P></{title}>
        <{description}><P>Service i egen verkstad.</P></{description}>
        <CPV><CPV_MAIN><CPV_CODE CODE="50111110"/></CPV_MAIN></CPV>
        <COSTS_RANGE_AND_CURRENCY CURRENCY="SEK">
          <VALUE_COST FMTVAL="75000.00">75 000</VALUE_COST>
        </COSTS_RANGE_AND_CURRENCY>
        <PERIOD_WORK_DATE_STARTING><DAYS>90</DAYS></PERIOD_WORK_DATE_STARTING>
      </ANY></OBJECT_{form}></FD_{form}></{form}></FORM_SECTION></TED_EXPORT>"""
    notice = read_notice(data.encode())
    assert notice.notice_type is kind
    assert (notice.title, notice.description) == ("Lagning av cyklar", "Service i egen verkstad.")
    assert (notice.cpv_main, notice.duration_months) == ("50111110", 3)
    assert notice.value == Money(Decimal(75_000), "SEK")


def test_a_form_that_names_no_language_is_in_the_notices_own() -> None:
    notice = read_notice(fixture("ted_r208_contract").replace(b'<CONTRACT LG="SV"', b"<CONTRACT"))
    assert (notice.title, notice.language) == ("Skötsel av parker", "sv")


def test_a_notice_without_a_form_has_its_first_paragraph_as_title() -> None:
    data = """<TED_EXPORT VERSION="R2.0.8.S02.E01"><FORM_SECTION>
      <OTH_NOT LG="SV" CATEGORY="ORIGINAL"><TI_DOC><P>Kodens rubrik</P></TI_DOC>
        <CONTENTS><GR_SEQ><P>Inbjudan till dialog</P><P>Kommunen vill veta mer.</P></GR_SEQ></CONTENTS>
      </OTH_NOT></FORM_SECTION></TED_EXPORT>"""
    notice = read_notice(data.encode())
    assert (notice.title, notice.description) == ("Inbjudan till dialog", "Kommunen vill veta mer.")
    assert notice.notice_type is NoticeType.OTHER
