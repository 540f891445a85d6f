"""What a match prints: firms that fit, in part or nearly, each with why, and what is not known of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from handslag.accounts.models import Organisation
from handslag.matching import sentences
from handslag.matching.results import PartName, State
from handslag.phrases import Text
from handslag.procurement.needs.models import MatchRow
from handslag.procurement.needs.pages.naming import COULD_STATE, PART_NAMES
from handslag.reference.pages import said
from handslag.registry.models import FactSource, Offer
from handslag.registry.pages.enterprise import order_size

StoredPart = Mapping[str, Any]
_COLORS = {
    FactSource.Label.SELF_DECLARED: "neutral",
    FactSource.Label.VERIFIED: "info",
    FactSource.Label.CERTIFIED: "success",
}
_DECIDING = (PartName.LINE_OF_BUSINESS, PartName.PLACE, PartName.ORDER_SIZE, PartName.TIMING)
_NOT_QUITE = frozenset({State.PARTLY, State.NOT_MET})


@dataclass(frozen=True, slots=True)
class FoundFirm:
    """A firm in a match, stored or just made: which offer fits, how, and why, as codes."""

    organisation_id: int
    offer_id: int
    group: str
    parts: Sequence[StoredPart]
    missing: StoredPart | None


@dataclass(frozen=True, slots=True)
class ShownPart:
    """One part of a match."""

    state: str
    label: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ShownFirm:
    """A firm in a match as people read it; `but` is what does not quite fit, if anything."""

    name: str
    address: str
    offer: str
    place: str
    size: str
    label: str
    color: str
    why: str
    but: str
    parts: tuple[ShownPart, ...]


@dataclass(frozen=True, slots=True)
class FirmGroup:
    """Firms that fit alike; near misses are one group for each thing that is missing."""

    code: str
    title: str
    total: int
    firms: tuple[ShownFirm, ...]


_TITLES = {
    MatchRow.Group.FITS: _("Fits"),
    MatchRow.Group.PARTLY: _("Fits in part"),
}
_MISSING_TITLES = {
    PartName.LINE_OF_BUSINESS: _("Nearly: another line of business, but next door"),
    PartName.PLACE: _("Nearly: delivers somewhere else"),
    PartName.ORDER_SIZE: _("Nearly: takes orders of another size"),
    PartName.TIMING: _("Nearly: needs more time"),
}


def shown_parts(parts: Iterable[StoredPart]) -> tuple[ShownPart, ...]:
    """Every part with its state and sentence, in the reader's language."""
    return tuple(
        ShownPart(part["state"], str(PART_NAMES[PartName(part["part"])]), part_sentence(part))
        for part in parts
    )


def part_sentence(part: StoredPart) -> str:
    """The part's sentence, the same for purchaser and firm."""
    return said(Text.from_json(part["text"]))


def could_state(parts: Iterable[StoredPart]) -> tuple[str, ...]:
    """What the firm itself could say so that more of its own match is known."""
    found = (sentences.unstated_in(Text.from_json(part["text"])) for part in parts)
    return tuple(str(COULD_STATE[what]) for what in found if what)


def kind_of(firm: FoundFirm) -> tuple[str, str]:
    """What the firm is listed under: its group, and for a near miss the part that is missing."""
    is_near = firm.group == MatchRow.Group.NEAR
    return firm.group, firm.missing["part"] if is_near and firm.missing else ""


def kind_title(kind: tuple[str, str]) -> str:
    """What a group of firms is called."""
    group, missing = kind
    if missing:
        return str(_MISSING_TITLES.get(PartName(missing), MatchRow.Group.NEAR.label))
    return str(_TITLES.get(MatchRow.Group(group), MatchRow.Group(group).label))


def kind_order(firm: FoundFirm) -> tuple[int, int]:
    """The best group first, near misses by what is missing in the order parts are shown."""
    group, missing = kind_of(firm)
    parts = [part.value for part in PartName]
    return MatchRow.Group.values.index(group), parts.index(missing) if missing in parts else -1


def grouped(
    named: Iterable[tuple[FoundFirm, ShownFirm]], totals: Mapping[tuple[str, str], int] | None = None
) -> tuple[FirmGroup, ...]:
    """Firms under what they are listed under, which they are sorted by; `totals` when only some are shown."""
    found = []
    for kind, pairs in groupby(named, key=lambda pair: kind_of(pair[0])):
        firms = tuple(shown for _, shown in pairs)
        total = totals[kind] if totals else len(firms)
        found.append(FirmGroup(kind[0], kind_title(kind), total, firms))
    return tuple(found)


