"""What the forms about needs and lots share: CPV codes to tick, and answers that are added to those saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from handslag.matching.cpv import tree
from handslag.procurement.needs.rules import NeedContent, need_problems
from handslag.registry.forms.fields import VersionedForm


class CodesField(forms.MultipleChoiceField):
    """CPV codes, ticked among those that the page suggested or found."""

    widget = forms.CheckboxSelectMultiple

    def valid_value(self, value: str) -> bool:
        """Every code of the list will do, whichever of them were shown."""
        return value in tree().labels

    def clean(self, value: Any) -> frozenset[str]:
        """The codes, each once.

        Raises:
            ValidationError: when one is not in the list.
        """
        return frozenset(super().clean(value))


class CodesForm(VersionedForm):
    """A form that asks which codes its words mean."""

    cpv = CodesField(label=_("Which of these is it? (CPV codes)"), required=False)
    code_words = forms.CharField(
        label=_("None of these? Search the code list"),
        help_text=_("A word, or the beginning of a code."),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )


class AnswersForm(VersionedForm):
    """Some of a need's answers; all others stay as they were before."""

    ANSWERS: ClassVar[tuple[str, ...]]

    def __init__(
        self,
        data: Any = None,
        *,
        before: NeedContent,
        today: date,
        version: int = 0,
        **more: Any,
    ) -> None:
        self.before, self._today = before, today
        saved = {name: getattr(before, name) for name in self.ANSWERS}
        super().__init__(data, initial={**saved, "version": version}, **more)

    def clean(self) -> dict[str, Any]:
        """Show what the rules say at each field."""
        problems = need_problems(self.content(), today=self._today)
        self.add_problems(problem for problem in problems if problem.field in self.fields)
        return self.cleaned_data

    def content(self) -> NeedContent:
        """The need with these answers, as far as they could be read."""
        return replace(self.before, **self.answers())

    def so_far(self) -> NeedContent:
        """What firms are counted for: the need as it is typed now, or as it was saved."""
        return self.content() if self.is_bound else self.before

    def answers(self) -> dict[str, Any]:
        """Those of this form that could be read."""
        said = self.cleaned_data
        return {name: said[name] for name in self.ANSWERS if name in said}
