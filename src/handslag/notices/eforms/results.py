"""What an award notice says was agreed: the value of the whole and of each lot."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from handslag.notices.elements import Element, attribute, child, children, content, first_within, within
from handslag.notices.figures import money
from handslag.notices.model import Money, ValueBasis

# The name since version 1.3 of the SDK, and the one before.
_CEILINGS = ("OverallMaximumFrameworkContractsAmount", "EstimatedOverallFrameworkContractsAmount")


@dataclass(frozen=True, slots=True)
class Results:
    """Values after award; `by_lot` by the lot's id."""

    total: Money | None = None
    by_lot: dict[str, Money] = field(default_factory=dict)


def read_results(root: Element) -> Results:
    """The results, empty when nothing has been awarded."""
    results = first_within(child(root, "UBLExtensions"), "NoticeResult")
    if results is None:
        return Results()
    total = amount(child(results, "TotalAmount"), ValueBasis.AWARDED)
    ceiling = amount(next(children(results, *_CEILINGS), None), ValueBasis.FRAMEWORK_MAXIMUM)
    return Results(total or ceiling, _by_lot(results))


def amount(node: Element | None, basis: ValueBasis) -> Money | None:
    """The amount an element holds, in the currency it names."""
    return money(content(node), attribute(node, "currencyID"), basis=basis)


def _by_lot(results: Element) -> dict[str, Money]:
    """One contract's value is its lot's; several contracts may share a framework's value or divide it."""
    tenders = {content(child(tender, "ID")): tender for tender in children(results, "LotTender")}
    signed = {
        content(child(tender, "ID"))
        for contract in children(results, "SettledContract")
        for tender in children(contract, "LotTender")
    }
    values: dict[str, list[Money]] = defaultdict(list)
    for tender_id in signed & tenders.keys():
        tender = tenders[tender_id]
        paid = amount(child(tender, "LegalMonetaryTotal", "PayableAmount"), ValueBasis.AWARDED)
        values[content(child(tender, "TenderLot", "ID"))] += [paid] if paid else []
    by_lot = {lot: found[0] for lot, found in values.items() if len(found) == 1}
    for result in children(results, "LotResult"):
        ceiling = next(within(child(result, "FrameworkAgreementValues"), "MaximumValueAmount"), None)
        highest = amount(ceiling, ValueBasis.FRAMEWORK_MAXIMUM)
        lot = content(child(result, "TenderLot", "ID"))
        if highest and lot not in by_lot:
            by_lot[lot] = highest
    return by_lot
