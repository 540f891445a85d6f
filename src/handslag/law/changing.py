"""Whether a running contract may be changed without a new procurement (LOU 17:8-14)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from handslag.law.answers import Reason, Regime, Verdict
from handslag.law.book import BOOK
from handslag.law.purchase import Kind
from handslag.law.rules import NEW_CHAPTERS
from handslag.law.situation import reason_of
from handslag.phrases import Text, gettext_noop

_SMALL_CHANGE = {Kind.SERVICE: Fraction(1, 10), Kind.GOODS: Fraction(1, 10), Kind.WORKS: Fraction(3, 20)}
"""LOU 17 kap. 9 §."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is to be changed; `changes_sek` is every change so far and this one, ups and downs, net."""

    contract_sek: int
    changes_sek: int
    kind: Kind
    keeps_character: bool | None = None
    has_clear_option: bool = False


def may_change(
    change: Change, *, regime: Regime, on: date, threshold_sek: int | None
) -> tuple[Verdict, Reason]:
    """Whether the change may be made; `on` is the day the contract's procurement began.
    Below the threshold since 1 February 2022 a jurist is asked. A change that is neither small nor
    covered by a clear option may still rest on another case, so a jurist is asked there too.

    Raises:
        LookupError: when the procurement began before the act.
    """
    size, part = abs(change.changes_sek), _SMALL_CHANGE[change.kind]
    if regime is not Regime.EU and on >= NEW_CHAPTERS:
        verdict = Verdict.ASK_JURIST
        said = gettext_noop("Which changes are allowed below the threshold is for a jurist.")
    elif change.keeps_character is None:
        verdict, said = Verdict.MISSING_DATA, gettext_noop("Does the contract keep its overall character?")
    elif not change.keeps_character:
        verdict = Verdict.CLOSED
        said = gettext_noop("The contract would become another one, which needs a new procurement.")
    elif change.has_clear_option:
        verdict, said = Verdict.OPEN, gettext_noop("A clear option in the documents covers the change.")
    else:
        verdict, said = _small(size, change.contract_sek * part, threshold_sek)
    text = Text(said, {"sek_change": size, "percent": int(part * 100)})
    return verdict, reason_of(BOOK.rule("R-CHANGE", on), text)


def _small(size: int, limit: Fraction, threshold_sek: int | None) -> tuple[Verdict, str]:
    """Whether the change is small; a larger one may still rest on another case of the act."""
    if size >= limit:
        said = gettext_noop(
            "%(sek_change)s is not below %(percent)s per cent; another ground is for a jurist."
        )
        return Verdict.ASK_JURIST, said
    if threshold_sek is None:
        return Verdict.MISSING_DATA, gettext_noop(
            "The threshold in kronor for this day has not been entered."
        )
    if size >= threshold_sek:
        said = gettext_noop("%(sek_change)s reaches the threshold; another ground is for a jurist.")
        return Verdict.ASK_JURIST, said
    said = gettext_noop(
        "%(sek_change)s, all changes together, is below %(percent)s per cent and the threshold."
    )
    return Verdict.OPEN, said
