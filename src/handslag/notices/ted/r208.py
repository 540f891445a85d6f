"""Forms of TED_EXPORT R2.0.8 and its elders, and the defence forms that kept their shape in R2.0.9.

Every form has its own names for sections and wrappers, but the elements that hold words, codes and figures
are named alike; so they are looked for by name, outside lots, awards and addresses.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from handslag.notices.assembling import inherited, limited
from handslag.notices.elements import (
    Element,
    attribute,
    child,
    children,
    content,
    first_within,
    local_name,
    within,
)
from handslag.notices.figures import day_of, known, moment, money, months, zone_of
from handslag.notices.model import Deadline, Money, NoticeLot, ValueBasis
from handslag.notices.ted.coded import CodedData
from handslag.notices.ted.parts import codes_in, nuts_in, place_in, reservations, title_in, words_in

_LOT = re.compile(r"F[0-9]{2}_ANNEX_B|LOT_PRIOR_INFORMATION|ANNEX_B_INFORMATION_LOTS\w*")
_AWARD = re.compile(r"AWARD_OF_CONTRACT\w*|AWARD_AND_CONTRACT_VALUE|AWARD_CONTRACT_MOVE")
_APART = re.compile(
    r"NAME_ADDRESSES_CONTACT\w*|PROCEDURES_FOR_APPEAL|APPEAL_PROCEDURES|PURCHASING_ON_BEHALF\w*"
)
_TITLES = (
    "TITLE_CONTRACT",
    "TITLE_QUALIFICATION_SYSTEM",
    "TITLE_DESIGN_CONTACT_NOTICE",
    "TITLE_RESULT_DESIGN_CONTEST",
    "TITLE_NOTICE_BUYER_PROFILE",
    "CONTRACT_TITLE",
    "LOT_TITLE",
)
_DESCRIPTIONS = (
    "SHORT_CONTRACT_DESCRIPTION",
    "SHORT_DESCRIPTION_CONTRACT",
    "SHORT_DESCRIPTION",
    "DESCRIPTION_OF_CONTRACT",
    "LOT_DESCRIPTION",
    "DESCRIPTION",
    "TOTAL_QUANTITY_OR_SCOPE",
)
_INFORMATION = ("ADDITIONAL_INFORMATION", "ADDITIONAL_INFORMATION_ABOUT_LOTS")
_PLACES = ("LOCATION", "SITE_OR_LOCATION", "MAIN_PLACE_OF_PERFORMANCE")
_OBJECT = "OBJECT_"
_AMOUNTS = ("COSTS_RANGE_AND_CURRENCY_WITH_VAT_RATE", "COSTS_RANGE_AND_CURRENCY")
_DURATIONS = {
    "MONTHS": "MONTH",
    "DAYS": "DAY",
    "NUMBER_OF_MONTHS": "MONTH",
    "NUMBER_OF_YEARS": "YEAR",
    "DURATION_FRAMEWORK_MONTH": "MONTH",
    "DURATION_FRAMEWORK_YEAR": "YEAR",
}
# Sections in which an amount is what the contract was concluded for.
_CONCLUDED = frozenset({"TOTAL_FINAL_VALUE", "CONTRACT_VALUE_INFORMATION", "OBJECT_CONTRACT_AWARD_UTILITIES"})

Found: TypeAlias = dict[str, list[Element]]


def is_form(form: Element) -> bool:
    """Whether the form is of this family: its one part is named FD_ and the form's name."""
    return any(local_name(part).startswith("FD_") for part in form)


def read_form(form: Element, coded: CodedData) -> tuple[NoticeLot, tuple[NoticeLot, ...]]:
    """What the form says of the whole, and of each lot; both hold only their own words and facts."""
    found = _by_name(form)
    whole = replace(
        _part(found),
        reserved=reservations(form),
        deadline=_deadline(form, coded) or coded.deadline,
    )
    objects = limited(part for part in within(form) if _is_object(part))
    if len(objects) > 1:
        lots = limited(lot for one in objects for lot in _lots_of_object(one))
        common = NoticeLot(lot_id="", title=whole.title, value=coded.value)
        whole = replace(common, reserved=whole.reserved, deadline=whole.deadline)
    else:
        lots = tuple(_lot(node) for node in limited(_outermost(form, _LOT))) or _awarded_lots(form)
        whole = replace(whole, value=whole.value or coded.value)
    if not whole.cpv_main and coded.cpv:
        whole = replace(whole, cpv_main=coded.cpv[0], cpv_additional=coded.cpv[1:])
    is_placed = whole.nuts or any(lot.nuts for lot in lots)
    return (whole if is_placed else replace(whole, nuts=coded.nuts)), lots


