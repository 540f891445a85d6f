"""What a procurement notice says, the same whatever format it came in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

# A moment in UTC when the notice gives a clock time, else only the day (the buyer's own calendar day).
Deadline: TypeAlias = datetime | date


class NoticeFormat(StrEnum):
    """Where the notice's words came from."""

    TED = "ted"
    EFORMS = "eforms"
    ADVERT = "advert"


class NoticeType(StrEnum):
    """What the notice announces; prior information used as a call for competition stays prior information."""

    PRIOR_INFORMATION = "prior_information"
    MARKET_CONSULTATION = "market_consultation"
    CONTRACT = "contract"
    QUALIFICATION_SYSTEM = "qualification_system"
    DESIGN_CONTEST = "design_contest"
    DIRECT_AWARD = "direct_award"
    AWARD = "award"
    MODIFICATION = "modification"
    COMPLETION = "completion"
    CORRECTION = "correction"
    OTHER = "other"


class ReservedKind(StrEnum):
    """Whom a procurement is reserved for.

    SOCIAL_INTEGRATION: participation, for sheltered workshops and firms whose main aim is the social and
    professional integration of disabled or disadvantaged persons (LOU 4 kap. 18 §).
    SHELTERED_EMPLOYMENT: performance, within sheltered employment programmes (same paragraph).
    PUBLIC_SERVICE_MISSION: participation, for organisations pursuing a public service mission
    (directive 2014/24/EU article 77).
    """

    SOCIAL_INTEGRATION = "social_integration"
    SHELTERED_EMPLOYMENT = "sheltered_employment"
    PUBLIC_SERVICE_MISSION = "public_service_mission"


class ValueBasis(StrEnum):
    """What an amount of money is."""

    ESTIMATED = "estimated"
    FRAMEWORK_MAXIMUM = "framework_maximum"
    AWARDED = "awarded"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount excluding VAT in the notice's own currency, never converted.

    Of a range `amount` is the upper end (what a firm must be able to carry) and `low` the lower end.
    """

    amount: Decimal
    currency: str
    low: Decimal | None = None
    basis: ValueBasis = ValueBasis.ESTIMATED


@dataclass(frozen=True, slots=True)
class BuyerRef:
    """The first buyer the notice names; `org_no` is ten digits and only given for Swedish buyers."""

    name: str
    org_no: str | None = None
    town: str = ""
    nuts: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLot:
    """One part that can be tendered for; what the lot does not say itself it takes from the whole notice.

    The whole's value is a lot's value only when there is no other lot.
    `duration_months` is rounded to whole months, at least one. `description` keeps paragraphs as lines.
    """

    lot_id: str
    title: str
    description: str = ""
    additional_information: str = ""
    cpv_main: str | None = None
    cpv_additional: tuple[str, ...] = ()
    value: Money | None = None
    nuts: tuple[str, ...] = ()
    place: str = ""
    reserved: frozenset[ReservedKind] = frozenset()
    social_objectives: tuple[str, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None
    duration_months: int | None = None
    deadline: Deadline | None = None
    questions_deadline: Deadline | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A whole notice. None and empty mean that the notice does not say; nothing is guessed.

    `published_on` is the day of publication, or of dispatch when it is not published yet.
    `cpv_additional`, `nuts`, `reserved` and `social_objectives` are those of the whole and of every lot.
    `deadline` and `questions_deadline` are the earliest of the lots'.
    `language` is the language of the title, `languages` all the notice is written in, as ISO 639-1.
    """

    format: NoticeFormat
    notice_type: NoticeType
    title: str
    lots: tuple[NoticeLot, ...]
    notice_id: str | None = None
    published_on: date | None = None
    buyer: BuyerRef | None = None
    description: str = ""
    additional_information: str = ""
    cpv_main: str | None = None
    cpv_additional: tuple[str, ...] = ()
    nuts: tuple[str, ...] = ()
    value: Money | None = None
    deadline: Deadline | None = None
    questions_deadline: Deadline | None = None
    duration_months: int | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    reserved: frozenset[ReservedKind] = frozenset()
    social_objectives: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    language: str | None = None
