"""B6 whole volume, B7 not divided, B20 not reserved, B21 one supplier in a framework."""

from __future__ import annotations

import re

from handslag.text.barriers.facts import Facts
from handslag.text.barriers.model import Hit, rule
from handslag.text.barriers.reading import REFUSED, Reading

_BID = r"(?:anbud(?:et|en|sgivning)?|offert(?:en)?|ansökan)"
_ALL_IN_ONE_BID = re.compile(
    rf"\b{_BID}\b.{{0,20}}\b(?:ska|skall|måste)\b (?:\w+ ){{0,2}}(?:omfatta|avse|gälla|innefatta"
    r"|lämnas (?:på|för))"
    r" (?:\w+ ){0,2}(?:hela|samtliga|alla|helheten)\b"
)
_NO_PART_BID = re.compile(
    r"\b(?:delanbud|delat anbud|delade anbud|partiella anbud|anbud på (?:en )?(?:enstaka "
    r"|enskilda )?del\w*)\b.{0,40}\b(?:inte|ej)\b"
    r"|\b(?:inte|ej)\b (?:\w+ ){0,3}(?:lämna|ge|lägga) anbud på (?:enbart|bara|endast|enstaka|en del|delar)"
    r"|\banbud\w* (?:som|vilka) (?:endast|bara|enbart) (?:omfattar|avser|gäller) (?:vissa|en del|delar"
    r"|någ\w+|enstaka)"
    rf"\b.{{0,40}}\b{REFUSED}"
    r"|\banbud\b.{0,30}\b(?:inte|ej) tillåt\w+\b.{0,40}\bdel(?:ar)? av\b"
)
_EVERY_PRICE = re.compile(
    r"\bpris(?:er)?\b (?:\w+ ){0,2}(?:på|för|avseende) (?:samtliga|alla) (?:\w+ ){0,2}(?:artiklar"
    r"|positioner|produkter|rader|tjänster|delar)"
)
_PERFORM = (
    r"(?:utföra|leverera|tillhandahålla|betjäna|serva|bemanna|täcka|försörja|sköta|ansvara för|ta emot"
    r"|tillgodose|offerera|prissätta)"
)
_EVERYTHING = (
    r"(?:hela (?:volymen|uppdraget|(?:totala |samlade )?behov(?:et)?|kommunen|staden|länet"
    r"|omfattningen|sortimentet"
    r"|leveransen)|(?:totala|samlade) behovet?|full volym|fulla volymen|(?:samtliga|alla) (?:\w+ ){0,3}\w*"
    r"(?:enheter\w*|förskolor\w*|skolor\w*|stadsdel\w*|områden\w*|delområden\w*|förvaltningar\w*"
    r"|verksamheter\w*|adresser\w*"
    r"|orter\w*|boenden\w*|kommundelar\w*|kommuner\w*|fastigheter\w*|anbudsområden\w*|delar\w*"
    r"|leveransställen\w*|positioner\w*|artiklar\w*|produkter\w*|rader\w*|centraler\w*|kategorier\w*"
    r"|mottagare\w*|hushåll\w*|anläggningar\w*|parker\w*|avdelningar\w*|kontor\w*))"
)
_ALL_BY_ONE = re.compile(rf"\b{_PERFORM}\b.{{0,40}}?\b(?:\w+ ){{0,2}}?{_EVERYTHING}")
_OWN_CHOICE = re.compile(
    r"\b(?:ett|en) eller flera\b|\b(?:ett|en|några), (?:några|flera|fler)\b|\bvälj(?:er|a)\b"
    r"|\bfår lämna\w*\b|\bkan lämna\w*\b"
    r"|\bvalfri|\bdet område|\bde områden|\bde delar\b"
)


def whole_volume(read: Reading, _facts: Facts) -> Hit | None:
    """B6."""
    low = read.low
    if _NO_PART_BID.search(low):
        return Hit("B6")
    if read.is_denied or _OWN_CHOICE.search(low):
        return None
    if _ALL_IN_ONE_BID.search(low) or (read.demands and _EVERY_PRICE.search(low)):
        return Hit("B6")
    asks = read.asks_supplier and (read.demands or re.search(r"\bkunna\b", low))
    return Hit("B6") if asks and _ALL_BY_ONE.search(low) else None


