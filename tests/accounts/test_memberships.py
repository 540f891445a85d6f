"""Who may do what where: one city, people with roles, and inboxes that tell each organisation once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from handslag.accounts.actions import join, put_in_inboxes, read_inbox_item, set_up_city
from handslag.accounts.models import City, InboxItem, Membership, User
from handslag.accounts.queries import can, holds, inbox_of, require, the_city, unread_count
from handslag.accounts.rules import Permission, Role
from handslag.foundation.models import HappeningRecord
from handslag.phrases import Text
from tests.registry.factories import AT, make_board, make_city, make_enterprise, make_stranger, make_user

pytestmark = pytest.mark.django_db
TOLD = Text("%(buyer)s is going to buy.", {"buyer": "Parknämnden"})


def happened(kind: str) -> int:
    return HappeningRecord.objects.filter(kind=kind).count()


def test_an_installation_has_one_city() -> None:
    facts = {"municipality_code": "0180", "sender": "hej@teststad.example", "by": None, "at": AT}
    city = set_up_city(name="Teststad", **facts)

    assert the_city() == city
    with pytest.raises(IntegrityError), transaction.atomic():
        set_up_city(name="En annan stad", **facts)
    assert City.objects.count() == 1


def test_a_role_holds_where_it_was_given() -> None:
    here, there = make_board("Här"), make_board("Där")
    purchaser = make_user(Role.PURCHASER, here)

    assert can(purchaser, Permission.NEED_WRITE, at=here)
    assert not can(purchaser, Permission.NEED_WRITE, at=there)
    with pytest.raises(PermissionDenied):
        require(purchaser, Permission.NEED_WRITE, at=there)


def test_a_citywide_role_holds_everywhere() -> None:
    coordinator = make_user(Role.COORDINATOR, make_city())

    assert can(coordinator, Permission.ENTERPRISE_EDIT, at=make_enterprise().organisation)


def test_a_role_that_has_ended_holds_nowhere() -> None:
    board = make_board()
    purchaser = make_user(Role.PURCHASER, board)
    Membership.objects.filter(user=purchaser).update(ended_at=AT)

    assert not can(purchaser, Permission.NEED_WRITE, at=board)


def test_a_visitor_may_nothing() -> None:
    assert not any(holds(AnonymousUser(), permission) for permission in Permission)


def test_the_same_role_given_twice_is_one() -> None:
    board, person = make_board(), make_stranger()
    first = join(user=person, organisation=board, role=Role.PURCHASER, by=None, at=AT)

    assert join(user=person, organisation=board, role=Role.PURCHASER, by=None, at=AT) == first
    assert happened("MemberJoined") == 1


def test_a_password_is_never_kept_as_it_was_written() -> None:
    person = User.objects.create_user("a@test.example", "a long enough secret", name="A")

    assert "a long enough secret" not in person.password
    assert person.check_password("a long enough secret")


def test_somebody_made_without_a_password_cannot_sign_in() -> None:
    assert not make_stranger().has_usable_password()


def test_two_people_cannot_share_an_address_whatever_the_letters() -> None:
    User.objects.create_user("a@test.example", name="A")

    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(email="A@test.example", name="B")


def tell(*organisations: int, key: str = "need-1") -> int:
    return put_in_inboxes(
        messages=dict.fromkeys(organisations, TOLD), address="/inkop/", dedup_key=key, at=AT
    )


def test_each_organisation_is_told_once() -> None:
    one, other = make_board("En"), make_board("Annan")

    tell(one.pk)
    tell(one.pk, other.pk)

    assert [item.organisation for item in InboxItem.objects.order_by("pk")] == [one, other]


def test_a_message_waits_for_everybody_in_the_organisation_and_nobody_else() -> None:
    board = make_board()
    one, other = make_user(Role.PURCHASER, board), make_user(Role.PURCHASER, board)
    tell(board.pk)

    assert [unread_count(person) for person in (one, other)] == [1, 1]
    assert unread_count(make_user(Role.PURCHASER, make_board("En annan"))) == 0
    assert list(inbox_of(AnonymousUser())) == []


def test_what_has_been_read_stays_read_and_says_when_it_was_first() -> None:
    board = make_board()
    person = make_user(Role.PURCHASER, board)
    tell(board.pk)
    item = InboxItem.objects.get()

    read_inbox_item(item=item, by=person, at=AT)
    read_inbox_item(item=item, by=person, at=AT + timedelta(days=1))

    item.refresh_from_db()
    assert item.read_at == AT
    assert unread_count(person) == 0
    assert happened("InboxRead") == 1
