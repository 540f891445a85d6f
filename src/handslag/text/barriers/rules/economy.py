"""B1 turnover, B2 credit rating, B3 insurance, B11 guarantees: what a firm must own before it may bid."""

from __future__ import annotations

import re

from handslag.text.barriers.facts import Facts
from handslag.text.barriers.figures import NUMBER, amounts, most, number, percentages
from handslag.text.barriers.model import Hit, rule
from handslag.text.barriers.reading import REFUSED, Reading

MOST_TIMES_VALUE = 2
_PERCENT = 100
"""LOU 14 kap. 4 §: a least turnover may be at most twice the estimated value."""
_MONTHS_A_YEAR = 12

_SOLD = re.compile(r"omsätt|omsatt|\b(?:försäljning|intäkt|rörelseintäkt)\w*")
_ONLY_TOLD = re.compile(r"\brapporter|\bstatistik|\bprovision|\bavgift")
_WITHIN_VALUE = re.compile(
    r"\b(?:får inte överstiga|får ej överstiga|högst|hälften|maximalt|inte högre|dubbla|två gånger"
    r"|2 gånger)\b"
)
_TIMES = re.compile(rf"\b({NUMBER}) (?:gånger|ggr)\b")


def turnover(read: Reading, facts: Facts) -> Hit | None:
    """B1."""
    low = read.low
    is_demand = read.demands or re.search(REFUSED, low)
    if not _SOLD.search(low) or not is_demand or read.is_denied or _ONLY_TOLD.search(low):
        return None
    times = _TIMES.search(low)
    shares = [one.value for one in percentages(low)]
    told = max([*shares, number(times[1]) * _PERCENT if times else 0])
    if told > _PERCENT * MOST_TIMES_VALUE:
        return Hit("B1.twice")
    if told > facts.limits.turnover_percent:
        return Hit("B1.city", {"percent_most": facts.limits.turnover_percent})
    least = max(amounts(low), default=0)
    if not least or _WITHIN_VALUE.search(low):
        return None
    return _against_value(least, facts)


def _against_value(least: int, facts: Facts) -> Hit | None:
    """Compared with the whole value, and with a year's where the length is known."""
    if facts.value_sek is None:
        return Hit("B1")
    told: dict[str, int] = {"sek_least": least, "sek_value": facts.value_sek}
    if least > MOST_TIMES_VALUE * facts.value_sek:
        return Hit("B1.value", told)
    if _PERCENT * least > facts.limits.turnover_percent * facts.value_sek:
        return Hit("B1.city", {"percent_most": facts.limits.turnover_percent})
    if facts.months is None or facts.months <= _MONTHS_A_YEAR:
        return None
    yearly = round(facts.value_sek * _MONTHS_A_YEAR / facts.months)
    return Hit("B1.year", {**told, "sek_yearly": yearly}) if least > MOST_TIMES_VALUE * yearly else None


_RATED = re.compile(
    r"\brisk(?:klass|prognos|indikator)\w*|kredit(?!era|fakt|nota)\w*|\brating\w*|\buc\b|creditsafe"
    r"|bisnode|dun &"
    r"|\bsoliditet\w*|\b(?:kassa)?likviditet\w*"
)
_RATER = re.compile(
    r"kredit|soliditet|likviditet|rating|\buc\b|upplysningscentral|creditsafe|bisnode|dun &|ekonomi"
    r"|anbud|leverantör"
)
_RATING_LIMIT = re.compile(
    r"\b(?:minst|lägst|lägsta|högst|högre|lägre|sämre|bättre|understig\w+|överstig\w+|godtagbar\w*"
    r"|motsvarande|under|över|god|hög)\b"
    r"|\b(?:risk)?klass [0-9]|\b(?:betyg(?:et)?|rating) [a-c]{1,3}\b|\bfrån klass\b"
)
_REJECTED = re.compile(
    r"\b(?:prövas|kvalificeras|kvalificera|antas|godtas|accepteras) (?:inte|ej)\b|\bförkastas\b"
    r"|\butesluts\b|\binte att (?:kvalificeras|antas|prövas)"
)
_OTHER_MEANS = re.compile(
    r"moderbolags?garanti|koncerngaranti|intyg från|förklar|medborgen|yngre än|nystarta"
)


