"""What the list of coming purchases prints: needs to read, a purchaser's drafts, and what can be chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from operator import or_

from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Page, Paginator
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.http import QueryDict
from django.utils.translation import gettext

from handslag.accounts.models import User
from handslag.accounts.queries import organisations_where
from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.sorting import search_key, sort_key
from handslag.matching.facts import Nearness
from handslag.procurement.needs.models import Need, NeedLot
from handslag.procurement.needs.pages.naming import area_names, need_title
from handslag.procurement.needs.pages.writing import Step, step_address
from handslag.reference.queries import area_tree
from handslag.registry.rules import OTHER_TRADE, TRADES
from handslag.registry.search.areas import shown_areas
from handslag.registry.search.entries import shortened

PAGE_LENGTH = 24
CLOSED = "avslutade"
_LONGEST_WORDS = 200
_MOST_WORDS = 8
_DRAFTS = 20


@dataclass(frozen=True, slots=True)
class ListedNeed:
    """One purchase in the list."""

    title: str
    address: str
    buyer: str
    place: str
    excerpt: str
    answers_by: date | None
    has_passed: bool
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class OwnDraft:
    """A draft of the reader's own organisation, and what to do next with it."""

    title: str
    buyer: str
    next_step: str
    address: str


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose in a list."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class ListPage:
    """The list as it answers one question."""

    words: str
    trades: tuple[Option, ...]
    places: tuple[Option, ...]
    is_narrowed: bool
    shows_closed: bool
    total: int
    needs: tuple[ListedNeed, ...]
    page: Page[Need]
    drafts: tuple[OwnDraft, ...]


def list_page(asked: QueryDict, *, user: User | AnonymousUser, at: datetime) -> ListPage:
    """The list for an address; values that do not exist are passed over."""
    today = clock.day_of(at)
    words = " ".join(asked.get("q", "").replace("\0", "")[:_LONGEST_WORDS].split())
    trades = _options(_trade_names(), asked.get("bransch", ""))
    places = _options(shown_areas(on=today).names, asked.get("plats", ""))
    shows_closed = asked.get("visa") == CLOSED
    found = _closed() if shows_closed else _open(today)
    found = _in_place(_in_trade(_with_words(found, words), _chosen(trades)), _chosen(places))
    page = Paginator(found, PAGE_LENGTH).get_page(asked.get("page"))
    return ListPage(
        words=words,
        trades=trades,
        places=places,
        is_narrowed=bool(words or _chosen(trades) or _chosen(places)),
        shows_closed=shows_closed,
        total=page.paginator.count,
        needs=tuple(_listed(need, today) for need in page.object_list),
        page=page,
        drafts=() if shows_closed else _drafts(user),
    )


def _open(today: date) -> QuerySet[Need]:
    """The soonest last day first; where that has passed the need stays, after the others."""
    passed = Case(When(answers_by__lt=today, then=Value(1)), default=Value(0))
    return _with_names(Need.objects.published()).order_by(passed, F("answers_by").asc(nulls_last=True), "pk")


def _closed() -> QuerySet[Need]:
    closed = Need.objects.public().filter(status=Need.Status.CLOSED)
    return _with_names(closed).order_by("-closed_at", "-pk")


def _with_names(needs: QuerySet[Need]) -> QuerySet[Need]:
    return needs.select_related("buyer").prefetch_related("areas")


def _with_words(needs: QuerySet[Need], words: str) -> QuerySet[Need]:
    for word in words.split()[:_MOST_WORDS]:
        # SQLite folds only a-z, so å, ä and ö are asked for in both cases.
        said = [Q(title__icontains=own) | Q(description__icontains=own) for own in {word, word.capitalize()}]
        needs = needs.filter(reduce(or_, said, Q(buyer__search_key__contains=search_key(word))))
    return needs


