"""A rule of law as dated data, and the book that finds the version in force on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from handslag.law.answers import Confidence
from handslag.phrases import Text

CHECKED_ON = date(2026, 11, 24)
"""When every source was last read; the text of LOU read is consolidated up to and including SFS 2025:360."""

LOU_BEGAN = date(2017, 1, 1)
WELFARE_BEGAN = date(2019, 1, 1)
OLD_CHAPTERS_END = date(2022, 1, 31)
NEW_CHAPTERS = date(2022, 2, 1)
IDEBURNA_BEGAN = date(2023, 1, 1)
SUPERVISION_REFORM = date(2024, 1, 1)
BEFORE_REFORM = date(2023, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One version of a rule.

    `statement` and `doubt` are message ids; `doubt` says what is not certain about it. `valid_from` and
    `valid_to` are its first and last day and None where the sources name none: open law has no last day,
    and practice or guidance may have no first. `sources` are keys of `handslag.law.sources.SOURCES`.
    """

    id: str
    statement: str
    reference: str
    sources: tuple[str, ...]
    valid_from: date | None = LOU_BEGAN
    valid_to: date | None = None
    confidence: Confidence = Confidence.HIGH
    doubt: str | None = None
    checked_on: date = CHECKED_ON

    @property
    def text(self) -> Text:
        """The statement as a sentence for people."""
        return Text(self.statement)

    def holds(self, on: date) -> bool:
        """Whether this version is in force on the day."""
        return (self.valid_from is None or self.valid_from <= on) and (
            self.valid_to is None or on <= self.valid_to
        )


class RuleBook:
    """Every version of every rule, found by id and day."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Order the versions of each rule by day.

        Raises:
            ValueError: when two versions of one rule hold on the same day.
        """
        versions: dict[str, list[Rule]] = {}
        for rule in rules:
            versions.setdefault(rule.id, []).append(rule)
        for found in versions.values():
            found.sort(key=lambda rule: rule.valid_from or date.min)
            for earlier, later in pairwise(found):
                if (
                    earlier.valid_to is None
                    or later.valid_from is None
                    or later.valid_from <= earlier.valid_to
                ):
                    raise ValueError(f"Two versions of {later.id} hold on the same day")
        self._versions: Mapping[str, tuple[Rule, ...]] = {id_: tuple(all_) for id_, all_ in versions.items()}

    def ids(self) -> tuple[str, ...]:
        """Every rule, once."""
        return tuple(self._versions)

    def versions(self, id_: str) -> tuple[Rule, ...]:
        """The versions of a rule, the oldest first.

        Raises:
            KeyError: when no rule has this id.
        """
        return self._versions[id_]

    def find(self, id_: str, on: date) -> Rule | None:
        """The version in force on the day, None when none is.

        Raises:
            KeyError: when no rule has this id.
        """
        return next((rule for rule in self._versions[id_] if rule.holds(on)), None)

    def rule(self, id_: str, on: date) -> Rule:
        """The version in force on the day.

        Raises:
            LookupError: when the rule does not exist or does not hold on that day.
        """
        rule = self.find(id_, on)
        if rule is None:
            raise LookupError(f"{id_} does not hold on {on}")
        return rule

    def in_force(self, on: date) -> tuple[Rule, ...]:
        """One version of each rule that holds on the day."""
        return tuple(rule for id_ in self._versions if (rule := self.find(id_, on)) is not None)
