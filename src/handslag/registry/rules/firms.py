"""What holds for firms' facts: numbers, contact, amounts, and that nothing about a person slips in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from stdnum import luhn

from handslag.phrases import Text, gettext_noop

# The legal form whose organisation number is its owner's personal number.
SOLE_TRADER = "enskild_firma"
OFFER_LANGUAGE = "sv"
"""What offers are read as; nobody is asked."""

NAME_LENGTH = 160
TITLE_LENGTH = 120
TEXT_LENGTH = 4000
ALSO_CALLED_LENGTH = 200
CONTACT_ROLE_LENGTH = 80
# What a firm says in its own words and figures, beside its name and its codes.
PLAIN_FACTS = ("also_called", "summary", "contact_role", "email", "phone", "website", "founded_year")
# Facts confirmed longer ago are shown as old; the firm itself never fades.
FRESH_FOR = timedelta(days=365)
CONTACT_FACTS = frozenset({"contact_role", "email", "phone", "website"})
_WEBSITE_LENGTH = 200
_PHONE_LENGTH = 30
_CPV_DIGITS = 8
_EARLIEST_YEAR = 1850
_LARGEST_SUM = 100_000_000_000
_LONGEST_LEAD = 3650
_COORDINATION_DAYS = 60  # a coordination number is written with its day plus 60, folkbokföringslagen 18 a §


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmProfile:
    """What is known of a firm, as codes and its own words; None and empty mean unknown."""

    name: str
    legal_form: str | None = None
    also_called: str = ""
    summary: str = ""
    work_integration: str = ""
    contact_role: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""
    home_area: str | None = None
    delivery_areas: frozenset[str] = frozenset()
    founded_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferContent:
    """Something a firm sells: its own words, CPV and area codes, whole kronor excluding VAT, days."""

    title: str
    description: str = ""
    cpv: frozenset[str] = frozenset()
    delivery_areas: frozenset[str] = frozenset()
    smallest_order_sek: int | None = None
    largest_order_sek: int | None = None
    lead_time_days: int | None = None
    capacity_sek_per_month: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one fact; `field` is the fact's name in FirmProfile or OfferContent."""

    field: str
    text: Text


def compact_number(written: str) -> str:
    """The digits of an organisation number as it is stored: ten, without hyphen and century."""
    digits = re.sub(r"[\s.–-]", "", written)
    return digits[2:] if re.fullmatch(r"(16|18|19|20)\d{10}", digits) else digits


def is_personal(number: str) -> bool:
    """Whether a compact number is a person's: a legal person's third digit is 2 or more."""
    return len(number) == 10 and number[2] in "01"  # noqa: PLR2004 - ten digits


def printed_number(number: str | None) -> str:
    """The number as people read it, or nothing where it is unknown or belongs to a person."""
    return f"{number[:6]}-{number[6:]}" if number and not is_personal(number) else ""


def number_problem(written: str, *, legal_form: str | None) -> Text | None:
    """What is wrong with an organisation number for a firm of this legal form, or None."""
    number = compact_number(written)
    if not re.fullmatch(r"\d{10}", number):
        return Text(gettext_noop("An organisation number has ten digits, for example 556016-0680."))
    if not luhn.is_valid(number):
        return Text(
            gettext_noop("The check digit is wrong. Check the organisation number, for example 556016-0680.")
        )
    if is_personal(number) and legal_form != SOLE_TRADER:
        return Text(
            gettext_noop(
                "This is a personal number. It may stand here only when the legal form is sole trader."
            )
        )
    return None


# Ten digits need their sign, for without it they may be a telephone number; twelve do not.
_LIKE_A_PERSON = re.compile(r"(?<!\d)(?:\d{6}[-+–‑−]\d{4}|(?:18|19|20)\d{6}[-+–‑−\s]?\d{4})(?!\d)")


def personal_numbers_in(text: str) -> list[str]:
    """Every personal or coordination number in a text: a date that exists and a right check digit."""
    return [found for found in _LIKE_A_PERSON.findall(text) if _is_a_persons(re.sub(r"\D", "", found))]


def _is_a_persons(digits: str) -> bool:
    born, number = digits[-10:-4], digits[-10:]
    centuries = (digits[:2],) if len(digits) > len(number) else ("19", "20")
    if not luhn.is_valid(number):
        return False
    return any(_is_a_day(century + born) for century in centuries)


def _is_a_day(written: str) -> bool:
    year, month, day = int(written[:4]), int(written[4:6]), int(written[6:8])
    try:
        date(year, month, day - _COORDINATION_DAYS if day > _COORDINATION_DAYS else day)
    except ValueError:
        return False
    return True


def without_personal_numbers(text: str) -> str:
    """The text with every personal number blotted out, for what must be shown although it was refused."""
    for found in personal_numbers_in(text):
        text = text.replace(found, "••••••")
    return text


def text_problem(text: str, *, at_most: int = TEXT_LENGTH) -> Text | None:
    """What is wrong with words that somebody wrote, or None."""
    if personal_numbers_in(text):
        return Text(
            gettext_noop(
                "This looks like a personal number. Take it out: nobody's personal number is kept here."
            )
        )
    if len(text) > at_most:
        return Text(
            gettext_noop("The text has %(length)s signs. At most %(limit)s fit."),
            {"length": len(text), "limit": at_most},
        )
    return None


