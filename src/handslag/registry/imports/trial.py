"""The dry run of a sheet: what every row would do to the register as it is now."""

from __future__ import annotations

from collections.abc import Callable

from handslag.foundation.sorting import search_key
from handslag.reference.models import CpvCode, LegalForm
from handslag.registry.actions import TriedRow
from handslag.registry.imports.checking import Codes, said_of
from handslag.registry.imports.reading import Table
from handslag.registry.queries import area_codes, judged_firms

_FIRMS_AT_A_TIME = 500


def try_rows(table: Table, *, year: int, report: Callable[[int, int], None]) -> list[TriedRow]:
    """Judge every row without changing anything; `report` is told how many rows are done of how many."""
    codes = sheet_codes()
    cells = dict(table.rows)
    said = {number: said_of(number, row, codes=codes) for number, row in table.rows}
    tried: list[TriedRow] = []
    for firms in judged_firms(list(said.values()), year=year, firms_at_a_time=_FIRMS_AT_A_TIME):
        verdicts = [verdict for firm in firms for verdict in firm.verdict.rows]
        tried += (TriedRow(cells[verdict.row], said[verdict.row], verdict) for verdict in verdicts)
        report(len(tried), len(said))
    return tried


def sheet_codes() -> Codes:
    """The code lists by what people write in a cell."""
    forms: dict[str, str] = {}
    for code, *names in LegalForm.objects.values_list("code", "name_sv", "name_en"):
        forms |= {search_key(name): code for name in (code, *names)}
    return Codes(area_codes(), forms, frozenset(CpvCode.objects.values_list("code", flat=True)))
