"""`handslag review`: what it prints for a document, and how it refuses. No test here has a database."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from handslag.cli.main import main
from tests.text.samples import docx, odt, pdf

DEMAND = "Anbudsgivaren ska vara ett aktiebolag."
FILLING = "Kommunen köper mat till förskolan och leverantören lämnar sitt anbud i verktyget. " * 10
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def document(tmp_path: Path) -> Path:
    file = tmp_path / "underlag.txt"
    file.write_text(f"{FILLING}\n\n{DEMAND}\n\nErforderliga handlingar bifogas.\n", encoding="utf-8")
    return file


def asked(*arguments: object) -> int:
    return main(["review", *map(str, arguments)])


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


def test_the_answer_has_the_agreed_keys(document: Path, capsys: Captured) -> None:
    found = answer(capsys, document)

    assert isinstance(found["readability"]["lix"], float)
    demand, *absent = found["barriers"]
    assert set(demand) >= {"rule", "start", "end", "sentence", "why", "suggestion"}
    assert (demand["rule"], demand["sentence"]) == ("B8", DEMAND)
    assert document.read_text(encoding="utf-8")[demand["start"] : demand["end"]] == DEMAND
    assert demand["why"]
    assert demand["law"][0]["reference"] == "LOU 4 kap. 1 §"
    assert [(one["rule"], one["start"], one["end"], one["sentence"]) for one in absent] == [
        ("B7", None, None, None),
        ("B20", None, None, None),
    ]


def test_readability_tells_the_places_and_plain_words(document: Path, capsys: Captured) -> None:
    found = answer(capsys, document)["readability"]

    words = {one["word"]: one["plain"] for one in found["bureaucratic_words"]}
    assert words == {"Erforderliga": "nödvändig, som behövs", "bifogas": "skickas med"}
    assert (found["words"], found["is_too_short"]) == (128, False)


def test_better_wording_is_swedish_whatever_language_is_asked_for(document: Path, capsys: Captured) -> None:
    swedish, english = (
        answer(capsys, document, "--lang", language)["barriers"][0] for language in ("sv", "en")
    )

    assert swedish["suggestion"] == english["suggestion"]
    assert swedish["suggestion"].startswith("Anbud får lämnas oavsett juridisk form")
    assert english["why"].startswith("Social enterprises are often associations")


@pytest.mark.parametrize(
    ("name", "data"), [("u.docx", docx(DEMAND)), ("u.odt", odt(DEMAND)), ("u.pdf", pdf(DEMAND))]
)
def test_every_format_gives_the_same_finding(
    name: str, data: bytes, tmp_path: Path, capsys: Captured
) -> None:
    file = tmp_path / name
    file.write_bytes(data)

    found = answer(capsys, file)

    assert found["document"]["kind"] == file.suffix.removeprefix(".")
    assert [(one["rule"], one["start"], one["end"]) for one in found["barriers"]] == [("B8", 0, len(DEMAND))]


def test_words_for_a_terminal_quote_the_sentence_and_give_better_wording(
    document: Path, capsys: Captured
) -> None:
    assert asked(document, "--lang", "en") == 0

    said = capsys.readouterr().out
    assert f"”{DEMAND}”" in said
    assert "1. Legal form (B8) – may break a rule" in said
    assert "Rather write: Anbud får lämnas oavsett juridisk form" in said
    assert "erforderliga: nödvändig, som behövs" in said
    assert "no legal examination" in said
    assert max(map(len, said.splitlines())) <= 100


def test_a_text_without_barriers_is_told_so(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "kort.txt"
    file.write_text("Vi köper bröd.", encoding="utf-8")

    assert asked(file, "--lang", "en") == 0

    said = capsys.readouterr().out
    assert "No barrier was found." in said
    assert "fewer than 100 words" in said


def test_pages_without_text_are_told(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "skannad.pdf"
    file.write_bytes(pdf("Det finns text på den här sidan.", ""))

    assert asked(file, "--lang", "en") == 0

    assert "1 page has no text and was not read" in " ".join(capsys.readouterr().out.split())


def test_a_broken_file_and_a_missing_one_are_refused(tmp_path: Path, capsys: Captured) -> None:
    broken = tmp_path / "trasig.docx"
    broken.write_bytes(docx("Hej")[:-30])

    assert refusal(capsys, broken)["code"] == "broken"
    assert refusal(capsys, tmp_path / "saknas.docx")["code"] == "no_file"


def test_it_runs_by_itself_without_any_database(document: Path, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:9/none",
        "HANDSLAG_DATA": str(tmp_path / "data"),
        "DJANGO_SETTINGS_MODULE": "handslag.config.settings",
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }

    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "handslag.cli.main", "review", str(document), "--json"],
        capture_output=True,
        env=environment,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["barriers"]
