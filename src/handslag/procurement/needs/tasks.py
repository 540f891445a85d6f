"""What is done behind the pages when needs become public or change: everybody concerned is told."""

from __future__ import annotations

from datetime import timedelta

from django_tasks import task

from handslag.foundation import clock
from handslag.foundation.models import HappeningRecord
from handslag.procurement.needs import actions, queries
from handslag.procurement.needs.models import Need
from handslag.registry.search import following

# Long enough for somebody to save one change in several steps.
CHANGE_SETTLES_IN = timedelta(minutes=10)


@task()
def tell_of_published(happening_id: int) -> None:  # noqa: ARG001 - needs that wait are found by themselves
    """Tell of every published need that nobody has been told of, also those an earlier try did not reach."""
    at = clock.now()
    following.refresh(at=at)
    for need in queries.needs_to_tell_of():
        actions.tell_of_need(need=need, at=at)


@task()
def tell_of_revised(happening_id: int, *, has_waited: bool = False) -> None:
    """Tell that a published need has changed, when nothing more has been saved for ten minutes.

    A change that another one followed is told of with that one, so what is saved in steps is told once.
    A queue that cannot wait tells at once.
    """
    facts = HappeningRecord.objects.get(pk=happening_id).facts
    need = Need.objects.get(pk=facts["need_id"])
    if need.version != facts["version"]:
        return
    if tell_of_revised.get_backend().supports_defer and not has_waited:
        later = tell_of_revised.using(run_after=need.revised_at + CHANGE_SETTLES_IN)
        later.enqueue(happening_id=happening_id, has_waited=True)
        return
    at = clock.now()
    following.refresh(at=at)
    actions.tell_of_change(need=need, version=need.version, at=at)
