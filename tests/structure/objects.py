"""What an address with blanks is filled with in the access matrix: one row per name of an address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from handslag.accounts.models import Organisation
from handslag.accounts.rules import Role
from handslag.foundation.sorting import slug
from handslag.registry import tasks
from handslag.registry.models import Enterprise, Supplier
from tests.registry import factories

Blanks = dict[str, str]


@dataclass(frozen=True)
class Named:
    """How to make, at an organisation, what an address names.

    `owners` are the roles whose organisations have such things; a thing with `is_own` is hidden from
    everybody but its organisation, whatever permissions they hold.
    """

    make: Callable[[Organisation], Blanks]
    owners: tuple[Role, ...]
    is_own: bool = False


_SELLERS = (Role.ENTERPRISE_MEMBER, Role.SUPPLIER_MEMBER)


def _seller_of(organisation: Organisation) -> Enterprise | Supplier:
    if organisation.kind == Organisation.Kind.ENTERPRISE:
        return organisation.enterprise
    return organisation.supplier


def _seller(organisation: Organisation) -> Blanks:
    return {"public_id": _seller_of(organisation).public_id}


def _seller_page(organisation: Organisation) -> Blanks:
    return _seller(organisation) | {"slug": slug(organisation.name)}


def _offer(organisation: Organisation) -> Blanks:
    return {"public_id": factories.make_offer(organisation, "Fikakorgar").public_id}


def _sheet(organisation: Organisation) -> Blanks:
    by = factories.make_user(Role.COORDINATOR, organisation)
    sheet = tasks.start_check(
        content=f"organisationsnummer;namn\n{factories.free_org_no()};Nya Varvet\n".encode(),
        file_name="företag.csv",
        is_xlsx=False,
        by=by,
        at=factories.AT,
    )
    return {"public_id": sheet.public_id}


def _code(_organisation: Organisation) -> Blanks:
    return {"code": "90910000"}


OBJECTS: Mapping[str, Named] = {
    "reference:cpv-code": Named(_code, tuple(Role)),
    "registry:enterprise": Named(_seller_page, (Role.ENTERPRISE_MEMBER,)),
    "registry:edit": Named(_seller, _SELLERS),
    "registry:confirm": Named(_seller, _SELLERS),
    "registry:status": Named(_seller, _SELLERS),
    "registry:offer-new": Named(_seller, _SELLERS),
    "registry:offer": Named(_offer, _SELLERS),
    "registry:offer-close": Named(_offer, _SELLERS),
    "registry:sheet": Named(_sheet, (Role.COORDINATOR, Role.ADMINISTRATOR)),
    "registry:sheet-apply": Named(_sheet, (Role.COORDINATOR, Role.ADMINISTRATOR)),
    "registry:sheet-refused": Named(_sheet, (Role.COORDINATOR, Role.ADMINISTRATOR)),
}
