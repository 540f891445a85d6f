"""Thresholds, fixed limits and CPV lists as rules; amounts are in `thresholds` (field notes, 1-2)."""

from __future__ import annotations

from datetime import date

from handslag.law.answers import Confidence
from handslag.law.rules import IDEBURNA_BEGAN, NEW_CHAPTERS, OLD_CHAPTERS_END, WELFARE_BEGAN, Rule
from handslag.phrases import gettext_noop

RULES = (
    Rule(
        id="R-THRESH",
        statement=gettext_noop(
            "At or above the EU threshold the whole act applies but chapters 19 and 19 a, except to "
            "services in annex 2. The thresholds change every second year."
        ),
        reference="LOU 1 kap. 4 §, 5 kap. 1 §",
        sources=("L1",),
    ),
    Rule(
        id="R-ANNEX2",
        statement=gettext_noop(
            "Social and other special services follow the lighter rules of chapter 19. Which code they "
            "are listed under is known with less certainty for purchases begun before 1 February 2022."
        ),
        reference="LOU 19 kap. och bilaga 2 och 2 a (lydelse före 1 februari 2022)",
        sources=("L1", "U8", "U9"),
        valid_to=OLD_CHAPTERS_END,
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-ANNEX2",
        statement=gettext_noop(
            "Social and other special services listed in annex 2 follow chapter 19 or 19 a whatever their "
            "value, among them catering, canteens and conferences."
        ),
        reference="LOU 1 kap. 4 §, 19 kap. 1 §, bilaga 2",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-CPV-CHILD",
        statement=gettext_noop(
            "Where the act names one code, and not from one code to another, it is unclear whether the "
            "codes under it are meant."
        ),
        reference="LOU 19 kap. 25 och 25 a §§, bilaga 2",
        sources=("L1",),
        confidence=Confidence.LOW,
    ),
    Rule(
        id="R-WORKTRAIN",
        statement=gettext_noop(
            "Work training is usually placed under the code 85312510, vocational rehabilitation, which "
            "lies inside both lists of reserved services."
        ),
        reference="LOU 19 kap. 25 och 25 a §§",
        sources=("L1", "UDD"),
        valid_from=WELFARE_BEGAN,
        confidence=Confidence.MEDIUM,
        doubt=gettext_noop(
            "That the code lies in the range is certain; that work training belongs there is practice."
        ),
    ),
    Rule(
        id="R-SMALL-LOT",
        statement=gettext_noop(
            "Above the threshold a lot below 80,000 euro, or 1,000,000 euro for works, may follow the "
            "rules below it, if such lots together are at most 20 per cent of all the lots."
        ),
        reference="LOU 5 kap. 8 §",
        sources=("L1",),
    ),
    Rule(
        id="R-LUF-DIR",
        statement=gettext_noop("In the utilities sectors direct award is open up to 1,092,436 kr."),
        reference="LUF 19 kap.",
        sources=("K1",),
        valid_from=date(2018, 1, 1),
        valid_to=date(2019, 12, 31),
    ),
    Rule(
        id="R-LUF-DIR",
        statement=gettext_noop("In the utilities sectors direct award is open up to 1,142,723 kr."),
        reference="LUF 19 kap.",
        sources=("K2",),
        valid_from=date(2020, 1, 1),
        valid_to=date(2021, 12, 31),
    ),
    Rule(
        id="R-LUF-DIR",
        statement=gettext_noop("In the utilities sectors direct award is open below 1,200,000 kr."),
        reference="LUF 19 a kap. 2 §",
        sources=("K2",),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-WELFARE-LIST",
        statement=gettext_noop("Only services under the codes the paragraph lists may be reserved this way."),
        reference="LOU 19 kap. 6 a § (lydelse före 1 februari 2022)",
        sources=("report", "UDD", "U8"),
        valid_from=WELFARE_BEGAN,
        valid_to=OLD_CHAPTERS_END,
    ),
    Rule(
        id="R-WELFARE-LIST",
        statement=gettext_noop("Only services under the codes the paragraph lists may be reserved this way."),
        reference="LOU 19 kap. 25 § första stycket",
        sources=("L1", "U1"),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-IDEBUREN-LIST",
        statement=gettext_noop("Only services under the codes the paragraph lists may be reserved this way."),
        reference="LOU 19 kap. 25 a § första stycket",
        sources=("L1", "U1"),
        valid_from=IDEBURNA_BEGAN,
    ),
)
