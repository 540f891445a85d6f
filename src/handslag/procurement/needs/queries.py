"""What needs can be asked: their answers as pure values, matches stored and live, and who is to be told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache, reduce
from itertools import chain
from operator import or_
from typing import TYPE_CHECKING, Any

from django.db.models import Max, Q, QuerySet

from handslag.accounts.models import Organisation
from handslag.accounts.queries import organisations_where, the_city
from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.models import HappeningRecord
from handslag.matching import engine
from handslag.matching.cpv import DIVISION
from handslag.matching.facts import NeedFacts
from handslag.matching.index import OfferIndex
from handslag.matching.need_reading import read_need
from handslag.matching.results import FirmMatch, Lever, Outlook, Part
from handslag.matching.reverse import SoldOffers, pointed_to
from handslag.matching.weight_table import weights_from
from handslag.matching.weights import DEFAULT, Weights
from handslag.phrases import Text
from handslag.procurement.needs.happenings import NeedRevised
from handslag.procurement.needs.models import (
    MatchRow,
    MatchRun,
    Need,
    NeedLot,
    Subscription,
    Told,
    WeightTable,
)
from handslag.procurement.needs.rules import CityPlace, LotContent, NeedContent, hearing
from handslag.reference.queries import area_tree
from handslag.registry.queries import sellers_for_index
from handslag.registry.search.offers import match_index

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from handslag.accounts.models import User

StoredPart = Mapping[str, Any]
PLAIN_ANSWERS = ("title", "description", "value_sek", "months", "starts_on", "answers_by", "bids_at", "lang")


def content_of(need: Need, *, lots: Iterable[NeedLot] | None = None) -> NeedContent:
    """A need's answers as they are now; five queries whatever the number of lots.

    `lots` are its current ones, when they have been read already.
    """
    return NeedContent(
        **{answer: getattr(need, answer) for answer in PLAIN_ANSWERS},
        cpv=_codes(need.cpv_codes),
        areas=_codes(need.areas),
        lots=tuple(
            LotContent(
                title=lot.title,
                description=lot.description,
                cpv=_codes(lot.cpv_codes),
                areas=_codes(lot.areas),
                value_sek=lot.value_sek,
            )
            for lot in (current_lots(need) if lots is None else lots)
        ),
    )


def _codes(rows: Any) -> frozenset[str]:
    return frozenset(row.code for row in rows.all())


def city_place() -> CityPlace | None:
    """The city of this installation, for notices that name it; None before it is set up."""
    city = the_city()
    return CityPlace(city.organisation.name, city.municipality_code) if city else None


def current_lots(need: Need) -> QuerySet[NeedLot]:
    """The lots that the need has now, in their order."""
    lots = NeedLot.objects.filter(need=need).current().order_by("number")
    return lots.prefetch_related("cpv_codes", "areas")


def need_facts(content: NeedContent, *, on: date) -> tuple[tuple[int | None, NeedFacts], ...]:
    """What the engine is told, one by one: each lot with its number, or the whole with None.

    A lot that does not say something takes it from the need, except the value: a need's value is no lot's;
    and the need's words say nothing of a lot that has its own code.
    A start that has passed on the day is as unknown as none, for it must be chosen anew.
    """
    if not content.lots:
        return ((None, whole_facts(content, on=on)),)
    return tuple(
        (number, _lot_facts(content, lot, on=on)) for number, lot in enumerate(content.lots, start=1)
    )


def _lot_facts(content: NeedContent, lot: LotContent, *, on: date) -> NeedFacts:
    return NeedFacts(
        title=lot.title,
        description=lot.description or ("" if lot.cpv else f"{content.title}\n{content.description}"),
        cpv=tuple(sorted(lot.cpv or content.cpv)),
        areas=tuple(sorted(lot.areas or content.areas)),
        value_sek=lot.value_sek,
        months=content.months,
        starts_on=_coming(content.starts_on, on=on),
        asked_on=on,
        lang=content.lang,
    )


def whole_facts(content: NeedContent, *, on: date) -> NeedFacts:
    """The need as one, with what its lots say."""
    return NeedFacts(
        title=content.title,
        description="\n".join([content.description, *(lot.title for lot in content.lots)]).strip(),
        cpv=tuple(sorted(content.cpv.union(*(lot.cpv for lot in content.lots)))),
        areas=tuple(sorted(content.areas.union(*(lot.areas for lot in content.lots)))),
        value_sek=content.value_sek,
        months=content.months,
        starts_on=_coming(content.starts_on, on=on),
        asked_on=on,
        lang=content.lang,
    )


def _coming(start: date | None, *, on: date) -> date | None:
    return start if start and start >= on else None


def city_weights() -> Weights:
    """What matching goes by in this city: its newest table, else the shipped weights; one query."""
    table = WeightTable.objects.first()
    return weights_from(table.figures) if table else DEFAULT


def outlook(content: NeedContent, *, on: date) -> Outlook:
    """How many firms fit the need as a whole, while it is being written, and what would bring more.

    Nothing is stored.

    Raises:
        SourceUnavailable: when the index of offers has not been made yet and the register is large.
    """
    return engine.outlook(match_index(), whole_facts(content, on=on), area_tree(), weights=city_weights())


def latest_runs(need: Need, *, user: User | AnonymousUser) -> list[MatchRun]:
    """The newest stored match of each lot, or of the whole; as far as the viewer may see every match."""
    return list(_latest(MatchRun.objects.visible_to(user), need))


def fresh_runs(need: Need) -> list[MatchRun]:
    """The newest stored matches when they answer what the need says now, else none; for the system itself."""
    runs = list(_latest(MatchRun.objects.all(), need))
    return [] if any(is_stale(run, need) for run in runs) else runs


def _latest(runs: QuerySet[MatchRun], need: Need) -> QuerySet[MatchRun]:
    newest = _newest(runs.filter(need=need), NeedLot.objects.filter(need=need).current())
    return newest.select_related("lot").order_by("lot__number")


def _newest(runs: QuerySet[MatchRun], lots: Collection[NeedLot] | QuerySet[NeedLot]) -> QuerySet[MatchRun]:
    """The newest run for each of these lots; without lots the newest for the whole."""
    own = runs.filter(lot__in=lots) if lots else runs.filter(lot=None)
    return own.filter(pk__in=own.order_by().values("lot").annotate(newest=Max("pk")).values("newest"))


def is_stale(run: MatchRun, need: Need) -> bool:
    """Whether the need's answers have changed since the match was made."""
    return run.made_at < need.revised_at


