"""The lots a board thinks of, and what it decides about them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handslag.law.lot_decision import BidRule, LotDecision
from handslag.procurement.cases.forms.fields import WordsField
from handslag.procurement.cases.rules import MOST_LOTS, LotIdea
from handslag.procurement.guidance.forms.fields import NO, YES
from handslag.registry.forms.fields import KronorField, VersionedForm, WholeNumberField
from handslag.registry.search.areas import shown_areas

_LONGEST_TITLE = 120
_FEWEST_ROWS = 2
_PARTS = ("title", "value_sek", "months", "place")


class LotsForm(VersionedForm):
    """A row for each lot, and one more; a row that is left empty is no lot."""

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        lots: Sequence[LotIdea],
        version: int,
        today: date,
    ) -> None:
        initial = {
            f"{part}_{number}": getattr(lot, part)
            for number, lot in enumerate(lots, start=1)
            for part in _PARTS
        }
        self.numbers = range(1, _rows(data, lots) + 1)
        super().__init__(data, initial={**initial, "version": version})
        places = [("", _("Anywhere")), *shown_areas(on=today).names.items()]
        for number in self.numbers:
            self.fields |= _row(number, places)

    def rows(self) -> Iterator[tuple[int, list[forms.BoundField]]]:
        """Each row's number and fields."""
        for number in self.numbers:
            yield number, [self[f"{part}_{number}"] for part in _PARTS]

    def clean(self) -> dict[str, Any]:
        """A lot that is named, or that has a place or a time, has a value."""
        for number in self.numbers:
            said = [self.cleaned_data.get(f"{part}_{number}") for part in _PARTS]
            value = f"value_sek_{number}"
            if any(said) and not self.cleaned_data.get(value) and value not in self.errors:
                self.add_error(value, gettext("About what is this lot worth?"))
        return self.cleaned_data

    def lots(self) -> tuple[LotIdea, ...]:
        """The lots of a valid form, in order."""
        found = []
        for number in self.numbers:
            title, value, months, place = (self.cleaned_data[f"{part}_{number}"] for part in _PARTS)
            if value:
                found.append(LotIdea(title=title, value_sek=value, months=months, place=place or None))
        return tuple(found)


def _rows(data: Mapping[str, Any] | None, lots: Sequence[LotIdea]) -> int:
    """One row more than there are lots, or as many as were sent."""
    if data is None:
        return min(max(len(lots) + 1, _FEWEST_ROWS), MOST_LOTS)
    sent = [number for number in range(1, MOST_LOTS + 1) if f"value_sek_{number}" in data]
    return max(sent, default=_FEWEST_ROWS)


def _row(number: int, places: Sequence[tuple[str, Any]]) -> dict[str, forms.Field]:
    return {
        f"title_{number}": WordsField(
            label=_("What is this part?"), required=False, max_length=_LONGEST_TITLE
        ),
        f"value_sek_{number}": KronorField(
            label=_("About what may this part cost? (estimated value)"), required=False
        ),
        f"months_{number}": WholeNumberField(label=_("For how many months?"), example="24", required=False),
        f"place_{number}": forms.ChoiceField(label=_("Where?"), choices=places, required=False),
    }


class DecisionForm(VersionedForm):
    """Whether the purchase is divided, and what the documents then have to say."""

    is_divided = forms.ChoiceField(
        label=_("Do you divide the purchase?"),
        choices=[(YES, _("Yes, into the lots above")), (NO, _("No"))],
        widget=forms.RadioSelect,
    )
    reasons_not_divided = WordsField(
        label=_("If not: why?"),
        help_text=_("Above the threshold the reasons stand in the documents (LOU 4:14)."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    bid_rule = forms.TypedChoiceField(
        label=_("How many lots may somebody bid for?"),
        choices=[
            ("", _("Not decided yet")),
            (BidRule.ONE.value, _("One")),
            (BidRule.SEVERAL.value, _("Several")),
            (BidRule.ALL.value, _("All")),
        ],
        coerce=BidRule,
        empty_value=None,
        required=False,
    )
    cap = WholeNumberField(
        label=_("At most how many lots may one supplier win?"),
        help_text=_("Empty is no cap."),
        example="2",
        required=False,
    )
    cap_order = WordsField(
        label=_("In which order are lots given when the cap is reached?"),
        help_text=_("For example: the largest lot first."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    place_link = WordsField(
        label=_("Why does the service get better by being divided by place?"),
        help_text=_("Only where the lots lie in different places."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    may_combine = forms.BooleanField(label=_("Lots may be combined in one award"), required=False)
    combined_order = WordsField(
        label=_("In which order are single and combined lots weighed?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    FIRST = ("is_divided", "reasons_not_divided", "bid_rule", "place_link")
    MORE = ("cap", "cap_order", "may_combine", "combined_order")

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        decision: LotDecision | None,
        version: int,
    ) -> None:
        saved: dict[str, Any] = {"version": version}
        if decision is not None:
            saved |= {name: getattr(decision, name) for name in (*self.FIRST, *self.MORE)}
            saved["is_divided"] = YES if decision.is_divided else NO
        super().__init__(data, initial=saved)

    def decision(self) -> LotDecision:
        """What a valid form says."""
        said = {name: self.cleaned_data[name] for name in (*self.FIRST, *self.MORE)}
        return LotDecision(**{**said, "is_divided": said["is_divided"] == YES})
