"""Preparing an installation and serving it: web processes and one worker that end together."""

from __future__ import annotations

import argparse
import signal
import socket
import subprocess
import sys
import time
from types import FrameType

from django.conf import settings
from django.core.management import call_command

_WORKERS, _THREADS = 2, 2
_PATIENCE_SECONDS = 10


def run(asked: argparse.Namespace) -> int:
    """Do what was asked: prepare, demo, worker or serve."""
    match asked.command:
        case "prepare":
            prepare()
        case "demo":
            prepare()
            call_command("load_demo")
        case "worker":
            return subprocess.call(_worker())  # noqa: S603 - our own command
        case _:
            return serve(host=asked.host, port=asked.port, demo=asked.demo)
    return 0


def prepare() -> None:
    """Bring the database, the code lists and the static files up to date; safe to repeat."""
    call_command("migrate", verbosity=0)
    call_command("load_reference")
    call_command("collectstatic", interactive=False, verbosity=0)


def serve(*, host: str, port: int, demo: bool) -> int:
    """Serve until Ctrl-C or until one of the processes ends; then end the other too."""
    if is_taken(host, port):
        sys.stderr.write(f"Port {port} is taken by another program. Choose another: make demo PORT={port + 1}\n")
        return 1
    prepare()
    if demo:
        call_command("load_demo")
    processes = [subprocess.Popen(command) for command in (_web(host, port), _worker())]  # noqa: S603 - our own commands
    signal.signal(signal.SIGTERM, _interrupt)
    sys.stdout.write(f"Handslag: http://{host}:{port} (Ctrl-C ends it)\n")
    sys.stdout.flush()
    try:
        while all(one.poll() is None for one in processes):
            time.sleep(0.2)
    except KeyboardInterrupt:
        sys.stdout.write("\n")
    finally:
        for one in processes:
            one.terminate()
        for one in processes:
            _wait_or_kill(one)
    return 0


def is_taken(host: str, port: int) -> bool:
    """Whether something answers on the port already."""
    with socket.socket() as probe:
        return probe.connect_ex((host, port)) == 0


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _wait_or_kill(one: subprocess.Popen[bytes]) -> None:
    try:
        one.wait(timeout=_PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        one.kill()


def _web(host: str, port: int) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)),
        *("--workers", str(_WORKERS), "--blocking-threads", str(_THREADS), "--no-ws"),
        *("--respawn-failed-workers", "--log-level", "warning", settings.WSGI_APPLICATION.replace(".app", ":app")),
    ]


def _worker() -> list[str]:
    return [sys.executable, "-m", "django", "db_worker", "--interval", "0.5", "--queue-name", "*"]
