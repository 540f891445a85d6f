"""What every test starts from: its own data folder and areas, the same day, and people to visit as."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from handslag.accounts.models import Organisation
from handslag.accounts.rules import Role
from handslag.foundation import clock
from handslag.reference.queries import forget_area_tree
from tests.registry import factories

ClientOf = Callable[..., Client]

_DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}


@pytest.fixture(autouse=True)
def _own_world(request: pytest.FixtureRequest) -> Iterator[None]:
    """Indexes, files, areas and language of one test are not those of the next; it is always the same day."""
    asks_database = request.node.get_closest_marker("django_db") or _DATABASE_FIXTURES & set(
        request.fixturenames
    )
    if not asks_database:
        yield
        return
    settings = request.getfixturevalue("settings")
    folder: Path = request.getfixturevalue("tmp_path_factory").mktemp("data")
    settings.DATA_FOLDER, settings.MEDIA_ROOT = folder, folder / "files"
    request.getfixturevalue("monkeypatch").setattr(clock, "now", lambda: factories.AT)
    forget_area_tree()
    yield
    forget_area_tree()
    translation.deactivate()


@pytest.fixture
def client_of(db: Any) -> ClientOf:
    """`client_of(role, organisation)`: a browser signed in as a new person with that role.

    Without an organisation a fitting one is made; without a role the person belongs nowhere.
    """

    def signed_in(role: Role | None = None, organisation: Organisation | None = None) -> Client:
        browser = Client()
        if role is None:
            browser.force_login(factories.make_stranger())
        else:
            browser.force_login(factories.make_user(role, organisation or factories.make_home(role)))
        return browser

    return signed_in
