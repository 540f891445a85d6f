"""What the directory page prints: cards, facets with counts, and chips for what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from babel.dates import format_date
from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.translation import get_language, gettext, gettext_noop, ngettext
from django.utils.translation import gettext_lazy as _

from handslag.foundation import clock
from handslag.foundation.sorting import sort_key
from handslag.reference.models import LegalForm
from handslag.registry.models import FactSource
from handslag.registry.rules import FRESH_FOR, OTHER_TRADE, TRADES
from handslag.registry.search import asking
from handslag.registry.search.areas import ShownAreas, shown_areas
from handslag.registry.search.directory import Card, Counts
from handslag.registry.search.wanted import FACETS, LAST_PAGE, PAGE_LENGTH, UNKNOWN, Wanted

CONFIRMED = "confirmed"
RECENT = "recent"
_SHOWN_AT_FIRST = 8
_MOST_UNFOLDED = 10
_OPEN_FACETS = frozenset({"trade", "place"})
_NEVER_FOLDED = "trade"
_LONGEST_WORDS = 200
_FACET_NAMES = {
    "trade": _("Line of business"),
    "place": _("Delivers in"),
    "size": _("Size of order"),
    "form": _("Legal form"),
    CONFIRMED: _("Are the facts fresh?"),
}
_SIZE_NAMES = {
    "to-100": _("Up to 100,000 kr"),
    "to-700": _("100,000–700,000 kr"),
    "to-2000": _("700,000–2,000,000 kr"),
    "above-2000": _("Above 2,000,000 kr"),
}


@dataclass(frozen=True, slots=True)
class FirmCard:
    """One enterprise in the list."""

    name: str
    address: str
    summary: str
    home: str
    trades: str
    offers: str
    label: str
    color: str
    confirmed: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet, and how many firms it would give."""

    value: str
    name: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """Something the list can be narrowed by; the values in `folded` are shown when asked for."""

    key: str
    name: str
    shown: tuple[Choice, ...]
    folded: tuple[Choice, ...]
    is_open: bool
    is_unfolded: bool


