"""The site and its worker start together, answer, and end together."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from handslag.cli.serving import answers

_PATIENCE_S = 120


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def handslag(folder: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    environment = {
        **os.environ,
        "HANDSLAG_DATA": str(folder),
        "DJANGO_SETTINGS_MODULE": "handslag.config.settings",
    }
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "handslag.cli.main", *arguments]
    running = subprocess.Popen(  # noqa: S603 - our own command
        command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        yield running
    finally:
        running.send_signal(signal.SIGTERM)
        running.communicate(timeout=_PATIENCE_S)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of an installation without a city."""
    folder = tmp_path_factory.mktemp("installation")
    with handslag(folder, "prepare") as preparing:
        said, _ = preparing.communicate(timeout=_PATIENCE_S)
        assert preparing.returncode == 0, said
    return folder


def said_until(running: subprocess.Popen[str], words: str) -> str:
    assert running.stdout is not None
    said = ""
    while words not in said:
        line = running.stdout.readline()
        assert line, f"ended without saying {words!r}: {said}"
        said += line
    return said


def page(port: int, address: str) -> tuple[int, str]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE_S)) as connection:
        connection.request("GET", address)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


def children_of(pid: int) -> set[int]:
    return {int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()}


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="the children are looked up in /proc")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_an_empty_city_is_served_and_ended(prepared: Path, ending: signal.Signals) -> None:
    port = free_port()

    with handslag(prepared, "serve", "--port", str(port)) as running:
        said_until(running, f"http://127.0.0.1:{port}")
        status, said = page(port, "/tillganglighet/")
        children = children_of(running.pid)
        assert len(children) == 2
        with handslag(prepared, "serve", "--port", str(port)) as second:
            refused, _ = second.communicate(timeout=_PATIENCE_S)
        running.send_signal(ending)
        running.wait(timeout=_PATIENCE_S)

    assert (status, "<h1" in said) == (200, True)
    assert (second.returncode, f"PORT={port + 1}" in refused) == (1, True)
    assert running.returncode == 0
    assert not answers("127.0.0.1", port)
    assert not any(Path(f"/proc/{child}").exists() for child in children)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="the children are looked up in /proc")
def test_when_one_process_ends_by_itself_the_other_is_ended_too(prepared: Path) -> None:
    port = free_port()

    with handslag(prepared, "serve", "--port", str(port)) as running:
        said_until(running, f"http://127.0.0.1:{port}")
        children = children_of(running.pid)
        os.kill(max(children), signal.SIGKILL)
        running.wait(timeout=_PATIENCE_S)

    assert running.returncode == 1
    assert not any(Path(f"/proc/{child}").exists() for child in children)


def test_the_worker_runs_what_waits_until_it_is_told_to_stop(prepared: Path) -> None:
    enqueue = "from handslag.registry.tasks import follow_changes as task; task.enqueue(happening_id=0)"
    with handslag(prepared, "manage", "shell", "-c", enqueue) as waiting:
        assert waiting.wait(timeout=_PATIENCE_S) == 0

    with handslag(prepared, "worker") as running:
        until = time.monotonic() + _PATIENCE_S
        while states_of_jobs(prepared) != {"SUCCESSFUL"}:
            assert time.monotonic() < until
            time.sleep(0.1)
        running.send_signal(signal.SIGTERM)
        assert running.wait(timeout=_PATIENCE_S) == 0


def states_of_jobs(folder: Path) -> set[str]:
    with closing(sqlite3.connect(folder / "handslag.sqlite3")) as database:
        rows = database.execute("SELECT status FROM django_tasks_database_dbtaskresult")
        return {str(state) for (state,) in rows}
