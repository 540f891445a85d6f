"""Preparing an installation and serving it: web processes and one worker that end together."""

from __future__ import annotations

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from django.core.management import call_command

_WORKERS, _THREADS = 2, 2
_STARTING_SECONDS = 60
_ENDING_SECONDS = 10
_PAUSE_SECONDS = 0.2
_EVERY_ADDRESS = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - only to ask our own machine
_ENDINGS = (signal.SIGTERM, signal.SIGHUP)

Process = subprocess.Popen[bytes]


def run(asked: argparse.Namespace) -> int:
    """Do what was asked: prepare, demo, worker or serve."""
    match asked.command:
        case "prepare":
            prepare()
        case "demo":
            prepare()
            call_command("load_demo")
        case "worker":
            os.execv(sys.executable, _worker())  # noqa: S606 - our own command, and signals go straight to it
        case _:
            return serve(host=asked.host, port=asked.port, demo=asked.demo)
    return 0


def prepare() -> None:
    """Bring the database, the code lists, the indexes and the static files up to date; safe to repeat."""
    call_command("migrate", verbosity=0)
    call_command("load_reference")
    call_command("load_clauses")
    call_command("follow_index")
    call_command("collectstatic", interactive=False, verbosity=0)


def serve(*, host: str, port: int, demo: bool) -> int:
    """Serve until Ctrl-C, or until one of the processes ends by itself; then end the other too."""
    if answers(host, port):
        sys.stderr.write(
            f"Port {port} is taken by another program. Choose another, for example: "
            f"make {'demo' if demo else 'run'} PORT={port + 1}\n"
        )
        return 1
    prepare()
    if demo:
        call_command("load_demo")
    for ending in _ENDINGS:
        signal.signal(ending, _interrupt)
    with _together(_web(host, port), _worker()) as processes:
        if not _wait_for_answer(host, port, processes):
            sys.stderr.write("The site did not start; what is written above says why.\n")
            return 1
        sys.stdout.write(f"Handslag: http://{host}:{port} (Ctrl-C ends it)\n")
        sys.stdout.flush()
        try:
            while all(one.poll() is None for one in processes):
                time.sleep(_PAUSE_SECONDS)
        except KeyboardInterrupt:
            sys.stdout.write("\n")
            return 0
    sys.stderr.write("One of the processes ended by itself, so the site is closed.\n")
    return 1


def answers(host: str, port: int) -> bool:
    """Whether something answers on the port."""
    try:
        with socket.create_connection((_EVERY_ADDRESS.get(host, host), port), timeout=1):
            return True
    except OSError:
        return False


@contextmanager
def _together(*commands: list[str]) -> Iterator[list[Process]]:
    """The processes of the commands, all of them ended on the way out.

    Each is in a session of its own, so that Ctrl-C reaches only this one, which then ends them in order.
    """
    processes: list[Process] = []
    try:
        processes.extend(subprocess.Popen(command, start_new_session=True) for command in commands)  # noqa: S603 - our own
        yield processes
    finally:
        for one in processes:
            one.terminate()
        for one in processes:
            _wait_or_kill(one)
            _kill_left_behind(one)


def _wait_for_answer(host: str, port: int, processes: list[Process]) -> bool:
    until = time.monotonic() + _STARTING_SECONDS
    while time.monotonic() < until and all(one.poll() is None for one in processes):
        if answers(host, port):
            return True
        time.sleep(_PAUSE_SECONDS)
    return False


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _wait_or_kill(one: Process) -> None:
    try:
        one.wait(timeout=_ENDING_SECONDS)
    except subprocess.TimeoutExpired:
        one.kill()
        one.wait()


def _kill_left_behind(one: Process) -> None:
    """End what the process itself had started, where it went without doing so."""
    with suppress(ProcessLookupError):
        os.killpg(one.pid, signal.SIGKILL)


def _web(host: str, port: int) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)),
        *("--workers", str(_WORKERS), "--blocking-threads", str(_THREADS), "--no-ws"),
        *("--respawn-failed-workers", "--log-level", "warning", "handslag.config.wsgi:application"),
    ]


def _worker() -> list[str]:
    return [
        *(sys.executable, "-m", "django", "db_worker", "--interval", "0.5", "--queue-name", "*"),
        "--no-startup-delay",
    ]
