"""What each barrier is called, why it shuts small and idéburna suppliers out, and how grave it is."""

from __future__ import annotations

from handslag.phrases import gettext_noop
from handslag.text.barriers.model import Severity

NAMES = {
    "B1": gettext_noop("Least turnover"),
    "B2": gettext_noop("Credit rating"),
    "B3": gettext_noop("Insurance"),
    "B4": gettext_noop("References"),
    "B5": gettext_noop("Size and age of the firm"),
    "B6": gettext_noop("Everything or nothing"),
    "B7": gettext_noop("Not divided"),
    "B8": gettext_noop("Legal form"),
    "B9": gettext_noop("Named label or make"),
    "B10": gettext_noop("Certified management system"),
    "B11": gettext_noop("Guarantee or security"),
    "B12": gettext_noop("Late or uncertain payment"),
    "B13": gettext_noop("Ready without a promised volume"),
    "B14": gettext_noop("Short time for tenders"),
    "B15": gettext_noop("Heavy papers"),
    "B16": gettext_noop("Price above all"),
    "B17": gettext_noop("Own staff only"),
    "B18": gettext_noop("Round the clock, vehicles, systems"),
    "B19": gettext_noop("Penalty without a cap"),
    "B20": gettext_noop("Reservation not considered"),
    "B21": gettext_noop("One supplier in a framework"),
    "B22": gettext_noop("No link to what is bought"),
}

_LEGAL, _PRACTICAL, _ASK = Severity.LEGAL, Severity.PRACTICAL, Severity.ASK

