"""Words out of a notice: mark-up and invisible characters off, white space settled, paragraphs kept."""

from __future__ import annotations

import html
import re

MAX_TEXT_CHARACTERS = 50_000
MAX_TITLE_CHARACTERS = 500

# Control, zero-width and direction-changing characters, soft hyphens and lone surrogates.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BLOCK_TAG = re.compile(r"</?(?:p|br|div|ul|ol|li|h[1-6]|table|tr|blockquote|hr)\b[^<>]*>", re.IGNORECASE)
_INLINE_TAG = re.compile(
    r"</?(?:a|abbr|b|body|code|em|font|head|html|i|img|link|meta|s|script|small|span|strong|style|sub|sup"
    r"|tbody|td|th|thead|title|u)\b[^<>]*>|<!--|-->",
    re.IGNORECASE,
)


def paragraphs(raw: str) -> str:
    """The text with one line a paragraph, cut at MAX_TEXT_CHARACTERS."""
    text = _without_markup(raw[: 2 * MAX_TEXT_CHARACTERS])
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return _shortened("\n".join(line for line in lines if line), MAX_TEXT_CHARACTERS)


def one_line(raw: str) -> str:
    """The text on a single line, cut at MAX_TITLE_CHARACTERS."""
    return _shortened(
        " ".join(_without_markup(raw[: 4 * MAX_TITLE_CHARACTERS]).split()), MAX_TITLE_CHARACTERS
    )


def first_line(text: str) -> str:
    """The first paragraph of a text already made plain, cut at MAX_TITLE_CHARACTERS."""
    return _shortened(text.partition("\n")[0], MAX_TITLE_CHARACTERS)


def _without_markup(raw: str) -> str:
    text = html.unescape(raw) if "&" in raw else raw
    if "<" in text:
        text = _INLINE_TAG.sub("", _BLOCK_TAG.sub("\n", text))
    return _INVISIBLE.sub("", _LINE_END.sub("\n", text))


def _shortened(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    return (kept.rsplit(None, 1)[0] if " " in kept else kept).rstrip() + "…"
