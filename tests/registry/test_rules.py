"""What holds for firms' facts."""

from __future__ import annotations

import pytest

from handslag.registry import rules
from handslag.registry.rules import FirmProfile, OfferContent


@pytest.mark.parametrize(
    ("written", "compact"),
    [("556016-0680", "5560160680"), ("5560160680", "5560160680"), ("16556016-0680", "5560160680")],
)
def test_an_organisation_number_is_read_however_it_is_written(written: str, compact: str) -> None:
    assert rules.number_problem(written, legal_form="ab") is None
    assert rules.compact_number(written) == compact


def test_a_wrong_check_digit_is_said_in_words() -> None:
    problem = rules.number_problem("556016-0681", legal_form="ab")

    assert problem is not None
    assert problem.msgid == (
        "The check digit is wrong. Check the organisation number, for example 556016-0680."
    )


@pytest.mark.parametrize("written", ["", "12345", "556016-068A", "SE556016068001"])
def test_a_number_without_ten_digits_is_refused(written: str) -> None:
    problem = rules.number_problem(written, legal_form=None)

    assert problem is not None
    assert "ten digits" in problem.msgid


def test_a_personal_number_stands_only_for_a_sole_trader() -> None:
    assert rules.number_problem("811228-9874", legal_form="ab") is not None
    assert rules.number_problem("811228-9874", legal_form=None) is not None
    assert rules.number_problem("19811228-9874", legal_form="enskild_firma") is None


def test_a_sole_traders_number_is_never_printed() -> None:
    assert rules.printed_number("8112289874") == ""
    assert rules.printed_number("5560160680") == "556016-0680"


@pytest.mark.parametrize(
    "text",
    [
        "Ring Anna, 811228-9874.",
        "198112289874",
        "1981-12-28 är inget, men 19811228 9874 är",
        "811288-9871 är ett samordningsnummer",
    ],
)
def test_a_personal_number_in_words_is_found_and_blotted_out(text: str) -> None:
    assert rules.text_problem(text) is not None
    assert rules.personal_numbers_in(rules.without_personal_numbers(text)) == []


@pytest.mark.parametrize(
    "text",
    ["556016-0680", "08-465 004 00", "811228-9875", "Vi öppnade 2011-12-28", "0701740605", "811328-9873"],
)
def test_other_numbers_in_words_are_left_alone(text: str) -> None:
    assert rules.text_problem(text) is None


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1 250 000 kr", 1_250_000),
        ("1\u00a0250\u00a0000", 1_250_000),
        ("450", 450),
        ("450,00 kr", 450),
        ("14 dagar", 14),
        ("1,2 milj", None),
        ("12 50", None),
        ("-5", None),
        ("kr", None),
    ],
)
def test_amounts_are_whole_kronor_with_spaces_or_nothing(written: str, number: int | None) -> None:
    assert rules.whole_number(written) == number


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("55520000", "55520000"),
        ("55520000-1", "55520000"),
        ("55520000-1 Catering", "55520000"),
        ("3142100", "03142100"),
        ("catering", None),
        ("555200", None),
    ],
)
def test_a_cpv_code_is_read_with_check_digit_words_and_lost_zero(written: str, code: str | None) -> None:
    assert rules.cpv_code_of(written) == code


@pytest.mark.parametrize("phone", ["", "08-465 004 00", "+46 8 465 004 00", "(08) 465 00 400"])
def test_telephone_numbers_as_people_write_them_are_taken(phone: str) -> None:
    assert rules.phone_problem(phone) is None


@pytest.mark.parametrize("phone", ["08", "ring växeln", "1234567890123456"])
def test_what_is_no_telephone_number_is_refused(phone: str) -> None:
    assert rules.phone_problem(phone) is not None


@pytest.mark.parametrize("email", ["info", "info@", "info@exempel", "a b@exempel.se", "a@b..se"])
def test_an_incomplete_email_address_is_refused(email: str) -> None:
    assert rules.email_problem(email) is not None


@pytest.mark.parametrize(
    "website", ["https://localhost", "javascript://x.y/%0aalert(1)", "https://exempel", "http://a.b/'><i>"]
)
def test_a_web_address_that_leads_nowhere_good_is_refused(website: str) -> None:
    assert rules.website_problem(website) is not None


def test_a_web_address_gets_its_beginning() -> None:
    assert rules.website_of("www.exempel.se") == "https://www.exempel.se"
    assert rules.website_problem("https://www.exempel.se/om?x=1") is None


def test_everything_wrong_with_a_firm_is_told_at_once() -> None:
    profile = FirmProfile(
        name=" ", summary="811228-9874", email="x", phone="x", website="x", founded_year=2031
    )

    fields = [problem.field for problem in rules.firm_problems(profile, year=2026)]

    assert fields == ["name", "summary", "email", "phone", "website", "founded_year"]


def test_everything_wrong_with_an_offer_is_told_at_once() -> None:
    content = OfferContent(
        title="x" * 121, smallest_order_sek=500, largest_order_sek=400, lead_time_days=99_999
    )

    fields = [problem.field for problem in rules.offer_problems(content)]

    assert fields == ["title", "largest_order_sek", "lead_time_days"]


def test_a_firm_with_only_a_name_breaks_nothing() -> None:
    assert rules.firm_problems(FirmProfile(name="Andra Varvet"), year=2026) == ()


@pytest.mark.parametrize(
    ("cpv", "trade"),
    [
        ("55520000", "catering"),
        ("90911200", "cleaning"),
        ("90620000", "property"),
        ("77310000", "gardening"),
        ("77110000", "farm"),
        ("34430000", "vehicles"),
        ("79810000", "media"),
        ("79411000", "advice"),
        ("76000000", "other"),
    ],
)
def test_the_longest_beginning_decides_the_trade(cpv: str, trade: str) -> None:
    assert rules.trade_of(cpv) == trade


def test_a_firm_without_codes_has_no_known_trade() -> None:
    assert rules.trades_of([]) == frozenset()
    assert rules.trades_of(["55520000", "90911200"]) == {"catering", "cleaning"}
