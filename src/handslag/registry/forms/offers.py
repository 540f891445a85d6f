"""The form on which an offer is written, with CPV codes suggested from its words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from handslag.matching.cpv import NotCpv, normal, tree
from handslag.matching.suggesting import suggest
from handslag.reference.pages import reading_language
from handslag.registry.forms.fields import AreasForm, WholeNumberField
from handslag.registry.rules import TITLE_LENGTH, OfferContent, offer_problems, parts_of_list

_SUGGESTIONS = 5
_NUMBERS = ("smallest_order_sek", "largest_order_sek", "lead_time_days", "capacity_sek_per_month")
_LISTS = ("cpv", "areas")


class OfferForm(AreasForm):
    """Something the firm sells."""

    title = forms.CharField(
        label=_("What do you sell?"),
        help_text=_("In a few words, as your customers say it."),
        max_length=TITLE_LENGTH,
    )
    description = forms.CharField(
        label=_("What does the customer get?"), required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    cpv = forms.MultipleChoiceField(
        label=_("Which of these fit? (CPV codes)"),
        help_text=_("Purchasers search by these. A code you confirm helps more than many words."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    more_codes = forms.CharField(
        label=_("Other CPV codes"), help_text=_("With ; between, for example 55520000."), required=False
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
    field_order = ("title", "description", "cpv", "more_codes", *_NUMBERS, "areas", "other_areas")

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
        words = data or self.initial
        chosen = data.getlist("cpv") if isinstance(data, QueryDict) else self.initial["cpv"]
        self.field("cpv").choices = _code_choices(chosen, f"{words.get('title')}\n{words.get('description')}")

    def clean_more_codes(self) -> frozenset[str]:
        """Read the codes that were written.

        Raises:
            ValidationError: naming every one that is not in the list.
        """
        written = parts_of_list(self.cleaned_data["more_codes"].replace(",", ";"))
        codes = {part: _code_of(part) for part in written}
        if unknown := [part for part, code in codes.items() if code is None]:
            raise forms.ValidationError(
                _("Not known as CPV codes: %(names)s."), params={"names": ", ".join(unknown)}
            )
        return frozenset(code for code in codes.values() if code)

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
            cpv=frozenset(said.get("cpv", [])) | said.get("more_codes", frozenset()),
            delivery_areas=self.delivery_areas(),
            **{name: said.get(name) for name in _NUMBERS},
        )


def _drafted(draft: QueryDict | None) -> dict[str, Any]:
    """What has been typed so far, when suggestions are asked for before anything is saved."""
    if draft is None:
        return {}
    return {name: draft.getlist(name) if name in _LISTS else draft.get(name) for name in draft}


def _code_choices(chosen: Iterable[str], words: str) -> list[tuple[str, str]]:
    """The codes already chosen, then those that the words suggest."""
    lang = reading_language()
    kept = [code for part in chosen if (code := _code_of(part))]
    suggested = [found.code for found in suggest(words, lang, _SUGGESTIONS)] if words.strip() else []
    codes = dict.fromkeys([*kept, *suggested])
    return [(code, f"{tree().label(code, lang)} ({code})") for code in codes]


def _code_of(written: str) -> str | None:
    digits = written.split(maxsplit=1)[0] if written.strip() else ""
    try:
        code = normal(digits)
    except NotCpv:
        return None
    return code if code in tree().labels else None
