"""What is done behind the pages when needs become public or change: everybody concerned is told."""

from __future__ import annotations

from django_tasks import task

from handslag.foundation import clock
from handslag.foundation.models import HappeningRecord
from handslag.procurement.needs import actions, queries
from handslag.procurement.needs.models import Need
from handslag.registry.search import following


@task()
def tell_of_published(happening_id: int) -> None:  # noqa: ARG001 - needs that wait are found by themselves
    """Tell of every published need that nobody has been told of, also those an earlier try did not reach."""
    at = clock.now()
    following.refresh(at=at)
    for need in queries.needs_to_tell_of():
        actions.tell_of_need(need=need, at=at)


@task()
def tell_of_revised(happening_id: int) -> None:
    """Tell that a published need has changed."""
    facts = HappeningRecord.objects.get(pk=happening_id).facts
    at = clock.now()
    following.refresh(at=at)
    need = Need.objects.get(pk=facts["need_id"])
    actions.tell_of_change(need=need, version=facts["version"], at=at)