def shown_firms(found: Sequence[FoundFirm]) -> tuple[ShownFirm, ...]:
    """The firms by name and in words; three queries whatever their number."""
    keys = {firm.organisation_id for firm in found}
    related = ("enterprise__home_area", "supplier__home_area")
    organisations = Organisation.objects.select_related(*related).in_bulk(keys)
    offers = Offer.objects.in_bulk({firm.offer_id for firm in found})
    labels = offer_labels(keys)
    return tuple(
        shown_firm(
            firm,
            organisations[firm.organisation_id],
            offers[firm.offer_id],
            labels.get(firm.organisation_id, ""),
        )
        for firm in found
    )


def offer_labels(organisation_ids: Collection[int]) -> dict[int, str]:
    """How sure it is what each firm sells; shown beside a match, never part of its order."""
    rows = FactSource.objects.filter(organisation_id__in=organisation_ids, group=FactSource.Group.OFFERS)
    return dict(rows.values_list("organisation_id", "label"))


def shown_firm(firm: FoundFirm, organisation: Organisation, offer: Offer, label: str) -> ShownFirm:
    """One firm in words; only a social enterprise has a page to lead to."""
    enterprise = getattr(organisation, "enterprise", None)
    seller = enterprise or getattr(organisation, "supplier", None)
    home = seller.home_area if seller else None
    return ShownFirm(
        name=organisation.name,
        address=enterprise.get_absolute_url() if enterprise else "",
        offer=offer.title,
        place=home.label if home else "",
        size=order_size(offer.smallest_order_sek, offer.largest_order_sek),
        label=str(FactSource.Label(label).label) if label else "",
        color=_COLORS.get(FactSource.Label(label), "neutral") if label else "neutral",
        why=why_it_fits(firm.parts, besides=firm.missing),
        but=part_sentence(firm.missing) if firm.missing else what_differs(firm.parts),
        parts=shown_parts(firm.parts),
    )


def why_it_fits(parts: Sequence[StoredPart], *, besides: StoredPart | None) -> str:
    """The sentence of what fits best: the line of business, else the words."""
    named = {part["part"]: part for part in parts if part != besides}
    fitting = (named[name] for name in (PartName.LINE_OF_BUSINESS, PartName.WORDS) if name in named)
    return next((part_sentence(part) for part in fitting if part["state"] in {State.MET, State.PARTLY}), "")


def what_differs(parts: Sequence[StoredPart]) -> str:
    """The first thing that fits only in part, or not."""
    named = {part["part"]: part for part in parts}
    places = [named[name] for name in _DECIDING[1:] if name in named]
    return next((part_sentence(part) for part in places if part["state"] in _NOT_QUITE), "")


_UNKNOWN = {
    PartName.PLACE: _("where they deliver"),
    PartName.ORDER_SIZE: _("how large orders they take"),
    PartName.TIMING: _("how long notice they need"),
}


def lacking(found: Iterable[FoundFirm]) -> tuple[str, ...]:
    """What the register does not know of the firms that fit, wholly or in part."""
    listed = [firm for firm in found if firm.group != MatchRow.Group.NEAR]
    unknown = Counter(
        part["part"] for firm in listed for part in firm.parts if part["state"] == State.UNKNOWN
    )
    return tuple(
        ngettext(
            "Of %(number)s firm among %(all)s we do not know %(what)s.",
            "Of %(number)s firms among %(all)s we do not know %(what)s.",
            unknown[name],
        )
        % {"number": unknown[name], "all": len(listed), "what": what}
        for name, what in _UNKNOWN.items()
        if unknown[name]
    )


def advice_in_words(advice: Iterable[Mapping[str, object]]) -> tuple[str, ...]:
    """What can be done next."""
    return tuple(said(Text.from_json(text)) for text in advice)


def levers_in_words(levers: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """What one change would bring more firms in."""
    return tuple(said(Text.from_json(lever["text"])) for lever in levers)


def count_words(fits: int, partly: int, near: int) -> str:
    """The three counts in one line."""
    return " · ".join(
        (
            gettext("%(number)s fit") % {"number": fits},
            gettext("%(number)s in part") % {"number": partly},
            gettext("%(number)s nearly") % {"number": near},
        )
    )
