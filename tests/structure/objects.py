"""What an address with blanks is filled with in the access matrix: one row per name of an address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from handslag.accounts.actions import put_in_inboxes
from handslag.accounts.models import InboxItem, Organisation
from handslag.accounts.rules import Role
from handslag.foundation.sorting import slug
from handslag.phrases import Text
from handslag.procurement.needs.actions import subscribe
from handslag.procurement.needs.models import Need, Subscription
from handslag.registry import tasks
from handslag.registry.models import Enterprise, Supplier
from tests.procurement.cases.factories import (
    make_award,
    make_case,
    make_check,
    make_duty,
    make_guideline,
    make_question,
)
from tests.procurement.clauses.factories import make_clause
from tests.procurement.documents.factories import make_version
from tests.procurement.needs.factories import CLEANING, LOTS, make_need, make_published_need
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


def _draft(organisation: Organisation) -> Blanks:
    return {"public_id": make_need(organisation).public_id}


def _draft_page(organisation: Organisation) -> Blanks:
    return _page_of(make_need(organisation))


def _published(organisation: Organisation) -> Blanks:
    return {"public_id": make_published_need(organisation).public_id}


def _published_page(organisation: Organisation) -> Blanks:
    return _page_of(make_published_need(organisation))


def _page_of(need: Need) -> Blanks:
    return {"public_id": need.public_id, "slug": slug(need.title)}


def _lot(organisation: Organisation) -> Blanks:
    return {"public_id": make_need(organisation, lots=LOTS).public_id, "number": "1"}


def _subscription(organisation: Organisation) -> Blanks:
    factories.know_codes(cpv=[CLEANING])
    subscribe(organisation=organisation, cpv=CLEANING, by=None, at=factories.AT)
    return {"pk": str(Subscription.objects.get(organisation=organisation).pk)}


def _message(organisation: Organisation) -> Blanks:
    said = {organisation.pk: Text("A new purchase fits you")}
    put_in_inboxes(messages=said, address="/", dedup_key="matrix", at=factories.AT)
    return {"pk": str(InboxItem.objects.get(organisation=organisation, dedup_key="matrix").pk)}


def _code(_organisation: Organisation) -> Blanks:
    return {"code": "90910000"}


def _case(organisation: Organisation) -> Blanks:
    return {"public_id": make_case(organisation).public_id}


def _duty(organisation: Organisation) -> Blanks:
    duty = make_duty(organisation)
    return {"public_id": duty.case.public_id, "pk": str(duty.pk)}


def _question(organisation: Organisation) -> Blanks:
    return {"public_id": make_question(organisation).public_id}


def _guideline(_organisation: Organisation) -> Blanks:
    return {"public_id": make_guideline().public_id}


def _period(_organisation: Organisation) -> Blanks:
    return {"start": "2026-01-01"}


def _kept_check(organisation: Organisation) -> Blanks:
    return {"public_id": make_check(organisation).case.public_id, "way": "sysselsattning"}


def _innovation_step(organisation: Organisation) -> Blanks:
    return _case(organisation) | {"step": "nulage"}


def _award(organisation: Organisation) -> Blanks:
    return {"public_id": make_award(organisation).public_id}


def _reserved_way(_organisation: Organisation) -> Blanks:
    return {"way": "sysselsattning"}


def _document(organisation: Organisation) -> Blanks:
    return {"public_id": make_version(organisation).document.public_id}


def _version(organisation: Organisation) -> Blanks:
    return _document(organisation) | {"number": "1"}


def _clause(_organisation: Organisation) -> Blanks:
    return {"public_id": make_clause().public_id}


_BUYERS = (Role.PURCHASER,)
OBJECTS: Mapping[str, Named] = {
    "cases:case": Named(_case, _BUYERS),
    "cases:revise": Named(_case, _BUYERS),
    "cases:ask": Named(_case, _BUYERS),
    "cases:duty": Named(_duty, _BUYERS),
    "cases:reserved": Named(_kept_check, _BUYERS),
    "cases:lots": Named(_case, _BUYERS),
    "cases:lots-decide": Named(_case, _BUYERS),
    "cases:innovation": Named(_case, _BUYERS),
    "cases:innovation-print": Named(_case, _BUYERS),
    "cases:innovation-step": Named(_innovation_step, _BUYERS),
    "cases:keep-check": Named(_reserved_way, tuple(Role)),
    "cases:award-withdraw": Named(_award, _BUYERS),
    **dict.fromkeys(
        [f"clauses:{name}" for name in ("clause", "text", "take", "ask", "revise", "end")],
        Named(_clause, tuple(Role)),
    ),
    "documents:document": Named(_document, _BUYERS),
    "documents:publish": Named(_document, _BUYERS),
    "documents:version": Named(_version, _BUYERS),
    "documents:original": Named(_version, _BUYERS),
    "documents:version-docx": Named(_version, _BUYERS),
    "documents:version-pdf": Named(_version, _BUYERS),
    "guidance:enter-amounts": Named(_period, tuple(Role)),
    "guidance:guideline-end": Named(_guideline, tuple(Role)),
    "guidance:reserved": Named(_reserved_way, tuple(Role)),
    "guidance:question": Named(_question, _BUYERS),
    "needs:need": Named(_published_page, _BUYERS),
    "needs:edit": Named(_draft, _BUYERS),
    "needs:autosave": Named(_draft, _BUYERS),
    "needs:publish": Named(_draft, _BUYERS),
    "needs:close": Named(_published, _BUYERS),
    "needs:lot": Named(_lot, _BUYERS),
    "needs:lot-new": Named(_draft, _BUYERS),
    "needs:lot-remove": Named(_lot, _BUYERS),
    "needs:match": Named(_published, _BUYERS),
    "needs:match-again": Named(_published, _BUYERS),
    "needs:match-csv": Named(_published, _BUYERS),
    "needs:match-xlsx": Named(_published, _BUYERS),
    "needs:subscription-end": Named(_subscription, _SELLERS),
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
    "start:read-item": Named(_message, tuple(Role), is_own=True),
}
# What public addresses must not show to others: before it is published it is nothing to them.
HIDDEN: Mapping[str, Named] = {"needs:need": Named(_draft_page, _BUYERS, is_own=True)}


def _branch(organisation: Organisation) -> Blanks:
    factories.know_codes(cpv=[CLEANING])
    return {"organisation": organisation.public_id, "cpv": CLEANING}


# What a button of a page sends, where an empty form is not answered.
SENT: Mapping[str, Callable[[Organisation], Blanks]] = {"needs:subscriptions": _branch}
