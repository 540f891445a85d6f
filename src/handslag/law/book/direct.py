"""Direct award: when it is open, and what it obliges to (field notes, section 3b)."""

from __future__ import annotations

from handslag.law.answers import Confidence
from handslag.law.rules import (
    BEFORE_REFORM,
    NEW_CHAPTERS,
    OLD_CHAPTERS_END,
    SUPERVISION_REFORM,
    WELFARE_BEGAN,
    Rule,
)
from handslag.phrases import gettext_noop

_OLD = "LOU 19 kap. (lydelse före 1 februari 2022)"

RULES = (
    Rule(
        id="R-DIR-VAL",
        statement=gettext_noop(
            "Direct award is open when the value is at most 28 per cent of the threshold, also counted on "
            "the higher threshold for the welfare services of annex 2 a."
        ),
        reference=_OLD,
        sources=("K1", "K2", "U4a"),
        valid_to=OLD_CHAPTERS_END,
        confidence=Confidence.MEDIUM,
        doubt=gettext_noop("That a value equal to the limit is still open is taken from the older wording."),
    ),
    Rule(
        id="R-DIR-VAL",
        statement=gettext_noop(
            "Direct award is open when the value is below 700,000 kr, and for a service in annex 2 when "
            "it is below the threshold of 750,000 euro."
        ),
        reference="LOU 19 a kap. 2 §",
        sources=("L1", "K2", "U5"),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-DIR-EXC",
        statement=gettext_noop("Direct award may be open in some exceptional cases, whatever the value."),
        reference=_OLD,
        sources=("L1",),
        valid_to=OLD_CHAPTERS_END,
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-DIR-EXC",
        statement=gettext_noop(
            "Direct award may also be open when no suitable bid came, when only invalid bids came, in "
            "extreme urgency, for exceptional reasons, in some cases of chapter 6, and while a review "
            "goes on."
        ),
        reference="LOU 19 a kap. 3–7 §§",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-DIR-FRAME",
        statement=gettext_noop(
            "When an agreement of the authority's own covers the need, it is called off there first."
        ),
        reference="LOU 7 kap. 3 §",
        sources=("L1",),
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-DIR-ASF",
        statement=gettext_noop(
            "A social enterprise may be asked directly, and the reason for the choice is written down. "
            "There is no reservation for direct awards."
        ),
        reference="LOU 19 a kap. 8 §",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
        doubt=gettext_noop("Whether it is enough to ask social enterprises only is for a jurist."),
    ),
    Rule(
        id="R-DIR-DOC",
        statement=gettext_noop("A direct award above 100,000 kr is documented as it goes."),
        reference=_OLD,
        sources=("N1",),
        valid_to=OLD_CHAPTERS_END,
    ),
    Rule(
        id="R-DIR-DOC",
        statement=gettext_noop("A direct award above 100,000 kr is documented as it goes."),
        reference="LOU 19 a kap. 11 §",
        sources=("L1", "N1"),
        valid_from=NEW_CHAPTERS,
        valid_to=BEFORE_REFORM,
    ),
    Rule(
        id="R-DIR-DOC",
        statement=gettext_noop(
            "A direct award above 100,000 kr is documented as it goes, and the documentation is finished "
            "at most 30 days after the contract or the cancellation."
        ),
        reference="LOU 19 a kap. 11 §",
        sources=("L1", "N1", "P1"),
        valid_from=SUPERVISION_REFORM,
    ),
    Rule(
        id="R-DIR-DOCMIN",
        statement=gettext_noop(
            "The documentation names the buyer and its number, what was bought, how competition was used, "
            "who was asked and how many bid, the supplier and the main reason, the value and the term."
        ),
        reference=_OLD,
        sources=("U10", "U10b"),
        valid_to=OLD_CHAPTERS_END,
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-DIR-DOCMIN",
        statement=gettext_noop(
            "The documentation names the buyer and its number, what was bought, how competition was used, "
            "who was asked and how many bid, the supplier and the main reason, the value and the term."
        ),
        reference="LOU 19 a kap. 11 §",
        sources=("U10", "U10b"),
        valid_from=NEW_CHAPTERS,
        confidence=Confidence.MEDIUM,
        doubt=gettext_noop("The list comes from the preparatory works, by way of Upphandlingsmyndigheten."),
    ),
    Rule(
        id="R-DIR-GUIDE",
        statement=gettext_noop("The authority has adopted guidelines for direct awards."),
        reference=_OLD,
        sources=("L1",),
        valid_to=OLD_CHAPTERS_END,
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-DIR-GUIDE",
        statement=gettext_noop("The authority has adopted guidelines for direct awards."),
        reference="LOU 19 a kap. 15 §",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
        valid_to=BEFORE_REFORM,
    ),
    Rule(
        id="R-DIR-GUIDE",
        statement=gettext_noop(
            "The authority has adopted guidelines for direct awards. The Competition Authority may order "
            "it to."
        ),
        reference="LOU 19 a kap. 15 §, 21 kap. 4 §",
        sources=("L1", "P1"),
        valid_from=SUPERVISION_REFORM,
    ),
    Rule(
        id="R-DIR-NOTIFY",
        statement=gettext_noop(
            "When more than one bid was asked for, those who bid are told of the decision in writing as "
            "soon as possible. No standstill follows."
        ),
        reference="LOU 19 a kap. 10 §",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-DIR-VOLAD",
        statement=gettext_noop(
            "The intention to award directly may be published in a registered database. Then no contract "
            "is made for 10 days."
        ),
        reference="LOU 19 a kap. 9 §, 20 kap. 3 §",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-DIR-POST",
        statement=gettext_noop(
            "The result of a direct award of 700,000 kr or more is published at most 30 days after the "
            "contract. Annex 2 services may be gathered by quarter."
        ),
        reference="LOU 19 a kap. 13 och 14 §§",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-DIR-ILLEGAL",
        statement=gettext_noop(
            "A direct award without support in law can be declared invalid, and may cost a fee of up to "
            "10,000,000 kr, at most 10 per cent of the value."
        ),
        reference="LOU 20 kap. 13 §, 21 kap. (lydelse före 2024)",
        sources=("P1",),
        valid_to=BEFORE_REFORM,
    ),
    Rule(
        id="R-DIR-ILLEGAL",
        statement=gettext_noop(
            "A direct award without support in law can be declared invalid within 6 months of the "
            "contract, or 30 days of the published result, and may cost a fee of 10,000 to 20,000,000 kr, "
            "at most 10 per cent of the value."
        ),
        reference="LOU 20 kap. 13 a och 17 §§, 21 kap. 7 och 9 §§",
        sources=("L1", "P1"),
        valid_from=SUPERVISION_REFORM,
    ),
    Rule(
        id="R-DIR-WELFARE",
        statement=gettext_noop(
            "For the welfare services of annex 2 a the limit for direct award is 28 per cent of their "
            "own, higher threshold."
        ),
        reference="LOU 19 kap., bilaga 2 a (lydelse före 1 februari 2022)",
        sources=("K1", "K2", "U4a", "U8"),
        valid_from=WELFARE_BEGAN,
        valid_to=OLD_CHAPTERS_END,
    ),
)
