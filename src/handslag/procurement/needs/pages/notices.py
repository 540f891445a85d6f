"""What the page about notices prints: for every file what it says, or why it cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handslag.foundation.phrasing import day, moment, sek, sentence
from handslag.notices.errors import NoticeRefused
from handslag.notices.model import Money, Notice, NoticeType, ReservedKind
from handslag.notices.reading import read_advert, read_notice
from handslag.notices.safe_xml import MAX_NOTICE_BYTES
from handslag.procurement.needs.forms.carried import Carried, packed
from handslag.procurement.needs.pages.naming import area_names, code_names
from handslag.procurement.needs.queries import city_place
from handslag.procurement.needs.rules import CityPlace, NeedContent, content_from_notice
from handslag.registry.search.entries import shortened


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact that a notice says."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class NoticeShown:
    """What became of one file or text: what it says, or why not."""

    file_name: str
    title: str
    excerpt: str
    facts: tuple[Fact, ...]
    refusal: str
    carried: str

    @property
    def is_read(self) -> bool:
        """Whether it can become a draft."""
        return bool(self.carried)


_TYPES = {
    NoticeType.PRIOR_INFORMATION: _("Prior information"),
    NoticeType.MARKET_CONSULTATION: _("Market consultation"),
    NoticeType.CONTRACT: _("Contract notice"),
    NoticeType.QUALIFICATION_SYSTEM: _("Qualification system"),
    NoticeType.DESIGN_CONTEST: _("Design contest"),
    NoticeType.DIRECT_AWARD: _("Direct award"),
    NoticeType.AWARD: _("Award notice"),
    NoticeType.MODIFICATION: _("Contract modification"),
    NoticeType.COMPLETION: _("Contract completion"),
    NoticeType.CORRECTION: _("Correction"),
    NoticeType.OTHER: _("Other notice"),
}
_RESERVED = {
    ReservedKind.SOCIAL_INTEGRATION: _("for firms that integrate people socially and professionally"),
    ReservedKind.SHELTERED_EMPLOYMENT: _("for sheltered employment"),
    ReservedKind.PUBLIC_SERVICE_MISSION: _("for organisations with a public service mission"),
}


def read_all(files: Sequence[UploadedFile[Any]], text: str) -> Iterator[NoticeShown]:
    """Every file, one in memory at a time, then the pasted text if any."""
    city = city_place()
    for file in files:
        try:
            notice = read_notice(file.read(MAX_NOTICE_BYTES + 1))
        except NoticeRefused as refused:
            yield _refused(file.name or "", refused)
        else:
            yield _shown(file.name or "", notice, city)
    if text:
        try:
            yield _shown(gettext("The pasted text"), read_advert(text), city)
        except NoticeRefused as refused:
            yield _refused(gettext("The pasted text"), refused)


def _refused(file_name: str, refused: NoticeRefused) -> NoticeShown:
    return NoticeShown(file_name, file_name, "", (), sentence(refused.text), "")


def _shown(file_name: str, notice: Notice, city: CityPlace | None) -> NoticeShown:
    content = content_from_notice(notice, city=city)
    source = {
        "format": notice.format.value,
        "type": notice.notice_type.value,
        "notice_id": notice.notice_id or "",
        "published_on": notice.published_on.isoformat() if notice.published_on else "",
    }
    facts = _facts(notice, content)
    return NoticeShown(
        file_name=file_name,
        title=content.title or file_name,
        excerpt=shortened(content.description),
        facts=tuple(fact for fact in facts if fact.value),
        refusal="",
        carried=packed(Carried(content, source)),
    )


def _facts(notice: Notice, content: NeedContent) -> tuple[Fact, ...]:
    reserved = ", ".join(str(_RESERVED[kind]) for kind in sorted(notice.reserved))
    lots = len(notice.lots)
    return (
        Fact(gettext("Kind"), str(_TYPES[notice.notice_type])),
        Fact(gettext("Buyer"), notice.buyer.name if notice.buyer else ""),
        Fact(gettext("Published on"), day(notice.published_on)),
        Fact(gettext("Last day"), _deadline(notice.deadline)),
        Fact(gettext("CPV codes"), code_names(content.cpv)),
        Fact(gettext("Place of delivery"), area_names(content.areas)),
        Fact(gettext("Value"), _money(notice.value)),
        Fact(gettext("Lots"), str(lots) if lots > 1 else ""),
        Fact(gettext("Reserved"), reserved),
    )


def _deadline(deadline: datetime | date | None) -> str:
    return moment(deadline) if isinstance(deadline, datetime) else day(deadline)


def _money(value: Money | None) -> str:
    """Another currency than kronor is shown as it is, never converted."""
    if value is None:
        return ""
    if value.currency == "SEK":
        return sek(value.amount)
    return f"{number_format(value.amount)} {value.currency}"
