"""What purchasers fill in about needs, and firms about what they want to hear of; `rules` decides."""

from handslag.procurement.needs.forms.lots import LotForm
from handslag.procurement.needs.forms.notices import NoticesForm, ReadNoticeForm
from handslag.procurement.needs.forms.steps import NewNeedForm, SizeForm, WhatForm, WhereForm
from handslag.procurement.needs.forms.subscriptions import SubscriptionForm
from handslag.procurement.needs.forms.weights import WeightsForm

__all__ = [
    "LotForm",
    "NewNeedForm",
    "NoticesForm",
    "ReadNoticeForm",
    "SizeForm",
    "SubscriptionForm",
    "WeightsForm",
    "WhatForm",
    "WhereForm",
]