def rows_of(run: MatchRun, *, user: User | AnonymousUser) -> QuerySet[MatchRow]:
    """The run's rows in their stated order, with firms and offers; of a public need a firm sees its own."""
    rows = MatchRow.objects.visible_to(user).filter(run=run)
    return rows.select_related("offer", "organisation__enterprise__home_area").order_by("position")


def told_of(need: Need, *, user: User | AnonymousUser) -> QuerySet[Told]:
    """The journal of who was told, for those who see every match."""
    return Told.objects.visible_to(user).filter(need=need).select_related("organisation").order_by("pk")


@dataclass(frozen=True, slots=True)
class OwnMatch:
    """A firm's own match with a need or one of its lots, in the words the purchaser reads.

    `group` is a MatchRow.Group value, or "none" when the firm is in no list; `parts` are empty when the firm
    has described nothing that it sells.
    """

    organisation: Organisation
    lot: NeedLot | None
    group: str
    parts: Sequence[StoredPart]
    missing: StoredPart | None


def own_matches(
    need: Need, *, user: User | AnonymousUser, at: datetime, lots: Collection[NeedLot] | None = None
) -> list[OwnMatch]:
    """How each of the viewer's own firms fits a public need, lot by lot; never anybody else's match.

    What the latest run kept is shown, else it is worked out now. `lots` are the need's current ones, when
    they have been read already.

    Raises:
        SourceUnavailable: when the index of offers has not been made yet and the register is large.
    """
    firms = organisations_where(user, Permission.MATCH_SEE_OWN)
    if not firms or not need.is_public:
        return []
    own_lots = list(current_lots(need)) if lots is None else lots
    by_number = {lot.number: lot for lot in own_lots}
    stored = _stored_rows(need, firms, own_lots)
    index = cache(match_index)  # Opened once, and only when something must be worked out.
    weights = cache(city_weights)
    found = []
    for number, facts in need_facts(content_of(need, lots=own_lots), on=clock.day_of(at)):
        lot = by_number[number] if number else None
        for firm in firms:
            row = stored.get((lot.pk if lot else None, firm.pk))
            found.append(
                _from_row(row, firm, lot) if row else _worked_out(index(), facts, firm, lot, weights())
            )
    return found


def _stored_rows(
    need: Need, firms: Collection[Organisation], lots: Collection[NeedLot]
) -> dict[tuple[int | None, int], MatchRow]:
    newest = _newest(MatchRun.objects.filter(need=need), lots).filter(made_at__gte=need.revised_at)
    rows = MatchRow.objects.filter(run__in=newest.values("pk"), organisation__in=firms).select_related("run")
    return {(row.run.lot_id, row.organisation_id): row for row in rows}


def _from_row(row: MatchRow, firm: Organisation, lot: NeedLot | None) -> OwnMatch:
    return OwnMatch(firm, lot, row.group, row.parts, row.missing)


def _worked_out(
    index: OfferIndex, facts: NeedFacts, firm: Organisation, lot: NeedLot | None, weights: Weights
) -> OwnMatch:
    found = engine.explain_one(index, facts, area_tree(), firm.pk, weights=weights)
    if found is None:
        return OwnMatch(firm, lot, "none", (), None)
    parts, missing = stored_parts(found)
    return OwnMatch(firm, lot, found.group.code, parts, missing)


