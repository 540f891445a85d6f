"""Which kind of notice a TED form is, by its name, what it says of itself, or TED's document type."""

from __future__ import annotations

from handslag.notices.elements import Element, attribute, child, local_name
from handslag.notices.model import NoticeType

_FORMS = {
    NoticeType.PRIOR_INFORMATION: (
        "F01 F04 F08 F16 T01 PRIOR_INFORMATION PRIOR_INFORMATION_DEFENCE PRIOR_INFORMATION_MOVE"
        " PERIODIC_INDICATIVE_UTILITIES BUYER_PROFILE"
    ),
    NoticeType.CONTRACT: (
        "F02 F05 F09 F10 F11 F17 F19 F24 CONTRACT CONTRACT_UTILITIES CONTRACT_DEFENCE SIMPLIFIED_CONTRACT"
        " CONCESSION CONTRACT_CONCESSIONAIRE CONTRACT_CONCESSIONAIRE_DEFENCE"
    ),
    NoticeType.AWARD: (
        "F03 F06 F13 F18 F25 T02 CONTRACT_AWARD CONTRACT_AWARD_UTILITIES CONTRACT_AWARD_DEFENCE"
        " RESULT_DESIGN_CONTEST CONTRACT_MOVE"
    ),
    NoticeType.QUALIFICATION_SYSTEM: "F07 QUALIFICATION_SYSTEM_UTILITIES",
    NoticeType.DESIGN_CONTEST: "F12 DESIGN_CONTEST",
    NoticeType.DIRECT_AWARD: "F15 VOLUNTARY_EX_ANTE_TRANSPARENCY_NOTICE",
    NoticeType.MODIFICATION: "F20",
    NoticeType.CORRECTION: "F14 ADDITIONAL_INFORMATION_CORRIGENDUM",
}
_TYPE_OF_FORM = {form: kind for kind, forms in _FORMS.items() for form in forms.split()}
# Forms F21-F23 say themselves which step of the procurement they announce.
_TYPE_OF_STEP = (
    ("PRI_", NoticeType.PRIOR_INFORMATION),
    ("PER_", NoticeType.PRIOR_INFORMATION),
    ("QSU_", NoticeType.QUALIFICATION_SYSTEM),
    ("AWARD_CONTRACT", NoticeType.AWARD),
    ("CONCESSION_AWARD_CONTRACT", NoticeType.AWARD),
    ("CONTRACT", NoticeType.CONTRACT),
)
_DOCUMENT_TYPES = {
    NoticeType.PRIOR_INFORMATION: "0 4 A B M P",
    NoticeType.CONTRACT: "3 5 C E F G H I Y",
    NoticeType.AWARD: "7 J R",
    NoticeType.QUALIFICATION_SYSTEM: "O Q",
    NoticeType.DESIGN_CONTEST: "D",
    NoticeType.DIRECT_AWARD: "V",
    NoticeType.MODIFICATION: "K",
    NoticeType.CORRECTION: "1 2",
}
_TYPE_OF_DOCUMENT = {code: kind for kind, codes in _DOCUMENT_TYPES.items() for code in codes.split()}


def notice_type(form: Element, document_type: str) -> NoticeType:
    """The kind of notice; OTHER when nothing in the file tells."""
    name = local_name(form)
    for candidate in (name, name.partition("_")[0], attribute(form, "FORM")):
        if candidate in _TYPE_OF_FORM:
            return _TYPE_OF_FORM[candidate]
    step = attribute(child(form, "NOTICE"), "TYPE")
    said = next((kind for beginning, kind in _TYPE_OF_STEP if step.startswith(beginning)), None)
    return said or _TYPE_OF_DOCUMENT.get(document_type, NoticeType.OTHER)
