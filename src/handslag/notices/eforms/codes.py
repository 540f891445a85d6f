"""eForms code lists as far as a notice is read: what kind of notice it is and whom it is reserved for."""

from __future__ import annotations

from handslag.notices.model import NoticeType, ReservedKind

_NOTICE_TYPES = {
    NoticeType.PRIOR_INFORMATION: "pin-buyer pin-only pin-rtl pin-tran pin-cfc-standard pin-cfc-social",
    NoticeType.MARKET_CONSULTATION: "pmc",
    NoticeType.CONTRACT: "cn-standard cn-social subco",
    NoticeType.QUALIFICATION_SYSTEM: "qu-sy",
    NoticeType.DESIGN_CONTEST: "cn-desg",
    NoticeType.DIRECT_AWARD: "veat",
    NoticeType.AWARD: "can-standard can-social can-desg can-tran",
    NoticeType.MODIFICATION: "can-modif",
    NoticeType.COMPLETION: "compl",
}
_SUBTYPES = {
    NoticeType.PRIOR_INFORMATION: "1 2 3 4 5 6 7 8 9 10 11 12 13 14 T01 E2 CEI",
    NoticeType.MARKET_CONSULTATION: "E1",
    NoticeType.CONTRACT: "16 17 18 19 20 21 22 E3",
    NoticeType.QUALIFICATION_SYSTEM: "15",
    NoticeType.DESIGN_CONTEST: "23 24",
    NoticeType.DIRECT_AWARD: "25 26 27 28",
    NoticeType.AWARD: "29 30 31 32 33 34 35 36 37 T02 E4",
    NoticeType.MODIFICATION: "38 39 40 E6",
    NoticeType.COMPLETION: "E5",
}
_ROOTS = {
    NoticeType.PRIOR_INFORMATION: "PriorInformationNotice",
    NoticeType.CONTRACT: "ContractNotice",
    NoticeType.AWARD: "ContractAwardNotice",
}


def _by_code(lists: dict[NoticeType, str]) -> dict[str, NoticeType]:
    return {code: kind for kind, codes in lists.items() for code in codes.split()}


TYPE_OF_NOTICE = _by_code(_NOTICE_TYPES)
TYPE_OF_SUBTYPE = _by_code(_SUBTYPES)
TYPE_OF_ROOT = _by_code(_ROOTS)
# A change notice repeats the whole notice; only this reason takes it back.
CANCELLED = "cancel"

RESERVED_PROCUREMENT = {
    "res-ws": ReservedKind.SOCIAL_INTEGRATION,
    "res-pub-ser": ReservedKind.PUBLIC_SERVICE_MISSION,
}
RESERVED_EXECUTION = "reserved-execution"
SOCIAL_OBJECTIVE = "social-objective"

_COUNTRY_PAIRS = (
    "AUT AT BEL BE BGR BG CHE CH CYP CY CZE CZ DEU DE DNK DK EST EE ESP ES FIN FI FRA FR GBR UK GRC EL HRV"
    " HR HUN HU IRL IE ISL IS ITA IT LIE LI LTU LT LUX LU LVA LV MLT MT NLD NL NOR NO POL PL PRT PT ROU RO"
    " SVK SK SVN SI SWE SE"
)
_COUNTRIES = _COUNTRY_PAIRS.split()
# A place given as a whole country is the country's NUTS code.
NUTS_OF_COUNTRY = dict(zip(_COUNTRIES[::2], _COUNTRIES[1::2], strict=True))
