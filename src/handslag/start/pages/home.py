"""What the first page prints: two doors, the coming purchases, and figures with their sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from handslag.accounts.queries import holds
from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.errors import SourceUnavailable
from handslag.foundation.phrasing import day
from handslag.procurement.needs.models import Need
from handslag.procurement.needs.queries import coming_needs
from handslag.registry.search.asking import number_listed
from handslag.start import queries

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from handslag.accounts.models import User

_COMING = 6


@dataclass(frozen=True, slots=True)
class NeedLine:
    """A purchase in a list."""

    title: str
    address: str
    buyer: str
    answers_by: date | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, what it counts, and where it comes from."""

    value: int
    label: str
    source: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """The first page; where its doors lead depends on who comes."""

    buy_address: str
    firm_address: str
    coming: tuple[NeedLine, ...]
    figures: tuple[Figure, ...]


def home_page(*, user: User | AnonymousUser, at: datetime) -> HomePage:
    """The page for this person at this moment."""
    today = clock.day_of(at)
    may_write = holds(user, Permission.NEED_WRITE) or not user.is_authenticated
    has_firm = holds(user, Permission.MATCH_SEE_OWN)
    return HomePage(
        buy_address=reverse("needs:new" if may_write else "needs:list"),
        firm_address=reverse("needs:fitting" if has_firm else "needs:list"),
        coming=tuple(need_line(need) for need in coming_needs(limit=_COMING, on=today)),
        figures=tuple(_figures(user, at=at, today=today)),
    )


def need_line(need: Need) -> NeedLine:
    """The line of a need that was fetched with its buyer."""
    return NeedLine(need.title, need.get_absolute_url(), need.buyer.name, need.answers_by)


def _figures(user: User | AnonymousUser, *, at: datetime, today: date) -> Iterator[Figure]:
    try:
        listed = number_listed(at=at)
    except SourceUnavailable:  # The list is being made; a figure that nobody knows is not shown.
        pass
    else:
        source = gettext("The register, %(day)s") % {"day": day(today)}
        yield Figure(listed, ngettext("social enterprise", "social enterprises", listed), source)
    open_now = queries.number_open(user=user)
    source = gettext("What boards and companies have published, %(day)s") % {"day": day(today)}
    yield Figure(open_now, ngettext("coming purchase", "coming purchases", open_now), source)
    first = today.replace(day=1)
    told = queries.number_told(since=_midnight(first))
    source = gettext("The log of what was told to whom, since %(day)s") % {"day": day(first)}
    yield Figure(told, ngettext("firm told of a purchase", "firms told of a purchase", told), source)


def _midnight(on: date) -> datetime:
    """When the day begins in the city."""
    return timezone.make_aware(datetime.combine(on, datetime.min.time()))
