"""What is often misplaced or out of date, what the sources say instead, and what a jurist has to confirm."""

from __future__ import annotations

from dataclasses import dataclass

from handslag.law.answers import Confidence, Question
from handslag.phrases import Text, gettext_noop


@dataclass(frozen=True, slots=True)
class Teaching:
    """A claim people meet, what holds instead, and the rules to read."""

    id: str
    claim: Text
    holds: Text
    rules: tuple[str, ...]
    confidence: Confidence = Confidence.HIGH


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """What a jurist has to confirm, and the question of the guide it answers, if any."""

    number: int
    text: Text
    question: Question | None = None


TEACHINGS = (
    Teaching(
        "C1",
        Text(gettext_noop("The reservation for idéburna organisations stands in a chapter 11 a.")),
        Text(
            gettext_noop(
                "There is no such chapter. It stands in chapter 19, section 25 a, since 1 January 2023."
            )
        ),
        ("R-RES-IDE", "R-LOV-RES"),
    ),
    Teaching(
        "C2",
        Text(gettext_noop("A reservation for employment may not be used again within three years.")),
        Text(
            gettext_noop(
                "That reservation has neither a bar against the same supplier nor a longest term. Both "
                "belong to the reservation for welfare organisations."
            )
        ),
        ("R-RES-EMP-TIME", "R-RES-WELF-3Y", "R-RES-WELF-BAR"),
    ),
    Teaching(
        "C3",
        Text(gettext_noop("An organisation can get a reserved contract only once.")),
        Text(
            gettext_noop(
                "The bar is for the same authority, the same organisation and the same service, for three "
                "years, and only for contracts reserved the same way."
            )
        ),
        ("R-RES-WELF-BAR",),
    ),
    Teaching(
        "C4",
        Text(gettext_noop("The last code of the range is printed 853230009.")),
        Text(gettext_noop("It is 85323000-9; the last figure is a check digit.")),
        ("R-WELFARE-LIST",),
    ),
    Teaching(
        "C5",
        Text(gettext_noop("The reserved welfare services stand in chapter 19, section 6 a.")),
        Text(
            gettext_noop(
                "They did for purchases begun before 1 February 2022. Since then they stand in section "
                "25, with four codes more."
            )
        ),
        ("R-WELFARE-LIST", "R-RES-WELF"),
    ),
    Teaching(
        "C6",
        Text(gettext_noop("The limit for direct award is a share of the threshold.")),
        Text(
            gettext_noop(
                "It was until 31 January 2022. Since then it is 700,000 kr, and for annex 2 services the "
                "threshold itself."
            )
        ),
        ("R-DIR-VAL",),
    ),
    Teaching(
        "C7",
        Text(gettext_noop("Not dividing into lots always needs reasons.")),
        Text(gettext_noop("Only at or above the threshold, and never for annex 2 services.")),
        ("R-LOT-WHY",),
    ),
    Teaching(
        "C8",
        Text(gettext_noop("A reservation for employment works at any value.")),
        Text(
            gettext_noop(
                "It did before 1 February 2022. Since then the paragraph is not brought in below the "
                "threshold or for annex 2 services; what follows is for a jurist."
            )
        ),
        ("R-RES-EMP-SCOPE", "R-RES-EMP-BELOW"),
    ),
    Teaching(
        "C9",
        Text(gettext_noop("A unit inside a larger organisation may bid in a reserved procurement.")),
        Text(gettext_noop("No: the whole legal person that bids meets aim and share (HFD 2021:48).")),
        ("R-RES-EMP-ENTITY",),
    ),
    Teaching(
        "C11",
        Text(gettext_noop("Direct awards are documented from 100,000 kr.")),
        Text(gettext_noop("The act says above 100,000 kr.")),
        ("R-DIR-DOC",),
    ),
)

OPEN_POINTS = (
    OpenPoint(
        1,
        Text(gettext_noop("Reservation for employment below the threshold since 2022")),
        Question.BELOW_THRESHOLD,
    ),
    OpenPoint(2, Text(gettext_noop("Thresholds in kronor for 2026 and 2027"))),
    OpenPoint(3, Text(gettext_noop("Changes of the procurement act after SFS 2025:360"))),
    OpenPoint(4, Text(gettext_noop("CPV codes under a code named alone")), Question.CPV_CHILD),
    OpenPoint(5, Text(gettext_noop("The register of idéburna organisations as proof"))),
    OpenPoint(6, Text(gettext_noop("A buyer's own criteria in a reservation for employment"))),
    OpenPoint(7, Text(gettext_noop("Asking social enterprises only in a direct award"))),
    OpenPoint(8, Text(gettext_noop("Which secrecy chapter holds for municipal labour-market units"))),
    OpenPoint(9, Text(gettext_noop("How long data on participants is kept"))),
    OpenPoint(10, Text(gettext_noop("What a coordination association may finance for single people"))),
    OpenPoint(11, Text(gettext_noop("State aid in microfund loans and guarantees of 90 per cent"))),
    OpenPoint(
        12, Text(gettext_noop("The city's present guidelines for grants and partnerships")), Question.IOP
    ),
    OpenPoint(13, Text(gettext_noop("Changes of contracts below the threshold"))),
    OpenPoint(14, Text(gettext_noop("A clause that demands work with social enterprises"))),
)
