"""What the lot planner prints: who could bid on each lot, on each size, and what is decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.forms import BaseForm, BoundField
from django.utils.translation import gettext

from handslag.foundation.errors import SourceUnavailable
from handslag.foundation.phrasing import sek
from handslag.law.answers import Guide, Reason, Regime
from handslag.law.lot_decision import exempt_lots, lot_obstacles
from handslag.law.lot_planner import FirmSize, Outlook, plan_lots, size_curve
from handslag.law.purchase import Kind
from handslag.procurement.cases.forms.lots import DecisionForm, LotsForm
from handslag.procurement.cases.models import Case, LotPlan
from handslag.procurement.cases.queries import firm_sizes
from handslag.procurement.cases.rules import SIZES_SEK, LotIdea, planned, read_decision, read_lots, with_lots
from handslag.procurement.guidance.pages.doors import ShownReason, shown_reason
from handslag.procurement.guidance.queries import threshold_table
from handslag.procurement.guidance.rules.asked import Asked
from handslag.reference.pages import said
from handslag.reference.queries import area_tree


@dataclass(frozen=True, slots=True)
class ShownOutlook:
    """How many firms could bid on one lot or at one size; the shares are whole parts of a hundred."""

    name: str
    about: str
    can: int
    unknown: int
    too_large: int
    too_small: int
    elsewhere: int
    can_share: int
    unknown_share: int


@dataclass(frozen=True, slots=True)
class LotRow:
    """A row of the form: a lot's number and its fields."""

    number: int
    fields: tuple[BoundField, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """What the register says of the lots and of sizes, of those in it that sell such things."""

    firms: int
    lots: tuple[ShownOutlook, ...]
    sizes: tuple[ShownOutlook, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownDecision:
    """What is decided, by whom, and what the law still asks for when the lots have changed since."""

    lines: tuple[tuple[str, str], ...]
    at: datetime | None
    who: str
    still_asked: tuple[ShownReason, ...]


@dataclass(frozen=True, slots=True)
class LotsPage:
    """The lot planner of a case."""

    case: Case
    form: BaseForm
    rows: tuple[LotRow, ...]
    decision_form: BaseForm
    decision_first: tuple[BoundField, ...]
    decision_more: tuple[BoundField, ...]
    has_more: bool
    register: Register | None
    total: str
    about_total: str
    exemption: ShownReason | None
    decision: ShownDecision | None
    reasons: tuple[ShownReason, ...]
    saved_at: datetime | None
    who: str


def lots_page(
    case: Case, guide: Guide, plan: LotPlan | None, *, form: LotsForm, decision_form: DecisionForm
) -> LotsPage:
    """The page of a case that was fetched with its buyer."""
    asked = Asked.from_json(case.asked)
    lots = read_lots(plan.lots) if plan else ()
    return LotsPage(
        case=case,
        form=form,
        rows=tuple(LotRow(number, tuple(fields)) for number, fields in form.rows()),
        decision_form=decision_form,
        decision_first=tuple(decision_form[name] for name in decision_form.FIRST),
        decision_more=tuple(decision_form[name] for name in decision_form.MORE),
        has_more=any(decision_form[name].value() for name in decision_form.MORE),
        register=_register(asked, lots),
        total=sek(sum(lot.value_sek for lot in lots)) if lots else "",
        about_total=_about_total(asked, lots),
        exemption=_exemption(asked, guide, lots),
        decision=_decision(case, guide, plan, lots),
        reasons=tuple(shown_reason(reason) for reason in _lots_reasons(guide)),
        saved_at=plan.saved_at if plan else None,
        who=plan.saved_by.name if plan and plan.saved_by else "",
    )


def _lots_reasons(guide: Guide) -> Iterable[Reason]:
    return next(one.reasons for one in guide.instruments if one.door.value == "lots")


def _register(asked: Asked, lots: Sequence[LotIdea]) -> Register | None:
    """What the register says; None while it is being read in."""
    try:
        firms = firm_sizes(asked)
    except SourceUnavailable:
        return None
    parents = {code: above for code, above in area_tree().parent.items() if above}
    plan = plan_lots(planned(lots, months=asked.months), firms, parents=parents)
    curve = size_curve(SIZES_SEK, firms, parents=parents)
    return Register(
        firms=len(firms),
        lots=tuple(
            _lot(number, lot, one, firms)
            for number, (lot, one) in enumerate(zip(lots, plan.outlooks, strict=True), 1)
        ),
        sizes=tuple(_shown(sek(size), "", one, firms) for size, one in curve),
        warnings=tuple(map(said, plan.warnings)),
    )


def _lot(number: int, lot: LotIdea, one: Outlook, firms: Sequence[FirmSize]) -> ShownOutlook:
    place = area_tree().name.get(lot.place, lot.place) if lot.place else gettext("Anywhere")
    name = f"{number}. {lot.title}" if lot.title else gettext("Lot %(number)s") % {"number": number}
    return _shown(name, f"{sek(lot.value_sek)} · {place}", one, firms)


def _shown(name: str, about: str, one: Outlook, firms: Sequence[FirmSize]) -> ShownOutlook:
    whole = len(firms) or 1
    return ShownOutlook(
        name=name,
        about=about,
        can=one.can,
        unknown=one.unknown,
        too_large=one.too_large,
        too_small=one.too_small,
        elsewhere=one.elsewhere,
        can_share=100 * one.can // whole,
        unknown_share=100 * one.unknown // whole,
    )


def _about_total(asked: Asked, lots: Sequence[LotIdea]) -> str:
    """How the sum of the lots stands to the value in the case; never a lower value to aim for."""
    if not lots or asked.value is None:
        return ""
    total, value = sum(lot.value_sek for lot in lots), asked.value.sek
    if total > value:
        return gettext(
            "The lots are worth more than the %(value)s of the case. The law counts all of it, so change the "
            "facts of the case and ask the guide again."
        ) % {"value": sek(value)}
    if total < value:
        return gettext(
            "The case says %(value)s, and that is what counts: what lies in no lot is part of the purchase "
            "too."
        ) % {"value": sek(value)}
    return gettext("That is the value of the case. It is the same however the purchase is divided.")


def _exemption(asked: Asked, guide: Guide, lots: Sequence[LotIdea]) -> ShownReason | None:
    """Which lots of a purchase above the threshold are small enough for the rules below it."""
    if guide.regime is not Regime.EU or not lots:
        return None
    kind = asked.purchase.known_kind or Kind.SERVICE
    found = exempt_lots(
        [lot.value_sek for lot in lots],
        kind,
        on=asked.on,
        row=threshold_table().at(asked.on),
        sek_per_eur=asked.sek_per_eur,
    )
    return shown_reason(found.reason)


def _decision(
    case: Case, guide: Guide, plan: LotPlan | None, lots: Sequence[LotIdea]
) -> ShownDecision | None:
    decision = read_decision(plan.decision) if plan else None
    if plan is None or decision is None:
        return None
    form = DecisionForm(decision=decision, version=plan.version)
    still = lot_obstacles(with_lots(decision, lots), guide.regime, on=case.began_on)
    return ShownDecision(
        lines=tuple(_lines(form)),
        at=plan.decided_at,
        who=plan.decided_by.name if plan.decided_by else "",
        still_asked=tuple(map(shown_reason, still)),
    )


def _lines(form: DecisionForm) -> Iterator[tuple[str, str]]:
    """What was decided, question by question."""
    for name in (*form.FIRST, *form.MORE):
        value = form.initial[name]
        if value in (None, "", False):
            continue
        names = dict(getattr(form.fields[name], "choices", ()))
        shown = gettext("Yes") if value is True else str(names.get(value, value))
        yield str(form.fields[name].label), shown
