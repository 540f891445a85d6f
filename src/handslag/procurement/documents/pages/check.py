"""What the page of the document check prints: the field, and the text with what was found in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from django.utils.translation import gettext, ngettext

from handslag.foundation.phrasing import plain
from handslag.procurement.documents.forms import CheckForm
from handslag.procurement.documents.pages.comparing import Comparison, comparison
from handslag.procurement.documents.pages.language import Language, language
from handslag.procurement.documents.pages.naming import COLORS, SEVERITIES
from handslag.procurement.documents.rules import Piece, parts_of
from handslag.reference.pages import said
from handslag.text.barriers.absences import LEAST_WORDS
from handslag.text.barriers.model import Finding
from handslag.text.reviewing import Review, review


@dataclass(frozen=True, slots=True, kw_only=True)
class Barrier:
    """Something that shuts suppliers out: why, the paragraph, and wording to copy from a field."""

    control_id: str
    name: str
    rule: str
    severity: str
    color: str
    why: str
    reference: str
    law: str
    see_also: str
    wording: str


@dataclass(frozen=True, slots=True)
class ShownPiece:
    """A stretch of text; a marked sentence has barriers and a place to go to."""

    place_id: str
    text: str
    barriers: tuple[Barrier, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a long text, with how many of its sentences are marked."""

    place_id: str
    number: int
    pieces: tuple[ShownPiece, ...]
    marks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found in a text; `is_part` where it is too short to say what it leaves out."""

    summary: tuple[str, ...]
    parts: tuple[Part, ...]
    marked: tuple[ShownPiece, ...]
    absences: tuple[Barrier, ...]
    is_part: bool
    language: Language
    comparison: Comparison | None


@dataclass(frozen=True, slots=True)
class CheckPage:
    """The form, and the answer once a text is checked."""

    form: CheckForm
    checked: Checked | None


def check_page(form: CheckForm) -> CheckPage:
    """The page of a form that was filled in, or not yet."""
    if not (form.is_bound and form.is_valid()):
        return CheckPage(form, None)
    return CheckPage(form, _checked(form.cleaned_data["text"], form.cleaned_data["earlier"]))


def _checked(text: str, earlier: str) -> Checked:
    found = review(text)
    parts = tuple(_parts(text, found.barriers))
    marked = tuple(piece for part in parts for piece in part.pieces if piece.barriers)
    absent = [one for one in found.barriers if one.sentence is None]
    return Checked(
        summary=tuple(_summary(len(marked), len(absent), found)),
        parts=parts,
        marked=marked,
        absences=tuple(_barriers(absent, "absent")),
        is_part=found.readability.words + found.readability.table_words < LEAST_WORDS,
        language=language(text, found.readability),
        comparison=comparison(review(earlier), found) if earlier.strip() else None,
    )


def _summary(marks: int, absences: int, found: Review) -> Iterator[str]:
    places = ngettext("%(count)s sentence to look at", "%(count)s sentences to look at", marks)
    yield places % {"count": plain("count", marks)}
    missing = ngettext("%(count)s thing left out", "%(count)s things left out", absences)
    yield missing % {"count": plain("count", absences)}
    if found.readability.lix is not None:
        yield gettext("LIX %(value)s") % {"value": round(found.readability.lix)}


def _parts(text: str, findings: Sequence[Finding]) -> Iterator[Part]:
    marks = count(1)
    for number, pieces in enumerate(parts_of(text, findings), start=1):
        shown = tuple(_piece(piece, marks) for piece in pieces)
        yield Part(f"part-{number}", number, shown, sum(bool(piece.barriers) for piece in shown))


def _piece(piece: Piece, marks: Iterator[int]) -> ShownPiece:
    if not piece.findings:
        return ShownPiece("", piece.text, ())
    place = f"mark-{next(marks)}"
    return ShownPiece(place, piece.text, tuple(_barriers(piece.findings, place)))


def _barriers(findings: Iterable[Finding], place: str) -> Iterator[Barrier]:
    for number, finding in enumerate(findings, start=1):
        first, *others = finding.law
        yield Barrier(
            control_id=f"{place}-wording-{number}",
            name=said(finding.name),
            rule=finding.rule,
            severity=gettext(SEVERITIES[finding.severity]),
            color=COLORS[finding.severity],
            why=said(finding.why),
            reference=first.reference,
            law=said(first.says),
            see_also=", ".join(law.reference for law in others),
            wording=finding.suggestion,
        )