def _part(found: Found) -> NoticeLot:
    """Words and facts out of elements by name."""
    codes = found.get("CPV", [])
    main = codes_in(codes[0], "CPV_MAIN") if codes else ()
    return NoticeLot(
        lot_id=title_in(_first(found, "LOT_NUMBER")),
        title=title_in(_first(found, *_TITLES)),
        description=next(filter(None, (words_in([node]) for node in _all(found, *_DESCRIPTIONS))), ""),
        additional_information=words_in(_all(found, *_INFORMATION)),
        cpv_main=next(iter(main), None),
        cpv_additional=known([*main[1:], *(codes_in(codes[0], "CPV_ADDITIONAL") if codes else ())]),
        value=_value(found),
        nuts=nuts_in(_all(found, "NUTS")),
        place=place_in(_all(found, *_PLACES)),
        starts_on=_day(_first(found, "START_DATE")),
        ends_on=_day(_first(found, "END_DATE")),
        duration_months=_months(found),
    )


def _lot(node: Element) -> NoticeLot:
    return _part(_by_name(node))


def _lots_of_object(node: Element) -> list[NoticeLot]:
    """The lots of one object among several of a prior information notice, or the object itself."""
    whole = _lot(node)
    lots = [_lot(part) for part in limited(_outermost(node, _LOT))]
    return [inherited(lot, whole, alone=len(lots) == 1) for lot in lots] or [whole]


def _is_object(node: Element) -> bool:
    """Whether the element is what is bought, or one of several things bought: the innermost of its kind."""
    return local_name(node).startswith(_OBJECT) and not any(
        local_name(part).startswith(_OBJECT) for part in node
    )


def _awarded_lots(form: Element) -> tuple[NoticeLot, ...]:
    """The lots of an award notice: they stand only in its awards, one lot perhaps in several of them."""
    awards: dict[str, list[NoticeLot]] = defaultdict(list)
    for node in limited(_outermost(form, _AWARD)):
        lot = _lot(node)
        awards[lot.lot_id].append(replace(lot, description="", additional_information=""))
    if len(awards) == 1:
        found = next(iter(awards.values()))
        return (replace(found[0], title=""),) if len(found) == 1 else ()
    return tuple(
        replace(found[0], value=found[0].value if len(found) == 1 else None) for found in awards.values()
    )


def _by_name(node: Element) -> Found:
    found: Found = defaultdict(list)
    for part in _own(node):
        found[local_name(part)].append(part)
    return found


def _own(node: Element) -> Iterator[Element]:
    """Everything below but lots, awards and addresses."""
    for part in node:
        name = local_name(part)
        if not any(pattern.fullmatch(name) for pattern in (_LOT, _AWARD, _APART)):
            yield part
            yield from _own(part)


def _outermost(node: Element, pattern: re.Pattern[str]) -> Iterator[Element]:
    for part in node:
        if pattern.fullmatch(local_name(part)):
            yield part
        else:
            yield from _outermost(part, pattern)


def _first(found: Found, *names: str) -> Element | None:
    """The first element of the first name that holds anything."""
    held = (node for name in names for node in found.get(name, ()) if len(node) or content(node))
    return next(held, None)


def _all(found: Found, *names: str) -> list[Element]:
    return [node for name in names for node in found.get(name, ())]


def _value(found: Found) -> Money | None:
    """What was concluded for, else what was estimated; an amount with VAT in it is not read."""
    amounts = [node for node in _all(found, *_AMOUNTS) if child(node, "INCLUDING_VAT") is None]
    concluded = [node for node in amounts if _is_concluded(node)]
    for node in (*concluded, *amounts):
        basis = ValueBasis.AWARDED if node in concluded else ValueBasis.ESTIMATED
        value = _money(node, basis)
        if value:
            return value
    return None


def _is_concluded(node: Element) -> bool:
    parent = node.getparent()
    return parent is not None and local_name(parent) in _CONCLUDED


def _money(node: Element, basis: ValueBasis) -> Money | None:
    upper, lower = first_within(node, "VALUE_COST", "HIGH_VALUE"), first_within(node, "LOW_VALUE")
    currency = attribute(node, "CURRENCY") or attribute(upper, "CURRENCY")
    return money(_figure(upper), currency, low=_figure(lower), basis=basis)


def _figure(node: Element | None) -> str:
    """The amount as TED formatted it, else as it was written."""
    return attribute(node, "FMTVAL") or content(node)


def _day(node: Element | None) -> date | None:
    return day_of(*(content(child(node, part)) for part in ("YEAR", "MONTH", "DAY")))


def _months(found: Found) -> int | None:
    lengths = (months(content(_first(found, name)), unit) for name, unit in _DURATIONS.items())
    return next(filter(None, lengths), None)


def _deadline(form: Element, coded: CodedData) -> Deadline | None:
    """The last day for tenders or requests to take part; not the one for asking for documents."""
    limits = [*within(form, "RECEIPT_LIMIT_DATE", "TIME_LIMIT_CHP", "DEADLINE_TENDER_DATE")]
    limits += [node for node in within(form, "TIME_LIMIT") if not _is_for_documents(node)]
    country = attribute(first_within(form, "COUNTRY"), "VALUE")
    for node in limits:
        on = _day(node)
        if on:
            clock = content(next(children(node, "TIME"), None))
            return moment(on, clock, zone_of(country) or coded.zone)
    return None


def _is_for_documents(node: Element) -> bool:
    parent = node.getparent()
    return parent is not None and local_name(parent).startswith("CONDITIONS_")
