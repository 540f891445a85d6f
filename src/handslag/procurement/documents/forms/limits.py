"""The limits that a city sets for the check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handslag.procurement.documents.models import GROUND_LENGTH
from handslag.registry.forms.fields import KronorField, VersionedForm, WholeNumberField
from handslag.text.barriers.limits import BOUNDS, LAW_BOUND, Limits

LABELS: Mapping[str, Any] = {
    "turnover_percent": _("Least turnover, per cent of the value (B1)"),
    "insured_sek": _("Insurance sum, kronor (B3)"),
    "insured_base_amounts": _("Insurance sum, price base amounts (B3)"),
    "references": _("References (B4)"),
    "employees": _("Employees (B5)"),
    "payment_days": _("Days until payment (B12)"),
    "short_days": _("Days to write a tender, that many or fewer is short (B14)"),
    "enclosures": _("Enclosures to a tender (B15)"),
    "words": _("Words in the document (B15)"),
    "price_percent": _("The weight of the price, per cent (B16)"),
    "vehicles": _("Vehicles of the supplier's own (B18)"),
}
"""What each limit is called, with the rule that uses it; above it a demand is told."""


class LimitsForm(VersionedForm):
    """Every limit, and why they are set so."""

    reason = forms.CharField(
        label=_("Why?"),
        help_text=_("A decision, or what you have learnt. Everybody can read it."),
        max_length=GROUND_LENGTH,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, limits: Limits, number: int) -> None:
        super().__init__(data, initial={**asdict(limits), "version": number})
        for name, label in LABELS.items():
            self.fields[name] = _field(name, label)
        self.order_fields(["version", *LABELS, "reason"])

    def clean(self) -> dict[str, Any]:
        """Each limit within what a city may set."""
        for name, (least, most) in BOUNDS.items():
            value = self.cleaned_data.get(name)
            if value is not None and not least <= value <= most:
                self.add_error(
                    name, forms.ValidationError(_outside(name), params={"least": least, "most": most})
                )
        return self.cleaned_data

    def limits(self) -> Limits:
        """What a valid form says."""
        return Limits(**{name: self.cleaned_data[name] for name in LABELS})


def _field(name: str, label: Any) -> forms.Field:
    least, most = BOUNDS[name]
    help_text = _("At most %(most)s, which is the law's limit.") % {"most": most} if name in LAW_BOUND else ""
    kind = KronorField if name == "insured_sek" else WholeNumberField
    return kind(label=label, help_text=help_text, example=str(min(most, max(least, 10))))


def _outside(name: str) -> Any:
    if name in LAW_BOUND:
        return _("Write a number from %(least)s to %(most)s. The law allows no more.")
    return _("Write a number from %(least)s to %(most)s.")
