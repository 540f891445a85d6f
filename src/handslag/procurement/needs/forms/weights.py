"""The weights of matching, as an administrator changes them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handslag.foundation.phrasing import plain, plain_figure, sentence
from handslag.matching.weight_table import LIMITS, LINES, PARTS, Line, problems_of
from handslag.procurement.needs.rules import REASON_LENGTH
from handslag.registry.forms.fields import VersionedForm


def _written(name: str, value: str | int) -> str:
    """Figures as the language writes them, other words as they are."""
    return plain_figure(float(value)) if name in {"least", "most", "total"} else plain(name, value)


class FigureField(forms.DecimalField):
    """A figure as people write it: '0,45' or '0.45'."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "class": "short"})

    def to_python(self, value: object) -> Any:
        """Read a figure.

        Raises:
            ValidationError: when it is none.
        """
        return super().to_python(value.replace(",", ".") if isinstance(value, str) else value)

    def prepare_value(self, value: Any) -> Any:
        """The saved figure as the language writes it; what was typed stays as it was."""
        return plain_figure(value) if isinstance(value, float) else value


class WeightsForm(VersionedForm):
    """Every weight, and why they are changed; `version` is the number of the table that was opened."""

    reason = forms.CharField(
        label=_("Why do you change the weights?"),
        help_text=_("Everybody can read it, beside your name."),
        max_length=REASON_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, number: int, figures: Mapping[str, float]
    ) -> None:
        super().__init__(data, initial={**figures, "version": number})
        for name, line in LINES.items():
            self.fields[name] = FigureField(
                label=gettext(line.label),
                max_digits=7,
                decimal_places=3,
                error_messages={"invalid": _("Write a figure, for example 0,25.")},
            )
        self.order_fields(["version", *LINES, "reason"])

    @property
    def parts(self) -> list[BoundField]:
        """How much each part counts."""
        return self._of(PARTS)

    @property
    def limits(self) -> list[BoundField]:
        """Where the states of the parts begin, and what they are worth."""
        return self._of(LIMITS)

    def _of(self, lines: tuple[Line, ...]) -> list[BoundField]:
        return [self[line.name] for line in lines]

    def clean(self) -> dict[str, Any]:
        """Everything that does not agree, when every figure could be read."""
        if all(isinstance(self.cleaned_data.get(name), Decimal) for name in LINES):
            for problem in problems_of(self.figures()):
                self.add_error(problem.name, sentence(problem.text, shown=_written))
        return self.cleaned_data

    def figures(self) -> dict[str, float]:
        """The figures, by their names."""
        return {name: float(self.cleaned_data[name]) for name in LINES}
