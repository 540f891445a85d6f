"""Registering firms, changing them, saying that their facts are true."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from handslag.accounts.rules import Role
from handslag.foundation.errors import EditConflict, NothingIsDeleted, RuleBroken
from handslag.foundation.models import HappeningRecord, IndexChange
from handslag.registry import actions
from handslag.registry.models import Enterprise, FactSource, Status
from handslag.registry.queries import profile_of
from handslag.registry.rules import FirmProfile
from tests.registry.factories import AT, know_codes, make_city, make_enterprise, make_supplier, make_user

pytestmark = pytest.mark.django_db
VARVET = FirmProfile(
    name="Andra Varvet",
    legal_form="stiftelse",
    also_called="Varvet",
    summary="Vi säljer begagnat.",
    contact_role="Butiken",
    work_integration="Många slags arbete.",
    email="hej@varvet.example",
    phone="08-465 004 23",
    website="https://varvet.example",
    home_area="0180-sodermalm",
    delivery_areas=frozenset({"0180", "0182"}),
    founded_year=2001,
)


@pytest.fixture(autouse=True)
def _codes() -> None:
    know_codes(areas=["0180", "0182", "0180-sodermalm"], legal_forms=["stiftelse", "enskild_firma"])


def test_a_registered_enterprise_has_the_facts_it_was_given() -> None:
    enterprise = actions.register_enterprise(profile=VARVET, org_no="556016-0680", by=None, at=AT)

    found = Enterprise.objects.get(pk=enterprise.pk)
    assert profile_of(found) == VARVET
    assert found.organisation.org_no == "5560160680"
    assert found.status == Status.ACTIVE


def test_registering_is_a_happening_and_asks_the_index_to_look() -> None:
    enterprise = actions.register_enterprise(profile=VARVET, by=None, at=AT)

    assert HappeningRecord.objects.filter(kind="SellerRegistered").count() == 1
    assert IndexChange.objects.get().object_id == enterprise.organisation_id


def test_every_wrong_fact_is_told_before_anything_is_written() -> None:
    wrong = replace(VARVET, name="", email="x")

    with pytest.raises(RuleBroken) as broken:
        actions.register_enterprise(profile=wrong, org_no="556016-0681", by=None, at=AT)

    assert len(broken.value.reasons) == 3
    assert not Enterprise.objects.exists()


def test_a_number_is_registered_once() -> None:
    actions.register_supplier(profile=VARVET, org_no="556016-0680", by=None, at=AT)

    with pytest.raises(RuleBroken, match="already in the register"):
        actions.register_enterprise(profile=VARVET, org_no="5560160680", by=None, at=AT)


def test_an_area_nobody_knows_is_refused_in_words() -> None:
    with pytest.raises(RuleBroken, match="Not in the code list"):
        actions.register_enterprise(profile=replace(VARVET, home_area="9999"), by=None, at=AT)


def test_a_sole_traders_personal_number_stands_only_with_that_legal_form() -> None:
    with pytest.raises(RuleBroken, match="personal number"):
        actions.register_enterprise(profile=VARVET, org_no="811228-9874", by=None, at=AT)

    sole = replace(VARVET, legal_form="enskild_firma")
    assert actions.register_enterprise(profile=sole, org_no="811228-9874", by=None, at=AT).pk


def test_a_change_is_written_whole_and_names_its_fields() -> None:
    enterprise = actions.register_enterprise(profile=VARVET, by=None, at=AT)
    other = replace(VARVET, name="Tredje Varvet", email="", delivery_areas=frozenset({"0182"}))

    changed = actions.change_seller(seller=enterprise, opened_version=1, profile=other, by=None, at=AT)

    found = Enterprise.objects.get(pk=enterprise.pk)
    assert profile_of(found) == other
    assert found.organisation.search_key == "tredje varvet"
    assert changed.version == found.version == 2
    facts = HappeningRecord.objects.get(kind="SellerChanged").facts
    assert sorted(facts["fields"]) == ["delivery_areas", "email", "name"]


def test_a_change_by_somebody_who_opened_an_older_version_is_stopped() -> None:
    enterprise = actions.register_enterprise(profile=VARVET, by=None, at=AT)
    actions.change_seller(seller=enterprise, opened_version=1, profile=VARVET, by=None, at=AT)

    with pytest.raises(EditConflict):
        actions.change_seller(
            seller=enterprise, opened_version=1, profile=replace(VARVET, phone=""), by=None, at=AT
        )

    assert Enterprise.objects.get().phone == VARVET.phone


def test_another_supplier_is_changed_in_the_same_way() -> None:
    supplier = make_supplier()

    actions.change_seller(
        seller=supplier, opened_version=1, profile=FirmProfile(name="Bordsglädje HB"), by=None, at=AT
    )

    supplier.organisation.refresh_from_db()
    assert supplier.organisation.name == "Bordsglädje HB"


def test_facts_come_from_the_firm_when_its_own_people_write_them_and_else_from_the_city() -> None:
    enterprise = actions.register_enterprise(profile=VARVET, by=None, at=AT)
    member = make_user(Role.ENTERPRISE_MEMBER, enterprise.organisation)
    contact = FactSource.objects.filter(group=FactSource.Group.CONTACT)
    assert contact.get().source == FactSource.Source.CITY

    actions.change_seller(
        seller=enterprise, opened_version=1, profile=replace(VARVET, phone=""), by=member, at=AT
    )

    assert contact.get().source == FactSource.Source.ENTERPRISE
    assert contact.get().confirmed_by == member


def test_only_the_groups_that_changed_get_a_new_date() -> None:
    enterprise = actions.register_enterprise(profile=VARVET, by=None, at=AT)
    later = AT + timedelta(days=30)

    actions.change_seller(
        seller=enterprise, opened_version=1, profile=replace(VARVET, phone=""), by=None, at=later
    )

    dates = dict(FactSource.objects.values_list("group", "confirmed_on"))
    assert dates == {
        "about": date(2026, 11, 24),
        "contact": date(2026, 12, 24),
        "work_integration": date(2026, 11, 24),
    }


def test_registering_says_where_only_those_facts_come_from_that_were_told() -> None:
    actions.register_enterprise(profile=FirmProfile(name="Andra Varvet"), by=None, at=AT)

    assert [row.group for row in FactSource.objects.all()] == [FactSource.Group.ABOUT]


def test_a_closed_firm_keeps_its_day_and_an_opened_one_loses_it() -> None:
    enterprise = make_enterprise()

    closed = actions.set_status(seller=enterprise, status=Status.CLOSED, by=None, at=AT)
    assert (closed.status, closed.closed_on) == (Status.CLOSED, date(2026, 11, 24))

    opened = actions.set_status(seller=enterprise, status=Status.ACTIVE, by=None, at=AT)
    assert (opened.status, opened.closed_on, opened.version) == (Status.ACTIVE, None, 3)


def test_the_same_status_again_is_no_happening() -> None:
    actions.set_status(seller=make_enterprise(), status=Status.ACTIVE, by=None, at=AT)

    assert not HappeningRecord.objects.filter(kind="SellerChanged").exists()


def test_confirming_says_who_when_and_how_sure() -> None:
    enterprise = make_enterprise()
    coordinator = make_user(Role.COORDINATOR, make_city())

    actions.confirm_facts(
        organisation=enterprise.organisation,
        groups=list(FactSource.Group),
        source=FactSource.Source.CITY,
        label=FactSource.Label.VERIFIED,
        by=coordinator,
        at=AT + timedelta(days=1),
    )

    rows = FactSource.objects.all()
    assert {(row.source, row.label, row.confirmed_on) for row in rows} == {
        ("city", "verified", date(2026, 11, 25))
    }
    assert len(rows) == 4


def test_nothing_is_deleted() -> None:
    enterprise = make_enterprise()

    with pytest.raises(NothingIsDeleted):
        enterprise.delete()
    with pytest.raises(NothingIsDeleted):
        Enterprise.objects.all().delete()
