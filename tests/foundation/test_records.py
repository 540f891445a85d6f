"""Records: what happened is written with what answers it, edits are not lost, long work is followed."""

from __future__ import annotations

import pytest
from django.db import transaction

from handslag.accounts.actions import add_organisation
from handslag.accounts.models import Organisation
from handslag.foundation import jobs
from handslag.foundation.errors import EditConflict, RuleBroken
from handslag.foundation.models import HappeningRecord, IndexChange, Job
from handslag.foundation.records import new_public_id
from handslag.phrases import Text
from tests.registry.factories import AT, make_board, make_enterprise, make_offer, make_stranger

pytestmark = pytest.mark.django_db


def test_what_happened_is_kept_as_ids_and_codes() -> None:
    person = make_stranger()
    board = add_organisation(kind=Organisation.Kind.BOARD, name="Hemliga nämnden", by=person, at=AT)

    kept = HappeningRecord.objects.get(kind="OrganisationAdded")
    assert (kept.facts, kept.by, kept.at) == ({"organisation_id": board.pk}, person, AT)


def test_a_happening_is_undone_with_the_write_it_belongs_to() -> None:
    def add_and_fail() -> None:
        with transaction.atomic():
            make_board()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        add_and_fail()
    assert not HappeningRecord.objects.exists()


def test_erasing_a_person_keeps_what_happened() -> None:
    person = make_stranger()
    make = add_organisation(kind=Organisation.Kind.BOARD, name="Nämnden", by=person, at=AT)

    person.delete()

    assert HappeningRecord.objects.get(facts__organisation_id=make.pk).by is None


def test_what_changes_the_directory_is_marked_for_its_index() -> None:
    firm = make_enterprise()
    before = IndexChange.objects.count()

    make_offer(firm.organisation, "Fikakorgar")

    assert set(IndexChange.objects.order_by("pk")[before:].values_list("object_id", flat=True)) == {
        firm.organisation_id
    }


def test_whoever_opened_an_older_version_does_not_overwrite() -> None:
    board = make_board()
    board.next_version(opened=1)

    with pytest.raises(EditConflict) as conflict:
        board.next_version(opened=1)
    assert (conflict.value.opened_version, conflict.value.current_version) == (1, 2)


def test_public_ids_spell_no_words() -> None:
    ids = {new_public_id() for _ in range(200)}

    assert len(ids) == 200
    assert not set("".join(ids)) & set("aeiouyl01")


def make_job() -> Job:
    return Job.objects.create(kind="sheet-check", by=make_stranger(), created_at=AT)


def test_a_job_that_ends_well_is_done() -> None:
    job = make_job()

    with jobs.running(job.pk) as (_job, report):
        report(3, 12)
        assert Job.objects.get().percent == 25

    job.refresh_from_db()
    assert (job.state, job.ended_at, job.has_ended) == (Job.State.DONE, AT, True)


def test_a_broken_rule_is_the_jobs_answer_in_words() -> None:
    job = make_job()

    with jobs.running(job.pk):
        raise RuleBroken(Text("Write a name."))

    job.refresh_from_db()
    assert job.state == Job.State.FAILED
    assert job.result == {"reasons": [{"msgid": "Write a name.", "params": {}}]}


def test_any_other_error_fails_the_job_and_is_not_swallowed() -> None:
    job = make_job()

    with pytest.raises(ZeroDivisionError), jobs.running(job.pk):
        raise ZeroDivisionError

    job.refresh_from_db()
    assert (job.state, job.result) == (Job.State.FAILED, {})


def test_only_the_one_who_started_a_job_sees_it() -> None:
    job = make_job()
    assert job.by is not None

    assert list(Job.objects.visible_to(job.by)) == [job]
    assert list(Job.objects.visible_to(make_stranger())) == []
