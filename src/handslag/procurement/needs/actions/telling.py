"""Telling of a public need: everybody who matches or subscribes, at one moment, the same text."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from handslag.accounts.actions import put_in_inboxes
from handslag.foundation import happenings
from handslag.foundation.clock import day_of
from handslag.phrases import Text
from handslag.procurement.needs.actions.matching import match_need
from handslag.procurement.needs.happenings import NeedChangeTold, NeedTold
from handslag.procurement.needs.models import Need, Told
from handslag.procurement.needs.queries import concerned_by, content_of
from handslag.procurement.needs.rules import change_of, news_of


@transaction.atomic
def tell_of_need(*, need: Need, at: datetime) -> int:
    """Tell everybody who matches or subscribes, social enterprise or not; returns how many are told.

    A match is made first, so that what was told and why is kept. Nobody is left out by a limit, and nobody is
    told twice: a need that has been told of, or is no longer public, tells nobody.

    Raises:
        SourceUnavailable: as in `match_need`; then nobody has been told, and it can be tried again.
    """
    locked = Need.objects.select_for_update().select_related("buyer").get(pk=need.pk)
    if locked.status != Need.Status.PUBLISHED or locked.told_at is not None:
        return 0
    _note(locked, at=at)
    told = _put(locked, _news(locked), dedup_key=f"need-{locked.pk}", at=at)
    locked.told_at = at
    locked.save(update_fields=["told_at"])
    happenings.record(NeedTold(need_id=locked.pk, told=told), by=None, at=at)
    return told


@transaction.atomic
def tell_of_change(*, need: Need, version: int, at: datetime) -> int:
    """Tell everybody who was told of the need, and everybody who matches it now, that it has changed.

    Returns how many are told: nobody a second time for the same version, and nobody when the need changed
    before it was told of, for then the news held the change.

    Raises:
        SourceUnavailable: as in `match_need`; then nobody has been told, and it can be tried again.
    """
    locked = Need.objects.select_for_update().select_related("buyer").get(pk=need.pk)
    if locked.status != Need.Status.PUBLISHED or locked.told_at is None or locked.revised_at < locked.told_at:
        return 0
    _note(locked, at=at)
    told = _put(locked, _changed(locked), dedup_key=f"need-{locked.pk}-version-{version}", at=at)
    if told:
        happenings.record(NeedChangeTold(need_id=locked.pk, version=version, told=told), by=None, at=at)
    return told


def _news(need: Need) -> Text:
    return news_of(buyer=need.buyer.name, title=need.title, answers_by=need.answers_by)


def _changed(need: Need) -> Text:
    return change_of(buyer=need.buyer.name, title=need.title, answers_by=need.answers_by)


def _put(need: Need, text: Text, *, dedup_key: str, at: datetime) -> int:
    """The text to everybody in the journal who has not had it, each with why they get it."""
    journal = dict(Told.objects.filter(need=need).values_list("organisation_id", "why"))
    return put_in_inboxes(
        messages=dict.fromkeys(journal, text),
        whys={organisation_id: Text.from_json(why) for organisation_id, why in journal.items() if why},
        address=need.get_absolute_url(),
        dedup_key=dedup_key,
        at=at,
    )


def _note(need: Need, *, at: datetime) -> None:
    """Put everybody concerned who is not in the journal yet into it, each with why.

    A match is made first, so that what it was told by is kept.
    """
    runs = {run.lot.number if run.lot else None: run for run in match_need(need=need, by=None, at=at)}
    concerned = concerned_by(content_of(need), on=day_of(at))
    known = set(Told.objects.filter(need=need).values_list("organisation_id", flat=True))
    Told.objects.bulk_create(
        (
            Told(
                need=need,
                organisation_id=organisation_id,
                reason=own.reason,
                run=runs[own.lot] if own.reason == Told.Reason.MATCH else None,
                why=own.why.to_json(),
                at=at,
            )
            for organisation_id, own in concerned.items()
            if organisation_id not in known
        ),
        batch_size=500,
    )
