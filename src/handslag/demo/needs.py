"""The demo's needs: drafts, published ones of which everybody concerned is told, and closed ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from handslag.accounts.actions import read_inbox_item
from handslag.accounts.models import InboxItem, Organisation, User
from handslag.demo.content.needs_daily import DAILY_NEEDS
from handslag.demo.content.needs_framework import FRAMEWORK_NEEDS
from handslag.demo.content.needs_projects import PROJECT_NEEDS
from handslag.demo.content.needs_small import SMALL_NEEDS
from handslag.demo.content.notices import NEEDS_FROM_NOTICES, DemoNeedFromNotice
from handslag.demo.content.people import PEOPLE
from handslag.demo.content.shapes import BIDS_AT, DemoNeed
from handslag.demo.content.subscriptions import SUBSCRIPTIONS
from handslag.demo.days import Days
from handslag.notices.reading import read_notice
from handslag.procurement.needs import actions
from handslag.procurement.needs.models import Need, Subscription
from handslag.procurement.needs.rules import LotContent, NeedContent, content_from_notice

NEEDS: tuple[DemoNeed | DemoNeedFromNotice, ...] = (
    *FRAMEWORK_NEEDS,
    *PROJECT_NEEDS,
    *DAILY_NEEDS,
    *SMALL_NEEDS,
    *NEEDS_FROM_NOTICES,
)
# A need is found again by this key of its source.
_KEY = "demo"
_WRITTEN_DAYS_BEFORE = 4
_MINUTES_APART, _OFFICE_MINUTES = 7, 420
_READ_AFTER_DAYS = 7
# A last day that falls on a weekend is moved to Monday.
_CLOSED_DAYS_AFTER = 3


@dataclass(frozen=True, slots=True)
class Households:
    """The organisations of the demo by their keys, and a person in each that has one."""

    organisations: Mapping[str, Organisation]
    people: Mapping[str, User]

    @classmethod
    def of(cls, organisations: Mapping[str, Organisation]) -> Households:
        """Those who can sign in, found by their e-mail addresses."""
        home_of = {person.email: person.organisation for person in PEOPLE}
        users = User.objects.filter(email__in=home_of)
        return cls(organisations, {home_of[user.email]: user for user in users})


def load_subscriptions(households: Households, days: Days) -> int:
    """Who subscribes to what; one that somebody has ended stays ended. Returns how many are new."""
    known = set(Subscription.objects.values_list("organisation_id", "cpv_code__code"))
    new = 0
    for key, cpv in SUBSCRIPTIONS:
        firm = households.organisations[key]
        if (firm.pk, cpv) not in known:
            by = households.people.get(key)
            actions.subscribe(organisation=firm, cpv=cpv, by=by, at=days.ago(120))
            new += 1
    return new


def load_needs(households: Households, days: Days) -> int:
    """Every need that is missing, the oldest first; returns how many are new."""
    known = {source.get(_KEY) for source in Need.objects.values_list("source", flat=True)}
    missing = [need for need in NEEDS if need.key not in known]
    for need in sorted(missing, key=_written_days_ago, reverse=True):
        _write(need, households, days)
    return len(missing)


def _written_days_ago(need: DemoNeed | DemoNeedFromNotice) -> int:
    return (need.published_days_ago or 0) + _WRITTEN_DAYS_BEFORE


@transaction.atomic
def _write(need: DemoNeed | DemoNeedFromNotice, households: Households, days: Days) -> None:
    """Take the need as far as it has come, each step on its day."""
    buyer, by = households.organisations[need.board], households.people.get(need.board)
    content, source = need_content(need, days)
    since_opening = _since_opening(need.key)
    written_at = days.workday_ago(_written_days_ago(need)) + since_opening
    row = actions.draft_need(buyer=buyer, content=content, by=by, at=written_at, source=source)
    if need.published_days_ago is None:
        actions.match_need(need=row, by=by, at=written_at)
        return
    published_at = days.workday_ago(need.published_days_ago) + since_opening
    row = actions.publish_need(need=row, opened_version=row.version, by=by, at=published_at)
    # The waiting job would do the same; done now, the demo is complete before any worker runs.
    actions.tell_of_need(need=row, at=published_at)
    if need.published_days_ago > _READ_AFTER_DAYS:
        _read(row, households, at=days.ago(need.published_days_ago - 1))
    if need.state == "closed":
        actions.close_need(need=row, by=by, at=days.ago(-need.answers_in_days - _CLOSED_DAYS_AFTER))


def _since_opening(key: str) -> timedelta:
    """A time of the working day that is the same each time the demo is built, and differs between needs."""
    return timedelta(minutes=_MINUTES_APART * sum(key.encode()) % _OFFICE_MINUTES)


def _read(need: Need, households: Households, *, at: datetime) -> None:
    """Let people have read what they were told a while ago, so that their inboxes look lived in."""
    for person in households.people.values():
        told = InboxItem.objects.visible_to(person).filter(address=need.get_absolute_url(), read_at=None)
        for item in told:
            read_inbox_item(item=item, by=person, at=at)


def need_content(need: DemoNeed | DemoNeedFromNotice, days: Days) -> tuple[NeedContent, dict[str, Any]]:
    """A need's answers on this day, and its source."""
    if isinstance(need, DemoNeed):
        return _written_content(need, days), {_KEY: need.key}
    notice = read_notice(need.path.read_bytes())
    content = content_from_notice(notice)
    content = replace(
        content,
        areas=frozenset(need.areas),
        starts_on=days.workday_ahead(need.starts_in_days),
        answers_by=days.workday_ahead(need.answers_in_days),
        bids_at=BIDS_AT,
        lots=tuple(replace(lot, areas=frozenset()) for lot in content.lots),
    )
    return content, {
        _KEY: need.key,
        "format": notice.format.value,
        "type": notice.notice_type.value,
        "notice_id": notice.notice_id or "",
        "published_on": notice.published_on.isoformat() if notice.published_on else "",
    }


def _written_content(need: DemoNeed, days: Days) -> NeedContent:
    return NeedContent(
        title=need.title,
        description=need.description,
        cpv=frozenset(need.cpv),
        areas=frozenset(need.areas),
        value_sek=need.value_sek,
        months=need.months,
        starts_on=days.workday_ahead(need.starts_in_days),
        answers_by=days.workday_ahead(need.answers_in_days),
        bids_at=need.bids_at,
        lots=tuple(
            LotContent(
                title=lot.title,
                description=lot.description,
                cpv=frozenset(lot.cpv),
                areas=frozenset(lot.areas),
                value_sek=lot.value_sek,
            )
            for lot in need.lots
        ),
    )
