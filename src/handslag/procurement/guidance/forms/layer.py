"""The city's own layer: amounts in kronor, guidelines, and the jurist's answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handslag.foundation.forms import BaseForm, DayField
from handslag.law.answers import Door, Verdict
from handslag.law.cpv_lists import NotCpv, normal
from handslag.law.purchase import Kind
from handslag.matching.cpv import tree
from handslag.procurement.guidance.actions import GuidelineContent
from handslag.procurement.guidance.models import SOURCE_LENGTH, WORDS_LENGTH, JuristAnswer
from handslag.procurement.guidance.pages.naming import DOOR_NAMES
from handslag.registry.forms.fields import KronorField, VersionedForm

AMOUNTS = (
    ("goods_sek", _("Goods and services of a municipality or region")),
    ("central_sek", _("Goods and services of a state authority")),
    ("works_sek", _("Building works")),
    ("annex2_sek", _("Social and other special services (annex 2)")),
    ("small_lot_sek", _("Exempt lot, goods and services")),
    ("small_works_lot_sek", _("Exempt lot, building works")),
)


class AmountsForm(VersionedForm):
    """What the limits of a period are in kronor, those that did not come with the code; empty is unknown."""

    source = forms.CharField(
        label=_("Where did you read the figures?"),
        help_text=_("The official publication, for example its number in the statute book."),
        max_length=SOURCE_LENGTH,
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        version: int,
        saved: Mapping[str, Any],
        lacking: Sequence[str],
    ) -> None:
        super().__init__(data, initial={**saved, "version": version})
        self._lacking = lacking
        for name, label in AMOUNTS:
            if name in lacking:
                self.fields[name] = KronorField(label=label, required=False)
        self.order_fields(["version", *lacking, "source"])

    def clean(self) -> dict[str, Any]:
        """At least one figure."""
        if not self.errors and not any(self.amounts().values()):
            self.add_error(self._lacking[0], gettext("Enter at least one figure."))
        return self.cleaned_data

    def amounts(self) -> dict[str, int | None]:
        """The figures, by their names."""
        return {name: self.cleaned_data[name] for name in self._lacking}


class ScopeForm(BaseForm):
    """Which purchases something is about."""

    kinds = forms.MultipleChoiceField(
        label=_("Which kinds of purchases?"),
        help_text=_("None ticked is all."),
        choices=[
            (Kind.SERVICE.value, _("Services")),
            (Kind.GOODS.value, _("Goods")),
            (Kind.WORKS.value, _("Building works")),
        ],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    cpv = forms.CharField(
        label=_("Which CPV codes?"),
        help_text=_("With commas between. Each stands for itself and what lies below it. Empty is all."),
        required=False,
        max_length=400,
    )
    from_sek = KronorField(label=_("From which value?"), required=False)
    below_sek = KronorField(label=_("Below which value?"), required=False)
    valid_from = DayField(
        label=_("From which day?"), help_text=_("It holds for purchases that begin from this day.")
    )
    valid_to = DayField(
        label=_("Until which day?"), help_text=_("Empty is until further notice."), required=False
    )

    def clean_cpv(self) -> tuple[str, ...]:
        """The codes, each of the list.

        Raises:
            ValidationError: naming every one that is not.
        """
        written = [part.strip() for part in self.cleaned_data["cpv"].split(",") if part.strip()]
        unknown = [part for part in written if not _is_code(part)]
        if unknown:
            raise forms.ValidationError(
                _("Not in the code list: %(codes)s."), params={"codes": ", ".join(unknown)}
            )
        return tuple(map(normal, written))

    def clean(self) -> dict[str, Any]:
        """Days and sums in order."""
        first, last = self.cleaned_data.get("valid_from"), self.cleaned_data.get("valid_to")
        if first and last and last < first:
            self.add_error("valid_to", gettext("The last day is before the first."))
        low, high = self.cleaned_data.get("from_sek"), self.cleaned_data.get("below_sek")
        if low is not None and high is not None and high <= low:
            self.add_error("below_sek", gettext("It has to be more than the value it begins from."))
        return self.cleaned_data


def _is_code(written: str) -> bool:
    try:
        return tree().known(normal(written))
    except NotCpv:
        return False


class GuidelineForm(ScopeForm):
    """A guideline of the city."""

    door = forms.ChoiceField(
        label=_("Which way to buy is it about?"),
        choices=[(door.value, name) for door, name in DOOR_NAMES.items()],
    )
    words = forms.CharField(
        label=_("What does the guideline say?"),
        help_text=_("One or two sentences, as the purchaser should read them."),
        max_length=WORDS_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    reference = forms.CharField(
        label=_("Where is it decided?"),
        help_text=_("The decision or document, and its paragraph."),
        max_length=SOURCE_LENGTH,
    )
    verdict = forms.TypedChoiceField(
        label=_("What does it do to the door?"),
        help_text=_("A guideline may be stricter than the law, never wider."),
        choices=[
            ("", _("Leaves it as the law has it")),
            (Verdict.ASK_JURIST.value, _("The jurist is asked first")),
            (Verdict.CLOSED.value, _("Closes it")),
        ],
        coerce=Verdict,
        empty_value=None,
        required=False,
    )
    is_duty = forms.BooleanField(label=_("List it among what the door obliges to"), required=False)
    field_order = (
        "door",
        "words",
        "reference",
        "verdict",
        "is_duty",
        "valid_from",
        "valid_to",
        "kinds",
        "cpv",
        "from_sek",
        "below_sek",
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, today: date) -> None:
        super().__init__(data, initial={"valid_from": today})
        field: Any = self.fields["door"]
        field.choices = [(door.value, gettext(name)) for door, name in DOOR_NAMES.items()]

    def content(self) -> GuidelineContent:
        """What a valid form says."""
        said = dict(self.cleaned_data)
        return GuidelineContent(door=Door(said.pop("door")), kinds=tuple(said.pop("kinds")), **said)


class AnswerForm(ScopeForm):
    """The jurist's answer, on what it rests, and which purchases it settles."""

    verdict = forms.TypedChoiceField(
        label=_("What is the answer?"),
        choices=JuristAnswer.Verdict.choices,
        coerce=Verdict,
        widget=forms.RadioSelect,
    )
    basis = forms.CharField(
        label=_("What does it rest on?"),
        help_text=_("The paragraph or judgment, in words a purchaser understands. Everybody can read it."),
        max_length=WORDS_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    field_order = (
        "verdict",
        "basis",
        "valid_from",
        "valid_to",
        "kinds",
        "cpv",
        "from_sek",
        "below_sek",
    )

    def scope(self) -> dict[str, Any]:
        """Which purchases it settles."""
        return {name: self.cleaned_data[name] for name in ("kinds", "cpv", "from_sek", "below_sek")}
