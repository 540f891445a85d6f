"""Both indexes follow the register: soon, whole, and without missing what is committed late."""

from __future__ import annotations

import json
import os
import shutil
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from django.core.management import call_command

from handslag.foundation.models import IndexChange
from handslag.registry import actions
from handslag.registry.happenings import SELLERS
from handslag.registry.models import Enterprise, Status
from handslag.registry.rules import OfferContent
from handslag.registry.search import changes, following, offers
from handslag.registry.search.changes import Mark, Position
from handslag.registry.search.directory import Directory, directory, writing
from handslag.registry.search.folders import directory_folder, index_folder, offers_folder
from handslag.registry.search.offers import match_index
from tests.registry.factories import AT, make_enterprise, make_offer, make_supplier

pytestmark = pytest.mark.django_db
FIKA = OfferContent(title="Fika", cpv=frozenset({"55520000"}))
SOON = AT + timedelta(minutes=1)
LATER = AT + timedelta(hours=1)


def listed() -> Directory:
    found = directory(directory_folder())
    assert found
    return found


def change(number: int, organisation_id: int, *, minutes: int = 0) -> None:
    IndexChange.objects.create(
        id=number, index=SELLERS, object_id=organisation_id, at=AT + timedelta(minutes=minutes)
    )


def test_the_first_refresh_takes_everything_in_and_the_next_only_what_changed() -> None:
    enterprise = make_enterprise("Andra Varvet", offers=[FIKA])
    following.refresh(at=AT)
    assert listed().size == 1
    first = listed().generation

    following.refresh(at=SOON)
    assert listed().generation == first

    make_enterprise("Tredje Varvet")
    actions.set_status(seller=enterprise, status=Status.CLOSED, by=None, at=AT)
    following.refresh(at=SOON)
    assert listed().size == 1
    assert listed().generation != first


def test_matching_sees_a_new_offer_at_once_though_no_worker_has_run() -> None:
    enterprise = make_enterprise(offers=[FIKA])
    assert len(match_index()) == 1

    make_offer(enterprise.organisation, FIKA)
    make_supplier(offers=["Lunch"])
    assert len(match_index()) == 3

    actions.set_status(seller=enterprise, status=Status.INACTIVE, by=None, at=AT)
    assert len(match_index()) == 1


def test_matching_reads_the_base_on_disk_and_lays_later_changes_over() -> None:
    enterprise = make_enterprise(offers=[FIKA])
    following.refresh(at=AT)
    make_offer(enterprise.organisation, FIKA)

    index = match_index()

    assert len(index.segments[0].segment) == 1
    assert len(index) == 2


def test_a_new_base_is_made_when_it_pays_and_the_old_one_is_taken_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make_enterprise(offers=[FIKA])
    following.refresh(at=AT)
    (old,) = offers_folder().glob("base-*")
    monkeypatch.setattr(offers, "_WORTH_A_NEW_BASE", 0)
    make_enterprise(offers=[FIKA])

    following.refresh(at=SOON)

    (new,) = offers_folder().glob("base-*")
    assert new != old
    assert len(match_index().segments[0].segment) == 2


def test_a_change_that_is_committed_late_is_not_missed() -> None:
    change(10, 1)
    change(12, 2)
    position = changes.now_position(at=SOON)
    assert position == Position(0, frozenset({10, 12}))

    change(11, 3)  # given out before 12, committed after it

    pending = changes.pending(position, at=SOON)
    assert pending.organisation_ids == {3}
    assert changes.mark_beyond(position) == Mark(3, 12)
    assert changes.pending(pending.after, at=SOON).organisation_ids == frozenset()


def test_a_position_forgets_single_changes_once_no_transaction_can_be_that_old() -> None:
    change(10, 1)
    change(11, 2)
    change(12, 3, minutes=59)

    assert changes.now_position(at=LATER) == Position(11, frozenset({12}))


def test_an_index_of_another_register_is_made_anew() -> None:
    make_enterprise("Andra Varvet", offers=[FIKA])
    following.refresh(at=AT)
    kept = index_folder() / "directory.json"
    kept.write_text(json.dumps({"sure_to": 10**9, "seen": []}))
    base = next(offers_folder().glob("base-*"))
    (base / "position.json").write_text(json.dumps({"sure_to": 10**9, "seen": []}))
    with writing(directory_folder()) as index:
        index.clear()

    following.refresh(at=SOON)

    assert listed().size == 1
    assert changes.stored_position(kept) == changes.now_position(at=SOON)
    assert len(match_index()) == 1


def test_an_index_that_was_thrown_away_is_made_again() -> None:
    make_enterprise(offers=[FIKA])
    following.refresh(at=AT)
    shutil.rmtree(index_folder())

    following.refresh(at=SOON)

    assert listed().size == 1
    assert len(match_index()) == 1


def test_a_base_that_cannot_be_read_is_made_again(tmp_path: Path) -> None:
    make_enterprise(offers=[FIKA])
    following.refresh(at=AT)
    for part in next(offers_folder().glob("base-*")).glob("*.npy"):
        part.write_bytes(b"broken")

    assert offers.needs_new_base(at=SOON)
    following.refresh(at=SOON)

    assert not offers.needs_new_base(at=SOON)


def test_what_another_version_of_the_program_made_is_kept_a_while_and_then_thrown_away() -> None:
    make_enterprise()
    older, newer = (index_folder().with_name(name) for name in ("older", "newer"))
    for folder, days in ((older, 8), (newer, 6)):
        folder.mkdir(parents=True)
        written = (AT - timedelta(days=days)).timestamp()
        os.utime(folder, (written, written))

    following.refresh(at=AT)

    assert not older.exists()
    assert newer.exists()


def test_the_command_follows_once_and_makes_the_indexes_anew_when_asked() -> None:
    make_enterprise(offers=[FIKA])
    call_command("follow_index")
    first = listed().generation

    call_command("follow_index")
    assert listed().generation == first

    call_command("follow_index", rebuild=True)
    assert listed().generation != first
    assert Enterprise.objects.count() == listed().size


def test_the_command_says_when_somebody_else_is_writing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make_enterprise()
    monkeypatch.setattr(following, "writing", partial(writing, patience_s=0))

    with writing(directory_folder()):
        call_command("follow_index")

    assert "tried again later" in capsys.readouterr().err
