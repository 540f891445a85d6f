"""B14 short time, B15 heavy papers, B17 own staff only, B18 round the clock, vehicles and systems."""

from __future__ import annotations

import re
from datetime import date

from handslag.text.barriers.facts import Facts
from handslag.text.barriers.figures import Day, counted, dates, days, most
from handslag.text.barriers.model import Hit, rule
from handslag.text.barriers.reading import REFUSED, Reading

_BIDDING_TIME = re.compile(
    r"\banbuds(?:tid|period)\w*|\btid för anbud|\boffert\w*\b.{0,30}\binom\b|\btid(?:en"
    r"|sfrist\w*)? för att (?:lämna|komma in med"
    r"|inkomma med) (?:ett )?anbud|\banbud\w*\b.{0,40}\b(?:inom|senast)\b.{0,40}\b(?:annons|publicer)"
    r"|\bfrån (?:publicering|annonsering)\w*\b.{0,40}\bsista anbudsdag|\blämna anbud inom\b"
    r"|\binkomma med anbud inom\b"
)
_LAST_DAY = re.compile(
    r"\b(?:anbud|anbudet|anbuden|anbudsansökan|ansökan|offert|offerten)\b.{0,60}\b(?:senast|tillhanda"
    r"|inkommit|inkommet|inkomma|vara inne|inlämna\w*|lämnas|kommit in)\b"
    r"|\banbud\w*\b.{0,40}\b(?:till och med|t\.o\.m|fram till|före den)\b|\bsista (?:dag(?:en)? (?:att"
    r"|för)|anbudsdag\w*|inlämningsdag\w*|svarsdag\w*)|\bsenast\b.{0,40}\b(?:lämna\w*|inkom\w+"
    r"|vara)\b.{0,20}\banbud"
    r"|\banbudstid\w*\b.{0,40}\b(?:går ut|löper ut|slutar)"
)
_OTHER_DAY = re.compile(
    r"\bfrågor\b|\bgiltig\w*|\bbunden\b|\bavtalsstart\b|\bgäller\b|\bdagar före\b|\bförlängas\b"
)
_HOLIDAYS = re.compile(r"\b(?:under|i|över) (?:hela )?(?:juli|semester\w*|jul\w*|sommar\w*|mellandagarna)\b")


def short_time(read: Reading, facts: Facts) -> Hit | None:
    """B14."""
    low = read.low
    if _BIDDING_TIME.search(low):
        shortest = min(days(low), default=None)
        if shortest is not None and shortest <= facts.limits.short_days and not _OTHER_DAY.search(low):
            return Hit("B14")
        if _HOLIDAYS.search(low):
            return Hit("B14.holidays")
    if not _LAST_DAY.search(low) or _OTHER_DAY.search(low):
        return None
    told = list(dates(low))
    if told and _is_holiday(told[-1]):
        return Hit("B14.holidays")
    return Hit("B14") if _is_short(told, facts.limits.short_days) else None


def _is_holiday(day: Day) -> bool:
    """From 20 December to 10 January, and from midsummer to 10 August: our own parameter."""
    at = day.month, day.day
    return at >= (12, 20) or at <= (1, 10) or (6, 20) <= at <= (8, 10)


def _is_short(told: list[Day], most_days: int) -> bool:
    """Whether the first and the last day told, with their years, are few days apart."""
    known = [found for day in told if (found := _as_date(day))]
    return len(known) > 1 and 0 < (max(known) - min(known)).days <= most_days


def _as_date(day: Day) -> date | None:
    try:
        return date(day.year or 0, day.month, day.day)
    except ValueError:
        return None


_ENCLOSURES = counted(
    r"(?:\w+ (?:och|eller) )?\w*(?:bilag|blankett|formulär|intyg|handling|dokument|undertecknade|ifyllda)\w*"
)
_COPIES = counted(r"(?:pappers|original)?(?:exemplar|kopior|omgångar)\b")
_EVERY_PAGE = re.compile(
    r"\b(?:samtliga|varje|alla) (?:\w+ )?(?:sida|sidor|blad)\b.{0,40}\b(?:signer|underteckna|parafera"
    r"|skrivas under)\w*"
)
_OF_TENDER = re.compile(r"\banbud(?:et|en|sgivaren?)?\b|\bansökan\b|\boffert\w*")


def heavy_papers(read: Reading, facts: Facts) -> Hit | None:
    """B15, where a sentence counts them; the length of the whole document see absences."""
    low = read.low
    if (
        not _OF_TENDER.search(read.context)
        or read.is_denied
        or re.search(r"\bavtalet\b.{0,30}\bupprätta", low)
    ):
        return None
    many = most(_ENCLOSURES, low) > facts.limits.enclosures or most(_COPIES, low) > 1
    return Hit("B15") if many or _EVERY_PAGE.search(low) else None


