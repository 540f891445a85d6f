"""`handslag match`: a notice in, and from the configured register who could deliver what it asks for."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from django.db import DatabaseError, OperationalError, connection
from django.utils import translation

from handslag.accounts.models import Organisation
from handslag.cli import printing
from handslag.foundation import clock
from handslag.foundation.errors import SourceUnavailable
from handslag.matching import engine
from handslag.matching.index import OfferIndex
from handslag.matching.results import FirmMatch, MatchResult
from handslag.notices.errors import NoticeRefused
from handslag.notices.model import Notice
from handslag.notices.reading import read_advert, read_notice
from handslag.phrases import Text, gettext_noop
from handslag.procurement.needs.queries import city_place, city_weights, need_facts
from handslag.procurement.needs.rules import content_from_notice
from handslag.reference.pages import said
from handslag.reference.queries import area_tree
from handslag.registry.models import Offer
from handslag.registry.search.offers import match_index

READ, REFUSED = 0, 2
_MOST_BYTES = 50_000_000


class Refused(Exception):
    """There is no answer: `code` is stable, `text` says what to do."""

    def __init__(self, code: str, text: Text) -> None:
        super().__init__(code)
        self.code, self.text = code, text


@dataclass(frozen=True, slots=True)
class Firm:
    """What the answer names of a firm; `id` is the public one of its page."""

    name: str
    id: str
    kind: str


@dataclass(frozen=True, slots=True)
class LotAnswer:
    """Who could deliver a lot; matches are cut at the number asked for, best first."""

    id: str
    title: str
    found: MatchResult
    matches: tuple[FirmMatch, ...]
    near_misses: tuple[FirmMatch, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A notice with its lots, and the names of what the matches point at."""

    notice: Notice
    lots: tuple[LotAnswer, ...]
    firms: Mapping[int, Firm]
    offers: Mapping[int, str]


def run(file: Path, *, top: int, as_json: bool, language: str) -> int:
    """Print who could deliver; 0 when the notice was read, 2 when it or the register was refused."""
    with translation.override(language):
        try:
            answer = _answer(file, top=top)
        except Refused as refused:
            _refuse(refused.code, refused.text, as_json=as_json)
            return REFUSED
        written = printing.as_json(answer) if as_json else printing.as_words(answer)
    sys.stdout.write(f"{written}\n")
    return READ


def _refuse(code: str, text: Text, *, as_json: bool) -> None:
    if as_json:
        error = {"error": {"code": code, "text": said(text)}}
        sys.stdout.write(f"{json.dumps(error, ensure_ascii=False)}\n")
    else:
        sys.stderr.write(f"{said(text)}\n")


def _answer(file: Path, *, top: int) -> Answer:
    notice = _notice_in(file)
    try:
        connection.ensure_connection()
    except OperationalError as error:
        raise _refused_database("no_database", _NO_ANSWER) from error
    try:
        return _matched(notice, top=top)
    except DatabaseError as error:
        raise _refused_database("not_migrated", _NOT_PREPARED) from error


_NO_ANSWER = gettext_noop("The database %(database)s does not answer. Check DATABASE_URL.")
_NOT_PREPARED = gettext_noop("The database %(database)s is not prepared. Run: handslag prepare")
_EMPTY = gettext_noop(
    "No firm in the database %(database)s has described what it sells. Read firms in first, or name another "
    "database with HANDSLAG_DATA or DATABASE_URL."
)


def _refused_database(code: str, msgid: str) -> Refused:
    """The database is named without its password."""
    return Refused(code, Text(msgid, {"database": str(connection.settings_dict["NAME"])}))


def _notice_in(file: Path) -> Notice:
    try:
        with file.open("rb") as opened:
            data = opened.read(_MOST_BYTES)
    except OSError as error:
        unread = gettext_noop("The file %(file)s cannot be read. Check the name and that you may open it.")
        raise Refused("no_file", Text(unread, {"file": str(file)})) from error
    try:
        return read_advert(_decoded(data)) if file.suffix.lower() == ".txt" else read_notice(data)
    except NoticeRefused as refused:
        raise Refused(refused.code, refused.text) from refused


def _decoded(data: bytes) -> str:
    """UTF-8, else what Windows writes."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _matched(notice: Notice, *, top: int) -> Answer:
    index, areas, weights = _index(), area_tree(), city_weights()
    content = content_from_notice(notice, city=city_place())
    facts = need_facts(content, on=clock.day_of(clock.now()))
    lots = []
    for (_, asked), lot in zip(facts, notice.lots, strict=True):
        found = engine.match(index, asked, areas, limit_per_group=top, weights=weights)
        matches = (*found.fits, *found.partly)[:top]
        lots.append(LotAnswer(lot.lot_id, lot.title or notice.title, found, matches, found.near))
    told = [firm for lot in lots for firm in (*lot.matches, *lot.near_misses)]
    offers = Offer.objects.filter(pk__in={firm.offer_id for firm in told}).values_list("pk", "title")
    return Answer(notice, tuple(lots), _firms(firm.firm_id for firm in told), dict(offers))


def _index() -> OfferIndex:
    """The offers of the register as it is now; made first where nobody has made an index yet."""
    if not Offer.objects.exists():
        raise _refused_database("empty_register", _EMPTY)
    try:
        return match_index()
    except SourceUnavailable:
        return _made_index()


def _made_index() -> OfferIndex:
    from handslag.registry.search import following  # noqa: PLC0415 - seldom needed, and slow to start
    from handslag.registry.search.directory import IndexBusy  # noqa: PLC0415 - see above

    try:
        following.refresh(at=clock.now())
        return match_index()
    except (IndexBusy, SourceUnavailable) as error:
        busy = gettext_noop("The index of offers is being made. Try again in a minute.")
        raise Refused("index_busy", Text(busy)) from error


def _firms(organisation_ids: Iterable[int]) -> dict[int, Firm]:
    rows = Organisation.objects.filter(pk__in=set(organisation_ids)).values_list(
        "pk", "name", "kind", "enterprise__public_id", "supplier__public_id"
    )
    return {
        pk: Firm(name, enterprise or supplier or "", kind) for pk, name, kind, enterprise, supplier in rows
    }
