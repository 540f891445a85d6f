"""What can be done with the library: load what is shipped, write, change, end, take, ask the jurist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from handslag.accounts.models import Organisation, User
from handslag.foundation import happenings
from handslag.foundation.errors import RuleBroken
from handslag.law.answers import Door, Question
from handslag.law.clauses import ClauseWords, LibraryClause, shipped_clauses
from handslag.phrases import Text, gettext_noop
from handslag.procurement.cases.actions import ask_for_case
from handslag.procurement.cases.models import Case
from handslag.procurement.clauses.happenings import ClauseEnded, ClauseTaken, ClauseWritten
from handslag.procurement.clauses.models import Clause, ClauseUse, ClauseVersion
from handslag.procurement.clauses.rules import Stored, rules_of, stored_words
from handslag.procurement.guidance.models import JuristQuestion


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseContent:
    """What a clause of the city says, in each language."""

    kind: Clause.Kind
    words: Mapping[str, ClauseWords]
    demands_social_enterprise: bool = False


@transaction.atomic
def load_shipped(*, at: datetime) -> int:
    """Bring the shipped clauses into the library; returns how many versions are new.

    A clause that the city has changed or ended keeps the city's words. A second run writes nothing.
    """
    known = {clause.key: clause for clause in Clause.objects.exclude(key="").prefetch_related("versions")}
    return sum(_load(one, known.get(one.id), at=at) for one in shipped_clauses())


def _load(shipped: LibraryClause, clause: Clause | None, *, at: datetime) -> bool:
    words = stored_words(shipped.words)
    if clause is None:
        clause = Clause.objects.create(
            key=shipped.id,
            kind=shipped.kind.value,
            rules=list(shipped.rules),
            demands_social_enterprise=shipped.demands_social_enterprise,
        )
    elif not _may_be_renewed(clause, words):
        return False
    _write_version(clause, words, reason="", by=None, at=at, is_shipped=True)
    return True


def _may_be_renewed(clause: Clause, words: Stored) -> bool:
    """Whether the clause is still as it was shipped, and is now shipped in other words."""
    latest = clause.versions.all()[0]
    return clause.ended_at is None and latest.is_shipped and latest.words != words


@transaction.atomic
def write_clause(*, content: ClauseContent, by: User | None, at: datetime) -> Clause:
    """Put a clause of the city's own in the library."""
    clause = Clause.objects.create(
        kind=content.kind,
        demands_social_enterprise=content.demands_social_enterprise,
        rules=rules_of(demands_social_enterprise=content.demands_social_enterprise),
    )
    _write_version(clause, stored_words(content.words), reason="", by=by, at=at)
    return clause


@transaction.atomic
def revise_clause(
    *,
    clause: Clause,
    opened_version: int,
    content: ClauseContent,
    reason: str,
    by: User | None,
    at: datetime,
) -> Clause:
    """Give a clause new words; boards that have taken it keep the version they took.

    Raises:
        EditConflict: when somebody else saved after `opened_version` was opened.
        RuleBroken: when nothing says why.
    """
    if not reason.strip():
        raise RuleBroken(Text(gettext_noop("Say why the clause is changed.")))
    locked = Clause.objects.select_for_update().get(pk=clause.pk).next_version(opened=opened_version)
    if locked.demands_social_enterprise != content.demands_social_enterprise:
        locked.rules = rules_of(demands_social_enterprise=content.demands_social_enterprise)
    locked.kind, locked.demands_social_enterprise = content.kind, content.demands_social_enterprise
    locked.save()
    _write_version(locked, stored_words(content.words), reason=reason.strip(), by=by, at=at)
    return locked


def _write_version(
    clause: Clause,
    words: Stored,
    *,
    reason: str,
    by: User | None,
    at: datetime,
    is_shipped: bool = False,
) -> None:
    latest = clause.versions.values_list("number", flat=True).first() or 0
    version = ClauseVersion.objects.create(
        clause=clause,
        number=latest + 1,
        words=words,
        reason=reason,
        is_shipped=is_shipped,
        written_at=at,
        written_by=by,
    )
    happenings.record(ClauseWritten(clause_id=clause.pk, number=version.number), by=by, at=at)


@transaction.atomic
def end_clause(*, clause: Clause, by: User | None, at: datetime) -> None:
    """Offer the clause no longer; it stays where it has been taken. The first ending holds."""
    locked = Clause.objects.select_for_update().get(pk=clause.pk)
    if locked.ended_at is None:
        locked.next_version(opened=locked.version)
        locked.ended_at = at
        locked.save(update_fields=["ended_at", "version"])
        happenings.record(ClauseEnded(clause_id=locked.pk), by=by, at=at)


@transaction.atomic
def take_clause(
    *, version: ClauseVersion, organisation: Organisation, case: Case | None, by: User | None, at: datetime
) -> ClauseUse:
    """Count that a board takes a clause; into the same case once.

    Raises:
        RuleBroken: when the case is another board's, or the clause is no longer offered.
    """
    problems = []
    if case is not None and case.buyer_id != organisation.pk:
        problems.append(Text(gettext_noop("The case belongs to another board. Choose one of your own.")))
    if version.clause.ended_at is not None:
        problems.append(Text(gettext_noop("The clause is no longer offered. Choose another.")))
    if problems:
        raise RuleBroken(*problems)
    known = ClauseUse.objects.filter(version=version, case=case).first() if case else None
    if known is not None:
        return known
    use = ClauseUse.objects.create(
        version=version, organisation=organisation, case=case, taken_at=at, taken_by=by
    )
    happenings.record(ClauseTaken(use_id=use.pk), by=by, at=at)
    return use


@transaction.atomic
def ask_about_clause(
    *, clause: Clause, case: Case, words: str, by: User | None, at: datetime
) -> JuristQuestion:
    """Ask the jurist about a clause that demands work with social enterprises, for a purchase of the board.

    Asked twice, it is one question until it is answered.

    Raises:
        RuleBroken: when the clause leaves nothing to the jurist.
    """
    if not clause.demands_social_enterprise:
        raise RuleBroken(Text(gettext_noop("This clause leaves nothing to the jurist.")))
    return ask_for_case(
        case=case,
        door=Door.SOCIAL_CONDITIONS,
        question=Question.SOCIAL_CLAUSE,
        words=words,
        by=by,
        at=at,
    )
