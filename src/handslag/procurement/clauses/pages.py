"""What the pages of the library print: the clauses by kind, one clause, and how often each is taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext, ngettext

from handslag.foundation.phrasing import day, plain
from handslag.law.answers import Verdict
from handslag.law.book import BOOK
from handslag.law.clauses import ClauseWords
from handslag.procurement.cases.models import Case
from handslag.procurement.clauses.forms import AskForm, TakeForm
from handslag.procurement.clauses.models import Clause, ClauseUse, ClauseVersion
from handslag.procurement.clauses.queries import (
    BoardUse,
    answer_about_clauses,
    clauses_for,
    taken_into,
    uses_by_board,
    uses_of,
)
from handslag.procurement.clauses.rules import SWEDISH, plain_text, read_words
from handslag.procurement.guidance.models import JuristAnswer
from handslag.procurement.guidance.pages.naming import SURENESS
from handslag.reference.pages import reading_language, said

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from handslag.accounts.models import User

_LATEST_USES = 20


@dataclass(frozen=True, slots=True)
class Standing:
    """How a clause stands: open, for the jurist, or as the jurist has answered."""

    label: str
    color: str
    why: str
    asks_jurist: bool


@dataclass(frozen=True, slots=True)
class ClauseLine:
    """A clause in the list."""

    title: str
    when: str
    address: str
    standing: Standing
    is_taken: bool


@dataclass(frozen=True, slots=True)
class KindGroup:
    """The clauses of one kind."""

    code: str
    heading: str
    lines: tuple[ClauseLine, ...]


@dataclass(frozen=True, slots=True)
class ClausesPage:
    """The library; `case` is the one that clauses are taken into, where the visitor came from one."""

    groups: tuple[KindGroup, ...]
    case: Case | None


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule the clause rests on, with its days and how sure it is."""

    text: str
    reference: str
    days: str
    sureness: str
    checked_on: str


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version of the clause in its history."""

    number: int
    address: str
    written_at: datetime
    who: str
    reason: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class UseLine:
    """That a board took the clause."""

    organisation: str
    case: Case | None
    number: int
    taken_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ClausePage:
    """One clause, in the reader's language, with its Swedish text to copy."""

    clause: Clause
    version: ClauseVersion
    is_latest: bool
    words: ClauseWords
    copied: str
    translation: str
    standing: Standing
    rules: tuple[RuleLine, ...]
    versions: tuple[VersionLine, ...]
    uses: tuple[UseLine, ...]
    take: TakeForm | None
    ask: AskForm | None


@dataclass(frozen=True, slots=True)
class UsageLine:
    """A clause, and in words how often each board has taken it."""

    title: str
    address: str
    times: str
    boards: tuple[str, ...]


def latest(clause: Clause) -> ClauseVersion:
    """The newest version of a clause that was fetched with its versions."""
    return clause.versions.all()[0]


def clauses_page(*, user: User | AnonymousUser, case: Case | None, on: date) -> ClausesPage:
    """Every clause that is offered, by kind."""
    answer = answer_about_clauses(on)
    taken = {use.version.clause_id for use in taken_into(case, user)} if case else set()
    offered = list(clauses_for(user).filter(ended_at=None))
    groups = (
        KindGroup(
            kind.value,
            str(kind.label),
            tuple(_line(one, answer, case, taken) for one in offered if one.kind == kind),
        )
        for kind in Clause.Kind
    )
    return ClausesPage(tuple(group for group in groups if group.lines), case)


def _line(clause: Clause, answer: JuristAnswer | None, case: Case | None, taken: set[int]) -> ClauseLine:
    words = read_words(latest(clause).words, reading_language())
    address = clause.get_absolute_url()
    return ClauseLine(
        title=words.title,
        when=words.when,
        address=f"{address}?arende={case.public_id}" if case else address,
        standing=_standing(clause, answer),
        is_taken=clause.pk in taken,
    )


def _standing(clause: Clause, answer: JuristAnswer | None) -> Standing:
    if not clause.demands_social_enterprise:
        why = gettext("It may be used when it is linked to what is bought and goes no further than needed.")
        return Standing(gettext("May be used"), "success", why, asks_jurist=False)
    if answer is None:
        why = gettext("Whether a clause may demand this is not settled. Ask the city's jurist first.")
        return Standing(gettext("Ask a jurist"), "warning", why, asks_jurist=True)
    told = gettext("The city's jurist answered %(day)s: %(basis)s")
    why = told % {"day": day(answer.answered_on), "basis": answer.basis}
    if answer.verdict == Verdict.OPEN:
        return Standing(gettext("May be used"), "success", why, asks_jurist=False)
    return Standing(gettext("May not be used"), "danger", why, asks_jurist=False)


def clause_page(
    clause: Clause,
    version: ClauseVersion,
    *,
    user: User | AnonymousUser,
    on: date,
    take: TakeForm | None,
    ask: AskForm | None,
) -> ClausePage:
    """The page of a clause that was fetched with its versions."""
    language = reading_language()
    words = read_words(version.words, language)
    standing = _standing(clause, answer_about_clauses(on) if clause.demands_social_enterprise else None)
    return ClausePage(
        clause=clause,
        version=version,
        is_latest=version == latest(clause),
        words=words,
        copied=plain_text(read_words(version.words, SWEDISH)),
        translation="" if language == SWEDISH else words.text,
        standing=standing,
        rules=tuple(_rules(clause, on)),
        versions=tuple(_version_line(clause, one, version) for one in clause.versions.all()),
        uses=tuple(map(_use, uses_of(clause, user)[:_LATEST_USES])),
        take=take if clause.ended_at is None else None,
        ask=ask if standing.asks_jurist else None,
    )


def _rules(clause: Clause, on: date) -> Iterator[RuleLine]:
    for rule_id in clause.rules:
        rule = BOOK.rule(rule_id, on)
        since = gettext("since %(first)s") % {"first": rule.valid_from} if rule.valid_from else ""
        yield RuleLine(
            text=said(rule.text),
            reference=rule.reference,
            days=since,
            sureness=gettext(SURENESS[rule.confidence]),
            checked_on=rule.checked_on.isoformat(),
        )


def _version_line(clause: Clause, one: ClauseVersion, shown: ClauseVersion) -> VersionLine:
    who = one.written_by.name if one.written_by else "Handslag" if one.is_shipped else ""
    return VersionLine(
        number=one.number,
        address=f"{clause.get_absolute_url()}?version={one.number}",
        written_at=one.written_at,
        who=who,
        reason=one.reason,
        is_shown=one == shown,
    )


def _use(use: ClauseUse) -> UseLine:
    return UseLine(use.organisation.name, use.case, use.version.number, use.taken_at)


def usage_page(*, user: User) -> tuple[UsageLine, ...]:
    """Every clause with the boards that have taken it, in the order of the library."""
    counted = uses_by_board(user)
    return tuple(
        _usage(clause, [one for one in counted if one.clause_id == clause.pk]) for clause in clauses_for(user)
    )


def _usage(clause: Clause, uses: Sequence[BoardUse]) -> UsageLine:
    times = sum(one.times for one in uses)
    told = ngettext("%(count)s time", "%(count)s times", times)
    return UsageLine(
        title=read_words(latest(clause).words, reading_language()).title,
        address=clause.get_absolute_url(),
        times=told % {"count": plain("count", times)} if times else "",
        boards=tuple(
            gettext("%(board)s: %(times)s, last %(day)s")
            % {"board": one.organisation, "times": plain("times", one.times), "day": day(one.last_on)}
            for one in uses
        ),
    )
