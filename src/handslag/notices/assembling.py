"""One notice out of what a reader found: lots take from the whole what they do not say, and it from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import TypeVar

from handslag.notices.errors import NoticeRefused, Refusal
from handslag.notices.figures import earliest, known
from handslag.notices.model import BuyerRef, Notice, NoticeFormat, NoticeLot, NoticeType
from handslag.notices.plain_text import first_line

Fact = TypeVar("Fact")
# The largest real notices have some hundred lots; thousands are a bomb.
MAX_LOTS = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What is said of the notice itself rather than of what is bought."""

    format: NoticeFormat
    notice_type: NoticeType = NoticeType.OTHER
    notice_id: str | None = None
    published_on: date | None = None
    buyer: BuyerRef | None = None
    languages: tuple[str, ...] = ()
    language: str | None = None


def assemble(header: Header, whole: NoticeLot, lots: Sequence[NoticeLot]) -> Notice:
    """The notice; `whole` and `lots` hold only what each of them says itself.

    Raises:
        NoticeRefused: INCOMPLETE, when neither the whole nor a lot has a title or a description.
    """
    if not any(part.title or part.description for part in (whole, *lots)):
        raise NoticeRefused(Refusal.INCOMPLETE)
    complete = _completed(whole, lots)
    parts = with_own_ids([inherited(lot, complete, alone=len(lots) == 1) for lot in lots or (complete,)])
    codes = known([whole.cpv_main, *whole.cpv_additional, *(code for lot in lots for code in _cpv(lot))])
    return Notice(
        format=header.format,
        notice_type=header.notice_type,
        notice_id=header.notice_id,
        published_on=header.published_on,
        buyer=header.buyer,
        languages=known((*header.languages, header.language)),
        language=header.language,
        title=complete.title,
        lots=parts,
        description=complete.description,
        additional_information=complete.additional_information,
        cpv_main=complete.cpv_main,
        cpv_additional=tuple(code for code in codes if code != complete.cpv_main),
        nuts=known([*whole.nuts, *(code for lot in lots for code in lot.nuts)]),
        value=complete.value,
        deadline=earliest([whole.deadline, *(lot.deadline for lot in lots)]),
        questions_deadline=earliest([whole.questions_deadline, *(lot.questions_deadline for lot in lots)]),
        duration_months=complete.duration_months,
        starts_on=complete.starts_on,
        ends_on=complete.ends_on,
        reserved=whole.reserved.union(*(lot.reserved for lot in lots)),
        social_objectives=known(
            [*whole.social_objectives, *(aim for lot in lots for aim in lot.social_objectives)]
        ),
    )


def limited(parts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The parts, counted as they come.

    Raises:
        NoticeRefused: TOO_COMPLEX, when there are more than MAX_LOTS.
    """
    counted = tuple(islice(parts, MAX_LOTS + 1))
    if len(counted) > MAX_LOTS:
        raise NoticeRefused(Refusal.TOO_COMPLEX)
    return counted


def inherited(lot: NoticeLot, whole: NoticeLot, *, alone: bool) -> NoticeLot:
    """The lot with the whole's words and facts where it has none.

    Codes go together and so do dates: a lot that gives some of them is not given the rest. The whole's value
    is a lot's value only when the lot is alone.
    """
    has_codes = bool(lot.cpv_main or lot.cpv_additional)
    has_dates = bool(lot.starts_on or lot.ends_on or lot.duration_months)
    dated = lot if has_dates else whole
    main, more = lot.cpv_main or whole.cpv_main, lot.cpv_additional if has_codes else whole.cpv_additional
    return replace(
        lot,
        title=lot.title or whole.title,
        description=lot.description or whole.description,
        additional_information=lot.additional_information or whole.additional_information,
        cpv_main=main,
        cpv_additional=tuple(code for code in more if code != main),
        value=lot.value or (whole.value if alone else None),
        nuts=lot.nuts or whole.nuts,
        place=lot.place or whole.place,
        reserved=lot.reserved | whole.reserved,
        social_objectives=lot.social_objectives or whole.social_objectives,
        starts_on=dated.starts_on,
        ends_on=dated.ends_on,
        duration_months=dated.duration_months,
        deadline=lot.deadline or whole.deadline,
        questions_deadline=lot.questions_deadline or whole.questions_deadline,
    )


def with_own_ids(lots: Sequence[NoticeLot]) -> tuple[NoticeLot, ...]:
    """The lots with an id each: its number where it has none, and a number after one that comes again."""
    seen: Counter[str] = Counter()
    named = []
    for number, lot in enumerate(lots, start=1):
        lot_id = lot.lot_id or str(number)
        seen[lot_id] += 1
        named.append(replace(lot, lot_id=lot_id if seen[lot_id] == 1 else f"{lot_id} ({seen[lot_id]})"))
    return tuple(named)


def _completed(whole: NoticeLot, lots: Sequence[NoticeLot]) -> NoticeLot:
    """The whole with what only its lots say, where that is as true of the whole."""
    only = lots[0] if len(lots) == 1 else None
    described = whole.description or (only.description if only else "")
    titles = (part.title for part in (whole, *lots))
    first_words = (first_line(part.description) for part in (whole, *lots))
    filled = inherited(
        replace(whole, title=next(filter(None, (*titles, *first_words)))), only or whole, alone=True
    )
    return replace(
        filled,
        description=described,
        cpv_main=filled.cpv_main or next((lot.cpv_main for lot in lots if lot.cpv_main), None),
        starts_on=filled.starts_on or min(_all_said(lot.starts_on for lot in lots), default=None),
        ends_on=filled.ends_on or max(_all_said(lot.ends_on for lot in lots), default=None),
        duration_months=filled.duration_months or _same(lot.duration_months for lot in lots),
    )


def _cpv(lot: NoticeLot) -> tuple[str | None, ...]:
    return (lot.cpv_main, *lot.cpv_additional)


def _all_said(facts: Iterable[Fact | None]) -> list[Fact]:
    """The facts when every lot gives one, else none."""
    found = list(facts)
    said = [fact for fact in found if fact is not None]
    return said if len(said) == len(found) else []


def _same(facts: Iterable[Fact | None]) -> Fact | None:
    different = set(facts)
    return next(iter(different)) if len(different) == 1 else None
