"""What the page about subscriptions prints: what a firm hears of, and branches it can add."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from handslag.accounts.models import Organisation
from handslag.matching.cpv import tree
from handslag.matching.suggesting import suggest
from handslag.procurement.needs.models import Subscription
from handslag.procurement.needs.pages.codes import branch_of
from handslag.reference.pages import reading_language
from handslag.registry.models import Offer

_FOUND = 8
_LONGEST_WORDS = 100


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch that can be subscribed to."""

    code: str
    label: str
    above: str
    is_followed: bool


@dataclass(frozen=True, slots=True)
class Followed:
    """A branch that a firm follows."""

    pk: int
    code: str
    label: str
    since_at: datetime


@dataclass(frozen=True, slots=True)
class FirmShown:
    """One of the reader's firms: what it follows, what it sells, and what was found for its words.

    `nearly` is the key of its subscription to what nearly fits what it sells, when it has one.
    """

    public_id: str
    name: str
    nearly: int | None
    followed: tuple[Followed, ...]
    sold: tuple[Branch, ...]
    found: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class SubscriptionsPage:
    """Everything a person's firms follow."""

    words: str
    firms: tuple[FirmShown, ...]
    found_nothing: bool


def subscriptions_page(firms: Iterable[Organisation], words: str) -> SubscriptionsPage:
    """The page for the reader's firms; two queries whatever their number."""
    listed = list(firms)
    asked = " ".join(words.replace("\0", "")[:_LONGEST_WORDS].split())
    found = _matching(asked)
    current = Subscription.objects.current().filter(organisation__in=listed).select_related("cpv_code")
    sold = Offer.objects.current().filter(organisation__in=listed, cpv_codes__isnull=False)
    sold_codes = set(sold.values_list("organisation_id", "cpv_codes__code"))
    subscriptions = list(current.order_by("cpv_code__code"))
    shown = []
    for firm in listed:
        own = [row for row in subscriptions if row.organisation_id == firm.pk]
        coded = [(row, row.cpv_code) for row in own if row.cpv_code]
        followed = {code.code for _, code in coded}
        codes = sorted(code for organisation_id, code in sold_codes if organisation_id == firm.pk)
        shown.append(
            FirmShown(
                firm.public_id,
                firm.name,
                next((row.pk for row in own if row.cpv_code is None), None),
                tuple(Followed(row.pk, code.code, code.label, row.since_at) for row, code in coded),
                tuple(_branch(code, followed) for code in codes if code not in followed),
                tuple(_branch(code, followed) for code in found),
            )
        )
    return SubscriptionsPage(asked, tuple(shown), found_nothing=bool(asked) and not found)


def _matching(words: str) -> list[str]:
    """Branches that the words name, else those they point to."""
    if not words:
        return []
    lang = reading_language()
    hits = [hit.code for hit in tree().search(words, lang, _FOUND)]
    return hits or [own.code for own in suggest(words, lang, _FOUND)]


def _branch(code: str, followed: set[str]) -> Branch:
    return Branch(code, tree().label(code, reading_language()), " › ".join(branch_of(code)), code in followed)
