"""Many visit and write while web processes are killed: nothing saved is lost, nobody meets a fault."""

from __future__ import annotations

import http.cookiejar
import os
import re
import signal
import sqlite3
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.test_serving import children_of, free_port, handslag, said_until

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="the children are looked up in /proc"),
]
SECONDS, READERS, WRITERS, KILL_EVERY_S = 60, 6, 3, 6
PAGES = (
    "/",
    "/foretag/",
    "/foretag/?q=catering",
    "/foretag/?q=st%C3%A4d",
    "/inkop/",
    "/inkop/flode.atom",
    "/kunskap/cpv/",
)
BUYERS = ("karin.almdal@demostad.example", "johan.vretbo@demostad.example", "karin.almdal@demostad.example")


class Visitor:
    """Somebody with cookies, who counts how the site answers."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.answers: Counter[str] = Counter()
        jar = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))

    def asks(self, address: str, **sent: str) -> tuple[str, str]:
        """Where one lands and what stands there; both empty when the connection broke."""
        data = urllib.parse.urlencode(sent).encode() if sent else None
        try:
            with self._opener.open(self.site + address, data, timeout=60) as answer:
                self.answers[str(answer.status)] += 1
                return answer.url, answer.read().decode()
        except urllib.error.HTTPError as refused:
            self.answers[str(refused.code)] += 1
        except OSError:
            self.answers["broken off"] += 1
        return "", ""

    def fills(self, address: str, **sent: str) -> str:
        """Open a form and send it; returns where one lands."""
        _, page = self.asks(address)
        hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page))
        return self.asks(address, **{**hidden, **sent})[0] if page else ""


def reads(visitor: Visitor, until: float) -> None:
    while time.monotonic() < until:
        for page in PAGES:
            visitor.asks(page)


def writes(visitor: Visitor, name: str, saved: list[str], until: float) -> None:
    number = 0
    while time.monotonic() < until:
        number += 1
        title = f"Soak {name} {number}"
        if "/andra/" in visitor.fills("/inkop/nytt/", title=title):
            saved.append(title)


def test_nothing_saved_is_lost_while_many_write_and_processes_are_killed(tmp_path: Path) -> None:
    port, folder = free_port(), tmp_path / "data"
    with handslag(folder, "serve", "--demo", "--port", str(port)) as running:
        said_until(running, f"http://127.0.0.1:{port}")
        threading.Thread(target=lambda: list(running.stdout or ()), daemon=True).start()
        site, until = f"http://127.0.0.1:{port}", time.monotonic() + SECONDS
        visitors = [Visitor(site) for _ in range(READERS + WRITERS)]
        saved: list[str] = []
        for visitor, email in zip(visitors, BUYERS, strict=False):
            visitor.fills("/konto/logga-in/", username=email, password="handslag-demo")
        people = [
            threading.Thread(target=writes, args=(visitor, f"{number}", saved, until))
            for number, visitor in enumerate(visitors[:WRITERS])
        ] + [threading.Thread(target=reads, args=(visitor, until)) for visitor in visitors[WRITERS:]]
        for person in people:
            person.start()
        killed = kill_web_processes(running.pid, until)
        for person in people:
            person.join()
        calm = Visitor(site)
        calm.asks("/foretag/?q=catering")

    answers = sum((visitor.answers for visitor in visitors), Counter[str]())
    assert [code for code in answers if code.startswith(("4", "5"))] == [], answers
    assert killed > SECONDS // KILL_EVERY_S // 2
    assert answers["200"] > 100
    assert calm.answers == {"200": 1}
    assert saved
    with closing(sqlite3.connect(folder / "handslag.sqlite3")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        kept = {title for (title,) in database.execute("SELECT title FROM needs_need")}
    assert set(saved) <= kept


def kill_web_processes(pid: int, until: float) -> int:
    """Kill one process that answers pages every few seconds; how many were killed."""
    web = min(children_of(pid))
    killed = 0
    while time.monotonic() < until - KILL_EVERY_S:
        time.sleep(KILL_EVERY_S)
        if answering := children_of(web):
            os.kill(max(answering), signal.SIGKILL)
            killed += 1
    return killed
