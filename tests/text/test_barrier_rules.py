"""Every rule by examples of its own: what it tells, what it leaves alone, and what it says."""

from __future__ import annotations

import pytest
from bench.barriers.scoring import RULES

from handslag.text.barriers.checking import find_barriers
from handslag.text.barriers.explanations import EXPLAINED, NAMES
from handslag.text.barriers.laws import laws_of
from handslag.text.barriers.wordings import wording_for

BARRIERS = [
    ("B1", "Anbudsgivarens årsomsättning ska vara minst 9 miljoner kronor."),
    ("B1", "Omsättningen ska uppgå till minst 300 procent av kontraktets värde."),
    ("B2", "Leverantören måste ha minst riskklass 4 hos UC."),
    ("B2", "Soliditeten i bolaget ska vara lägst 25 %."),
    ("B3", "Ansvarsförsäkringen ska gälla upp till minst 40 miljoner kronor."),
    ("B3", "Försäkringsbevis bifogas anbudet."),
    ("B4", "Sex referenser ska lämnas."),
    ("B4", "Referensen ska komma från en kommun eller region, endast offentliga uppdrag räknas."),
    ("B5", "Leverantören ska ha minst 12 anställda."),
    ("B5", "Bokslut för de tre senaste åren ska visas."),
    ("B5", "Företag yngre än tre år kan inte kvalificeras."),
    ("B6", "Anbudet måste avse samtliga kommundelar."),
    ("B6", "Delanbud accepteras inte."),
    ("B7", "Kontraktet delas inte upp."),
    ("B8", "Leverantören ska vara ett aktiebolag."),
    ("B8", "Föreningar får inte lämna anbud."),
    ("B9", "Pennorna ska vara Svanenmärkta."),
    ("B9", "Traktorn ska vara av fabrikat Valtra."),
    ("B10", "Leverantören ska vara certifierad enligt ISO 14001:2015."),
    ("B11", "Leverantören ska ställa bankgaranti."),
    ("B12", "Betalning sker efter 75 dagar."),
    ("B12", "Ersättning lämnas endast för uppnådda resultat, när deltagaren har fått ett arbete."),
    ("B13", "Ingen volym garanteras, men leverantören ska alltid hålla två bilar i beredskap."),
    ("B14", "Anbudstiden är en vecka."),
    ("B14", "Sista anbudsdag är den 23 december 2026."),
    ("B15", "Till anbudet fogas femton blanketter."),
    ("B16", "Pris väger 90 procent i utvärderingen."),
    ("B16", "Anbudet med lägst pris vinner."),
    ("B17", "Underentreprenörer accepteras inte."),
    ("B17", "Konsortier får inte lämna anbud."),
    ("B18", "Leverantören ska svara i telefon dygnet runt."),
    ("B18", "Leverantören ska ha sju egna skåpbilar."),
    ("B18", "Leverantörens kassasystem ska ha en integration mot kommunens ekonomisystem."),
    ("B19", "Vite om 8 000 kr tas ut för varje dag."),
    ("B20", "Upphandlingen har inte reserverats."),
    ("B21", "Ramavtalet om snöröjning tecknas med en leverantör."),
    ("B22", "Leverantören ska ha sitt säte i Ekstads kommun."),
    ("B22", "Leverantören ska ha god lokalkännedom."),
]
NO_BARRIERS = [
    ("B1", "Kravet på omsättning är högst kontraktets värde, 400 000 kr."),
    ("B2", "Leverantör med riskklass 2 får i stället lämna intyg från bank."),
    ("B3", "Ansvarsförsäkring ska finnas vid avtalsstart."),
    ("B4", "En referens från de senaste fem åren ska lämnas."),
    ("B5", "Minst tre anställda ska vara på plats vid varje måltid."),
    ("B6", "Anbud får avse samtliga områden eller bara ett."),
    ("B7", "Kontraktet delas inte upp, eftersom det gäller en enda maskin."),
    ("B8", "Både aktiebolag och föreningar är välkomna att lämna anbud."),
    ("B9", "Papperet ska vara märkt med Svanen eller likvärdigt."),
    ("B10", "Leverantören ska beskriva sina egna rutiner, certifiering enligt ISO 9001 krävs inte."),
    ("B11", "Någon bankgaranti krävs inte."),
    ("B12", "Betalning sker inom 30 dagar."),
    ("B13", "Ingen volym garanteras och leverantören får avböja beställningar."),
    ("B14", "Sista anbudsdag är den 12 mars 2026."),
    ("B15", "Till anbudet fogas en blankett."),
    ("B16", "Pris väger 60 procent."),
    ("B17", "Underleverantörer får anlitas."),
    ("B17", "Underleverantör som inte betalar skatt får inte anlitas."),
    ("B18", "Leverantören ska svara i telefon på vardagar."),
    ("B19", "Vite om 8 000 kr tas ut, dock högst 40 000 kr."),
    ("B20", "Upphandlingen reserveras inte, eftersom den kräver legitimation."),
    ("B21", "Ramavtalet om snöröjning delas i tolv områden."),
    ("B22", "Leverantören ska ha ett lager i kommunen, eftersom maten annars blir kall."),
]


