"""Real notices: each is read or refused in words, nothing is lost on the way, and known facts are found."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import etree

from handslag.notices.errors import NoticeRefused
from handslag.notices.model import Notice, NoticeType, ReservedKind
from handslag.notices.reading import read_notice
from tests.notices.invariants import assert_sound
from tests.notices.samples import REAL, name_of, real, real_files

WORDLESS = {
    "INVALID_cn_24_empty.xml": "incomplete",
    "INVALID_cn_24_stage-1.xml": "incomplete",
    "INVALID_pin-only_24_minimal.xml": "incomplete",
    "X01_EEIG.xml": "not_procurement",
}


def test_the_real_notices_are_there() -> None:
    if not REAL.exists():
        pytest.skip(f"The real notices are not in {REAL}")
    assert len(real_files) > 100


@pytest.mark.parametrize("path", real_files, ids=name_of)
def test_every_real_notice_is_read_soundly_or_refused_in_words(path: Path) -> None:
    if path.name in WORDLESS:
        with pytest.raises(NoticeRefused) as refused:
            read_notice(path.read_bytes())
        assert refused.value.code == WORDLESS[path.name]
        assert refused.value.text.msgid % refused.value.text.params
        return
    notice = read_notice(path.read_bytes())
    assert_sound(notice)
    assert notice.notice_type is not NoticeType.OTHER
    assert notice.buyer is not None
    assert notice.published_on is not None
    assert notice.notice_id
    assert notice.cpv_main
    assert notice.language


@pytest.mark.parametrize("path", [path for path in real_files if path.parent.name == "ted"], ids=name_of)
def test_nothing_a_ted_form_says_is_lost(path: Path) -> None:
    notice = read_notice(path.read_bytes())
    form = form_in(notice, path)
    described = form.xpath(".//*[local-name()='OBJECT_DESCR']")
    assert len(notice.lots) == len(described)
    bought = form.xpath("./*[local-name()='OBJECT_CONTRACT']")
    codes = {code for part in bought for code in part.xpath(".//*[local-name()='CPV_CODE']/@CODE")}
    assert {notice.cpv_main, *notice.cpv_additional} == codes
    # "00" is what TED calls anywhere outside the list.
    places = {code for part in described for code in part.xpath("./*[local-name()='NUTS']/@CODE")} - {"00"}
    assert set(notice.nuts) == places or not places
    receipt = form.xpath("string(.//*[local-name()='DATE_RECEIPT_TENDERS'])")
    assert (notice.deadline is None) == (not receipt)
    for lot, node in zip(notice.lots, described, strict=True):
        title = " ".join(node.xpath("string(./*[local-name()='TITLE'])").split())
        assert not title or lot.title[:60] == title[:60]
        assert bool(lot.description) == bool(form.xpath("string(.//*[local-name()='SHORT_DESCR'])").strip())
        assert (lot.duration_months is None) == (not node.xpath(".//*[local-name()='DURATION']")) or len(
            described
        ) > 1


@pytest.mark.parametrize("path", [path for path in real_files if path.parent.name == "ted"], ids=name_of)
def test_the_translated_headline_is_never_the_title(path: Path) -> None:
    notice = read_notice(path.read_bytes())
    root = etree.fromstring(path.read_bytes())
    headlines = {" ".join(text.split()) for text in root.xpath("//*[local-name()='TI_TEXT']/*/text()")}
    written = " ".join(form_in(notice, path).xpath("string(.//*[local-name()='TITLE'])").split())
    assert notice.title not in headlines - {written}


@pytest.mark.parametrize("path", [path for path in real_files if path.parent.name == "eforms"], ids=name_of)
def test_nothing_an_eforms_notice_says_is_lost(path: Path) -> None:
    if path.name in WORDLESS:
        return
    notice = read_notice(path.read_bytes())
    root = etree.fromstring(path.read_bytes())
    lots = root.xpath(
        "./*[local-name()='ProcurementProjectLot'][*[local-name()='ID'][@schemeName!='LotsGroup']]"
    )
    assert len(notice.lots) == max(len(lots), 1)
    codes = set(root.xpath("//*[local-name()='ItemClassificationCode'][@listName='cpv']/text()"))
    assert {notice.cpv_main, *notice.cpv_additional} == codes
    reserved = root.xpath("//*[starts-with(text(), 'res-')][local-name()='TendererRequirementTypeCode']")
    performed = root.xpath("//*[@listName='reserved-execution'][text()='yes']")
    assert bool(notice.reserved) == bool(reserved or performed)
    aims = set(root.xpath("//*[@listName='social-objective']/text()"))
    assert set(notice.social_objectives) == aims


def form_in(notice: Notice, path: Path) -> etree._Element:
    root = etree.fromstring(path.read_bytes())
    forms = root.xpath("//*[local-name()='FORM_SECTION']/*[@LG]")
    return next(form for form in forms if form.get("LG").lower() == notice.language)


# What a reader of the notice on TED finds: kind, code, lots, value and what it is, deadline, first words.
FACTS = {
    "ted/580891-2021.xml": (
        "contract",
        "60600000",
        1,
        "22000000 SEK estimated",
        "2021-12-20",
        "Kollektivtrafik",
    ),
    "ted/198552-2021.xml": ("contract", "34930000", 1, "50000000 SEK estimated", "2021-05-07", "Övre ramp"),
    "ted/436372-2021.xml": ("contract", "72222300", 1, "", "2021-09-24T21:59Z", "Datacenter"),
    "ted/072706-2018.xml": (
        "prior_information",
        "51900000",
        1,
        "100000000 SEK estimated",
        "2018-03-05T22:55Z",
        "Ramavtal Automation",
    ),
    "ted/133823-2022.xml": ("prior_information", "79700000", 1, "80000000 SEK estimated", "", "Bevaknings-"),
    "ted/017620-2019.xml": ("prior_information", "65300000", 2, "", "", "Leverans av"),
    "ted/401381-2022.xml": ("award", "79620000", 1, "10000000 SEK awarded", "", "Bemanningstjänster"),
    "ted/547901-2020.xml": ("modification", "45233139", 1, "2500000 SEK awarded", "", "Drift och underhåll"),
    "ted/226640-2017.xml": ("direct_award", "33100000", 1, "2367500 SEK awarded", "", "Automatisk"),
    "ted/104925-2022.xml": ("award", "90915000", 1, "", "", "TI 2021-1130"),
    "ted/028362-2017.xml": (
        "contract",
        "92332000",
        15,
        "19215332 EUR estimated",
        "2017-02-28T11:00Z",
        "Service public",
    ),
    "ted/036162-2022.xml": ("award", "85000000", 1, "900000 EUR awarded", "", "Upphandling av"),
    "ted/092552-2018.xml": ("design_contest", "71000000", 1, "", "2018-04-03T10:00Z", "Nichtoffener"),
    "ted/083724-2017.xml": ("qualification_system", "31000000", 1, "", "", "SELLIHCA"),
    "ted/074220-2017.xml": ("prior_information", "79710000", 4, "", "", "Säkerhets-"),
    "eforms/2024-OJS198-00611835.xml": ("award", "72500000", 6, "", "", "Bestek met"),
    "eforms/cn_24_multilingual.xml": (
        "contract",
        "72230000",
        1,
        "4500000 EUR estimated",
        "2020-02-03T13:00Z",
        "Tillhandahållande av",
    ),
    "eforms/cn_24_maximal.xml": (
        "contract",
        "79710000",
        2,
        "9999999.99 EUR estimated",
        "2023-05-22T19:59:32Z",
        "Procurement Title",
    ),
    "eforms/can-modif_24_value.xml": (
        "modification",
        "79410000",
        1,
        "4500000 EUR awarded",
        "",
        "Change Partner",
    ),
    "eforms/E1_minimal.xml": ("market_consultation", "72000000", 1, "", "2025-06-01T10:00Z", "Procedure"),
    "eforms/qu-sy_25.xml": ("qualification_system", "45233222", 1, "", "2020-04-29T11:00Z", "Sistema di"),
}


@pytest.mark.parametrize("name", FACTS)
def test_known_facts_are_found(name: str) -> None:
    kind, code, lots, value, deadline, beginning = FACTS[name]
    notice = read_notice(real(name))
    found = notice.value
    assert (notice.notice_type, notice.cpv_main, len(notice.lots)) == (kind, code, lots)
    assert (f"{found.amount} {found.currency} {found.basis}" if found else "") == value
    assert notice.deadline == day_or_moment(deadline)
    assert notice.title.startswith(beginning)


def day_or_moment(text: str) -> date | datetime | None:
    if "T" in text:
        return datetime.fromisoformat(text)
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("name", "number", "nuts"),
    [
        ("ted/580891-2021.xml", "2321000156", "SE"),
        ("ted/198552-2021.xml", "5560081647", "SE"),
        ("ted/151531-2021.xml", "2120000662", "SE212"),
        ("ted/145758-2017.xml", None, "SE332"),
        ("eforms/CEI.xml", None, "BE100"),
    ],
)
def test_the_buyer_is_known_by_its_number_where_the_notice_gives_one(
    name: str, number: str | None, nuts: str
) -> None:
    buyer = read_notice(real(name)).buyer
    assert buyer is not None
    assert (buyer.org_no, buyer.nuts) == (number, nuts)


@pytest.mark.parametrize(
    ("name", "reserved"),
    [
        ("ted/580891-2021.xml", {ReservedKind.SHELTERED_EMPLOYMENT}),
        ("ted/198552-2021.xml", set()),
        ("eforms/cn_25.xml", {ReservedKind.SHELTERED_EMPLOYMENT}),
        ("eforms/pin-cfc-social_24.xml", {ReservedKind.SOCIAL_INTEGRATION}),
        (
            "eforms/cn_24_maximal.xml",
            {ReservedKind.PUBLIC_SERVICE_MISSION, ReservedKind.SHELTERED_EMPLOYMENT},
        ),
    ],
)
def test_whom_a_real_notice_is_reserved_for_is_found(name: str, reserved: set[ReservedKind]) -> None:
    assert read_notice(real(name)).reserved == reserved


def test_the_lots_of_a_real_notice_have_their_own_days_places_and_values() -> None:
    beach = read_notice(real("ted/028362-2017.xml")).lots[0]
    assert beach.value is not None
    assert (beach.value.amount, beach.nuts) == (Decimal(265_788), ("FR813",))
    assert (beach.starts_on, beach.ends_on) == (date(2017, 10, 16), date(2021, 10, 15))


def test_a_range_keeps_both_its_ends() -> None:
    value = read_notice(real("ted/036162-2022.xml")).value
    assert value is not None
    assert (value.low, value.amount) == (Decimal(780_000), Decimal(900_000))


def test_social_objectives_are_kept_as_codes() -> None:
    assert read_notice(real("eforms/pin-rtl_24.xml")).social_objectives == ("et-eq", "acc-all", "opp")
