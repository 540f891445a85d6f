"""B12 late or result-only payment, B13 unpaid readiness, B16 price above all, B19 penalties without a cap."""

from __future__ import annotations

import re

from handslag.text.barriers.facts import Facts
from handslag.text.barriers.figures import amounts, days, percentages
from handslag.text.barriers.model import Hit, rule
from handslag.text.barriers.reading import Reading

MOST_PAYMENT_DAYS = 30
"""Räntelagen (1975:635) 2 a §."""

_PAYS = re.compile(r"betal|kredittid|förfall|\bnetto\b")
_NOT_PAYMENT = re.compile(r"reklam|bunden|giltig|\bränta\b|dröjsmål")
_WHOLE_TASK = re.compile(
    r"\bhela (?:projektet|uppdraget|leveransen|kursen)\b.{0,40}\b(?:slutfört|avslutat|klart|färdigt|slutförd)"
)
_WHEN = re.compile(r"\b(?:per deltagare som|när|då|efter att|om|för de|i de fall)\b")
_ONLY_THEN = re.compile(
    r"\b(?:endast|enbart|först|helt|uteslutande|bara|ingen ersättning|baseras på)\b"
    r"|\b(?:helt )?resultatbasera\w*"
)
_PERSON_RESULT = re.compile(
    r"\b(?:anställning\w*|i arbete|fått (?:arbete|jobb)|fått ett (?:arbete|jobb)|egen försörjning"
    r"|självförsörjande|(?:i|till) studier|till (?:ett )?(?:arbete|jobb)|examen)\b"
)
_RESULT = re.compile(
    r"\b(?:resultat\w*|uppnått|uppnåtts|måluppfyll\w+|slutfört|slutförts|avslutat|avslutats"
    r"|fullföljt)\b|\bresultatbasera\w*"
)
_PAYMENT = re.compile(
    r"\b(?:ersättning|betalning|arvode|utbetalning)\w*|\b(?:ersätts|betalas|betalar|betalt)\b"
)
_FIXED_PART = re.compile(
    r"\bfast(?:a)? (?:del|ersättning|belopp)|\bgrundersättning|\bdelbetal|\bförskott|\brörlig"
    r"|\bförutom\b|\butöver\b"
)


def late_payment(read: Reading, facts: Facts) -> Hit | None:
    """B12."""
    low = read.low
    longest = max(days(low), default=0) if _PAYS.search(low) and not _NOT_PAYMENT.search(low) else 0
    if longest > facts.limits.payment_days:
        return _late(longest, facts) if re.search(r"\bdag|\bmånad|\bveck", low) else None
    if not _PAYMENT.search(low) or _FIXED_PART.search(low) or read.is_denied:
        return None
    if _WHOLE_TASK.search(low) and _WHEN.search(low):
        return Hit("B12")
    only_then = _ONLY_THEN.search(low)
    if _PERSON_RESULT.search(low) and (only_then or _WHEN.search(low)):
        return Hit("B12")
    return Hit("B12") if only_then and _RESULT.search(low) else None


def _late(longest: int, facts: Facts) -> Hit:
    """Later than the law lets be, or only later than the city wants to pay."""
    if longest > MOST_PAYMENT_DAYS:
        return Hit("B12.late")
    return Hit("B12.city", {"days_most": facts.limits.payment_days})


_NO_VOLUME = re.compile(
    r"\b(?:ingen|inga|inte|ej|utan)\b.{0,60}\b(?:garanter\w*|utlova\w*|volymgaranti\w*|åtar sig)"
    r"|\bgarantera\w* (?:inte|ej|inga|ingen|heller)\b"
    r"|\b(?:volymgaranti|garanti)\b.{0,40}\b(?:lämnas|ges|finns) (?:inte|ej)\b|\butan (?:volym"
    r"|köp)?garanti\w*"
    r"|\bgarantera\w* (?:volym|mängd|köp)\w*\b.{0,30}\b(?:inte|ej|saknas)\b"
    r"|\b(?:inget|ingen) (?:köp|volym|inköps|avrops)?(?:åtagande|skyldighet|plikt|garanti)\w*"
    r"|\b(?:inte|ej|icke) bindande\b"
    r"|\bersätt\w* (?:utgår )?(?:enbart|endast|bara) för (?:utför|faktisk|avrop|beställ)\w+"
)
_OF_VOLUME = re.compile(
    r"volym|mängd|beställning|avrop|köp|omfattning|antal|platser|uppdrag|timmar|körning|insats"
)
_READY = re.compile(
    r"\bskyldig\w*\b|\bberedskap\w*|\balltid\b|\bkapacitet\b|\binställ(?:a|elsetid)\b"
    r"|\bsamtliga avrop\b|\balla avrop\b|\bmåste\b"
    r"|\bjour\b|\b(?:ska|skall)\b (?:\w+ ){0,3}(?:kunna|hålla|ta emot|utföra|leverera)\b"
    r"|\båtar sig (?:\w+ )?att\b|\b(?:ska|skall|måste)\b.{0,40}\b(?:lediga|tillgänglig\w*|redo|i lager)\b"
)
_MAY_DECLINE = re.compile(r"\btacka nej\b|\bavböja\b|\bavstå\b|\b(?:inte|ej) skyldig")
_READY_AFTER = re.compile(r"\bleverantören\b.{0,60}\b(?:skyldig|beredskap|alltid)\b")


