"""Publicity, records, standstill and changes: how a purchase is carried through (field notes, section 3d)."""

from __future__ import annotations

from datetime import date

from handslag.law.answers import Confidence
from handslag.law.rules import (
    BEFORE_REFORM,
    LOU_BEGAN,
    NEW_CHAPTERS,
    OLD_CHAPTERS_END,
    SUPERVISION_REFORM,
    Rule,
)
from handslag.phrases import gettext_noop

_ID_BEGAN = date(2021, 1, 1)

RULES = (
    Rule(
        id="R-ADV",
        statement=gettext_noop("The purchase is advertised."),
        reference="LOU 10 kap. 1 §, 19 kap. (lydelse före 2021)",
        sources=("L1",),
        valid_to=date(2020, 12, 31),
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-ADV",
        statement=gettext_noop(
            "The purchase is advertised in a registered database, which gives every notice a procurement "
            "number."
        ),
        reference="LOU 10 kap. 5 a §, lag (2019:668)",
        sources=("L10", "U16"),
        valid_from=_ID_BEGAN,
        valid_to=OLD_CHAPTERS_END,
    ),
    Rule(
        id="R-ADV",
        statement=gettext_noop(
            "The purchase is advertised in a registered database, which gives every notice a procurement "
            "number."
        ),
        reference="LOU 10 kap. 5 a §, 19 kap. 6 och 8 §§, lag (2019:668)",
        sources=("L1", "L10", "U16"),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-ADV-CONTENT",
        statement=gettext_noop(
            "The notice states the estimated value, and whether and which environmental, social and "
            "innovation aspects are taken into account. The award notice names those who bid."
        ),
        reference="Upphandlingsförordningen (2016:1162)",
        sources=("U17", "BM"),
        valid_from=SUPERVISION_REFORM,
    ),
    Rule(
        id="R-EFORMS",
        statement=gettext_noop(
            "Above the threshold notices are eForms, with fields for a reserved procurement."
        ),
        reference="Förordning (EU) 2019/1780",
        sources=("U17",),
        valid_from=date(2023, 10, 25),
    ),
    Rule(
        id="R-POST",
        statement=gettext_noop("The result is published at most 30 days after the contract."),
        reference="LOU 10 kap. 4 §",
        sources=("L1",),
        valid_to=OLD_CHAPTERS_END,
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-POST",
        statement=gettext_noop(
            "The result is published at most 30 days after the contract. Annex 2 services and dynamic "
            "purchasing systems may be gathered by quarter; call-offs are not published."
        ),
        reference="LOU 10 kap. 4 §, 19 kap. 7 §",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-DOC",
        statement=gettext_noop("The procurement is documented as it goes."),
        reference="LOU 12 kap. 14 §",
        sources=("L1",),
        valid_from=LOU_BEGAN,
        valid_to=BEFORE_REFORM,
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-DOC",
        statement=gettext_noop(
            "The procurement is documented as it goes, and the documentation is finished at most 30 days "
            "after the contract or the cancellation. An annex 2 service that is advertised gets an "
            "individual report."
        ),
        reference="LOU 12 kap. 14–16 §§, 19 kap. 22 §",
        sources=("L1",),
        valid_from=SUPERVISION_REFORM,
    ),
    Rule(
        id="R-STAND",
        statement=gettext_noop(
            "No contract is made until 10 days have passed from the decision being sent by electronic "
            "means, 15 days otherwise."
        ),
        reference="LOU 20 kap. 1 §",
        sources=("L1",),
        valid_to=OLD_CHAPTERS_END,
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-STAND",
        statement=gettext_noop(
            "No contract is made until 10 days have passed from the decision being sent by electronic "
            "means, 15 days otherwise. Direct awards have no standstill, and renewed competition may do "
            "without."
        ),
        reference="LOU 20 kap. 1–3 och 18 §§",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-KEEP",
        statement=gettext_noop(
            "An authority keeps the documents as the archives act says. A body outside that act keeps "
            "tenders for at least four years from the award, and the contract for its term."
        ),
        reference="LOU 12 kap. 17 §",
        sources=("L1",),
        valid_to=OLD_CHAPTERS_END,
    ),
    Rule(
        id="R-KEEP",
        statement=gettext_noop(
            "An authority keeps the documents as the archives act says. A body outside that act keeps "
            "tenders for at least four years from the award, and the contract for its term."
        ),
        reference="LOU 12 kap. 17 §, 19 kap. 23 §, 19 a kap. 12 §",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-A11Y-BUY",
        statement=gettext_noop(
            "What people are going to use is specified with all users in mind, people with a disability "
            "among them."
        ),
        reference="LOU 9 kap. 2 §",
        sources=("L1",),
    ),
    Rule(
        id="R-CHANGE",
        statement=gettext_noop(
            "A contract may be changed without a new procurement for a small value, below the threshold "
            "and below 10 per cent, 15 for works, or under a clear option, and in some other cases."
        ),
        reference="LOU 17 kap. 8–14 §§",
        sources=("L1",),
        doubt=gettext_noop("What holds below the threshold since 1 February 2022 is for a jurist."),
    ),
    Rule(
        id="R-DIFF",
        statement=gettext_noop(
            "Work differentiation is a step before the purchase: tasks are gathered into posts of the "
            "authority's own, outside the procurement act, or into a service that is bought."
        ),
        reference="LOU 1 kap. 2 §, MBL 11 och 38 §§",
        sources=("report", "L1"),
        confidence=Confidence.MEDIUM,
    ),
)
