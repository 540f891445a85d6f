"""`handslag match`: what it prints for a notice, and how it refuses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from handslag.cli.main import main
from handslag.registry.rules import OfferContent
from tests.notices.samples import FIXTURES, REAL
from tests.registry.factories import know_codes, make_enterprise, make_supplier

pytestmark = pytest.mark.django_db
ADVERT = """Städning av förskolor i Farsta

Vi behöver daglig städning och fönsterputs på tre förskolor.
"""
CLEANING = OfferContent(
    title="Lokalvård", description="Daglig städning och fönsterputs.", cpv=frozenset({"90919000"})
)
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def advert(tmp_path: Path) -> Path:
    file = tmp_path / "annons.txt"
    file.write_text(ADVERT, encoding="utf-8")
    return file


def asked(*arguments: object) -> int:
    return main(["match", *map(str, arguments)])


def answer(capsys: Captured, *arguments: object) -> dict[str, Any]:
    code = asked(*arguments, "--json")
    said = capsys.readouterr()
    assert (code, said.err) == (0, "")
    found: dict[str, Any] = json.loads(said.out)
    return found


def refusal(capsys: Captured, *arguments: object) -> dict[str, str]:
    """What is refused, alike as JSON and in words."""
    assert asked(*arguments, "--json") == 2
    as_json = capsys.readouterr()
    assert as_json.err == ""
    error: dict[str, str] = json.loads(as_json.out)["error"]
    assert asked(*arguments) == 2
    in_words = capsys.readouterr()
    assert (in_words.out, in_words.err) == ("", f"{error['text']}\n")
    return error


def test_the_answer_has_the_agreed_keys(advert: Path, capsys: Captured) -> None:
    enterprise = make_enterprise("Morgonlaget", offers=[CLEANING])

    found = answer(capsys, advert)

    assert found["notice"]["title"] == "Städning av förskolor i Farsta"
    (lot,) = found["lots"]
    assert set(lot) >= {"id", "title", "matches", "near_misses"}
    (match,) = lot["matches"]
    assert (match["enterprise"], match["id"]) == ("Morgonlaget", enterprise.public_id)
    assert (match["group"], match["kind"], match["offer"]) == ("fits", "enterprise", "Lokalvård")
    assert 0 < match["score"] <= 1
    assert [part["part"] for part in match["parts"]] == [
        "line_of_business",
        "words",
        "place",
        "order_size",
        "timing",
    ]
    assert all(part["text"] and part["state"] in {"met", "partly", "unknown"} for part in match["parts"])
    assert lot["near_misses"] == []


def test_sentences_are_swedish_and_english_when_asked_for(advert: Path, capsys: Captured) -> None:
    make_enterprise("Morgonlaget", offers=[CLEANING])

    swedish, english = (
        answer(capsys, advert, "--lang", language)["lots"][0]["matches"][0]["parts"][3]["text"]
        for language in ("sv", "en")
    )

    assert english == "The need states no value"
    assert swedish != english


def test_no_more_matches_are_shown_than_asked_for_and_the_counts_hold_all(
    advert: Path, capsys: Captured
) -> None:
    for number in range(3):
        make_supplier(f"Städbolaget {number}", offers=[CLEANING])

    (lot,) = answer(capsys, advert, "--top", 2)["lots"]

    assert len(lot["matches"]) == 2
    assert lot["counts"] == {"fits": 3, "partly": 0, "near": 0}


def test_a_near_miss_says_the_one_thing_that_is_missing(capsys: Captured) -> None:
    know_codes(areas=["01:Stockholms län", "03:Uppsala län"])
    make_enterprise("Långt bort", offers=[_fitting(delivery_areas=frozenset({"03"}))])

    lots = answer(capsys, FIXTURES / "eforms_contract.xml")["lots"]

    misses = [miss for lot in lots for miss in lot["near_misses"]]
    assert misses
    assert {(miss["enterprise"], miss["missing"]) for miss in misses} == {("Långt bort", "place")}
    assert all(miss["text"] for miss in misses)


def _fitting(**facts: Any) -> OfferContent:
    """An offer of everything that the fixture notice asks for."""
    codes = frozenset({"55520000", "90910000", "90919000", "77310000"})
    return OfferContent(title="Allt möjligt", cpv=codes, **facts)


@pytest.mark.parametrize("name", sorted(path.name for path in FIXTURES.glob("*.xml")))
def test_every_lot_of_a_notice_is_answered(name: str, capsys: Captured) -> None:
    make_enterprise("Morgonlaget", offers=[CLEANING])

    found = answer(capsys, FIXTURES / name)

    assert found["lots"]
    assert len({lot["id"] for lot in found["lots"]}) == len(found["lots"])


def test_no_match_is_an_answer_with_advice(advert: Path, capsys: Captured) -> None:
    make_enterprise("Bageriet", offers=[OfferContent(title="Bröd", cpv=frozenset({"15810000"}))])

    (lot,) = answer(capsys, advert)["lots"]

    assert lot["matches"] == []
    assert lot["advice"]


def test_words_for_a_terminal_name_the_firm_and_why(advert: Path, capsys: Captured) -> None:
    make_enterprise("Morgonlaget", offers=[CLEANING])

    assert asked(advert, "--lang", "en") == 0

    said = capsys.readouterr().out
    assert said.startswith("Städning av förskolor i Farsta\n")
    assert "1. Morgonlaget\n   Lokalvård\n   + " in said
    assert "? The need states no value" in said
    assert max(map(len, said.splitlines())) <= 100


def test_an_advert_in_a_windows_encoding_is_read(tmp_path: Path, capsys: Captured) -> None:
    make_enterprise("Morgonlaget", offers=[CLEANING])
    file = tmp_path / "annons.TXT"
    file.write_bytes(ADVERT.encode("cp1252"))

    assert answer(capsys, file)["notice"]["title"] == "Städning av förskolor i Farsta"


def test_a_file_that_is_no_notice_is_refused(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "annan.xml"
    file.write_text("<ordlista/>")

    assert refusal(capsys, file)["code"] == "unknown_format"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, capsys: Captured) -> None:
    error = refusal(capsys, tmp_path / "borta.xml")

    assert error["code"] == "no_file"
    assert "borta.xml" in error["text"]


def test_an_empty_register_is_refused(advert: Path, capsys: Captured) -> None:
    make_enterprise("Tyst")

    assert refusal(capsys, advert)["code"] == "empty_register"


def test_a_database_that_is_not_prepared_is_refused(advert: Path, tmp_path: Path) -> None:
    said = _in_another_process(advert, HANDSLAG_DATA=str(tmp_path / "data"), DATABASE_URL="")

    assert said.returncode == 2
    assert json.loads(said.stdout)["error"]["code"] == "not_migrated"


def test_a_database_that_does_not_answer_is_refused(advert: Path, tmp_path: Path) -> None:
    nowhere = "postgresql://nobody@127.0.0.1:1/nothing"

    said = _in_another_process(advert, HANDSLAG_DATA=str(tmp_path / "data"), DATABASE_URL=nowhere)

    assert said.returncode == 2
    assert json.loads(said.stdout)["error"]["code"] == "no_database"


def _in_another_process(file: Path, **decided: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "handslag.config.settings", **decided}
    command = [sys.executable, "-m", "handslag.cli.main", "match", str(file), "--json"]
    return subprocess.run(  # noqa: S603 - our own command
        command, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize("top", ["0", "-1", "ten"])
def test_how_many_are_shown_is_a_number_from_one(top: str, advert: Path, capsys: Captured) -> None:
    with pytest.raises(SystemExit) as ended:
        asked(advert, "--top", top)

    assert ended.value.code == 2


def test_every_real_notice_is_read_or_refused_in_words(capsys: Captured) -> None:
    files = sorted(REAL.glob("*/*.xml"))
    if not files:
        pytest.skip(f"The real notices are not in {REAL}")
    make_enterprise("Morgonlaget", offers=[CLEANING])

    for file in files:
        code = asked(file, "--json", "--top", "1")
        said = json.loads(capsys.readouterr().out)
        assert (code, "lots" in said or said["error"]["text"] != "") in {(0, True), (2, True)}, file.name
