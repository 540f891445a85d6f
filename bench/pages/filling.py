"""A scratch installation with invented enterprises: the same ones for the same seed and size."""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import django

django.setup()

from django.core.management import call_command  # noqa: E402 - Django must be set up first
from django.db import models, transaction  # noqa: E402

from bench.pages.asking import Filled  # noqa: E402
from bench.pages.buying import make_match  # noqa: E402
from handslag.accounts.models import City, Organisation  # noqa: E402
from handslag.foundation import clock  # noqa: E402
from handslag.registry.models import Enterprise, FactSource, Offer  # noqa: E402
from handslag.registry.queries import CodeKeys  # noqa: E402
from handslag.registry.search import following  # noqa: E402
from handslag.registry.search.areas import shown_areas  # noqa: E402

MUNICIPALITY = "0180"
_AT_A_TIME = 5_000
_FIRST_NAMES = (
    "Gröna",
    "Röda",
    "Nya",
    "Goda",
    "Fria",
    "Varma",
    "Kloka",
    "Trygga",
    "Stolta",
    "Raska",
    "Lilla",
)
_LAST_NAMES = ("händer", "varvet", "laget", "verkstaden", "rummet", "fabriken", "steget", "bron", "köket")
_SOLD = (
    ("Kontorsstädning", "Daglig eller veckovis städning av kontor och trapphus", "90919200"),
    ("Fönsterputs", "Putsning av fönster in- och utvändigt", "90911300"),
    ("Catering till möten", "Smörgåsar, lunch och fika som levereras med cykel", "55520000"),
    ("Lunchservering", "Vegetarisk lunch på plats för grupper", "55330000"),
    ("Trädgårdsskötsel", "Klippning av gräs och häckar, ogräsrensning", "77310000"),
    ("Fastighetsskötsel", "Tillsyn, småreparationer och snöskottning", "50700000"),
    ("Cykelreparation", "Lagning och service av verksamhetens cyklar", "50110000"),
    ("Lagning av arbetskläder", "Sömnad, lagning och märkning av textil", "50830000"),
    ("Flytthjälp", "Flytt av kontor och bohag, bortforsling", "98392000"),
    ("Packning och montering", "Legoarbete, paketering och utskick", "79920000"),
    ("Tryck av skyltar", "Skyltar, banderoller och trycksaker", "79810000"),
    ("Möbelrenovering", "Renovering och försäljning av begagnade möbler", "50850000"),
    ("Datoråtervinning", "Insamling och återbruk av datorer", "50320000"),
    ("Arkivering", "Skanning och sortering av papper", "79995100"),
    ("Hunddagis", "Pass och rastning av hundar", "98380000"),
)
_SUMS = (20_000, 80_000, 150_000, 400_000, 900_000, 2_500_000, None)


