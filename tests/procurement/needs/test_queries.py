"""What needs can be asked, and who sees what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.rules import Role
from handslag.matching.results import MatchCounts, Outlook
from handslag.procurement.needs import actions, queries
from handslag.procurement.needs.models import MatchRow, MatchRun, Need, NeedLot, Subscription, Told
from handslag.procurement.needs.rules import LotContent
from tests.procurement.needs.factories import (
    CATERER,
    CATERING,
    CITY,
    CLEANING,
    DISTRICT,
    ELSEWHERE,
    LOTS,
    NEED,
    TODAY,
    content,
    make_cleaner,
    make_match,
    make_need,
    make_other_cleaner,
    make_published_need,
)
from tests.registry.factories import (
    AT,
    know_codes,
    make_board,
    make_city,
    make_enterprise,
    make_stranger,
    make_supplier,
    make_user,
)

pytestmark = pytest.mark.django_db
NOBODY = AnonymousUser()


@pytest.fixture(autouse=True)
def _codes() -> None:
    know_codes(areas=[CITY, DISTRICT, ELSEWHERE], cpv=[CLEANING, CATERING])


def test_a_draft_is_seen_by_its_own_buyers_purchasers_only() -> None:
    board = make_board()
    need = make_need(board, lots=LOTS)
    purchaser = make_user(Role.PURCHASER, board)

    assert list(Need.objects.visible_to(purchaser)) == [need]
    assert NeedLot.objects.visible_to(purchaser).count() == 2
    others = (
        make_user(Role.PURCHASER, make_board("Andra nämnden")),
        make_user(Role.COORDINATOR, make_city()),
        make_user(Role.ENTERPRISE_MEMBER, board),
        make_stranger(),
        NOBODY,
    )
    for other in others:
        assert not Need.objects.visible_to(other).exists()
        assert not NeedLot.objects.visible_to(other).exists()


def test_a_purchaser_who_has_left_sees_no_drafts() -> None:
    board = make_board()
    make_need(board)
    purchaser = make_user(Role.PURCHASER, board)
    purchaser.memberships.update(ended_at=AT)

    assert not Need.objects.visible_to(purchaser).exists()


def test_a_published_need_is_seen_by_everybody_also_when_it_has_closed() -> None:
    need = make_published_need(lots=LOTS)
    assert Need.objects.visible_to(NOBODY).get() == need
    assert NeedLot.objects.visible_to(NOBODY).count() == 2

    actions.close_need(need=need, by=None, at=AT)

    assert Need.objects.visible_to(NOBODY).get() == need


def test_a_draft_that_is_dropped_never_becomes_public() -> None:
    actions.close_need(need=make_need(), by=None, at=AT)

    assert not Need.objects.visible_to(NOBODY).exists()


def test_the_buyers_purchasers_and_the_coordinators_see_every_match() -> None:
    board = make_board()
    make_cleaner()
    need = make_published_need(board)
    run = queries.fresh_runs(need)[0]

    for user in (make_user(Role.PURCHASER, board), make_user(Role.COORDINATOR, make_city())):
        assert list(MatchRun.objects.visible_to(user)) == [run]
        assert MatchRow.objects.visible_to(user).count() == 1
        assert Told.objects.visible_to(user).count() == 1


def test_a_coordinator_sees_no_match_of_a_draft() -> None:
    make_match(make_need())

    assert not MatchRun.objects.visible_to(make_user(Role.COORDINATOR, make_city())).exists()


def test_nobody_else_sees_matches_or_who_was_told() -> None:
    make_cleaner()
    make_published_need()
    others = (
        make_user(Role.PURCHASER, make_board("Andra nämnden")),
        make_user(Role.ADMINISTRATOR, make_city()),
        make_stranger(),
        NOBODY,
    )

    for user in others:
        assert not MatchRun.objects.visible_to(user).exists()
        assert not MatchRow.objects.visible_to(user).exists()
        assert not Told.objects.visible_to(user).exists()


def test_a_firm_sees_its_own_row_of_a_public_need_and_never_who_was_told() -> None:
    cleaner, other = make_cleaner(), make_other_cleaner()
    need = make_need()
    run = make_match(need)
    member = make_user(Role.ENTERPRISE_MEMBER, cleaner.organisation)
    supplier = make_user(Role.SUPPLIER_MEMBER, other.organisation)
    assert not MatchRow.objects.visible_to(member).exists()

    actions.publish_need(need=need, opened_version=1, by=None, at=AT)

    assert {row.organisation_id for row in MatchRow.objects.visible_to(member)} == {cleaner.organisation_id}
    assert {row.organisation_id for row in queries.rows_of(run, user=supplier)} == {other.organisation_id}
    assert queries.latest_runs(need, user=member) == []
    assert not Told.objects.visible_to(member).exists()
    assert not queries.told_of(need, user=member).exists()


def test_subscriptions_are_seen_by_the_organisations_own_people() -> None:
    firm = make_supplier().organisation
    subscription = actions.subscribe(organisation=firm, cpv=CLEANING, by=None, at=AT)

    assert Subscription.objects.visible_to(make_user(Role.SUPPLIER_MEMBER, firm)).get() == subscription
    assert not Subscription.objects.visible_to(make_stranger()).exists()
    assert not Subscription.objects.visible_to(NOBODY).exists()


def test_a_lot_takes_from_the_need_what_it_does_not_say_but_not_the_value() -> None:
    own = LotContent(
        title="Frukost",
        description="Smörgåsar.",
        cpv=frozenset({CATERING}),
        areas=frozenset({CITY}),
        value_sek=7,
    )
    whole = replace(NEED, lots=(LotContent(title="Norr"), own))

    (first, north), (second, breakfast) = queries.need_facts(whole, on=TODAY)

    assert (first, second) == (1, 2)
    assert (north.cpv, north.areas, north.value_sek) == ((CLEANING,), (DISTRICT,), None)
    assert NEED.title in north.description
    assert (breakfast.cpv, breakfast.areas, breakfast.value_sek) == ((CATERING,), (CITY,), 7)
    assert breakfast.description == "Smörgåsar."
    assert breakfast.starts_on == NEED.starts_on


def test_a_need_without_lots_is_asked_as_one() -> None:
    ((number, facts),) = queries.need_facts(NEED, on=TODAY)

    assert number is None
    assert (facts.title, facts.value_sek, facts.asked_on) == (NEED.title, 400_000, TODAY)


def test_a_start_that_has_passed_is_as_unknown_as_none() -> None:
    ((_, facts),) = queries.need_facts(replace(NEED, starts_on=date(2018, 1, 1)), on=TODAY)

    assert facts.starts_on is None


def test_firms_are_counted_while_the_need_is_written_and_nothing_is_kept() -> None:
    make_cleaner()
    make_enterprise("Smörgåsbordet", offers=[CATERER])

    assert queries.outlook(content(), on=TODAY) == Outlook(MatchCounts(fits=1), levers=())
    assert queries.outlook(content(cpv=frozenset(), lots=LOTS), on=TODAY).counts.fits >= 1
    assert not MatchRun.objects.exists()


def test_the_latest_run_of_each_lot_is_shown_and_older_ones_are_not() -> None:
    board = make_board()
    need = make_need(board, lots=LOTS)
    purchaser = make_user(Role.PURCHASER, board)
    actions.match_need(need=need, by=None, at=AT)

    newer = actions.match_need(need=need, by=None, at=AT + timedelta(hours=1))

    assert queries.latest_runs(need, user=purchaser) == list(newer)


def test_a_withdrawn_lots_run_is_no_longer_shown() -> None:
    board = make_board()
    need = make_need(board, lots=LOTS)
    first, _ = actions.match_need(need=need, by=None, at=AT)

    actions.revise_need(need=need, opened_version=1, content=content(lots=LOTS[:1]), by=None, at=AT)

    assert queries.latest_runs(need, user=make_user(Role.PURCHASER, board)) == [first]


def test_rows_come_best_group_first() -> None:
    board = make_board()
    make_cleaner("Långt bort", delivery_areas=frozenset({ELSEWHERE}))
    make_cleaner("För stort", largest_order_sek=350_000, lead_time_days=80)
    make_cleaner("Passar")

    rows = queries.rows_of(make_match(make_need(board)), user=make_user(Role.PURCHASER, board))

    assert [(row.organisation.name, row.group) for row in rows] == [
        ("Passar", "fits"),
        ("För stort", "partly"),
        ("Långt bort", "near"),
    ]


def test_a_firm_reads_its_own_match_in_the_purchasers_words() -> None:
    cleaner = make_cleaner()
    make_other_cleaner()
    need = make_published_need()
    member = make_user(Role.ENTERPRISE_MEMBER, cleaner.organisation)

    (own,) = queries.own_matches(need, user=member, at=AT)

    row = MatchRow.objects.get(organisation=cleaner.organisation)
    assert (own.organisation, own.lot, own.group) == (cleaner.organisation, None, "fits")
    assert (own.parts, own.missing) == (row.parts, row.missing)


def test_a_firm_that_is_in_no_list_reads_why() -> None:
    caterer = make_enterprise("Smörgåsbordet", offers=[CATERER])
    need = make_published_need()
    member = make_user(Role.ENTERPRISE_MEMBER, caterer.organisation)

    (own,) = queries.own_matches(need, user=member, at=AT)

    assert own.group == "none"
    assert own.parts[0]["state"] == "not_met"


def test_a_firm_that_has_described_nothing_has_no_parts() -> None:
    firm = make_enterprise("Tyst")
    need = make_published_need()

    (own,) = queries.own_matches(need, user=make_user(Role.ENTERPRISE_MEMBER, firm.organisation), at=AT)

    assert (own.group, own.parts) == ("none", ())


def test_a_firm_reads_its_match_for_every_lot() -> None:
    cleaner = make_cleaner()
    need = make_published_need(lots=LOTS)
    member = make_user(Role.ENTERPRISE_MEMBER, cleaner.organisation)

    own = queries.own_matches(need, user=member, at=AT)

    assert [(match.lot.number, match.group) for match in own if match.lot] == [(1, "fits"), (2, "none")]


def test_a_match_made_before_the_need_changed_is_not_shown_as_the_firms_own() -> None:
    caterer = make_enterprise("Smörgåsbordet", offers=[CATERER])
    board = make_board()
    need = make_need(board, title="Frukost", description="", cpv=frozenset({CATERING}), value_sek=40_000)
    make_match(need)
    later = AT + timedelta(hours=1)
    need = actions.revise_need(need=need, opened_version=1, content=content(), by=None, at=later)
    Need.objects.filter(pk=need.pk).update(status=Need.Status.PUBLISHED, published_at=later)
    need.refresh_from_db()

    (own,) = queries.own_matches(need, user=make_user(Role.ENTERPRISE_MEMBER, caterer.organisation), at=later)

    assert own.group == "none"


def test_people_without_a_firm_have_no_own_match_and_a_draft_shows_none() -> None:
    cleaner = make_cleaner()
    member = make_user(Role.ENTERPRISE_MEMBER, cleaner.organisation)
    board = make_board()

    assert queries.own_matches(make_need(board), user=member, at=AT) == []
    published = make_published_need(board)
    for user in (make_user(Role.PURCHASER, board), make_stranger(), NOBODY):
        assert queries.own_matches(published, user=user, at=AT) == []


def test_coming_needs_can_still_be_answered_and_the_soonest_comes_first() -> None:
    late = make_published_need(answers_by=date(2026, 12, 20))
    soon = make_published_need(answers_by=TODAY)
    closed = make_published_need()
    actions.close_need(need=closed, by=None, at=AT)
    make_need()

    assert queries.coming_needs(limit=5, on=TODAY) == [soon, late]
    assert queries.coming_needs(limit=5, on=date(2026, 11, 25)) == [late]
    assert queries.coming_needs(limit=1, on=TODAY) == [soon]


def test_a_needs_answers_are_read_in_as_many_queries_for_few_and_many_lots(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    few, many = make_need(lots=LOTS[:1]), make_need(lots=LOTS * 5)

    for need in (few, many):
        with django_assert_num_queries(5):
            queries.content_of(need)
