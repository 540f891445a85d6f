"""What forms about firms, offers and needs share: whole numbers, codes, areas, rules at their field."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handslag.foundation.forms import BaseForm
from handslag.foundation.phrasing import sentence
from handslag.foundation.sorting import search_key
from handslag.matching.cpv import tree
from handslag.reference.queries import area_tree, suggested_for
from handslag.reference.rules import Suggested
from handslag.registry.queries import area_codes
from handslag.registry.rules import Problem, parts_of_list, whole_number
from handslag.registry.search.areas import shown_areas


class WholeNumberField(forms.CharField):
    """A whole number as people write it: '1 250 000 kr', '14 dagar'; empty is unknown."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "class": "short"})

    def __init__(self, *, example: str = "1 250 000", **facts: Any) -> None:
        super().__init__(**facts)
        self._example = example

    def to_python(self, value: Any) -> Any:
        """Read a number.

        Raises:
            ValidationError: when it is none.
        """
        written = super().to_python(value)
        if not written:
            return None
        number = whole_number(written)
        if number is None:
            raise forms.ValidationError(
                _("Write a whole number, for example %(example)s."), params={"example": self._example}
            )
        return number


class KronorField(WholeNumberField):
    """A sum as people write it, shown again the same way: '1 250 000'."""

    def prepare_value(self, value: Any) -> Any:
        """The saved sum in groups of three; what was typed stays as it was."""
        return f"{value:,}".replace(",", " ") if isinstance(value, int) else value


class VersionedForm(BaseForm):
    """A form that knows which version of the record it was opened at."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def add_problems(self, problems: Iterable[Problem]) -> None:
        """Show what the rules object to at the field it concerns, unless it could not even be read."""
        for problem in problems:
            if not self.has_error(problem.field):
                self.add_error(problem.field, sentence(problem.text))


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
    """A form that asks which codes its words, a title and a description, mean."""

    cpv = CodesField(label=_("Which of these is it? (CPV codes)"), required=False)
    code_words = forms.CharField(
        label=_("None of these? Search the code list"),
        help_text=_("A word, or the beginning of a code."),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )

    def suggested(self, lang: str) -> Suggested:
        """What was suggested for the words of a valid form."""
        said = self.cleaned_data
        return suggested_for(said["title"], said["description"], lang)


def _name(code: str, name: str, city: str) -> str:
    return gettext("All of %(city)s") % {"city": name} if code == city else name


class AreasForm(VersionedForm):
    """A form that asks where somebody delivers: boxes for the city and round it, words for farther away."""

    areas = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    other_areas = forms.CharField(
        required=False,
        label=_("Other places"),
        help_text=_(
            "Municipalities or counties farther away, with ; between. Write Sverige for all of Sweden."
        ),
    )

    def __init__(self, *args: Any, delivers: frozenset[str], on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shown, names = shown_areas(on=on), area_tree().name
        near, city = shown.names, shown.city
        self.near = near
        self.field("areas").choices = [(code, _name(code, name, city)) for code, name in near.items()]
        self.initial.setdefault("areas", [code for code in near if code in delivers])
        self.initial.setdefault(
            "other_areas", "; ".join(sorted(names[code] for code in delivers - near.keys()))
        )

    def field(self, name: str) -> Any:
        """The field of this name, with the choices that each kind of field has."""
        return self.fields[name]

    def clean_other_areas(self) -> frozenset[str]:
        """Read the names of areas.

        Raises:
            ValidationError: naming every one that is not known.
        """
        known = area_codes()
        found = {
            name: known.get(search_key(name)) for name in parts_of_list(self.cleaned_data["other_areas"])
        }
        if unknown := [name for name, code in found.items() if code is None]:
            raise forms.ValidationError(
                _("Not known as a district, municipality or county: %(names)s."),
                params={"names": ", ".join(unknown)},
            )
        return frozenset(code for code in found.values() if code)

    def delivery_areas(self) -> frozenset[str]:
        """Every place that was chosen or written."""
        near: list[str] = self.cleaned_data.get("areas", [])
        far: frozenset[str] = self.cleaned_data.get("other_areas", frozenset())
        return far.union(near)
