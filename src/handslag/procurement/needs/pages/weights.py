"""What the page prints that tells what matching goes by: the weights, and who changed them when and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext

from handslag.foundation.phrasing import plain_figure
from handslag.matching.weight_table import LIMITS, PARTS, Line, figures_of, weights_from
from handslag.matching.weights import DEFAULT
from handslag.procurement.needs.models import WeightTable

_TABLES_A_PAGE = 20


@dataclass(frozen=True, slots=True)
class WeightLine:
    """A weight in force, and what it was when the system came, where the city has changed it."""

    label: str
    figure: str
    shipped: str


@dataclass(frozen=True, slots=True)
class TableShown:
    """A table the city has set: who, when, why, and the version that match runs carry."""

    number: int
    engine: str
    reason: str
    set_at: datetime
    set_by: str


@dataclass(frozen=True, slots=True)
class WeightsPage:
    """Everything matching goes by, and the tables that have been set, the latest first."""

    engine: str
    parts: tuple[WeightLine, ...]
    limits: tuple[WeightLine, ...]
    tables: Page[WeightTable]
    history: tuple[TableShown, ...]


def weights_page(*, page: str) -> WeightsPage:
    """The weights in force now, and a page of how they came about."""
    tables = Paginator(WeightTable.objects.select_related("set_by"), _TABLES_A_PAGE).get_page(page)
    newest = WeightTable.objects.first()
    weights = weights_from(newest.figures) if newest else DEFAULT
    figures = figures_of(weights)
    return WeightsPage(
        engine=weights.version(),
        parts=tuple(_line(line, figures[line.name]) for line in PARTS),
        limits=tuple(_line(line, figures[line.name]) for line in LIMITS),
        tables=tables,
        history=tuple(map(_shown, tables.object_list)),
    )


def _line(line: Line, figure: float) -> WeightLine:
    shipped = figures_of(DEFAULT)[line.name]
    return WeightLine(
        gettext(line.label), plain_figure(figure), "" if figure == shipped else plain_figure(shipped)
    )


def _shown(table: WeightTable) -> TableShown:
    return TableShown(
        table.number, table.engine, table.reason, table.set_at, table.set_by.name if table.set_by else ""
    )
