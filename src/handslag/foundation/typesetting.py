"""An accessible PDF out of a template of ours and what it prints."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import typst
from django.conf import settings

_UNKNOWN = "?"
_BULLET = "\uf0b7"
"""How Word writes a bullet of its own font."""


def typeset(template: Path, printed: Mapping[str, object]) -> bytes:
    """The PDF; `printed` reaches the template as `sys.inputs.printed`, as data and never as markup.

    It is written as PDF/UA-1, which refuses what a screen reader could not follow: no title, headings that
    skip, a letter that the fonts lack. A letter that they lack is printed as a question mark.
    """
    return typst.compile(
        str(template),
        font_paths=[str(settings.PRINT_FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"printed": json.dumps(_in_our_letters(printed))},
        pdf_standards="ua-1",
    )


def _in_our_letters(value: object) -> object:
    """The same data, with every sign in it one that can be printed."""
    if isinstance(value, str):
        composed = unicodedata.normalize("NFC", value).replace(_BULLET, "•")
        return "".join(map(_printable, composed))
    if isinstance(value, Mapping):
        return {name: _in_our_letters(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_in_our_letters(part) for part in value]
    return value


def _printable(sign: str) -> str:
    if sign in _letters():
        return sign
    if sign.isspace():
        return " "
    return "" if unicodedata.category(sign) in {"Cc", "Cf"} else _UNKNOWN


@cache
def _letters() -> frozenset[str]:
    """Every letter of the fonts that come with the product; they were listed when those were made."""
    return frozenset(Path(settings.PRINT_FONTS, "letters.txt").read_text("utf-8"))
