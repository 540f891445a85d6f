"""A notice out of a file or out of pasted text; whatever it is given, it reads it or refuses it in words."""

from __future__ import annotations

import re

from handslag.notices.advert import MAX_ADVERT_CHARACTERS, read_words
from handslag.notices.eforms.notice import read_eforms
from handslag.notices.elements import local_name
from handslag.notices.errors import NoticeRefused, Refusal
from handslag.notices.model import Notice
from handslag.notices.safe_xml import parse
from handslag.notices.ted.export import read_ted

_TED = frozenset({"TED_EXPORT", "TED_ESENDERS"})
_OLDER_TED = frozenset({"INTERNAL_OJS"})
_EFORMS = frozenset({"PriorInformationNotice", "ContractNotice", "ContractAwardNotice"})
_REGISTRATIONS = frozenset({"BusinessRegistrationInformationNotice"})
_MAX_SHOWN = 40
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")


def read_notice(data: bytes) -> Notice:
    """The notice in a TED or eForms file.

    Raises:
        NoticeRefused: the only thing raised; it says in words what is wrong and what to do.
    """
    root = parse(data)
    name = local_name(root)
    if name in _TED:
        return read_ted(root)
    if name in _EFORMS:
        return read_eforms(root)
    if name in _REGISTRATIONS:
        raise NoticeRefused(Refusal.NOT_PROCUREMENT)
    if name in _OLDER_TED:
        raise NoticeRefused(Refusal.UNKNOWN_VERSION, version=name)
    raise NoticeRefused(Refusal.UNKNOWN_FORMAT, root=name[:_MAX_SHOWN])


def read_advert(text: str) -> Notice:
    """The notice in an advert's pasted text; when the text is a notice's XML it is read as the file.

    Raises:
        NoticeRefused: the only thing raised; EMPTY or TOO_LONG for words.
    """
    if text.lstrip("\ufeff \t\r\n").startswith("<?xml"):
        return read_notice(_XML_DECLARATION.sub("", text.lstrip("\ufeff"), count=1).encode(errors="replace"))
    if len(text) > MAX_ADVERT_CHARACTERS:
        raise NoticeRefused(Refusal.TOO_LONG, characters=MAX_ADVERT_CHARACTERS)
    return read_words(text)
