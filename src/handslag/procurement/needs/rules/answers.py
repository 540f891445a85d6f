"""A need's answers: what they are, what may be saved, and what must be there to publish."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from handslag.phrases import Text, gettext_noop
from handslag.registry.rules import Problem, text_problem, website_of, website_problem

TITLE_LENGTH = 160
DESCRIPTION_LENGTH = 10_000
BIDS_AT_LENGTH = 200
REASON_LENGTH = 500
LANGUAGE_LENGTH = 3
MOST_LOTS = 200
LARGEST_SUM = 100_000_000_000
LONGEST_MONTHS = 600
_FIRST_YEAR = 1990
_MOST_YEARS_AHEAD = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class LotContent:
    """One part of a need; what is empty here holds from the need, but the need's value is never a lot's."""

    title: str
    description: str = ""
    cpv: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    value_sek: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedContent:
    """A need's answers: words, CPV and area codes, whole kronor excluding VAT; None and empty mean unknown.

    `answers_by` is the last day for firms to say what they think, before the purchase begins; `bids_at`
    says where bids are sent when it does: a web address, or plain words; `lang` is the language of title
    and description.
    """

    title: str
    description: str = ""
    cpv: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    value_sek: int | None = None
    months: int | None = None
    starts_on: date | None = None
    answers_by: date | None = None
    bids_at: str = ""
    lang: str = "sv"
    lots: tuple[LotContent, ...] = ()


def need_problems(content: NeedContent, *, today: date) -> tuple[Problem, ...]:
    """What may not be saved even in a draft, all at once.

    `field` is the name in NeedContent; of the second lot's title it is "lots.2.title".
    """
    asked: list[tuple[str, Text | None]] = [
        ("title", text_problem(content.title, at_most=TITLE_LENGTH)),
        ("description", text_problem(content.description, at_most=DESCRIPTION_LENGTH)),
        ("value_sek", _sum_problem(content.value_sek)),
        ("months", _months_problem(content.months)),
        ("starts_on", _year_problem(content.starts_on, today=today)),
        ("answers_by", _year_problem(content.answers_by, today=today)),
        ("bids_at", _bids_at_problem(content.bids_at)),
        ("lots", _lots_problem(content.lots)),
    ]
    for number, lot in enumerate(content.lots, start=1):
        asked += [
            (f"lots.{number}.title", text_problem(lot.title, at_most=TITLE_LENGTH)),
            (f"lots.{number}.description", text_problem(lot.description, at_most=DESCRIPTION_LENGTH)),
            (f"lots.{number}.value_sek", _sum_problem(lot.value_sek)),
        ]
    return tuple(Problem(field, text) for field, text in asked if text)


def missing_to_publish(content: NeedContent, *, today: date) -> tuple[Problem, ...]:
    """What must be there before everybody may read it: seven answers, and a name for each lot."""
    where_bids_go = gettext_noop(
        "Say where bids are to be sent, for example the address of your tender tool."
    )
    asked: list[tuple[str, Text | None]] = [
        ("title", _unless(content.title.strip(), gettext_noop("Say in a few words what you are buying."))),
        ("description", _unless(content.description.strip(), gettext_noop("Describe what you need."))),
        ("cpv", _unless(_all_have_codes(content), gettext_noop("Confirm at least one CPV code."))),
        ("areas", _unless(_all_have_areas(content), gettext_noop("Choose at least one place of delivery."))),
        ("starts_on", _start_problem(content.starts_on, today=today)),
        ("answers_by", _answer_day_problem(content.answers_by, content.starts_on, today=today)),
        ("bids_at", _unless(content.bids_at.strip(), where_bids_go)),
    ]
    for number, lot in enumerate(content.lots, start=1):
        named = _unless(lot.title.strip(), gettext_noop("Give the lot a name."))
        asked.append((f"lots.{number}.title", named))
    return tuple(Problem(field, text) for field, text in asked if text)


def changed_fields(before: NeedContent, after: NeedContent) -> tuple[str, ...]:
    """The names of the answers that differ."""
    return tuple(name for name in NeedContent.__slots__ if getattr(before, name) != getattr(after, name))


def bids_link(bids_at: str) -> str:
    """The web address to link to when the answer is one, else nothing."""
    return website_of(bids_at.strip()) if _looks_like_address(bids_at) else ""


def _unless(is_there: object, msgid: str) -> Text | None:
    return None if is_there else Text(msgid)


def _all_have_codes(content: NeedContent) -> bool:
    return bool(content.cpv) or (bool(content.lots) and all(lot.cpv for lot in content.lots))


def _all_have_areas(content: NeedContent) -> bool:
    return bool(content.areas) or (bool(content.lots) and all(lot.areas for lot in content.lots))


def _start_problem(starts_on: date | None, *, today: date) -> Text | None:
    if starts_on is None:
        return Text(gettext_noop("Say when it is to start."))
    if starts_on < today:
        return Text(gettext_noop("The start has already passed. Choose a later day."))
    return None


def _answer_day_problem(answers_by: date | None, starts_on: date | None, *, today: date) -> Text | None:
    if answers_by is None:
        return Text(gettext_noop("Say until when firms can answer."))
    if answers_by < today:
        return Text(gettext_noop("The last day to answer has already passed. Choose a later day."))
    if starts_on is not None and answers_by >= starts_on:
        return Text(gettext_noop("The last day to answer must come before the start."))
    return None


def _sum_problem(value_sek: int | None) -> Text | None:
    if value_sek is None or 0 <= value_sek <= LARGEST_SUM:
        return None
    return Text(gettext_noop("The number lies between 0 and %(limit)s."), {"limit": LARGEST_SUM})


def _months_problem(months: int | None) -> Text | None:
    if months is None or 1 <= months <= LONGEST_MONTHS:
        return None
    return Text(gettext_noop("The number of months lies between 1 and %(limit)s."), {"limit": LONGEST_MONTHS})


def _year_problem(day: date | None, *, today: date) -> Text | None:
    """A year mistyped; days gone by are fine in a draft, as it may come from an old notice."""
    last = today.year + _MOST_YEARS_AHEAD
    if day is None or _FIRST_YEAR <= day.year <= last:
        return None
    return Text(
        gettext_noop("The year lies between %(first)s and %(last)s."),
        {"first": str(_FIRST_YEAR), "last": str(last)},
    )


def _bids_at_problem(bids_at: str) -> Text | None:
    wrong = text_problem(bids_at, at_most=BIDS_AT_LENGTH)
    if wrong is None and _looks_like_address(bids_at):
        return website_problem(website_of(bids_at.strip()))
    return wrong


def _looks_like_address(bids_at: str) -> bool:
    """Whether it is meant as a web address: one word that begins like one."""
    written = bids_at.strip().lower()
    return written.startswith(("http://", "https://", "www.")) and len(written.split()) == 1


def _lots_problem(lots: tuple[LotContent, ...]) -> Text | None:
    if len(lots) <= MOST_LOTS:
        return None
    return Text(gettext_noop("A need has at most %(limit)s lots."), {"limit": MOST_LOTS})
