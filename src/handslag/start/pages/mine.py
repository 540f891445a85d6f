"""What "my pages" print: what waits, drafts, and the ways each role often goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.translation import gettext

from handslag.accounts.models import InboxItem, Membership
from handslag.accounts.queries import holds, inbox_of, memberships_of, organisations_where
from handslag.accounts.rules import GRANTS, Permission, Role
from handslag.foundation.clock import day_of
from handslag.foundation.errors import SourceUnavailable
from handslag.phrases import Text
from handslag.procurement.needs.models import Need
from handslag.procurement.needs.pages.fitting import newest_fitting
from handslag.reference.pages import said
from handslag.registry.models import Enterprise, Supplier
from handslag.start import queries
from handslag.start.pages.home import NeedLine, need_line

if TYPE_CHECKING:
    from handslag.accounts.models import User

_ITEMS_A_PAGE = 20
_SHOWN = 5
_NEWEST = 3


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message: what it says, why it came when that is told, whose inbox it is in, and where it leads."""

    pk: int
    text: str
    why: str
    organisation: str
    address: str
    at: datetime
    is_unread: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """A purchase that is being written."""

    title: str
    address: str
    buyer: str
    revised_at: datetime


@dataclass(frozen=True, slots=True)
class Way:
    """Somewhere a person with a role often goes."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Belonging:
    """An organisation the person belongs to, as what, and the ways from there."""

    organisation: str
    role: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class MinePage:
    """What waits for a person, and what the person looks after."""

    items: Page[InboxItem]
    waiting: tuple[Waiting, ...]
    hears_of_purchases: bool
    fitting: tuple[NeedLine, ...]
    drafts: tuple[Draft, ...]
    open_needs: tuple[NeedLine, ...]
    belongings: tuple[Belonging, ...]


def mine_page(*, user: User, page: str, at: datetime) -> MinePage:
    """The person's own page at this moment."""
    items = Paginator(inbox_of(user), _ITEMS_A_PAGE).get_page(page)
    memberships = memberships_of(user)
    sellers = queries.sellers_of(user)
    return MinePage(
        items=items,
        waiting=tuple(_waiting(item, is_many=len(memberships) > 1) for item in items),
        hears_of_purchases=holds(user, Permission.MATCH_SEE_OWN),
        fitting=_fitting(user, at=at),
        drafts=tuple(_draft(need) for need in queries.drafts_of(user, limit=_SHOWN)),
        open_needs=tuple(need_line(need) for need in queries.open_needs_of(user, limit=_SHOWN)),
        belongings=tuple(
            Belonging(
                organisation=membership.organisation.name,
                role=str(Role(membership.role).label),
                ways=tuple(_ways(membership, sellers.get(membership.organisation_id))),
            )
            for membership in memberships
        ),
    )


def _fitting(user: User, *, at: datetime) -> tuple[NeedLine, ...]:
    """The newest purchases that fit the person's firms; none while the register is being put in order."""
    firms = organisations_where(user, Permission.MATCH_SEE_OWN)
    try:
        return tuple(map(need_line, newest_fitting(firms, limit=_NEWEST, on=day_of(at)))) if firms else ()
    except SourceUnavailable:
        return ()


def _waiting(item: InboxItem, *, is_many: bool) -> Waiting:
    return Waiting(
        pk=item.pk,
        text=said(Text.from_json(item.text)),
        why=said(Text.from_json(item.why)) if item.why else "",
        organisation=item.organisation.name if is_many else "",
        address=item.address,
        at=item.at,
        is_unread=item.read_at is None,
    )


def _draft(need: Need) -> Draft:
    return Draft(
        title=need.title or gettext("Without a name yet"),
        address=reverse("needs:edit", args=[need.public_id]),
        buyer=need.buyer.name,
        revised_at=need.revised_at,
    )


def _ways(membership: Membership, seller: Enterprise | Supplier | None) -> Iterator[Way]:
    """In the order of how often they are gone."""
    may = GRANTS[Role(membership.role)]
    if Permission.NEED_WRITE in may:
        yield Way(gettext("Describe a need"), reverse("needs:new"))
    yield from _law_ways(may)
    if Permission.NOTICE_READ in may:
        yield Way(gettext("Start from a notice"), reverse("needs:from-notice"))
    if isinstance(seller, Enterprise):
        yield Way(gettext("Our page in the directory"), seller.get_absolute_url())
    if seller is not None:
        yield Way(gettext("Change what we say and sell"), reverse("registry:edit", args=[seller.public_id]))
        yield Way(gettext("Purchases that fit us"), reverse("needs:fitting"))
        yield Way(gettext("What we want to hear of"), reverse("needs:subscriptions"))
    if Permission.ENTERPRISE_REGISTER in may:
        yield Way(gettext("Add a firm"), reverse("registry:new"))
    if Permission.ENTERPRISE_IMPORT in may:
        yield Way(gettext("Read firms in from a sheet"), reverse("registry:import"))
    if Permission.WEIGHTS_EDIT in may:
        yield Way(gettext("How a match is judged"), reverse("needs:weights"))
    if Permission.ROLES_SEE in may:
        yield Way(gettext("What each role may do"), reverse("accounts:roles"))


def _law_ways(may: frozenset[Permission]) -> Iterator[Way]:
    """The board's cases and documents, and the city's own layer on the law."""
    ways = (
        (Permission.CASE_WRITE, gettext("Our cases"), "cases:list"),
        (Permission.DOCUMENT_CHECK, gettext("Our tender documents"), "documents:list"),
        (Permission.CASE_WRITE, gettext("Clauses for tender documents"), "clauses:list"),
        (Permission.CLAUSE_EDIT, gettext("How the clauses are used"), "clauses:usage"),
        (Permission.JURIST_ANSWER, gettext("Questions from the boards"), "guidance:desk"),
        (Permission.GUIDELINE_EDIT, gettext("The city's own guidelines"), "guidance:guidelines"),
        (Permission.THRESHOLD_EDIT, gettext("Limits in kronor"), "guidance:amounts"),
    )
    yield from (Way(label, reverse(name)) for permission, label, name in ways if permission in may)
