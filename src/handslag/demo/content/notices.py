"""The demo's ten invented notices in the two formats that real ones come in, and what each of them shows.

The files lie in `demo/notices`. Those in TED_EXPORT, the format up to 2023, are the last time something was
bought and a start for the next; those in eForms are of today. Two of them have become needs in the demo.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from handslag.demo.content.shapes import NeedState

FOLDER = Path(__file__).parents[1] / "notices"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoNotice:
    """A file in `demo/notices` and why it is there."""

    file: str
    shows: str

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return FOLDER / self.file


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoNeedFromNotice:
    """A need that a purchaser began from a notice; places and days are what she made of it afterwards."""

    key: str
    file: str
    board: str
    areas: tuple[str, ...]
    starts_in_days: int
    answers_in_days: int
    state: NeedState
    published_days_ago: int | None = None

    @property
    def path(self) -> Path:
        """Where the notice lies."""
        return FOLDER / self.file


NOTICES: tuple[DemoNotice, ...] = (
    DemoNotice(
        file="ted-catering.xml",
        shows="A contract notice in TED_EXPORT without lots, that several firms of both kinds can answer.",
    ),
    DemoNotice(
        file="ted-gronyteskotsel-delar.xml",
        shows="A contract notice in TED_EXPORT with three lots of different size.",
    ),
    DemoNotice(
        file="ted-tvatt-reserverad.xml",
        shows="A contract notice in TED_EXPORT, reserved under LOU 4 kap. 18 §.",
    ),
    DemoNotice(
        file="ted-flytt-forhandsannons.xml",
        shows="Prior information in TED_EXPORT: no last day for bids yet.",
    ),
    DemoNotice(
        file="ted-it-aterbruk-sv-en.xml",
        shows="A contract notice in TED_EXPORT in Swedish and English; the Swedish words are read.",
    ),
    DemoNotice(
        file="eforms-skolstad.xml",
        shows="A contract notice in eForms from a company of the city, without lots.",
    ),
    DemoNotice(
        file="eforms-trycksaker-delar.xml",
        shows="A contract notice in eForms with three lots in three lines of business.",
    ),
    DemoNotice(
        file="eforms-packning-reserverad.xml",
        shows="A contract notice in eForms, reserved under LOU 4 kap. 18 §, with a social objective.",
    ),
    DemoNotice(
        file="eforms-kulturhus-forhandsannons.xml",
        shows="Prior information in eForms with two parts.",
    ),
    DemoNotice(
        file="eforms-film-sv-en.xml",
        shows="A contract notice in eForms in Swedish and English; the Swedish words are read.",
    ),
)

NEEDS_FROM_NOTICES: tuple[DemoNeedFromNotice, ...] = (
    DemoNeedFromNotice(
        key="parker-sodermalm",
        file="ted-gronyteskotsel-delar.xml",
        board="sdf-sodermalm",
        areas=("0180-sodermalm",),
        starts_in_days=150,
        answers_in_days=42,
        state="draft",
    ),
    DemoNeedFromNotice(
        key="trycksaker",
        file="eforms-trycksaker-delar.xml",
        board="stadsledningskontoret",
        areas=("0180",),
        starts_in_days=155,
        answers_in_days=33,
        state="published",
        published_days_ago=1,
    ),
)
