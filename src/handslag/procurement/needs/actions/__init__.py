"""What can be done to needs: write, match, publish, tell, close; who hears of them; what matching goes by."""

from handslag.procurement.needs.actions.beginning import draft_and_match
from handslag.procurement.needs.actions.matching import match_need
from handslag.procurement.needs.actions.subscribing import subscribe, unsubscribe
from handslag.procurement.needs.actions.telling import tell_of_change, tell_of_need
from handslag.procurement.needs.actions.weighing import set_weights
from handslag.procurement.needs.actions.writing import close_need, draft_need, publish_need, revise_need

__all__ = [
    "close_need",
    "draft_and_match",
    "draft_need",
    "match_need",
    "publish_need",
    "revise_need",
    "set_weights",
    "subscribe",
    "tell_of_change",
    "tell_of_need",
    "unsubscribe",
]
