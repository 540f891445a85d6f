"""The demo city loaded and served by the same command as `make demo`, and a browser to visit it with."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright

DESKTOP = (1280, 900)
PHONE = (390, 844)
_LONGEST_START_S = 180
_CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class NotServing(Exception):
    """The site did not start; holds what it said."""


@contextmanager
def served_city() -> Iterator[str]:
    """The address of a new demo city, until left.

    Raises:
        NotServing: when it does not answer in time.
    """
    port = _free_port()
    with tempfile.TemporaryDirectory(prefix="handslag-city-", ignore_cleanup_errors=True) as folder:
        log = Path(folder, "served.log")
        command = [sys.executable, "-m", "handslag.cli.main", "serve", "--demo", "--port", str(port)]
        environment = {
            **{name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
            "DJANGO_SETTINGS_MODULE": "handslag.config.settings",
            "HANDSLAG_DATA": str(Path(folder, "data")),
            "HANDSLAG_SECRET_KEY": "only-for-journeys",
            "HANDSLAG_ADDRESS": f"http://127.0.0.1:{port}",
        }
        with (
            log.open("w") as said,
            subprocess.Popen(command, env=environment, stdout=said, stderr=said) as server,  # noqa: S603 - our own words
        ):
            try:
                _wait_for(port, server, log)
                yield f"http://127.0.0.1:{port}"
            finally:
                server.terminate()


def _wait_for(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + _LONGEST_START_S
    while not _answers(port):
        if server.poll() is not None or time.monotonic() > until:
            raise NotServing(log.read_text())
        time.sleep(0.2)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()


def opened_browser(playwright: Playwright) -> Browser:
    """Debian's Chromium without a screen."""
    executable = shutil.which("chromium")
    assert executable, "Chromium is missing: make test installs it as root, or says the line to run"
    return playwright.chromium.launch(executable_path=executable, args=list(_CHROMIUM_ARGUMENTS))


def new_page(
    browser: Browser, site: str, size: tuple[int, int], *, javascript: bool = True, dark: bool = False
) -> Page:
    """A page of a visitor nobody has seen before."""
    width, height = size
    context = browser.new_context(
        base_url=site,
        viewport={"width": width, "height": height},
        locale="sv-SE",
        timezone_id="Europe/Stockholm",
        java_script_enabled=javascript,
        color_scheme="dark" if dark else "light",
    )
    return context.new_page()
