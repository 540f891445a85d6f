"""A sentence as the rules read it: on one line, in lower case, with what leads to it and what follows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from handslag.text.sentences import Sentence, one_line


@dataclass(frozen=True, slots=True)
class Reading:
    """`low` is the sentence, `context` has the lead-in of a list before it, `after` is what follows."""

    sentence: Sentence
    low: str
    context: str
    after: str

    @property
    def joined(self) -> Reading:
        """An item as one sentence with what leads to it."""
        return replace(self, low=self.context)

    @property
    def demands(self) -> bool:
        """Whether something must be, rather than may be or is."""
        return bool(_DEMANDS.search(self.context))

    @property
    def is_denied(self) -> bool:
        """Whether the sentence says that something is not demanded."""
        return bool(_DENIED.search(self.low))

    @property
    def has_other_way(self) -> bool:
        """Whether another proof or another way is let in beside the one named."""
        return bool(_OTHER_WAY.search(self.low))

    @property
    def asks_supplier(self) -> bool:
        """Whether it is the supplier, or its tender, that the sentence speaks of."""
        return bool(_SUPPLIER.search(self.context))

    @property
    def gives_reason(self) -> bool:
        """Whether a reason stands in the sentence or right after it."""
        return bool(_REASON.search(self.low) or _REASON_AFTER.search(self.after))


_FOLLOWING = 2
REFUSED = (
    r"(?:(?:accepteras|godtas|godtages|godkänns|beaktas|prövas|utvärderas|antas|tillåts|tillåtes"
    r"|medges|omfattas"
    r"|kvalificeras|räknas|tas emot|får|kan|äger|är) (?:därför )?(?:inte|ej|aldrig)\b|\b(?:inte"
    r"|ej) (?:att )?(?:accepteras"
    r"|godtas|beaktas|prövas|antas|kvalificeras|tillåt\w+|möjlig\w*|rätt)\b"
    r"|\b(?:förkastas|utesluts|avvisas|diskvalificeras|förbjud\w+)\b)"
)
"""How tender documents say no."""
_DEMANDS = re.compile(
    r"\b(?:ska|skall|måste|\w*krav(?:et|en)?|krävs|kräver|kräves|minst|lägst|lägsta|minimum|minimikrav"
    r"|endast|enbart|bara"
    r"|förutsätt(?:s|er|es)|skyldig(?:t|a)?|åtar sig|åtager sig|erfordras|obligatorisk(?:t|a)?"
    r"|ska-krav|skallkrav"
    r"|fordras|begärs|villkor(?:et|en)?|utesluts|förkastas|diskvalificeras|får (?:inte|ej))\b"
    r"|^(?:redovisa|lämna|bifoga|visa|ange|beskriv)\b|\bgaranterar (?:till|att)"
)
_DENIED = re.compile(
    r"\bbehöver (?:\w+ ){0,3}(?:inte|ej)\b|\b(?:krävs|behövs|fordras|begärs|kräver|ställs|ställer)(?: vi)? "
    r"(?:inte|ej|inga|inget|ingen|heller)\b|\binte (?:något |ett )?krav\b|\b(?:inget|inga) (?:\w+ )?krav\b"
    r"|\b(?:inga|inget|ingen)\b.{0,60}\b(?:krävs|behövs|ställs|begärs|efterfrågas|tas)\b"
    r"|\b(?:något|någon|några)\b.{0,60}\b(?:krävs|behövs|ställs|begärs|efterfrågas|tas) (?:inte|ej)\b"
    r"|\binte nödvändig\w*|\bgäller (?:inte|ej)\b|\butan krav\b"
)
_OTHER_WAY = re.compile(
    r"\bi stället\b|\bistället\b|\balternativt\b|\bräcker\b|\bersättas (?:av|med)\b|\bändå\b"
    r"|\bgodta(?:s|r) (?:vi )?(?:också|även)\b|\b(?:också|även) (?:visas|godtas|accepteras)\b"
    r"|\b(?:annan|andra|annat) (?:\w+ )?(?:utredning|handling\w*|bevis\w*|dokumentation|intyg|sätt"
    r"|underlag|säkerhet)\b"
)
_SUPPLIER = re.compile(
    r"leverantör|anbudsgiv|anbudssök|offertgiv|entreprenör|företag|bolag|utförar|uppdragstagar"
    r"|\bsökande|anordnar"
    r"|organisation|\bfirma|\bsäljare|\bni\b|\buppdraget kräver"
)
_REASON = re.compile(
    r"\beftersom\b|, då \b|\bdå (?:det|arbetet|behovet|uppdraget|tjänsten|verksamheten)\b|\bdärför att\b"
    r"|\bpå grund av\b|\bp\.?g\.?a\b|\bskäl(?:et|en)?\b|\bmotiv(?:et|eringen|eras|erat)?\b"
    r"|\bmed hänsyn till\b"
    r"|\bför att\b|\bi syfte att\b|\bså att\b|\banledning(?:en)?\b"
)
_REASON_AFTER = re.compile(
    r"^(?:skäl(?:et|en)\b|motiv(?:et|eringen)\b|anledningen\b|det(?:ta)? beror på|det(?:ta)? motiveras"
    r"|detta eftersom)"
)


def readings(found: list[Sentence]) -> list[Reading]:
    """Every sentence with its surroundings."""
    lows = [_ITEM_MARK.sub("", one_line(sentence.text)) for sentence in found]
    return [_reading(number, sentence, lows) for number, sentence in enumerate(found)]


# "- vara", "• vara", "1. vara" and "a) vara" are read as "vara".
_ITEM_MARK = re.compile(r"^(?:[•●▪◦‣·–—*\uf0b7-]|\(?(?:[0-9]{1,2}|[a-zåäö])[.)]) ")


def _reading(number: int, sentence: Sentence, lows: list[str]) -> Reading:
    low = lows[number]
    context = f"{one_line(sentence.lead).rstrip(':')} {low}" if sentence.lead else low
    after = " ".join(lows[number + 1 : number + 1 + _FOLLOWING])
    return Reading(sentence, low, context, after)
