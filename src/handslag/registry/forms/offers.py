"""The form on which an offer is written, with CPV codes suggested from its words."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from handslag.registry.forms.fields import AreasForm, CodesForm, WholeNumberField
from handslag.registry.rules import TITLE_LENGTH, OfferContent, offer_problems

_NUMBERS = ("smallest_order_sek", "largest_order_sek", "lead_time_days", "capacity_sek_per_month")
_LISTS = ("cpv", "areas")


class OfferForm(CodesForm, AreasForm):
    """Something the firm sells."""

    title = forms.CharField(
        label=_("What do you sell?"),
        help_text=_("In a few words, as your customers say it."),
        max_length=TITLE_LENGTH,
    )
    description = forms.CharField(
        label=_("What does the customer get?"), required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    smallest_order_sek = WholeNumberField(
        label=_("Smallest order"), help_text=_("In kronor, without VAT."), required=False
    )
    largest_order_sek = WholeNumberField(
        label=_("Largest order"), help_text=_("In kronor, without VAT."), required=False
    )
    lead_time_days = WholeNumberField(label=_("Days from order to delivery"), example="14", required=False)
    capacity_sek_per_month = WholeNumberField(
        label=_("How much can you deliver in a month?"),
        help_text=_("In kronor, without VAT."),
        required=False,
    )
    field_order = ("title", "description", "cpv", "code_words", *_NUMBERS, "areas", "other_areas")

    def __init__(
        self,
        data: Any = None,
        *,
        on: date,
        content: OfferContent | None = None,
        version: int = 0,
        draft: QueryDict | None = None,
    ) -> None:
        before = content or OfferContent(title="")
        facts = {name: getattr(before, name) for name in ("title", "description", *_NUMBERS)}
        initial = {**facts, "cpv": sorted(before.cpv), "version": version, **_drafted(draft)}
        super().__init__(data, initial=initial, delivers=before.delivery_areas, on=on)
        self.field("areas").label = _("Where do you deliver this?")
        self.field("areas").help_text = _("Choose none if it is the same as for the rest of what you sell.")
        self.field("cpv").label = _("Which of these fit? (CPV codes)")

    def clean(self) -> dict[str, Any]:
        """Show what the rules say at each field."""
        self.add_problems(offer_problems(self.content()))
        return self.cleaned_data

    def content(self) -> OfferContent:
        """The facts as they were filled in."""
        said = self.cleaned_data
        return OfferContent(
            title=said.get("title", ""),
            description=said.get("description", ""),
            cpv=said.get("cpv", frozenset()),
            delivery_areas=self.delivery_areas(),
            **{name: said.get(name) for name in _NUMBERS},
        )


def _drafted(draft: QueryDict | None) -> dict[str, Any]:
    """What has been typed so far, when suggestions are asked for before anything is saved."""
    if draft is None:
        return {}
    return {name: draft.getlist(name) if name in _LISTS else draft.get(name) for name in draft}
