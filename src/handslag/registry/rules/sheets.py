"""What a sheet's rows do to a firm: pure, so that the dry run and the applying judge alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from handslag.foundation.sorting import search_key
from handslag.phrases import Text, gettext_noop
from handslag.registry.rules.firms import (
    FirmProfile,
    OfferContent,
    Problem,
    firm_problems,
    number_problem,
    offer_problems,
)

ACTIVE = "active"
OFFER = "offer."  # what the names of an offer's facts begin with, beside the firm's own
_SETS = frozenset({"delivery_areas", "cpv"})


class Outcome(TextChoices):
    """What becomes of a row."""

    NEW = "new", _("New")
    CHANGED = "changed", _("Changed")
    UNCHANGED = "unchanged", _("Unchanged")
    REFUSED = "refused", _("Refused")


@dataclass(frozen=True, slots=True)
class Said:
    """What one row says; a fact that its cells leave empty is not in it, and stays as it is."""

    row: int
    org_no: str
    firm: Mapping[str, Any]
    offer: Mapping[str, Any]
    problems: tuple[Problem, ...] = ()

    def to_json(self) -> dict[str, object]:
        """The stored form; `from_json` reads it back unchanged but for the problems."""
        return {"org_no": self.org_no, "firm": _plain(self.firm), "offer": _plain(self.offer)}

    @classmethod
    def from_json(cls, row: int, stored: Mapping[str, Any]) -> Said:
        """Read back what `to_json` gave."""
        return cls(row, stored["org_no"], _with_sets(stored["firm"]), _with_sets(stored["offer"]))


@dataclass(frozen=True, slots=True)
class FirmState:
    """A firm as it is before or after a row: its facts, whether it takes orders, its offers by title."""

    profile: FirmProfile
    status: str = ACTIVE
    offers: Mapping[str, OfferContent] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that a row changes; sets are sorted lists."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class RowVerdict:
    """What becomes of one row, and why."""

    row: int
    outcome: Outcome
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class FirmVerdict:
    """What becomes of a firm by all its rows; no state when every row of a new firm is refused."""

    state: FirmState | None
    rows: tuple[RowVerdict, ...]


def offer_key(title: str) -> str:
    """What tells a firm's offers apart in a sheet: the title without regard to case and spaces."""
    return search_key(title)


def judge_firm(
    rows: Sequence[Said], *, known: FirmState | None, year: int, is_taken: bool = False
) -> FirmVerdict:
    """What the rows with one organisation number do, in their order; a refused row does nothing.

    `is_taken` says that the number belongs to an organisation that is no social enterprise.
    """
    stated_form = next((row.firm["legal_form"] for row in rows if "legal_form" in row.firm), None)
    legal_form = stated_form or (known.profile.legal_form if known else None)
    state = known
    stated: dict[str, tuple[int, Any]] = {}
    verdicts = []
    for row in rows:
        after = _after(state, row)
        number = _TAKEN if is_taken else number_problem(row.org_no, legal_form=legal_form)
        problems = (
            *([Problem("org_no", number)] if number else []),
            *row.problems,
            *_broken_rules(state, row, after, year=year),
            *_contradictions(row, stated),
        )
        if problems:
            verdicts.append(RowVerdict(row.row, Outcome.REFUSED, problems=problems))
            continue
        verdicts.append(_accepted(state, row, after))
        stated |= {name: (row.row, value) for name, value in _named(row).items()}
        state = after
    return FirmVerdict(state, tuple(verdicts))


_TAKEN = Text(gettext_noop("This number belongs to an organisation that is not a social enterprise."))


def _after(state: FirmState | None, row: Said) -> FirmState:
    before = state or FirmState(FirmProfile(name=""))
    firm = dict(row.firm)
    status = firm.pop("status", before.status)
    offers = dict(before.offers)
    if row.offer:
        key = offer_key(row.offer.get("title", ""))
        offers[key] = replace(offers.get(key, OfferContent(title="")), **row.offer)
    return FirmState(replace(before.profile, **firm), status, offers)


def _broken_rules(state: FirmState | None, row: Said, after: FirmState, *, year: int) -> list[Problem]:
    unread = {problem.field for problem in row.problems}
    found = [
        problem
        for problem in firm_problems(after.profile, year=year)
        if (state is None or problem.field in row.firm) and problem.field not in unread
    ]
    if row.offer:
        content = after.offers[offer_key(row.offer.get("title", ""))]
        found += [Problem(OFFER + problem.field, problem.text) for problem in offer_problems(content)]
    return found


def _named(row: Said) -> dict[str, Any]:
    """The row's facts under names that no other offer of the firm has."""
    key = offer_key(row.offer.get("title", ""))
    of_offer = {f"{OFFER}{name}\n{key}": value for name, value in row.offer.items() if name != "title"}
    return {**row.firm, **of_offer}


def _contradictions(row: Said, stated: Mapping[str, tuple[int, Any]]) -> list[Problem]:
    return [
        Problem(
            name.split("\n", maxsplit=1)[0],
            Text(gettext_noop("Row %(row)s says something else."), {"row": stated[name][0]}),
        )
        for name, value in _named(row).items()
        if name in stated and stated[name][1] != value
    ]


def _accepted(state: FirmState | None, row: Said, after: FirmState) -> RowVerdict:
    key = offer_key(row.offer.get("title", ""))
    if state is None or (row.offer and key not in state.offers):
        return RowVerdict(row.row, Outcome.NEW)
    changes = [
        _change(name, getattr(state.profile, name), value)
        for name, value in row.firm.items()
        if name != "status" and getattr(state.profile, name) != value
    ]
    if after.status != state.status:
        changes.append(Change("status", state.status, after.status))
    if row.offer:
        before = state.offers[key]
        changes += [
            _change(OFFER + name, getattr(before, name), value)
            for name, value in row.offer.items()
            if getattr(before, name) != value
        ]
    return RowVerdict(row.row, Outcome.CHANGED if changes else Outcome.UNCHANGED, tuple(changes))


def _change(name: str, before: object, after: object) -> Change:
    return Change(name, _plain_value(before), _plain_value(after))


def _plain_value(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else value


def _plain(facts: Mapping[str, object]) -> dict[str, object]:
    return {name: _plain_value(value) for name, value in facts.items()}


def _with_sets(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: frozenset(value) if name in _SETS else value for name, value in facts.items()}
