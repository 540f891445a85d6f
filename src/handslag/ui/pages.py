"""What the gallery prints."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext as _

from handslag.foundation import clock
from handslag.foundation.models import Job
from handslag.foundation.phrasing import day, moment, sek
from handslag.ui.forms import ExampleForm
from handslag.ui.icons import SHAPES


@dataclass(frozen=True, slots=True)
class Fact:
    """A line in a list of facts; None is shown as not known."""

    label: str
    value: str | None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Door:
    """A card that leads somewhere."""

    title: str
    text: str
    action: str
    symbol: str
    color: str
    address: str = "#cards"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a match."""

    state: str
    label: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Row:
    """One purchase in a list."""

    title: str
    day: date
    amount: int


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a way: done, current or next."""

    label: str
    state: str
    day: date | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen filter and the address without it."""

    label: str
    address: str = "#ways"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with what it counts and where it comes from."""

    value: int
    label: str
    source: str


def gallery_page(*, at: datetime) -> dict[str, object]:
    """Everything the gallery shows, as of a moment."""
    today = clock.day_of(at)
    return _words(at, today) | _forms() | _matches(today) | _ways(today) | {"moment_shown": moment(at)}


def _words(at: datetime, today: date) -> dict[str, object]:
    return {
        "alerts": (
            ("info", _("The city has 12 coming purchases.")),
            ("success", _("Saved.")),
            ("warning", _("Your facts are older than a year. Are they still true?")),
            ("error", _("Nothing has been sent. Try again in a while.")),
        ),
        "tags": (
            ("neutral", _("Self-declared")),
            ("info", _("Verified")),
            ("success", _("Certified")),
            ("warning", _("Getting old")),
            ("danger", _("Too late")),
            ("accent", _("Open")),
            ("warm", _("Unread")),
        ),
        "icons": tuple(SHAPES),
        "written": (
            Fact(_("A day"), day(today)),
            Fact(_("A day in another year"), day(today + timedelta(days=400))),
            Fact(_("A moment"), moment(at)),
            Fact(_("Money"), sek(1_250_000), _("The firm itself, confirmed in October")),
            Fact(_("Something nobody knows"), None),
        ),
        "doors": (
            Door(
                _("I am going to buy"), _("Describe what is needed."), _("To the purchases"), "bag", "accent"
            ),
            Door(
                _("I run a social enterprise"), _("Show what you sell."), _("To the firms"), "people", "sun"
            ),
        ),
    }


def _forms() -> dict[str, object]:
    faulty = ExampleForm(
        {"b-title": "Catering", "b-amount": "mycket", "b-pieces": "0", "b-kind": "other"}, prefix="b"
    )
    typed = (_("Two times a year, all windows."),)
    return {"untouched": ExampleForm(prefix="a"), "faulty": faulty, "typed": typed}


def _matches(today: date) -> dict[str, object]:
    return {
        "parts": (
            Part("met", _("What they sell"), _("They mend and wash work clothes.")),
            Part("partly", _("How much"), _("They manage about half of what you need.")),
            Part("not_met", _("Place"), _("They do not deliver outside the city.")),
            Part("unknown", _("Certificates"), ""),
        ),
        "rows": (
            Row(_("Catering for meetings"), today + timedelta(days=20), 1_250_000),
            Row(_("Mending and washing of work clothes"), today + timedelta(days=45), 480_000),
        ),
    }


def _ways(today: date) -> dict[str, object]:
    return {
        "steps": (
            Step(_("The need"), "done", today - timedelta(days=7), "#ways"),
            Step(_("Who can deliver"), "current", today),
            Step(_("Dialogue"), "next"),
            Step(_("Purchase"), "next"),
        ),
        "jobs": (
            Job(state=Job.State.WAITING, public_id="waiting2"),
            Job(state=Job.State.RUNNING, public_id="running2", done=37, total=120),
            Job(state=Job.State.DONE, public_id="done2222"),
            Job(state=Job.State.FAILED, public_id="failed22"),
        ),
        "chips": (Chip(_("Catering")), Chip(_("Inner city"))),
        "page": _page_five(),
        "figures": (
            Figure(248, _("firms in the register"), _("The register, confirmed 20 November")),
            Figure(1_234, _("matches"), _("The latest matching")),
        ),
    }


def _page_five() -> Page[int]:
    return Paginator(range(100), 10).page(5)
