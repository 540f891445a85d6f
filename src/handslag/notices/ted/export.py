"""A whole TED file: the form in the language wanted most, read by the reader for its generation."""

from __future__ import annotations

from datetime import date

from handslag.notices.assembling import Header, assemble, limited
from handslag.notices.choosing import language_code, reading_order
from handslag.notices.elements import (
    Element,
    attribute,
    children,
    content,
    first_within,
    local_name,
    running_text,
    within,
)
from handslag.notices.errors import NoticeRefused, Refusal
from handslag.notices.figures import day, day_of, known
from handslag.notices.model import Notice, NoticeFormat, NoticeLot
from handslag.notices.plain_text import first_line, paragraphs
from handslag.notices.ted import r208, r209
from handslag.notices.ted.coded import CodedData, read_coded
from handslag.notices.ted.form_types import notice_type
from handslag.notices.ted.parts import buyer_of

# Registrations of European companies and groupings travel in the same envelope as notices.
_REGISTRATIONS = frozenset({"EEIG", "ECS"})
_MAX_VERSION = 20
_FREE_FORMS = frozenset({"OTH_NOT"})


def read_ted(root: Element) -> Notice:
    """The notice in a TED_EXPORT file.

    Raises:
        NoticeRefused: NOT_PROCUREMENT, UNKNOWN_VERSION or INCOMPLETE.
    """
    written = limited(children(first_within(root, "FORM_SECTION"), "*"))
    forms = [form for form in written if attribute(form, "LG") or _is_readable(form)]
    if any(local_name(form) in _REGISTRATIONS for form in forms):
        raise NoticeRefused(Refusal.NOT_PROCUREMENT)
    if forms and not any(_is_readable(form) for form in forms):
        version = attribute(root, "VERSION") or attribute(forms[0], "VERSION") or "?"
        raise NoticeRefused(Refusal.UNKNOWN_VERSION, version=version[:_MAX_VERSION])
    coded = read_coded(root)
    languages = known(_language(form, coded) for form in forms)
    ordered = _in_reading_order(forms, coded)
    for form in ordered:
        whole, lots = _read(form, coded)
        if any(part.title or part.description for part in (whole, *lots)):
            return assemble(_header(form, coded, languages), whole, lots)
    raise NoticeRefused(Refusal.INCOMPLETE)


def _is_readable(form: Element) -> bool:
    has_object = next(children(form, "OBJECT_CONTRACT"), None) is not None
    return has_object or r208.is_form(form) or local_name(form) in _FREE_FORMS


def _read(form: Element, coded: CodedData) -> tuple[NoticeLot, tuple[NoticeLot, ...]]:
    if local_name(form) in _FREE_FORMS:
        return _free_form(form, coded), ()
    return r208.read_form(form, coded) if r208.is_form(form) else r209.read_form(form, coded)


def _free_form(form: Element, coded: CodedData) -> NoticeLot:
    """A notice without a form: its first paragraph is its title."""
    text = paragraphs("\n".join(running_text(part) for part in within(form, "CONTENTS")))
    cpv_main = coded.cpv[0] if coded.cpv else None
    return NoticeLot(
        lot_id="",
        title=first_line(text),
        description=text.partition("\n")[2],
        cpv_main=cpv_main,
        cpv_additional=coded.cpv[1:],
        nuts=coded.nuts,
        value=coded.value,
        deadline=coded.deadline,
    )


def _in_reading_order(forms: list[Element], coded: CodedData) -> list[Element]:
    originals = (form for form in forms if attribute(form, "CATEGORY") == "ORIGINAL")
    own = next((_language(form, coded) for form in originals), language_code(coded.original_language))
    rank = {language: place for place, language in enumerate(reading_order(own))}
    return sorted(forms, key=lambda form: rank.get(_language(form, coded), len(rank)))


def _language(form: Element, coded: CodedData) -> str:
    """A form that does not say is in the notice's own language."""
    return language_code(attribute(form, "LG")) or language_code(coded.original_language)


def _header(form: Element, coded: CodedData, languages: tuple[str, ...]) -> Header:
    return Header(
        format=NoticeFormat.TED,
        notice_type=notice_type(form, coded.document_type),
        notice_id=coded.notice_id,
        published_on=coded.published_on or coded.dispatched_on or _dispatched_on(form),
        buyer=buyer_of(form, coded),
        languages=languages,
        language=_language(form, coded) or None,
    )


def _dispatched_on(form: Element) -> date | None:
    for node in within(form, "DATE_DISPATCH_NOTICE", "NOTICE_DISPATCH_DATE"):
        parts = [content(next(children(node, part), None)) for part in ("YEAR", "MONTH", "DAY")]
        return day(content(node)) or day_of(*parts)
    return None
