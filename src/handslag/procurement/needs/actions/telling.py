"""Telling of a public need: everybody who matches or subscribes, at one moment, the same text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from itertools import chain

from django.db import transaction

from handslag.accounts.actions import put_in_inboxes
from handslag.foundation import happenings
from handslag.foundation.clock import day_of
from handslag.matching import engine
from handslag.phrases import Text
from handslag.procurement.needs.actions.matching import match_need
from handslag.procurement.needs.happenings import NeedChangeTold, NeedTold
from handslag.procurement.needs.models import MatchRun, Need, Told
from handslag.procurement.needs.queries import content_of, need_facts, subscribers_to
from handslag.procurement.needs.rules import change_of, news_of
from handslag.reference.queries import area_tree
from handslag.registry.search.offers import match_index


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
    _note(locked, _who_is_concerned(locked, at=at), at=at)
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
    _note(locked, _who_is_concerned(locked, at=at), at=at)
    told = _put(locked, _changed(locked), dedup_key=f"need-{locked.pk}-version-{version}", at=at)
    if told:
        happenings.record(NeedChangeTold(need_id=locked.pk, version=version, told=told), by=None, at=at)
    return told


def _news(need: Need) -> Text:
    return news_of(buyer=need.buyer.name, title=need.title, answers_by=need.answers_by)


def _changed(need: Need) -> Text:
    return change_of(buyer=need.buyer.name, title=need.title, answers_by=need.answers_by)


def _put(need: Need, text: Text, *, dedup_key: str, at: datetime) -> int:
    """The text to everybody in the journal who has not had it."""
    everybody = Told.objects.filter(need=need).values_list("organisation_id", flat=True)
    return put_in_inboxes(
        messages=dict.fromkeys(everybody, text), address=need.get_absolute_url(), dedup_key=dedup_key, at=at
    )


def _note(need: Need, concerned: Mapping[int, MatchRun | None], *, at: datetime) -> None:
    """Put those who are not in the journal yet into it, each with why."""
    known = set(Told.objects.filter(need=need).values_list("organisation_id", flat=True))
    Told.objects.bulk_create(
        (
            Told(
                need=need,
                organisation_id=organisation_id,
                reason=Told.Reason.MATCH if run else Told.Reason.SUBSCRIPTION,
                run=run,
                at=at,
            )
            for organisation_id, run in concerned.items()
            if organisation_id not in known
        ),
        batch_size=500,
    )


def _who_is_concerned(need: Need, *, at: datetime) -> dict[int, MatchRun | None]:
    """Every organisation that fits or fits in part, with the run that says so, and every subscriber."""
    runs = match_need(need=need, by=None, at=at)
    run_of = {run.lot.number if run.lot else None: run for run in runs}
    content = content_of(need)
    concerned: dict[int, MatchRun | None] = {}
    for number, facts in need_facts(content, on=day_of(at)):
        for firm_id in engine.matching_firms(match_index(), facts, area_tree()):
            concerned.setdefault(firm_id, run_of[number])
    for organisation_id in subscribers_to(chain(content.cpv, *(lot.cpv for lot in content.lots))):
        concerned.setdefault(organisation_id, None)
    return concerned
