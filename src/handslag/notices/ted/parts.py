"""What both generations of TED forms write alike: codes, places, amounts, the buyer and reservations."""

from __future__ import annotations

from collections.abc import Iterable

from handslag.notices.elements import Element, attribute, child, content, first_within, running_text, within
from handslag.notices.figures import cpv_code, known, money, nuts_code, organisation_number
from handslag.notices.model import BuyerRef, Money, ReservedKind, ValueBasis
from handslag.notices.plain_text import one_line, paragraphs
from handslag.notices.ted.coded import CodedData

_SWEDISH = frozenset({"SE", ""})
_RESERVED = {
    "RESTRICTED_SHELTERED_WORKSHOP": ReservedKind.SOCIAL_INTEGRATION,
    "RESTRICTED_SHELTERED_WORKSHOPS": ReservedKind.SOCIAL_INTEGRATION,
    "RESTRICTED_TO_SHELTERED_WORKSHOP": ReservedKind.SOCIAL_INTEGRATION,
    "RESTRICTED_TO_SHELTERED_WORKSHOPS": ReservedKind.SOCIAL_INTEGRATION,
    "SHELTERED_WORKSHOP": ReservedKind.SOCIAL_INTEGRATION,
    "SHELTERED_WORKSHOPS": ReservedKind.SOCIAL_INTEGRATION,
    "RESTRICTED_SHELTERED_PROGRAM": ReservedKind.SHELTERED_EMPLOYMENT,
    "RESTRICTED_SHELTERED_PROGRAMME": ReservedKind.SHELTERED_EMPLOYMENT,
    # R2.0.8's "in the framework of sheltered employment programmes"; no framework agreement is meant.
    "RESTRICTED_TO_FRAMEWORK": ReservedKind.SHELTERED_EMPLOYMENT,
    "SHELTERED_PROGRAM": ReservedKind.SHELTERED_EMPLOYMENT,
    "RESERVED_ORGANISATIONS_SERVICE_MISSION": ReservedKind.PUBLIC_SERVICE_MISSION,
}


def reservations(form: Element) -> frozenset[ReservedKind]:
    """Whom the form reserves the procurement for; a box answered with NO reserves nothing."""
    ticked = (node for node in within(form, *_RESERVED) if _is_yes(node))
    return frozenset(_RESERVED[node.tag.rpartition("}")[2]] for node in ticked)


def title_in(node: Element | None) -> str:
    return one_line(running_text(node))


def words_in(nodes: Iterable[Element | None]) -> str:
    """The paragraphs of the elements, an element's words once even when it stands twice."""
    texts = dict.fromkeys(paragraphs(running_text(node)) for node in nodes)
    return "\n".join(text for text in texts if text)


def place_in(nodes: Iterable[Element | None]) -> str:
    """The places named, on one line."""
    return one_line(", ".join(line.rstrip(" ,;") for line in words_in(nodes).split("\n")))


def codes_in(node: Element | None, *holders: str) -> tuple[str, ...]:
    """The CPV codes in the holders (CPV_MAIN, CPV_ADDITIONAL) anywhere below."""
    held = (code for holder in within(node, *holders) for code in within(holder, "CPV_CODE"))
    return known(cpv_code(attribute(code, "CODE") or content(code)) for code in held)


def nuts_in(nodes: Iterable[Element]) -> tuple[str, ...]:
    return known(nuts_code(attribute(node, "CODE") or content(node)) for node in nodes)


def amount_in(node: Element | None, basis: ValueBasis) -> Money | None:
    """The amount an element holds as text, or as HIGH and LOW; what must not be published is not read."""
    if node is None or not is_public(node):
        return None
    raw = content(child(node, "HIGH")) or content(node)
    return money(raw, attribute(node, "CURRENCY"), low=content(child(node, "LOW")), basis=basis)


def is_public(node: Element) -> bool:
    parent = node.getparent()
    return "NO" not in (attribute(node, "PUBLICATION"), attribute(parent, "PUBLICATION"))


def buyer_of(form: Element, coded: CodedData) -> BuyerRef | None:
    """The first buyer; None when the notice names nobody."""
    address = first_within(
        form, "ADDRESS_CONTRACTING_BODY", "CA_CE_CONCESSIONAIRE_PROFILE", "ADDRESS_AUTHORITY"
    )
    named = title_in(first_within(address, "OFFICIALNAME")) or title_in(child(address, "ORGANISATION"))
    name = named or one_line(coded.buyer_name)
    if not name:
        return None
    country = attribute(child(address, "COUNTRY"), "VALUE") or coded.country
    number = content(first_within(address, "NATIONALID"))
    return BuyerRef(
        name=name,
        org_no=organisation_number(number) if country.upper() in _SWEDISH else None,
        town=title_in(child(address, "TOWN")),
        nuts=nuts_code(attribute(child(address, "NUTS"), "CODE")) or coded.buyer_nuts,
    )


def _is_yes(node: Element) -> bool:
    return "NO" not in (attribute(node, "VALUE"), attribute(node, "CHOICE"))
