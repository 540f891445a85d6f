"""What the first pages ask across the areas: how much goes on, and which purchases some words mean."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from handslag.accounts.models import InboxItem
from handslag.accounts.queries import memberships_of, organisations_where
from handslag.accounts.rules import Permission
from handslag.matching.words import vocabulary
from handslag.procurement.needs.models import Need, Told
from handslag.registry.models import Enterprise, Supplier
from handslag.registry.search.wanted import WordGroup, word_groups

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from handslag.accounts.models import User

_MOST_READ = 1_000
_LONGEST_TEXT = 600


def number_open(*, user: User | AnonymousUser) -> int:
    """How many purchases are published and not closed."""
    return Need.objects.visible_to(user).published().count()


def number_told(*, since: datetime) -> int:
    """How many organisations have been told of a purchase since then; a count only, so nobody's secret."""
    return Told.objects.filter(at__gte=since).values("organisation_id").distinct().count()


def drafts_of(user: User | AnonymousUser, *, limit: int) -> list[Need]:
    """The purchases that the person's boards are writing, the latest first."""
    drafts = Need.objects.visible_to(user).filter(status=Need.Status.DRAFT)
    return list(drafts.select_related("buyer").order_by("-revised_at", "-pk")[:limit])


def open_needs_of(user: User | AnonymousUser, *, limit: int) -> list[Need]:
    """The open purchases of the boards that the person writes for, the soonest last day first."""
    boards = organisations_where(user, Permission.NEED_WRITE)
    own = Need.objects.visible_to(user).published().filter(buyer__in=boards)
    return list(own.select_related("buyer").order_by("answers_by", "pk")[:limit])


def sellers_of(user: User | AnonymousUser) -> dict[int, Enterprise | Supplier]:
    """The firms that the person belongs to, by organisation."""
    own = {membership.organisation_id for membership in memberships_of(user)}
    enterprises = Enterprise.objects.visible_to(user).filter(organisation_id__in=own)
    suppliers = Supplier.objects.visible_to(user).filter(organisation_id__in=own)
    return {seller.organisation_id: seller for seller in (*suppliers, *enterprises)}


def own_inbox_item(user: User | AnonymousUser, pk: int) -> InboxItem | None:
    """A message, if it is one of the person's own."""
    return InboxItem.objects.visible_to(user).filter(pk=pk).first()


def needs_saying(words: str, *, user: User | AnonymousUser) -> list[Need]:
    """Open purchases that the words mean, as the directory understands words; the best first.

    Of the thousand newest.
    """
    groups = [group for group in word_groups(words, vocabulary()) if group.is_required]
    if not groups:
        return []
    enough = len(groups) - len(groups) // 3
    needs = Need.objects.visible_to(user).published().select_related("buyer")
    newest = needs.prefetch_related("cpv_codes").order_by("-published_at", "-pk")[:_MOST_READ]
    meant = [(_number_meant(groups, need), need) for need in newest]
    ranked = sorted((pair for pair in meant if pair[0] >= enough), key=lambda pair: -pair[0])
    return [need for _number, need in ranked]


def _number_meant(groups: Iterable[WordGroup], need: Need) -> int:
    labels = (code.name_sv for code in need.cpv_codes.all())
    said = _terms(" ".join([need.title, need.description[:_LONGEST_TEXT], *labels]))
    return sum(_is_meant(group, said) for group in groups)


def _is_meant(group: WordGroup, said: frozenset[str]) -> bool:
    return not said.isdisjoint(group.terms) or (bool(group.parts) and said.issuperset(group.parts))


@lru_cache(maxsize=_MOST_READ)
def _terms(text: str) -> frozenset[str]:
    return frozenset(vocabulary().terms_in(text))
