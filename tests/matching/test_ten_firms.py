"""Ten firms and the needs of a city, from end to end."""

import pytest

from handslag.matching.engine import match
from handslag.matching.facts import NeedFacts, OfferFacts
from handslag.matching.index import OfferIndex
from handslag.phrases import Text
from tests.matching.world import AREAS, everything, firms

CLEANERS, CAFE, BICYCLES, GARDEN, LAUNDRY, DOGS, PRINT, CARPENTRY, MOVERS, WEB = range(1, 11)

TEN = [
    OfferFacts(1, CLEANERS, "Vi städar kontor, trappor och förskolor", ("90919000",), ("0180",)),
    OfferFacts(
        2, CAFE, "Café med fika, frallor och smörgåstårtor, vi levererar", ("55330000",), ("0180-sodermalm",)
    ),
    OfferFacts(3, CAFE, "Lunchcatering för möten", ("55520000",), ("0180",), 2_000, 60_000, 3),
    OfferFacts(4, BICYCLES, "Cykelverkstad: lagning, service och vinterförvaring", (), ("0180",)),
    OfferFacts(5, GARDEN, "Trädgård, gräsklippning, häckar, snöskottning", ("77310000", "90620000"), ("01",)),
    OfferFacts(
        6, LAUNDRY, "Tvätteri för arbetskläder och linne", ("98310000",), ("0180", "0127"), None, 300_000
    ),
    OfferFacts(7, DOGS, "Hunddagis i Farsta", ("98380000",), ("0180-farsta",)),
    OfferFacts(8, PRINT, "Tryckeri och kopiering, skyltar", ("79810000",), ("SE",)),
    OfferFacts(
        9, CARPENTRY, "Snickeri: utemöbler, pallkragar, renovering av möbler", ("45420000",), ("0180",)
    ),
    OfferFacts(10, MOVERS, "Flytt, bohag, dödsbon och budkörning", ("98392000", "64120000"), ("0180",)),
    OfferFacts(11, WEB, "Hemsidor, film och grafisk form", ("72413000",), ("SE",)),
]


@pytest.mark.parametrize(
    ("title", "cpv", "firm"),
    [
        ("Lokalvård på två förskolor", ("90919300",), CLEANERS),
        ("Rengöring av kontor", (), CLEANERS),
        ("Fika till personalmöten", (), CAFE),
        ("Catering", ("55520000",), CAFE),
        ("Reparation av tjänstecyklar", ("50110000",), BICYCLES),
        ("Lagning av cyklar", (), BICYCLES),
        ("Klippning av gräs runt skolan", (), GARDEN),
        ("Skötsel av grönytor", ("77314000",), GARDEN),
        ("Tvätt av arbetskläder", (), LAUNDRY),
        ("Hundvakt åt brukare", (), DOGS),
        ("Broschyrer och affischer", ("79810000",), PRINT),
        ("Tillverkning av pallkragar", ("45421000",), CARPENTRY),
        ("Tömning av dödsbo", (), MOVERS),
        ("Ny webbplats till föreningen", ("72413000",), WEB),
    ],
)
def test_each_need_finds_the_firm_that_sells_it(title: str, cpv: tuple[str, ...], firm: int) -> None:
    result = match(OfferIndex.build(TEN), NeedFacts(title, "", cpv), AREAS)
    found = everything(result)
    assert firm in firms(result.fits) | firms(result.partly)
    best = (*result.fits, *result.partly)[0]
    assert best.firm_id == firm
    assert len(found) <= 4


def test_the_cafes_catering_is_the_offer_shown_for_catering() -> None:
    result = match(OfferIndex.build(TEN), NeedFacts("Lunchcatering", "", ("55520000",)), AREAS)
    assert result.fits[0].offer_id == 3


def test_everything_said_can_be_stored_and_read_back() -> None:
    index = OfferIndex.build(TEN)
    for one in TEN:
        result = match(index, NeedFacts(one.words, "", one.cpv, ("0180-sodermalm",), 90_000, 12), AREAS)
        for found in everything(result).values():
            for part in found.parts:
                assert Text.from_json(part.text.to_json()) == part.text
                assert part.text.msgid % dict(part.text.params)


def test_a_long_notice_full_of_purchasing_words_finds_only_the_trade() -> None:
    notice = (
        "Upphandlingen avser ramavtal med en eller flera leverantörer. Anbudsgivaren ska ha erfarenhet, "
        "personal och organisation för att utföra uppdraget enligt avtalet under hela avtalstiden. "
    ) * 20
    result = match(OfferIndex.build(TEN), NeedFacts("Ramavtal", notice + "Hundpensionat.", ()), AREAS)
    assert set(everything(result)) <= {DOGS}
    assert DOGS in everything(result)
