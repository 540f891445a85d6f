"""`handslag suggest-cpv` and `handslag rank`: JSON lines in, JSON lines out, no database."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

import numpy as np

from handslag.matching import ranking
from handslag.matching.levels import suggest_levels
from handslag.phrases import Text, gettext_noop
from handslag.reference.pages import said

READ, REFUSED = 0, 2
_SUPPLIERS = 50
Row = dict[str, Any]
Where = dict[str, str | int | Text]


class BadLine(Exception):
    """A line cannot be used; `text` names it and says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.msgid)
        self.text = text


def suggest_cpv(lines: Iterable[str] | None = None, out: TextIO | None = None) -> int:
    """Likely codes, classes and divisions for each text; 2 when a line cannot be read."""
    return _answered(lambda: (_suggested(row) for row in _rows(lines or sys.stdin, "stdin", "id")), out)


def rank(offers: Path, needs: Path, out: TextIO | None = None) -> int:
    """The enterprises most likely to deliver each need; 2 when a file or a line cannot be read."""
    return _answered(lambda: _ranked(offers, needs), out)


def _answered(answers: Callable[[], Iterable[Row]], out: TextIO | None) -> int:
    written = out or sys.stdout
    try:
        for answer in answers():
            written.write(f"{json.dumps(answer, ensure_ascii=False)}\n")
    except BadLine as bad:
        sys.stderr.write(f"{said(bad.text)}\n")
        return REFUSED
    return READ


def _suggested(row: Row) -> Row:
    found = suggest_levels(_text(row, "text"), _text(row, "lang") or "sv", title=_text(row, "title"))
    return {
        "id": row["id"],
        "lang": row.get("lang"),
        "cpv": [likely.code for likely in found.codes],
        "p": [round(likely.share, 4) for likely in found.codes],
        "classes": [likely.code for likely in found.classes],
        "divisions": [likely.code for likely in found.divisions],
    }


def _ranked(offers_file: Path, needs_file: Path) -> Iterator[Row]:
    offers = list(_rows(_opened(offers_file), offers_file.name, "enterprise", "offer"))
    offered = ranking.Offered.of([_read(row) for row in offers])
    for need in _rows(_opened(needs_file), needs_file.name, "id"):
        excluded = set(_listed(need, "exclude"))
        scores = ranking.order(_read(need), offered) if offers else np.zeros(0)
        best: dict[Any, None] = {}
        for place in np.argsort(-scores, kind="stable"):
            if offers[place]["offer"] not in excluded:
                best[offers[place]["enterprise"]] = None
            if len(best) == _SUPPLIERS:
                break
        yield {"id": need["id"], "suppliers": list(best)}


def _read(row: Row) -> ranking.Asked:
    return ranking.read(_text(row, "text"), _text(row, "lang") or "sv", [str(c) for c in _listed(row, "cpv")])


def _opened(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        unread = gettext_noop("The file %(file)s cannot be read. Check the name and that you may open it.")
        raise BadLine(Text(unread, {"file": str(file)})) from error


def _rows(lines: Iterable[str], name: str, *wanted: str) -> Iterator[Row]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        where: Where = {"file": name, "line": number}
        try:
            row = json.loads(line)
        except ValueError as error:
            raise BadLine(Text(gettext_noop("%(file)s, line %(line)s: this is not JSON."), where)) from error
        if not isinstance(row, dict):
            raise BadLine(Text(gettext_noop("%(file)s, line %(line)s: this is not a JSON object."), where))
        for key in wanted:
            if key not in row:
                msgid = gettext_noop("%(file)s, line %(line)s: “%(key)s” is missing.")
                raise BadLine(Text(msgid, {**where, "key": key}))
        _checked(row, where)
        yield row


def _checked(row: Row, where: Where) -> None:
    for keys, kind in ((("text", "title", "lang"), str), (("cpv", "nuts", "exclude"), list)):
        for key in keys:
            if not isinstance(row.get(key), kind | None):
                msgid = gettext_noop("%(file)s, line %(line)s: “%(key)s” has the wrong shape.")
                raise BadLine(Text(msgid, {**where, "key": key}))


def _text(row: Row, key: str) -> str:
    return row.get(key) or ""


def _listed(row: Row, key: str) -> list[Any]:
    return row.get(key) or []
