"""The answer of `handslag review` as JSON, and as words for a terminal."""

from __future__ import annotations

import json
import shutil
import textwrap
from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext, ngettext

from handslag.foundation.phrasing import plain
from handslag.procurement.documents.pages.naming import SEVERITIES
from handslag.reference.pages import said
from handslag.text.barriers.absences import LEAST_WORDS
from handslag.text.barriers.model import Finding
from handslag.text.documents.model import Document
from handslag.text.readability.report import LongSentence, Readability, lix_band
from handslag.text.reviewing import Review

_LEAST_WIDTH, _MOST_WIDTH = 60, 100
_INDENT = "   "
_LONGEST_QUOTE = 400
_MOST_WORDS = 8


def as_json(document: Document, found: Review) -> str:
    """Codes, places and sentences; the keys are a contract."""
    answer = {
        "document": {
            "kind": document.kind.value,
            "characters": len(document.text),
            "pages": document.pages,
            "pages_without_text": document.pages_without_text,
        },
        "readability": _readability(document.text, found.readability),
        "barriers": [_barrier(finding) for finding in found.barriers],
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)


def _readability(text: str, found: Readability) -> dict[str, Any]:
    return {
        "lix": _rounded(found.lix),
        "lix_band": said(lix_band(found.lix)) if found.lix is not None else None,
        "ovix": _rounded(found.ovix),
        "is_too_short": found.is_too_short,
        "words": found.words,
        "sentences": found.sentences,
        "long_words": found.long_words,
        "table_words": found.table_words,
        "words_per_sentence": _rounded(found.words_per_sentence),
        "long_sentences": [_long(one) for one in found.long_sentences],
        "long_paragraphs": [_long(one) for one in found.long_paragraphs],
        "passives": [{"start": start, "end": end, "word": text[start:end]} for start, end in found.passives],
        "abbreviations": [
            {
                "start": one.start,
                "end": one.end,
                "word": text[one.start : one.end],
                "meaning": one.meant or None,
            }
            for one in found.abbreviations
        ],
        "bureaucratic_words": [
            {"start": one.start, "end": one.end, "word": text[one.start : one.end], "plain": one.plain}
            for one in found.heavy_words
        ],
    }


def _long(one: LongSentence) -> dict[str, int]:
    return {"start": one.start, "end": one.end, "words": one.words}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _barrier(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "name": said(finding.name),
        "severity": finding.severity.value,
        "start": finding.start,
        "end": finding.end,
        "sentence": finding.sentence,
        "why": said(finding.why),
        "law": [{"reference": law.reference, "text": said(law.says)} for law in finding.law],
        "suggestion": finding.suggestion,
    }


def as_words(document: Document, found: Review) -> str:
    """What a person reads: the figures, the heaviest words, then the barriers with better wording."""
    width = min(_MOST_WIDTH, max(_LEAST_WIDTH, shutil.get_terminal_size().columns))
    lines = [
        *_figures(document, found.readability, width),
        *_heaviest(document.text, found.readability, width),
        *_barriers(found, width),
        "",
        *textwrap.wrap(
            gettext("Handslag reads the text. It is no legal examination; ask your lawyer."), width
        ),
    ]
    return "\n".join(lines)


def _figures(document: Document, found: Readability, width: int) -> Iterator[str]:
    facts = [
        _told(ngettext("%(count)s word", "%(count)s words", found.words), found.words),
        _told(ngettext("%(count)s sentence", "%(count)s sentences", found.sentences), found.sentences),
    ]
    if found.lix is not None:
        facts.append(f"LIX {round(found.lix)} ({said(lix_band(found.lix))})")
    if found.ovix is not None:
        facts.append(f"OVIX {round(found.ovix)}")
    yield from textwrap.wrap(" · ".join(facts), width)
    if found.is_too_short:
        short = gettext("The text has fewer than 100 words, so the figures say little.")
        yield from _indented(short, width)
    yield from _indented(", ".join(_places(found)), width)
    if document.pages_without_text:
        blind = ngettext(
            "%(count)s page has no text and was not read; it may be scanned.",
            "%(count)s pages have no text and were not read; they may be scanned.",
            document.pages_without_text,
        )
        yield from _indented(_told(blind, document.pages_without_text), width)


def _places(found: Readability) -> Iterator[str]:
    sentences, paragraphs = len(found.long_sentences), len(found.long_paragraphs)
    passive, short, heavy = len(found.passives), len(found.abbreviations), len(found.heavy_words)
    yield _told(ngettext("%(count)s long sentence", "%(count)s long sentences", sentences), sentences)
    yield _told(ngettext("%(count)s long paragraph", "%(count)s long paragraphs", paragraphs), paragraphs)
    yield _told(ngettext("%(count)s verb in the passive", "%(count)s verbs in the passive", passive), passive)
    yield _told(ngettext("%(count)s abbreviation", "%(count)s abbreviations", short), short)
    yield _told(ngettext("%(count)s bureaucratic word", "%(count)s bureaucratic words", heavy), heavy)


def _heaviest(text: str, found: Readability, width: int) -> Iterator[str]:
    met = Counter((text[one.start : one.end].lower(), one.plain) for one in found.heavy_words)
    if not met:
        return
    yield from ("", gettext("Bureaucratic words, the most frequent first"))
    for (word, better), count in met.most_common(_MOST_WORDS):
        times = f" ({count})" if count > 1 else ""
        yield from _indented(f"{' '.join(word.split())}{times}: {better}", width)


def _barriers(found: Review, width: int) -> Iterator[str]:
    total = len(found.barriers)
    if not total:
        yield from ("", gettext("No barrier was found."))
    else:
        told = ngettext(
            "%(count)s barrier for small firms and associations",
            "%(count)s barriers for small firms and associations",
            total,
        )
        yield from ("", _told(told, total))
    for number, finding in enumerate(found.barriers, start=1):
        yield from ("", *_barrier_lines(number, finding, width))
    if found.readability.words + found.readability.table_words < LEAST_WORDS:
        part = gettext("So short a text is a part of a document; nothing is said of what it leaves out.")
        yield from ("", *textwrap.wrap(part, width))


def _barrier_lines(number: int, finding: Finding, width: int) -> Iterator[str]:
    heading = f"{number}. {said(finding.name)} ({finding.rule}) – {gettext(SEVERITIES[finding.severity])}"
    yield from textwrap.wrap(heading, width, subsequent_indent=_INDENT)
    if finding.sentence is not None:
        quote = textwrap.shorten(finding.sentence, _LONGEST_QUOTE, placeholder=" …")
        yield from _indented(f"”{quote}”", width)
    yield from _indented(said(finding.why), width)
    first, *others = finding.law
    yield from _indented(f"{first.reference}: {said(first.says)}", width)
    if others:
        see = gettext("See also %(references)s.")
        yield from _indented(see % {"references": ", ".join(law.reference for law in others)}, width)
    yield from _indented(gettext("Rather write: %(wording)s") % {"wording": finding.suggestion}, width)


def _indented(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=_INDENT, subsequent_indent=_INDENT)


def _told(translated: str, count: int) -> str:
    return translated % {"count": plain("count", count)}
