"""The demo's register: social enterprises and other suppliers with what they sell, and who says so."""

from __future__ import annotations

from django.db import transaction

from handslag.demo.accounts import organisations
from handslag.demo.content.enterprises_cafe import CAFE
from handslag.demo.content.enterprises_catering import CATERING
from handslag.demo.content.enterprises_cleaning import CLEANING
from handslag.demo.content.enterprises_green import GREEN
from handslag.demo.content.enterprises_office import OFFICE
from handslag.demo.content.enterprises_property import PROPERTY
from handslag.demo.content.enterprises_reuse import REUSE
from handslag.demo.content.enterprises_visits import VISITS
from handslag.demo.content.enterprises_workshop import WORKSHOP
from handslag.demo.content.proofs import CERTIFIED, VERIFIED
from handslag.demo.content.shapes import DemoEnterprise, DemoFirm, DemoOffer, DemoSupplier
from handslag.demo.content.suppliers_premises import PREMISES
from handslag.demo.content.suppliers_services import SERVICES
from handslag.demo.days import Days
from handslag.registry import actions
from handslag.registry.models import Enterprise, FactSource, Seller, Status, Supplier
from handslag.registry.rules import FirmProfile, OfferContent

ENTERPRISES: tuple[DemoEnterprise, ...] = (
    *CATERING,
    *CAFE,
    *CLEANING,
    *PROPERTY,
    *GREEN,
    *REUSE,
    *WORKSHOP,
    *OFFICE,
    *VISITS,
)
SUPPLIERS: tuple[DemoSupplier, ...] = (*PREMISES, *SERVICES)
FIRMS: tuple[DemoFirm, ...] = (*ENTERPRISES, *SUPPLIERS)
_REGISTERED_DAYS_AGO = 900
_CHECKED_DAYS_AGO = 75


def load_firms(days: Days) -> int:
    """Every firm that is missing, whole or not at all; returns how many are new."""
    known = organisations(FIRMS)
    missing = [firm for firm in FIRMS if firm.key not in known]
    for firm in missing:
        _register(firm, days)
    return len(missing)


@transaction.atomic
def _register(firm: DemoFirm, days: Days) -> None:
    at = days.ago(_REGISTERED_DAYS_AGO)
    seller = _seller(firm, days)
    for offer in firm.offers:
        actions.add_offer(organisation=seller.organisation, content=offer_content(offer), by=None, at=at)
    _confirm(firm, seller, days)
    # An active firm is so from the start, and nothing is recorded of it.
    since = firm.closed_days_ago or firm.confirmed_days_ago or 0
    actions.set_status(seller=seller, status=Status(firm.status), by=None, at=days.ago(since))


def _seller(firm: DemoFirm, days: Days) -> Enterprise | Supplier:
    at = days.ago(_REGISTERED_DAYS_AGO)
    register = actions.register_enterprise if isinstance(firm, DemoEnterprise) else actions.register_supplier
    return register(profile=firm_profile(firm), org_no=firm.org_no, by=None, at=at)


def firm_profile(firm: DemoFirm) -> FirmProfile:
    """A firm's facts as the register takes them."""
    return FirmProfile(
        name=firm.name,
        also_called=firm.also_called,
        legal_form=firm.legal_form,
        summary=firm.summary,
        work_integration=firm.work_integration if isinstance(firm, DemoEnterprise) else "",
        contact_role=firm.contact_role,
        email=firm.email,
        phone=firm.phone or "",
        website=firm.website or "",
        home_area=firm.home_area,
        delivery_areas=frozenset(firm.delivery_areas),
        founded_year=firm.founded_year,
    )


def offer_content(offer: DemoOffer) -> OfferContent:
    """An offer's facts as the register takes them."""
    return OfferContent(
        title=offer.title,
        description=offer.description,
        cpv=frozenset(offer.cpv),
        delivery_areas=frozenset(offer.delivery_areas),
        smallest_order_sek=offer.smallest_order_sek,
        largest_order_sek=offer.largest_order_sek,
        lead_time_days=offer.lead_time_days,
        capacity_sek_per_month=offer.capacity_sek_per_month,
    )


def _confirm(firm: DemoFirm, seller: Seller, days: Days) -> None:
    """The firm's own word on its facts, and the city's on work integration where somebody has looked."""
    groups = set(FactSource.Group)
    if not isinstance(firm, DemoEnterprise):
        groups.remove(FactSource.Group.WORK_INTEGRATION)
    if firm.confirmed_days_ago is not None:
        actions.confirm_facts(
            organisation=seller.organisation,
            groups=groups,
            source=FactSource.Source.ENTERPRISE,
            label=FactSource.Label.SELF_DECLARED,
            by=None,
            at=days.ago(firm.confirmed_days_ago),
        )
    if firm.key in VERIFIED | CERTIFIED:
        actions.confirm_facts(
            organisation=seller.organisation,
            groups=[FactSource.Group.WORK_INTEGRATION],
            source=FactSource.Source.CITY,
            label=FactSource.Label.CERTIFIED if firm.key in CERTIFIED else FactSource.Label.VERIFIED,
            by=None,
            at=days.ago(_CHECKED_DAYS_AGO),
        )