def told(text: str) -> set[str]:
    return {finding.rule for finding in find_barriers(text)}


@pytest.mark.parametrize(("rule", "sentence"), BARRIERS)
def test_a_barrier_is_told_with_its_sentence(rule: str, sentence: str) -> None:
    found = {finding.rule: finding.sentence for finding in find_barriers(sentence)}

    assert found == {rule: sentence}


@pytest.mark.parametrize(("_rule", "sentence"), NO_BARRIERS)
def test_what_lets_small_firms_in_is_left_alone(_rule: str, sentence: str) -> None:
    assert told(sentence) == set()


def test_there_are_twenty_two_rules_with_names_and_better_wording() -> None:
    assert set(NAMES) == set(RULES)
    assert {variant.split(".")[0] for variant in EXPLAINED} == set(RULES)
    assert all(wording_for(rule) for rule in RULES)


@pytest.mark.parametrize("variant", sorted(EXPLAINED))
def test_every_explanation_has_a_paragraph(variant: str) -> None:
    assert laws_of(variant)
    assert all("§" in law.reference and law.says.msgid for law in laws_of(variant))


@pytest.mark.parametrize("variant", sorted(EXPLAINED))
def test_the_better_wording_is_no_barrier_itself(variant: str) -> None:
    assert told(wording_for(variant)) == set()


def test_a_turnover_of_more_than_twice_the_value_is_weighed_against_the_value_in_the_text() -> None:
    text = "Upphandlingens uppskattade värde är 2 000 000 kr.\n\nOmsättningen ska vara minst {} kr."

    (high,) = find_barriers(text.format("5 000 000"))

    assert (high.severity, dict(high.why.params)) == (
        "legal",
        {"sek_least": 5_000_000, "sek_value": 2_000_000},
    )
    assert find_barriers(text.format("4 000 000")) == ()


def test_a_turnover_between_the_years_value_and_the_whole_is_for_a_jurist_to_ask() -> None:
    text = (
        "Kontraktets uppskattade värde är 4 miljoner kronor. Avtalet gäller i fyra år. "
        "Omsättningen ska vara minst 3 miljoner kronor."
    )

    (found,) = find_barriers(text)

    assert (found.severity, found.why.params["sek_yearly"]) == ("ask", 1_000_000)


@pytest.mark.parametrize(
    "text",
    [
        "Vite utgår med 2 000 kr per dag. Vitet är dock högst 10 000 kr.",
        "Kaffet ska vara Fairtrade-märkt. Likvärdiga märkningar godtas.",
        "Kontraktet delas inte upp. Skälet är att köket är litet.",
    ],
)
def test_what_the_next_sentence_softens_is_no_barrier(text: str) -> None:
    assert told(text) == set()


def test_an_item_is_read_with_the_words_that_lead_to_it() -> None:
    text = "Leverantören ska:\n- vara ett aktiebolag\n- ha god ordning\n- utföra arbetet med egen personal"

    found = [(finding.rule, finding.sentence) for finding in find_barriers(text)]

    assert found == [("B8", "- vara ett aktiebolag"), ("B17", "- utföra arbetet med egen personal")]


def test_a_barrier_in_the_lead_to_a_list_is_told_once() -> None:
    text = "Vite om 5 000 kr tas ut vid:\n- sen ankomst\n- utebliven städning"

    assert [finding.sentence for finding in find_barriers(text)] == ["Vite om 5 000 kr tas ut vid:"]


def test_demands_in_a_table_are_found() -> None:
    text = "Krav\nLeverantören ska vara ett aktiebolag.\nBevis"

    assert [finding.rule for finding in find_barriers(text, [(0, len(text))])] == ["B8"]
