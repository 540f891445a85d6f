"""What the page before publishing prints: the very message that everybody gets, and how many get it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from handslag.foundation.errors import SourceUnavailable
from handslag.procurement.needs.models import Need
from handslag.procurement.needs.pages.naming import need_title
from handslag.procurement.needs.pages.writing import Answer, check_page
from handslag.procurement.needs.queries import concerned_by, content_of
from handslag.procurement.needs.rules import NeedContent, news_of
from handslag.reference.pages import said


@dataclass(frozen=True, slots=True)
class PublishPage:
    """The message and its readers; `told` is None while the register is being put in order."""

    title: str
    need: Need
    message: str
    told: int | None
    missing: tuple[Answer, ...]


def publish_page(need: Need, *, today: date) -> PublishPage:
    """The page for a draft fetched with its buyer."""
    content = content_of(need)
    return PublishPage(
        title=need_title(need),
        need=need,
        message=message_of(need),
        told=_told(content, today=today),
        missing=check_page(need, content, today=today).missing,
    )


def message_of(need: Need) -> str:
    """What firms read in their inbox and in the feed."""
    return said(news_of(buyer=need.buyer.name, title=need.title, answers_by=need.answers_by))


def _told(content: NeedContent, *, today: date) -> int | None:
    try:
        return len(concerned_by(content, on=today))
    except SourceUnavailable:
        return None
