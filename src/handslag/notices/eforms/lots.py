"""What is bought, as eForms say it of the whole procedure, of each lot and of each planned part."""

from __future__ import annotations

from dataclasses import replace

from handslag.notices.assembling import limited
from handslag.notices.eforms.codes import (
    NUTS_OF_COUNTRY,
    RESERVED_EXECUTION,
    RESERVED_PROCUREMENT,
    SOCIAL_OBJECTIVE,
)
from handslag.notices.eforms.results import Results, amount
from handslag.notices.eforms.texts import Texts
from handslag.notices.elements import (
    Element,
    attribute,
    child,
    children,
    content,
    first_within,
    within,
)
from handslag.notices.figures import cpv_code, day, deadline, earliest, known, months, nuts_code
from handslag.notices.model import Deadline, Money, NoticeLot, ReservedKind, ValueBasis
from handslag.notices.plain_text import one_line

_GROUP = "LotsGroup"
# In the order of what a supplier must do first; the later ones are read when there is no earlier one.
_TENDER_PERIODS = ("TenderSubmissionDeadlinePeriod", "ParticipationRequestReceptionPeriod")
_INTEREST_PERIODS = ("InterestExpressionReceptionPeriod", "AnswerReceptionPeriod")


def read_whole(root: Element, texts: Texts, results: Results) -> NoticeLot:
    """What the notice says of the procedure as a whole."""
    whole = _part(root, texts)
    return replace(whole, value=results.total or whole.value)


def read_lots(root: Element, texts: Texts, results: Results) -> tuple[NoticeLot, ...]:
    """The lots or planned parts; a group of lots is no lot."""
    lots = []
    for node in limited(children(root, "ProcurementProjectLot")):
        number = child(node, "ID")
        if attribute(number, "schemeName") != _GROUP:
            lot = replace(_part(node, texts), lot_id=one_line(content(number)))
            lots.append(replace(lot, value=results.by_lot.get(lot.lot_id) or lot.value))
    return tuple(lots)


def _part(node: Element, texts: Texts) -> NoticeLot:
    project, terms = child(node, "ProcurementProject"), child(node, "TenderingTerms")
    process, planned = child(node, "TenderingProcess"), child(project, "PlannedPeriod")
    length = child(planned, "DurationMeasure")
    places = list(children(project, "RealizedLocation"))
    return NoticeLot(
        lot_id="",
        title=texts.title(children(project, "Name")).text,
        description=texts.words(children(project, "Description")),
        additional_information=texts.words(children(project, "Note")),
        cpv_main=next(iter(_codes(project, "MainCommodityClassification")), None),
        cpv_additional=_codes(project, "AdditionalCommodityClassification"),
        value=_value(project, process),
        nuts=known(_nuts(place) for place in places),
        place=one_line("; ".join(dict.fromkeys(filter(None, (_place(place, texts) for place in places))))),
        reserved=_reserved(terms),
        social_objectives=_social_objectives(project),
        starts_on=day(content(child(planned, "StartDate"))),
        ends_on=day(content(child(planned, "EndDate"))),
        duration_months=months(content(length), attribute(length, "unitCode")),
        deadline=_period_end(process, _TENDER_PERIODS) or _period_end(process, _INTEREST_PERIODS),
        questions_deadline=_period_end(process, ("AdditionalInformationRequestPeriod",)),
    )


def _codes(project: Element | None, holder: str) -> tuple[str, ...]:
    held = (code for part in children(project, holder) for code in children(part, "ItemClassificationCode"))
    return known(cpv_code(content(code)) for code in held)


def _value(project: Element | None, process: Element | None) -> Money | None:
    """What is estimated, else the most that may be bought within the framework agreement."""
    total, framework = child(project, "RequestedTenderTotal"), child(process, "FrameworkAgreement")
    amounts = (
        (child(total, "EstimatedOverallContractAmount"), ValueBasis.ESTIMATED),
        (first_within(total, "FrameworkMaximumAmount"), ValueBasis.FRAMEWORK_MAXIMUM),
        (child(framework, "EstimatedMaximumValueAmount"), ValueBasis.FRAMEWORK_MAXIMUM),
    )
    return next(filter(None, (amount(node, basis) for node, basis in amounts)), None)


def _nuts(place: Element) -> str | None:
    address = child(place, "Address")
    country = content(child(address, "Country", "IdentificationCode"))
    return nuts_code(content(child(address, "CountrySubentityCode"))) or NUTS_OF_COUNTRY.get(country)


def _place(place: Element, texts: Texts) -> str:
    town = one_line(content(child(place, "Address", "CityName")))
    return ", ".join(filter(None, (town, one_line(texts.words(children(place, "Description"))))))


def _reserved(terms: Element | None) -> frozenset[ReservedKind]:
    who = (content(code) for code in within(terms, "TendererRequirementTypeCode"))
    found = {RESERVED_PROCUREMENT[code] for code in who if code in RESERVED_PROCUREMENT}
    for code in within(terms, "ExecutionRequirementCode"):
        if attribute(code, "listName") == RESERVED_EXECUTION and content(code) == "yes":
            found.add(ReservedKind.SHELTERED_EMPLOYMENT)
    return frozenset(found)


def _social_objectives(project: Element | None) -> tuple[str, ...]:
    kinds = within(project, "ProcurementAdditionalType")
    codes = (code for kind in kinds for code in children(kind, "ProcurementTypeCode"))
    return known(one_line(content(code)) for code in codes if attribute(code, "listName") == SOCIAL_OBJECTIVE)


def _period_end(process: Element | None, names: tuple[str, ...]) -> Deadline | None:
    """The end of the first of these periods to end."""
    ends = (
        deadline(content(child(period, "EndDate")), content(child(period, "EndTime")), None)
        for period in within(process, *names)
    )
    return earliest(ends)
