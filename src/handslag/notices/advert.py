"""A notice out of an advert's own words: only what is written plainly is read, nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

from handslag.notices.assembling import Header, assemble
from handslag.notices.errors import NoticeRefused, Refusal
from handslag.notices.figures import day_of, earliest, known, moment
from handslag.notices.model import Deadline, Money, Notice, NoticeFormat, NoticeLot, NoticeType, ValueBasis
from handslag.notices.plain_text import MAX_TEXT_CHARACTERS, one_line, paragraphs

MAX_ADVERT_CHARACTERS = MAX_TEXT_CHARACTERS
# A first line longer than this is a paragraph, and its first sentence the title.
_LONGEST_TITLE = 200
_STOCKHOLM = ZoneInfo("Europe/Stockholm")

# Eight digits are a CPV code when the check digit follows, or when the line says CPV before them.
_CPV_CHECKED = re.compile(r"(?<![0-9-])([0-9]{8})-[0-9](?![0-9])")
_CPV_BARE = re.compile(r"(?<![0-9-])([0-9]{8})(?:-[0-9])?(?![0-9-])")
_SAYS_CPV = re.compile(r"\bCPV", re.IGNORECASE)
_DIVISIONS = (
    "03 09 14 15 16 18 19 22 24 30 31 32 33 34 35 37 38 39 41 42 43 44 45 48 50 51 55 60 63 64 65 66 70 71 72"
    " 73 75 76 77 79 80 85 90 92 98"
)
_CPV_DIVISIONS = frozenset(_DIVISIONS.split())

_NUMBER = r"[0-9]{1,3}(?:[ \u00a0\u202f.][0-9]{3})+|[0-9]{1,12}(?:[.,][0-9]{1,2})?"
_UNITS = {
    "mdkr": 10**9, "miljard": 10**9, "miljarder": 10**9,
    "mkr": 10**6, "msek": 10**6, "miljon": 10**6, "miljoner": 10**6, "mnkr": 10**6, "million": 10**6,
    "tkr": 10**3, "tsek": 10**3, "ksek": 10**3, "tusen": 10**3,
    "kr": 1, "kronor": 1, "sek": 1,
}  # fmt: skip
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?<![\w.,])(?:SEK\s+(?P<after>{_NUMBER})(?!\w)(?!\s*(?:{_UNIT})\b)"
    rf"|(?:(?P<low>{_NUMBER})\s*(?:-|–|till|to)\s*)?(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})\b)",
    re.IGNORECASE,
)
_SAYS_VALUE = re.compile(
    r"\b(?:uppskatta\w+|beräkna\w+|total\w*|sammanlag\w+|kontraktets|upphandlingens|avtalets|ramavtalets"
    r"|uppdragets|estimated|maximum|högsta|maximal\w*)[\w\s]{0,30}?\b(?:värdet?|summan?|value)\b"
    r"|\bvärdet?\s+(?:uppskattas|beräknas)\b"
    r"|\b(?:kontrakts|upphandlings|avtals|total|tak)(?:värdet?|summan?|volymen?|beloppet?)\b",
    re.IGNORECASE,
)
# A price for a part of the time or of the goods is not what the whole is worth.
_SAYS_PART = re.compile(r"\bper\s+\w+|\bårlig|/\s*(?:år|mån|st|tim)", re.IGNORECASE)
_SAYS_CEILING = re.compile(r"\b(?:takvolym|takbelopp|högsta|maximal|maximum)", re.IGNORECASE)

_MONTH_NAMES = (
    "januari january jan", "februari february feb", "mars march mar", "april apr", "maj may", "juni june jun",
    "juli july jul", "augusti august aug", "september sept sep", "oktober october okt oct", "november nov",
    "december dec",
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
_DAY = re.compile(
    r"(?<![0-9-])(?:(?P<year>20[0-9]{2})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9])"
    rf"|(?P<day_first>[0-9]{{1,2}})(?:\s*:?e)?\s+(?P<name>{'|'.join(_MONTHS)})\.?\s+(?P<named_year>20[0-9]{{2}})\b)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(?:kl(?:ockan)?\.?\s*)?([0-9]{1,2})[.:]([0-9]{2})(?![0-9]|[.:-][0-9])", re.IGNORECASE)
_SAYS_QUESTIONS = re.compile(r"\bfråg(?:a|or)|\bquestions?\b", re.IGNORECASE)
_SAYS_DEADLINE = re.compile(
    r"\b(?:sista\s+(?:anbuds|svars|ansöknings|inlämnings)?dag|sista\s+(?:datum|tid)|anbudstid|svarstid"
    r"|deadline|closing\s+date)|\b(?:anbud|anbudet|ansökan|svar|tenders?|bids?)\b.{0,80}?\b(?:senast|by)\b"
    r"|\bsenast\b.{0,80}?\b(?:anbud|ansökan|svar)\b",
    re.IGNORECASE,
)


def read_words(text: str) -> Notice:
    """The advert as a notice with one lot: its first line is the title.

    Raises:
        NoticeRefused: EMPTY, when no words are left.
    """
    whole = paragraphs(text)
    if not whole:
        raise NoticeRefused(Refusal.EMPTY)
    title, description = _title_and_rest(whole)
    codes = known(_cpv_codes(whole))
    deadlines, questions = _deadlines(whole)
    lot = NoticeLot(
        lot_id="",
        title=title,
        description=description,
        cpv_main=codes[0] if codes else None,
        cpv_additional=codes[1:],
        value=_value(whole),
        deadline=earliest(deadlines),
        questions_deadline=earliest(questions),
    )
    return assemble(Header(format=NoticeFormat.ADVERT, notice_type=NoticeType.OTHER), lot, ())


def _title_and_rest(text: str) -> tuple[str, str]:
    first, _, rest = text.partition("\n")
    if len(first) <= _LONGEST_TITLE:
        return first, rest
    sentence = re.split(r"(?<=[.!?])\s", first, maxsplit=1)[0]
    return (sentence if len(sentence) <= _LONGEST_TITLE else one_line(first)), text


def _cpv_codes(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        said = _SAYS_CPV.search(line)
        found = {match.start(): match[1] for match in _CPV_CHECKED.finditer(line)}
        if said:
            found |= {match.start(): match[1] for match in _CPV_BARE.finditer(line, said.end())}
        yield from (code for _, code in sorted(found.items()) if code[:2] in _CPV_DIVISIONS)


def _value(text: str) -> Money | None:
    """The one amount the advert calls a value; two different ones are none."""
    values = {
        value
        for sentence in re.split(r"\n|(?<=[a-zåäö0-9)])\.\s", text)
        if _SAYS_VALUE.search(sentence) and not _SAYS_PART.search(sentence)
        for match in _AMOUNT.finditer(sentence)
        if (value := _money(match, is_ceiling=bool(_SAYS_CEILING.search(sentence))))
    }
    return values.pop() if len(values) == 1 else None


def _money(match: re.Match[str], *, is_ceiling: bool) -> Money | None:
    factor = _UNITS[(match["unit"] or "sek").lower()]
    upper, lower = (_decimal(raw) for raw in (match["after"] or match["number"], match["low"]))
    if not upper:
        return None
    low = lower * factor if lower and lower < upper else None
    basis = ValueBasis.FRAMEWORK_MAXIMUM if is_ceiling else ValueBasis.ESTIMATED
    return Money((upper * factor).normalize() + 0, "SEK", low, basis)


def _decimal(raw: str | None) -> Decimal | None:
    """1 250 000, 1.250.000, 1,5 or 1.5."""
    if not raw:
        return None
    digits = re.sub(r"[\s\u00a0\u202f]|[.](?=[0-9]{3}(?:[^0-9]|$))", "", raw)
    return Decimal(digits.replace(",", "."))


def _deadlines(text: str) -> tuple[list[Deadline], list[Deadline]]:
    """The last days for tenders and for questions."""
    tenders: list[Deadline] = []
    questions: list[Deadline] = []
    for line in text.split("\n"):
        if _SAYS_DEADLINE.search(line) or (_SAYS_QUESTIONS.search(line) and "senast" in line.lower()):
            (questions if _SAYS_QUESTIONS.search(line) else tenders).extend(_moments(line))
    return tenders, questions


def _moments(line: str) -> Iterator[Deadline]:
    for match in _DAY.finditer(line):
        on = _date(match)
        if on:
            clock = _CLOCK.match(line[match.end() :].lstrip(" ,(")) or None
            yield moment(on, f"{clock[1]}:{clock[2]}" if clock else None, _STOCKHOLM)


def _date(match: re.Match[str]) -> date | None:
    if match["year"]:
        return day_of(match["year"], match["month"], match["day"])
    return day_of(match["named_year"], str(_MONTHS[match["name"].lower()]), match["day_first"])