def _in_trade(needs: QuerySet[Need], trade: str) -> QuerySet[Need]:
    if not trade:
        return needs
    own = Q()
    for prefix in TRADES[trade].prefixes:
        begins = Q(cpvcode__code__startswith=prefix)
        for other in _others_within(trade, prefix):
            begins &= ~Q(cpvcode__code__startswith=other)
        own |= begins
    of_need = Need.cpv_codes.through.objects.filter(own, need=OuterRef("pk"))
    of_lot = NeedLot.cpv_codes.through.objects.filter(
        own, needlot__need=OuterRef("pk"), needlot__is_withdrawn=False
    )
    return needs.filter(Exists(of_need) | Exists(of_lot))


def _others_within(trade: str, prefix: str) -> list[str]:
    """Longer beginnings that other trades have within this one; own ones within those win again."""
    return [
        other
        for key, known in TRADES.items()
        if key != trade
        for other in known.prefixes
        if other.startswith(prefix) and other != prefix
    ]


def _in_place(needs: QuerySet[Need], place: str) -> QuerySet[Need]:
    if not place:
        return needs
    tree = area_tree()
    reached = [code for code in tree.parent if tree.nearness(code, place) >= Nearness.PART]
    own = Exists(Need.objects.filter(pk=OuterRef("pk"), areas__code__in=reached))
    in_lot = Exists(NeedLot.objects.current().filter(need=OuterRef("pk"), areas__code__in=reached))
    return needs.filter(own | in_lot)


def _trade_names() -> dict[str, str]:
    names = {key: gettext(trade.label) for key, trade in TRADES.items() if key != OTHER_TRADE}
    return dict(sorted(names.items(), key=lambda named: sort_key(named[1])))


def _options(names: Mapping[str, str], chosen: str) -> tuple[Option, ...]:
    return tuple(Option(value, label, value == chosen) for value, label in names.items())


def _chosen(options: Iterable[Option]) -> str:
    return next((option.value for option in options if option.is_chosen), "")


def _listed(need: Need, today: date) -> ListedNeed:
    return ListedNeed(
        title=need.title,
        address=need.get_absolute_url(),
        buyer=need.buyer.name,
        place=area_names(area.code for area in need.areas.all()),
        excerpt=shortened(need.description),
        answers_by=need.answers_by,
        has_passed=need.answers_by is not None and need.answers_by < today,
        closed_at=need.closed_at,
    )


def _drafts(user: User | AnonymousUser) -> tuple[OwnDraft, ...]:
    buyers = organisations_where(user, Permission.NEED_WRITE)
    if not buyers:
        return ()
    drafts = Need.objects.visible_to(user).filter(status=Need.Status.DRAFT, buyer__in=buyers)
    lots = NeedLot.objects.current().filter(need=OuterRef("pk"))
    known = drafts.annotate(
        has_codes=Exists(Need.objects.filter(pk=OuterRef("pk"), cpv_codes__isnull=False))
        | Exists(lots.filter(cpv_codes__isnull=False)),
        has_areas=Exists(Need.objects.filter(pk=OuterRef("pk"), areas__isnull=False))
        | Exists(lots.filter(areas__isnull=False)),
    )
    return tuple(_draft(need) for need in known.select_related("buyer").order_by("-revised_at")[:_DRAFTS])


def _draft(need: Need) -> OwnDraft:
    step, words = _next_step(need)
    return OwnDraft(need_title(need), need.buyer.name, words, step_address(need, step))


def _next_step(need: Need) -> tuple[Step, str]:
    facts: dict[str, bool] = {name: getattr(need, name) for name in ("has_codes", "has_areas")}
    if not (need.title and need.description and facts["has_codes"]):
        return Step.WHAT, gettext("Next: say what it is")
    if not (facts["has_areas"] and need.starts_on and need.answers_by):
        return Step.WHERE, gettext("Next: say where and when")
    if not need.bids_at:
        return Step.SIZE, gettext("Next: say how much, and where bids are sent")
    return Step.CHECK, gettext("Next: see who can deliver, and publish")
