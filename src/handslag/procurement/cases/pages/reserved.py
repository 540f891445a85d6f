"""What the pages of reserved procurement in a case print: the latest check, earlier ones, and awards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.forms import BaseForm, BoundField
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext

from handslag.accounts.models import User
from handslag.law.answers import Door
from handslag.matching.cpv import tree
from handslag.procurement.cases.forms.reserved import AwardForm, KeptCheckForm
from handslag.procurement.cases.models import Case, ReservedAward, ReservedCheck
from handslag.procurement.cases.queries import awards_of, cases_of, checks_of
from handslag.procurement.guidance.pages.reserved import (
    ReservedWay,
    ShownCheck,
    reserved_way,
    shown_check,
    test_fields,
)
from handslag.procurement.guidance.rules.reserved import WAYS
from handslag.procurement.guidance.rules.storing import read_checked
from handslag.reference.pages import reading_language
from handslag.registry.rules import printed_number

_CASES_A_PAGE = 20
_AWARDS_A_PAGE = 20
_EARLIER_SHOWN = 20
WAY_OF = {door: way for way, door in WAYS.items()}
_UNDER = {
    Door.RESERVED_EMPLOYMENT: ReservedAward.Under.EMPLOYMENT,
    Door.RESERVED_WELFARE: ReservedAward.Under.WELFARE,
    Door.RESERVED_IDEBUREN: ReservedAward.Under.IDEBUREN,
}


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A check that was kept: about whom, how it came out, when and by whom."""

    supplier: str
    number: str
    at: datetime
    who: str
    shown: ShownCheck


@dataclass(frozen=True, slots=True)
class KeptPage:
    """The check-list of a reservation in a case."""

    case: Case
    way: ReservedWay
    form: BaseForm
    about: tuple[BoundField, ...]
    tests: tuple[BoundField, ...]
    latest: KeptLine | None
    earlier: tuple[KeptLine, ...]
    award_address: str


@dataclass(frozen=True, slots=True)
class CaseChoice:
    """A case that a check may be kept in."""

    title: str
    buyer: str
    address: str


@dataclass(frozen=True, slots=True)
class ChoicePage:
    """The cases that a check may be kept in."""

    way: ReservedWay
    cases: Page[Case]
    choices: tuple[CaseChoice, ...]


@dataclass(frozen=True, slots=True)
class AwardLine:
    """A reserved contract that was awarded."""

    public_id: str
    supplier: str
    number: str
    service: str
    under: str
    awarded_on: date
    buyer: str


@dataclass(frozen=True, slots=True)
class AwardsPage:
    """The reserved contracts that the board has awarded, and the form to write one down."""

    awards: Page[ReservedAward]
    lines: tuple[AwardLine, ...]
    form: BaseForm


def kept_page(case: Case, way: str, form: KeptCheckForm) -> KeptPage:
    """The page of a case that was fetched with its buyer."""
    door = WAYS[way]
    lines = [_kept(case, door, check) for check in checks_of(case, door)[:_EARLIER_SHOWN]]
    facts = {"cpv": case.asked.get("cpv") or "", "under": _UNDER[door].value, "buyer": case.buyer.public_id}
    return KeptPage(
        case=case,
        way=reserved_way(way),
        form=form,
        about=tuple(form[name] for name in form.SUPPLIER),
        tests=test_fields(form),
        latest=lines[0] if lines else None,
        earlier=tuple(lines[1:]),
        award_address=f"{reverse('cases:awards')}?{urlencode(facts)}",
    )


def _kept(case: Case, door: Door, check: ReservedCheck) -> KeptLine:
    return KeptLine(
        supplier=check.supplier or gettext("Nobody in particular"),
        number=printed_number(check.org_no),
        at=check.checked_at,
        who=check.checked_by.name if check.checked_by else "",
        shown=shown_check(door, read_checked(check.result), on=case.began_on),
    )


def choice_page(way: str, *, user: User, query: QueryDict) -> ChoicePage:
    """The cases of the viewer's boards, each with where the answers of `query` are kept."""
    answers = query.copy()
    page = answers.pop("page", [""])[-1]
    shown = Paginator(cases_of(user), _CASES_A_PAGE).get_page(page)
    choices = tuple(
        CaseChoice(
            case.title,
            case.buyer.name,
            f"{reverse('cases:reserved', args=[case.public_id, way])}?{answers.urlencode()}",
        )
        for case in shown
    )
    return ChoicePage(reserved_way(way), shown, choices)


def awards_page(form: AwardForm, *, user: User, page: str) -> AwardsPage:
    """The awards, a page at a time."""
    shown = Paginator(awards_of(user), _AWARDS_A_PAGE).get_page(page)
    return AwardsPage(shown, tuple(map(_award, shown)), form)


def _award(award: ReservedAward) -> AwardLine:
    lang = reading_language()
    label = tree().label(award.cpv, lang) if tree().known(award.cpv) else ""
    return AwardLine(
        public_id=award.public_id,
        supplier=award.supplier,
        number=printed_number(award.org_no),
        service=f"{label} ({award.cpv})".strip(),
        under=str(ReservedAward.Under(award.under).label),
        awarded_on=award.awarded_on,
        buyer=award.buyer.name,
    )
