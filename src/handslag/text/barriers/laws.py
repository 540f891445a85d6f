"""The paragraphs a barrier may break, each said in one line; read in LOU as amended up to SFS 2025:360."""

from __future__ import annotations

from handslag.phrases import Text, gettext_noop
from handslag.text.barriers.model import Law

_SAYS = {
    "LOU 4 kap. 1 §": gettext_noop(
        "Suppliers are treated alike and openly, and demands stand in proportion to what is bought."
    ),
    "LOU 4 kap. 5 §": gettext_noop("Suppliers may bid as a group, whatever its legal form."),
    "LOU 4 kap. 13 §": gettext_noop("A contract may be awarded in parts, and the buyer decides their size."),
    "LOU 4 kap. 14 §": gettext_noop(
        "Whoever does not divide a contract states why (from the threshold, and not for services of annex 2)."
    ),
    "LOU 4 kap. 15 §": gettext_noop(
        "A divided purchase says whether tenders are for one, several or all parts."
    ),
    "LOU 4 kap. 18 §": gettext_noop(
        "A purchase may be reserved for suppliers whose main aim is the integration of people far from work."
    ),
    "LOU 9 kap. 4 §": gettext_noop("A reference to a standard is followed by the words “or equivalent”."),
    "LOU 9 kap. 6 §": gettext_noop(
        "A make, trade mark or origin is named only by way of exception, followed by “or equivalent”."
    ),
    "LOU 9 kap. 14 §": gettext_noop("Whoever asks for a label accepts another with equivalent demands."),
    "LOU 11 kap. 1 §": gettext_noop("The time for tenders fits how much work they take."),
    "LOU 11 kap. 2 §": gettext_noop(
        "An open procedure from the threshold gives at least 35 days, or the shorter time of chapter 11."
    ),
    "LOU 14 kap. 1 §": gettext_noop(
        "Demands on suppliers are linked to what is bought and in proportion to it."
    ),
    "LOU 14 kap. 2 §": gettext_noop(
        "A supplier may be asked to stand in a register, of companies or of associations."
    ),
    "LOU 14 kap. 4 §": gettext_noop(
        "A least turnover is at most twice the estimated value, unless the documents state special reasons."
    ),
    "LOU 14 kap. 6 §": gettext_noop("A supplier may rely on what other firms have and can."),
    "LOU 15 kap. 2 §": gettext_noop("A supplier's own declaration is accepted as proof for the time being."),
    "LOU 15 kap. 4 §": gettext_noop("Proof is asked of the supplier that is to have the contract."),
    "LOU 15 kap. 10 §": gettext_noop(
        "A supplier with acceptable reasons may show its economy in another way than the one asked for."
    ),
    "LOU 15 kap. 11 §": gettext_noop(
        "Proof of ability may be work of the latest three years, for public and private customers."
    ),
    "LOU 15 kap. 12 §": gettext_noop("Older work counts too, where competition needs it."),
    "LOU 15 kap. 14 §": gettext_noop(
        "Whoever asks for a quality certificate accepts an equivalent one, and other proof where it is "
        "needed."
    ),
    "LOU 15 kap. 15 §": gettext_noop(
        "Whoever asks for an environmental certificate accepts an equivalent one, and other proof where it"
        " is needed."
    ),
    "LOU 16 kap. 2 §": gettext_noop("Award criteria are linked to what is bought and leave room to compete."),
    "LOU 17 kap. 1 §": gettext_noop("Conditions for the work are linked to what is bought."),
    "LOU 19 kap. 2 §": gettext_noop(
        "The same principles hold below the threshold and for services of annex 2."
    ),
    "LOU 19 kap. 4 §": gettext_noop("Groups may bid below the threshold too."),
    "LOU 19 kap. 5 §": gettext_noop("Other firms' capacity may be relied on below the threshold too."),
    "LOU 19 kap. 11 §": gettext_noop("Below the threshold the time for tenders is reasonable."),
    "LOU 19 kap. 25 §": gettext_noop(
        "Some welfare services may be reserved for organisations led by those who work there or take part."
    ),
    "LOU 19 kap. 25 a §": gettext_noop("Some services may be reserved for idéburna organisations."),
    "Räntelagen 2 a §": gettext_noop(
        "An authority pays within 30 days of the invoice; a term that says later has no effect."
    ),
}

_OF_RULE = {
    "B1": ("14:4", "14:1", "19:2"),
    "B2": ("14:1", "15:10", "19:2"),
    "B3": ("14:1", "15:4", "19:2"),
    "B4": ("14:1", "15:11", "15:12", "19:2"),
    "B5": ("14:1", "15:10", "19:2"),
    "B6": ("4:13", "4:15", "19:2"),
    "B7": ("4:14",),
    "B8": ("4:1", "14:2", "19:2"),
    "B9": ("9:4", "9:6", "9:14", "19:2"),
    "B10": ("14:1", "15:14", "15:15", "19:2"),
    "B11": ("4:1", "19:2"),
    "B12": ("4:1", "19:2"),
    "B12.late": ("Räntelagen 2 a §",),
    "B13": ("4:1", "19:2"),
    "B14": ("11:1", "11:2", "19:11"),
    "B15": ("15:2", "15:4", "19:2"),
    "B16": ("16:2", "19:2"),
    "B17": ("14:6", "4:1", "19:5"),
    "B17.group": ("4:5", "19:4"),
    "B18": ("14:1", "17:1", "19:2"),
    "B19": ("4:1", "19:2"),
    "B20": ("4:18", "19:25", "19:25 a"),
    "B21": ("4:13", "4:14", "19:2"),
    "B22": ("14:1", "16:2", "17:1", "19:2"),
}


def laws_of(variant: str) -> tuple[Law, ...]:
    """The paragraphs of a rule's variant, those from the threshold first."""
    keys = _OF_RULE.get(variant) or _OF_RULE[variant.split(".", 1)[0]]
    return tuple(Law(reference, Text(_SAYS[reference])) for reference in map(_reference, keys))


def _reference(key: str) -> str:
    chapter, colon, paragraph = key.partition(":")
    return f"LOU {chapter} kap. {paragraph} §" if colon else key
