"""What a need's page prints: what it is, where it stands, what happens next, how the reader's firm fits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handslag.accounts.models import User
from handslag.accounts.queries import can, organisations_where
from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.errors import SourceUnavailable
from handslag.foundation.phrasing import day, sek
from handslag.procurement.needs.happenings import (
    NeedChangeTold,
    NeedClosed,
    NeedDrafted,
    NeedMatched,
    NeedPublished,
    NeedRevised,
    NeedTold,
    PublicNeedRevised,
)
from handslag.procurement.needs.models import Need, NeedLot
from handslag.procurement.needs.pages.matches import ShownPart, could_state, part_sentence, shown_parts
from handslag.procurement.needs.pages.naming import area_names, code_name, need_title
from handslag.procurement.needs.pages.writing import ShownStep
from handslag.procurement.needs.queries import OwnMatch, current_lots, happened_to, own_matches
from handslag.procurement.needs.rules import bids_link


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the need; nothing is shown as not known."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class ShownLot:
    """A lot as everybody reads it."""

    number: int
    title: str
    description: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class OwnShown:
    """How the reader's own firm fits, in the words the purchaser reads."""

    firm: str
    lot: str
    state: str
    heading: str
    missing: str
    parts: tuple[ShownPart, ...]
    could_state: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that has happened to a need or a case; who did it only for those whose it is."""

    what: str
    at: datetime
    who: str


@dataclass(frozen=True, slots=True)
class NeedPage:
    """A need as its reader may see it."""

    need: Need
    title: str
    status: str
    color: str
    steps: tuple[ShownStep, ...]
    next_text: str
    facts: tuple[Fact, ...]
    codes: tuple[str, ...]
    lots: tuple[ShownLot, ...]
    bids_link: str
    own: tuple[OwnShown, ...]
    own_comes_later: bool
    is_member: bool
    history: tuple[Event, ...]
    may_write: bool
    may_see_match: bool
    is_draft: bool
    is_closed: bool


_COLORS = {Need.Status.DRAFT: "neutral", Need.Status.PUBLISHED: "success", Need.Status.CLOSED: "neutral"}


def need_page(need: Need, *, user: User | AnonymousUser, at: datetime) -> NeedPage:
    """The page of a need that was fetched with its buyer, codes and areas."""
    today = clock.day_of(at)
    lots = list(current_lots(need))
    is_member = bool(organisations_where(user, Permission.MATCH_SEE_OWN))
    own, comes_later = _own(need, lots, user=user, at=at) if is_member else ((), False)
    may_write = can(user, Permission.NEED_WRITE, at=need.buyer_id)
    return NeedPage(
        need=need,
        title=need_title(need),
        status=str(Need.Status(need.status).label),
        color=_COLORS[Need.Status(need.status)],
        steps=_steps(need, today),
        next_text=_next_text(need, today),
        facts=_facts(need),
        codes=_codes(need, lots),
        lots=tuple(map(_lot, lots)),
        bids_link=bids_link(need.bids_at),
        own=own,
        own_comes_later=comes_later,
        is_member=is_member and need.is_public,
        history=_history(need) if may_write else _public_history(need),
        may_write=may_write,
        may_see_match=can(user, Permission.MATCH_SEE_ALL, at=need.buyer_id),
        is_draft=need.status == Need.Status.DRAFT,
        is_closed=need.status == Need.Status.CLOSED,
    )


def _steps(need: Need, today: date) -> tuple[ShownStep, ...]:
    published_on = clock.day_of(need.published_at) if need.published_at else None
    has_passed = need.answers_by is not None and need.answers_by < today
    return (
        ShownStep(gettext("The need is written"), "current" if published_on is None else "done"),
        ShownStep(
            gettext("Firms think it over"),
            "next" if published_on is None else "done" if has_passed or need.closed_at else "current",
            day=need.answers_by,
        ),
        ShownStep(
            gettext("The purchase is advertised elsewhere"),
            "current" if has_passed and published_on and not need.closed_at else "next",
        ),
        ShownStep(gettext("It starts"), "next", day=need.starts_on),
    )


_NEXT = {
    Need.Status.CLOSED: _(
        "%(buyer)s has closed this need. The page is kept so that old links still lead somewhere."
    ),
    Need.Status.DRAFT: _("Only %(buyer)s sees this. Somebody there finishes it and publishes it."),
    Need.Status.PUBLISHED: _(
        "Until %(day)s firms can think it over. Then %(buyer)s decides how the purchase is made."
    ),
}
_NEXT_AFTER = _("The last day to answer was %(day)s. Now %(buyer)s decides how the purchase is made.")


def _next_text(need: Need, today: date) -> str:
    status = Need.Status(need.status)
    has_passed = need.answers_by is not None and need.answers_by < today
    said = _NEXT_AFTER if status == Need.Status.PUBLISHED and has_passed else _NEXT[status]
    return said % {"buyer": need.buyer.name, "day": day(need.answers_by)}


def _facts(need: Need) -> tuple[Fact, ...]:
    return (
        Fact(gettext("Buyer"), need.buyer.name),
        Fact(gettext("Place of delivery"), _area_names(need)),
        Fact(gettext("Starts"), day(need.starts_on)),
        Fact(gettext("For how long"), _months(need.months)),
        Fact(gettext("Estimated value"), sek(need.value_sek)),
        Fact(gettext("Last day to answer"), day(need.answers_by)),
    )


def _months(months: int | None) -> str:
    return gettext("%(months)s months") % {"months": months} if months else ""


def _area_names(owner: Need | NeedLot) -> str:
    return area_names(area.code for area in owner.areas.all())


def _codes(need: Need, lots: Iterable[NeedLot]) -> tuple[str, ...]:
    codes = {code.code for code in need.cpv_codes.all()}
    codes |= {code.code for lot in lots for code in lot.cpv_codes.all()}
    return tuple(map(code_name, sorted(codes)))


def _lot(lot: NeedLot) -> ShownLot:
    facts = (
        Fact(gettext("Place of delivery"), _area_names(lot)),
        Fact(gettext("Estimated value"), sek(lot.value_sek)),
    )
    return ShownLot(lot.number, lot.title, lot.description, tuple(fact for fact in facts if fact.value))


def _own(
    need: Need, lots: Sequence[NeedLot], *, user: User | AnonymousUser, at: datetime
) -> tuple[tuple[OwnShown, ...], bool]:
    """The reader's own firms' matches, and whether they can only be told a little later."""
    try:
        return tuple(map(_own_shown, own_matches(need, user=user, at=at, lots=lots))), False
    except SourceUnavailable:
        return (), True


_OWN_STATES = {
    "fits": ("met", _("This fits what you sell")),
    "partly": ("partly", _("This fits what you sell in part")),
    "near": ("not_met", _("This nearly fits: one thing differs")),
    "none": ("not_met", _("This is not what you say that you sell")),
}


def _own_shown(own: OwnMatch) -> OwnShown:
    state, heading = _OWN_STATES[own.group]
    return OwnShown(
        firm=own.organisation.name,
        lot=f"{own.lot.number}. {own.lot.title}" if own.lot else "",
        state=state,
        heading=str(heading),
        missing=part_sentence(own.missing) if own.missing else "",
        parts=shown_parts(own.parts),
        could_state=could_state(own.parts),
    )


_HAPPENED = {
    NeedDrafted: _("The need was begun"),
    NeedRevised: _("The draft was changed"),
    NeedMatched: _("Firms were compared with the need"),
    NeedPublished: _("The need became public"),
    PublicNeedRevised: _("The need was changed"),
    NeedTold: _("Everybody concerned was told"),
    NeedChangeTold: _("Everybody concerned was told of the change"),
    NeedClosed: _("The need was closed"),
}


def _history(need: Need) -> tuple[Event, ...]:
    """What has happened and who did it, the latest first; for those whose need it is."""
    words = {kind.__name__: said for kind, said in _HAPPENED.items()}
    return tuple(
        Event(str(words[row.kind]), row.at, row.by.name if row.by else "")
        for row in happened_to(need, kinds=words.keys())
    )


def _public_history(need: Need) -> tuple[Event, ...]:
    """What everybody may know has happened, the latest first."""
    changed_at = need.revised_at if need.published_at and need.revised_at > need.published_at else None
    moments = (
        (NeedClosed, need.closed_at),
        (PublicNeedRevised, changed_at),
        (NeedTold, need.told_at),
        (NeedPublished, need.published_at),
    )
    return tuple(Event(str(_HAPPENED[kind]), at, "") for kind, at in moments if at)
