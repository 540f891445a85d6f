"""Whether a clause may stand as a condition of performance (LOU 17:1, 16:2, 4:2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from handslag.law.answers import Reason, Verdict
from handslag.law.book import BOOK
from handslag.law.situation import reason_of
from handslag.phrases import Text, gettext_noop


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """What is known of a clause; None is unknown."""

    is_linked: bool | None = None
    is_proportionate: bool | None = None
    has_follow_up: bool | None = None
    names_supplier: bool = False
    demands_social_enterprise: bool = False
    shuts_out_profit_or_form: bool = False


def clause_verdict(clause: Clause, *, on: date) -> tuple[Verdict, tuple[Reason, ...]]:
    """How the clause stands, with every reason; what breaks the law weighs most.

    A clause that demands work with social enterprises is for a jurist even when nothing speaks against it.

    Raises:
        LookupError: when the day is before the act.
    """
    broken = (
        (clause.names_supplier, "R-NOFAVOUR", gettext_noop("The clause names a supplier.")),
        (
            clause.shuts_out_profit_or_form,
            "R-PRINC",
            gettext_noop("The clause shuts out firms by legal form, or because they make a profit."),
        ),
        (clause.is_linked is False, "R-SOC", gettext_noop("The clause has no link to what is bought.")),
        (clause.is_proportionate is False, "R-SOC", gettext_noop("The clause goes further than is needed.")),
    )
    if found := _told(broken, on):
        return Verdict.CLOSED, found
    missing = (
        (clause.is_linked is None, "R-SOC", gettext_noop("How is the clause linked to what is bought?")),
        (clause.is_proportionate is None, "R-SOC", gettext_noop("Is the clause no more than is needed?")),
        (not clause.has_follow_up, "R-SOC", gettext_noop("How is the clause followed up?")),
    )
    asked = (reason_of(BOOK.rule("R-SOC-NOASF", on)),) if clause.demands_social_enterprise else ()
    if found := _told(missing, on):
        return Verdict.MISSING_DATA, (*found, *asked)
    if asked:
        return Verdict.ASK_JURIST, asked
    return Verdict.OPEN, (reason_of(BOOK.rule("R-SOC", on)),)


def _told(rows: tuple[tuple[bool, str, str], ...], on: date) -> tuple[Reason, ...]:
    return tuple(reason_of(BOOK.rule(rule, on), Text(said)) for is_so, rule, said in rows if is_so)
