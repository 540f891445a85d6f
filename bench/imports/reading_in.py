"""A scratch installation that reads a sheet in by the worker's own tasks, and how long each part takes."""

from __future__ import annotations

import argparse
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

import django

django.setup()

from django.core.management import call_command  # noqa: E402 - Django must be set up first
from django.db import connection  # noqa: E402

from handslag.accounts.actions import add_organisation, join  # noqa: E402
from handslag.accounts.models import Organisation, User  # noqa: E402
from handslag.accounts.rules import Role  # noqa: E402
from handslag.foundation import clock  # noqa: E402
from handslag.foundation.models import Job  # noqa: E402
from handslag.registry import tasks  # noqa: E402
from handslag.registry.models import SheetUpload  # noqa: E402
from handslag.registry.search import following  # noqa: E402

MUST_S = 60
_LOOK_EVERY_S = 0.02


def read_in(content: bytes, *, is_xlsx: bool, unit: float) -> None:
    """Check and apply the sheet, then the same once more; `unit` is the calibration loop in seconds."""
    by = _prepared()
    first = 0.0
    for name in ("first time", "same sheet again"):
        upload = tasks.start_check(content=content, file_name="bench", is_xlsx=is_xlsx, by=by, at=clock.now())
        took = _timed(name, "check", lambda upload=upload: _run(tasks.check_sheet, upload), unit)
        upload.refresh_from_db()
        tasks.start_applying(upload=upload, by=by, at=clock.now())
        took += _timed(name, "apply", lambda upload=upload: _run(tasks.apply_sheet, upload), unit)
        upload.refresh_from_db()
        counts = (f"{getattr(upload, part)} {part}" for part in ("new", "changed", "unchanged", "refused"))
        print(f"  {name:17} {', '.join(counts)}")
        first = first or took
    _timed("both indexes", "follow", lambda: following.refresh(at=clock.now()), unit)
    above = "" if first < MUST_S else f"  ABOVE {MUST_S} s"
    print(f"  check and apply together {first:6.1f} s   ratio {first / unit:7.1f}{above}")


def _prepared() -> User:
    call_command("migrate", verbosity=0)
    call_command("load_reference", verbosity=0)
    city = add_organisation(kind=Organisation.Kind.CITY, name="Bänkstad", by=None, at=clock.now())
    user = User.objects.create_user(email="bench@city.example", name="Bench")
    join(user=user, organisation=city, role=Role.COORDINATOR, by=None, at=clock.now())
    return user


def _run(task: object, upload: SheetUpload) -> None:
    upload.refresh_from_db()
    task.call(upload.job_id)  # type: ignore[attr-defined] - a task of django-tasks


def _timed(name: str, part: str, work: Callable[[], None], unit: float) -> float:
    with _Looker() as looker:
        began = time.perf_counter()
        work()
        took = time.perf_counter() - began
    seen = f"   progress seen {len(looker.seen)} times" if looker.seen else ""
    print(f"  {name:17} {part:6} {took:6.1f} s   ratio {took / unit:7.1f}{seen}", flush=True)
    return took


class _Looker:
    """Somebody on another connection who looks how far the newest job is."""

    def __init__(self) -> None:
        self.seen: set[int] = set()
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._is_over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._is_over.wait(_LOOK_EVERY_S):
            job = Job.objects.filter(state=Job.State.RUNNING).order_by("-pk").first()
            if job and job.done:
                self.seen.add(job.done)
        connection.close()


if __name__ == "__main__":
    asked = argparse.ArgumentParser()
    asked.add_argument("--sheet", type=Path, required=True)
    asked.add_argument("--unit", type=float, required=True)
    chosen = asked.parse_args()
    read_in(chosen.sheet.read_bytes(), is_xlsx=chosen.sheet.suffix == ".xlsx", unit=chosen.unit)
