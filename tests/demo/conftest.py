"""The demo city, loaded once for a module of tests; each test takes back what it changes."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from pytest_django.plugin import DjangoDbBlocker

from handslag.foundation import clock
from handslag.reference.queries import forget_area_tree
from tests.registry.factories import AT

# Jobs wait in the database as they do behind a real site, so that what the command leaves can be seen.
QUEUED = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture(scope="module")
def city_said(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """What the command said when it built the city, on the day of all other tests."""
    folder = tmp_path_factory.mktemp("city")
    with (
        django_db_blocker.unblock(),
        override_settings(HANDSLAG_DEMO=True, TASKS=QUEUED, DATA_FOLDER=folder, MEDIA_ROOT=folder),
        pytest.MonkeyPatch.context() as patched,
    ):
        patched.setattr(clock, "now", lambda: AT)
        with transaction.atomic():
            forget_area_tree()
            said = StringIO()
            call_command("load_demo", stdout=said)
            yield said.getvalue()
            transaction.set_rollback(True)
        forget_area_tree()


@pytest.fixture
def city(city_said: str, db: None) -> None:
    """The demo city is there."""
