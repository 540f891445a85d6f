"""What the check-list of a reserved procurement prints: every test with its reason, and what else holds."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.forms import BoundField
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from handslag.law.answers import Door, Verdict
from handslag.law.bidders.checked import Checked, Tested
from handslag.law.book import BOOK
from handslag.law.situation import reason_of
from handslag.law.teachings import OPEN_POINTS
from handslag.phrases import gettext_noop
from handslag.procurement.guidance.forms.reserved import BidderForm, PurchaseForm
from handslag.procurement.guidance.pages.doors import (
    ShownReason,
    ShownTeaching,
    shown_reason,
    teachings_of,
)
from handslag.procurement.guidance.pages.naming import COLORS, DOOR_NAMES, ICONS
from handslag.procurement.guidance.queries import guide_for
from handslag.procurement.guidance.rules.reserved import WAYS, check_bidder, told_awards
from handslag.reference.pages import said

INTRODUCTIONS = {
    Door.RESERVED_EMPLOYMENT: gettext_noop(
        "For sheltered workshops and firms whose main aim is to bring people into work. At least 30 per cent "
        "of those who work there belong to the group (LOU 4:18)."
    ),
    Door.RESERVED_WELFARE: gettext_noop(
        "For organisations with a public mission, led or owned by those concerned, and certain services "
        "only. At most three years, and not twice in a row (LOU 19:25)."
    ),
    Door.RESERVED_IDEBUREN: gettext_noop(
        "For idéburna organisations with public benefit as their only aim, and certain services only "
        "(LOU 19:25 a)."
    ),
}
_TESTS = {
    "purchase": gettext_noop("May this purchase be reserved this way?"),
    "aim": gettext_noop("What the organisation is for"),
    "share": gettext_noop("At least 30 per cent"),
    "day": gettext_noop("The day of the count"),
    "attest": gettext_noop("Who stands for the count"),
    "entity": gettext_noop("The whole legal person"),
    "mission": gettext_noop("A public mission"),
    "profit": gettext_noop("Profit is reinvested"),
    "structure": gettext_noop("Led or owned by those concerned"),
    "repeat": gettext_noop("Not twice in three years"),
    "serves": gettext_noop("The aim serves the service"),
    "form": gettext_noop("A legal person"),
    "statutes": gettext_noop("The aim stands in the statutes"),
    "transfers": gettext_noop("Transfers of value"),
    "control": gettext_noop("No public control"),
    "register": gettext_noop("The register of idéburna organisations"),
}
_STANDINGS = {
    Verdict.OPEN: gettext_noop("Met"),
    Verdict.ASK_JURIST: gettext_noop("Ask a jurist"),
    Verdict.MISSING_DATA: gettext_noop("Tell us more"),
    Verdict.CLOSED: gettext_noop("Not met"),
}
_OUTCOMES = {
    Verdict.OPEN: gettext_noop("Every test is met."),
    Verdict.ASK_JURIST: gettext_noop("A jurist has to settle something first."),
    Verdict.MISSING_DATA: gettext_noop("Something more has to be known."),
    Verdict.CLOSED: gettext_noop("This bidder cannot take part in such a procurement."),
}
_CLOSED_PURCHASE = gettext_noop("This purchase cannot be reserved this way.")
# What holds beside the tests, and what a jurist has to confirm of it, by the numbers of the open points.
_ALSO = {
    Door.RESERVED_EMPLOYMENT: (
        "R-RES-EMP-WHO",
        "R-RES-EMP-TIME",
        "R-RES-EMP-LAW",
        "R-RES-ASF-NE",
        "R-RES-NOTICE",
    ),
    Door.RESERVED_WELFARE: ("R-RES-WELF-3Y", "R-RES-ASF-NE", "R-RES-NOTICE"),
    Door.RESERVED_IDEBUREN: ("R-RES-IDE", "R-RES-ASF-NE", "R-RES-NOTICE"),
}
_POINTS = {
    Door.RESERVED_EMPLOYMENT: (1, 3, 6),
    Door.RESERVED_WELFARE: (3, 4),
    Door.RESERVED_IDEBUREN: (3, 4, 5),
}


@dataclass(frozen=True, slots=True)
class ShownTest:
    """One test: what it is, how it came out, and why."""

    name: str
    standing: str
    color: str
    symbol: str
    reason: ShownReason


@dataclass(frozen=True, slots=True)
class ShownCheck:
    """Every test of a reservation, how they came out together, and what goes with them."""

    outcome: str
    color: str
    symbol: str
    count: str
    tests: tuple[ShownTest, ...]
    also: tuple[ShownReason, ...]
    teachings: tuple[ShownTeaching, ...]
    to_confirm: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReservedWay:
    """One of the three reservations and where it is checked."""

    code: str
    name: str
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class ReservedPage:
    """One check-list: the questions, and every test once something is answered."""

    way: ReservedWay
    form: PurchaseForm
    purchase: tuple[BoundField, ...]
    tests: tuple[BoundField, ...]
    check: ShownCheck | None
    query: str
    guide_address: str


def reserved_ways() -> tuple[ReservedWay, ...]:
    """All three."""
    return tuple(reserved_way(code) for code in WAYS)


def reserved_way(code: str) -> ReservedWay:
    """One of the three, by how its address ends."""
    door = WAYS[code]
    return ReservedWay(
        code,
        gettext(DOOR_NAMES[door]),
        gettext(INTRODUCTIONS[door]),
        reverse("guidance:reserved", args=[code]),
    )


def reserved_page(code: str, form: PurchaseForm, data: QueryDict) -> ReservedPage:
    """The check-list of a form that was filled in, or not yet."""
    door = WAYS[code]
    check = None
    if form.is_bound and form.is_valid():
        asked, answers = form.asked(), form.answers()
        checked = check_bidder(
            door,
            answers,
            purchase=guide_for(asked).instrument(door),
            on=asked.on,
            cpv=asked.cpv,
            awards=told_awards(answers, asked.cpv),
        )
        check = shown_check(door, checked, on=asked.on)
    return ReservedPage(
        way=reserved_way(code),
        form=form,
        purchase=tuple(form[name] for name in form.PURCHASE),
        tests=test_fields(form),
        check=check,
        query=_query(data, form.fields),
        guide_address=f"{reverse('guidance:guide')}?{_query(data, form.PURCHASE)}",
    )


def _query(data: QueryDict, names: Container[str]) -> str:
    """What was filled in under these names, so that the address stays short."""
    return urlencode({name: value for name, value in data.items() if value and name in names})


def test_fields(form: BidderForm) -> tuple[BoundField, ...]:
    """The questions about the bidder, in their order."""
    return tuple(form[name] for name in form.TESTS)


def shown_check(door: Door, checked: Checked, *, on: date) -> ShownCheck:
    """The tests in the reader's language."""
    verdict = checked.verdict
    met = sum(test.verdict is Verdict.OPEN for test in checked.tests)
    said_of = ngettext("%(met)s of %(number)s test is met", "%(met)s of %(number)s tests are met", met)
    return ShownCheck(
        outcome=outcome_of(checked),
        color=COLORS[verdict],
        symbol=ICONS[verdict],
        count=said_of % {"met": met, "number": len(checked.tests)},
        tests=tuple(map(_test, checked.tests)),
        also=tuple(_also(door, on)),
        teachings=teachings_of({test.reason.rule for test in checked.tests} | {*_ALSO[door]}),
        to_confirm=tuple(_to_confirm(door, checked.tests)),
    )


def outcome_of(checked: Checked) -> str:
    """How the tests came out together, in a sentence."""
    if checked.tests[0].verdict is Verdict.CLOSED:
        return gettext(_CLOSED_PURCHASE)
    return gettext(_OUTCOMES[checked.verdict])


def _test(test: Tested) -> ShownTest:
    return ShownTest(
        gettext(_TESTS[test.name]),
        gettext(_STANDINGS[test.verdict]),
        COLORS[test.verdict],
        ICONS[test.verdict],
        shown_reason(test.reason),
    )


def _also(door: Door, on: date) -> Iterator[ShownReason]:
    for name in _ALSO[door]:
        rule = BOOK.find(name, on)
        if rule is not None:
            yield shown_reason(reason_of(rule))


def _to_confirm(door: Door, tests: Iterable[Tested]) -> Iterator[str]:
    """What the tests leave to a jurist, then what no check-list can know."""
    for test in tests:
        if test.verdict is Verdict.ASK_JURIST:
            yield gettext(_TESTS[test.name])
    for point in OPEN_POINTS:
        if point.number in _POINTS[door]:
            yield said(point.text)
