"""What the guide asks: a few plain questions, and more for those who know more."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handslag.foundation.forms import SekField
from handslag.law.purchase import DirectException, Kind
from handslag.procurement.guidance.forms.fields import CodeField, PurchaseFields, YesNoField
from handslag.procurement.guidance.rules.asked import Asked, Basis
from handslag.registry.forms.fields import KronorField, WholeNumberField

_UNKNOWN = ("", _("Do not know yet"))
_KINDS = [
    ("", _("As the code says")),
    (Kind.SERVICE.value, _("A service")),
    (Kind.GOODS.value, _("Goods")),
    (Kind.WORKS.value, _("Building works")),
]
_BASES = [
    (Basis.WHOLE.value, _("For the whole contract")),
    (Basis.MONTHLY.value, _("A month")),
    (Basis.YEARLY.value, _("For the coming year, of something you buy again and again")),
    (Basis.CALL_OFFS.value, _("All call-offs planned in a framework agreement")),
]
_CENTRAL = "central"
_BUYERS = [("", _("A municipality, a region or its company")), (_CENTRAL, _("A state authority"))]
_EXCEPTIONS = [
    ("", _("None of these")),
    (DirectException.NO_SUITABLE_BID.value, _("Nobody suitable has bid")),
    (DirectException.ONLY_INVALID_BIDS.value, _("Every bid was invalid")),
    (DirectException.EXTREME_URGENCY.value, _("Extreme urgency that nobody could foresee")),
    (DirectException.EXCEPTIONAL_REASONS.value, _("Exceptional reasons")),
    (DirectException.NEGOTIATED_CASE.value, _("Only one supplier is possible")),
    (DirectException.REVIEW_GOES_ON.value, _("A court is reviewing the procurement")),
]


class GuideForm(PurchaseFields):
    """The purchase, as far as it is known; nothing is required."""

    words = forms.CharField(
        label=_("What is to be bought?"),
        help_text=_("In your own words, or a CPV code."),
        required=False,
        max_length=200,
    )
    cpv = CodeField(label=_("Which of these is it? (CPV code)"), required=False)
    basis = forms.TypedChoiceField(
        label=_("What is that sum for?"),
        choices=_BASES,
        coerce=Basis,
        empty_value=Basis.WHOLE,
        required=False,
    )
    options_sek = KronorField(
        label=_("Options to buy more"),
        help_text=_("In kronor, if it is not in the sum. The law counts it as used."),
        required=False,
    )
    extensions_sek = KronorField(
        label=_("Options to extend"),
        help_text=_("In kronor, if it is not in the sum. The law counts it as used."),
        required=False,
    )
    kind = forms.TypedChoiceField(
        label=_("Is it a service, goods or works?"),
        choices=_KINDS,
        coerce=Kind,
        empty_value=None,
        required=False,
    )
    buyer_kind = forms.ChoiceField(label=_("Who buys?"), choices=_BUYERS, required=False)
    own_contract_covers = YesNoField(label=_("Do you have an agreement that covers the need?"))
    has_choice_system = YesNoField(label=_("Does the city run a system of choice (LOV) for it?"))
    is_divided = YesNoField(label=_("Is it divided into lots?"))
    market_has_solution = YesNoField(label=_("Does the market already have a solution?"))
    bids_asked = WholeNumberField(label=_("How many do you ask for a bid?"), example="3", required=False)
    direct_exception = forms.TypedChoiceField(
        label=_("Is there a special reason to award directly?"),
        choices=_EXCEPTIONS,
        coerce=DirectException,
        empty_value=None,
        required=False,
    )
    sek_per_eur = SekField(
        label=_("Kronor for a euro"),
        help_text=_("Only for a comparison where a limit in kronor is missing. It never decides."),
        required=False,
        min_value=1,
        max_value=100,
        decimal_places=4,
    )

    field_order = ("words", "cpv", "amount_sek", "basis", "months", "on")
    FIRST = ("words", "amount_sek", "basis", "months", "on")
    MORE = (
        "own_contract_covers",
        "options_sek",
        "extensions_sek",
        "kind",
        "buyer_kind",
        "is_divided",
        "has_choice_system",
        "market_has_solution",
        "bids_asked",
        "direct_exception",
        "sek_per_eur",
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, today: date, asked: Asked | None = None
    ) -> None:
        self._today = today
        saved = {name: getattr(asked, name) for name in Asked.__dataclass_fields__} if asked else {}
        buyer_kind = _CENTRAL if asked and asked.is_central else ""
        super().__init__(data, initial={**saved, "buyer_kind": buyer_kind})

    def asked(self) -> Asked:
        """What a valid form says."""
        return Asked(**self.said())

    def said(self) -> dict[str, Any]:
        """The answers by the names that `Asked` gives them, and nothing that a form built on it adds."""
        said = {name: self.cleaned_data[name] for name in GuideForm.base_fields}
        is_central = said.pop("buyer_kind") == _CENTRAL
        return {**said, "is_central": is_central}
