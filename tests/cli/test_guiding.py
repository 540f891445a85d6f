"""`handslag guide`: what it prints for a purchase, and how it refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest

from handslag.cli.main import main

Captured = pytest.CaptureFixture[str]
CATERING = ("--cpv", "55520000", "--value", "900000", "--date", "2025-03-01")
DOORS = [
    "call_off",
    "direct_award",
    "reserved_employment",
    "reserved_welfare",
    "reserved_ideburen",
    "lov",
    "lots",
    "innovation",
    "social_conditions",
    "work_differentiation",
    "iop",
]


def asked(*arguments: str) -> int:
    return main(["guide", *arguments])


def answer(capsys: Captured, *arguments: str) -> dict[str, Any]:
    assert asked(*arguments, "--json") == 0
    read: dict[str, Any] = json.loads(capsys.readouterr().out)
    return read


def test_the_json_has_the_promised_shape_and_nothing_more(capsys: Captured) -> None:
    found = answer(capsys, *CATERING)
    assert set(found) == {"regime", "instruments", "missing"}
    assert [one["id"] for one in found["instruments"]] == DOORS
    for one in found["instruments"]:
        assert set(one) == {"id", "verdict", "reasons", "duties"}
        for reason in one["reasons"]:
            assert set(reason) == {"text", "reference", "valid_from", "valid_to", "confidence"}
        for duty in one["duties"]:
            assert set(duty) == {"text", "reference", "due"}
    assert [set(fact) for fact in found["missing"]] == [{"fact", "text"}]


def test_catering_for_900_000_kr_may_be_awarded_directly(capsys: Captured) -> None:
    found = answer(capsys, *CATERING, "--lang", "en")
    direct = found["instruments"][1]
    assert (found["regime"], direct["verdict"]) == ("NAT", "open")
    assert direct["reasons"][0] == {
        "text": "The value, 900,000\xa0kr, is below the limit for direct award, 8,109,450\xa0kr.",
        "reference": "LOU 19 a kap. 2 §",
        "valid_from": "2024-01-01",
        "valid_to": "2025-12-31",
        "confidence": "high",
    }


def test_the_day_of_the_contract_gives_last_days(capsys: Captured) -> None:
    duties = answer(capsys, *CATERING, "--signed", "2025-05-05")["instruments"][1]["duties"]
    assert {"2025-06-04", None} == {duty["due"] for duty in duties}


def test_type_and_months_are_heard(capsys: Captured) -> None:
    training = ("--cpv", "85312510-7", "--value", "3 000 000", "--date", "2025-03-01")
    verdicts = [one["verdict"] for one in answer(capsys, *training, "--months", "37")["instruments"]]
    assert verdicts[3:5] == ["closed", "open"]
    as_goods = [one["verdict"] for one in answer(capsys, *training, "--type", "goods")["instruments"]]
    assert as_goods[3:5] == ["closed", "closed"]


def test_a_rate_compares_without_answering(capsys: Captured) -> None:
    found = answer(
        capsys,
        "--cpv",
        "55520000",
        "--value",
        "900000",
        "--date",
        "2026-03-01",
        "--sek-per-eur",
        "11,08",
        "--lang",
        "en",
    )
    direct = found["instruments"][1]
    assert direct["verdict"] == "missing_data"
    assert direct["reasons"][0]["text"].startswith("Provisional")


def test_without_facts_it_asks_for_them(capsys: Captured) -> None:
    assert {"value", "cpv", "type"} <= {fact["fact"] for fact in answer(capsys)["missing"]}


def test_a_person_reads_the_doors_by_how_they_stand(capsys: Captured) -> None:
    assert asked(*CATERING, "--lang", "en") == 0
    said = capsys.readouterr().out
    headings = ["OPEN DOORS", "ASK A JURIST", "TELL US MORE", "CLOSED DOORS"]
    assert sorted(headings, key=said.index) == headings
    assert "Award directly" in said.split("ASK A JURIST")[0]
    assert "LOU 19 a kap. 2 §" in said
    assert "not legal advice" in said


def test_a_duty_is_told_in_full_once(capsys: Captured) -> None:
    asked("--cpv", "85312510", "--value", "12000000", "--date", "2025-03-01", "--lang", "en")
    said = " ".join(capsys.readouterr().out.split())
    assert said.count("The notice states the estimated value") == 1
    assert "duties that are told above" in said


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("--cpv", "catering"), "not_cpv"), (("--cpv", "55520000", "--date", "2016-12-31"), "day_not_covered")],
)
def test_what_cannot_be_answered_is_refused_in_words(
    capsys: Captured, arguments: tuple[str, ...], code: str
) -> None:
    assert asked(*arguments, "--json") == 2
    assert json.loads(capsys.readouterr().out)["error"]["code"] == code
    assert asked(*arguments, "--lang", "en") == 2
    assert capsys.readouterr().err.count(".") >= 1


@pytest.mark.parametrize(
    "arguments",
    [("--value", "-1"), ("--value", "mycket"), ("--date", "i går"), ("--months", "0"), ("--sek-per-eur", "0"),
     ("--sek-per-eur", "x"), ("--type", "food")],
)  # fmt: skip
def test_arguments_that_make_no_sense_are_refused(capsys: Captured, arguments: tuple[str, str]) -> None:
    with pytest.raises(SystemExit) as ended:
        asked(*arguments)
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err
