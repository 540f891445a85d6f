"""A small closed-loop driver: some connections in some processes, each asking as soon as it is answered."""

from __future__ import annotations

import http.client
import multiprocessing
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain, cycle, islice

PROCESSES = 2
CONNECTIONS = 4
_TIMEOUT_S = 30


@dataclass(frozen=True, slots=True)
class Drive:
    """What came of driving one page; times in milliseconds as the visitor sees them."""

    per_second: float
    p50: float
    p95: float
    answers: int
    wrong: int


def drive(port: int, paths: Sequence[str], *, seconds: float, cookie: str = "") -> Drive:
    """Ask for the paths in turn for some seconds, on 8 connections, as whoever has the cookie."""
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        pool.map(_nothing, range(PROCESSES))  # Started before the clock is.
        shares = [
            (port, tuple(islice(cycle(paths), place, place + len(paths))), seconds, cookie)
            for place in range(PROCESSES)
        ]
        began = time.perf_counter()
        answered = list(chain.from_iterable(pool.map(_ask_on_connections, shares)))
        took = time.perf_counter() - began
    times = sorted(taken for taken, is_right in answered if is_right)
    wrong = len(answered) - len(times)
    if not times:
        return Drive(0, 0, 0, len(answered), wrong)
    return Drive(
        len(times) / took,
        1_000 * times[len(times) // 2],
        1_000 * times[min(len(times) - 1, int(len(times) * 0.95))],
        len(answered),
        wrong,
    )


def _nothing(_number: int) -> None:
    pass


Times = list[tuple[float, bool]]


def _ask_on_connections(share: tuple[int, tuple[str, ...], float, str]) -> Times:
    port, paths, seconds, cookie = share
    with ThreadPoolExecutor(CONNECTIONS) as threads:
        starts = (tuple(islice(cycle(paths), place, place + len(paths))) for place in range(CONNECTIONS))
        runs = [threads.submit(_ask, port, own, seconds, cookie) for own in starts]
        return list(chain.from_iterable(run.result() for run in runs))


def _ask(port: int, paths: tuple[str, ...], seconds: float, cookie: str) -> Times:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_TIMEOUT_S)
    until = time.perf_counter() + seconds
    headers = {"Accept-Language": "sv"} | ({"Cookie": cookie} if cookie else {})
    times: Times = []
    for path in cycle(paths):
        began = time.perf_counter()
        if began > until:
            break
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        times.append((time.perf_counter() - began, answer.status == http.HTTPStatus.OK))
    connection.close()
    return times
