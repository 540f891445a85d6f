"""The shipped code lists read into their tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db import models, transaction

from handslag.foundation import happenings
from handslag.foundation.sorting import sort_key
from handslag.matching import cpv
from handslag.reference import rules
from handslag.reference.happenings import ReferenceLoaded
from handslag.reference.models import Area, CodeListEntry, CpvCode, LegalForm
from handslag.reference.queries import forget_area_tree

_BATCH = 500
_PARENT = "parent__code"

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the rows of one list."""

    new: int
    changed: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What became of each list, by its name."""

    lists: Mapping[str, Counts]

    @property
    def new(self) -> int:
        """How many rows there were not before."""
        return sum(counts.new for counts in self.lists.values())

    @property
    def changed(self) -> int:
        """How many rows say something else than before."""
        return sum(counts.changed for counts in self.lists.values())

    @property
    def unchanged(self) -> int:
        """How many rows were left alone."""
        return sum(counts.unchanged for counts in self.lists.values())


@transaction.atomic
def load_reference(*, at: datetime) -> LoadReport:
    """Make the tables say what the shipped lists say; when they do already, nothing is written.

    A code that has left its list is kept, for records may point at it.
    """
    areas = rules.area_rows()
    report = LoadReport(
        {
            "areas": _load(Area, map(_area_row, areas)),
            "neighbours": _load_neighbours({area.code: area.neighbours for area in areas}),
            "legal_forms": _load(LegalForm, map(asdict, rules.legal_form_rows())),
            "codes": _load(CodeListEntry, map(asdict, rules.entry_rows()), key=("list", "code")),
            "cpv": _load(CpvCode, _cpv_rows()),
        }
    )
    if report.new or report.changed:
        happenings.record(ReferenceLoaded(new=report.new, changed=report.changed), by=None, at=at)
        transaction.on_commit(forget_area_tree)
    return report


def _area_row(area: rules.AreaRow) -> Row:
    return {
        "code": area.code,
        "kind": area.kind,
        "name": area.name,
        "sort_key": sort_key(area.name),
        _PARENT: area.parent,
        "lat": area.lat,
        "lon": area.lon,
        "nuts3": area.nuts3,
        "valid_from": area.valid_from,
    }


def _cpv_rows() -> Iterable[Row]:
    tree = cpv.tree()
    for code, (swedish, english) in tree.labels.items():
        above = tree.ancestors(code)
        yield {
            "code": code,
            "name_sv": swedish,
            "name_en": english,
            _PARENT: above[-1] if above else None,
            "depth": len(above),
        }


def _load(model: type[models.Model], rows: Iterable[Row], *, key: Sequence[str] = ("code",)) -> Counts:
    wanted = {tuple(row[column] for column in key): row for row in rows}
    columns = tuple(next(iter(wanted.values())))
    stored = model._default_manager.values(*columns)  # noqa: SLF001 - Django's public name for any model's rows
    known = {tuple(row[column] for column in key): row for row in stored}
    new = [row for code, row in wanted.items() if code not in known]
    changed = [row for code, row in wanted.items() if code in known and known[code] != row]
    _write(model, [*new, *changed], key=key)
    return Counts(len(new), len(changed), len(wanted) - len(new) - len(changed))


def _write(model: Any, rows: Sequence[Row], *, key: Sequence[str]) -> None:
    """Add the rows or overwrite those with the same key, each after the one it lies under."""
    waiting = rows
    while waiting:
        ids = dict(model.objects.values_list("code", "pk")) if _PARENT in waiting[0] else {}
        ready = [row for row in waiting if row.get(_PARENT) is None or row[_PARENT] in ids]
        if not ready:
            raise LookupError(f"{model.__name__} lies under something unknown: {waiting[0]}")
        columns = [column for column in ready[0] if column not in {*key, _PARENT}]
        model.objects.bulk_create(
            [model(**_in_columns(row, ids)) for row in ready],
            batch_size=_BATCH,
            update_conflicts=True,
            unique_fields=key,
            update_fields=[*columns, "parent"] if _PARENT in ready[0] else columns,
        )
        waiting = [row for row in waiting if row.get(_PARENT) is not None and row[_PARENT] not in ids]


def _in_columns(row: Row, ids: Mapping[str, int]) -> dict[str, Any]:
    columns = {name: value for name, value in row.items() if name != _PARENT}
    return columns | {"parent_id": ids[row[_PARENT]]} if row.get(_PARENT) else columns


def _load_neighbours(neighbours: Mapping[str, frozenset[str]]) -> Counts:
    """Links between areas that touch; a link that is gone is taken away and counted as changed."""
    links = Area.neighbours.through.objects
    known = {
        (one, other): pk for pk, one, other in links.values_list("pk", "from_area__code", "to_area__code")
    }
    wanted = {(code, other) for code, others in neighbours.items() for other in others}
    new, gone = sorted(wanted - known.keys()), known.keys() - wanted
    if gone:
        links.filter(pk__in=[known[link] for link in gone]).delete()
    if new:
        ids = dict(Area.objects.values_list("code", "pk"))
        links.bulk_create(
            (Area.neighbours.through(from_area_id=ids[one], to_area_id=ids[other]) for one, other in new),
            batch_size=_BATCH,
        )
    return Counts(len(new), len(gone), len(wanted) - len(new))
