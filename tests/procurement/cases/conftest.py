"""A board's purchaser, who reads English."""

from __future__ import annotations

import pytest
from django.test import Client

from handslag.accounts.models import Organisation
from handslag.accounts.rules import Role
from tests.conftest import ClientOf


@pytest.fixture
def purchaser(client_of: ClientOf, board: Organisation) -> Client:
    browser = client_of(Role.PURCHASER, board)
    browser.cookies["language"] = "en"
    return browser
