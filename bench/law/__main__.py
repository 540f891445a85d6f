"""Ask the guide about many purchases and days; print how long an answer takes, also as JSON.

The ratio compares with a calibration loop on the same machine, for seconds differ between machines.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product

from bench.pages.__main__ import calibration
from handslag.law.deciding import decide
from handslag.law.purchase import Purchase
from handslag.law.sending import guide_data
from handslag.phrases import Text

MUST_MS = 10
_CODES = (
    None,
    "55520000",
    "90910000",
    "85312510",
    "79611000",
    "98380000",
    "80530000",
    "45210000",
    "39000000",
)
_VALUES = (None, 80_000, 700_000, 1_500_000, 5_000_000, 12_000_000)
_DAYS = (
    date(2018, 6, 1),
    date(2021, 6, 1),
    date(2022, 2, 1),
    date(2025, 3, 1),
    date(2026, 3, 1),
    date(2028, 1, 1),
)
_ROUNDS = 5


def purchases() -> Iterator[tuple[Purchase, date]]:
    """Every code with every value on every day."""
    for cpv, value, on in product(_CODES, _VALUES, _DAYS):
        yield Purchase(cpv=cpv, value_sek=value), on


def answer(purchase: Purchase, on: date) -> None:
    """A guide as it is decided."""
    decide(purchase, on=on)


def answer_as_json(purchase: Purchase, on: date) -> None:
    """A guide as it is stored or sent."""
    json.dumps(guide_data(decide(purchase, on=on), Text.to_json))


def best(asked: Callable[[Purchase, date], None], purchase: Purchase, on: date) -> float:
    """The best of the rounds, in milliseconds."""
    times = []
    for _ in range(_ROUNDS):
        began = time.perf_counter()
        asked(purchase, on)
        times.append(time.perf_counter() - began)
    return min(times) * 1000


def main() -> None:
    """Print the speed."""
    unit = calibration() * 1000
    for name, asked in (("guide", answer), ("guide as JSON", answer_as_json)):
        times = [best(asked, purchase, on) for purchase, on in purchases()]
        median, slowest = statistics.median(times), max(times)
        print(
            f"{name:14} {len(times)} questions: median {median:.2f} ms, slowest {slowest:.2f} ms "
            f"(must be under {MUST_MS}); "
            f"ratio to the calibration loop {median / unit:.4f}, {slowest / unit:.4f}"
        )


if __name__ == "__main__":
    main()
