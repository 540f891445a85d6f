"""Forms of TED_EXPORT R2.0.9 (F01 to F25 and the transport forms): one set of names for every form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from handslag.notices.assembling import inherited, limited, with_own_ids
from handslag.notices.elements import (
    Element,
    attribute,
    child,
    children,
    content,
    first_within,
    within,
)
from handslag.notices.figures import day, deadline, months, zone_of
from handslag.notices.model import Deadline, Money, NoticeLot, ValueBasis
from handslag.notices.ted.coded import CodedData
from handslag.notices.ted.parts import (
    amount_in,
    codes_in,
    is_public,
    nuts_in,
    place_in,
    reservations,
    title_in,
    words_in,
)

# Where a correction (F14) moves the last day for tenders.
_DEADLINE_SECTION = re.compile(r"IV\.2\.2\b")


def read_form(form: Element, coded: CodedData) -> tuple[NoticeLot, tuple[NoticeLot, ...]]:
    """What the form says of the whole, and of each lot; both hold only their own words and facts."""
    objects = limited(children(form, "OBJECT_CONTRACT"))
    awards = _awards_by_lot(form)
    whole = replace(
        _object(objects[0]) if objects else NoticeLot(lot_id="", title=""),
        additional_information=words_in(children(child(form, "COMPLEMENTARY_INFO"), "INFO_ADD")),
        reserved=reservations(form),
        deadline=_deadline(form, coded),
    )
    if len(objects) > 1:
        common = replace(whole, description="", cpv_main=None, value=None)
        return common, limited(chain.from_iterable(_parts_of(one, awards) for one in objects))
    whole = replace(whole, value=_changed_value(form) or whole.value or _only_award(awards) or coded.value)
    lots = _lots(objects[0], awards) if objects else ()
    described = _described_afterwards(form)
    if described and len(lots) == 1:
        lots = (_as_changed(lots[0], described),)
    if not whole.cpv_main and coded.cpv:
        whole = replace(whole, cpv_main=coded.cpv[0], cpv_additional=coded.cpv[1:])
    is_placed = whole.nuts or any(lot.nuts for lot in lots)
    return (whole if is_placed else replace(whole, nuts=coded.nuts)), lots


def _object(node: Element) -> NoticeLot:
    """What stands in section II of the form before its lots."""
    values = (
        amount_in(child(node, "VAL_TOTAL"), ValueBasis.AWARDED),
        amount_in(child(node, "VAL_RANGE_TOTAL"), ValueBasis.AWARDED),
        amount_in(child(node, "VAL_ESTIMATED_TOTAL"), ValueBasis.ESTIMATED),
    )
    return NoticeLot(
        lot_id="",
        title=title_in(child(node, "TITLE")),
        description=words_in([child(node, "SHORT_DESCR")]),
        cpv_main=next(iter(codes_in(node, "CPV_MAIN")), None),
        value=next(filter(None, values), None),
    )


def _parts_of(node: Element, awards: dict[str, list[Money]]) -> list[NoticeLot]:
    """The lots of one object among several, with what the object says of them all."""
    whole, lots = _object(node), _lots(node, awards)
    number = attribute(node, "ITEM")
    named = with_own_ids(lots) if len(lots) > 1 else [replace(lot, lot_id="") for lot in lots]
    parts = [inherited(lot, whole, alone=len(lots) == 1) for lot in named or [whole]]
    return [replace(lot, lot_id="-".join(filter(None, (number, lot.lot_id)))) for lot in parts]


def _lots(node: Element, awards: dict[str, list[Money]]) -> tuple[NoticeLot, ...]:
    return tuple(_lot(part, awards) for part in limited(children(node, "OBJECT_DESCR")))


def _lot(node: Element, awards: dict[str, list[Money]]) -> NoticeLot:
    number = title_in(child(node, "LOT_NO"))
    estimated = amount_in(child(node, "VAL_OBJECT"), ValueBasis.ESTIMATED)
    estimated = estimated or amount_in(child(node, "VAL_RANGE_OBJECT"), ValueBasis.ESTIMATED)
    return replace(
        _description(node),
        lot_id=number,
        title=title_in(child(node, "TITLE")),
        additional_information=words_in(children(node, "INFO_ADD")),
        value=_single(awards.get(number, ()) if number else ()) or estimated,
    )


def _description(node: Element) -> NoticeLot:
    """What OBJECT_DESCR and DESCRIPTION_PROCUREMENT have in common."""
    duration = first_within(node, "DURATION")
    return NoticeLot(
        lot_id="",
        title="",
        description=words_in([child(node, "SHORT_DESCR")]),
        cpv_main=next(iter(codes_in(node, "CPV_MAIN")), None),
        cpv_additional=codes_in(node, "CPV_ADDITIONAL"),
        nuts=nuts_in(children(node, "NUTS")),
        place=place_in(children(node, "MAIN_SITE")),
        starts_on=day(content(first_within(node, "DATE_START"))),
        ends_on=day(content(first_within(node, "DATE_END"))),
        duration_months=months(content(duration), attribute(duration, "TYPE")),
    )


def _deadline(form: Element, coded: CodedData) -> Deadline | None:
    country = attribute(child(form, "CONTRACTING_BODY", "ADDRESS_CONTRACTING_BODY", "COUNTRY"), "VALUE")
    zone = zone_of(country) or coded.zone
    procedure = child(form, "PROCEDURE")
    on, clock = child(procedure, "DATE_RECEIPT_TENDERS"), child(procedure, "TIME_RECEIPT_TENDERS")
    for change in within(form, "CHANGE"):
        if _DEADLINE_SECTION.match(content(child(change, "WHERE", "SECTION"))):
            on, clock = child(change, "NEW_VALUE", "DATE"), child(change, "NEW_VALUE", "TIME")
    return deadline(content(on), content(clock), zone) or coded.deadline


def _awards_by_lot(form: Element) -> dict[str, list[Money]]:
    """The value of every contract awarded, by the number of its lot; an empty number when it gives none."""
    awards: dict[str, list[Money]] = defaultdict(list)
    for award in limited(children(form, "AWARD_CONTRACT")):
        totals = within(child(award, "AWARDED_CONTRACT"), "VAL_TOTAL", "VAL_RANGE_TOTAL")
        found = [
            money for node in totals if is_public(node) if (money := amount_in(node, ValueBasis.AWARDED))
        ]
        awards[title_in(child(award, "LOT_NO"))] += found[:1]
    return awards


def _only_award(awards: dict[str, list[Money]]) -> Money | None:
    return _single([money for found in awards.values() for money in found]) if len(awards) == 1 else None


def _single(found: Sequence[Money]) -> Money | None:
    """The value when there is one; several contracts may share a framework's value or divide it."""
    return found[0] if len(found) == 1 else None


def _changed_value(form: Element) -> Money | None:
    return amount_in(
        first_within(child(form, "MODIFICATIONS_CONTRACT"), "VAL_TOTAL_AFTER"), ValueBasis.AWARDED
    )


def _as_changed(lot: NoticeLot, after: NoticeLot) -> NoticeLot:
    """The lot with the dates and places it has after the modification; its own words and codes."""
    return inherited(replace(after, lot_id=lot.lot_id), lot, alone=True)


def _described_afterwards(form: Element) -> NoticeLot | None:
    """The contract as a modification (F20) leaves it."""
    node = child(form, "MODIFICATIONS_CONTRACT", "DESCRIPTION_PROCUREMENT")
    return (
        None
        if node is None
        else replace(_description(node), description="", cpv_main=None, cpv_additional=())
    )
