"""Beginning a case, choosing a way to buy, and asking the jurist."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handslag.accounts.forms import OrganisationField
from handslag.accounts.models import Organisation
from handslag.foundation.forms import BaseForm, DayField
from handslag.law.answers import Door, Guide, Question, Verdict
from handslag.procurement.cases.models import TITLE_LENGTH, Case
from handslag.procurement.guidance.forms.guide import GuideForm
from handslag.procurement.guidance.pages.naming import DOOR_NAMES
from handslag.procurement.guidance.rules.asked import Asked
from handslag.registry.forms.fields import VersionedForm


class NewCaseForm(GuideForm):
    """The guide's questions, who buys, and what the case is called."""

    title = forms.CharField(
        label=_("What is the case called?"),
        help_text=_("What you would say to a colleague."),
        max_length=TITLE_LENGTH,
    )
    buyer = OrganisationField(label=_("Which board?"))
    need = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        today: date,
        buyers: Sequence[Organisation],
        asked: Asked | None = None,
        title: str = "",
        need: str = "",
    ) -> None:
        super().__init__(data, today=today, asked=asked)
        field: Any = self.fields["buyer"]
        field.offer_or_assume(buyers)
        self.initial = {**self.initial, "title": title, "need": need}


class ReviseCaseForm(GuideForm, VersionedForm):
    """The facts of a case, to be changed."""

    title = forms.CharField(label=_("What is the case called?"), max_length=TITLE_LENGTH)

    def __init__(self, data: Mapping[str, Any] | None = None, *, today: date, case: Case) -> None:
        super().__init__(data, today=today, asked=Asked.from_json(case.asked))
        self.initial = {**self.initial, "title": case.title, "version": case.version}


class ChooseForm(VersionedForm):
    """Which open door is used, why, and the days its duties count from."""

    door = forms.ChoiceField(label=_("Which way do you choose?"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Why this way?"),
        help_text=_("A sentence or two that you can stand for later."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    decision_sent_on = DayField(
        label=_("When was the decision sent to the bidders?"),
        help_text=_("The days of the standstill count from it."),
        required=False,
    )
    concluded_on = DayField(
        label=_("When was the contract signed?"),
        help_text=_("Documentation and publication count from it."),
        required=False,
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, case: Case, guide: Guide) -> None:
        saved = {
            "door": case.door,
            "reason": case.door_reason,
            "decision_sent_on": case.decision_sent_on,
            "concluded_on": case.concluded_on,
            "version": case.version,
        }
        super().__init__(data, initial=saved)
        field: Any = self.fields["door"]
        field.choices = [
            (one.door.value, gettext(DOOR_NAMES[one.door]))
            for one in guide.instruments
            if one.verdict is Verdict.OPEN
        ]

    def clean(self) -> dict[str, Any]:
        """A contract is not signed before the decision is sent."""
        sent, signed = self.cleaned_data.get("decision_sent_on"), self.cleaned_data.get("concluded_on")
        if sent and signed and signed < sent:
            self.add_error("concluded_on", gettext("The contract is signed after the decision was sent."))
        return self.cleaned_data


class AskForm(BaseForm):
    """A question to the jurist about a door of the case."""

    words = forms.CharField(
        label=_("What should the jurist know?"),
        help_text=_("What you plan, and why it is not clear. No names of people."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    door = forms.ChoiceField(widget=forms.HiddenInput, choices=[(door.value, door.value) for door in Door])
    question = forms.ChoiceField(
        widget=forms.HiddenInput, choices=[(one.value, one.value) for one in Question]
    )
