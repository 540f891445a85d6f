"""What TED itself coded about a notice, outside the buyer's form: number, days, country, codes and value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, tzinfo

from handslag.notices.elements import Element, attribute, child, children, content, first_within, within
from handslag.notices.figures import cpv_code, day, deadline, known, money, nuts_code, zone_of
from handslag.notices.model import Deadline, Money, ValueBasis

_PUBLICATION_NUMBER = re.compile(r"[0-9]{1,9}-[0-9]{4}")
_NUMBER_IN_JOURNAL = re.compile(r"([0-9]{4})/S [0-9]{1,3}-([0-9]{1,9})")
# Only codes are read: the text beside ORIGINAL_CPV is the code's label translated, never the buyer's words.
_BASIS = {"ESTIMATED_TOTAL": ValueBasis.ESTIMATED, "PROCUREMENT_TOTAL": ValueBasis.AWARDED}
# Document types whose value in R2.0.8 is the final: contract award, direct award, concession award.
_AWARDS = frozenset("7VJ")


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedData:
    """TED's own data; what the buyer's form says goes before it."""

    notice_id: str | None
    published_on: date | None
    dispatched_on: date | None
    country: str
    original_language: str
    document_type: str
    deadline: Deadline | None
    cpv: tuple[str, ...]
    nuts: tuple[str, ...]
    buyer_name: str
    buyer_nuts: str | None
    value: Money | None

    @property
    def zone(self) -> tzinfo | None:
        """The clock of the buyer's country."""
        return zone_of(self.country)


def read_coded(root: Element) -> CodedData:
    """TED's coded data; a file without it, as a sender made it, gives empty facts."""
    coded = first_within(root, "CODED_DATA_SECTION")
    notice, codes = child(coded, "NOTICE_DATA"), child(coded, "CODIF_DATA")
    country = attribute(child(notice, "ISO_COUNTRY"), "VALUE")
    places = list(children(notice, "PERFORMANCE_NUTS")) or list(children(notice, "ORIGINAL_NUTS"))
    return CodedData(
        notice_id=_notice_id(root, content(child(notice, "NO_DOC_OJS"))),
        published_on=day(content(child(coded, "REF_OJS", "DATE_PUB"))),
        dispatched_on=day(content(child(codes, "DS_DATE_DISPATCH"))),
        country=country,
        original_language=content(child(notice, "LG_ORIG")),
        document_type=attribute(child(codes, "TD_DOCUMENT_TYPE"), "CODE").upper(),
        deadline=_deadline(content(child(codes, "DT_DATE_FOR_SUBMISSION")), country),
        cpv=known(cpv_code(attribute(code, "CODE")) for code in children(notice, "ORIGINAL_CPV")),
        nuts=known(nuts_code(attribute(place, "CODE")) for place in places),
        buyer_name=content(first_within(root, "AA_NAME")),
        buyer_nuts=nuts_code(attribute(child(notice, "CA_CE_NUTS"), "CODE")),
        value=_value(notice) or _older_value(notice, attribute(child(codes, "TD_DOCUMENT_TYPE"), "CODE")),
    )


def _notice_id(root: Element, in_journal: str) -> str | None:
    document = attribute(root, "DOC_ID")
    if _PUBLICATION_NUMBER.fullmatch(document):
        return document
    found = _NUMBER_IN_JOURNAL.fullmatch(in_journal)
    return f"{found[2]}-{found[1]}" if found else None


def _deadline(text: str, country: str) -> Deadline | None:
    on, _, clock = text.partition(" ")
    return deadline(on, clock, zone_of(country))


def _value(notice: Element | None) -> Money | None:
    for node in within(child(notice, "VALUES"), "VALUE", "VALUE_RANGE"):
        upper = content(child(node, "HIGH")) or content(node)
        basis = _BASIS.get(attribute(node, "TYPE"), ValueBasis.ESTIMATED)
        found = money(upper, attribute(node, "CURRENCY"), low=content(child(node, "LOW")), basis=basis)
        if found:
            return found
    return None


def _older_value(notice: Element | None, document_type: str) -> Money | None:
    """The value of the whole as R2.0.8 coded it: one amount, or the two ends of a range."""
    basis = ValueBasis.AWARDED if document_type in _AWARDS else ValueBasis.ESTIMATED
    for values in within(child(notice, "VALUES_LIST"), "VALUES"):
        amounts = list(within(values, "VALUE"))
        if attribute(values, "TYPE") == "GLOBAL" and amounts:
            low = content(amounts[0]) if len(amounts) > 1 else None
            return money(content(amounts[-1]), attribute(amounts[-1], "CURRENCY"), low=low, basis=basis)
    return None
