"""The shapes of the demo city's content, and the rule that keeps its firms from being anybody's real firm.

Everything under `demo/content` is invented: firms, people, boards, needs and notices. Any likeness to a real
one is a coincidence. The city borrows the municipality code and the districts of Stockholm, nothing else.

* Organisation numbers begin with 4. The first digit of a Swedish organisation number is a group number; 1, 2,
  3, 5, 6, 7, 8 and 9 are in use and 4 has never been given out. The third digit is 2, so it is nobody's
  personal number, and the last is a right check digit, so validation accepts it.
* E-mail and web addresses end in `.example`, which is reserved and leads nowhere (RFC 2606).
* Telephone numbers come from the two series set aside for fiction: 08-465 004 00 to 99 and
  070-174 06 05 to 99 (PTS, the Swedish Post and Telecom Authority).

A fact that is left out (None) is unknown, on purpose: the real register will have gaps too. All sums are SEK
without VAT, all days count from the day the demo is built.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DISCLAIMER = (
    "Demostad does not exist. Its firms, people, departments, purchases and notices are invented; "
    "any likeness to real ones is a coincidence."
)

CITY_NAME = "Demostad"
CITY_SENDER = "handslag@demostad.example"
MUNICIPALITY_CODE = "0180"
BIDS_AT = "https://upphandling.demostad.example"

LegalForm = Literal["ek_forening", "ideell_forening", "stiftelse", "ab", "ab_svb", "hb", "kb"]
FirmStatus = Literal["active", "inactive", "closed"]
BoardKind = Literal["board", "company"]
NeedState = Literal["draft", "published", "closed"]
PersonRole = Literal[
    "enterprise_member", "supplier_member", "purchaser", "coordinator", "administrator", "jurist"
]

_NEVER_ASSIGNED = "492000"
_ORG_NO_DIGITS = 9


def invented_org_no(number: int) -> str:
    """An organisation number no firm has, `492000-nnnc`, from a running number 0-999."""
    digits = f"{_NEVER_ASSIGNED}{number:03d}"
    if len(digits) != _ORG_NO_DIGITS or number < 0:
        raise ValueError("The running number of an invented firm lies between 0 and 999")
    total = sum(sum(divmod(int(digit) * (2 - place % 2), 10)) for place, digit in enumerate(digits))
    return f"{_NEVER_ASSIGNED}-{number:03d}{-total % 10}"


CITY_ORG_NO = invented_org_no(300)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoOffer:
    """One thing a firm sells, in its own words; no delivery areas means the same as the firm's."""

    title: str
    description: str
    cpv: tuple[str, ...]
    delivery_areas: tuple[str, ...] = ()
    smallest_order_sek: int | None = None
    largest_order_sek: int | None = None
    lead_time_days: int | None = None
    capacity_sek_per_month: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoFirm:
    """What every firm in the demo city has, social enterprise or not."""

    key: str
    name: str
    org_no: str
    legal_form: LegalForm
    summary: str
    home_area: str
    delivery_areas: tuple[str, ...]
    email: str
    offers: tuple[DemoOffer, ...]
    also_called: str = ""
    contact_role: str = ""
    phone: str | None = None
    website: str | None = None
    founded_year: int | None = None
    confirmed_days_ago: int | None = None
    status: FirmStatus = "active"
    closed_days_ago: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoEnterprise(DemoFirm):
    """A work-integrating social enterprise (ASF): also who gets work there and how they are supervised."""

    work_integration: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoSupplier(DemoFirm):
    """An ordinary firm in the same trades."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoBoard:
    """A department or company of the city that buys."""

    key: str
    name: str
    kind: BoardKind
    org_no: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPerson:
    """Somebody who signs in; `organisation` is the key of an enterprise, a supplier or a board."""

    key: str
    name: str
    email: str
    role: PersonRole
    organisation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoLot:
    """One part of a need that can be bought on its own."""

    title: str
    description: str
    cpv: tuple[str, ...]
    areas: tuple[str, ...]
    value_sek: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoNeed:
    """Something a board means to buy; a negative `answers_in_days` lies in the past."""

    key: str
    board: str
    title: str
    description: str
    cpv: tuple[str, ...]
    areas: tuple[str, ...]
    starts_in_days: int
    answers_in_days: int
    state: NeedState
    value_sek: int | None = None
    months: int | None = None
    published_days_ago: int | None = None
    bids_at: str = BIDS_AT
    lots: tuple[DemoLot, ...] = ()
