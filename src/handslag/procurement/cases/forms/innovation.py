"""A form for each step of an innovation procurement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handslag.law.innovation_path import Step, Way
from handslag.phrases import gettext_noop
from handslag.procurement.cases.forms.fields import WordsField
from handslag.procurement.cases.models import InnovationStep
from handslag.procurement.guidance.forms.fields import NO, YES
from handslag.registry.forms.fields import VersionedForm

WAY_NAMES = {
    Way.FUNCTION: gettext_noop("Ask for a function or a result"),
    Way.EARLY_DIALOGUE: gettext_noop("An early dialogue with the market"),
    Way.COMPETITIVE_DIALOGUE: gettext_noop("A competitive dialogue"),
    Way.CONTEST: gettext_noop("A design contest"),
    Way.PARTNERSHIP: gettext_noop("An innovation partnership"),
    Way.PRE_COMMERCIAL: gettext_noop("A pre-commercial procurement"),
}
_QUESTIONS = {
    Step.CURRENT_STATE: (
        _("How is it now?"),
        _("What is done today, by whom, for whom, what it costs, and what does not work."),
    ),
    Step.STAKEHOLDERS: (
        _("Who is concerned, inside and outside?"),
        _("Users, staff, other boards, suppliers, associations. Roles, not names of people."),
    ),
    Step.NEEDS: (
        _("What does each of them need?"),
        _("Say what they need, not which solution they want. Write how you know: talks, figures, visits."),
    ),
    Step.TARGET_PICTURE: (
        _("What do you want to reach?"),
        _("How it is when it works, and how you can tell. A first picture is enough."),
    ),
    Step.ENTERPRISES: (
        _("Why, or why not?"),
        _("For example: firms in the register that do this, a dialogue you held, or what keeps them out."),
    ),
    Step.SPECIFICATION: (
        _("What is to be bought, to which goal, and with which demands?"),
        _("Describe function and result so that different solutions can meet them."),
    ),
}


class StepForm(VersionedForm):
    """What is written in a step."""

    words = WordsField(widget=forms.Textarea(attrs={"rows": 6}))

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, step: Step, row: InnovationStep | None
    ) -> None:
        saved: dict[str, Any] = {"version": row.version if row else 0}
        if row:
            answer = "" if row.considers_enterprises is None else YES if row.considers_enterprises else NO
            saved |= {"words": row.words, "considers_enterprises": answer, "way": row.way}
        super().__init__(data, initial=saved, auto_id=f"id_{step.value}_%s")
        self.fields["words"].label, self.fields["words"].help_text = _QUESTIONS[step]

    def said(self) -> dict[str, Any]:
        """What a valid form says of the step."""
        return {"words": self.cleaned_data["words"]}


class EnterprisesForm(StepForm):
    """Whether a social enterprise could do it, with the reason."""

    considers_enterprises = forms.ChoiceField(
        label=_("Could a work-integrating social enterprise do this, or a part of it?"),
        choices=[(YES, _("Yes")), (NO, _("No"))],
        widget=forms.RadioSelect,
    )
    field_order = ("version", "considers_enterprises", "words")

    def said(self) -> dict[str, Any]:
        """The reason, and the answer."""
        return {**super().said(), "considers_enterprises": self.cleaned_data["considers_enterprises"] == YES}


class SpecificationForm(StepForm):
    """What is to be bought, and by which way."""

    way = forms.TypedChoiceField(
        label=_("In which way do you buy it?"),
        help_text=_("What each of them is stands below."),
        coerce=Way,
        empty_value=None,
        required=False,
    )
    field_order = ("version", "words", "way")

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, step: Step, row: InnovationStep | None
    ) -> None:
        super().__init__(data, step=step, row=row)
        field: Any = self.fields["way"]
        named = [(way.value, gettext(name)) for way, name in WAY_NAMES.items()]
        field.choices = [("", gettext("Not decided yet")), *named]

    def said(self) -> dict[str, Any]:
        """The words, and the way."""
        return {**super().said(), "way": self.cleaned_data["way"]}


def step_form(step: Step, row: InnovationStep | None, data: Mapping[str, Any] | None = None) -> StepForm:
    """The form of this step."""
    kinds: dict[Step, type[StepForm]] = {
        Step.ENTERPRISES: EnterprisesForm,
        Step.SPECIFICATION: SpecificationForm,
    }
    return kinds.get(step, StepForm)(data, step=step, row=row)
