"""What a firm sells: added, changed, closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from handslag.foundation.errors import EditConflict, RuleBroken
from handslag.foundation.models import HappeningRecord, IndexChange
from handslag.registry import actions
from handslag.registry.models import FactSource, Offer
from handslag.registry.queries import content_of
from handslag.registry.rules import OfferContent
from tests.registry.factories import AT, know_codes, make_enterprise, make_offer

pytestmark = pytest.mark.django_db
FIKA = OfferContent(
    title="Fikakorg till möte",
    description="Bullar och kaffe.",
    cpv=frozenset({"55520000"}),
    delivery_areas=frozenset({"0180"}),
    smallest_order_sek=450,
    largest_order_sek=18_000,
    lead_time_days=2,
    capacity_sek_per_month=70_000,
)


def test_an_added_offer_has_the_facts_it_was_given() -> None:
    enterprise = make_enterprise()
    know_codes(cpv=FIKA.cpv, areas=FIKA.delivery_areas)

    offer = actions.add_offer(organisation=enterprise.organisation, content=FIKA, by=None, at=AT)

    assert content_of(Offer.objects.get(pk=offer.pk)) == FIKA
    assert FactSource.objects.filter(group=FactSource.Group.OFFERS).count() == 1
    assert HappeningRecord.objects.filter(kind="OfferChanged").count() == 1
    assert IndexChange.objects.last().object_id == enterprise.organisation_id  # type: ignore[union-attr] - just written


def test_everything_wrong_with_an_offer_is_told_at_once() -> None:
    enterprise = make_enterprise()

    with pytest.raises(RuleBroken) as broken:
        actions.add_offer(
            organisation=enterprise.organisation,
            content=OfferContent(title="", smallest_order_sek=2, largest_order_sek=1),
            by=None,
            at=AT,
        )

    assert len(broken.value.reasons) == 2


def test_a_changed_offer_is_written_whole() -> None:
    offer = make_offer(make_enterprise().organisation, FIKA)
    other = replace(FIKA, title="Fika", cpv=frozenset(), lead_time_days=None)

    actions.change_offer(offer=offer, opened_version=1, content=other, by=None, at=AT)

    assert content_of(Offer.objects.get()) == other


def test_a_change_to_an_older_version_of_an_offer_is_stopped() -> None:
    offer = make_offer(make_enterprise().organisation, FIKA)
    actions.change_offer(offer=offer, opened_version=1, content=FIKA, by=None, at=AT)

    with pytest.raises(EditConflict):
        actions.change_offer(offer=offer, opened_version=1, content=FIKA, by=None, at=AT)


def test_a_closed_offer_is_no_longer_current_and_cannot_be_changed() -> None:
    offer = make_offer(make_enterprise().organisation, FIKA)

    closed = actions.close_offer(offer=offer, by=None, at=AT)

    assert closed.closed_on == date(2026, 11, 24)
    assert not Offer.objects.current().exists()
    with pytest.raises(RuleBroken, match="closed"):
        actions.change_offer(offer=offer, opened_version=2, content=FIKA, by=None, at=AT)


def test_closing_twice_is_one_happening() -> None:
    offer = make_offer(make_enterprise().organisation, FIKA)

    for _ in range(2):
        actions.close_offer(offer=offer, by=None, at=AT)

    assert HappeningRecord.objects.filter(kind="OfferChanged").count() == 2  # added and closed
