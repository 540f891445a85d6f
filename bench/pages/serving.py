"""The scratch installation as it is served for real: granian with two workers, loopback only."""

from __future__ import annotations

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

WORKERS = 2
_START_S = 60


class NotServing(Exception):
    """The server did not answer in time."""


@contextmanager
def served(environment: Mapping[str, str], log: Path) -> Iterator[tuple[int, int]]:
    """Serve until left; gives the port and the id of the server's process.

    Raises:
        NotServing: after a minute without an answer.
    """
    port = _free_port()
    command = [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
    ]
    command += ["--workers", str(WORKERS), "--no-access-log", "handslag.config.wsgi:application"]
    with (
        log.open("w") as said,
        subprocess.Popen(command, env=environment, stdout=said, stderr=said) as server,  # noqa: S603 - our own words
    ):
        try:
            _wait_for(port, server)
            yield port, server.pid
        finally:
            server.terminate()
            try:
                server.wait(timeout=15)
            except subprocess.TimeoutExpired:
                server.kill()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    until = time.perf_counter() + _START_S
    while time.perf_counter() < until and server.poll() is None:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/foretag/")
            connection.getresponse().read()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise NotServing


def memory_per_worker(server: int) -> list[float]:
    """Megabytes of each worker that are its own or its share of what several use (PSS)."""
    workers = [
        pid
        for entry in Path("/proc").iterdir()
        if entry.name.isdigit() and _parent(pid := int(entry.name)) == server
    ]
    return sorted(found for pid in workers if (found := _share(pid)) > 1)


def _parent(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])
    except OSError:
        return 0


def _share(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
