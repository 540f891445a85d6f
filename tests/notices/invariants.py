"""What holds for every notice, whatever it was read from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from handslag.notices.model import Money, Notice, NoticeLot
from handslag.notices.plain_text import MAX_TEXT_CHARACTERS, MAX_TITLE_CHARACTERS

_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\ud800-\udfff]")


def assert_sound(notice: Notice) -> None:
    """The notice and each of its lots hold together."""
    assert notice.lots
    assert len({lot.lot_id for lot in notice.lots}) == len(notice.lots)
    for part in (notice, *notice.lots):
        _assert_part(part)
    for lot in notice.lots:
        assert lot.lot_id
        assert lot.reserved <= notice.reserved
        assert set(lot.nuts) <= set(notice.nuts)
        assert {lot.cpv_main, *lot.cpv_additional} - {None} <= {notice.cpv_main, *notice.cpv_additional}
    if notice.buyer:
        _assert_text(notice.buyer.name, MAX_TITLE_CHARACTERS)
        assert notice.buyer.name
        assert notice.buyer.org_no is None or re.fullmatch("[0-9]{10}", notice.buyer.org_no)
    assert all(re.fullmatch("[a-z]{2,3}", code) for code in notice.languages)
    assert notice.language is None or notice.language in notice.languages


def _assert_part(part: Notice | NoticeLot) -> None:
    assert part.title
    _assert_text(part.title, MAX_TITLE_CHARACTERS)
    assert "\n" not in part.title
    _assert_text(part.description, MAX_TEXT_CHARACTERS)
    _assert_text(part.additional_information, MAX_TEXT_CHARACTERS)
    codes = [part.cpv_main, *part.cpv_additional] if part.cpv_main else list(part.cpv_additional)
    _assert_codes("[0-9]{8}", codes)
    _assert_codes("[A-Z]{2}[A-Z0-9]{0,3}", part.nuts)
    _assert_money(part.value)
    assert part.duration_months is None or part.duration_months >= 1
    for deadline in (part.deadline, part.questions_deadline):
        assert deadline is None or isinstance(deadline, date)
        assert not isinstance(deadline, datetime) or deadline.utcoffset() is not None


def _assert_text(text: str, limit: int) -> None:
    assert len(text) <= limit
    assert not _CONTROL.search(text)
    assert text == text.strip()


def _assert_codes(pattern: str, codes: Iterable[str | None]) -> None:
    found = list(codes)
    assert all(code and re.fullmatch(pattern, code) for code in found)
    assert len(set(found)) == len(found)


def _assert_money(value: Money | None) -> None:
    if value:
        assert value.amount > 1
        assert value.low is None or Decimal(0) < value.low < value.amount
        assert re.fullmatch("[A-Z]{3}", value.currency)
