"""What can be done to a firm: register it, change its facts and status, say that they are still true."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from django.db import IntegrityError, transaction

from handslag.accounts.actions import add_organisation
from handslag.accounts.models import Membership, Organisation, User
from handslag.foundation import happenings
from handslag.foundation.clock import day_of
from handslag.foundation.errors import RuleBroken
from handslag.phrases import Text, gettext_noop
from handslag.reference.models import Area, LegalForm
from handslag.registry import rules
from handslag.registry.happenings import FactsConfirmed, SellerChanged, SellerRegistered
from handslag.registry.models import Enterprise, FactSource, Seller, Status, Supplier
from handslag.registry.queries import listed, profile_of
from handslag.registry.rules import FirmProfile

_SomeSeller = TypeVar("_SomeSeller", bound=Seller)


class NumberTaken(RuleBroken):
    """An organisation with the number is already known."""

    def __init__(self, organisation_id: int) -> None:
        super().__init__(Text(gettext_noop("An organisation with this number is already in the register.")))
        self.organisation_id = organisation_id


@transaction.atomic
def register_enterprise(
    *, profile: FirmProfile, by: User | None, at: datetime, org_no: str | None = None
) -> Enterprise:
    """Put a social enterprise in the register; an organisation number may be unknown.

    Raises:
        NumberTaken: when an organisation with the number is already known.
        RuleBroken: with every fact that is wrong, at once.
    """
    organisation = _add(Organisation.Kind.ENTERPRISE, profile, org_no=org_no, by=by, at=at)
    return _register(Enterprise(organisation=organisation), profile, by=by, at=at)


@transaction.atomic
def register_supplier(
    *, profile: FirmProfile, by: User | None, at: datetime, org_no: str | None = None
) -> Supplier:
    """Put another supplier in the register, so that it can be told of needs like everybody else.

    Raises:
        RuleBroken: with every fact that is wrong, at once.
    """
    organisation = _add(Organisation.Kind.SUPPLIER, profile, org_no=org_no, by=by, at=at)
    return _register(Supplier(organisation=organisation), profile, by=by, at=at)


@transaction.atomic
def change_seller(
    *, seller: _SomeSeller, opened_version: int, profile: FirmProfile, by: User | None, at: datetime
) -> _SomeSeller:
    """Give a firm new facts; every fact of the profile holds, also the empty ones.

    Raises:
        EditConflict: when somebody else saved after `opened_version` was opened.
        RuleBroken: with every fact that is wrong, at once.
    """
    locked = _locked(seller).next_version(opened=opened_version)
    _require_right(profile, at=at)
    before = profile_of(locked)
    fields = tuple(name for name in FirmProfile.__slots__ if getattr(before, name) != getattr(profile, name))
    if profile.name != before.name:
        locked.organisation.set_name(profile.name)
        locked.organisation.save(update_fields=["name", "sort_key", "search_key"])
    _write(locked, profile)
    groups = {FactSource.Group.of_fact(field) for field in fields}
    note_source(locked.organisation, groups, by=by, at=at)
    happenings.record(SellerChanged(organisation_id=locked.organisation_id, fields=fields), by=by, at=at)
    return locked


@transaction.atomic
def set_status(*, seller: _SomeSeller, status: Status, by: User | None, at: datetime) -> _SomeSeller:
    """Say whether a firm takes orders; one that rests or has closed leaves lists, never history."""
    locked = _locked(seller)
    if locked.status == status:
        return locked
    locked.next_version(opened=locked.version)
    locked.status = status
    locked.closed_on = day_of(at) if status == Status.CLOSED else None
    locked.save(update_fields=["status", "closed_on", "version"])
    note_source(locked.organisation, [FactSource.Group.of_fact("status")], by=by, at=at)
    happenings.record(SellerChanged(organisation_id=locked.organisation_id, fields=("status",)), by=by, at=at)
    return locked


@transaction.atomic
def confirm_facts(
    *,
    organisation: Organisation,
    groups: Iterable[FactSource.Group],
    source: FactSource.Source,
    label: FactSource.Label,
    by: User | None,
    at: datetime,
) -> None:
    """Say that groups of facts are true on this day: who says so, and how sure it is."""
    confirmed = tuple(sorted(set(groups)))
    _write_source(organisation, confirmed, source=source, label=label, by=by, at=at)
    happenings.record(FactsConfirmed(organisation_id=organisation.pk, groups=confirmed), by=by, at=at)


def note_source(
    organisation: Organisation, groups: Iterable[FactSource.Group], *, by: User | None, at: datetime
) -> None:
    """In another action: its facts come from the firm when the writer belongs there, else from the city."""
    is_own = (
        by is not None and Membership.objects.current().filter(user=by, organisation=organisation).exists()
    )
    source = FactSource.Source.ENTERPRISE if is_own else FactSource.Source.CITY
    _write_source(organisation, groups, source=source, label=FactSource.Label.SELF_DECLARED, by=by, at=at)


def _write_source(
    organisation: Organisation,
    groups: Iterable[FactSource.Group],
    *,
    source: FactSource.Source,
    label: FactSource.Label,
    by: User | None,
    at: datetime,
) -> None:
    said = {"source": source, "label": label, "confirmed_on": day_of(at), "confirmed_by": by}
    for group in groups:
        FactSource.objects.update_or_create(organisation=organisation, group=group, defaults=said)


def _add(
    kind: Organisation.Kind, profile: FirmProfile, *, org_no: str | None, by: User | None, at: datetime
) -> Organisation:
    _require_right(profile, org_no=org_no, at=at)
    number = rules.compact_number(org_no) if org_no else None
    try:
        with transaction.atomic():
            return add_organisation(kind=kind, name=profile.name, org_no=number, by=by, at=at)
    except IntegrityError:
        known = Organisation.objects.filter(org_no=number).first() if number else None
        if known is None:
            raise
        raise NumberTaken(known.pk) from None


def _register(seller: _SomeSeller, profile: FirmProfile, *, by: User | None, at: datetime) -> _SomeSeller:
    _write(seller, profile)
    told = {name for name in FirmProfile.__slots__ if getattr(profile, name)}
    groups = {FactSource.Group.of_fact(name) for name in told}
    note_source(seller.organisation, groups, by=by, at=at)
    happenings.record(SellerRegistered(organisation_id=seller.organisation_id), by=by, at=at)
    return seller


def _require_right(profile: FirmProfile, *, at: datetime, org_no: str | None = None) -> None:
    problems = [problem.text for problem in rules.firm_problems(profile, year=day_of(at).year)]
    if org_no is not None and (wrong := rules.number_problem(org_no, legal_form=profile.legal_form)):
        problems.insert(0, wrong)
    if problems:
        raise RuleBroken(*problems)


def _locked(seller: _SomeSeller) -> _SomeSeller:
    return type(seller)._default_manager.select_for_update().get(pk=seller.pk)  # noqa: SLF001 - Django's public name for it


def _write(seller: Seller, profile: FirmProfile) -> None:
    areas = listed(Area.objects.all(), {*profile.delivery_areas, profile.home_area})
    forms = listed(LegalForm.objects.all(), [profile.legal_form])
    for fact in rules.PLAIN_FACTS:
        setattr(seller, fact, getattr(profile, fact))
    seller.home_area = areas[profile.home_area] if profile.home_area else None
    if isinstance(seller, Enterprise):
        seller.work_integration = profile.work_integration
        seller.legal_form = forms[profile.legal_form] if profile.legal_form else None
    seller.save()
    seller.delivery_areas.set([areas[code] for code in profile.delivery_areas])
