"""What happens behind the pages: queued with what happened, run by a worker, and run twice without harm."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from handslag.accounts.models import InboxItem
from handslag.foundation.errors import SourceUnavailable
from handslag.foundation.models import HappeningRecord
from handslag.procurement.needs import actions, tasks
from handslag.procurement.needs.models import Told
from handslag.registry.actions import set_status
from handslag.registry.models import Status
from handslag.registry.search.directory import directory
from handslag.registry.search.folders import directory_folder
from tests.procurement.needs.factories import (
    CITY,
    CLEANING,
    DISTRICT,
    content,
    make_cleaner,
    make_need,
    make_other_cleaner,
    make_published_need,
)
from tests.registry.factories import AT, know_codes

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _codes() -> None:
    know_codes(areas=[CITY, DISTRICT], cpv=[CLEANING])


@pytest.fixture
def _queue(settings: Settings) -> None:
    """Jobs wait in the database for a worker, as they do when the site is served."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def waiting() -> list[str]:
    return [result.task_path.rpartition(".")[2] for result in DBTaskResult.objects.ready()]


def test_publishing_tells_through_the_reactions() -> None:
    make_cleaner()

    need = make_published_need()

    assert need.told_at is not None
    assert Told.objects.count() == 1


def test_running_the_task_again_tells_nobody_twice() -> None:
    make_cleaner()
    make_published_need()
    published = HappeningRecord.objects.get(kind="NeedPublished")

    tasks.tell_of_published.call(happening_id=published.pk)

    assert InboxItem.objects.count() == 1


def test_a_need_that_an_earlier_try_did_not_reach_is_told_of_with_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make_cleaner()
    with monkeypatch.context() as broken:
        broken.setattr(tasks.actions, "tell_of_need", _unavailable)
        missed = make_published_need()
    assert missed.told_at is None

    make_published_need()

    missed.refresh_from_db()
    assert missed.told_at is not None
    assert InboxItem.objects.count() == 2


def _unavailable(**_facts: object) -> int:
    raise SourceUnavailable("match index", retry=True)


def test_running_the_change_task_again_tells_nobody_twice() -> None:
    make_cleaner()
    need = make_published_need()
    actions.revise_need(
        need=need, opened_version=need.version, content=content(title="Städning"), by=None, at=AT
    )
    revised = HappeningRecord.objects.get(kind="PublicNeedRevised")

    tasks.tell_of_revised.call(happening_id=revised.pk)

    assert InboxItem.objects.count() == 2


@pytest.mark.usefixtures("_queue")
def test_a_job_waits_for_the_worker_and_is_gone_when_the_action_is_undone() -> None:
    need = make_need()
    DBTaskResult.objects.all().delete()

    with transaction.atomic():
        actions.publish_need(need=need, opened_version=1, by=None, at=AT)
        assert waiting() == ["tell_of_published"]
        transaction.set_rollback(True)

    assert waiting() == []
    actions.publish_need(need=need, opened_version=1, by=None, at=AT)
    assert waiting() == ["tell_of_published"]
    assert not Told.objects.exists()


@pytest.mark.usefixtures("_queue")
@pytest.mark.django_db(transaction=True)
def test_the_worker_tells_what_was_published() -> None:
    know_codes(areas=[CITY, DISTRICT], cpv=[CLEANING])
    make_cleaner()
    make_other_cleaner()
    need = make_need()
    actions.publish_need(need=need, opened_version=1, by=None, at=AT)

    work()

    need.refresh_from_db()
    assert need.told_at is not None
    assert len({item.at for item in InboxItem.objects.all()}) == 1
    assert Told.objects.count() == 2
    assert not DBTaskResult.objects.failed().exists()


@pytest.mark.usefixtures("_queue")
@pytest.mark.django_db(transaction=True)
def test_a_change_before_anybody_was_told_is_no_second_message() -> None:
    know_codes(areas=[CITY, DISTRICT], cpv=[CLEANING])
    make_cleaner()
    need, before = make_need(), AT - timedelta(minutes=5)
    need = actions.publish_need(need=need, opened_version=1, by=None, at=before)
    actions.revise_need(
        need=need, opened_version=need.version, content=content(title="Städning"), by=None, at=before
    )

    work()

    assert InboxItem.objects.get().text["params"]["title"] == "Städning"


@pytest.mark.usefixtures("_queue")
@pytest.mark.django_db(transaction=True)
def test_a_change_saved_in_steps_is_told_once_when_it_has_settled() -> None:
    know_codes(areas=[CITY, DISTRICT], cpv=[CLEANING])
    make_cleaner()
    need, before = make_need(), AT - timedelta(hours=1)
    need = actions.publish_need(need=need, opened_version=1, by=None, at=before)
    actions.tell_of_need(need=need, at=before)
    for title in ("Städning", "Städ", "Lokalvård"):
        changed = content(title=title)
        need = actions.revise_need(need=need, opened_version=need.version, content=changed, by=None, at=AT)

    work()
    waited = [
        job.run_after for job in DBTaskResult.objects.all() if "has_waited" in job.args_kwargs["kwargs"]
    ]

    assert waited == [AT + tasks.CHANGE_SETTLES_IN]
    assert [item.text["params"]["title"] for item in InboxItem.objects.order_by("pk")][1:] == ["Lokalvård"]


def work() -> None:
    call_command("db_worker", batch=True, startup_delay=False, interval=0, reload=False)


def test_what_changes_in_the_register_reaches_the_directory_through_the_reactions() -> None:
    cleaner = make_cleaner()
    kept = directory(directory_folder())
    assert kept is not None
    assert kept.size == 1

    set_status(seller=cleaner, status=Status.INACTIVE, by=None, at=AT)

    kept = directory(directory_folder())
    assert kept is not None
    assert kept.size == 0
