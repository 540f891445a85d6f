"""Looking for firms: one stored run of the engine for each lot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime
from itertools import chain
from typing import Any

from django.db import transaction

from handslag.accounts.models import User
from handslag.foundation import happenings
from handslag.foundation.clock import day_of
from handslag.matching import engine
from handslag.matching.facts import NeedFacts
from handslag.matching.results import MatchResult
from handslag.procurement.needs.happenings import NeedMatched
from handslag.procurement.needs.models import MatchRow, MatchRun, Need
from handslag.procurement.needs.queries import (
    city_weights,
    content_of,
    current_lots,
    need_facts,
    stored_lever,
    stored_parts,
)
from handslag.reference.queries import area_tree
from handslag.registry.search.offers import match_index

ROWS_PER_GROUP = 200


@transaction.atomic
def match_need(*, need: Need, by: User | None, at: datetime) -> tuple[MatchRun, ...]:
    """Look for firms now and keep what was found: a run for each lot, or one for the whole need.

    No match at all is kept too, with advice. Counts hold every firm; of each group the first 200 are kept.

    Raises:
        SourceUnavailable: when the index of offers has not been made yet and the register is large.
    """
    lots = {lot.number: lot for lot in current_lots(need)}
    index, areas, weights = match_index(), area_tree(), city_weights()
    runs = []
    for number, facts in need_facts(content_of(need), on=day_of(at)):
        found = engine.match(index, facts, areas, limit_per_group=ROWS_PER_GROUP, weights=weights)
        together = engine.combine(index, facts, areas, weights=weights)
        run = MatchRun.objects.create(
            need=need,
            lot=lots[number] if number else None,
            engine=found.version,
            inputs=_inputs(facts),
            advice=[text.to_json() for text in found.advice],
            combination=asdict(together) if together else None,
            levers=[stored_lever(lever) for lever in found.levers],
            fits=found.counts.fits,
            partly=found.counts.partly,
            near=found.counts.near,
            made_at=at,
        )
        MatchRow.objects.bulk_create(_rows(run, found), batch_size=500)
        runs.append(run)
    happenings.record(NeedMatched(need_id=need.pk, run_ids=tuple(run.pk for run in runs)), by=by, at=at)
    return tuple(runs)


def _inputs(facts: NeedFacts) -> dict[str, Any]:
    """What the engine was told, as JSON has it."""
    return {name: _plain(value) for name, value in asdict(facts).items()}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _rows(run: MatchRun, found: MatchResult) -> Iterator[MatchRow]:
    for position, firm in enumerate(chain(found.fits, found.partly, found.near), start=1):
        parts, missing = stored_parts(firm)
        yield MatchRow(
            run=run,
            organisation_id=firm.firm_id,
            offer_id=firm.offer_id,
            group=firm.group.code,
            position=position,
            score=firm.score,
            parts=parts,
            missing=missing,
        )