def fill(*, size: int, seed: int, addresses: Path) -> None:
    """Make the tables, the code lists, the enterprises, the indexes and a match; write down what to drive."""
    make_empty()
    call_command("collectstatic", interactive=False, verbosity=0)
    random_ = random.Random(seed)
    with transaction.atomic():
        for start in range(0, size, _AT_A_TIME):
            _make_enterprises(range(start, min(start + _AT_A_TIME, size)), random_)
    began = clock.now()
    following.rebuild(at=began)
    print(f"  both indexes of {size} enterprises made in {(clock.now() - began).total_seconds():.1f} s")
    some = Enterprise.objects.select_related("organisation").order_by("pk")[:: max(1, size // 200)]
    began = clock.now()
    match, cookie = make_match(MUNICIPALITY)
    print(
        f"  a need matched with them, stored and published in {(clock.now() - began).total_seconds():.1f} s"
    )
    Filled(tuple(firm.get_absolute_url() for firm in some), match, cookie).write(addresses)


def make_empty() -> None:
    """The tables with the code lists and a city, and nobody in it."""
    call_command("migrate", verbosity=0)
    call_command("load_reference", verbosity=0)
    organisation = Organisation(kind=Organisation.Kind.CITY)
    organisation.set_name("Bänkstad")
    organisation.save()
    City.objects.create(
        organisation=organisation, municipality_code=MUNICIPALITY, sender="bench@city.example"
    )


def _make_enterprises(numbers: range, random_: random.Random) -> None:
    organisations = [_organisation(number, random_) for number in numbers]
    Organisation.objects.bulk_create(organisations)
    codes = CodeKeys.read()
    areas = [codes.areas[code] for code in shown_areas(on=clock.day_of(clock.now())).names]
    forms = list(codes.legal_forms.values())
    firms = [_enterprise(organisation, areas, forms, random_) for organisation in organisations]
    Enterprise.objects.bulk_create(firms)
    link(Enterprise.delivery_areas.through, "enterprise_id", "area_id", _some(firms, areas, 6, random_))
    sold = [(firm, random_.choice(_SOLD)) for firm in firms for _ in range(random_.randint(1, 4))]
    offers = [
        _offer(firm.organisation_id, title, description, random_) for firm, (title, description, _) in sold
    ]
    Offer.objects.bulk_create(offers)
    pairs = ((offer.pk, codes.cpv[code]) for offer, (_, (*_rest, code)) in zip(offers, sold, strict=True))
    link(Offer.cpv_codes.through, "offer_id", "cpvcode_id", pairs)
    today = clock.day_of(clock.now())
    FactSource.objects.bulk_create(
        FactSource(
            organisation=organisation,
            group=FactSource.Group.OFFERS,
            source=FactSource.Source.ENTERPRISE,
            confirmed_on=today - timedelta(days=random_.randint(0, 700)),
        )
        for organisation in organisations
    )


def _organisation(number: int, random_: random.Random) -> Organisation:
    made = Organisation(kind=Organisation.Kind.ENTERPRISE)
    made.set_name(f"{random_.choice(_FIRST_NAMES)} {random_.choice(_LAST_NAMES)} {number}")
    return made


def _enterprise(
    organisation: Organisation, areas: list[int], forms: list[int], random_: random.Random
) -> Enterprise:
    trade = random_.choice(_SOLD)[1].lower()
    return Enterprise(
        organisation=organisation,
        summary=f"Vi är ett socialt företag som arbetar med {trade}. Hos oss växer människor.",
        work_integration="Hos oss tränar människor på arbete i egen takt, med handledare på plats varje dag.",
        email="hej@firma.example",
        phone="08-465 004 00",
        home_area_id=random_.choice(areas),
        legal_form_id=random_.choice(forms),
        founded_year=random_.randint(1990, 2026),
    )


def _offer(organisation_id: int, title: str, description: str, random_: random.Random) -> Offer:
    return Offer(
        organisation_id=organisation_id,
        title=title,
        description=f"{description}. Ring oss så hittar vi ett sätt.",
        smallest_order_sek=random_.choice((None, 1_000, 5_000)),
        largest_order_sek=random_.choice(_SUMS),
        lead_time_days=random_.choice((None, 3, 7, 14, 30)),
    )


def _some(
    firms: list[Enterprise], areas: list[int], most: int, random_: random.Random
) -> Iterator[tuple[int, int]]:
    for firm in firms:
        for area in random_.sample(areas, random_.randint(1, most)):
            yield firm.pk, area


def link(through: type[models.Model], owner: str, code: str, pairs: Any) -> None:
    """Write pairs of keys to a table between two others."""
    rows = (through(**{owner: one, code: other}) for one, other in pairs)
    through._default_manager.bulk_create(rows, batch_size=_AT_A_TIME)  # noqa: SLF001 - Django's own door to a through table


if __name__ == "__main__":
    asked = argparse.ArgumentParser()
    asked.add_argument("--size", type=int, required=True)
    asked.add_argument("--seed", type=int, required=True)
    asked.add_argument("--addresses", type=Path, required=True)
    chosen = asked.parse_args()
    fill(size=chosen.size, seed=chosen.seed, addresses=chosen.addresses)