def credit_rating(read: Reading, _facts: Facts) -> Hit | None:
    """B2."""
    low = read.low
    if not (_RATED.search(low) and _RATER.search(low) and _RATING_LIMIT.search(low)):
        return None
    if read.is_denied or read.has_other_way or _OTHER_MEANS.search(low):
        return None
    return Hit("B2") if read.demands or _REJECTED.search(low) else None


_INSURED = re.compile(r"(?<!social)(?<!arbetslöshets)försäkring")
_AT_TENDER = re.compile(
    r"\b(?:bifogas|biläggas|biläggs|inges|medsändas|skickas med|lämnas|följa med)\b.{0,30}\banbud"
    r"|\bbifog\w+ (?:till )?anbud"
    r"|försäkrings(?:bevis|intyg|brev)\w*\b.{0,60}\b(?:bifogas|biläggas|begärs in|lämnas in|ska visas)\b"
    r"|\b(?:tillsammans med|i|till) anbudet\b|\b(?:vid|då|när|före|i samband med)\b.{0,24}\banbud\w*"
)
_LATER = re.compile(
    r"\b(?:avtalsstart|avtalets start|avtalstecknande|innan (?:avtal|arbet|uppdrag)\w*|på begäran"
    r"|vid anmodan|efter tilldelning|tilldelningsbeslut)\w*"
)
_INSURED_SUM = re.compile(r"försäkrings(?:belopp|summa)")
_BASE_AMOUNTS = re.compile(rf"\b({NUMBER}) (?:st )?(?:pris)?basbelopp")


def insurance(read: Reading, facts: Facts) -> Hit | None:
    """B3."""
    low = read.low
    if not _INSURED.search(low) or read.is_denied:
        return None
    if _AT_TENDER.search(low) and not _LATER.search(low):
        return Hit("B3.early")
    if not read.demands and not _INSURED_SUM.search(low):
        return None
    is_high = max(amounts(low), default=0) > facts.limits.insured_sek
    return Hit("B3") if is_high or most(_BASE_AMOUNTS, low) > facts.limits.insured_base_amounts else None


_SECURITY = re.compile(
    r"\b(?:bank|fullgörande|moderbolags|koncern|kontrakts|utförande|avtals)s?garanti\w*"
    r"|\bdepo(?:sition|ner)\w*|\bsom säkerhet\b|\bborgen\w*"
    r"|\bgaranti(?:förbindelse|belopp)?\w* från (?:en )?(?:bank|försäkringsbolag)"
    r"|\bgaranti för (?:fullgörande|avtalet)"
    r"|\bställ\w+ (?:\w+ ){0,3}säkerhet|\bsäkerhet för (?:\w+ ){0,2}(?:fullgör|åtagand|förpliktelse"
    r"|skyldighet)\w*"
    r"|\bekonomisk säkerhet\b|\bsäkerhet\b.{0,60}\bställ(?:as|s|er|d)\b|\bsäkerhet (?:om|på"
    r"|motsvarande) [0-9]"
)


_NONE_PLACED = re.compile(r"\b(?:inte|ej|ingen)\b (?:\w+ ){0,2}(?:ställ|lämna)\w*")


def guarantee(read: Reading, _facts: Facts) -> Hit | None:
    """B11."""
    low = read.low
    is_demand = read.demands or read.asks_supplier or re.search(r"\bställs\b", low)
    if not _SECURITY.search(low) or not is_demand or read.is_denied or _NONE_PLACED.search(low):
        return None
    # A guarantee offered instead of a rating opens a door.
    return (
        None
        if re.search(r"\bi stället\b|\bistället\b|\bändå\b|\bfår lämna|\bkan lämna|riskklass", read.low)
        else Hit("B11")
    )


RULES = (
    rule("B1", "omsätt|omsatt|försäljning|intäkt", turnover),
    rule("B2", "kredit|rating|risk|uc|bisnode|creditsafe|dun &|soliditet|likviditet", credit_rating),
    rule("B3", "försäkring", insurance),
    rule("B11", "garanti|säkerhet|depo|borgen", guarantee),
)
