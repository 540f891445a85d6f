"""Reserved procurement: for employment, for welfare organisations, for idéburna, and LOV (section 3c)."""

from __future__ import annotations

from datetime import date

from handslag.law.answers import Confidence
from handslag.law.rules import (
    IDEBURNA_BEGAN,
    NEW_CHAPTERS,
    OLD_CHAPTERS_END,
    WELFARE_BEGAN,
    Rule,
)
from handslag.phrases import gettext_noop

_OLD_WELFARE = "LOU 19 kap. 6 a § (lydelse före 1 februari 2022)"
_OLD_WELFARE_B = "LOU 19 kap. 6 b § (lydelse före 1 februari 2022)"

RULES = (
    Rule(
        id="R-RES-EMP",
        statement=gettext_noop(
            "Participation may be reserved for sheltered workshops and for suppliers whose main aim is "
            "the social and professional integration of people with a disability or far from the labour "
            "market, or the contract be performed in a programme for sheltered employment."
        ),
        reference="LOU 4 kap. 18 § första stycket",
        sources=("L1", "B1"),
    ),
    Rule(
        id="R-RES-EMP-30",
        statement=gettext_noop(
            "At least 30 per cent of those who work in the workshop, at the supplier or in the programme "
            "belong to the group."
        ),
        reference="LOU 4 kap. 18 § andra stycket",
        sources=("L1",),
    ),
    Rule(
        id="R-RES-EMP-WHO",
        statement=gettext_noop(
            "The group may be long-term unemployed or people with a disability, for example. They need "
            "not be employed, nor be those who perform the contract, but have a real need of support to "
            "come into work."
        ),
        reference="LOU 4 kap. 18 §",
        sources=("U12",),
        doubt=gettext_noop("There is no definition in the act; this is Upphandlingsmyndigheten's guidance."),
    ),
    Rule(
        id="R-RES-EMP-WHEN",
        statement=gettext_noop(
            "Aim and share are met when the tender or the request to take part is handed in, and checked "
            "when bidders are qualified."
        ),
        reference="LOU 4 kap. 18 §",
        sources=("U13",),
        doubt=gettext_noop("From an older answer by Upphandlingsmyndigheten."),
    ),
    Rule(
        id="R-RES-EMP-ENTITY",
        statement=gettext_noop(
            "The whole legal person that bids meets aim and share; a unit of it is not enough."
        ),
        reference="HFD 2021:48",
        sources=("J1", "J2"),
        valid_from=date(2021, 9, 1),
    ),
    Rule(
        id="R-RES-EMP-SCOPE",
        statement=gettext_noop("The reservation may be used at any value, also below the thresholds."),
        reference="LOU 4 kap. 18 §, 19 kap. (lydelse före 1 februari 2022), HFD 2021:48",
        sources=("J1",),
        valid_to=OLD_CHAPTERS_END,
    ),
    Rule(
        id="R-RES-EMP-SCOPE",
        statement=gettext_noop(
            "The paragraph applies at or above the threshold and not to annex 2 services. Chapter 19 does "
            "not bring it in below the threshold."
        ),
        reference="LOU 1 kap. 4 §, 4 kap. 18 §, 19 kap. 1 §",
        sources=("L1", "J1"),
        valid_from=NEW_CHAPTERS,
        doubt=gettext_noop(
            "Whether an authority may still reserve below the threshold, on the principles alone, was not "
            "found stated anywhere."
        ),
    ),
    Rule(
        id="R-RES-EMP-BELOW",
        statement=gettext_noop(
            "Whether this reservation may be used below the threshold, or for an annex 2 service, has "
            "been unclear since 1 February 2022."
        ),
        reference="LOU 19 kap. 1 och 2 §§",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
        confidence=Confidence.LOW,
    ),
    Rule(
        id="R-RES-EMP-TIME",
        statement=gettext_noop(
            "This reservation has no limit of three years and no bar against the same supplier again. A "
            "framework agreement above the threshold lasts at most four years."
        ),
        reference="LOU 4 kap. 18 §, 7 kap. 2 §",
        sources=("L1",),
    ),
    Rule(
        id="R-RES-EMP-LAW",
        statement=gettext_noop(
            "A state may add criteria of its own to the reservation. Whether a single buyer may, for "
            "example that profit is reinvested, is for a jurist."
        ),
        reference="EU-domstolen C-598/19",
        sources=("B1",),
        valid_from=date(2021, 1, 1),
        confidence=Confidence.LOW,
    ),
    Rule(
        id="R-RES-WELF",
        statement=gettext_noop(
            "Listed services may be reserved for organisations with a public mission tied to such "
            "services, that reinvest any profit in it, and that are owned or led by staff or need staff, "
            "users or those concerned to take part."
        ),
        reference=_OLD_WELFARE,
        sources=("report", "JP"),
        valid_from=WELFARE_BEGAN,
        valid_to=OLD_CHAPTERS_END,
    ),
    Rule(
        id="R-RES-WELF",
        statement=gettext_noop(
            "Listed services may be reserved for organisations with a public mission tied to such "
            "services, that reinvest any profit in it, and that are owned or led by staff or need staff, "
            "users or those concerned to take part."
        ),
        reference="LOU 19 kap. 25 § första stycket",
        sources=("L1", "U3", "JP"),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-RES-WELF-3Y",
        statement=gettext_noop("The contract lasts at most three years, options and extensions counted."),
        reference=_OLD_WELFARE_B,
        sources=("JP",),
        valid_from=WELFARE_BEGAN,
        valid_to=OLD_CHAPTERS_END,
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-RES-WELF-3Y",
        statement=gettext_noop("The contract lasts at most three years, options and extensions counted."),
        reference="LOU 19 kap. 25 § andra stycket",
        sources=("L1", "JP"),
        valid_from=NEW_CHAPTERS,
        doubt=gettext_noop("That options and extensions count is the careful reading."),
    ),
    Rule(
        id="R-RES-WELF-BAR",
        statement=gettext_noop(
            "An organisation that the same authority awarded that service under this reservation in the "
            "last three years may not get it again this way. It may win it in an open tender."
        ),
        reference=_OLD_WELFARE_B,
        sources=("report",),
        valid_from=WELFARE_BEGAN,
        valid_to=OLD_CHAPTERS_END,
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-RES-WELF-BAR",
        statement=gettext_noop(
            "An organisation that the same authority awarded that service under this reservation in the "
            "last three years may not get it again this way. It may win it in an open tender."
        ),
        reference="LOU 19 kap. 25 § tredje stycket",
        sources=("L1",),
        valid_from=NEW_CHAPTERS,
    ),
    Rule(
        id="R-RES-IDE",
        statement=gettext_noop(
            "Listed services may be reserved for idéburna organisations whose public-benefit aim "
            "contributes to the purpose of the service, that make only permitted transfers of value and "
            "that no public body controls. There is no limit in time and no bar against the same "
            "organisation again."
        ),
        reference="LOU 19 kap. 25 a §",
        sources=("L1", "U2"),
        valid_from=IDEBURNA_BEGAN,
    ),
    Rule(
        id="R-RES-IDE-DEF",
        statement=gettext_noop(
            "An idéburen organisation is a legal person with a public-benefit aim only, written in its "
            "statutes. A company, an economic or non-profit association or a foundation may be one, a "
            "sole trader not."
        ),
        reference="Lag (2022:900) 2 §",
        sources=("L3", "KK1"),
        valid_from=IDEBURNA_BEGAN,
    ),
    Rule(
        id="R-RES-IDE-REG",
        statement=gettext_noop(
            "The register of idéburna organisations is voluntary. It asks for publicly financed welfare, "
            "no public control and a clause on the assets, and a yearly report; the limit on transfers "
            "stays five years after leaving it."
        ),
        reference="Lag (2022:900) 3–9 §§",
        sources=("L3", "KK2"),
        valid_from=IDEBURNA_BEGAN,
        doubt=gettext_noop("The fee for applying was 12,000 kr where it was read, and may have changed."),
    ),
    Rule(
        id="R-RES-IDE-NOREG",
        statement=gettext_noop(
            "The paragraph names the limits on transfers and not registration, so other proof than the "
            "register is accepted until a jurist says otherwise."
        ),
        reference="LOU 19 kap. 25 a § andra stycket",
        sources=("L1",),
        valid_from=IDEBURNA_BEGAN,
        confidence=Confidence.LOW,
    ),
    Rule(
        id="R-RES-ASF-NE",
        statement=gettext_noop(
            "That a firm is a work-integrating social enterprise proves none of the three reservations; "
            "each has tests of its own. A co-operative that benefits its members may fail the test of "
            "public benefit only."
        ),
        reference="LOU 4 kap. 18 §, 19 kap. 25 och 25 a §§",
        sources=("report",),
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-RES-NOTICE",
        statement=gettext_noop(
            "Notice and documents say that the procurement is reserved, under which paragraph, and by "
            "what proof."
        ),
        reference="LOU 10 kap., 19 kap. 6 a § (lydelse före 1 februari 2022)",
        sources=("JP", "L1"),
        valid_to=OLD_CHAPTERS_END,
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-RES-NOTICE",
        statement=gettext_noop(
            "Notice and documents say that the procurement is reserved, under which paragraph, and by "
            "what proof."
        ),
        reference="LOU 10 kap., 19 kap. 9 §",
        sources=("JP", "L1"),
        valid_from=NEW_CHAPTERS,
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-RES-OTHER",
        statement=gettext_noop(
            "Outside these rules, to shut out firms that make a profit or to demand a legal form breaks "
            "equal treatment."
        ),
        reference="LOU 4 kap. 1 §, EU-domstolen C-436/20",
        sources=("E1", "U14"),
        valid_from=date(2022, 7, 14),
        doubt=gettext_noop("Only the opening of the judgment was read."),
    ),
    Rule(
        id="R-LOV",
        statement=gettext_noop(
            "Where the city runs a system of choice for the service, those approved deliver and users choose."
        ),
        reference="LOV 1 kap. 1 §",
        sources=("L12",),
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-LOV-RES",
        statement=gettext_noop(
            "A system of choice may be reserved for idéburna organisations, by the same three tests. It "
            "may not for the primary care of the regions."
        ),
        reference="LOV 1 kap. 2 a §",
        sources=("U14", "L12"),
        valid_from=IDEBURNA_BEGAN,
    ),
)