@dataclass(frozen=True, slots=True)
class Chip:
    """Something chosen, and the address of the list without it."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class DirectoryPage:
    """The directory as it answers one question; facets and cards are made when asked for.

    The facets of the same version are the same, and so are the cards of the same version and page.
    """

    words: str
    total: int
    cards: Callable[[], tuple[FirmCard, ...]]
    facets: Callable[[], tuple[Facet, ...]]
    version: str
    chips: tuple[Chip, ...]
    left_out: str
    is_beyond_last: bool
    page: Page[int]


Names = Mapping[str, Mapping[str, str]]
_kept_names: dict[str, tuple[ShownAreas, Names]] = {}


def directory_page(asked: QueryDict, *, at: datetime) -> DirectoryPage:
    """The page for an address; values that do not exist are passed over.

    Raises:
        SourceUnavailable: when the index has not been made yet and the register is large.
    """
    names = _names(shown_areas(on=clock.day_of(at)))
    wanted = _wanted(asked, names, at=at)
    asked_page = asked.get("page", "")
    answer = asking.ask(wanted, page=int(asked_page) if asked_page.isdecimal() else 1, at=at)
    found = answer.found
    last = LAST_PAGE * PAGE_LENGTH
    return DirectoryPage(
        words=wanted.words,
        total=found.total,
        cards=lambda: tuple(_card(card, names["trade"]) for card in found.cards()),
        facets=lambda: _facets(answer.counts(), names, wanted),
        version=answer.version,
        chips=_chips(asked, wanted, names),
        left_out=", ".join(found.left_out),
        is_beyond_last=found.total > last,
        page=Paginator(range(min(found.total, last)), PAGE_LENGTH).get_page(found.page),
    )


def _names(areas: ShownAreas) -> Names:
    """What every value of every facet is called, read once a day and language."""
    language = get_language() or "sv"
    kept = _kept_names.get(language)
    if kept is None or kept[0] is not areas:
        kept = _kept_names[language] = (areas, _read_names(areas, language))
    return kept[1]


def _read_names(areas: ShownAreas, language: str) -> Names:
    """In the order it is shown; what is unknown comes last."""
    unknown = {UNKNOWN: gettext("Not told yet")}
    return {
        "trade": _trade_names(language) | unknown,
        "place": _place_names(areas) | unknown,
        "size": {key: str(name) for key, name in _SIZE_NAMES.items()} | unknown,
        "form": _legal_form_names() | unknown,
        CONFIRMED: {RECENT: gettext("Confirmed within a year")},
    }


@lru_cache
def _trade_names(_language: str) -> dict[str, str]:
    names = {key: gettext(trade.label) for key, trade in TRADES.items() if key != OTHER_TRADE}
    in_order = dict(sorted(names.items(), key=lambda named: sort_key(named[1])))
    return in_order | {OTHER_TRADE: gettext(TRADES[OTHER_TRADE].label)}


def _place_names(areas: ShownAreas) -> dict[str, str]:
    names = dict(areas.names)
    if areas.city in names:
        names[areas.city] = gettext("%(city)s, any district") % {"city": names[areas.city]}
    return names


def _wanted(asked: QueryDict, names: Names, *, at: datetime) -> Wanted:
    is_recent = asked.get(CONFIRMED) == RECENT
    return Wanted(
        words=" ".join(asked.get("q", "")[:_LONGEST_WORDS].split()),
        confirmed_since=clock.day_of(at) - FRESH_FOR if is_recent else None,
        **{facet: frozenset(asked.getlist(facet)).intersection(names[facet]) for facet in FACETS},
    )


def _chosen(wanted: Wanted, key: str) -> frozenset[str]:
    if key == CONFIRMED:
        return frozenset({RECENT}) if wanted.confirmed_since else frozenset()
    return wanted.chosen(key)


def _card(card: Card, trade_names: Mapping[str, str]) -> FirmCard:
    return FirmCard(
        name=card["name"],
        address=card["address"],
        summary=card["summary"],
        home=card["home"],
        trades=", ".join(trade_names[trade] for trade in card["trades"] if trade in trade_names),
        offers=_offers(card["offers"], card["more"]),
        label=str(FactSource.Label(card["label"]).label) if card["label"] in _SHOWN_LABELS else "",
        color=_SHOWN_LABELS.get(card["label"], ""),
        confirmed=_confirmed(card["confirmed"], card["source"], get_language() or "sv"),
    )


def _offers(titles: list[str], more: int) -> str:
    listed = ", ".join(titles)
    if not more:
        return listed
    return ngettext("%(titles)s and %(more)s more", "%(titles)s and %(more)s more", more) % {
        "titles": listed,
        "more": more,
    }


@lru_cache(maxsize=5_000)
def _confirmed(day: str, source: str, language: str) -> str:
    if not day:
        return gettext("Nobody has confirmed these facts yet")
    month = format_date(date.fromisoformat(day), "MMMM y", locale="sv_SE" if language == "sv" else "en_GB")
    return gettext(_CONFIRMED_BY[FactSource.Source(source)]) % {"month": month}


_SHOWN_LABELS = {FactSource.Label.VERIFIED.value: "info", FactSource.Label.CERTIFIED.value: "success"}
_CONFIRMED_BY = {
    FactSource.Source.ENTERPRISE: gettext_noop("Confirmed by the firm itself in %(month)s"),
    FactSource.Source.CITY: gettext_noop("Confirmed by the city in %(month)s"),
    FactSource.Source.SHEET: gettext_noop("Read in from a sheet in %(month)s"),
}


def _legal_form_names() -> dict[str, str]:
    forms = {form.code: form.label for form in LegalForm.objects.all()}
    return dict(sorted(forms.items(), key=lambda named: sort_key(named[1])))


def _facets(counts: Counts, names: Names, wanted: Wanted) -> tuple[Facet, ...]:
    return tuple(_facet(key, names[key], counts[key], _chosen(wanted, key)) for key in names)


def _facet(key: str, names: Mapping[str, str], counts: Mapping[str, int], chosen: frozenset[str]) -> Facet:
    """A value without firms is shown only while it is chosen."""
    choices = tuple(
        Choice(value, name, counts.get(value, 0), value in chosen)
        for value, name in names.items()
        if counts.get(value) or value in chosen
    )
    many = len(choices) > _MOST_UNFOLDED and key != _NEVER_FOLDED
    shown = choices[:_SHOWN_AT_FIRST] if many else choices
    folded = choices[_SHOWN_AT_FIRST:] if many else ()
    return Facet(
        key,
        str(_FACET_NAMES[key]),
        shown,
        folded,
        is_open=key in _OPEN_FACETS or bool(chosen),
        is_unfolded=any(choice.is_chosen for choice in folded),
    )


def _chips(asked: QueryDict, wanted: Wanted, names: Names) -> tuple[Chip, ...]:
    words = (
        (Chip(f"”{wanted.words}”", _address_without(asked, "q", asked.get("q", ""))),) if wanted.words else ()
    )
    return words + tuple(
        Chip(name, _address_without(asked, key, value))
        for key, values in names.items()
        for value, name in values.items()
        if value in _chosen(wanted, key)
    )


def _address_without(asked: QueryDict, key: str, value: str) -> str:
    rest = asked.copy()
    rest.pop("page", None)
    rest.setlist(key, [other for other in asked.getlist(key) if other != value])
    return f"?{rest.urlencode()}"
