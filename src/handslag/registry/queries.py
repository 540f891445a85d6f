"""What the register can be asked: firms' facts as pure values, singly, for a sheet, and for indexes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet

from handslag.accounts.models import Organisation
from handslag.foundation.errors import RuleBroken
from handslag.foundation.sorting import search_key
from handslag.matching.facts import OfferFacts
from handslag.phrases import Text, gettext_noop
from handslag.reference.models import Area, CpvCode, LegalForm
from handslag.reference.queries import area_tree
from handslag.registry.models import Enterprise, Offer, Seller, Status, Supplier
from handslag.registry.rules import (
    PLAIN_FACTS,
    FirmProfile,
    FirmState,
    FirmVerdict,
    OfferContent,
    Said,
    judge_firm,
    offer_key,
)

_CHUNK = 2_000
_Row = TypeVar("_Row", bound=Model)


def listed(rows: QuerySet[_Row], codes: Iterable[str | None]) -> dict[str, _Row]:
    """The rows of a code list with these codes, by code; None means unknown and is passed over.

    Raises:
        RuleBroken: naming every code that is not in the list.
    """
    wanted = {code for code in codes if code}
    found: dict[str, _Row] = rows.in_bulk(sorted(wanted), field_name="code")
    if missing := wanted - found.keys():
        raise RuleBroken(
            Text(gettext_noop("Not in the code list: %(codes)s."), {"codes": ", ".join(sorted(missing))})
        )
    return found


@dataclass(frozen=True, slots=True)
class CodeKeys:
    """The whole code lists as primary keys by code, for work over many firms."""

    areas: Mapping[str, int]
    cpv: Mapping[str, int]
    legal_forms: Mapping[str, int]

    @classmethod
    def read(cls) -> CodeKeys:
        """Three queries."""
        return cls(
            dict(Area.objects.values_list("code", "pk")),
            dict(CpvCode.objects.values_list("code", "pk")),
            dict(LegalForm.objects.values_list("code", "pk")),
        )


def area_codes() -> dict[str, str]:
    """Areas by their names and codes as people write them; of two with one name the larger wins."""
    names = area_tree().name
    found: dict[str, str] = {}
    for code in sorted(names, key=len, reverse=True):
        found |= {search_key(names[code]): code, search_key(code): code}
    return found


def seller_of(organisation: Organisation) -> Enterprise | Supplier:
    """The firm that an organisation is; only for organisations that sell."""
    if organisation.kind == Organisation.Kind.ENTERPRISE:
        return organisation.enterprise
    return organisation.supplier


def profile_of(seller: Seller) -> FirmProfile:
    """A firm's facts as they are now."""
    return FirmProfile(
        name=seller.organisation.name,
        legal_form=seller.legal_form.code if isinstance(seller, Enterprise) and seller.legal_form else None,
        work_integration=seller.work_integration if isinstance(seller, Enterprise) else "",
        home_area=seller.home_area.code if seller.home_area else None,
        delivery_areas=frozenset(seller.delivery_areas.values_list("code", flat=True)),
        **{name: getattr(seller, name) for name in PLAIN_FACTS},
    )


def content_of(offer: Offer) -> OfferContent:
    """An offer's facts as they are now."""
    return _content(
        {name: getattr(offer, name) for name in OFFER_FACTS},
        cpv=offer.cpv_codes.values_list("code", flat=True),
        areas=offer.delivery_areas.values_list("code", flat=True),
    )


OFFER_FACTS = (
    "title",
    "description",
    "smallest_order_sek",
    "largest_order_sek",
    "lead_time_days",
    "capacity_sek_per_month",
)


def _content(facts: Mapping[str, Any], *, cpv: Iterable[str], areas: Iterable[str]) -> OfferContent:
    return OfferContent(**facts, cpv=frozenset(cpv), delivery_areas=frozenset(areas))


_ENTERPRISE_FACTS = (*PLAIN_FACTS, "work_integration")


