"""A whole eForms notice: its header, its first buyer, and what is bought."""

from __future__ import annotations

from datetime import date

from handslag.notices.assembling import Header, assemble
from handslag.notices.eforms.codes import CANCELLED, TYPE_OF_NOTICE, TYPE_OF_ROOT, TYPE_OF_SUBTYPE
from handslag.notices.eforms.lots import read_lots, read_whole
from handslag.notices.eforms.results import read_results
from handslag.notices.eforms.texts import Texts, texts_of
from handslag.notices.elements import Element, child, children, content, first_within, local_name, within
from handslag.notices.figures import day, nuts_code, organisation_number
from handslag.notices.model import BuyerRef, Notice, NoticeFormat, NoticeType
from handslag.notices.plain_text import one_line

_SWEDEN = "SWE"


def read_eforms(root: Element) -> Notice:
    """The notice in an eForms file.

    Raises:
        NoticeRefused: INCOMPLETE.
    """
    texts, results = texts_of(root), read_results(root)
    whole, lots = read_whole(root, texts, results), read_lots(root, texts, results)
    projects = [
        child(node, "ProcurementProject") for node in (root, *children(root, "ProcurementProjectLot"))
    ]
    titles = (texts.title(children(project, "Name")) for project in projects)
    language = next((title.language for title in titles if title.text), "")
    header = Header(
        format=NoticeFormat.EFORMS,
        notice_type=_notice_type(root),
        notice_id=_notice_id(root),
        published_on=_published_on(root),
        buyer=_buyer(root, texts),
        languages=texts.languages,
        language=language or None,
    )
    return assemble(header, whole, lots)


def _notice_type(root: Element) -> NoticeType:
    extensions = child(root, "UBLExtensions")
    reasons = (
        content(code) for change in within(extensions, "Changes") for code in within(change, "ReasonCode")
    )
    if CANCELLED in reasons:
        return NoticeType.CORRECTION
    said = TYPE_OF_NOTICE.get(content(child(root, "NoticeTypeCode")))
    subtype = TYPE_OF_SUBTYPE.get(content(first_within(extensions, "SubTypeCode")))
    return said or subtype or TYPE_OF_ROOT.get(local_name(root), NoticeType.OTHER)


def _notice_id(root: Element) -> str | None:
    number, version = content(child(root, "ID")), content(child(root, "VersionID"))
    return one_line("-".join(filter(None, (number, version)))) if number else None


def _published_on(root: Element) -> date | None:
    # A field withheld from publication has a PublicationDate of its own.
    publication = first_within(child(root, "UBLExtensions"), "Publication")
    published = day(content(child(publication, "PublicationDate")))
    return published or day(content(child(root, "IssueDate")))


def _buyer(root: Element, texts: Texts) -> BuyerRef | None:
    """The first buyer; None when the notice names nobody."""
    party = child(root, "ContractingParty", "Party")
    company = _company(root, content(child(party, "PartyIdentification", "ID")))
    described = party if company is None else company
    names = (name for party in children(described, "PartyName") for name in children(party, "Name"))
    name = texts.title(names).text
    if not name:
        return None
    address = child(described, "PostalAddress")
    is_swedish = content(child(address, "Country", "IdentificationCode")) in (_SWEDEN, "")
    numbers = [content(child(entity, "CompanyID")) for entity in children(described, "PartyLegalEntity")]
    valid = (organisation_number(number) for number in numbers)
    return BuyerRef(
        name=name,
        org_no=next(filter(None, valid), None) if is_swedish else None,
        town=one_line(content(child(address, "CityName"))),
        nuts=nuts_code(content(child(address, "CountrySubentityCode"))),
    )


def _company(root: Element, party_id: str) -> Element | None:
    """The organisation a party refers to, by its own id or by that of one of its contact points."""
    for organisation in within(child(root, "UBLExtensions"), "Organization"):
        ids = within(organisation, "PartyIdentification")
        if party_id and any(content(child(identification, "ID")) == party_id for identification in ids):
            return child(organisation, "Company")
    return None
