"""Building the demo city: whole at once, the same twice, and never over what people have changed."""

from __future__ import annotations

from collections import Counter
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from handslag.accounts.models import InboxItem, Membership, Organisation, User
from handslag.accounts.queries import the_city
from handslag.demo.accounts import PASSWORD
from handslag.demo.content.notices import NEEDS_FROM_NOTICES
from handslag.demo.content.people import PEOPLE
from handslag.demo.needs import NEEDS
from handslag.demo.registry import FIRMS
from handslag.foundation import clock
from handslag.foundation.models import HappeningRecord
from handslag.matching.results import Group
from handslag.procurement.documents.models import DocumentVersion
from handslag.procurement.needs import tasks
from handslag.procurement.needs.actions import revise_need, unsubscribe
from handslag.procurement.needs.models import Need, Subscription, Told
from handslag.procurement.needs.queries import coming_needs, content_of
from handslag.procurement.needs.search import needs_for
from handslag.registry import actions
from handslag.registry.models import Enterprise, FactSource, Offer, Status
from handslag.registry.queries import profile_of
from handslag.registry.rules import FirmProfile


def load() -> str:
    said = StringIO()
    call_command("load_demo", stdout=said)
    return said.getvalue()


def need_of(key: str) -> Need:
    return Need.objects.get(source__demo=key)


def firm_of(name: str) -> Enterprise:
    return Enterprise.objects.select_related("organisation").get(organisation__name=name)


def everything() -> dict[str, int]:
    """How many rows each of our tables has."""
    models = [model for model in apps.get_models() if model.__module__.startswith("handslag.")]
    return {model.__name__: model._default_manager.count() for model in models}


@pytest.mark.usefixtures("city")
def test_the_whole_city_is_there() -> None:
    kinds = Counter(Organisation.objects.values_list("kind", flat=True))
    assert kinds == {"city": 1, "board": 11, "company": 3, "enterprise": 60, "supplier": 15}
    city = the_city()
    assert city is not None
    assert (city.organisation.name, city.municipality_code) == ("Demostad", "0180")
    boards = Organisation.objects.filter(kind__in=["board", "company"])
    assert {board.parent_id for board in boards} == {city.organisation_id}
    assert Need.objects.count() == len(NEEDS)
    assert Offer.objects.count() == sum(len(firm.offers) for firm in FIRMS)


def test_the_command_names_everybody_who_can_sign_in(city_said: str) -> None:
    lines = city_said.splitlines()
    assert "60 social enterprises, 15 other suppliers, 14 buyers" in lines[0]
    assert "Demostad does not exist." in lines[1]
    assert PASSWORD in lines[2]
    assert [line.split()[0] for line in lines[3:]] == [person.email for person in PEOPLE]
    assert lines[3].endswith("purchaser, Södermalms stadsdelsförvaltning, Demostad")


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.key)
def test_everybody_can_sign_in(person: Any) -> None:
    browser = Client()
    answer = browser.post(reverse("accounts:sign-in"), {"username": person.email, "password": PASSWORD})
    assert answer.status_code == 302
    membership = Membership.objects.get(user__email=person.email)
    assert membership.role == person.role


@pytest.mark.usefixtures("city")
def test_a_second_run_changes_nothing() -> None:
    before = everything()
    assert "all of it was there already" in load()
    assert everything() == before


@pytest.mark.usefixtures("city")
def test_a_second_run_keeps_what_people_have_changed() -> None:
    at = clock.now()
    firm = firm_of("Gryn & Glöd Catering")
    profile = profile_of(firm)
    facts = {name: getattr(profile, name) for name in FirmProfile.__slots__} | {"name": "Gryn & Glöd"}
    actions.change_seller(
        seller=firm, opened_version=firm.version, profile=FirmProfile(**facts), by=None, at=at
    )
    offer = firm.organisation.offers.order_by("pk")[0]
    actions.close_offer(offer=offer, by=None, at=at)
    need = need_of("fixartjanst-sodermalm")
    content = content_of(need)
    answers = {name: getattr(content, name) for name in type(content).__slots__} | {"title": "Fixare"}
    revise_need(need=need, opened_version=need.version, content=type(content)(**answers), by=None, at=at)
    subscription = Subscription.objects.order_by("pk")[0]
    unsubscribe(subscription=subscription, by=None, at=at)
    User.objects.filter(email=PEOPLE[0].email).update(name="Karin Gift")
    before = everything()

    load()

    assert everything() == before
    assert firm_of("Gryn & Glöd").pk == firm.pk
    assert Offer.objects.get(pk=offer.pk).closed_on == clock.day_of(at)
    assert need_of("fixartjanst-sodermalm").title == "Fixare"
    assert Subscription.objects.get(pk=subscription.pk).ended_at == at
    assert User.objects.get(email=PEOPLE[0].email).name == "Karin Gift"


@pytest.mark.usefixtures("city")
def test_a_second_run_brings_back_only_what_is_missing() -> None:
    Need.objects.filter(source__demo="utskick-val").update(source={})
    assert "1 of all this is new" in load()
    assert Need.objects.count() == len(NEEDS) + 1


@pytest.mark.usefixtures("city")
def test_firms_stand_where_the_content_says() -> None:
    statuses = Counter(Enterprise.objects.values_list("status", flat=True))
    assert statuses == {Status.ACTIVE: 57, Status.INACTIVE: 2, Status.CLOSED: 1}
    closed = firm_of("Golv & List i Hässelby")
    assert closed.closed_on is not None
    assert (clock.day_of(clock.now()) - closed.closed_on).days == 210


