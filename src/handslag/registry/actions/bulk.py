"""Many firms written at once, for a sheet: a fixed number of statements whatever the number of firms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from handslag.accounts.models import Organisation, User
from handslag.foundation.clock import day_of
from handslag.registry.models import Enterprise, FactSource, Offer, Status
from handslag.registry.queries import OFFER_FACTS, CodeKeys, JudgedFirm
from handslag.registry.rules import PLAIN_FACTS, FirmProfile, FirmState, OfferContent

_BATCH = 500
_ENTERPRISE_FACTS = (*PLAIN_FACTS, "work_integration")
_ENTERPRISE_COLUMNS = (*_ENTERPRISE_FACTS, "home_area", "legal_form", "status", "closed_on", "version")


def write_firms(firms: Sequence[JudgedFirm], *, codes: CodeKeys, by: User | None, at: datetime) -> set[int]:
    """Make the firms what their rows say, in the caller's transaction; returns the organisations touched."""
    accepted = [(firm, firm.verdict.state) for firm in firms if firm.verdict.state is not None]
    new = {firm.org_no: state for firm, state in accepted if firm.known is None}
    changed = [(firm, state) for firm, state in accepted if firm.known and state != firm.known.state]
    organisation_of = _add_firms(new, codes=codes, at=at)
    organisation_of |= {firm.org_no: firm.known.organisation_id for firm, _ in changed if firm.known}
    _change_firms(changed, codes=codes, at=at)
    written = [(firm, state) for firm, state in accepted if firm.org_no in organisation_of]
    _write_offers(written, organisation_of, codes=codes)
    _note_sources(written, organisation_of, by=by, at=at)
    return set(organisation_of.values())


def _add_firms(new: Mapping[str, FirmState], *, codes: CodeKeys, at: datetime) -> dict[str, int]:
    organisations = []
    for number, state in new.items():
        organisation = Organisation(kind=Organisation.Kind.ENTERPRISE, org_no=number)
        organisation.set_name(state.profile.name)
        organisations.append(organisation)
    Organisation.objects.bulk_create(organisations, batch_size=_BATCH)
    enterprises = [
        _filled(Enterprise(organisation=organisation), state, codes=codes, at=at)
        for organisation, state in zip(organisations, new.values(), strict=True)
    ]
    Enterprise.objects.bulk_create(enterprises, batch_size=_BATCH)
    delivers = {
        enterprise.pk: [codes.areas[code] for code in state.profile.delivery_areas]
        for enterprise, state in zip(enterprises, new.values(), strict=True)
    }
    _add_links(Enterprise.delivery_areas.through, "enterprise_id", "area_id", delivers)
    return {organisation.org_no or "": organisation.pk for organisation in organisations}


def _change_firms(changed: Sequence[tuple[JudgedFirm, FirmState]], *, codes: CodeKeys, at: datetime) -> None:
    renamed, enterprises, delivers = [], [], {}
    state_of = {firm.known.enterprise_id: (firm.known.state, state) for firm, state in changed if firm.known}
    for enterprise in Enterprise.objects.filter(pk__in=state_of).select_related("organisation"):
        before, after = state_of[enterprise.pk]
        if (before.profile, before.status) == (after.profile, after.status):
            continue  # only its offers change
        if before.profile.name != after.profile.name:
            enterprise.organisation.set_name(after.profile.name)
            renamed.append(enterprise.organisation)
        if before.profile.delivery_areas != after.profile.delivery_areas:
            delivers[enterprise.pk] = [codes.areas[code] for code in after.profile.delivery_areas]
        enterprises.append(
            _filled(enterprise, after, codes=codes, at=at).next_version(opened=enterprise.version)
        )
    Organisation.objects.bulk_update(renamed, ["name", "sort_key", "search_key"], batch_size=_BATCH)
    Enterprise.objects.bulk_update(enterprises, _ENTERPRISE_COLUMNS, batch_size=_BATCH)
    _replace_links(Enterprise.delivery_areas.through, "enterprise_id", "area_id", delivers)


