"""The table of weights as people read and change it: what each is called, its bounds, and what must agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Final

from handslag.matching.weights import Weights
from handslag.phrases import Text, gettext_noop

_SUM_AGREES = 0.0005


@dataclass(frozen=True, slots=True)
class Line:
    """A weight: its field in `Weights`, what it is called, and between what it may lie."""

    name: str
    label: str
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class WeightProblem:
    """What is wrong with a figure."""

    name: str
    text: Text


PARTS: Final = (
    Line("line_of_business", gettext_noop("Line of business"), 0, 1),
    Line("words", gettext_noop("Words"), 0, 1),
    Line("place", gettext_noop("Place"), 0, 1),
    Line("order_size", gettext_noop("Size of order"), 0, 1),
    Line("timing", gettext_noop("Time"), 0, 1),
)
"""How much each part counts; together they are 1."""

LIMITS: Final = (
    Line("unknown", gettext_noop("What an unknown part is worth (met is 1, not met is 0)"), 0.1, 0.9),
    Line(
        "same_business", gettext_noop("CPV closeness from which it is the same line of business"), 0.55, 0.9
    ),
    Line("surely_same", gettext_noop("CPV closeness from which the code alone is enough"), 0.8, 1),
    Line("next_door", gettext_noop("CPV closeness from which it is next door"), 0.3, 0.8),
    Line("whole_division", gettext_noop("What a whole field of the CPV is close to at most"), 0.1, 0.7),
    Line("pointed_to", gettext_noop("Without a code: closeness that the words point to"), 0.1, 0.9),
    Line(
        "partly_pointed_to",
        gettext_noop("Without a code: closeness that the words point to in part"),
        0.05,
        0.9,
    ),
    Line("words_met", gettext_noop("Strength of shared words from which they agree"), 0.2, 2),
    Line("words_partly", gettext_noop("Strength of shared words from which they agree in part"), 0.1, 2),
    Line("other_words_at_most", gettext_noop("What words that name no trade are worth together"), 0, 2),
    Line("trade_word", gettext_noop("What a word that names a trade is worth"), 0, 2),
    Line("label_word", gettext_noop("What a word of the CPV list is worth"), 0, 2),
    Line("other_word", gettext_noop("What any other word is worth"), 0, 2),
    Line("words_alone", gettext_noop("Line of business by words alone, without a code"), 0, 0.95),
    Line("words_despite_code", gettext_noop("Line of business by words, despite another code"), 0, 0.95),
    Line("near_km", gettext_noop("Kilometres within which places are near each other"), 1, 200),
    Line("part_of_place", gettext_noop("What delivering in a part of the place is worth"), 0, 1),
    Line("beside_place", gettext_noop("What delivering just beside is worth"), 0, 1),
    Line("near_size", gettext_noop("How many times above or below an order size is still in part"), 1, 3),
    Line("near_notice", gettext_noop("Share of the notice a firm needs that is still in part"), 0.1, 1),
)
"""Where the states of the parts begin, and what they are worth."""

LINES: Final = {line.name: line for line in (*PARTS, *LIMITS)}

_RISING: Final = (
    ("words_partly", "words_met"),
    ("other_words_at_most", "words_met"),
    ("other_word", "label_word"),
    ("label_word", "trade_word"),
    ("words_despite_code", "words_alone"),
    ("partly_pointed_to", "pointed_to"),
    ("whole_division", "next_door"),
    ("next_door", "same_business"),
    ("same_business", "surely_same"),
    ("beside_place", "part_of_place"),
)
"""The first is never above the second: otherwise something better would count for less."""


def problems_of(figures: Mapping[str, float]) -> tuple[WeightProblem, ...]:
    """Everything that is wrong with a table of weights; the figures are those of `LINES`."""
    return (*_out_of_bounds(figures), *_falling(figures), *_not_one(figures))


def weights_from(figures: Mapping[str, float]) -> Weights:
    """The weights of a stored table; what it lacks is as shipped, what is not known is passed over."""
    return Weights(**{name: float(figures[name]) for name in LINES if name in figures})


def figures_of(weights: Weights) -> dict[str, float]:
    """The table as it is stored."""
    return asdict(weights)


def _out_of_bounds(figures: Mapping[str, float]) -> Iterator[WeightProblem]:
    said = gettext_noop("Write a figure from %(least)s to %(most)s.")
    for name, line in LINES.items():
        if not line.least <= figures[name] <= line.most:
            yield WeightProblem(name, Text(said, {"least": f"{line.least:g}", "most": f"{line.most:g}"}))


def _falling(figures: Mapping[str, float]) -> Iterator[WeightProblem]:
    said = gettext_noop("This may not be above ”%(other)s”, or a worse match would count for more.")
    for lower, higher in _RISING:
        if figures[lower] > figures[higher]:
            yield WeightProblem(lower, Text(said, {"other": Text(LINES[higher].label)}))


def _not_one(figures: Mapping[str, float]) -> Iterator[WeightProblem]:
    total = sum(figures[line.name] for line in PARTS)
    if abs(total - 1) > _SUM_AGREES:
        said = gettext_noop("The five parts must be 1 together. Now they are %(total)s.")
        yield WeightProblem(PARTS[0].name, Text(said, {"total": f"{total:.3f}".rstrip("0").rstrip(".")}))
