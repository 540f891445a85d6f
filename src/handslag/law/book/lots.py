"""Lots, function requirements, innovation, social conditions and frameworks (field notes, section 3d)."""

from __future__ import annotations

from datetime import date

from handslag.law.answers import Confidence
from handslag.law.rules import NEW_CHAPTERS, OLD_CHAPTERS_END, Rule
from handslag.phrases import gettext_noop

RULES = (
    Rule(
        id="R-LOT",
        statement=gettext_noop(
            "A contract may be awarded in lots, and the authority decides their size and content. Below "
            "the threshold it is free to."
        ),
        reference="LOU 4 kap. 13 §",
        sources=("L1", "U6"),
    ),
    Rule(
        id="R-LOT-WHY",
        statement=gettext_noop(
            "Above the threshold a contract that is not divided needs reasons, in the procurement "
            "documents or in the individual report. Annex 2 services are free from it."
        ),
        reference="LOU 4 kap. 14 §",
        sources=("L1", "U6"),
    ),
    Rule(
        id="R-LOT-BID",
        statement=gettext_noop(
            "The notice says whether bids may be for one, several or all lots. The lots one supplier may "
            "win can be capped, if the notice gives the number and the documents the order."
        ),
        reference="LOU 4 kap. 15–17 §§",
        sources=("L1",),
    ),
    Rule(
        id="R-LOT-GEO",
        statement=gettext_noop(
            "A division by place is tied to the service: the place is expected to give a better result, "
            "and what is demanded has a natural link to it."
        ),
        reference="LOU 4 kap. 1 och 13 §§",
        sources=("report",),
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-LOT-VAL",
        statement=gettext_noop("The value is the sum of all lots, also when they are bought one by one."),
        reference="LOU 5 kap. 8 §",
        sources=("L1",),
    ),
    Rule(
        id="R-FUNC",
        statement=gettext_noop(
            "What is bought may be described by the function or result asked for, clearly enough to know "
            "what it is."
        ),
        reference="LOU 9 kap. 3 §",
        sources=("L1",),
        valid_to=OLD_CHAPTERS_END,
    ),
    Rule(
        id="R-FUNC",
        statement=gettext_noop(
            "What is bought may be described by the function or result asked for, clearly enough to know "
            "what it is."
        ),
        reference="LOU 9 kap. 3 §, 19 kap. 9 §",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-INNO",
        statement=gettext_noop(
            "Innovation procurement is a way of working and not a procedure. An innovation partnership is "
            "a procedure, for when the market has no solution."
        ),
        reference="LOU 6 kap. 30 och 31 §§",
        sources=("L1", "report"),
    ),
    Rule(
        id="R-INNO-ORDER",
        statement=gettext_noop(
            "Current state, those concerned, needs and target picture come first, and only then object, "
            "goals and requirements."
        ),
        reference="LOU 9 kap. 3 §",
        sources=("report",),
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-INNO-TALKS",
        statement=gettext_noop(
            "In a competitive dialogue the authority tells its needs, and talks with those it has invited "
            "until it has found how they are best met. It is a procedure at and above the threshold, for "
            "the cases that the act names."
        ),
        reference="LOU 6 kap. 20 och 21 §§",
        sources=("L1",),
    ),
    Rule(
        id="R-INNO-CONTEST",
        statement=gettext_noop(
            "A design contest is open to all and asks for a drawing or a description of a project, and a "
            "jury chooses. The value of what the winner is then given counts (5:16)."
        ),
        reference="LOU 1 kap. 2 och 19 §§, 5 kap. 16 §",
        sources=("L1",),
    ),
    Rule(
        id="R-INNO-PRE",
        statement=gettext_noop(
            "The act covers research and development services of certain codes only where the result is "
            "the authority's alone and it pays all of it. Where result and cost are shared, such a "
            "pre-commercial purchase lies outside the act; what comes of it is procured later as usual."
        ),
        reference="LOU 1 kap. 5 §",
        sources=("L1",),
        confidence=Confidence.MEDIUM,
        doubt=gettext_noop("The rules on state aid hold outside the act too. Ask a jurist first."),
    ),
    Rule(
        id="R-SOC",
        statement=gettext_noop(
            "Special social, labour and other conditions may be set for how the contract is performed. "
            "They are linked to what is bought, in proportion, and written in the procurement documents."
        ),
        reference="LOU 16 kap. 2 §, 17 kap. 1 §",
        sources=("L1", "U15"),
        valid_to=OLD_CHAPTERS_END,
    ),
    Rule(
        id="R-SOC",
        statement=gettext_noop(
            "Special social, labour and other conditions may be set for how the contract is performed. "
            "They are linked to what is bought, in proportion, and written in the procurement documents."
        ),
        reference="LOU 16 kap. 2 §, 17 kap. 1 §, 19 kap. 2 och 9 §§",
        sources=("L1", "U15"),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-SOC-NOASF",
        statement=gettext_noop(
            "A condition that the supplier works with social enterprises needs a link to what is bought, "
            "proportion, and may name no supplier."
        ),
        reference="LOU 4 kap. 2 §, 17 kap. 1 §, 19 kap. 2 §",
        sources=("report",),
        confidence=Confidence.LOW,
    ),
    Rule(
        id="R-LABOUR",
        statement=gettext_noop(
            "Above the threshold, annex 2 aside, terms of pay, holiday and working hours are demanded "
            "where there is a need for it."
        ),
        reference="LOU 17 kap. 2–5 §§",
        sources=("L1", "P2"),
        valid_from=date(2017, 6, 1),
    ),
    Rule(
        id="R-FRAME",
        statement=gettext_noop(
            "A framework agreement lasts at most four years, unless there are special reasons."
        ),
        reference="LOU 7 kap. 2 §",
        sources=("L1",),
        valid_to=OLD_CHAPTERS_END,
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-FRAME",
        statement=gettext_noop(
            "Above the threshold a framework agreement lasts at most four years, unless there are special "
            "reasons. Chapter 19 sets no limit; the term is in proportion."
        ),
        reference="LOU 7 kap. 2 §, 19 kap. 2 §",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
        doubt=gettext_noop("That chapter 19 sets no limit is concluded from its silence."),
    ),
    Rule(
        id="R-CALLOFF",
        statement=gettext_noop(
            "A call-off is made between the parties named in the framework agreement, on its terms, as it "
            "says. A reservation cannot be added at the call-off."
        ),
        reference="LOU 7 kap. 3–9 §§",
        sources=("L1",),
        doubt=gettext_noop(
            "That a reservation cannot be added is concluded from the ban on material changes."
        ),
    ),
    Rule(
        id="R-DIS",
        statement=gettext_noop(
            "A dynamic purchasing system stays open to all who qualify. A lawyer's report holds that a "
            "reservation may be made for a framework agreement or such a system too."
        ),
        reference="LOU 8 kap. 1 §",
        sources=("L1", "UDD"),
        confidence=Confidence.MEDIUM,
    ),
)