def _filled(enterprise: Enterprise, state: FirmState, *, codes: CodeKeys, at: datetime) -> Enterprise:
    profile = state.profile
    for fact in _ENTERPRISE_FACTS:
        setattr(enterprise, fact, getattr(profile, fact))
    enterprise.home_area_id = codes.areas[profile.home_area] if profile.home_area else None
    enterprise.legal_form_id = codes.legal_forms[profile.legal_form] if profile.legal_form else None
    if enterprise.status != state.status or enterprise.pk is None:
        enterprise.status = state.status
        enterprise.closed_on = day_of(at) if state.status == Status.CLOSED else None
    return enterprise


def _write_offers(
    firms: Sequence[tuple[JudgedFirm, FirmState]], organisation_of: Mapping[str, int], *, codes: CodeKeys
) -> None:
    new: list[tuple[Offer, OfferContent]] = []
    changed: dict[int, OfferContent] = {}
    for firm, state in firms:
        for key, content in state.offers.items():
            if firm.known is None or key not in firm.known.offer_ids:
                new.append((_offer(Offer(organisation_id=organisation_of[firm.org_no]), content), content))
            elif content != firm.known.state.offers[key]:
                changed[firm.known.offer_ids[key]] = content
    Offer.objects.bulk_create([offer for offer, _ in new], batch_size=_BATCH)
    _add_links(
        Offer.cpv_codes.through,
        "offer_id",
        "cpvcode_id",
        {offer.pk: [codes.cpv[code] for code in content.cpv] for offer, content in new},
    )
    offers = [
        _offer(offer, changed[offer.pk]).next_version(opened=offer.version)
        for offer in Offer.objects.filter(pk__in=changed)
    ]
    Offer.objects.bulk_update(offers, [*OFFER_FACTS, "version"], batch_size=_BATCH)
    _replace_links(
        Offer.cpv_codes.through,
        "offer_id",
        "cpvcode_id",
        {pk: [codes.cpv[code] for code in content.cpv] for pk, content in changed.items()},
    )


def _offer(offer: Offer, content: OfferContent) -> Offer:
    for fact in OFFER_FACTS:
        setattr(offer, fact, getattr(content, fact))
    return offer


def _replace_links(through: Any, owner: str, other: str, links: Mapping[int, Sequence[int]]) -> None:
    through.objects.filter(**{f"{owner}__in": list(links)}).delete()
    _add_links(through, owner, other, links)


def _add_links(through: Any, owner: str, other: str, links: Mapping[int, Sequence[int]]) -> None:
    rows = (through(**{owner: pk, other: target}) for pk, targets in links.items() for target in targets)
    through.objects.bulk_create(rows, batch_size=_BATCH)


def _note_sources(
    firms: Sequence[tuple[JudgedFirm, FirmState]],
    organisation_of: Mapping[str, int],
    *,
    by: User | None,
    at: datetime,
) -> None:
    rows = (
        FactSource(
            organisation_id=organisation_of[firm.org_no],
            group=group,
            source=FactSource.Source.SHEET,
            label=FactSource.Label.SELF_DECLARED,
            confirmed_on=day_of(at),
            confirmed_by=by,
        )
        for firm, state in firms
        for group in _groups_written(firm.known.state if firm.known else _NOTHING, state)
    )
    FactSource.objects.bulk_create(
        rows,
        batch_size=_BATCH,
        update_conflicts=True,
        unique_fields=["organisation", "group"],
        update_fields=["source", "label", "confirmed_on", "confirmed_by"],
    )


_NOTHING = FirmState(FirmProfile(name=""))


def _groups_written(before: FirmState, after: FirmState) -> list[FactSource.Group]:
    changed = {
        name
        for name in FirmProfile.__slots__
        if getattr(before.profile, name) != getattr(after.profile, name)
    }
    if before.status != after.status:
        changed.add("status")
    written = {FactSource.Group.of_fact(name) for name in changed}
    if before.offers != after.offers:
        written.add(FactSource.Group.OFFERS)
    return sorted(written)
