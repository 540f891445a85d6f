"""What the page about subscriptions prints: what a firm hears of, and branches it can add."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from handslag.accounts.models import Organisation
from handslag.matching.choosing import CpvSuggestion, suggest
from handslag.matching.cpv import tree
from handslag.procurement.needs.models import Subscription
from handslag.reference.pages import reading_language
from handslag.reference.pages.codes import code_choice
from handslag.registry.models import Offer

_FOUND = 8
_LONGEST_WORDS = 100


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch that can be subscribed to; one that words only point to says how sure that is and why."""

    code: str
    label: str
    above: str
    is_followed: bool
    sure: str = ""
    words: str = ""


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
                tuple(_branch(code, followed, means) for code, means in found.items()),
            )
        )
    return SubscriptionsPage(asked, tuple(shown), found_nothing=bool(asked) and not found)


def _matching(words: str) -> dict[str, CpvSuggestion | None]:
    """Branches that the words name, else those they point to."""
    if not words:
        return {}
    lang = reading_language()
    if hits := tree().search(words, lang, _FOUND):
        return {hit.code: None for hit in hits}
    return {own.code: own for own in suggest("", lang, title=words)}


def _branch(code: str, followed: set[str], means: CpvSuggestion | None = None) -> Branch:
    shown = code_choice(code, suggestion=means)
    return Branch(code, shown.label, " › ".join(shown.branch), code in followed, shown.sure, shown.words)
