"""What can be done in the register: to firms, to their offers, and with sheets that are read in."""

from handslag.registry.actions.firms import (
    NumberTaken,
    change_seller,
    confirm_facts,
    register_enterprise,
    register_supplier,
    set_status,
)
from handslag.registry.actions.offers import add_offer, change_offer, close_offer
from handslag.registry.actions.sheets import (
    TriedRow,
    apply_sheet,
    approve_sheet,
    follow_job,
    keep_check,
    receive_sheet,
    refuse_sheet,
)

__all__ = [
    "NumberTaken",
    "TriedRow",
    "add_offer",
    "apply_sheet",
    "approve_sheet",
    "change_offer",
    "change_seller",
    "close_offer",
    "confirm_facts",
    "follow_job",
    "keep_check",
    "receive_sheet",
    "refuse_sheet",
    "register_enterprise",
    "register_supplier",
    "set_status",
]
