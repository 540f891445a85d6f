"""The development notices and the labels in 24 languages, read for training."""

from __future__ import annotations

import csv
import gzip
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from handslag.matching.levels import letters_of, words_of

SHARED = Path(os.environ.get("HANDSLAG_SHARED", "../shared"))
NOTICES = SHARED / "bench" / "notices_dev.jsonl.gz"
LABELS = SHARED / "data" / "cpv_labels_24.tsv.gz"
TEACHER = Path(os.environ.get("HANDSLAG_TEACHER", "var/teacher"))
"""Where the teacher's answers lie; made by `python -m bench.training teach`."""

_FEW_TEXTS = frozenset({"ga", "mt"})
"""Languages whose labels are not all translated."""


@dataclass(frozen=True, slots=True)
class Example:
    """One language version of a notice, with what was bought."""

    notice: str
    group: str
    lang: str
    is_original: bool
    title: str
    text: str
    code: str

    @property
    def whole(self) -> str:
        """The part whose words are compared with labels."""
        return words_of(self.title, self.text)

    @property
    def letters(self) -> str:
        """The part whose runs of letters are compared."""
        return letters_of(self.title, self.text)


def examples() -> list[Example]:
    """Every language version of every development notice, originals first in each notice."""
    found: list[Example] = []
    with gzip.open(NOTICES, "rt", encoding="utf-8") as lines:
        for line in lines:
            notice = json.loads(line)
            langs = sorted(notice["texts"], key=lambda lang: lang != notice["lang"])
            found += [_example(notice, lang) for lang in langs]
    return found


def _example(notice: Mapping[str, Any], lang: str) -> Example:
    said = notice["texts"][lang]
    lots = [part for lot in said["lots"] for part in (lot["title"], lot["descr"])]
    text = "\n".join(part for part in (said["descr"], *lots) if part)
    return Example(
        notice=str(notice["id"]),
        group=str(notice["group"]),
        lang=lang.lower(),
        is_original=lang == notice["lang"],
        title=said["title"] or "",
        text=text,
        code=str(notice["cpv_main"]),
    )


def labels() -> dict[str, dict[str, str]]:
    """Language -> code -> label."""
    with gzip.open(LABELS, "rt", encoding="utf-8") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        head = next(rows)
        table: dict[str, dict[str, str]] = {lang.lower(): {} for lang in head[1:]}
        for row in rows:
            for lang, label in zip(head[1:], row[1:], strict=False):
                table[lang.lower()][row[0][:8]] = label
    return table


def label_languages(table: Mapping[str, object]) -> list[str]:
    """The languages whose labels teach."""
    return sorted(set(table) - _FEW_TEXTS)


def first_sentences(text: str, count: int) -> str:
    """The first so many sentences, roughly."""
    parts = text.replace("\n", ". ").split(". ")
    return ". ".join([part for part in parts if part.strip()][:count])
