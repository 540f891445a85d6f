"""B4 references, B5 size and age of the firm, B22 demands without a link to what is bought."""

from __future__ import annotations

import re

from handslag.text.barriers.facts import Facts
from handslag.text.barriers.figures import NUMBER, amounts, counted, most
from handslag.text.barriers.limits import Limits
from handslag.text.barriers.model import Hit, rule
from handslag.text.barriers.reading import REFUSED, Reading

_REFERENCE = re.compile(
    r"\breferens(?:er|erna|uppdrag\w*|objekt\w*|projekt\w*|tagare|givare|kunder|lista\w*|ens|en)?\b"
    r"|\breferenter\w*"
)
_EARLIER_WORK = re.compile(
    r"\b(?:genomförda|utförda|utfört|genomfört|tidigare|liknande|avslutade)\b.{0,30}\b(?:uppdrag"
    r"|projekt|leveranser|entreprenader)\b|\buppdrag\b.{0,80}\b(?:redovisas|redovisa|visas|beskrivas"
    r"|anges)\b|\bbevis på erfarenhet\b|\berfarenhet\w* (?:av|från)\b"
    r"|\b(?:uppdrag|projekt|leveranser)\b.{0,60}\b(?:utfört|genomfört|utförts|genomförts|avslutats)\b"
)
_NOT_A_DEMAND = re.compile(
    r"\bräcker\b|\bkan (?:\w+ )?(?:visa|redovisa|i stället|också)|\bgärna\b|\bfår (?:gärna|också"
    r"|även)\b|\bnystart"
)
_REFERENCES = counted(
    r"(?:av varandra oberoende )?(?:referens|referent)\w*|(?:\w*uppdrag|kunder|uppdragsgivare|projekt"
    r"|leveranser|entreprenader)\b"
)
_RECENT = re.compile(
    r"\b(?:senaste|sista) (?:en|ett|två|tre|1|2|3|12|18|24|36) ?(?:åren|år|månaderna|månader"
    r"|verksamhetsåren)\b"
    r"|\b(?:det|under) senaste året\b|\bde (?:två|tre|2|3) senaste (?:\w*åren)\b|\binnevarande (?:och"
    r"|eller|samt) föregående\b"
    r"|\b(?:efter|sedan|från) 20[0-9]{2}\b|\binom (?:ett|två|tre|1|2|3) år\b|\bhögst (?:ett|två|tre|1"
    r"|2|3) år (?:gaml|gammal)"
)
_PUBLIC_ONLY = re.compile(
    r"\b(?:endast|enbart|samtliga|alla|uteslutande)\b.{0,60}\b(?:offentlig\w*|kommun\w*|region\w*"
    r"|myndighet\w*)"
    r"|\b(?:ska|skall|måste)\b.{0,50}\b(?:inom|från|åt|till|hos)\b.{0,30}\b(?:offentlig\w*|kommunal\w*"
    r"|kommun(?:er)?|region(?:er)?|myndighet\w*)\b"
)
_SAME_SIZE = re.compile(
    r"\b(?:motsvarande|samma|likvärdig|jämförbar|minst lika stor)\w*\b(?: \w+){0,2} (?:omfattning"
    r"|storlek|volym|värde)"
)


def references(read: Reading, facts: Facts) -> Hit | None:
    """B4."""
    low = read.low
    is_about = _REFERENCE.search(low) or _EARLIER_WORK.search(low)
    if not is_about or not read.demands or read.is_denied or read.has_other_way or _NOT_A_DEMAND.search(low):
        return None
    if most(_REFERENCES, low) > facts.limits.references:
        return Hit("B4")
    is_narrow = _RECENT.search(low) or _PUBLIC_ONLY.search(low) or _SAME_SIZE.search(low) or amounts(low)
    return Hit("B4") if is_narrow else None


_STAFF = counted(
    r"\w*anställd\w*|medarbetare|årsarbet\w+|heltidstjänster|personer anställda|heltidsarbetande|årsanställda"
    r"|personer\b(?=.{0,30}\banställ)"
)
_ON_THE_TASK = re.compile(
    r"\bpå plats\b|\bper (?:pass|skift|dag|grupp)\b|\bvid varje\b|\bi uppdraget\b|\bav de anställda\b"
    r"|\bhandled\w+|\bsamtidigt\b"
)
_EMPLOYING = re.compile(r"\b(?:sysselsätt\w*|personalstyrka|arbetsstyrka|organisation)\b")
_PERSONS = counted(r"personer\b")
_TOO_YOUNG = re.compile(rf"\byngre än {NUMBER} år\b|\bnystartade? (?:företag|leverantör|bolag)\w*")
_ACCOUNTS = re.compile(r"\b(?:årsredovisning|bokslut|årsbokslut|årsrapport)\w*|\bårens (?:\w+ )?bokslut")
_PAST_YEARS = re.compile(
    r"\b(?:två|tre|fyra|fem|2|3|4|5) (?:senaste|sista|föregående)\b|\b(?:senaste|sista) (?:två|tre"
    r"|fyra|fem|2|3|4|5)\b"
    r"|\b(?:två|tre|fem) (?:års|verksamhetsårs|räkenskapsårs)\b|\b(?:två|tre|fyra|fem|2|3|4"
    r"|5)\b.{0,30}\b(?:bokslut|årsredovisningar)\b"
)
_HANDED_IN = re.compile(
    r"\b(?:bifog|bilägg|ing[ei]|lämna|redovis|uppvisa|visa|skick|insänd)\w*|\bska|\bskall|\bmåste"
)
_IN_BUSINESS = re.compile(
    r"\b(?:bedriv\w+|verksam\w*|funnits|existerat|etablerad|etablerat|registrerad|registrerat|aktiv"
    rf"|aktivt|marknaden|erfarenhet)\b.{{0,60}}\b(?:minst|lägst|mer än)\b (?:\w+ )?{NUMBER} år"
    rf"|\b(?:minst|lägst) {NUMBER} års (?:\w+ )?(?:verksamhet|erfarenhet)"
)
_STAFF_MEMBER = re.compile(
    r"\b(?:personal|medarbetare|kocken|handledare|konsult|arbetsledare|städare|chef)\w*"
)