@dataclass(frozen=True, slots=True)
class KnownFirm:
    """A firm that a sheet may change: its state, and the keys of the rows that hold it."""

    organisation_id: int
    enterprise_id: int
    state: FirmState
    offer_ids: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KnownNumbers:
    """What is known of some organisation numbers: social enterprises, and those of anybody else."""

    firms: Mapping[str, KnownFirm]
    others: frozenset[str]


def known_numbers(numbers: Collection[str]) -> KnownNumbers:
    """Everything a sheet may change about the firms with these numbers; in a transaction they stay locked."""
    firms = Enterprise.objects.filter(organisation__org_no__in=numbers).values(
        "pk",
        "organisation_id",
        "organisation__org_no",
        "organisation__name",
        "legal_form__code",
        "home_area__code",
        "status",
        *_ENTERPRISE_FACTS,
    )
    rows = list(firms)
    areas = _codes_by(
        Enterprise.delivery_areas.through, "enterprise_id", "area__code", [row["pk"] for row in rows]
    )
    offers = _offers_of([row["organisation_id"] for row in rows])
    known = {str(row["organisation__org_no"]): _known_firm(row, areas, offers) for row in rows}
    taken = Organisation.objects.filter(org_no__in=numbers).values_list("org_no", flat=True)
    return KnownNumbers(known, frozenset(number for number in taken if number and number not in known))


def _known_firm(
    row: Mapping[str, Any],
    areas: Mapping[int, list[str]],
    offers: Mapping[int, list[tuple[int, OfferContent]]],
) -> KnownFirm:
    own = {offer_key(content.title): (pk, content) for pk, content in offers.get(row["organisation_id"], [])}
    profile = FirmProfile(
        name=row["organisation__name"],
        legal_form=row["legal_form__code"],
        home_area=row["home_area__code"],
        delivery_areas=frozenset(areas.get(row["pk"], [])),
        **{name: row[name] for name in _ENTERPRISE_FACTS},
    )
    state = FirmState(profile, row["status"], {key: content for key, (_, content) in own.items()})
    return KnownFirm(row["organisation_id"], row["pk"], state, {key: pk for key, (pk, _) in own.items()})


def _offers_of(organisation_ids: Collection[int]) -> dict[int, list[tuple[int, OfferContent]]]:
    rows = list(
        Offer.objects.current()
        .filter(organisation_id__in=organisation_ids)
        .order_by("-pk")  # of two with one title the older wins
        .values("pk", "organisation_id", *OFFER_FACTS)
    )
    keys = [row["pk"] for row in rows]
    cpv = _codes_by(Offer.cpv_codes.through, "offer_id", "cpvcode__code", keys)
    areas = _codes_by(Offer.delivery_areas.through, "offer_id", "area__code", keys)
    found: dict[int, list[tuple[int, OfferContent]]] = {}
    for row in rows:
        pk, organisation_id = row.pop("pk"), row.pop("organisation_id")
        content = _content(row, cpv=cpv.get(pk, ()), areas=areas.get(pk, ()))
        found.setdefault(organisation_id, []).append((pk, content))
    return found


