"""Everybody who matches or subscribes is told the same, at one moment, once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from handslag.accounts.models import InboxItem
from handslag.foundation.errors import RuleBroken
from handslag.foundation.models import HappeningRecord
from handslag.procurement.needs import actions
from handslag.procurement.needs.actions import matching
from handslag.procurement.needs.models import Need, Subscription, Told
from handslag.procurement.needs.queries import followers_of
from tests.procurement.needs.factories import (
    CATERER,
    CATERING,
    CITY,
    CLEANING,
    DISTRICT,
    ELSEWHERE,
    LOTS,
    TODAY,
    WINDOWS,
    content,
    make_cleaner,
    make_need,
    make_other_cleaner,
    make_published_need,
)
from tests.registry.factories import AT, know_codes, make_enterprise, make_supplier

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=2)


@pytest.fixture(autouse=True)
def _codes() -> None:
    know_codes(areas=[CITY, DISTRICT, ELSEWHERE], cpv=["90000000", CLEANING, WINDOWS, CATERING])


def told() -> set[tuple[int, str]]:
    return set(Told.objects.values_list("organisation_id", "reason"))


def test_those_who_match_are_told_social_enterprise_or_not() -> None:
    cleaner, other = make_cleaner(), make_other_cleaner()
    make_enterprise("Smörgåsbordet", offers=[CATERER])
    make_cleaner("Långt bort", delivery_areas=frozenset({ELSEWHERE}))

    need = make_published_need()

    assert told() == {(cleaner.organisation_id, "match"), (other.organisation_id, "match")}
    assert need.told_at is not None


def test_everybody_gets_the_same_text_at_the_same_moment() -> None:
    make_cleaner()
    make_other_cleaner()

    need = make_published_need()

    first, second = InboxItem.objects.all()
    assert (first.text, first.at, first.address) == (second.text, second.at, second.address)
    assert first.address == need.get_absolute_url()
    assert first.text["params"] == {
        "buyer": "Testnämnden",
        "title": "Lokalvård på två förskolor",
        "day": "2026-12-15",
    }


def test_those_who_fit_in_part_are_told_too() -> None:
    make_cleaner(largest_order_sek=350_000, lead_time_days=80)

    make_published_need()

    assert Told.objects.get().reason == "match"


@pytest.mark.parametrize("code", ["90000000", "90900000", "90910000", CLEANING])
def test_those_who_subscribe_to_a_branch_of_the_need_are_told(code: str) -> None:
    know_codes(cpv=[code])
    subscriber = make_supplier()
    actions.subscribe(organisation=subscriber.organisation, cpv=code, by=None, at=AT)

    make_published_need()

    assert told() == {(subscriber.organisation_id, "subscription")}
    assert Told.objects.get().run is None


def test_those_who_subscribe_to_another_branch_are_not_told() -> None:
    actions.subscribe(organisation=make_supplier().organisation, cpv=CATERING, by=None, at=AT)

    make_published_need()

    assert told() == set()


def why() -> dict[str, str]:
    """Each firm with what its message says of why it came, and the codes named."""
    said = InboxItem.objects.values_list("organisation__name", "why")
    return {name: " ".join([text["msgid"], *text["params"].values()]) for name, text in said}


def test_those_who_subscribe_to_something_narrower_hear_of_a_broader_need() -> None:
    know_codes(cpv=["90910000"])
    follower, other = make_supplier("Fönster AB"), make_supplier("Maten AB")
    actions.subscribe(organisation=follower.organisation, cpv=WINDOWS, by=None, at=AT)
    actions.subscribe(organisation=other.organisation, cpv=CATERING, by=None, at=AT)

    make_published_need(cpv=frozenset({"90910000"}))

    assert list(why()) == ["Fönster AB"]
    assert "broader code" in why()["Fönster AB"]
    assert f"{WINDOWS} 90910000" in why()["Fönster AB"]


def test_of_a_whole_division_the_words_decide_who_hears() -> None:
    know_codes(cpv=["90500000"])
    for name, code in (("Fönster AB", WINDOWS), ("Sopor AB", "90500000"), ("Allt AB", "90000000")):
        actions.subscribe(organisation=make_supplier(name).organisation, cpv=code, by=None, at=AT)

    make_published_need(
        title="Fönsterputs på tre skolor",
        description="Putsning av fönster, in- och utvändigt.",
        cpv=frozenset({"90000000"}),
    )

    assert why().keys() == {"Fönster AB", "Allt AB"}
    assert "words of the purchase point to" in why()["Fönster AB"]


def test_those_who_ask_for_it_hear_of_what_nearly_fits() -> None:
    asking = make_cleaner("Frågar", largest_order_sek=20_000)
    make_cleaner("Tiger", largest_order_sek=20_000)
    other = make_other_cleaner("Passar")
    for firm in (asking, other):
        for _ in range(2):
            actions.subscribe(organisation=firm.organisation, cpv=None, by=None, at=AT)
    assert Subscription.objects.current().count() == 2

    make_published_need()

    assert why().keys() == {"Frågar", "Passar"}
    assert "nearly fits" in why()["Frågar"]
    assert told() == {(asking.organisation_id, "subscription"), (other.organisation_id, "match")}


def test_a_firm_that_no_longer_asks_hears_only_of_what_fits() -> None:
    firm = make_cleaner(largest_order_sek=20_000)
    subscription = actions.subscribe(organisation=firm.organisation, cpv=None, by=None, at=AT)
    actions.unsubscribe(subscription=subscription, by=None, at=LATER)

    make_published_need()

    assert told() == set()


def test_each_is_told_why_and_once_for_all_that_it_follows() -> None:
    cleaner, follower = make_cleaner("Passar"), make_supplier("Följer")
    for code in ("90000000", CLEANING, None):
        for firm in (cleaner, follower):
            actions.subscribe(organisation=firm.organisation, cpv=code, by=None, at=AT)

    need = make_published_need()

    assert "it fits what you sell" in why()["Passar"]
    assert "because you follow" in why()["Följer"]
    assert InboxItem.objects.count() == 2
    changed = actions.revise_need(
        need=need, opened_version=need.version, content=content(months=24), by=None, at=LATER
    )
    actions.tell_of_change(need=changed, version=changed.version, at=LATER)
    assert {item.why["msgid"] for item in InboxItem.objects.all()} == {text["msgid"] for text in whys()}


def whys() -> list[dict[str, str]]:
    return list(Told.objects.values_list("why", flat=True))


def test_a_lots_codes_reach_subscribers_too() -> None:
    actions.subscribe(organisation=make_supplier().organisation, cpv=CATERING, by=None, at=AT)

    make_published_need(lots=LOTS)

    assert Told.objects.count() == 1


def test_who_both_matches_and_subscribes_is_told_once_as_a_match() -> None:
    cleaner = make_cleaner()
    actions.subscribe(organisation=cleaner.organisation, cpv=CLEANING, by=None, at=AT)

    make_published_need()

    assert told() == {(cleaner.organisation_id, "match")}
    assert InboxItem.objects.count() == 1


def test_the_journal_points_to_the_run_that_found_the_firm() -> None:
    cleaner = make_cleaner()

    need = make_published_need()

    run = Told.objects.get().run
    assert run is not None
    assert run.need == need
    assert run.rows.get().organisation_id == cleaner.organisation_id


def test_nobody_is_left_out_by_the_limit_of_kept_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "ROWS_PER_GROUP", 1)
    for number in range(3):
        make_cleaner(f"Laget {number}")

    make_published_need()

    assert Told.objects.count() == InboxItem.objects.count() == 3


def test_telling_twice_tells_nobody_twice() -> None:
    make_cleaner()
    need = make_published_need()
    make_cleaner("Senkomna")

    assert actions.tell_of_need(need=need, at=LATER) == 0

    assert InboxItem.objects.count() == Told.objects.count() == 1
    assert [row.facts["told"] for row in HappeningRecord.objects.filter(kind="NeedTold")] == [1]


def test_that_nobody_was_to_be_told_is_recorded_too() -> None:
    make_published_need()

    assert [row.facts["told"] for row in HappeningRecord.objects.filter(kind="NeedTold")] == [0]


def test_a_draft_and_a_closed_need_tell_nobody() -> None:
    make_cleaner()
    draft = make_need()

    assert actions.tell_of_need(need=draft, at=AT) == 0
    actions.close_need(need=draft, by=None, at=AT)
    assert actions.tell_of_need(need=draft, at=AT) == 0
    assert not Told.objects.exists()


def revise(need: Need, **answers: object) -> Need:
    return actions.revise_need(
        need=need, opened_version=need.version, content=content(**answers), by=None, at=LATER
    )


def changes_told() -> list[InboxItem]:
    return [item for item in InboxItem.objects.all() if "has changed" in item.text["msgid"]]


def test_a_change_is_told_to_everybody_who_was_told() -> None:
    make_cleaner()
    make_other_cleaner()
    need = make_published_need()

    revise(need, answers_by=date(2026, 12, 20))

    assert [item.text["params"]["day"] for item in changes_told()] == ["2026-12-20"] * 2
    assert [row.facts["told"] for row in HappeningRecord.objects.filter(kind="NeedChangeTold")] == [2]


def test_a_firm_that_no_longer_matches_is_told_of_the_change_and_one_that_does_now_as_well() -> None:
    cleaner = make_cleaner()
    need = make_published_need()
    caterer = make_enterprise("Smörgåsbordet", offers=[CATERER])

    revise(need, title="Frukost", description="Frukost", cpv=frozenset({CATERING}), value_sek=40_000)

    changed = changes_told()
    assert {item.organisation_id for item in changed} == {cleaner.organisation_id, caterer.organisation_id}
    assert len({str(item.text) for item in changed}) == 1
    assert told() == {(cleaner.organisation_id, "match"), (caterer.organisation_id, "match")}


def test_a_change_is_told_once() -> None:
    make_cleaner()
    revised = revise(make_published_need(), title="Städning")

    assert actions.tell_of_change(need=revised, version=revised.version, at=LATER) == 0
    assert InboxItem.objects.count() == 2


def test_a_changed_draft_tells_nobody() -> None:
    make_cleaner()

    revise(make_need(), title="Städning")

    assert not InboxItem.objects.exists()


def test_subscribing_twice_is_one_subscription() -> None:
    firm = make_supplier().organisation

    for _ in range(2):
        actions.subscribe(organisation=firm, cpv=CLEANING, by=None, at=AT)

    assert Subscription.objects.count() == 1
    assert HappeningRecord.objects.filter(kind="Subscribed").count() == 1


def test_a_code_nobody_knows_cannot_be_subscribed_to() -> None:
    with pytest.raises(RuleBroken, match="Not in the code list"):
        actions.subscribe(organisation=make_supplier().organisation, cpv="12345678", by=None, at=AT)


def test_an_ended_subscription_is_heard_no_more_and_can_begin_again() -> None:
    firm = make_supplier().organisation
    subscription = actions.subscribe(organisation=firm, cpv=CLEANING, by=None, at=AT)

    for _ in range(2):
        actions.unsubscribe(subscription=subscription, by=None, at=LATER)

    assert followers_of(content(), on=TODAY) == {}
    assert HappeningRecord.objects.filter(kind="Unsubscribed").count() == 1
    actions.subscribe(organisation=firm, cpv=CLEANING, by=None, at=LATER)
    assert list(followers_of(content(), on=TODAY)) == [firm.pk]


def test_a_closed_organisation_is_not_told() -> None:
    firm = make_supplier().organisation
    actions.subscribe(organisation=firm, cpv=CLEANING, by=None, at=AT)
    firm.closed_on = date(2026, 11, 1)
    firm.save()

    assert followers_of(content(), on=TODAY) == {}