def size_and_age(read: Reading, facts: Facts) -> Hit | None:
    """B5."""
    low = read.low
    if _TOO_YOUNG.search(low):
        return Hit("B5.age") if re.search(REFUSED, low) and not read.has_other_way else None
    if read.is_denied or read.has_other_way or re.search(r"\binte har hunnit\b", low):
        return None
    if _ACCOUNTS.search(low) and _PAST_YEARS.search(low) and _HANDED_IN.search(read.context):
        return Hit("B5.accounts")
    return _least_of_firm(low, facts.limits) if read.demands and read.asks_supplier else None


def _least_of_firm(low: str, limits: Limits) -> Hit | None:
    if _IN_BUSINESS.search(low) and not _STAFF_MEMBER.search(low):
        return Hit("B5.age")
    is_least = re.search(r"\b(?:minst|lägst|fler än|mer än|över)\b", low)
    staff = max(most(_STAFF, low), most(_PERSONS, low) if _EMPLOYING.search(low) else 0)
    is_many = is_least and staff > limits.employees and not _ON_THE_TASK.search(low)
    return Hit("B5") if is_many else None


_SEAT = re.compile(
    r"\b(?:lokal|närings|filial|huvud|plats)?kontor(?:et)?\b|\bdriftst[äa]lle\w*|\bsäte\b"
    r"|\betablerad\w*|\betablering\b"
    r"|\bverksamhetsställe\w*|\bhemmahörande\b|\bfilial\w*|\blokal (?:närvaro|leverantör|aktör)\b"
    r"|\blokal(?:t|a) företag\b"
    r"|\b(?:ha|inneha|driva|förfoga över|finnas|ligga|belägen|beläget)\b.{0,40}\b(?:verkstad|lager"
    r"|depå|lokal|garage|butik|kök|produktionskök|anläggning)\b"
)
_PLACE = re.compile(
    r"\b(?:i|inom|från) (?:\w+ ){0,3}(?:kommun\w*|stad(?:en|s\w*)?|stadsdel\w*|län(?:et)?|landskap\w*"
    r"|region\w*|ort(?:en)?|gränser)\b"
    r"|\bpå orten\b|\bhögst\b.{0,20}\b(?:km|kilometer|mil)\b|\b(?:säte|etablerad|hemmahörande|kontor) i \w+"
)
_LOCAL_KNOWLEDGE = re.compile(r"\blokalkännedom\b|\blokal(?:t)? förankr\w+")
_NO_PLACE = re.compile(
    r"\bees\b|\bunionen\b|\bsverige\b|\bdet land\b|\bden stat\b|\bnågon stat\b|\b(?:beställarens"
    r"|kommunens|kommunkontor)\b.{0,10}kontor"
)
_COMPANY_WIDE = re.compile(
    r"\b(?:policy|uppförandekod|klimatmål|hållbarhetsredovisning|hållbarhetsplan"
    r"|likabehandlingsplan)\w*|\w+policy\b"
)
_WHOLE_GROUP = re.compile(
    r"\bkoncern\w*|\b(?:hela|samtliga|alla)\b.{0,20}\b(?:företaget\w*|bolaget\w*|bolag|verksamhet(?:en"
    r"|er)?|leverantörens|anställda)\b"
)


def unlinked_demand(read: Reading, _facts: Facts) -> Hit | None:
    """B22."""
    low = read.low
    asks = read.asks_supplier or "ledningen" in low
    if not read.demands or not asks or read.is_denied or read.gives_reason:
        return None
    if _COMPANY_WIDE.search(low) and _WHOLE_GROUP.search(low):
        return Hit("B22.group")
    if _LOCAL_KNOWLEDGE.search(low):
        return Hit("B22")
    has_place = _SEAT.search(low) and _PLACE.search(low) and not _NO_PLACE.search(low)
    return Hit("B22") if has_place else None


RULES = (
    rule("B4", "referens|referent|uppdrag", references),
    rule(
        "B5",
        "anställd|sysselsätt|styrka|personer|nystarta|yngre|medarbetare|årsarbet|heltid|redovisning|bokslut|verksam|bedriv|erfarenhet|funnits|registrerad|aktiv|marknaden",
        size_and_age,
    ),
    rule(
        "B22",
        "kontor|verkstad|lager|depå|garage|butik|kök|anläggning|lokal|driftst|säte|etabler|hemmahör|filial|verksamhetsställe|lokal|policy|uppförandekod|klimatmål|plan|hållbarhets",
        unlinked_demand,
    ),
)
