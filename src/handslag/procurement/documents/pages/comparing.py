"""Two versions of a text side by side: each figure and each barrier before and now, without a grade."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext, pgettext

from handslag.foundation.phrasing import plain
from handslag.procurement.documents.pages.language import rounded
from handslag.reference.pages import said
from handslag.text.barriers.absences import LEAST_WORDS
from handslag.text.barriers.explanations import NAMES
from handslag.text.readability.comparing import Difference, compare
from handslag.text.reviewing import Review

_NO_SCALE = frozenset({"words", "ovix"})
"""Figures of which less is not lighter by itself."""


@dataclass(frozen=True, slots=True)
class Line:
    """A figure or a rule before and now, and in words what became of it."""

    name: str
    before: str
    after: str
    change: str
    color: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Barriers by rule, then every figure; `leaves_out` where a version is too short to say what it lacks."""

    barriers: tuple[Line, ...]
    figures: tuple[Line, ...]
    leaves_out: bool


def comparison(before: Review, after: Review) -> Comparison:
    """The earlier version beside the one that is checked."""
    is_short = any(
        one.readability.words + one.readability.table_words < LEAST_WORDS for one in (before, after)
    )
    return Comparison(
        barriers=tuple(_barriers(before, after, with_absences=not is_short)),
        figures=tuple(_figure(one) for one in compare(before.readability, after.readability)),
        leaves_out=is_short,
    )


def _barriers(before: Review, after: Review, *, with_absences: bool) -> Iterator[Line]:
    first, second = (
        Counter(one.rule for one in found.barriers if with_absences or one.sentence is not None)
        for found in (before, after)
    )
    for rule, name in NAMES.items():
        if first[rule] or second[rule]:
            change, color = _barrier_change(first[rule], second[rule])
            counts = plain("count", first[rule]), plain("count", second[rule])
            yield Line(f"{gettext(name)} ({rule})", *counts, change, color)


def _barrier_change(before: int, after: int) -> tuple[str, str]:
    if before == after:
        return gettext("As before"), "neutral"
    if after < before:
        return (gettext("Better: fewer") if after else gettext("Better: gone")), "success"
    return (gettext("Worse: more") if before else gettext("Worse: new")), "danger"


def _figure(one: Difference) -> Line:
    name = said(one.name)
    nothing = pgettext("a figure that cannot be counted or compared", "–")
    change, color = _figure_change(one)
    return Line(
        f"{name[0].upper()}{name[1:]}",
        rounded(one.before) or nothing,
        rounded(one.after) or nothing,
        change,
        color,
    )


def _figure_change(one: Difference) -> tuple[str, str]:
    if one.change is None:
        return gettext("Cannot be compared"), "neutral"
    if rounded(one.before) == rounded(one.after):
        return gettext("As before"), "neutral"
    if one.code in _NO_SCALE:
        return (gettext("Less") if one.change < 0 else gettext("More")), "neutral"
    return (gettext("Better: less"), "success") if one.change < 0 else (gettext("Worse: more"), "danger")
