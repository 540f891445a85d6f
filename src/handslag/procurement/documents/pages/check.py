"""What the page of the document check prints: the field, and the text with what was found in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from django.utils.translation import gettext, ngettext

from handslag.foundation.phrasing import plain
from handslag.procurement.documents.forms.check import CheckForm
from handslag.procurement.documents.pages.comparing import Comparison, comparison
from handslag.procurement.documents.pages.language import Language, language
from handslag.procurement.documents.pages.naming import COLORS, SEVERITIES
from handslag.procurement.documents.queries import current_limits
from handslag.procurement.documents.rules.parts import Paragraph, Part, Piece, parts_of
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
    """A stretch of a paragraph; a marked sentence has a number, barriers and a place to go to."""

    number: int
    place_id: str
    text: str
    barriers: tuple[Barrier, ...]


@dataclass(frozen=True, slots=True)
class ShownParagraph:
    """A paragraph of the text, whole; what is said of its marked sentences follows it."""

    kind: str
    pieces: tuple[ShownPiece, ...]
    marked: tuple[ShownPiece, ...]


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A part of a long text, with how many of its sentences are marked."""

    place_id: str
    number: int
    paragraphs: tuple[ShownParagraph, ...]
    marks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found in a text; `is_part` where it is too short to say what it leaves out.

    `parts` and `marked` are those of the shown stretch of the text, which has `total` parts.
    """

    summary: tuple[str, ...]
    parts: tuple[ShownPart, ...]
    total: int
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
    return CheckPage(form, checked_text(form.cleaned_data["text"], form.cleaned_data["earlier"]))


def checked_text(text: str, earlier: str) -> Checked:
    """What is found in a pasted text, beside an earlier version where there is one."""
    limits = current_limits()
    found = review(text, limits=limits)
    parts = tuple(parts_of(text, found.barriers))
    before = review(earlier, limits=limits) if earlier.strip() else None
    return checked(text, found, parts=parts, total=len(parts), before=before)


def checked(
    text: str, found: Review, *, parts: Sequence[Part], total: int, first: int = 1, before: Review | None
) -> Checked:
    """What was found, with those parts of the text that are shown; the first of them has that number."""
    shown = tuple(_parts(parts, first))
    absent = [one for one in found.barriers if one.sentence is None]
    marks = len({one.start for one in found.barriers if one.start is not None})
    return Checked(
        summary=tuple(_summary(marks, len(absent), found)),
        parts=shown,
        total=total,
        marked=tuple(piece for part in shown for one in part.paragraphs for piece in one.marked),
        absences=tuple(_barriers(absent, "absent")),
        is_part=found.readability.words + found.readability.table_words < LEAST_WORDS,
        language=language(text, found.readability),
        comparison=comparison(before, found) if before else None,
    )


def _summary(marks: int, absences: int, found: Review) -> Iterator[str]:
    places = ngettext("%(count)s sentence to look at", "%(count)s sentences to look at", marks)
    yield places % {"count": plain("count", marks)}
    missing = ngettext("%(count)s thing left out", "%(count)s things left out", absences)
    yield missing % {"count": plain("count", absences)}
    if found.readability.lix is not None:
        yield gettext("LIX %(value)s") % {"value": round(found.readability.lix)}


def _parts(parts: Iterable[Part], first: int) -> Iterator[ShownPart]:
    marks = count(1)
    for number, part in enumerate(parts, start=first):
        shown = tuple(_paragraph(paragraph, marks) for paragraph in part)
        yield ShownPart(f"part-{number}", number, shown, sum(len(one.marked) for one in shown))


def _paragraph(paragraph: Paragraph, marks: Iterator[int]) -> ShownParagraph:
    pieces = tuple(_piece(piece, marks) for piece in paragraph.pieces)
    return ShownParagraph(paragraph.kind.value, pieces, tuple(piece for piece in pieces if piece.barriers))


def _piece(piece: Piece, marks: Iterator[int]) -> ShownPiece:
    if not piece.findings:
        return ShownPiece(0, "", piece.text, ())
    number = next(marks)
    place = f"mark-{number}"
    return ShownPiece(number, place, piece.text, tuple(_barriers(piece.findings, place)))


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