EXPLAINED: dict[str, tuple[Severity, str]] = {
    "B1": (
        _ASK,
        gettext_noop(
            "A small or young firm seldom reaches a fixed turnover, though it can do the work. The text "
            "does not say what the purchase is worth; check that the demand is at most twice that."
        ),
    ),
    "B1.twice": (
        _LEGAL,
        gettext_noop(
            "The turnover asked for is more than twice the value. It shuts out firms that can do the work,"
            " and needs special reasons in the documents."
        ),
    ),
    "B1.value": (
        _LEGAL,
        gettext_noop(
            "The turnover asked for, %(sek_least)s, is more than twice the estimated value, %(sek_value)s."
            " It shuts out firms that can do the work, and needs special reasons in the documents."
        ),
    ),
    "B1.year": (
        _ASK,
        gettext_noop(
            "The turnover asked for, %(sek_least)s, is more than twice what the purchase is worth in a "
            "year, %(sek_yearly)s, though not twice the whole value, %(sek_value)s. Which of them counts "
            "is unsettled."
        ),
    ),
    "B1.city": (
        _PRACTICAL,
        gettext_noop(
            "The turnover asked for is more than %(percent_most)s per cent of the value, which is the most "
            "the city wants to ask for. The law allows it, but it shuts out firms that can do the work."
        ),
    ),
    "B2": (
        _LEGAL,
        gettext_noop(
            "A rating measures old accounts, so associations and new firms get a low one or none. As the "
            "only way it has been struck down in court; let other proof in."
        ),
    ),
    "B3": (
        _PRACTICAL,
        gettext_noop(
            "A higher insurance than the risk calls for costs a small firm more than it earns on the "
            "purchase."
        ),
    ),
    "B3.early": (
        _PRACTICAL,
        gettext_noop(
            "Insurance already in the tender must be paid for before anybody knows who gets the contract."
        ),
    ),
    "B4": (
        _PRACTICAL,
        gettext_noop(
            "Many, recent, large or only public references are what those have who already sell to the "
            "public. Others can do the work just as well."
        ),
    ),
    "B5": (
        _PRACTICAL,
        gettext_noop(
            "A least number of employees says how big the firm is, not whether the work gets done. Small "
            "firms staff up for the contract."
        ),
    ),
    "B5.accounts": (
        _PRACTICAL,
        gettext_noop(
            "Firms younger than the years asked for have no such accounts, and many associations draw up "
            "others."
        ),
    ),
    "B5.age": (
        _PRACTICAL,
        gettext_noop("Years in business shut new firms out, even when the people in them are experienced."),
    ),
    "B6": (
        _PRACTICAL,
        gettext_noop(
            "Only a firm that can take the whole may bid. A small one could do a part, a place or a share "
            "of the volume."
        ),
    ),
    "B7": (
        _LEGAL,
        gettext_noop("One large contract suits large firms, and no reason is given for not dividing it."),
    ),
    "B7.absent": (
        _ASK,
        gettext_noop(
            "The text does not say whether the purchase is divided. One large contract suits large firms; "
            "say why if it is not divided."
        ),
    ),
    "B8": (
        _LEGAL,
        gettext_noop(
            "Social enterprises are often associations, foundations or co-operatives. The legal form says "
            "nothing of whether the work gets done, and may not be demanded in a reserved purchase either."
        ),
    ),
    "B9": (
        _LEGAL,
        gettext_noop(
            "A label, make or membership costs money that a small firm seldom has spent. Without “or "
            "equivalent” whoever has the same quality without the name is shut out."
        ),
    ),
    "B10": (
        _PRACTICAL,
        gettext_noop(
            "A certificate takes months and costs much every year. In a small contract a described routine"
            " shows as much."
        ),
    ),
    "B11": (
        _PRACTICAL,
        gettext_noop(
            "Banks ask small firms and associations to lock up the same sum. The money is then missing for"
            " wages."
        ),
    ),
    "B12": (
        _PRACTICAL,
        gettext_noop(
            "Who is paid only on a result carries wages for months. Small firms and associations cannot "
            "lend that."
        ),
    ),
    "B12.late": (
        _LEGAL,
        gettext_noop("Small firms pay wages every month and cannot wait longer than 30 days for the money."),
    ),
    "B12.city": (
        _PRACTICAL,
        gettext_noop(
            "The city wants to pay within %(days_most)s days. Small firms pay wages every month and seldom "
            "have money to wait with."
        ),
    ),
    "B13": (
        _PRACTICAL,
        gettext_noop(
            "The supplier bears the cost of staff and vehicles that stand ready, and may sell nothing."
        ),
    ),
    "B14": (
        _PRACTICAL,
        gettext_noop(
            "A small firm writes its tender beside the daily work, often one person alone. So few days "
            "favour those with a tender department."
        ),
    ),
    "B14.holidays": (
        _PRACTICAL,
        gettext_noop(
            "Around Christmas and in summer small firms are closed, and nobody answers the bank or the "
            "auditor."
        ),
    ),
    "B15": (
        _PRACTICAL,
        gettext_noop(
            "Every paper takes time and is one more thing to be rejected for. Most of it can wait until "
            "somebody is to get the contract."
        ),
    ),
    "B15.length": (
        _PRACTICAL,
        gettext_noop(
            "The document has %(words)s words, which is about %(pages)s pages. Few small firms have the "
            "time to read so much to see whether it is for them."
        ),
    ),
    "B16": (
        _PRACTICAL,
        gettext_noop(
            "Where the price weighs more than %(percent_most)s per cent, quality and social value hardly "
            "count, and large firms win by volume."
        ),
    ),
    "B16.lowest": (
        _PRACTICAL,
        gettext_noop(
            "Where the lowest price wins, quality and social value do not count, and large firms win by "
            "volume."
        ),
    ),
    "B17": (
        _LEGAL,
        gettext_noop(
            "Small firms can do large work together with others. A ban on subcontractors needs to be tied "
            "to the tasks that are decisive."
        ),
    ),
    "B17.group": (
        _LEGAL,
        gettext_noop(
            "Small firms can bid for more when they bid together, and the law gives them the right to."
        ),
    ),
    "B18": (
        _PRACTICAL,
        gettext_noop(
            "Round the clock needs three shifts. A small firm can do the work in the hours when it is needed."
        ),
    ),
    "B18.vehicles": (
        _PRACTICAL,
        gettext_noop(
            "Own vehicles in number tie up money. Hired, lent or a subcontractor's do the same work."
        ),
    ),
    "B18.systems": (
        _PRACTICAL,
        gettext_noop("To connect systems costs as much for ten orders as for ten thousand."),
    ),
    "B19": (
        _PRACTICAL,
        gettext_noop(
            "Without a cap one bad week may cost more than the contract brings in, and the board of an "
            "association may not take that risk."
        ),
    ),
    "B20": (
        _ASK,
        gettext_noop(
            "The purchase is not reserved, and no reason is given. A reservation may open it to social "
            "enterprises; whether it is possible depends on what is bought, its value and the date."
        ),
    ),
    "B20.absent": (
        _ASK,
        gettext_noop(
            "The text does not say whether a reservation was considered. It may open the purchase to "
            "social enterprises; whether it is possible depends on what is bought, its value and the date."
        ),
    ),
    "B21": (
        _PRACTICAL,
        gettext_noop(
            "In this trade social enterprises and other small firms can deliver. One supplier for "
            "everything leaves them out for the whole length of the framework."
        ),
    ),
    "B21.absent": (
        _PRACTICAL,
        gettext_noop(
            "The text speaks of a framework in a trade where social enterprises often work, and of no "
            "parts that a small firm could bid for."
        ),
    ),
    "B22": (
        _LEGAL,
        gettext_noop(
            "Where the firm has its office says nothing of the work, and favours those who are there "
            "already. Say what the place is needed for."
        ),
    ),
    "B22.group": (
        _LEGAL,
        gettext_noop(
            "The demand concerns the whole firm, not what is bought, and is written for groups with staff "
            "for it."
        ),
    ),
}
