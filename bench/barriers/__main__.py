"""`python -m bench.barriers` prints precision and recall, `--speed` how fast a document is checked.

The ratio compares with a calibration loop on the same machine, for seconds differ between machines.
"""

from __future__ import annotations

import argparse
import random
import textwrap
import time
from collections.abc import Callable

from tests.text.samples import docx, pdf

from bench.barriers.scoring import HALVES, RULES, Score, labelled, score
from bench.pages.__main__ import calibration
from handslag.text.barriers.checking import find_barriers
from handslag.text.documents.reading import read_document
from handslag.text.readability.report import readability
from handslag.text.reviewing import review

_PAGES, _WORDS_A_PAGE = 100, 400
_SENTENCES_A_PARAGRAPH, _PARAGRAPHS_A_HEADING = 5, 6
_LINE, _LINES_A_PAGE = 80, 40
_ROUNDS = 3


def quality() -> None:
    """Print what the rules make of both halves, by rule and overall."""
    scores = {half: score(labelled(half)) for half in HALVES}
    print(f"{'':8}" + "".join(f"{half:>28}" for half in HALVES))
    print(f"{'rule':8}" + f"{'marks':>8}{'precision':>11}{'recall':>9}" * len(HALVES))
    for rule in RULES:
        print(f"{rule:8}" + "".join(_line(scores[half], rule) for half in HALVES))
    print(f"{'all':8}" + "".join(_line(scores[half], *RULES) for half in HALVES))
    for half in HALVES:
        sentences = labelled(half)
        with_barrier = sum(bool(one.rules) for one in sentences)
        print(f"\n{half}: {len(sentences)} sentences, {with_barrier} with a barrier")
        print("".join(f"  {mistake}\n" for mistake in scores[half].mistakes) or "  no mistake")


def _line(found: Score, *rules: str) -> str:
    marks = sum(found.right[rule] + found.missed[rule] for rule in rules)
    return f"{marks:8}{found.precision(*rules):11.2f}{found.recall(*rules):9.2f}"


def document() -> str:
    """A hundred pages of paragraphs and headings out of the labelled sentences, always the same."""
    chance = random.Random(1)
    sentences = [one.sentence for half in HALVES for one in labelled(half)]
    blocks, words = [], 0
    while words < _PAGES * _WORDS_A_PAGE:
        if len(blocks) % _PARAGRAPHS_A_HEADING == 0:
            blocks.append(f"{len(blocks) // _PARAGRAPHS_A_HEADING + 1}.1 Krav på leverantören")
        blocks.append(" ".join(chance.choices(sentences, k=_SENTENCES_A_PARAGRAPH)))
        words += len(blocks[-1].split())
    return "\n\n".join(blocks)


def speed() -> None:
    """Print how long each step takes for a hundred pages, in seconds and beside the calibration loop."""
    text, unit = document(), calibration()
    print(f"{_PAGES} pages, {len(text.split())} words; calibration loop: {unit * 1000:.0f} ms")
    as_docx, as_pdf = docx(*text.split("\n\n")), pdf(*_pages(text))
    steps: dict[str, Callable[[], object]] = {
        "read DOCX": lambda: read_document(as_docx),
        "read PDF": lambda: read_document(as_pdf),
        "readability": lambda: readability(text),
        "barriers": lambda: find_barriers(text),
        "whole review": lambda: review(text),
    }
    for name, step in steps.items():
        seconds = min(_timed(step) for _ in range(_ROUNDS))
        print(f"  {name:14} {seconds:6.2f} s, {seconds / unit:5.1f} calibration loops")


def _pages(text: str) -> list[str]:
    lines = [line for block in text.split("\n\n") for line in textwrap.wrap(block, _LINE)]
    return ["\n".join(lines[at : at + _LINES_A_PAGE]) for at in range(0, len(lines), _LINES_A_PAGE)]


def _timed(step: Callable[[], object]) -> float:
    began = time.perf_counter()
    step()
    return time.perf_counter() - began


def main() -> None:
    """Read what is asked and do it."""
    parser = argparse.ArgumentParser(prog="python -m bench.barriers", description=__doc__)
    parser.add_argument("--speed", action="store_true", help="how fast a document is checked")
    if parser.parse_args().speed:
        speed()
    else:
        quality()


if __name__ == "__main__":
    main()