_PURCHASE = re.compile(r"\b(?:upphandling|kontrakt|avtal|ramavtal|uppdrag)\w*")
_NOT_DIVIDED = re.compile(
    r"\b(?:delas|dela|delats|uppdelad|uppdelat|uppdelas|indelad|indelas)\b (?:upp )?(?:därför )?(?:inte|ej)\b"
    r"|\b(?:inte|ej)\b (?:\w+ ){0,3}(?:delas|dela|delats|uppdelad|uppdelat|uppdelas|indelad|indelas|delad)\b"
    r"|\bing(?:en|a) (?:\w+ )?(?:uppdelning|indelning|delområden|delkontrakt|anbudsområden|delar)\b"
    r"|\bnågon (?:uppdelning|indelning)\b.{0,60}\b(?:inte|ej)\b"
    r"|\b(?:uppdelning|indelning)\b.{0,40}\b(?:sker|görs|kommer|är|tillämpas|förekommer) (?:inte|ej)\b"
    r"|\bodela(?:d|t)\b|\butan (?:uppdelning|indelning)\b|\buppdelning\b.{0,30}\b(?:inte"
    r"|ej) (?:aktuell|lämplig|möjlig)"
    r"|\btilldelas (?:\w+ )?(?:som en helhet|odelat|i sin helhet)\b"
)
_DIVIDED = re.compile(r"\b(?:uppdelning|indelning|delområden|dela|delas|delar|delkontrakt|delad|helhet)")


def not_divided(read: Reading, _facts: Facts) -> Hit | None:
    """B7, where the text says so; where it says nothing see absences."""
    if not _NOT_DIVIDED.search(read.low) or read.gives_reason:
        return None
    is_about = _PURCHASE.search(read.low) or re.search(
        r"\b(?:delområden|delkontrakt|anbudsområden)\b", read.low
    )
    return Hit("B7") if is_about and _DIVIDED.search(read.low) else None


_NOT_RESERVED = re.compile(
    r"\breserver(?:ad|at|as|ats)\b (?:\w+ )?(?:inte|ej)\b|\b(?:inte|ej)\b (?:\w+ ){0,2}reserver(?:ad"
    r"|at|as|ats)\b"
    r"|\bnågon\b (?:\w+ )?reserv\w+\b.{0,80}\b(?:inte|ej)\b|\bingen\b (?:\w+ )?reserv(?:ation|ering)\b"
    r"|\breserv(?:ation|ering)\w*\b.{0,80}\b(?:tillämpas|görs|sker|används|utnyttjas) (?:inte|ej)\b"
    r"|\b(?:inte|ej) (?:\w+ )?reservera\b|\bavst(?:å|år|ått) från\b.{0,30}\breserv"
    r"|\bmöjlighet\w* att reservera\b.{0,60}\b(?:inte|ej)\b"
)


def not_reserved(read: Reading, _facts: Facts) -> Hit | None:
    """B20, where the text says so; where it says nothing see absences."""
    if not _NOT_RESERVED.search(read.low) or read.gives_reason:
        return None
    return Hit("B20") if re.search(r"upphandling|deltag|kontrakt|lou\b|kap\.", read.low) else None


TRADES = re.compile(
    r"\b\w*(?:catering|lokalvård|städ(?!er|ern)|trädgård|grönyt|tvätt|fastighetssköt|fastighetsserv"
    r"|återbruk|kafé|café|måltid"
    r"|vaktmäst|snickeri|flyttjänst|skräp|cykelservice|fika|bageri|frukost|lunch|textil|sömnad"
    r"|möbelrenover|renhållning|legotillverk|tryckeri|arkivering|paketering|vinterväg|snöröj"
    r"|parkskötsel)\w*"
)
"""Trades in which social enterprises often work: our own list."""
FRAMEWORK = re.compile(r"\bramavtal\w*")
_ONE_SUPPLIER = re.compile(
    r"\b(?:en|1)(?: \(1\))?(?: enda| gemensam)? (?:leverantör|entreprenör|utförare|anbudsgivare"
    r"|part)\b|\bensam leverantör\b"
    r"|\ben och samma leverantör\b"
)
_SEVERAL = re.compile(
    r"\b(?:delområden|områden|anbudsområden|flera|delas|uppdelat|per område|mindre företag)\b"
)


def one_supplier_framework(read: Reading, _facts: Facts) -> Hit | None:
    """B21."""
    low = read.low
    if not (FRAMEWORK.search(low) and _ONE_SUPPLIER.search(low) and TRADES.search(low)):
        return None
    return None if _SEVERAL.search(low) or read.gives_reason else Hit("B21")


RULES = (
    rule("B6", "samtliga|alla|hela|helheten|del|anbud på|anbud som|behov", whole_volume),
    rule("B7", "del|helhet", not_divided),
    rule("B20", "reserv", not_reserved),
    rule("B21", "ramavtal", one_supplier_framework),
)
