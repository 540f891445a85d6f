"""What can be done to what a firm sells."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from handslag.accounts.models import Organisation, User
from handslag.foundation import happenings
from handslag.foundation.clock import day_of
from handslag.foundation.errors import RuleBroken
from handslag.phrases import Text, gettext_noop
from handslag.reference.models import Area, CpvCode
from handslag.reference.rules import Suggested
from handslag.registry import rules
from handslag.registry.actions.firms import note_source
from handslag.registry.happenings import OfferChanged
from handslag.registry.models import FactSource, Offer, OfferConfirmation
from handslag.registry.queries import OFFER_FACTS, listed
from handslag.registry.rules import OFFER_LANGUAGE, OfferContent


@transaction.atomic
def add_offer(
    *,
    organisation: Organisation,
    content: OfferContent,
    by: User | None,
    at: datetime,
    suggested: Suggested | None = None,
) -> Offer:
    """Add something that the firm sells; `suggested` when a person chose its codes among suggestions.

    Raises:
        RuleBroken: with every fact that is wrong, at once.
    """
    offer = _save(Offer(organisation=organisation), content, by=by, at=at)
    _keep_confirmation(offer, suggested, at=at)
    return offer


@transaction.atomic
def change_offer(
    *,
    offer: Offer,
    opened_version: int,
    content: OfferContent,
    by: User | None,
    at: datetime,
    suggested: Suggested | None = None,
) -> Offer:
    """Give an offer new facts; every fact of the content holds, also the empty ones.

    `suggested` is given when a person chose its codes among suggestions.

    Raises:
        EditConflict: when somebody else saved after `opened_version` was opened.
        RuleBroken: when the offer is closed, or with every fact that is wrong, at once.
    """
    locked = Offer.objects.select_for_update().get(pk=offer.pk).next_version(opened=opened_version)
    if locked.closed_on is not None:
        raise RuleBroken(Text(gettext_noop("The offer is closed. Add a new one instead.")))
    saved = _save(locked, content, by=by, at=at)
    _keep_confirmation(saved, suggested, at=at)
    return saved


@transaction.atomic
def close_offer(*, offer: Offer, by: User | None, at: datetime) -> Offer:
    """Take an offer out of lists and matching; a second time changes nothing."""
    locked = Offer.objects.select_for_update().get(pk=offer.pk)
    if locked.closed_on is None:
        locked.next_version(opened=locked.version)
        locked.closed_on = day_of(at)
        locked.save(update_fields=["closed_on", "version"])
        _record(locked, by=by, at=at)
    return locked


def _save(offer: Offer, content: OfferContent, *, by: User | None, at: datetime) -> Offer:
    if problems := rules.offer_problems(content):
        raise RuleBroken(*(problem.text for problem in problems))
    areas = listed(Area.objects.all(), content.delivery_areas)
    codes = listed(CpvCode.objects.all(), content.cpv)
    for fact in OFFER_FACTS:
        setattr(offer, fact, getattr(content, fact))
    offer.save()
    offer.cpv_codes.set(codes.values())
    offer.delivery_areas.set(areas.values())
    note_source(offer.organisation, [FactSource.Group.OFFERS], by=by, at=at)
    _record(offer, by=by, at=at)
    return offer


def _keep_confirmation(offer: Offer, suggested: Suggested | None, *, at: datetime) -> None:
    """One row an offer: its words and codes as a person last saved them."""
    codes = [row.code for row in offer.cpv_codes.all()]
    if suggested and (codes or OfferConfirmation.objects.filter(offer=offer).exists()):
        said = {"title": offer.title, "text": offer.description, "lang": OFFER_LANGUAGE}
        kept = suggested.confirmation(**said, codes=codes, at=at)
        OfferConfirmation.objects.update_or_create(offer=offer, defaults=kept)


def _record(offer: Offer, *, by: User | None, at: datetime) -> None:
    happenings.record(OfferChanged(organisation_id=offer.organisation_id, offer_id=offer.pk), by=by, at=at)