def stored_parts(found: FirmMatch) -> tuple[list[dict[str, Any]], dict[str, Any] | None]:
    """A match's parts, and the missing one, as they are stored."""
    return [_stored(part) for part in found.parts], _stored(found.missing) if found.missing else None


def stored_lever(lever: Lever) -> dict[str, Any]:
    """A lever as it is stored."""
    return {"part": lever.part.value, "firms": lever.firms, "text": lever.text.to_json()}


def _stored(part: Part) -> dict[str, Any]:
    return {"part": part.part.value, "state": part.state.value, "text": part.text.to_json()}


def coming_needs(*, limit: int, on: date | None = None) -> list[Need]:
    """Published needs that can still be answered on the day (today), the soonest last day first."""
    today = on or clock.day_of(clock.now())
    needs = Need.objects.published().filter(answers_by__gte=today).order_by("answers_by", "pk")
    return list(needs.select_related("buyer").prefetch_related("areas")[:limit])


def happened_to(need: Need, *, kinds: Iterable[str]) -> QuerySet[HappeningRecord]:
    """What has happened to a need, of these kinds, the latest first."""
    happened = HappeningRecord.objects.filter(kind__in=kinds, facts__need_id=need.pk)
    return happened.select_related("by").order_by("-pk")


def saved_only_by(draft: Need, *, since: int, by: User) -> bool:
    """Whether every save of a draft after a version was by this person."""
    saves = draft.version - since
    revised = HappeningRecord.objects.filter(kind=NeedRevised.__name__, facts__need_id=draft.pk)
    savers = list(revised.order_by("-pk").values_list("by_id", flat=True)[: max(saves, 0)])
    return draft.status == Need.Status.DRAFT and len(savers) == saves and set(savers) == {by.pk}


def needs_to_tell_of() -> QuerySet[Need]:
    """Published needs that nobody has been told of yet, the longest waiting first."""
    return Need.objects.published().filter(told_at=None).order_by("published_at", "pk")


@dataclass(frozen=True, slots=True)
class Concerned:
    """Why somebody hears of a need; `lot` is the number of the lot that it fits, when it has lots."""

    reason: Told.Reason
    why: Text
    lot: int | None = None


def concerned_by(content: NeedContent, *, on: date) -> dict[int, Concerned]:
    """Every organisation that hears of a need, once: it fits, else nearly fits, else is followed.

    Raises:
        SourceUnavailable: when the index of offers has not been made yet and the register is large.
    """
    index, facts, weights = match_index(), need_facts(content, on=on), city_weights()
    concerned: dict[int, Concerned] = {}
    for number, own in facts:
        for firm_id in engine.matching_firms(index, own, area_tree(), weights=weights):
            concerned.setdefault(firm_id, Concerned(Told.Reason.MATCH, hearing.FITS, number))
    told = chain(dict.fromkeys(_nearly(facts), hearing.NEARLY).items(), followers_of(content, on=on).items())
    for organisation_id, why in told:
        concerned.setdefault(organisation_id, Concerned(Told.Reason.SUBSCRIPTION, why))
    return concerned


def followers_of(content: NeedContent, *, on: date) -> dict[int, Text]:
    """The organisations that follow what the need is about, with why; no closed ones."""
    codes = content.cpv.union(*(lot.cpv for lot in content.lots))
    vague = [own for _, own in need_facts(content, on=on) if not any(map(hearing.tells_a_trade, own.cpv))]
    rows = Subscription.objects.current().filter(organisation__closed_on__isnull=True)
    if not vague or all(own.cpv for own in vague):
        divisions = {code[:DIVISION] for code in codes}
        rows = rows.filter(reduce(or_, (Q(cpv_code__code__startswith=own) for own in divisions), Q(pk=None)))
    else:
        rows = rows.filter(cpv_code__isnull=False)
    pairs = list(rows.order_by("cpv_code__code").values_list("organisation_id", "cpv_code__code"))
    followed = {code for _, code in pairs}
    whys = {code: why for code in followed if (why := hearing.why_by_code(code, codes))}
    weights = city_weights()
    for own in vague:
        read = read_need(replace(own, cpv=()), area_tree(), weights)
        for code in pointed_to(read, sorted(followed - whys.keys()), weights=weights):
            whys[code] = hearing.why_by_words(code)
    found: dict[int, Text] = {}
    for organisation_id, code in pairs:
        if code in whys:
            found.setdefault(organisation_id, whys[code])
    return found


def _nearly(facts: Iterable[tuple[int | None, NeedFacts]]) -> set[int]:
    """The firms that want to hear of what nearly fits, and that this nearly fits."""
    asking = Subscription.objects.current().filter(cpv_code=None, organisation__closed_on__isnull=True)
    firms = set(asking.values_list("organisation_id", flat=True))
    if not firms:
        return firms
    weights = city_weights()
    sold = SoldOffers(sellers_for_index(firms), match_index(), area_tree(), weights=weights)
    return {firm for _, own in facts for firm in sold.groups(read_need(own, area_tree(), weights))}
