"""What holds for needs: what may be saved, what must be there to publish, and a need begun from a notice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from handslag.foundation.clock import day_of
from handslag.matching import cpv
from handslag.notices.model import Deadline, Money, Notice, NoticeLot
from handslag.phrases import Text, gettext_noop
from handslag.reference.rules import COUNTRY, area_rows
from handslag.registry.rules import (
    Problem,
    text_problem,
    website_of,
    website_problem,
    without_personal_numbers,
)

TITLE_LENGTH = 160
DESCRIPTION_LENGTH = 10_000
BIDS_AT_LENGTH = 200
MOST_LOTS = 200
LARGEST_SUM = 100_000_000_000
LONGEST_MONTHS = 600
_DAYS_A_MONTH = 365 / 12
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
    says where bids are sent when it does: a web address, or plain words.
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


# These sentences hold title and buyer as they were said then: what was told must not change with the need.
# Both are public and about no person.
def news_of(*, buyer: str, title: str, answers_by: date | None) -> Text:
    """What everybody concerned is told when a need becomes public."""
    return _told(
        gettext_noop("%(buyer)s is going to buy: %(title)s. Answer by %(day)s."), buyer, title, answers_by
    )


def change_of(*, buyer: str, title: str, answers_by: date | None) -> Text:
    """What they are told when a public need has changed."""
    return _told(
        gettext_noop("%(buyer)s has changed a coming purchase: %(title)s. Answer by %(day)s."),
        buyer,
        title,
        answers_by,
    )


def _told(msgid: str, buyer: str, title: str, answers_by: date | None) -> Text:
    return Text(msgid, {"buyer": buyer, "title": title, "day": answers_by.isoformat() if answers_by else ""})


def content_from_notice(notice: Notice) -> NeedContent:
    """A draft's answers from what a notice says; sums in other currencies than kronor are left unknown.

    A personal number that slipped into the notice is blotted out, for it is kept nowhere.
    """
    first, has_lots = notice.lots[0], len(notice.lots) > 1
    told = [notice.description] if has_lots else [notice.description, first.description]
    codes = [notice.cpv_main, *notice.cpv_additional]
    for lot in notice.lots:
        codes += [lot.cpv_main, *lot.cpv_additional]
    return NeedContent(
        title=_words([notice.title], at_most=TITLE_LENGTH),
        description=_words(told, at_most=DESCRIPTION_LENGTH),
        cpv=_known_codes(codes),
        areas=areas_of_nuts([*notice.nuts, *(code for lot in notice.lots for code in lot.nuts)]),
        value_sek=_kronor(notice.value) if has_lots else _kronor(notice.value or first.value),
        months=_months(notice.duration_months, notice.starts_on, notice.ends_on),
        starts_on=notice.starts_on,
        answers_by=_day(notice.deadline),
        lots=tuple(map(_lot_from_notice, notice.lots)) if has_lots else (),
    )


def areas_of_nuts(codes: Iterable[str]) -> frozenset[str]:
    """Our areas for NUTS codes: the country, or every county that lies in them; other countries are none."""
    found: set[str] = set()
    for code in codes:
        if code == COUNTRY:
            found.add(COUNTRY)
        else:
            found |= {area for nuts, area in _counties() if nuts.startswith(code)}
    return frozenset(found)


@lru_cache(maxsize=1)
def _counties() -> tuple[tuple[str, str], ...]:
    return tuple((area.nuts3, area.code) for area in area_rows() if area.kind == "county")


def _lot_from_notice(lot: NoticeLot) -> LotContent:
    return LotContent(
        title=_words([lot.title], at_most=TITLE_LENGTH),
        description=_words([lot.description], at_most=DESCRIPTION_LENGTH),
        cpv=_known_codes([lot.cpv_main, *lot.cpv_additional]),
        areas=areas_of_nuts(lot.nuts),
        value_sek=_kronor(lot.value),
    )


def _words(texts: Iterable[str], *, at_most: int) -> str:
    """The different texts one below the other, cut between two words."""
    written = without_personal_numbers("\n".join(dict.fromkeys(text for text in texts if text)))
    if len(written) <= at_most:
        return written
    kept = written[: at_most - 1]
    return (kept.rsplit(None, 1)[0] if " " in kept else kept).rstrip() + "…"


def _known_codes(codes: Iterable[str | None]) -> frozenset[str]:
    """Those of the list in force; old notices have codes that it no longer has."""
    return frozenset(cpv.normal(code) for code in codes if code and cpv.tree().known(code))


def _kronor(value: Money | None) -> int | None:
    if value is None or value.currency != "SEK" or value.amount > LARGEST_SUM:
        return None
    return int(value.amount)


def _months(stated: int | None, first: date | None, last: date | None) -> int | None:
    months = stated
    if months is None and first and last and first < last:
        months = max(1, round((last - first).days / _DAYS_A_MONTH))
    return months if months and months <= LONGEST_MONTHS else None


def _day(deadline: Deadline | None) -> date | None:
    return day_of(deadline) if isinstance(deadline, datetime) else deadline


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
