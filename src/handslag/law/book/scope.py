"""Where the act applies, how a value is worked out, and the principles (field notes, section 3a)."""

from __future__ import annotations

from handslag.law.answers import Confidence
from handslag.law.rules import LOU_BEGAN, NEW_CHAPTERS, OLD_CHAPTERS_END, Rule
from handslag.phrases import gettext_noop

RULES = (
    Rule(
        id="R-SCOPE",
        statement=gettext_noop(
            "The procurement act covers everything a municipal authority buys for payment, whatever it "
            "costs. Below the thresholds chapter 19 applies."
        ),
        reference="LOU 1 kap. 2, 4 och 22 §§, 19 kap. (lydelse före 1 februari 2022)",
        sources=("L1", "U9"),
        valid_to=OLD_CHAPTERS_END,
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-SCOPE",
        statement=gettext_noop(
            "The procurement act covers everything a municipal authority buys for payment, whatever it "
            "costs. Below the thresholds, and for the services in annex 2, chapter 19 or 19 a applies."
        ),
        reference="LOU 1 kap. 2, 4 och 22 §§",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-NEED",
        statement=gettext_noop(
            "A purchase meets a need of the authority's own. Procurement may not be used to finance a "
            "supplier."
        ),
        reference="LOU 1 kap. 2 §",
        sources=("report",),
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-VAL",
        statement=gettext_noop(
            "The value is all that is expected to be paid, with options, extensions and premiums counted "
            "as used, without VAT."
        ),
        reference="LOU 5 kap. 3 §",
        sources=("L1",),
    ),
    Rule(
        id="R-VAL-WHEN",
        statement=gettext_noop(
            "The value is the one expected when the call goes out or, without a call, when the procedure "
            "begins."
        ),
        reference="LOU 5 kap. 5 §",
        sources=("L1",),
    ),
    Rule(
        id="R-VAL-UNIT",
        statement=gettext_noop(
            "The value is the sum for all operative units, unless a unit answers for its procurement on "
            "its own."
        ),
        reference="LOU 5 kap. 4 §",
        sources=("L1",),
        doubt=gettext_noop(
            "Whether the boards of a city count as units of their own depends on how it is organised."
        ),
    ),
    Rule(
        id="R-VAL-REC",
        statement=gettext_noop(
            "A direct award counts together with everything of the same kind the authority bought directly "
            "during the financial year."
        ),
        reference="LOU 19 kap. (lydelse före 1 februari 2022)",
        sources=("U7",),
        valid_to=OLD_CHAPTERS_END,
    ),
    Rule(
        id="R-VAL-REC",
        statement=gettext_noop(
            "A purchase that comes back regularly has the value of the last twelve months or financial year, "
            "or of the coming twelve months."
        ),
        reference="LOU 5 kap. 11 §",
        sources=("L1", "U7"),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-VAL-INDEF",
        statement=gettext_noop(
            "A service without a total price has the value of its term up to 48 months. A longer or "
            "indefinite term counts as 48 times the month's value."
        ),
        reference="LOU 5 kap. 13 §",
        sources=("L1",),
    ),
    Rule(
        id="R-VAL-RENT",
        statement=gettext_noop(
            "Rented or leased goods have the total cost of the term, with the residual value when it is "
            "longer than twelve months. An indefinite term counts as 48 times the month's value."
        ),
        reference="LOU 5 kap. 10 §",
        sources=("L1",),
    ),
    Rule(
        id="R-VAL-WORKS",
        statement=gettext_noop(
            "The value of works includes the goods and services the authority itself supplies for them."
        ),
        reference="LOU 5 kap. 9 §",
        sources=("L1",),
    ),
    Rule(
        id="R-VAL-FRAME",
        statement=gettext_noop(
            "A framework agreement or a dynamic purchasing system has the highest value of all call-offs "
            "planned during its term."
        ),
        reference="LOU 5 kap. 14 §",
        sources=("L1",),
    ),
    Rule(
        id="R-NOSPLIT",
        statement=gettext_noop(
            "A purchase may not be divided, nor its value be worked out, so as to escape the rules above the "
            "thresholds."
        ),
        reference="LOU 5 kap. 6 och 7 §§",
        sources=("L1",),
        valid_to=OLD_CHAPTERS_END,
    ),
    Rule(
        id="R-NOSPLIT",
        statement=gettext_noop(
            "A purchase may not be divided, nor its value be worked out, so as to escape the rules above the "
            "thresholds or the duty to advertise."
        ),
        reference="LOU 5 kap. 6, 7 och 7 a §§",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-MIXED",
        statement=gettext_noop(
            "A mixed contract follows the rules of the part with the highest estimated value."
        ),
        reference="LOU 2 kap. 2 §",
        sources=("L1",),
    ),
    Rule(
        id="R-PRINC",
        statement=gettext_noop(
            "Suppliers are treated equally, openly and proportionately. Below the threshold this bound "
            "welfare services only when suppliers in other EU countries could be interested."
        ),
        reference="LOU 4 kap. 1 § (lydelse före 1 februari 2022)",
        sources=("L1", "I1", "report"),
        valid_to=OLD_CHAPTERS_END,
    ),
    Rule(
        id="R-PRINC",
        statement=gettext_noop(
            "Suppliers are always treated equally, openly and proportionately, in a direct award too."
        ),
        reference="LOU 4 kap. 1 §, 19 kap. 2 §, 19 a kap. 8 §",
        sources=("L1", "I1"),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-SOCIALBOR",
        statement=gettext_noop(
            "The authority should take social and labour aspects into account when the nature of the "
            "purchase gives reason to."
        ),
        reference="LOU 4 kap. 3 §",
        sources=("L1",),
        valid_to=OLD_CHAPTERS_END,
    ),
    Rule(
        id="R-SOCIALBOR",
        statement=gettext_noop(
            "The authority should take social and labour aspects into account when the nature of the "
            "purchase gives reason to. For direct awards the act says nothing of it."
        ),
        reference="LOU 4 kap. 3 §, 19 kap. 3 §",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-NOFAVOUR",
        statement=gettext_noop(
            "A purchase may not be designed to favour or disfavour some suppliers unduly."
        ),
        reference="LOU 4 kap. 2 §",
        sources=("L1",),
        doubt=gettext_noop(
            "Below the threshold the same follows from the principles in chapter 19, section 2."
        ),
    ),
    Rule(
        id="R-NOPROMISE",
        statement=gettext_noop(
            "Nobody can be promised an award: there is next to no room to favour one bidder."
        ),
        reference="LOU 4 kap. 1 och 2 §§",
        sources=("report",),
    ),
    Rule(
        id="R-DIALOG-PRE",
        statement=gettext_noop(
            "Talking with the market before the call is allowed. What somebody who bids later was told is "
            "told to all, and keeping that bidder out is the last resort."
        ),
        reference="LOU 4 kap. 8 §",
        sources=("L1",),
        doubt=gettext_noop(
            "Below the threshold it follows from the principles rather than from the paragraph."
        ),
    ),
    Rule(
        id="R-DIALOG-IN",
        statement=gettext_noop(
            "In a purchase below the threshold or of an annex 2 service, dialogue and negotiation are "
            "allowed, but not about minimum requirements or award criteria."
        ),
        reference="LOU 19 kap. 15 och 16 §§",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-GROUP",
        statement=gettext_noop("Suppliers may bid as a group and rely on the capacity of others."),
        reference="LOU 4 kap. 5 §, 14 kap. 6 §",
        sources=("L1",),
        valid_from=LOU_BEGAN,
        valid_to=OLD_CHAPTERS_END,
    ),
    Rule(
        id="R-GROUP",
        statement=gettext_noop("Suppliers may bid as a group and rely on the capacity of others."),
        reference="LOU 4 kap. 5 §, 14 kap. 6 §, 19 kap. 4 och 5 §§",
        sources=("L1", "J1"),
        valid_from=NEW_CHAPTERS,
        doubt=gettext_noop(
            "Whether the purpose and the 30 per cent of a reserved procurement can be borrowed from "
            "another firm is unclear; the judgment HFD 2021:48 points to no."
        ),
    ),
)
