"""Writing a need: begun, revised, published, closed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import chain
from typing import Any

from django.db import transaction

from handslag.accounts.models import Organisation, User
from handslag.foundation import happenings
from handslag.foundation.clock import day_of
from handslag.foundation.errors import RuleBroken
from handslag.phrases import Text, gettext_noop
from handslag.procurement.needs import rules
from handslag.procurement.needs.happenings import (
    NeedClosed,
    NeedDrafted,
    NeedPublished,
    NeedRevised,
    PublicNeedRevised,
)
from handslag.procurement.needs.models import Need, NeedConfirmation, NeedLot
from handslag.procurement.needs.queries import PLAIN_ANSWERS, content_of
from handslag.procurement.needs.rules import NeedContent
from handslag.reference.models import Area, CpvCode
from handslag.reference.rules import Suggested
from handslag.registry.queries import listed
from handslag.registry.rules import Problem


@transaction.atomic
def draft_need(
    *,
    buyer: Organisation,
    content: NeedContent,
    by: User | None,
    at: datetime,
    source: Mapping[str, Any] | None = None,
    suggested: Suggested | None = None,
) -> Need:
    """Begin a need; `source` says where it comes from as codes: a notice has a "format", the demo a key.

    `suggested` is given when a person chose the codes among suggestions.

    Raises:
        RuleBroken: with everything that may not be saved, at once.
    """
    _require(rules.need_problems(content, today=day_of(at)))
    need = Need(buyer=buyer, source=dict(source or {}), revised_at=at)
    _write(need, content)
    _keep_confirmation(need, content, suggested, lot=None, at=at)
    is_from_notice = "format" in need.source
    happenings.record(NeedDrafted(need_id=need.pk, from_notice=is_from_notice), by=by, at=at)
    return need


@transaction.atomic
def revise_need(
    *,
    need: Need,
    opened_version: int,
    content: NeedContent,
    by: User | None,
    at: datetime,
    suggested: Suggested | None = None,
    lot: int | None = None,
) -> Need:
    """Give a need new answers; every answer of the content holds, also the empty ones.

    `suggested` is given when a person chose codes among suggestions, for this `lot` or for the whole.
    The match it had is stale from now on. A published need must stay complete, and everybody who was told
    of it is told that it has changed.

    Raises:
        EditConflict: when somebody else saved after `opened_version` was opened.
        RuleBroken: when the need is closed, or with everything that is wrong or missing, at once.
    """
    locked = _locked(need).next_version(opened=opened_version)
    if locked.status == Need.Status.CLOSED:
        raise RuleBroken(Text(gettext_noop("The need is closed. Write a new one instead.")))
    today, is_public = day_of(at), locked.status == Need.Status.PUBLISHED
    missing = rules.missing_to_publish(content, today=today) if is_public else ()
    _require((*rules.need_problems(content, today=today), *missing))
    if fields := rules.changed_fields(content_of(locked), content):
        locked.revised_at = at
        happened = (
            PublicNeedRevised(need_id=locked.pk, fields=fields, version=locked.version)
            if is_public
            else NeedRevised(need_id=locked.pk, fields=fields)
        )
        _write(locked, content)
        _keep_confirmation(locked, content, suggested, lot=lot, at=at)
        happenings.record(happened, by=by, at=at)
    return locked


@transaction.atomic
def publish_need(*, need: Need, opened_version: int, by: User | None, at: datetime) -> Need:
    """Let everybody read the need; then those who match or subscribe are told (see the reactions).

    Raises:
        EditConflict: when somebody else saved after `opened_version` was opened.
        RuleBroken: when it is no draft, or with every missing answer at once.
    """
    locked = _locked(need).next_version(opened=opened_version)
    if locked.status != Need.Status.DRAFT:
        raise RuleBroken(Text(gettext_noop("Only a draft can be published.")))
    content, today = content_of(locked), day_of(at)
    _require((*rules.need_problems(content, today=today), *rules.missing_to_publish(content, today=today)))
    locked.status, locked.published_at = Need.Status.PUBLISHED, at
    locked.save(update_fields=["status", "published_at", "version"])
    happenings.record(NeedPublished(need_id=locked.pk), by=by, at=at)
    return locked


@transaction.atomic
def close_need(*, need: Need, by: User | None, at: datetime) -> Need:
    """Say that a need is no longer current; a second time changes nothing. A draft is dropped unseen."""
    locked = _locked(need)
    if locked.status != Need.Status.CLOSED:
        locked.next_version(opened=locked.version)
        locked.status, locked.closed_at = Need.Status.CLOSED, at
        locked.save(update_fields=["status", "closed_at", "version"])
        happenings.record(NeedClosed(need_id=locked.pk), by=by, at=at)
    return locked


def _require(problems: Iterable[Problem]) -> None:
    if texts := [problem.text for problem in problems]:
        raise RuleBroken(*texts)


def _locked(need: Need) -> Need:
    return Need.objects.select_for_update().get(pk=need.pk)


def _write(need: Need, content: NeedContent) -> None:
    codes = listed(CpvCode.objects.all(), chain(content.cpv, *(lot.cpv for lot in content.lots)))
    areas = listed(Area.objects.all(), chain(content.areas, *(lot.areas for lot in content.lots)))
    for answer in PLAIN_ANSWERS:
        setattr(need, answer, getattr(content, answer))
    need.save()
    need.cpv_codes.set([codes[code] for code in content.cpv])
    need.areas.set([areas[code] for code in content.areas])
    NeedLot.objects.filter(need=need, number__gt=len(content.lots)).update(is_withdrawn=True)
    for number, lot in enumerate(content.lots, start=1):
        said = {"title": lot.title, "description": lot.description, "value_sek": lot.value_sek}
        row, _ = NeedLot.objects.update_or_create(
            need=need, number=number, defaults={**said, "is_withdrawn": False}
        )
        row.cpv_codes.set([codes[code] for code in lot.cpv])
        row.areas.set([areas[code] for code in lot.areas])


def _keep_confirmation(
    need: Need, content: NeedContent, suggested: Suggested | None, *, lot: int | None, at: datetime
) -> None:
    """One row a need and one a lot: the words and codes as a person last saved them."""
    if suggested is None:
        return
    said = content.lots[lot - 1] if lot else content
    row = NeedLot.objects.get(need=need, number=lot) if lot else None
    before = NeedConfirmation.objects.filter(need=need, lot=row)
    if said.cpv or before.exists():
        words = {"title": said.title, "text": said.description, "lang": content.lang}
        kept = suggested.confirmation(**words, codes=said.cpv, at=at)
        NeedConfirmation.objects.update_or_create(need=need, lot=row, defaults=kept)
