"""Support outside procurement: partnership, grants, state aid and the microfund (field notes, section 3e)."""

from __future__ import annotations

from datetime import date

from handslag.law.answers import Confidence
from handslag.law.rules import Rule
from handslag.phrases import gettext_noop

_REPORT = date(2021, 1, 1)
_DE_MINIMIS = date(2024, 1, 1)
_DE_MINIMIS_ENDS = date(2030, 12, 31)

RULES = (
    Rule(
        id="R-IOP",
        statement=gettext_noop(
            "A partnership with an idéburen organisation (IOP) is not regulated in law. It may be neither "
            "an unlawful direct award nor unlawful state aid, and has to fit the local government act."
        ),
        reference="LOU 1 kap. 2 och 15 §§, KL 2 kap., FEUF artikel 107",
        sources=("U18", "SOU", "G1"),
        doubt=gettext_noop("A law on IOP was to be proposed during 2026; what came of it was not found."),
    ),
    Rule(
        id="R-IOP-TEST",
        statement=gettext_noop(
            "Signs of a partnership: a shared need and responsibility, a joint goal of public benefit, "
            "trust rather than a commercial contract, both contribute, the organisation is independent "
            "and took the initiative, and there is no market."
        ),
        reference="LOU 1 kap. 2 och 15 §§",
        sources=("IO", "RJ"),
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-IOP-STHLM",
        statement=gettext_noop(
            "In Stockholm IOP was held unsuitable where there is a market; two of three partnerships "
            "ended after a review in 2019."
        ),
        reference="Stockholms stad, AMN 2019-0540-1.3",
        sources=("report",),
        valid_from=date(2019, 1, 1),
        confidence=Confidence.LOW,
        doubt=gettext_noop("No later guideline was found; the city enters its own."),
    ),
    Rule(
        id="R-GRANT-KL",
        statement=gettext_noop(
            "A municipality may promote business in general. Support to a single trader needs exceptional "
            "reasons."
        ),
        reference="KL (2017:725) 2 kap. 8 §",
        sources=("L5",),
        valid_from=date(2018, 1, 1),
    ),
    Rule(
        id="R-GRANT-FORM",
        statement=gettext_noop(
            "The association grant for social work went to non-profit associations and foundations that "
            "complement the social services, not to economic associations or companies."
        ),
        reference="Stockholms stad, riktlinjer för föreningsbidrag",
        sources=("report", "ST1", "ST2"),
        valid_from=_REPORT,
        confidence=Confidence.LOW,
        doubt=gettext_noop("City guidelines change from year to year; the city enters its own."),
    ),
    Rule(
        id="R-GRANT-TARGET",
        statement=gettext_noop(
            "The grant is for people who need support because of their social situation or a lasting "
            "disability, and for their relatives. It is first limited in time, then an operating grant."
        ),
        reference="Stockholms stad, riktlinjer för föreningsbidrag",
        sources=("ST1",),
        valid_from=_REPORT,
        confidence=Confidence.LOW,
    ),
    Rule(
        id="R-GRANT-WIDEN",
        statement=gettext_noop(
            "To open the grant for every social enterprise needs an inquiry first; whether a municipality "
            "may is unclear."
        ),
        reference="KL (2017:725) 2 kap.",
        sources=("report",),
        valid_from=_REPORT,
        confidence=Confidence.LOW,
    ),
    Rule(
        id="R-GRANT-VS-BUY",
        statement=gettext_noop("Money paid for a service the city specifies is a purchase and not a grant."),
        reference="LOU 1 kap. 2 och 15 §§",
        sources=("L1",),
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-AID",
        statement=gettext_noop(
            "Support to somebody who sells on a market may be state aid, whatever the legal form."
        ),
        reference="FEUF artikel 107–108",
        sources=(),
        valid_from=None,
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-DEMIN",
        statement=gettext_noop(
            "Aid of minor importance: at most 200,000 euro for one undertaking over three financial years."
        ),
        reference="Förordning (EU) nr 1407/2013",
        sources=("U19", "DK"),
        valid_from=None,
        valid_to=date(2023, 12, 31),
        confidence=Confidence.MEDIUM,
    ),
    Rule(
        id="R-DEMIN",
        statement=gettext_noop(
            "Aid of minor importance: at most 300,000 euro for one undertaking in one member state over "
            "any three years, 750,000 for services of general economic interest."
        ),
        reference="Förordning (EU) 2023/2831 och 2023/2832",
        sources=("U19", "DK"),
        valid_from=_DE_MINIMIS,
        valid_to=_DE_MINIMIS_ENDS,
    ),
    Rule(
        id="R-DEMIN-REG",
        statement=gettext_noop(
            "Aid of minor importance is entered in a central register. Declarations by the firm are "
            "needed until the register covers three years."
        ),
        reference="Förordning (EU) 2023/2831 artikel 6, lag (2013:388)",
        sources=("U19", "P3"),
        valid_from=date(2026, 1, 1),
        valid_to=_DE_MINIMIS_ENDS,
        doubt=gettext_noop("That the Swedish act was changed as proposed was not read."),
    ),
    Rule(
        id="R-MIKRO",
        statement=gettext_noop(
            "Mikrofonden guarantees bank loans to the social economy, up to 90 per cent. Public bodies "
            "take part by operating support, or by a conditional loan or deposit."
        ),
        reference="Mikrofonden, egna villkor",
        sources=("MF", "report"),
        valid_from=None,
        confidence=Confidence.LOW,
        doubt=gettext_noop("Amounts and terms are those of the page read; ask the fund for today's."),
    ),
    Rule(
        id="R-MIKRO-AID",
        statement=gettext_noop(
            "A loan from the city to the fund is tried against the local government act and the rules on "
            "state aid. A guarantee above 80 per cent of a loan is likely to fall outside the simple "
            "rules."
        ),
        reference="Förordning (EU) 2023/2831 artikel 4",
        sources=(),
        valid_from=_DE_MINIMIS,
        valid_to=_DE_MINIMIS_ENDS,
        confidence=Confidence.LOW,
    ),
    Rule(
        id="R-MIKRO-SF",
        statement=gettext_noop(
            "A coordination association (samordningsförbund) may not give guarantees, nor borrow beyond "
            "ordinary credit."
        ),
        reference="Lag (2003:1210) 21 § andra stycket",
        sources=("L4",),
        valid_from=date(2024, 1, 1),
    ),
)
