"""The directory finds the right firm by the words people use."""

from __future__ import annotations

from datetime import datetime, timedelta
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from handslag.registry.pages.directory import directory_page
from handslag.registry.rules import OfferContent
from tests.registry.factories import AT, make_enterprise

pytestmark = pytest.mark.django_db

SELLERS = {
    "Morgonlaget": ("Lokalvård på skolor och förskolor", "Daglig städning och golvvård", "90911200"),
    "Glasklart": ("Fönsterputs", "Fönster putsas in- och utvändigt upp till tredje våningen", "90911300"),
    "Bröd & Möte": ("Smörgåsar och kaffe till möten", "Frallor, bullar och frukt levereras till mötesrummet",
                    "55520000"),
    "Lunchrummet": ("Luncher i egen restaurang", "Dagens rätt med sallad och bröd", "55330000"),
    "Kedjan": ("Service av tjänstecyklar", "Vi lagar punkteringar, bromsar och växlar", "50110000"),
    "Nål och tråd": ("Sömnad och lagning av arbetskläder", "Vi lappar, lägger upp och märker", "50830000"),
    "Tvättstugan": ("Tvätt av handdukar och mattor", "Hämtas och lämnas två gånger i veckan", "98310000"),
    "Gröna tummen": ("Skötsel av rabatter och gräsmattor", "Ogräs rensas, häckar klipps", "77310000"),
    "Bära hjälp": ("Kontorsflytt och bohagsflytt", "Packning, bärhjälp och magasinering", "98392000"),
    "Sista lasset": ("Tömning av dödsbon", "Vi sorterar, säljer vidare och kör bort resten", "90500000"),
    "Trycksaken": ("Affischer, skyltar och broschyrer", "Formgivning och tryck i små upplagor", "79810000"),
    "Hyvelbänken": ("Snickerier efter mått", "Hyllor, bänkar och reparation av möbler", "45420000"),
    "Kretsloppet": ("Insamling av datorer och mobiler", "Hårddiskar raderas och det mesta används igen",
                    "50320000"),
    "Tassen": ("Hunddagis", "Promenader och omsorg medan du arbetar", "98380000"),
    "Pappersvägen": ("Skanning av arkiv", "Gamla akter sorteras och läses in", "79995100"),
    "Kuvertet": ("Packning och utskick", "Brev kuverteras, varor plockas och paketeras", "79920000"),
    "Vaktis": ("Skötsel av fastigheter", "Gårdar ses över, lampor byts, snö skottas", "50700000"),
}  # fmt: skip
TYPED = {
    "städ": "Morgonlaget",
    "städfirma": "Morgonlaget",
    "städa förskolan": "Morgonlaget",
    "putsa fönster": "Glasklart",
    "fönsterputsare": "Glasklart",
    "fika till möte": "Bröd & Möte",
    "catering": "Bröd & Möte",
    "mackor": "Bröd & Möte",
    "lunchrestaurang": "Lunchrummet",
    "laga cyklar": "Kedjan",
    "cykelreparation": "Kedjan",
    "cykelverkstad": "Kedjan",
    "sömmerska": "Nål och tråd",
    "laga arbetskläder": "Nål och tråd",
    "tvätteri": "Tvättstugan",
    "klippa gräset": "Gröna tummen",
    "trädgårdsskötsel": "Gröna tummen",
    "flytta kontor": "Bära hjälp",
    "flyttfirma": "Bära hjälp",
    "tömma ett dödsbo": "Sista lasset",
    "tryckeri": "Trycksaken",
    "skylt": "Trycksaken",
    "snickare": "Hyvelbänken",
    "återvinna datorer": "Kretsloppet",
    "hundvakt": "Tassen",
    "digitalisera arkiv": "Pappersvägen",
    "skanna papper": "Pappersvägen",
    "packa och skicka": "Kuvertet",
    "fastighetsskötsel": "Vaktis",
    "vaktmästare": "Vaktis",
    "snöskottning": "Vaktis",
    "tassen": "Tassen",
    "bära hjälp": "Bära hjälp",
    "snikare": "Hyvelbänken",
    "städnig": "Morgonlaget",
    "trädgårsskötsel": "Gröna tummen",
    "katering": "Bröd & Möte",
    "fika": "Bröd & Möte",
    "smörgås": "Bröd & Möte",
}


def test_everyday_words_find_the_right_firm_first_on_every_weekday() -> None:
    for name, (title, description, code) in SELLERS.items():
        offer = OfferContent(title=title, description=description, cpv=frozenset({code}))
        make_enterprise(name, offers=[offer])

    found = {
        (typed, weekday): first_found(typed, at=AT + timedelta(days=weekday))
        for typed in TYPED
        for weekday in range(7)
    }

    assert {asked: name for asked, name in found.items() if name != TYPED[asked[0]]} == {}


def first_found(typed: str, *, at: datetime) -> str:
    cards = directory_page(QueryDict(urlencode({"q": typed})), at=at).cards()
    return cards[0].name if cards else ""
