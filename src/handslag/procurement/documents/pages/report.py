"""The check as a report to keep beside the tender document: the same words as on the page, all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import get_language, gettext

from handslag.procurement.documents.pages.check import Barrier, Checked
from handslag.procurement.documents.pages.comparing import Line
from handslag.procurement.documents.pages.language import PlainWord


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its heading row; `is_swedish` where its words are the document's own."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_swedish: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One finding; without a sentence it is something that the text leaves out."""

    heading: str
    severity: str
    sentence: str
    why: str
    law: str
    wording: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, then findings, or the words where there are none."""

    heading: str
    nothing: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What stands before the parts of a finding."""

    sentence: str
    why: str
    law: str
    wording: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything a report holds, in the reader's language, which `language` names."""

    language: str
    title: str
    facts: tuple[str, ...]
    banner: str
    summary: str
    sections: tuple[Section, ...]
    tables_heading: str
    tables: tuple[Table, ...]
    labels: Labels


def report(found: Checked, *, title: str, facts: Iterable[str]) -> Report:
    """The report of a text whose every part was checked."""
    marked = (
        _entry(barrier, piece.text, number=piece.number)
        for piece in found.marked
        for barrier in piece.barriers
    )
    absent = gettext("So short a text is a part of a document; nothing is said of what it leaves out.")
    if not found.is_part:
        absent = gettext("Nothing that the rules look for is left out.")
    return Report(
        language=(get_language() or "sv")[:2],
        title=title,
        facts=tuple(facts),
        banner=gettext("Handslag reads the text. It is no legal examination; ask your lawyer."),
        summary=" · ".join(found.summary),
        sections=(
            Section(
                gettext("Sentences to look at"),
                gettext("No sentence was found that shuts anybody out."),
                tuple(marked),
            ),
            Section(
                gettext("What the text leaves out"), absent, tuple(_entry(one, "") for one in found.absences)
            ),
        ),
        tables_heading=gettext("How heavy it is to read"),
        tables=tuple(_tables(found)),
        labels=Labels(
            sentence=gettext("The sentence"),
            why=gettext("Why"),
            law=gettext("The rule"),
            wording=gettext("Rather write"),
        ),
    )


def _entry(barrier: Barrier, sentence: str, *, number: int = 0) -> Entry:
    name = f"{barrier.name} ({barrier.rule})"
    law = f"{barrier.reference}: {barrier.law}"
    if barrier.see_also:
        law = f"{law} {gettext('See also %(references)s.') % {'references': barrier.see_also}}"
    return Entry(
        heading=f"{number}. {name}" if number else name,
        severity=barrier.severity,
        sentence=sentence,
        why=barrier.why,
        law=law,
        wording=barrier.wording,
    )


def _tables(found: Checked) -> Iterator[Table]:
    nothing = gettext("Not known")
    figures = ((one.label, one.value or nothing, one.source) for one in found.language.figures)
    heads = (gettext("Figure"), gettext("Value"), gettext("What it tells"))
    yield Table(gettext("Figures"), heads, tuple(figures))
    if found.comparison:
        before = gettext("Compared with the earlier version")
        yield _compared(f"{before}: {gettext('What shuts suppliers out')}", found.comparison.barriers)
        yield _compared(f"{before}: {gettext('How heavy the text is to read')}", found.comparison.figures)
    words = gettext("Bureaucratic words, and what to write instead")
    yield from _word_table(words, found.language.heavy_words)
    yield from _word_table(gettext("Abbreviations"), found.language.abbreviations)


def _compared(title: str, lines: Iterable[Line]) -> Table:
    heads = (gettext("What"), gettext("Before"), gettext("Now"), gettext("Difference"))
    return Table(title, heads, tuple((one.name, one.before, one.after, one.change) for one in lines))


def _word_table(title: str, found: Iterable[PlainWord]) -> Iterator[Table]:
    rows = tuple((one.word, one.times, one.plain) for one in found)
    if rows:
        heads = (gettext("Word"), gettext("How often"), gettext("Rather write"))
        yield Table(title, heads, rows, is_swedish=True)
