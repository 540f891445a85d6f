"""The index of a register in a database: how long it takes to make, and until one change is seen everywhere.

In a scratch installation `fill` writes the offers, makes the index, and starts `watch` in another process.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from pathlib import Path

import django

django.setup()

from django.db import transaction  # noqa: E402 - Django must be set up first

from bench.match.offers import World, offers  # noqa: E402
from bench.pages.filling import link, make_empty  # noqa: E402
from handslag.accounts.models import Organisation  # noqa: E402
from handslag.foundation import clock  # noqa: E402
from handslag.matching.facts import OfferFacts  # noqa: E402
from handslag.registry import actions  # noqa: E402
from handslag.registry.models import Enterprise, Offer  # noqa: E402
from handslag.registry.queries import CodeKeys  # noqa: E402
from handslag.registry.rules import OfferContent  # noqa: E402
from handslag.registry.search.folders import offers_folder  # noqa: E402
from handslag.registry.search.offers import make_base, match_index  # noqa: E402

_AT_A_TIME = 5_000
_CHANGES = 20
_LONGEST_WAIT_S = 30


def fill(*, size: int, seed: int, report: Path) -> None:
    """Write the offers, make the index, change single offers, and write down how long that took."""
    make_empty()
    world = World(seed)
    firms = groupby(offers(world, size=size, seed=seed), key=lambda offer: offer.firm_id)
    codes = CodeKeys.read()
    with transaction.atomic():
        while some := [list(own) for _, own in islice(firms, _AT_A_TIME)]:
            _write(some, codes)
    offers_folder().mkdir(parents=True, exist_ok=True)
    began = time.perf_counter()
    make_base(at=clock.now())
    built = time.perf_counter() - began
    report.write_text(json.dumps({"built": built, "seen": _seen_after(world)}))


def _write(firms: Iterable[list[OfferFacts]], codes: CodeKeys) -> None:
    organisations, written = [], []
    for own in firms:
        organisation = Organisation(kind=Organisation.Kind.ENTERPRISE)
        organisation.set_name(f"Bänkfirman {own[0].firm_id}")
        organisations.append(organisation)
        written.append(own)
    Organisation.objects.bulk_create(organisations)
    Enterprise.objects.bulk_create(Enterprise(organisation=own) for own in organisations)
    pairs = [
        (facts, _offer(organisation, facts))
        for organisation, own in zip(organisations, written, strict=True)
        for facts in own
    ]
    Offer.objects.bulk_create([offer for _, offer in pairs], batch_size=_AT_A_TIME)
    link(
        Offer.cpv_codes.through,
        "offer_id",
        "cpvcode_id",
        ((offer.pk, codes.cpv[code]) for facts, offer in pairs for code in facts.cpv),
    )
    link(
        Offer.delivery_areas.through,
        "offer_id",
        "area_id",
        ((offer.pk, codes.areas[code]) for facts, offer in pairs for code in facts.areas),
    )


def _offer(organisation: Organisation, facts: OfferFacts) -> Offer:
    title, _, description = facts.words.partition(". ")
    return Offer(
        organisation_id=organisation.pk,
        title=title[:200],
        description=description,
        smallest_order_sek=facts.smallest_order_sek,
        largest_order_sek=facts.largest_order_sek,
        lead_time_days=facts.lead_time_days,
        capacity_sek_per_month=facts.capacity_sek_per_month,
    )


def _seen_after(world: World) -> list[float]:
    """Seconds from the commit of one new offer until another process matches with it."""
    command = [sys.executable, "-m", "bench.match.register", "watch"]
    watcher = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own words
    assert watcher.stdout  # noqa: S101 - it was asked for
    seen = _lines(watcher.stdout)
    next(seen)
    waits = []
    try:
        for organisation in Organisation.objects.order_by("pk")[1 : _CHANGES + 1]:
            content = OfferContent(title="Bänkprov", cpv=frozenset({world.codes[0]}))
            actions.add_offer(organisation=organisation, content=content, by=None, at=clock.now())
            committed = time.time()
            waits.append(next(seen) - committed)
    finally:
        watcher.terminate()
        watcher.wait(_LONGEST_WAIT_S)
    return waits


def _lines(told: Iterable[str]) -> Iterator[float]:
    return (float(line) for line in told)


def watch() -> None:
    """Print the moment whenever the index of this process has grown; the first line says that it is open."""
    known = len(match_index())
    print(time.time(), flush=True)
    while True:
        now = len(match_index())
        if now != known:
            print(time.time(), flush=True)
            known = now
        time.sleep(0.001)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=["fill", "watch"])
    parser.add_argument("--size", type=int)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--report", type=Path)
    given = parser.parse_args()
    if given.what == "watch":
        watch()
    else:
        fill(size=given.size, seed=given.seed, report=given.report)
