"""B8 legal form, B9 named labels and makes, B10 certified management systems."""

from __future__ import annotations

import re

from handslag.text.barriers.facts import Facts
from handslag.text.barriers.model import Hit, rule
from handslag.text.barriers.reading import Reading

_FORM = re.compile(
    r"\baktiebolag(?:sform)?\b|\bhandelsbolag\b|\bkommanditbolag\b|\bbolagsform\b|\b(?:juridisk"
    r"|associations)\w* ?form\b|\bjuridisk person\b"
    r"|\b(?:ideell|ekonomisk)\w* förening\w*|\benskild\w* (?:firm\w+|näringsidkare|näringsverksamhet)"
    r"|\bstiftelse\w*|\bföreningar\b|\b(?:privat|ett) bolag\b|\bföretagsform\w*|\bkooperativ\w*"
)
_MUST_BE = re.compile(
    r"\b(?:ska|skall|måste)\b (?:\w+ ){0,5}?(?:vara|bedriva|bedrivas|driva|drivas|ha formen)\b"
    r"|\b(?:endast|enbart|bara)\b"
    r"|\bkrav (?:är|på)\b|\bkrävs\b|\bförutsätts\b|\bkrav\b"
)
_SHUT_OUT = re.compile(
    r"\b(?:kan|får|äger)\b (?:därför )?(?:inte|ej)\b|\b(?:accepteras|godtas|antas|beaktas|prövas"
    r"|tillåts|medges|omfattas) (?:inte|ej)\b|\butesluts\b"
)
_ANY_FORM = re.compile(
    r"register|\bvälkom|\boavsett\b|\balla (?:bolags|organisations|juridiska)|\beller motsvarande\b"
    r"|aktiebolagslag|\bkommunala?\b|\bägs av\b|\bbolagsverket\b"
)


def legal_form(read: Reading, _facts: Facts) -> Hit | None:
    """B8."""
    low = read.low
    if not _FORM.search(low) or read.is_denied or _ANY_FORM.search(low):
        return None
    if _SHUT_OUT.search(low):
        return Hit("B8")
    return Hit("B8") if _MUST_BE.search(read.context) and read.asks_supplier else None


_LABEL = re.compile(
    r"\bsvanen\w*|\bbra miljöval\b|\bkrav-\w+|\bkravmärk\w*|\bfairtrade\w*|\bfsc\b|\bpefc\b"
    r"|\beu-blomman\b|\becolabel\b|\btco\b"
    r"|\b(?:asc|msc)\b|\bepeat\b|\ba-märk\w*|\bauktorisera\w* (?:av|genom|enligt|hos)"
    r"|\bauktorisation\b|\bcertifiera\w* (?:av|enligt|genom|hos)"
    r"|\bcertifikat\b|\b(?:medlem(?:skap)?) (?:i|av|hos)\b|\bmärk(?:t|ta|ning) (?:med|enligt)\b"
    r"|\bmärkning (?:godtas|accepteras|krävs|gäller)|\b\w+s märkning\b|\bansluten till \w*(?:förbund"
    r"|organisation|bransch)\w*|\bfrån tillverkaren\b"
    r"|\bav (?:fabrikat|fabrikatet|märke|märket|typen|modell)\b|\bfabrikat\b|\bvarumärke\w*|\bsry\b"
    r"|\bdiplomera\w* (?:av|enligt)"
)
_FROM_A_MAKER = re.compile(
    r"\b(?:ska|skall|måste)\s+(?:vara|komma)\s+(?:från|av)\s+[A-ZÅÄÖ]|\bansluten\s+till\s+[A-ZÅÄÖ](?!eppol)"
    r"|\bvara\s+KRAV\b"
)
_EQUIVALENT = re.compile(
    r"likvärdig|motsvarande|jämförbar|\beller annan\b|\beller annat\b|\bt\.?ex\.?\b|\btill exempel\b"
)
_EQUIVALENT_AFTER = re.compile(r"likvärdig|\bandra märkningar\b|\bannan märkning\b")
_NOT_A_LABEL = re.compile(
    r"\b(?:arbetsgivar|kollektivavtal|fack)\w*|\bdekal\w*|\bkommunens\b|\bemas\b|\biso\b"
    r"|ledningssystem|kvalitetssystem|miljösystem|\btredje part|\bmärkning av\b|\bce-märk"
)


def named_label(read: Reading, _facts: Facts) -> Hit | None:
    """B9."""
    low = read.low
    is_named = _LABEL.search(low) or _FROM_A_MAKER.search(read.sentence.text)
    if not is_named or not read.demands or read.is_denied or _NOT_A_LABEL.search(low):
        return None
    if _EQUIVALENT.search(low) or _EQUIVALENT_AFTER.search(read.after) or read.has_other_way:
        return None
    return Hit("B9")


_STANDARD = re.compile(
    r"\biso-certifi\w+|"
    r"\biso(?:/iec)?[ -]?(?:9000|9001|14001|27001|45001|50001|22000|26000|18001)\b|\bemas\b|\bfr2000\b"
    r"|\bohsas\b"
)
_SYSTEM = re.compile(
    r"\b(?:kvalitets|miljö|arbetsmiljö)(?:- och \w+)?certifi\w*|\b\w*(?:lednings|kvalitets|miljö"
    r"|arbetsmiljö)system\w*|\bmiljödiplom\w*"
)
_CERTIFIED = re.compile(r"certifi\w+|ackrediter\w+|\bdiplomera\w*|\bmiljödiplom\w*")
_OWN_ROUTINE = re.compile(
    r"\b(?:egna|egen|eget|enkel|enkelt|dokumenterade?|beskriv\w+)\b.{0,30}\b(?:rutin|system|program"
    r"|arbetssätt)\w*|\bskriftliga rutiner\b"
    r"|\bmotsvarande rutiner\b|\beller (?:beskriva|redovisa|annat)\b|\begenkontroll"
)


def certified_system(read: Reading, _facts: Facts) -> Hit | None:
    """B10."""
    low = read.low
    is_certified = _STANDARD.search(low) or (_SYSTEM.search(low) and _CERTIFIED.search(low))
    if not is_certified or not read.demands or read.is_denied:
        return None
    return None if _OWN_ROUTINE.search(low) or read.has_other_way else Hit("B10")


RULES = (
    rule(
        "B8",
        "bolag|företagsform|kooperativ|förening|näringsidk|enskild|stiftelse|juridisk|associationsform",
        legal_form,
    ),
    rule(
        "B9",
        "svan|miljöval|krav-|kravmärk|fairtrade|fsc|pefc|eu-blomman|ecolabel|tco|asc|msc|epeat|a-märk|auktoris"
        "|certifi|medlem|märk|fabrikat|av typen|modell|sry|diplom|ansluten|från| av ",
        named_label,
    ),
    rule("B10", "iso|emas|fr2000|ohsas|system|diplom|certifi", certified_system),
)