def email_problem(email: str) -> Text | None:
    """What is wrong with an e-mail address, or None; whether it exists is not asked."""
    if not email or re.fullmatch(r"[^@\s,;<>]{1,64}@[^@\s,;<>.]+(\.[^@\s,;<>.]+)+", email):
        return None
    return Text(gettext_noop("The e-mail address is not complete. Write it like info@example.org."))


def phone_problem(phone: str) -> Text | None:
    """What is wrong with a telephone number, or None."""
    fits = re.fullmatch(r"\+?[\d\s()/–-]+", phone) and 5 <= len(re.sub(r"\D", "", phone)) <= 15  # noqa: PLR2004 - E.164
    if not phone or (fits and len(phone) <= _PHONE_LENGTH):
        return None
    return Text(
        gettext_noop("A telephone number has 5 to 15 digits, spaces and hyphens, for example 08-465 004 00.")
    )


def website_of(written: str) -> str:
    """The address with https:// in front where nothing stood."""
    return f"https://{written}" if written and "://" not in written else written


def website_problem(website: str) -> Text | None:
    """What is wrong with a web address, or None."""
    fits = re.fullmatch(r"https?://[^\s/?#<>\"'.]+(\.[^\s/?#<>\"'.]+)+([/?#][^\s<>\"']*)?", website)
    if not website or (fits and len(website) <= _WEBSITE_LENGTH):
        return None
    return Text(gettext_noop("The web address is not complete. Write it like https://www.example.org."))


def whole_number(written: str) -> int | None:
    """The number in "1 250 000 kr", "1250000,00", "14 dagar", "12 månader"; None when it is anything else."""
    found = re.fullmatch(
        r"(\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)(?:[.,]0{1,2})?\s*"
        r"(?:kr|kronor|sek|dagar|dag|days|day|månader|månad|months|month)?\.?",
        written.strip().lower(),
    )
    return int(re.sub(r"\D", "", found[1])) if found else None


def cpv_code_of(written: str) -> str | None:
    """The eight digits of a CPV code with or without its check digit and words; None when it is none.

    Seven digits are a code that begins with 0 and went through a sheet as a number.
    """
    found = re.fullmatch(r"(\d{7,8})(?:-\d)?(?:\D.*)?", written.strip(), flags=re.DOTALL)
    return found[1].zfill(_CPV_DIGITS) if found else None


def parts_of_list(written: str) -> tuple[str, ...]:
    """What stands between semicolons or line ends, without empty parts."""
    return tuple(part.strip() for part in re.split(r"[;\n]", written) if part.strip())


def firm_problems(profile: FirmProfile, *, year: int) -> tuple[Problem, ...]:
    """Everything that is wrong with a firm's facts, all at once; `year` is the present one."""
    asked: tuple[tuple[str, Text | None], ...] = (
        ("name", _name_problem(profile.name, at_most=NAME_LENGTH)),
        ("also_called", text_problem(profile.also_called, at_most=ALSO_CALLED_LENGTH)),
        ("summary", text_problem(profile.summary)),
        ("work_integration", text_problem(profile.work_integration)),
        ("contact_role", text_problem(profile.contact_role, at_most=CONTACT_ROLE_LENGTH)),
        ("email", email_problem(profile.email)),
        ("phone", phone_problem(profile.phone)),
        ("website", website_problem(profile.website)),
        ("founded_year", _year_problem(profile.founded_year, latest=year)),
    )
    return tuple(Problem(field, text) for field, text in asked if text)


def offer_problems(content: OfferContent) -> tuple[Problem, ...]:
    """Everything that is wrong with an offer, all at once."""
    asked: tuple[tuple[str, Text | None], ...] = (
        ("title", _name_problem(content.title, at_most=TITLE_LENGTH)),
        ("description", text_problem(content.description)),
        ("smallest_order_sek", _size_problem(content.smallest_order_sek, at_most=_LARGEST_SUM)),
        (
            "largest_order_sek",
            _size_problem(content.largest_order_sek, at_most=_LARGEST_SUM)
            or _order_problem(content.smallest_order_sek, content.largest_order_sek),
        ),
        ("lead_time_days", _size_problem(content.lead_time_days, at_most=_LONGEST_LEAD)),
        ("capacity_sek_per_month", _size_problem(content.capacity_sek_per_month, at_most=_LARGEST_SUM)),
    )
    return tuple(Problem(field, text) for field, text in asked if text)


def _name_problem(name: str, *, at_most: int) -> Text | None:
    if not name.strip():
        return Text(gettext_noop("Write a name."))
    return text_problem(name, at_most=at_most)


def _year_problem(year: int | None, *, latest: int) -> Text | None:
    if year is None or _EARLIEST_YEAR <= year <= latest:
        return None
    return Text(
        gettext_noop("The year lies between %(first)s and %(last)s."),
        {"first": str(_EARLIEST_YEAR), "last": str(latest)},
    )


def _size_problem(number: int | None, *, at_most: int) -> Text | None:
    if number is None or 0 <= number <= at_most:
        return None
    return Text(gettext_noop("The number lies between 0 and %(limit)s."), {"limit": at_most})


def _order_problem(smallest: int | None, largest: int | None) -> Text | None:
    if smallest is None or largest is None or smallest <= largest:
        return None
    return Text(
        gettext_noop("The largest order is below the smallest, %(smallest)s kr."), {"smallest": smallest}
    )
