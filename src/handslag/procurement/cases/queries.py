"""What cases can be asked: the board's own, their duties, and what has happened to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from handslag.accounts.models import Organisation
from handslag.foundation.models import HappeningRecord
from handslag.law.answers import Door
from handslag.law.bidders.welfare import AwardedUnder, PastAward
from handslag.law.innovation_path import InnovationPath, Step
from handslag.law.lot_planner import FirmSize
from handslag.matching import engine
from handslag.matching.facts import NeedFacts, OfferFacts
from handslag.procurement.cases.models import (
    Case,
    CaseDuty,
    InnovationStep,
    LotPlan,
    ReservedAward,
    ReservedCheck,
)
from handslag.procurement.cases.rules import MOST_LOTS, LotIdea
from handslag.procurement.guidance.rules.asked import Asked
from handslag.procurement.guidance.rules.reserved import Awards
from handslag.procurement.needs.models import NeedLot
from handslag.procurement.needs.queries import current_lots
from handslag.reference.queries import area_tree
from handslag.registry.queries import sellers_for_index
from handslag.registry.search.offers import match_index

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser
    from django.db.models import QuerySet

    from handslag.accounts.models import User

_MOST_FIRMS = 500
_MONTHS_IN_YEAR = 12


def cases_of(user: User | AnonymousUser) -> QuerySet[Case]:
    """The cases of the viewer's boards, the newest first."""
    return Case.objects.visible_to(user).select_related("buyer")


def current_duties(cases: Iterable[Case]) -> dict[int, list[CaseDuty]]:
    """What each case still obliges to, the soonest day first and days that are not known last."""
    found: dict[int, list[CaseDuty]] = {case.pk: [] for case in cases}
    for duty in CaseDuty.objects.current().filter(case_id__in=found):
        found[duty.case_id].append(duty)
    for duties in found.values():
        duties.sort(key=lambda duty: (duty.due_on or date.max, duty.pk))
    return found


def happened_to(case: Case, *, kinds: Iterable[str]) -> QuerySet[HappeningRecord]:
    """What has happened to a case, of these kinds, the latest first."""
    happened = HappeningRecord.objects.filter(kind__in=kinds, facts__case_id=case.pk)
    return happened.select_related("by").order_by("-pk")


def checks_of(case: Case, door: Door) -> QuerySet[ReservedCheck]:
    """Every check of a bidder that was kept for this reservation, the latest first."""
    return ReservedCheck.objects.filter(case=case, door=door.value).select_related("checked_by")


def latest_checks(case: Case) -> dict[str, ReservedCheck]:
    """The latest check of each reservation, by its door."""
    return {check.door: check for check in ReservedCheck.objects.filter(case=case).order_by("pk")}


def awards_of(user: User | AnonymousUser) -> QuerySet[ReservedAward]:
    """The reserved contracts that the viewer's boards have awarded, the latest first."""
    return ReservedAward.objects.visible_to(user).current().select_related("buyer")


_COUNTED_AS = {
    ReservedAward.Under.WELFARE: AwardedUnder.RESERVED_WELFARE,
    ReservedAward.Under.WELFARE_2019: AwardedUnder.RESERVED_WELFARE_2019,
}


def awards_counted(buyer: Organisation, org_no: str) -> Awards:
    """What the repeat bar counts between board and organisation; without a number nothing is known."""
    if not org_no:
        return Awards()
    rows = ReservedAward.objects.current().filter(buyer=buyer, org_no=org_no)
    known = tuple(
        PastAward(
            authority=buyer.public_id,
            organisation=org_no,
            cpv=row.cpv,
            awarded_on=row.awarded_on,
            under=_COUNTED_AS.get(ReservedAward.Under(row.under), AwardedUnder.OTHERWISE),
        )
        for row in rows
    )
    return Awards(authority=buyer.public_id, organisation=org_no, known=known)


def plan_of(case: Case) -> LotPlan | None:
    """How the board thinks of dividing the case's purchase; None when nobody has begun."""
    return LotPlan.objects.filter(case=case).select_related("saved_by", "decided_by").first()


def lots_of_need(case: Case) -> tuple[LotIdea, ...]:
    """The lots of the need that the case came from that say what they are worth, to begin a plan with."""
    if case.need is None:
        return ()
    return tuple(
        LotIdea(title=lot.title, value_sek=lot.value_sek, place=_only_place(lot))
        for lot in current_lots(case.need)[:MOST_LOTS]
        if lot.value_sek
    )


def _only_place(lot: NeedLot) -> str | None:
    """The lot's place, when it has just one."""
    codes = [area.code for area in lot.areas.all()]
    return codes[0] if len(codes) == 1 else None


def firm_sizes(asked: Asked) -> tuple[FirmSize, ...]:
    """What the firms of the register say of their size and places, of those that sell such things.

    Nobody is named. A firm's turnover is not known; what it says that it can deliver in a year stands for
    it, and is hardly less, so that nobody is held to depend on a contract without reason.

    Raises:
        SourceUnavailable: when the index of offers has not been made yet and the register is large.
    """
    need = NeedFacts(title=asked.words, description="", cpv=(asked.cpv,) if asked.cpv else ())
    found = engine.match(match_index(), need, area_tree(), limit_per_group=_MOST_FIRMS)
    best = {match.offer_id: match.firm_id for match in (*found.fits, *found.partly)}
    by_firm: dict[int, list[OfferFacts]] = {}
    for offer in sellers_for_index({*best.values()}) if best else ():
        by_firm.setdefault(offer.firm_id, []).append(offer)
    return tuple(
        _size(offer, offers) for offers in by_firm.values() for offer in offers if offer.offer_id in best
    )


def _size(offer: OfferFacts, of_firm: Iterable[OfferFacts]) -> FirmSize:
    """The size by the fitting offer; the year by everything the firm sells, when all of it is known."""
    monthly = [own.capacity_sek_per_month for own in of_firm]
    known = [sek for sek in monthly if sek is not None]
    return FirmSize(
        smallest_sek=offer.smallest_order_sek,
        largest_sek=offer.largest_order_sek,
        turnover_sek=sum(known) * _MONTHS_IN_YEAR if len(known) == len(monthly) else None,
        places=frozenset(offer.areas),
    )


def steps_of(case: Case) -> dict[Step, InnovationStep]:
    """What is written in the steps of the case's innovation procurement."""
    rows = InnovationStep.objects.filter(case=case).select_related("written_by")
    return {Step(row.step): row for row in rows}


def innovation_path(steps: Mapping[Step, InnovationStep]) -> InnovationPath:
    """The steps as the law room reads them."""
    words = {step.value: row.words for step, row in steps.items()}
    asked = steps.get(Step.ENTERPRISES)
    return InnovationPath(
        current_state=words.get(Step.CURRENT_STATE, ""),
        stakeholders=words.get(Step.STAKEHOLDERS, ""),
        needs=words.get(Step.NEEDS, ""),
        target_picture=words.get(Step.TARGET_PICTURE, ""),
        considers_enterprises=asked.considers_enterprises if asked else None,
        reason=asked.words if asked else "",
    )