@pytest.mark.usefixtures("city")
def test_facts_have_a_source_and_a_day_counted_from_today() -> None:
    gryn = firm_of("Gryn & Glöd Catering").organisation
    offers = FactSource.objects.get(organisation=gryn, group=FactSource.Group.OFFERS)
    assert (offers.source, offers.label) == (FactSource.Source.ENTERPRISE, FactSource.Label.SELF_DECLARED)
    assert offers.confirmed_on is not None
    assert (clock.day_of(clock.now()) - offers.confirmed_on).days == 12
    work = FactSource.objects.get(organisation=gryn, group=FactSource.Group.WORK_INTEGRATION)
    assert (work.source, work.label) == (FactSource.Source.CITY, FactSource.Label.CERTIFIED)
    # A firm that has never confirmed anything has the city's word from when it came into the register.
    silent = FactSource.objects.filter(organisation=firm_of("Blanka Glas fönsterputs").organisation)
    assert {fact.source for fact in silent} == {FactSource.Source.CITY}


@pytest.mark.usefixtures("city")
def test_every_public_need_was_told_of_on_its_day_in_the_same_words() -> None:
    public = Need.objects.exclude(status=Need.Status.DRAFT)
    for need in public:
        items = InboxItem.objects.filter(address=need.get_absolute_url())
        told = Told.objects.filter(need=need)
        assert {item.organisation_id for item in items} == {row.organisation_id for row in told}, need.title
        assert len({str(item.text) for item in items}) <= 1, need.title
        assert {item.at for item in items} <= {need.published_at}, need.title
        assert need.told_at == need.published_at
    kinds = Counter(Told.objects.values_list("organisation__kind", flat=True))
    assert kinds["enterprise"] >= 60
    assert kinds["supplier"] >= 20


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    "firm",
    ["Gryn & Glöd Catering", "Kedjan cykelverkstad", "Rent i kvarteret", "Stadsteg Fastighetsservice AB"],
)
def test_those_who_sign_in_for_a_firm_see_needs_of_all_three_groups(firm: str) -> None:
    organisation = Organisation.objects.get(name=firm)

    (found,) = needs_for([organisation], on=clock.day_of(clock.now()))

    assert {need.group for need in found.needs} == {Group.FITS, Group.PARTLY, Group.NEAR}


@pytest.mark.usefixtures("city")
def test_each_need_took_its_steps_in_order_and_on_working_days() -> None:
    for need in Need.objects.all():
        assert need.answers_by is not None
        assert need.starts_on is not None
        assert {need.answers_by.weekday(), need.starts_on.weekday()} <= set(range(5)), need.title
        assert need.published_at is None or clock.day_of(need.published_at).weekday() < 5, need.title
        assert need.closed_at is None or clock.day_of(need.closed_at) > need.answers_by, need.title
        steps = HappeningRecord.objects.filter(facts__need_id=need.pk).order_by("pk")
        moments = [step.at for step in steps]
        assert moments == sorted(moments), need.title


@pytest.mark.usefixtures("city")
def test_drafts_are_told_to_nobody_but_matched_for_their_purchaser() -> None:
    drafts = Need.objects.filter(status=Need.Status.DRAFT)
    assert Told.objects.filter(need__in=drafts).count() == 0
    assert all(draft.match_runs.exists() for draft in drafts)
    assert Need.objects.filter(
        status=Need.Status.DRAFT, buyer__memberships__user__email=PEOPLE[0].email
    ).exists()


@pytest.mark.usefixtures("city")
def test_a_need_that_nobody_can_meet_has_a_recorded_answer_with_advice() -> None:
    need = need_of("dykare-kajer")
    runs = list(need.match_runs.all())
    assert [(run.fits, run.partly) for run in runs] == [(0, 0)]
    assert all(run.advice for run in runs)
    assert need.told.count() == 0


@pytest.mark.usefixtures("city")
def test_two_needs_began_as_notices() -> None:
    for asked in NEEDS_FROM_NOTICES:
        need = need_of(asked.key)
        assert need.source["notice_id"]
        assert need.source["format"] in {"ted", "eforms"}
        assert need.lots.count() == 3
        assert {area.code for area in need.areas.all()} == set(asked.areas)


@pytest.mark.usefixtures("city")
def test_the_waiting_jobs_tell_nobody_a_second_time() -> None:
    before = everything()
    published = HappeningRecord.objects.filter(kind="NeedPublished").order_by("pk")[0]
    tasks.tell_of_published.func(happening_id=published.pk)
    assert everything() == before


@pytest.mark.usefixtures("city")
def test_the_first_purchases_a_visitor_sees_are_still_to_come() -> None:
    coming = coming_needs(limit=6)
    assert len(coming) == 6
    assert all(need.answers_by and need.answers_by > clock.day_of(clock.now()) for need in coming)


@pytest.mark.usefixtures("city")
def test_inboxes_hold_both_read_and_unread() -> None:
    homes = Organisation.objects.filter(memberships__user__email__in=[person.email for person in PEOPLE])
    items = InboxItem.objects.filter(organisation__in=homes)
    assert items.filter(read_at=None).exists()
    assert items.exclude(read_at=None).exists()
    assert all(item.read_at is None or item.read_at > item.at for item in items)


@pytest.mark.usefixtures("city")
def test_history_says_which_needs_began_as_notices() -> None:
    begun = HappeningRecord.objects.filter(kind="NeedDrafted", facts__from_notice=True)
    assert {record.facts["need_id"] for record in begun} == {
        need_of(asked.key).pk for asked in NEEDS_FROM_NOTICES
    }


@pytest.mark.usefixtures("city")
def test_the_second_draft_of_the_tender_document_shuts_fewer_out() -> None:
    first, second = DocumentVersion.objects.order_by("number")

    assert first.marks > 3 * second.marks > 0
