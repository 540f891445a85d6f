"""Thresholds and limits for direct award as a dated table; an amount nobody has entered is None."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from handslag.law.answers import Confidence
from handslag.law.purchase import Kind
from handslag.law.rules import NEW_CHAPTERS, OLD_CHAPTERS_END


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum in euro and in kronor, without VAT; `sek` is None until a person has entered it."""

    eur: int
    sek: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThresholdRow:
    """The amounts of one period, first and last day included.

    `direct_welfare_sek` is the limit for the services of annex 2 a while there was one. With
    `annex2_is_direct_limit` the threshold of annex 2 is also the limit for awarding its services directly.
    With `limit_is_included` a value equal to the limit is still open. A small lot's sums are those of 5:8.
    """

    valid_from: date
    valid_to: date
    goods_and_services: Amount
    central: Amount
    works: Amount
    annex2: Amount
    direct_sek: int | None
    direct_welfare_sek: int | None = None
    annex2_is_direct_limit: bool = False
    limit_is_included: bool = False
    small_lot: Amount = Amount(80_000)
    small_works_lot: Amount = Amount(1_000_000)
    sources: tuple[str, ...] = ()
    confidence: Confidence = Confidence.HIGH
    direct_confidence: Confidence = Confidence.HIGH
    welfare_confidence: Confidence = Confidence.HIGH

    def __post_init__(self) -> None:
        """Refuse amounts that cannot be right.

        Raises:
            ValueError: when the period ends before it begins, or a direct limit is above its threshold.
        """
        if self.valid_to < self.valid_from:
            raise ValueError("The period ends before it begins")
        for threshold in (self.goods_and_services, self.central, self.works):
            if self.direct_sek is not None and threshold.sek is not None and self.direct_sek > threshold.sek:
                raise ValueError("The limit for direct award is above a threshold")

    def threshold(self, kind: Kind, *, is_central: bool, in_annex2: bool) -> Amount:
        """The threshold for this kind of purchase."""
        if in_annex2:
            return self.annex2
        if kind is Kind.WORKS:
            return self.works
        return self.central if is_central else self.goods_and_services

    def direct_limit(self, *, in_annex2: bool, is_welfare: bool) -> int | None:
        """The limit for direct award in kronor."""
        if in_annex2 and self.annex2_is_direct_limit:
            return self.annex2.sek
        if is_welfare and self.direct_welfare_sek is not None:
            return self.direct_welfare_sek
        return self.direct_sek

    def is_under(self, value_sek: int, limit_sek: int) -> bool:
        """Whether the value leaves direct award open."""
        return value_sek <= limit_sek if self.limit_is_included else value_sek < limit_sek

    def small_lot_limit(self, kind: Kind) -> Amount:
        """Below this a lot may follow the rules below the threshold (LOU 5:8)."""
        return self.small_works_lot if kind is Kind.WORKS else self.small_lot


class ThresholdTable:
    """The rows in order of time."""

    def __init__(self, rows: Iterable[ThresholdRow]) -> None:
        """Take the rows.

        Raises:
            ValueError: when two rows hold on the same day.
        """
        self.rows = tuple(sorted(rows, key=lambda row: row.valid_from))
        for earlier, later in pairwise(self.rows):
            if later.valid_from <= earlier.valid_to:
                raise ValueError(f"Two rows hold on {later.valid_from}")

    def at(self, on: date) -> ThresholdRow | None:
        """The row that holds on the day, None when nobody has entered one."""
        return next((row for row in self.rows if row.valid_from <= on <= row.valid_to), None)


_IN_2018 = ThresholdRow(
    valid_from=date(2018, 1, 1),
    valid_to=date(2018, 12, 31),
    goods_and_services=Amount(221_000, 2_096_097),
    central=Amount(144_000, 1_365_782),
    works=Amount(5_548_000, 52_620_561),
    annex2=Amount(750_000, 7_113_450),
    direct_sek=586_907,
    limit_is_included=True,
    sources=("K1", "U4a"),
)
_IN_JANUARY_2022 = ThresholdRow(
    valid_from=date(2022, 1, 1),
    valid_to=OLD_CHAPTERS_END,
    goods_and_services=Amount(215_000, 2_236_731),
    central=Amount(140_000, 1_456_476),
    works=Amount(5_382_000, 55_991_099),
    annex2=Amount(750_000, 7_802_550),
    direct_sek=626_284,
    # Worked out as 28 per cent of the threshold; the figure itself was not read.
    direct_welfare_sek=2_184_714,
    limit_is_included=True,
    sources=("K2", "S1"),
    welfare_confidence=Confidence.MEDIUM,
)

SHIPPED = ThresholdTable(
    (
        _IN_2018,
        replace(
            _IN_2018,
            valid_from=date(2019, 1, 1),
            valid_to=date(2019, 12, 31),
            direct_welfare_sek=1_991_766,
        ),
        ThresholdRow(
            valid_from=date(2020, 1, 1),
            valid_to=date(2021, 12, 31),
            goods_and_services=Amount(214_000, 2_197_545),
            central=Amount(139_000, 1_427_377),
            works=Amount(5_350_000, 54_938_615),
            annex2=Amount(750_000, 7_701_675),
            direct_sek=615_312,
            direct_welfare_sek=2_156_469,
            limit_is_included=True,
            sources=("K2",),
        ),
        _IN_JANUARY_2022,
        replace(
            _IN_JANUARY_2022,
            valid_from=NEW_CHAPTERS,
            valid_to=date(2023, 12, 31),
            direct_sek=700_000,
            direct_welfare_sek=None,
            annex2_is_direct_limit=True,
            limit_is_included=False,
            welfare_confidence=Confidence.HIGH,
        ),
        ThresholdRow(
            valid_from=date(2024, 1, 1),
            valid_to=date(2025, 12, 31),
            goods_and_services=Amount(221_000, 2_389_585),
            central=Amount(143_000, 1_546_202),
            works=Amount(5_538_000, 59_880_179),
            annex2=Amount(750_000, 8_109_450),
            direct_sek=700_000,
            annex2_is_direct_limit=True,
            sources=("L2", "U4"),
        ),
        ThresholdRow(
            valid_from=date(2026, 1, 1),
            valid_to=date(2027, 12, 31),
            goods_and_services=Amount(216_000),
            central=Amount(140_000),
            works=Amount(5_404_000),
            annex2=Amount(750_000),
            direct_sek=700_000,
            annex2_is_direct_limit=True,
            sources=("M1", "W1", "L1", "R1"),
            direct_confidence=Confidence.MEDIUM,
        ),
    )
)
"""What was known when the rules were checked; the kronor of 2026-2027 are for a person to enter."""
