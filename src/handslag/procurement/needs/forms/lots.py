"""The form on which one lot of a need is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handslag.procurement.needs.rules import TITLE_LENGTH, LotContent, NeedContent, need_problems
from handslag.registry.forms.fields import AreasForm, CodesForm, KronorField

_SAVED = ("title", "description", "cpv", "value_sek")


class LotForm(CodesForm, AreasForm):
    """A part that can be bought on its own; what is left empty is the same as for the whole need."""

    title = forms.CharField(label=_("What is this part?"), max_length=TITLE_LENGTH)
    description = forms.CharField(
        label=_("What is special about it?"), required=False, widget=forms.Textarea(attrs={"rows": 5})
    )
    value_sek = KronorField(
        label=_("About what may this part cost? (estimated value)"),
        help_text=_("In kronor, without VAT, for the whole time. Leave it empty if you do not know."),
        required=False,
    )
    field_order = (
        "version",
        "title",
        "description",
        "cpv",
        "code_words",
        "value_sek",
        "areas",
        "other_areas",
    )

    def __init__(
        self,
        data: Any = None,
        *,
        before: NeedContent,
        number: int,
        today: date,
        version: int = 0,
    ) -> None:
        self.before, self.number, self._today = before, number, today
        saved = before.lots[number - 1] if number <= len(before.lots) else LotContent(title="")
        self._saved = saved
        initial = {name: getattr(saved, name) for name in _SAVED} | {"version": version}
        super().__init__(data, initial=initial, delivers=saved.areas, on=today)
        self.field("areas").label = _("Where is this part to be delivered?")
        self.field("areas").help_text = _("Choose none if it is the same as for the whole need.")

    def clean(self) -> dict[str, Any]:
        """Show what the rules say of this lot at each field, and of the lots together above the form."""
        own = f"lots.{self.number}."
        for problem in need_problems(self.content(), today=self._today):
            if problem.field.startswith(own):
                self.add_problems([replace(problem, field=problem.field.removeprefix(own))])
            elif problem.field == "lots":
                self.add_problems([replace(problem, field="__all__")])
        return self.cleaned_data

    def content(self) -> NeedContent:
        """The need with this lot in its place, the last when it is new."""
        lots = list(self.before.lots)
        lots[self.number - 1 : self.number] = [self.lot()]
        return replace(self.before, lots=tuple(lots))

    def so_far(self) -> NeedContent:
        """What firms are counted for: this lot alone, with what it takes from the need."""
        lot, need = self.lot() if self.is_bound else self._saved, self.before
        return replace(
            need,
            title=lot.title,
            description=lot.description or f"{need.title}\n{need.description}",
            cpv=lot.cpv or need.cpv,
            areas=lot.areas or need.areas,
            value_sek=lot.value_sek,
            lots=(),
        )

    def lot(self) -> LotContent:
        """The lot as far as it could be read."""
        said = self.cleaned_data
        return LotContent(
            title=said.get("title", ""),
            description=said.get("description", ""),
            cpv=said.get("cpv", frozenset()),
            areas=self.delivery_areas(),
            value_sek=said.get("value_sek"),
        )
