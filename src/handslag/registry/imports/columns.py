"""The columns of a sheet of firms: their Swedish headers, other names they go by, and what they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handslag.phrases import gettext_noop

# Nobody's, for no organisation number begins with 4; a row that still has it is the template's, and skipped.
EXAMPLE_NUMBER = "492000-9992"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the fact it holds, its header, what else it may be called, and how it is explained."""

    fact: str
    header: str
    also: tuple[str, ...]
    explained: str
    example: str = ""


COLUMNS: tuple[Column, ...] = (
    Column(
        "org_no",
        "organisationsnummer",
        ("orgnr", "orgnummer", "organisation number", "registration number"),
        gettext_noop("Ten digits. Required on every row; rows with the same number are one firm."),
        EXAMPLE_NUMBER,
    ),
    Column(
        "name",
        "namn",
        ("företag", "företagsnamn", "name", "company", "organisation"),
        gettext_noop("What the firm calls itself. Required for a new firm."),
        "Exempelbageriet ekonomisk förening",
    ),
    Column(
        "also_called",
        "kallas också",
        ("andra namn", "varumärke", "also called", "other names"),
        gettext_noop("What else people call the firm, for example the name on the sign."),
        "Exempelbageriet",
    ),
    Column(
        "legal_form",
        "juridisk form",
        ("associationsform", "bolagsform", "legal form"),
        gettext_noop("For example ekonomisk förening, ideell förening, stiftelse or aktiebolag."),
        "ekonomisk förening",
    ),
    Column(
        "contact_role",
        "kontaktroll",
        ("kontakt", "fråga efter", "contact role", "contact"),
        gettext_noop("Whom to ask for, as a role: never a person's name."),
        "Beställningar",
    ),
    Column(
        "email",
        "e-post",
        ("epost", "mejl", "mail", "email", "e-postadress"),
        gettext_noop("The firm's own address, not a person's."),
        "hej@exempelbageriet.example",
    ),
    Column(
        "phone",
        "telefon",
        ("tel", "telefonnummer", "phone", "telephone"),
        gettext_noop("The firm's number."),
        "08-465 004 99",
    ),
    Column(
        "website",
        "webbplats",
        ("hemsida", "webb", "web", "website", "url"),
        gettext_noop("The firm's page on the web."),
        "https://exempelbageriet.example",
    ),
    Column(
        "summary",
        "beskrivning",
        ("om företaget", "presentation", "description", "summary"),
        gettext_noop("What the firm does, in plain words. No personal numbers."),
        "Vi bakar bullar och bröd till möten.",
    ),
    Column(
        "work_integration",
        "arbetsintegrering",
        ("work integration",),
        gettext_noop("How people come into work here, in plain words."),
        "Hos oss kan man börja med två timmar om dagen.",
    ),
    Column(
        "home_area",
        "hemort/stadsdel",
        ("hemort", "stadsdel", "kommun", "ort", "home area", "municipality", "district"),
        gettext_noop("A municipality or district, by name or code."),
        "Farsta",
    ),
    Column(
        "delivery_areas",
        "leveransområden",
        ("levererar till", "leveransområde", "delivery areas", "delivers to"),
        gettext_noop("Names or codes of districts, municipalities or counties with ; between."),
        "Farsta; Skarpnäck; Tyresö",
    ),
    Column(
        "status",
        "status",
        ("läge",),
        gettext_noop("aktiv, vilande or nedlagd. Empty means aktiv for a new firm."),
        "aktiv",
    ),
    Column(
        "offer.title",
        "erbjudande",
        ("tjänst", "vara", "säljer", "offer", "offer title"),
        gettext_noop("What is sold, in a few words; one offer on each row."),
        "Fikakorg till möte",
    ),
    Column(
        "offer.description",
        "erbjudande beskrivning",
        ("beskrivning av erbjudande", "offer description"),
        gettext_noop("What the buyer gets."),
        "Bullar, frukt och kaffe för 8 till 120 personer.",
    ),
    Column(
        "offer.cpv",
        "cpv",
        ("cpv-kod", "cpv-koder", "cpv code", "cpv codes"),
        gettext_noop("CPV codes with ; between."),
        "55520000; 15812200",
    ),
    Column(
        "offer.smallest_order_sek",
        "minsta order",
        ("minsta beställning", "smallest order", "minimum order"),
        gettext_noop("Whole kronor without VAT."),
        "450",
    ),
    Column(
        "offer.largest_order_sek",
        "största order",
        ("största beställning", "largest order", "maximum order"),
        gettext_noop("Whole kronor without VAT."),
        "18000",
    ),
    Column(
        "offer.lead_time_days",
        "ledtid dagar",
        ("ledtid", "leveranstid", "lead time", "lead time days"),
        gettext_noop("Days from order to delivery."),
        "2",
    ),
    Column(
        "offer.capacity_sek_per_month",
        "kapacitet per månad",
        ("kapacitet", "capacity per month", "capacity"),
        gettext_noop("How much the firm can deliver in a month, in whole kronor without VAT."),
        "70000",
    ),
)
HEADERS: dict[str, str] = {column.fact: column.header for column in COLUMNS}


def _key(header: str) -> str:
    return re.sub(r"[\W_]+", "", header.casefold())


_FACTS = {_key(name): column.fact for column in COLUMNS for name in (column.header, *column.also)}


def facts_of_headers(headers: Sequence[str]) -> tuple[str | None, ...]:
    """Which fact each column holds, without regard to case, spaces and signs; None for a column of no use.

    The second of two columns with the same meaning is of no use.
    """
    found: list[str | None] = []
    for header in headers:
        fact = _FACTS.get(_key(header))
        found.append(None if fact in found else fact)
    return tuple(found)