_NO = r"(?:inte|ej|aldrig)"
_NO_SUBCONTRACTOR = re.compile(
    rf"\bunder(?:leverantör|entreprenör)\w*\b.{{0,30}}\b(?:får|kan|äger) {_NO}\b"
    rf"|\b{_NO} (?:\w+ ){{0,3}}(?:anlita|använda|nyttja)\w* (?:\w+ )?under\w+"
    rf"|\bunder(?:leverantör|entreprenör)\w*\b.{{0,30}}\b{REFUSED}|\b{_NO} (?:\w+ ){{0,3}}lägga ut\b"
    rf"|\b(?:får|kan) {_NO} (?:\w+ ){{0,3}}(?:läggas ut|överlåtas på annan|vidareförmedlas)"
    rf"|\b(?:får|kan|äger) {_NO}\b.{{0,60}}\bunder(?:leverantör|entreprenör)"
    rf"|\båberopa\w*\b.{{0,60}}\b{REFUSED}|\b(?:inhyrd|bemanningsföretag)\w*\b.{{0,40}}\b(?:{REFUSED}"
    rf"|får {_NO})"
)
_ON_CONDITION = re.compile(
    r"\bsom (?:inte|ej)\b|\bi mer än\b|\butan att\b|\bom (?:den|de|underleverantören)\b"
)
_APPROVED = re.compile(
    r"\butan (?:beställarens |kommunens |föregående )?(?:\w+ )?(?:godkännande|medgivande|samtycke)"
    r"|\bgodkänts av\b"
)
_OWN_STAFF = re.compile(
    r"\b(?:ska|skall|måste|får|endast|enbart|uteslutande)\b.{0,60}\b(?:egen (?:anställd )?personal"
    r"|egna anställda|själva? utföra|(?:utför|genomför)\w*\b.{0,20}\begen regi|\w*anställd\w* (?:hos"
    r"|av) leverantören"
    r"|leverantörens egen (?:\w+ )?personal|\w*anställd\w* i leverantörens)"
)
_NO_GROUP = re.compile(
    r"\b(?:grupp(?:er)?|konsorti\w+|sammanslutning\w*|gemensam\w* anbud|anbud i grupp"
    rf"|anbud tillsammans)\b.{{0,50}}\b(?:{REFUSED}|{_NO} (?:lämna|accept|godta|tillåt)\w*)"
)


def own_staff_only(read: Reading, _facts: Facts) -> Hit | None:
    """B17."""
    low = read.low
    if _NO_GROUP.search(low):
        return Hit("B17.group")
    if _NO_SUBCONTRACTOR.search(low):
        return None if _APPROVED.search(low) or _ON_CONDITION.search(low) else Hit("B17")
    return Hit("B17") if _OWN_STAFF.search(low) and not read.is_denied else None


_ROUND_THE_CLOCK = re.compile(
    r"\bdygnet runt\b|\b24 timmar om dygnet\b|\b24/7\b|\bårets alla dagar\b|\balla dagar (?:om"
    r"|på) året\b|\bsju dagar i veckan\b|\bjour(?:verksamhet|tjänst)?\b|\bdygnets alla timmar\b"
    r"|\balla veckans dagar\b|\bsju dagar per vecka\b|\b365 dagar\b|\bnattetid\b|\bkväll\w*,? natt\w*"
)
_BUYERS_OWN = re.compile(
    r"\b(?:(?:kommunens|beställarens|boendets) egen|boendet är|bemanna(?:t|d) av|vaktbolag\w*|larmet)\b"
)
_VEHICLES = counted(r"\w*(?:bilar|fordon|bussar|traktorer|maskiner|lastbilar|släp|sopmaskin\w*)\b")
_OWNED = re.compile(r"\b(?:egna|egen|eget|äga|äger|ägo|förfoga|inneha|disponera|ha)\b")
_SYSTEMS = re.compile(
    r"\bintegr(?:era|ation)\w*|\bdirektkoppl\w+|\bkopplas (?:till|mot|ihop)|\bgränssnitt\w*"
    r"|\bkoppling\w* (?:till|mellan|mot)\b"
    r"|\banslut(?:a|en) (?:sig )?till (?:\w+ ){0,2}\w*(?:e-handel|inköp|beställning|affär)\w*system"
    r"|\bfilöverför\w+|\bedi\b|\bpunch-?out\b|\bapi\b|\bpeppol-?(?:katalog|order)\w*|\b(?:elektronisk"
    r"|e-)order\w*|\beget e-handelssystem\b"
)
_SYSTEM_WORD = re.compile(
    r"system|edi\b|api\b|punch|order|katalog|plattform|agresso|unit4|visma|raindance|proceedo|beställning"
)
_INVOICE_ONLY = re.compile(r"\be-?faktur\w*|\belektronisk\w* faktur\w*|\blagen om\b")


def heavy_operations(read: Reading, facts: Facts) -> Hit | None:
    """B18."""
    low = read.low
    if not read.demands or read.is_denied:
        return None
    if _ROUND_THE_CLOCK.search(low) and not _BUYERS_OWN.search(low):
        return Hit("B18")
    if _OWNED.search(low) and most(_VEHICLES, low) > facts.limits.vehicles:
        return Hit("B18.vehicles")
    has_system = _SYSTEMS.search(low) and _SYSTEM_WORD.search(low) and not _INVOICE_ONLY.search(low)
    return Hit("B18.systems") if has_system else None


RULES = (
    rule("B14", "anbud|ansökan|offert|sista", short_time),
    rule(
        "B15", "bilag|blankett|formulär|intyg|handling|dokument|exemplar|kopior|omgång|sid|blad", heavy_papers
    ),
    rule(
        "B17",
        "under|åberopa|själv|lägga|läggas|utförare|vidareförmedl|inhyrd|bemanning|egen|egna|anställd|grupp|konsorti"
        "|sammanslut|gemensam|tillsammans",
        own_staff_only,
    ),
    rule(
        "B18",
        "dygn|365|anslut|veckan|natt|koppl|gränssnitt|filöver|24|jour|dagar|bil|fordon|buss|traktor|maskin|släp|integr|edi|punch|api|peppol|order|e-handel",
        heavy_operations,
    ),
)