def _codes_by(through: Any, owner: str, code: str, keys: Collection[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for key, value in through.objects.filter(**{f"{owner}__in": keys}).values_list(owner, code):
        found.setdefault(key, []).append(value)
    return found


@dataclass(frozen=True, slots=True)
class JudgedFirm:
    """A firm of a sheet: what is known of it, and what becomes of it by its rows."""

    org_no: str
    known: KnownFirm | None
    verdict: FirmVerdict


def judged_firms(rows: Sequence[Said], *, year: int, firms_at_a_time: int) -> Iterator[list[JudgedFirm]]:
    """What the rows of a sheet do, firm by firm as the register is now, some firms at a time."""
    by_firm: dict[str, list[Said]] = {}
    for row in rows:
        by_firm.setdefault(row.org_no or f"row {row.row}", []).append(row)
    waiting = iter(by_firm.items())
    while some := dict(islice(waiting, firms_at_a_time)):
        known = known_numbers(some.keys())
        yield [
            JudgedFirm(
                number,
                firm := known.firms.get(number),
                judge_firm(
                    own, known=firm.state if firm else None, year=year, is_taken=number in known.others
                ),
            )
            for number, own in some.items()
        ]


def sellers_for_index(organisation_ids: Collection[int] | None = None) -> Iterator[OfferFacts]:
    """The current offers of active firms, social enterprises and other suppliers alike, offer by offer.

    An offer without delivery areas has its firm's. None means every firm; seven queries whatever the number,
    read in chunks, so that memory does not grow with the register.
    """
    active = Q(organisation__enterprise__status=Status.ACTIVE) | Q(
        organisation__supplier__status=Status.ACTIVE
    )
    offers = _only(Offer.objects.current().filter(active), "organisation_id", organisation_ids)
    area_of, code_of = (dict(listed.objects.values_list("pk", "code")) for listed in (Area, CpvCode))
    areas_of_firm = _areas_of_firms(area_of, organisation_ids)
    cpv = _Following(Offer.cpv_codes.through, "cpvcode_id", code_of, organisation_ids)
    areas = _Following(Offer.delivery_areas.through, "area_id", area_of, organisation_ids)
    columns = ("pk", "organisation_id", *OFFER_FACTS)
    for pk, firm, title, description, *numbers in (
        offers.order_by("pk").values_list(*columns).iterator(chunk_size=_CHUNK)
    ):
        yield OfferFacts(
            pk,
            firm,
            f"{title}. {description}" if description else title,
            cpv.of(pk),
            areas.of(pk) or areas_of_firm.get(firm, ()),
            *numbers,
        )


def _only(rows: QuerySet[Any], name: str, keys: Collection[int] | None) -> QuerySet[Any]:
    return rows if keys is None else rows.filter(**{f"{name}__in": keys})


def _areas_of_firms(
    codes: Mapping[int, str], organisation_ids: Collection[int] | None
) -> dict[int, tuple[str, ...]]:
    kept: dict[tuple[str, ...], tuple[str, ...]] = {}  # most firms share their areas with many others
    found: dict[int, tuple[str, ...]] = {}
    for model, owner in ((Enterprise, "enterprise"), (Supplier, "supplier")):
        rows = _only(
            model.delivery_areas.through.objects.all(), f"{owner}__organisation_id", organisation_ids
        )
        ordered = rows.order_by(f"{owner}_id", "area_id").values_list(f"{owner}__organisation_id", "area_id")
        for firm, own in groupby(ordered.iterator(chunk_size=_CHUNK), itemgetter(0)):
            areas = tuple(codes[area] for _, area in own)
            found[firm] = kept.setdefault(areas, areas)
    return found


class _Following:
    """The codes of offers that are asked for in the order of their keys, read beside them."""

    def __init__(
        self, through: Any, column: str, codes: Mapping[int, str], organisation_ids: Collection[int] | None
    ) -> None:
        self._codes = codes
        rows = _only(through.objects.all(), "offer__organisation_id", organisation_ids)
        ordered = rows.order_by("offer_id", column).values_list("offer_id", column)
        self._groups = groupby(ordered.iterator(chunk_size=_CHUNK), itemgetter(0))
        self._offer = 0
        self._own: tuple[str, ...] = ()

    def of(self, offer_id: int) -> tuple[str, ...]:
        """The codes of one offer; each call is for a later offer than the call before."""
        while self._offer < offer_id:
            pk, rows = next(self._groups, (_PAST_THE_LAST, ()))
            self._offer, self._own = pk, tuple(self._codes[code] for _, code in rows)
        return self._own if self._offer == offer_id else ()


_PAST_THE_LAST = 2**63
