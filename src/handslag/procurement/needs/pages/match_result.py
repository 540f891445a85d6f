"""What the match page prints: one lot at a time, its firms group by group, filtered and paged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.translation import gettext

from handslag.accounts.models import User
from handslag.accounts.queries import can
from handslag.accounts.rules import Permission
from handslag.foundation.sorting import search_key
from handslag.matching.results import Group
from handslag.procurement.needs.models import MatchRow, MatchRun, Need
from handslag.procurement.needs.pages.matches import (
    FirmGroup,
    FoundFirm,
    advice_in_words,
    count_words,
    grouped,
    kind_of,
    kind_order,
    lacking,
    levers_in_words,
    shown_firms,
)
from handslag.procurement.needs.pages.naming import need_title
from handslag.procurement.needs.pages.together import Together, together
from handslag.procurement.needs.queries import is_stale, latest_runs, rows_of

PAGE_LENGTH = 24
_LONGEST_WORDS = 100
_FEW = 10


@dataclass(frozen=True, slots=True)
class LotTab:
    """A lot to look at, with its counts."""

    label: str
    counts: str
    address: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class GroupChoice:
    """A group to look at alone, with how many firms it has."""

    label: str
    count: int
    address: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class MatchPage:
    """A stored match as its purchaser reads it; without a run nobody has looked yet."""

    title: str
    need: Need
    run: MatchRun | None
    tabs: tuple[LotTab, ...]
    choices: tuple[GroupChoice, ...]
    words: str
    group: str
    lot: str
    groups: tuple[FirmGroup, ...]
    page: Page[FoundFirm]
    found_any: bool
    has_many: bool
    lacking: tuple[str, ...]
    levers: tuple[str, ...]
    together: Together | None
    advice: tuple[str, ...]
    left_out: int
    is_stale: bool
    may_write: bool


def match_page(need: Need, asked: QueryDict, *, user: User | AnonymousUser) -> MatchPage:
    """The page for an address; a lot or group that does not exist is passed over."""
    runs = latest_runs(need, user=user)
    run = next((run for run in runs if _key(run) == asked.get("del")), runs[0] if runs else None)
    group = asked.get("grupp", "") if asked.get("grupp") in MatchRow.Group.values else ""
    words = " ".join(asked.get("q", "").replace("\0", "")[:_LONGEST_WORDS].split())
    every = _found(run, user) if run else []
    listed = _narrowed(every, group=group, words=words)
    page = Paginator(listed, PAGE_LENGTH).get_page(asked.get("page"))
    shown_page = list(page.object_list)
    found = [firm for firm, _ in every]
    return MatchPage(
        title=need_title(need),
        need=need,
        run=run,
        tabs=_tabs(runs, run) if len(runs) > 1 else (),
        choices=group_choices(asked, _counts(run), group) if run else (),
        words=words,
        group=group,
        lot=_key(run) if run else "",
        groups=grouped(zip(shown_page, shown_firms(shown_page), strict=True), _totals(listed)),
        page=page,
        found_any=bool(found),
        has_many=len(found) > _FEW,
        lacking=lacking(found),
        levers=levers_in_words(run.levers) if run else (),
        together=together(run.combination) if run and run.combination else None,
        advice=advice_in_words(run.advice) if run else (),
        left_out=run.fits + run.partly + run.near - len(found) if run else 0,
        is_stale=any(is_stale(own, need) for own in runs),
        may_write=can(user, Permission.NEED_WRITE, at=need.buyer_id),
    )


def _key(run: MatchRun) -> str:
    return str(run.lot.number) if run.lot else ""


def _found(run: MatchRun, user: User | AnonymousUser) -> list[tuple[FoundFirm, str]]:
    """Every kept firm with the words it can be found by; near misses stand by what is missing."""
    rows = rows_of(run, user=user).values_list(
        "organisation_id",
        "offer_id",
        "group",
        "parts",
        "missing",
        "organisation__search_key",
        "offer__title",
    )
    found = [(FoundFirm(*row[:5]), search_key(f"{row[5]} {row[6]}")) for row in rows]
    return sorted(found, key=lambda pair: kind_order(pair[0]))


def _narrowed(every: Iterable[tuple[FoundFirm, str]], *, group: str, words: str) -> list[FoundFirm]:
    wanted = search_key(words).split()
    return [
        firm
        for firm, said in every
        if (not group or firm.group == group) and all(word in said for word in wanted)
    ]


def _totals(listed: Iterable[FoundFirm]) -> Counter[tuple[str, str]]:
    return Counter(kind_of(firm) for firm in listed)


def _tabs(runs: Iterable[MatchRun], chosen: MatchRun | None) -> tuple[LotTab, ...]:
    return tuple(
        LotTab(
            f"{run.lot.number}. {run.lot.title}" if run.lot else "",
            count_words(run.fits, run.partly, run.near),
            f"?del={_key(run)}",
            run == chosen,
        )
        for run in runs
    )


def _counts(run: MatchRun) -> Mapping[str, int]:
    return {Group.FITS.code: run.fits, Group.PARTLY.code: run.partly, Group.NEAR.code: run.near}


def group_choices(asked: QueryDict, counts: Mapping[str, int], chosen: str) -> tuple[GroupChoice, ...]:
    """All groups, and each alone; the rest of what is asked stays. `counts` goes by the groups' codes."""
    groups = (
        ("", gettext("All"), sum(counts.values())),
        (Group.FITS.code, gettext("Fits"), counts.get(Group.FITS.code, 0)),
        (Group.PARTLY.code, gettext("Fits in part"), counts.get(Group.PARTLY.code, 0)),
        (Group.NEAR.code, gettext("Nearly"), counts.get(Group.NEAR.code, 0)),
    )
    return tuple(
        GroupChoice(label, count, _address(asked, code), code == chosen) for code, label, count in groups
    )


def _address(asked: QueryDict, group: str) -> str:
    rest = asked.copy()
    rest.pop("page", None)
    rest["grupp"] = group
    return f"?{rest.urlencode()}"
