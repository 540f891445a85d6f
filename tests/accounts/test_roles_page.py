"""The table of roles is the one that the site obeys."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from handslag.accounts.rules import GRANTS, Permission, Role
from tests.conftest import ClientOf

pytestmark = pytest.mark.django_db
ROLES = "/konto/roller/"


def test_every_permission_is_shown_for_every_role(client_of: ClientOf) -> None:
    page = client_of(Role.ADMINISTRATOR).get(ROLES, {"lang": "en"}).content.decode()

    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', page, flags=re.DOTALL)
    shown = {
        label.replace("&#x27;", "'"): ["state-met" in cell for cell in cells.split("</td>")[:-1]]
        for label, cells in rows
    }
    with_english_labels = dict(zip(shown, Permission, strict=True))
    assert {permission: shown[label] for label, permission in with_english_labels.items()} == {
        permission: [permission in GRANTS[role] for role in Role] for permission in Permission
    }


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.ADMINISTRATOR])
def test_those_who_may_see_roles_see_them(client_of: ClientOf, role: Role) -> None:
    assert client_of(role).get(ROLES).status_code == 200


@pytest.mark.parametrize("role", [Role.PURCHASER, Role.ENTERPRISE_MEMBER, None])
def test_others_are_told_that_they_may_not(client_of: ClientOf, role: Role | None) -> None:
    assert client_of(role).get(ROLES).status_code == 403


def test_a_visitor_is_asked_to_sign_in(client: Client) -> None:
    assert client.get(ROLES).status_code == 302


def test_the_page_asks_few_questions(
    client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    browser = client_of(Role.ADMINISTRATOR)

    with django_assert_max_num_queries(6):
        browser.get(ROLES)


def test_permissions_stand_in_alphabetical_order() -> None:
    assert list(Permission.values) == sorted(Permission.values)
