"""`handslag suggest-cpv` and `handslag rank`: JSON lines in and out, without a database."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from handslag.cli.main import main

Captured = pytest.CaptureFixture[str]


def suggested(monkeypatch: pytest.MonkeyPatch, capsys: Captured, *lines: str) -> tuple[int, str, str]:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines)))
    code = main(["suggest-cpv"])
    said = capsys.readouterr()
    return code, said.out, said.err


def ranked(tmp_path: Path, offers: list[Any], needs: list[Any]) -> int:
    for name, rows in (("offers", offers), ("needs", needs)):
        (tmp_path / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return main(
        ["rank", "--offers", str(tmp_path / "offers.jsonl"), "--needs", str(tmp_path / "needs.jsonl")]
    )


@pytest.mark.parametrize(
    ("lang", "text", "division"),
    [
        ("sv", "Städning av kontor och skolor", "90"),
        ("DE", "Reinigung von Schulgebäuden", "90"),
        ("fr", "Fourniture de repas scolaires", "55"),
    ],
)
def test_every_text_gets_ten_codes_five_classes_and_three_divisions(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured, lang: str, text: str, division: str
) -> None:
    code, out, _ = suggested(monkeypatch, capsys, json.dumps({"id": "a", "lang": lang, "text": text}))
    answer = json.loads(out)
    assert code == 0
    assert (answer["id"], answer["lang"]) == ("a", lang)
    assert (len(answer["cpv"]), len(answer["p"])) == (10, 10)
    assert (len(answer["classes"]), len(answer["divisions"])) == (5, 3)
    assert answer["p"] == sorted(answer["p"], reverse=True)
    assert division in answer["divisions"]


def test_words_that_mean_nothing_get_nothing(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    code, out, _ = suggested(monkeypatch, capsys, '{"id": 1, "lang": "sv", "text": "xyzzyq"}')
    assert (code, json.loads(out)["cpv"]) == (0, [])


@pytest.mark.parametrize("bad", ["{", "[1]", '{"text": "x"}', '{"id": 1, "text": 5}'])
def test_a_bad_line_is_named_in_words(monkeypatch: pytest.MonkeyPatch, capsys: Captured, bad: str) -> None:
    code, _, err = suggested(monkeypatch, capsys, '{"id": 1, "text": "städ"}', bad)
    assert code == 2
    assert "2" in err


def test_the_enterprise_that_sells_what_is_needed_comes_first(tmp_path: Path, capsys: Captured) -> None:
    offers = [
        {"enterprise": "bakery", "offer": 1, "text": "Bröd och smörgåstårtor", "lang": "sv", "cpv": []},
        {"enterprise": "cleaners", "offer": 2, "text": "Lokalvård", "lang": "sv", "cpv": ["909"]},
    ]
    needs = [
        {"id": "n1", "text": "Städning av skolor", "lang": "sv"},
        {"id": "n2", "text": "Städning av skolor", "lang": "sv", "exclude": [2]},
    ]
    assert ranked(tmp_path, offers, needs) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["suppliers"][0] == "cleaners"
    assert second["suppliers"] == ["bakery"]


def test_a_missing_file_is_refused_in_words(tmp_path: Path, capsys: Captured) -> None:
    assert main(["rank", "--offers", str(tmp_path / "no"), "--needs", str(tmp_path / "no")]) == 2
    assert str(tmp_path / "no") in capsys.readouterr().err


def test_three_digits_are_a_group_and_not_the_division_that_begins_with_them(
    tmp_path: Path, capsys: Captured
) -> None:
    offers = [
        {"enterprise": "roofers", "offer": 1, "text": "Arbeten", "lang": "sv", "cpv": ["452"]},
        {"enterprise": "builders", "offer": 2, "text": "Arbeten", "lang": "sv", "cpv": ["450"]},
    ]
    assert ranked(tmp_path, offers, [{"id": 1, "text": "Takarbeten", "lang": "sv", "cpv": ["450"]}]) == 0
    assert json.loads(capsys.readouterr().out)["suppliers"][0] == "builders"
