"""What a purchaser tells the guide, as plain answers, and the purchase that the law room is asked about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from handslag.law import value as valuing
from handslag.law.purchase import DirectException, Kind, Purchase
from handslag.law.value import Value


class Basis(StrEnum):
    """What the sum that was written stands for."""

    WHOLE = "whole"
    MONTHLY = "monthly"
    YEARLY = "yearly"
    CALL_OFFS = "call_offs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The answers about one purchase begun on one day; None is unknown.

    `amount_sek` is what `basis` says, without VAT; `months` counts options and extensions.
    """

    on: date
    words: str = ""
    cpv: str | None = None
    kind: Kind | None = None
    amount_sek: int | None = None
    basis: Basis = Basis.WHOLE
    options_sek: int | None = None
    extensions_sek: int | None = None
    months: int | None = None
    is_central: bool = False
    own_contract_covers: bool | None = None
    has_choice_system: bool | None = None
    is_divided: bool | None = None
    market_has_solution: bool | None = None
    bids_asked: int | None = None
    direct_exception: DirectException | None = None
    sek_per_eur: Decimal | None = None

    @property
    def value(self) -> Value | None:
        """The value by LOU chapter 5 with its steps; None when no sum is told."""
        amount = self.amount_sek
        if amount is None:
            return None
        match self.basis:
            case Basis.MONTHLY:
                base = valuing.monthly_value(amount, self.months)
            case Basis.YEARLY:
                base = valuing.coming_value([amount])
            case Basis.CALL_OFFS:
                base = valuing.framework_value([amount])
            case Basis.WHOLE:
                base = valuing.contract_value(amount)
        more = valuing.contract_value(
            0, options_sek=self.options_sek or 0, extensions_sek=self.extensions_sek or 0
        )
        return Value((*base.steps, *more.steps))

    @property
    def purchase(self) -> Purchase:
        """What the law room is asked about.

        Raises:
            NotCpv: when the code is not shaped like one.
        """
        value = self.value
        return Purchase(
            value_sek=None if value is None else value.sek,
            cpv=self.cpv,
            kind=self.kind,
            months=self.months,
            is_central=self.is_central,
            own_contract_covers=self.own_contract_covers,
            has_choice_system=self.has_choice_system,
            is_divided=self.is_divided,
            bids_asked=self.bids_asked,
            direct_exception=self.direct_exception,
            market_has_solution=self.market_has_solution,
        )

    def to_json(self) -> dict[str, Any]:
        """The stored form; `from_json` reads it back unchanged."""
        return {name: _plain(value) for name, value in asdict(self).items()}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Asked:
        """Read back what `to_json` gave; an answer that was not asked for then is unknown."""
        known = {field.name for field in fields(cls)}
        said = {name: value for name, value in stored.items() if name in known and value is not None}
        said["on"] = date.fromisoformat(said["on"])
        for name, read in _READ.items():
            if name in said:
                said[name] = read(said[name])
        return cls(**said)


_READ = {"kind": Kind, "basis": Basis, "direct_exception": DirectException, "sek_per_eur": Decimal}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, StrEnum | Decimal) else value
