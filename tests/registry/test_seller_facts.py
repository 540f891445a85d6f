"""What matching and the directory are told about sellers."""

from __future__ import annotations

import pytest

from handslag.matching.facts import OfferFacts
from handslag.registry import actions
from handslag.registry.models import Status
from handslag.registry.queries import sellers_for_index
from handslag.registry.rules import OfferContent
from tests.registry.factories import AT, make_enterprise, make_offer, make_supplier

pytestmark = pytest.mark.django_db
FIKA = OfferContent(
    title="Fikakorg",
    description="Bullar och kaffe.",
    cpv=frozenset({"55520000", "15812200"}),
    delivery_areas=frozenset({"0180"}),
    smallest_order_sek=450,
    largest_order_sek=18_000,
    lead_time_days=2,
    capacity_sek_per_month=70_000,
)


def test_an_offer_is_told_whole() -> None:
    enterprise = make_enterprise(delivery_areas=frozenset({"0182"}))
    offer = make_offer(enterprise.organisation, FIKA)

    (facts,) = sellers_for_index()

    assert facts == OfferFacts(
        offer_id=offer.pk,
        firm_id=enterprise.organisation_id,
        words="Fikakorg. Bullar och kaffe.",
        cpv=facts.cpv,
        areas=("0180",),
        smallest_order_sek=450,
        largest_order_sek=18_000,
        lead_time_days=2,
        capacity_sek_per_month=70_000,
    )
    assert sorted(facts.cpv) == ["15812200", "55520000"]


def test_an_offer_without_areas_has_its_firms() -> None:
    make_enterprise(delivery_areas=frozenset({"0182", "0180"}), offers=["Fika"])
    make_supplier(delivery_areas=frozenset({"0182"}), offers=["Fika"])

    assert [sorted(facts.areas) for facts in sellers_for_index()] == [["0180", "0182"], ["0182"]]


def test_enterprises_and_other_suppliers_are_told_alike() -> None:
    enterprise = make_enterprise(offers=["Fika"])
    supplier = make_supplier(offers=["Fika"])

    assert [facts.firm_id for facts in sellers_for_index()] == [
        enterprise.organisation_id,
        supplier.organisation_id,
    ]


def test_firms_that_rest_and_offers_that_are_closed_are_left_out() -> None:
    resting = make_enterprise(offers=["Fika"])
    actions.set_status(seller=resting, status=Status.INACTIVE, by=None, at=AT)
    active = make_enterprise()
    actions.close_offer(offer=make_offer(active.organisation, FIKA), by=None, at=AT)

    assert list(sellers_for_index()) == []


def test_each_offer_has_its_own_codes_whatever_lies_between() -> None:
    first = make_enterprise(offers=[FIKA, OfferContent(title="Utan kod")])
    actions.set_status(seller=make_enterprise(offers=[FIKA]), status=Status.CLOSED, by=None, at=AT)
    last = make_enterprise(offers=[OfferContent(title="Städ", cpv=frozenset({"90910000"}))])

    assert [(facts.firm_id, len(facts.cpv)) for facts in sellers_for_index()] == [
        (first.organisation_id, 2),
        (first.organisation_id, 0),
        (last.organisation_id, 1),
    ]


def test_only_the_firms_asked_for_are_told() -> None:
    make_enterprise(offers=["Fika"])
    wanted = make_enterprise(offers=[FIKA])

    assert [facts.firm_id for facts in sellers_for_index([wanted.organisation_id])] == [
        wanted.organisation_id
    ]
    assert list(sellers_for_index([])) == []


@pytest.mark.parametrize("firms", [1, 5])
def test_the_number_of_queries_does_not_follow_the_number_of_firms(
    firms: int, django_assert_num_queries: object
) -> None:
    for _ in range(firms):
        make_enterprise(offers=[FIKA, "Fika"])

    with django_assert_num_queries(7):  # type: ignore[operator] - pytest-django's fixture
        list(sellers_for_index())