def unpaid_readiness(read: Reading, _facts: Facts) -> Hit | None:
    """B13."""
    low = read.low
    if not (_NO_VOLUME.search(low) and _OF_VOLUME.search(low)) or _MAY_DECLINE.search(f"{low} {read.after}"):
        return None
    rest = _NO_VOLUME.sub(" ", low)
    return Hit("B13") if _READY.search(rest) or _READY_AFTER.search(read.after) else None


_PRICE = re.compile(r"\b(?:anbuds|total|jämförelse|timm?)?pris(?:et|er|erna)?\b")
_LOWEST = re.compile(
    r"\bbilligast\w*|\blägst\w* (?:\w+ )?(?:anbuds|total|jämförelse|utvärderings)?(?:pris|kostnad|timpris)\w*"
    r"|\bpris\w* (?:är )?(?:ensamt|allena|som enda|det enda)|\b(?:enbart|endast|uteslutande"
    r"|bara) (?:\w+ ){0,3}?\w*pris\w*"
)
_DECIDES = re.compile(
    r"\b(?:antas|anta|antar|väljer|tilldelar|vinner|tilldel\w+|utvärder\w+|avgör|avgörande"
    r"|tilldelningsgrund\w*"
    r"|tilldelningskriteri\w*|grund\w*|väljs|rangordna\w*|kriteri\w*)\b"
)
_WEIGHED = re.compile(
    r"\b(?:vikt|vikta\w*|väg(?:er|s)|utvärder\w+|kriteri\w+|utgör|andel|poäng|står för|bedöm\w+"
    r"|betydelse)\b|\bkvalitet\b"
)
_REACH = 40
_FRACTIONS = {"tre fjärdedelar": 75.0, "fyra femtedelar": 80.0, "nio tiondelar": 90.0, "åtta tiondelar": 80.0}


def price_alone(read: Reading, facts: Facts) -> Hit | None:
    """B16."""
    low = read.low
    if read.is_denied or re.search(r"\bkvalitet\w* väger tyngst|\binte\b.{0,20}\blägsta pris", low):
        return None
    if _LOWEST.search(low) and _DECIDES.search(low) and "kvalitet" not in low:
        return Hit("B16.lowest")
    if not _WEIGHED.search(low):
        return None
    most = facts.limits.price_percent
    return Hit("B16", {"percent_most": most}) if _price_percent(low) > most else None


def _price_percent(low: str) -> float:
    """The share that stands nearest to the word for price."""
    price = _PRICE.search(low)
    if price is None:
        return 0
    told = next((share for words, share in _FRACTIONS.items() if words in low), 0.0)
    near = [
        (min(abs(one.start - price.end()), abs(price.start() - one.end)), one.value)
        for one in percentages(low)
    ]
    distance, share = min(near, default=(_REACH, 0.0))
    return share if distance < _REACH else told


_PENALTY = re.compile(
    r"\b(?:vite|vitet|viten|vites\w*|förseningsavgift\w*|straffavgift\w*|straffavdrag\w*|prisavdrag\w*"
    r"|bötesbelopp\w*)\b"
)
_CHARGED = re.compile(
    r"\b(?:utgår|utgå|erlägg\w+|betala\w*|medför|rätt till|rätt att|påför\w*|debitera\w*|tas ut|uttas"
    r"|utkräv\w+|om|med|på)\b"
)
_CAPPED = re.compile(
    r"\b(?:högst|maximalt|max|som mest|begräns\w+|tak|takbelopp|inte överstiga|ej överstiga|aldrig mer"
    r"|sammanlagt)\b"
)


def uncapped_penalty(read: Reading, _facts: Facts) -> Hit | None:
    """B19."""
    low = read.low
    if not _PENALTY.search(low) or not _CHARGED.search(low) or read.is_denied:
        return None
    if re.search(r"\bvite\w* (?:\w+ ){0,2}(?:inte|ej)\b|\b(?:inget|inga) vite", low):
        return None
    has_size = bool(amounts(low) or percentages(low) or "prisbasbelopp" in low)
    is_capped = _CAPPED.search(low) or ("vite" in read.after and _CAPPED.search(read.after))
    return Hit("B19") if has_size and not is_capped else None


RULES = (
    rule("B12", "betal|ersätt|arvode|netto|kredittid|förfall|betalt", late_payment),
    rule("B13", "garant|utlova|åtar|åtagande|skyldighet|plikt|bindande|ersätt", unpaid_readiness),
    rule("B16", "pris|kostnad|billigast", price_alone),
    rule("B19", "vite|avgift|avdrag|bötes", uncapped_penalty),
)
