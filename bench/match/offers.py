"""Invented offers and needs with a realistic skew: the same ones for the same seed and size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

import numpy as np
import numpy.typing as npt

from handslag.matching.cpv import tree
from handslag.matching.facts import AreaTree, NeedFacts, OfferFacts
from handslag.reference.rules import COUNTRY, area_rows
from handslag.text.swedish import WORD, folded
from handslag.text.trades import trades

KINDS = ("code", "words", "code and place", "code, place and value")
ASKED_ON = date(2026, 11, 24)

_AT_A_TIME = 10_000
_MOST_OFFERS = 12
_BIG = ("0180", "1480", "1280", "0380", "0580", "1880", "1980", "1283", "0680", "0581", "2480", "1490")
"""The most populous municipalities, the largest first; the rest follow in an order drawn once."""
_FILLING = (
    "Vi är ett socialt företag med handledare på plats varje dag.",
    "Ring oss så hittar vi ett sätt.",
    "Vi levererar med cykel och elbil i hela området.",
    "Arbetet utförs på vardagar, kvällar efter överenskommelse.",
    "Hos oss växer människor i egen takt.",
    "Kvalitet, miljö och ordning är viktigt för oss.",
)
_OF_ITS_TRADE = 0.6
_EDGES = np.array([0.15, 0.75, 0.9, 1.0])
"""Shares of offers with no code, one, two and three."""

Draw = np.random.Generator
Numbers = npt.NDArray[np.int64]


def _zipf(count: int, exponent: float) -> npt.NDArray[np.float64]:
    weights = 1 / np.arange(1, count + 1) ** exponent
    return np.cumsum(weights / weights.sum())


class World:
    """What offers and needs are drawn from: codes, words and places, each with its few that are common."""

    def __init__(self, seed: int) -> None:
        draw = np.random.default_rng(seed)
        labels = tree().labels
        self.codes = np.array(list(labels))[draw.permutation(len(labels))].tolist()
        self.label = {code: label for code, (label, _english) in labels.items()}
        words = sorted({word for label in self.label.values() for word in WORD.findall(folded(label))})
        words += [word for names in trades().words.values() for word in names]
        self.words = [words[place] for place in draw.permutation(len(words))]
        self.areas = area_tree()
        rest = sorted(code for code in self.areas.parent if len(code) == 4 and code not in _BIG)
        self.municipalities = [*_BIG, *(rest[place] for place in draw.permutation(len(rest)))]
        self.districts = sorted(code for code in self.areas.parent if code.startswith("0180-"))
        self._own_words: dict[str, list[str]] = {}
        for code, label in self.label.items():
            self._own_words.setdefault(code[:3], []).extend(WORD.findall(folded(label)))
        self._code_at = _zipf(len(self.codes), 1.0)
        self._word_at = _zipf(len(self.words), 0.9)
        self._place_at = _zipf(len(self.municipalities), 0.9)

    def draw_codes(self, draw: Draw, count: int) -> list[str]:
        """Codes as common as they are in trade."""
        return [self.codes[place] for place in np.searchsorted(self._code_at, draw.random(count))]

    def draw_places(self, draw: Draw, count: int) -> list[str]:
        """Municipalities as common as they are populous."""
        return [self.municipalities[place] for place in np.searchsorted(self._place_at, draw.random(count))]

    def draw_texts(self, draw: Draw, codes: Sequence[str], lengths: Numbers) -> list[str]:
        """A text of so many words for each code: most of them of its own trade."""
        general = np.searchsorted(self._word_at, draw.random(lengths.sum())).tolist()
        own = draw.random(lengths.sum()).tolist()
        is_own = (draw.random(lengths.sum()) < _OF_ITS_TRADE).tolist()
        texts, start = [], 0
        for code, length in zip(codes, lengths.tolist(), strict=True):
            trade = self._own_words[code[:3]]
            texts.append(
                " ".join(
                    trade[int(own[place] * len(trade))] if is_own[place] else self.words[general[place]]
                    for place in range(start, start + length)
                )
            )
            start += length
        return texts


@cache
def area_tree() -> AreaTree:
    """The shipped areas, as the engine is told about them."""
    rows = area_rows()
    return AreaTree(
        parent={row.code: row.parent for row in rows},
        neighbours={row.code: row.neighbours for row in rows if row.neighbours},
        name={row.code: row.name for row in rows},
        points={row.code: row.point for row in rows if row.point},
    )


def offers(world: World, *, size: int, seed: int) -> Iterator[OfferFacts]:
    """So many offers, firm by firm: a firm has one to twelve, most of them few."""
    draw = np.random.default_rng([seed, 1])
    firm, left = 0, 0
    for start in range(0, size, _AT_A_TIME):
        count = min(_AT_A_TIME, size - start)
        for number, facts in enumerate(_some(world, draw, count), start + 1):
            if not left:
                firm, left = firm + 1, min(_MOST_OFFERS, int(draw.geometric(0.35)))
            left -= 1
            words, cpv, areas, (smallest, largest, lead, capacity) = facts
            yield OfferFacts(number, firm, words, cpv, areas, smallest, largest, lead, capacity)


_Facts = tuple[str, tuple[str, ...], tuple[str, ...], tuple[int | None, ...]]


def _some(world: World, draw: Draw, count: int) -> Iterator[_Facts]:
    codes = world.draw_codes(draw, count)
    second, third = world.draw_codes(draw, count), world.draw_codes(draw, count)
    how_many = np.searchsorted(_EDGES, draw.random(count)).tolist()
    texts = world.draw_texts(draw, codes, draw.integers(4, 16, count))
    filling = draw.integers(0, len(_FILLING), count).tolist()
    places = _areas(world, draw, count)
    figures = _figures(draw, count)
    for place, code in enumerate(codes):
        text = f"{world.label[code]}. {texts[place]}. {_FILLING[filling[place]]}"
        own = (code, second[place], third[place])[: how_many[place]]
        yield text, tuple(dict.fromkeys(own)), places[place], figures[place]


def _areas(world: World, draw: Draw, count: int) -> list[tuple[str, ...]]:
    """A fifth unknown; most deliver in one municipality, some round it, in the county, or everywhere."""
    home = world.draw_places(draw, count)
    tree_, districts = world.areas, world.districts
    found: list[tuple[str, ...]] = []
    for code, kind, pick in zip(
        home, draw.random(count).tolist(), draw.integers(0, len(districts), count), strict=True
    ):
        if kind < 0.20:
            found.append(())
        elif kind < 0.60:
            found.append((districts[pick],) if code == "0180" and kind < 0.3 else (code,))
        elif kind < 0.82:
            found.append((code, *sorted(tree_.neighbours.get(code, ()))[:3]))
        elif kind < 0.95:
            found.append((str(tree_.parent[code]),))
        else:
            found.append((COUNTRY,))
    return found


def _figures(draw: Draw, count: int) -> list[tuple[int | None, ...]]:
    """Smallest and largest order, days of notice, kronor a month: log-normal, and many unknown."""
    columns = []
    for middle, spread, unknown in (
        (5_000, 1.0, 0.5),
        (400_000, 1.3, 0.4),
        (14, 0.7, 0.4),
        (60_000, 1.0, 0.7),
    ):
        drawn = np.ceil(middle * np.exp(draw.normal(0, spread, count))).astype(np.int64).tolist()
        is_unknown = (draw.random(count) < unknown).tolist()
        columns.append([None if none else value for value, none in zip(drawn, is_unknown, strict=True)])
    return [
        (smallest if None in (smallest, largest) else min(smallest, largest), largest, lead, capacity)
        for smallest, largest, lead, capacity in zip(*columns, strict=True)
    ]


def needs(world: World, *, per_kind: int, seed: int) -> dict[str, list[NeedFacts]]:
    """So many needs of each kind, drawn as offers are: common trades and big places come often."""
    draw = np.random.default_rng([seed, 2])
    found: dict[str, list[NeedFacts]] = {}
    for kind in KINDS:
        codes = world.draw_codes(draw, per_kind)
        texts = world.draw_texts(draw, codes, draw.integers(8, 30, per_kind))
        places = world.draw_places(draw, per_kind)
        values = np.ceil(300_000 * np.exp(draw.normal(0, 1.2, per_kind))).astype(int).tolist()
        found[kind] = [
            NeedFacts(
                title=world.label[code],
                description=text,
                cpv=() if kind == "words" else (code,),
                areas=(place,) if "place" in kind else (),
                value_sek=value if "value" in kind else None,
                months=12 if "value" in kind else None,
                starts_on=ASKED_ON + timedelta(days=30) if "value" in kind else None,
                asked_on=ASKED_ON,
            )
            for code, text, place, value in zip(codes, texts, places, values, strict=True)
        ]
    return found
