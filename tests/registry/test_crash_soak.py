"""Reading a sheet in is killed again and again, and still ends whole."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from tests.registry.factories import free_org_no

pytestmark = pytest.mark.soak

FIRMS, KILLS, PATIENCE_S = 3_000, 25, 300
RECEIVE = """
from pathlib import Path
from handslag.accounts.models import User
from handslag.foundation import clock
from handslag.registry import tasks
from handslag.registry.models import SheetUpload
person = User.objects.create_user("anna@test.example", "a long secret", name="Anna")
sheet = Path(__import__("os").environ["SHEET"]).read_bytes()
upload = tasks.start_check(content=sheet, file_name="f.csv", is_xlsx=False, by=person, at=clock.now())
upload.refresh_from_db()
tasks.check_sheet.func(upload.job_id)
upload.refresh_from_db()
tasks.start_applying(upload=upload, by=person, at=clock.now())
"""
APPLY = """
from handslag.registry import tasks
from handslag.registry.models import SheetUpload
print("begun", flush=True)
tasks.apply_sheet.func(SheetUpload.objects.get().job_id)
"""


def manage(environment: Mapping[str, str], *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "handslag.cli.main", *arguments]
    return subprocess.Popen(  # noqa: S603 - our own command
        command, env=dict(environment), text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def done(environment: Mapping[str, str], *arguments: str) -> str:
    with manage(environment, *arguments) as running:
        said, _ = running.communicate(timeout=PATIENCE_S)
        assert running.returncode == 0, said
    return said


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    sheet = tmp_path / "firms.csv"
    rows = [f"{free_org_no()};Firma {number};Nacka" for number in range(FIRMS)]
    sheet.write_text("\n".join(["organisationsnummer;namn;leveransområden", *rows]))
    environment = {
        **{name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
        "DJANGO_SETTINGS_MODULE": "handslag.config.settings",
        "HANDSLAG_DATA": str(tmp_path / "data"),
        "SHEET": str(sheet),
    }
    done(environment, "prepare")
    done(environment, "manage", "shell", "-c", RECEIVE)
    return environment


def asked(environment: Mapping[str, str], question: str) -> int:
    with closing(sqlite3.connect(Path(environment["HANDSLAG_DATA"], "handslag.sqlite3"))) as database:
        (answer,) = database.execute(question).fetchone()
        return int(answer)


def assert_whole(environment: Mapping[str, str]) -> None:
    """The file is sound, and each row that says it is written has its firm."""
    with closing(sqlite3.connect(Path(environment["HANDSLAG_DATA"], "handslag.sqlite3"))) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    written = asked(environment, "SELECT count(*) FROM registry_sheetrow WHERE applied_at IS NOT NULL")
    assert asked(environment, "SELECT count(*) FROM registry_enterprise") == written


def test_a_sheet_whose_reading_is_killed_again_and_again_is_read_whole(environment: dict[str, str]) -> None:
    chance = random.Random(20261124)  # noqa: S311 - the same kills each time
    parts_seen = set()
    for _ in range(KILLS):
        with manage(environment, "manage", "shell", "-c", APPLY) as running:
            assert running.stdout is not None
            while "begun" not in (line := running.stdout.readline()):
                assert line, "ended before it began"
            time.sleep(chance.uniform(0.05, 0.9))
            running.kill()
        assert_whole(environment)
        parts_seen.add(asked(environment, "SELECT count(*) FROM registry_enterprise"))

    done(environment, "manage", "shell", "-c", APPLY)
    done(environment, "manage", "follow_index")

    assert len(parts_seen) > 1, "no kill came in the middle"
    assert_whole(environment)
    assert asked(environment, "SELECT count(*) FROM registry_enterprise") == FIRMS
    assert asked(environment, "SELECT count(*) FROM foundation_happeningrecord WHERE kind = 'SheetRead'") == 1


def test_an_index_whose_making_is_killed_again_and_again_finds_everybody(environment: dict[str, str]) -> None:
    chance = random.Random(7)  # noqa: S311 - the same kills each time
    done(environment, "manage", "shell", "-c", APPLY)
    for _ in range(KILLS):
        with manage(environment, "manage", "follow_index", "--rebuild") as running:
            time.sleep(chance.uniform(0.5, 3.0))
            running.kill()

    done(environment, "manage", "follow_index")
    found = done(
        environment,
        *("manage", "shell", "-c"),
        "from handslag.foundation import clock\n"
        "from handslag.registry.search.asking import number_listed\n"
        "print('SEEN', number_listed(at=clock.now()))\n",
    )

    assert int(found.split("SEEN")[1]) == FIRMS
