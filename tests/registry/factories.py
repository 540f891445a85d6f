"""Small firms, people and code lists for tests, made through the actions that make real ones."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from stdnum import luhn

from handslag.accounts.actions import add_organisation, join
from handslag.accounts.models import Organisation, User
from handslag.accounts.rules import Role
from handslag.foundation.sorting import sort_key
from handslag.reference.models import Area, CpvCode, LegalForm
from handslag.reference.queries import forget_area_tree
from handslag.registry import actions
from handslag.registry.models import Enterprise, Offer, Supplier
from handslag.registry.rules import FirmProfile, OfferContent

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
_number = itertools.count(1)


def free_org_no() -> str:
    """A valid organisation number that no other call gave and no firm has."""
    digits = f"492{next(_number):06d}"
    return digits + str(luhn.calc_check_digit(digits))


def make_user(role: Role, organisation: Organisation, *, email: str | None = None) -> User:
    """A person with a role; signs in by `client.force_login`."""
    number = next(_number)
    user = User.objects.create_user(email=email or f"person{number}@test.example", name=f"Person {number}")
    join(user=user, organisation=organisation, role=role, by=None, at=AT)
    return user


def make_stranger() -> User:
    """A person who can sign in and belongs nowhere."""
    number = next(_number)
    return User.objects.create_user(email=f"stranger{number}@test.example", name=f"Stranger {number}")


def make_city() -> Organisation:
    """An organisation that coordinators and administrators belong to."""
    return add_organisation(kind=Organisation.Kind.CITY, name="Teststad", by=None, at=AT)


def make_board(name: str = "Testnämnden") -> Organisation:
    """An organisation that purchasers belong to."""
    return add_organisation(kind=Organisation.Kind.BOARD, name=name, by=None, at=AT)


def make_home(role: Role) -> Organisation:
    """An organisation that people with the role belong to."""
    match role:
        case Role.PURCHASER:
            return make_board()
        case Role.ENTERPRISE_MEMBER:
            return make_enterprise().organisation
        case Role.SUPPLIER_MEMBER:
            return make_supplier().organisation
    return make_city()


def make_enterprise(
    name: str = "Andra Varvet",
    *,
    offers: Iterable[OfferContent | str] = (),
    org_no: str | None = None,
    **facts: Any,
) -> Enterprise:
    """A social enterprise with offers; an offer can be just its title."""
    profile = FirmProfile(name=name, **facts)
    know_codes(areas=_areas_of(profile), legal_forms={profile.legal_form})
    enterprise = actions.register_enterprise(profile=profile, org_no=org_no or free_org_no(), by=None, at=AT)
    for offer in offers:
        make_offer(enterprise.organisation, offer)
    return enterprise


def make_supplier(
    name: str = "Bordsglädje AB",
    *,
    offers: Iterable[OfferContent | str] = (),
    org_no: str | None = None,
    **facts: Any,
) -> Supplier:
    """Another supplier with offers; an offer can be just its title."""
    profile = FirmProfile(name=name, **facts)
    know_codes(areas=_areas_of(profile))
    supplier = actions.register_supplier(profile=profile, org_no=org_no or free_org_no(), by=None, at=AT)
    for offer in offers:
        make_offer(supplier.organisation, offer)
    return supplier


def make_offer(organisation: Organisation, offer: OfferContent | str) -> Offer:
    """Something the organisation sells."""
    content = OfferContent(title=offer) if isinstance(offer, str) else offer
    know_codes(areas=content.delivery_areas, cpv=content.cpv)
    return actions.add_offer(organisation=organisation, content=content, by=None, at=AT)


def _areas_of(profile: FirmProfile) -> set[str | None]:
    return {*profile.delivery_areas, profile.home_area}


def know_codes(
    *,
    areas: Iterable[str | None] = (),
    cpv: Iterable[str] = (),
    legal_forms: Iterable[str | None] = (),
) -> None:
    """Put these codes in the code lists, where they are not yet; a name can follow the code after a colon."""
    for code, name in _named(areas):
        _know_area(code, name)
    forget_area_tree()
    for code in cpv:
        CpvCode.objects.get_or_create(code=code, defaults={"name_sv": code, "name_en": code, "depth": 0})
    for code, name in _named(legal_forms):
        LegalForm.objects.get_or_create(code=code, defaults={"name_sv": name, "name_en": name})


def _named(codes: Iterable[str | None]) -> Iterable[tuple[str, str]]:
    parts = (code.split(":") for code in codes if code)
    return ((part[0], part[-1]) for part in parts)


def _know_area(code: str, name: str) -> Area:
    """The area in its place in the tree: "0180-sodermalm" below "0180" below "01" below "SE"."""
    if known := Area.objects.filter(code=code).first():
        return known
    above, kind = _place_of(code)
    parent = _know_area(above, above) if above else None
    return Area.objects.create(code=code, name=name, sort_key=sort_key(name), kind=kind, parent=parent)


def _place_of(code: str) -> tuple[str | None, Area.Kind]:
    if code == "SE":
        return None, Area.Kind.COUNTRY
    if len(code) == 2:
        return "SE", Area.Kind.COUNTY
    if len(code) == 4:
        return code[:2], Area.Kind.MUNICIPALITY
    return code[:4], Area.Kind.DISTRICT
