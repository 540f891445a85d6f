"""Who wants to hear of which needs."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from handslag.accounts.models import Organisation, User
from handslag.foundation import happenings
from handslag.procurement.needs.happenings import Subscribed, Unsubscribed
from handslag.procurement.needs.models import Subscription
from handslag.reference.models import CpvCode
from handslag.registry.queries import listed


@transaction.atomic
def subscribe(*, organisation: Organisation, cpv: str | None, by: User | None, at: datetime) -> Subscription:
    """Hear of every need in a branch of the CPV, or without a code of what nearly fits; twice is once.

    Raises:
        RuleBroken: when the code is not in the list.
    """
    code = listed(CpvCode.objects.all(), [cpv])[cpv] if cpv else None
    subscription, is_new = Subscription.objects.get_or_create(
        organisation=organisation, cpv_code=code, ended_at=None, defaults={"since_at": at}
    )
    if is_new:
        happenings.record(Subscribed(organisation_id=organisation.pk, cpv=cpv or ""), by=by, at=at)
    return subscription


@transaction.atomic
def unsubscribe(*, subscription: Subscription, by: User | None, at: datetime) -> None:
    """Hear no more of it; a second time changes nothing."""
    locked = Subscription.objects.select_for_update().get(pk=subscription.pk)
    if locked.ended_at is None:
        locked.ended_at = at
        locked.save(update_fields=["ended_at"])
        cpv = locked.cpv_code.code if locked.cpv_code else ""
        ended = Unsubscribed(organisation_id=locked.organisation_id, cpv=cpv)
        happenings.record(ended, by=by, at=at)
