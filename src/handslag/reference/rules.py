"""What the shipped code lists say, as plain rows, and what is kept of codes that people confirm."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
COUNTRY = "SE"
_COUNTRY_NAME = "Sverige"
_DECIMALS = 4
SMALL_KINDS = frozenset({"municipality", "district"})
"""Kinds of areas small enough for the distance between two points to tell how near they are."""


_KEPT_TEXT = 6_000
"""No suggester reads more of a text."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """The codes that were suggested for words, best first, and the version that suggested them."""

    codes: tuple[str, ...]
    suggester: str

    def confirmation(
        self, *, title: str, text: str, lang: str, codes: Iterable[str], at: datetime
    ) -> dict[str, Any]:
        """What is kept when a person saves the words with these codes."""
        return {
            "title": title,
            "text": text[:_KEPT_TEXT],
            "lang": lang,
            "codes": sorted(codes),
            "suggested": list(self.codes),
            "suggester": self.suggester,
            "confirmed_at": at,
        }


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area as it is shipped; None is unknown. `lat` and `lon` are degrees in WGS 84."""

    code: str
    kind: str
    name: str
    parent: str | None
    lat: float
    lon: float
    nuts3: str = ""
    valid_from: date | None = None
    neighbours: frozenset[str] = frozenset()

    @property
    def point(self) -> tuple[float, float] | None:
        """Its point, where the area is small enough for one to tell how near something is."""
        return (self.lat, self.lon) if self.kind in SMALL_KINDS else None


@dataclass(frozen=True, slots=True)
class LegalFormRow:
    """A legal form as it is shipped."""

    code: str
    name_sv: str
    name_en: str
    note: str
    is_personal_number: bool


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A code of one of the published lists."""

    list: str
    code: str
    name_sv: str
    name_en: str


def area_rows() -> tuple[AreaRow, ...]:
    """Every area, each after the one it lies in."""
    municipalities = tuple(_municipalities())
    counties = tuple(_counties(municipalities))
    country = AreaRow(COUNTRY, "country", _COUNTRY_NAME, None, *_middle(counties))
    nuts3 = {area.code: area.nuts3 for area in municipalities}
    return (country, *counties, *municipalities, *_districts(nuts3))


def legal_form_rows() -> tuple[LegalFormRow, ...]:
    """Every legal form."""
    return tuple(
        LegalFormRow(row["code"], row["sv"], row["en"], row["note"], row["is_personal_number"] == "yes")
        for row in _rows("legal_forms.csv")
    )


def entry_rows() -> tuple[EntryRow, ...]:
    """Every code of the eForms lists, and of NUTS as the list "nuts"."""
    eforms = (EntryRow(row["list"], row["code"], row["sv"], row["en"]) for row in _rows("eforms_codes.csv"))
    nuts = (EntryRow("nuts", row["nuts"], row["sv"], row["en"]) for row in _rows("nuts_se.csv"))
    return (*eforms, *nuts)


def _municipalities() -> Iterator[AreaRow]:
    for row in _rows("municipalities.csv"):
        yield AreaRow(
            row["municipality_code"],
            "municipality",
            row["municipality"],
            row["county_code"],
            float(row["lat"]),
            float(row["lon"]),
            row["nuts3"],
            neighbours=frozenset(row["neighbours"].split()),
        )


def _counties(municipalities: Iterable[AreaRow]) -> Iterator[AreaRow]:
    within: dict[str | None, list[AreaRow]] = {}
    for area in municipalities:
        within.setdefault(area.parent, []).append(area)
    names = {row["county_code"]: row["county"] for row in _rows("municipalities.csv")}
    for code, name in names.items():
        parts = within[code]
        yield AreaRow(code, "county", name, COUNTRY, *_middle(parts), parts[0].nuts3)


def _districts(nuts3: dict[str, str]) -> Iterator[AreaRow]:
    for row in _rows("stockholm_districts.csv"):
        yield AreaRow(
            row["code"],
            "district",
            row["district"],
            row["municipality_code"],
            float(row["lat"]),
            float(row["lon"]),
            nuts3[row["municipality_code"]],
            date.fromisoformat(row["valid_from"]),
        )


def _middle(parts: Iterable[AreaRow]) -> tuple[float, float]:
    """The mean of the parts' points: near enough for distances over a county."""
    points = [(part.lat, part.lon) for part in parts]
    lat, lon = (round(sum(degrees) / len(points), _DECIMALS) for degrees in zip(*points, strict=True))
    return lat, lon


def _rows(file: str) -> Iterator[dict[str, str]]:
    with (DATA / file).open(encoding="utf-8", newline="") as sheet:
        yield from csv.DictReader(sheet)
