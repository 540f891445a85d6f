"""What can be done with a case: begin, revise, choose, ask, tick off; and keep the work of its steps."""

from handslag.procurement.cases.actions.cases import (
    ask_about_door,
    ask_for_case,
    begin_case,
    choose_door,
    revise_case,
    set_duty_done,
    take_answer,
)
from handslag.procurement.cases.actions.innovation import write_step
from handslag.procurement.cases.actions.lots import decide_lots, plan_lots
from handslag.procurement.cases.actions.reserved import keep_check, record_award, withdraw_award

__all__ = [
    "ask_about_door",
    "ask_for_case",
    "begin_case",
    "choose_door",
    "decide_lots",
    "keep_check",
    "plan_lots",
    "record_award",
    "revise_case",
    "set_duty_done",
    "take_answer",
    "withdraw_award",
    "write_step",
]
