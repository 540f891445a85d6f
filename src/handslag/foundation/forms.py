"""The base of our forms, fields for days and money, and every error with the control it concerns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from handslag.foundation.errors import RuleBroken
from handslag.foundation.phrasing import sentence

_SPACES = dict.fromkeys(map(ord, " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"))


@dataclass(frozen=True, slots=True)
class FormError:
    """One thing to mend: where it is (empty for the whole form), what it is called, what is wrong."""

    control_id: str
    label: str
    message: str


def error_list(form: forms.BaseForm) -> tuple[FormError, ...]:
    """Everything to mend, in the order of the page."""
    if not form.is_bound:
        return ()
    whole = tuple(FormError("", "", str(message)) for message in form.non_field_errors())
    parts = (
        FormError(_control_id(field), str(field.label), str(message))
        for field in form
        for message in field.errors
    )
    return (*whole, *parts)


def _control_id(field: forms.BoundField) -> str:
    """The id of the field's control, or of the first one in a group."""
    if field.use_fieldset and hasattr(field.field.widget, "choices"):
        return f"{field.auto_id}_0"
    return field.id_for_label or field.auto_id


class BaseForm(forms.Form):
    """A form whose data never holds NUL signs and whose errors can be listed.

    Django itself ties help and errors to the control (aria-describedby, aria-invalid) with the ids that
    the field component prints.
    """

    def __init__(self, data: Mapping[str, Any] | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(_without_nul(data), *args, **kwargs)

    def full_clean(self) -> None:
        """Check everything, fields that a form made for itself too, and say what is wrong in our words."""
        for field in self.fields.values():
            _say_plainly(field)
        super().full_clean()

    @property
    def error_list(self) -> tuple[FormError, ...]:
        """Everything to mend, in the order of the page."""
        return error_list(self)

    def refuse(self, broken: RuleBroken) -> None:
        """Show every reason of a broken rule above the form."""
        self.add_error(None, [sentence(reason) for reason in broken.reasons])


def posted(request: HttpRequest) -> QueryDict | None:
    """What was filled in, when anything was."""
    return request.POST if request.method == "POST" else None


def _say_plainly(field: forms.Field) -> None:
    """Our words for what Django says stiffly; a field's own words stay."""
    if field.error_messages["required"] == forms.Field.default_error_messages["required"]:
        is_choice = isinstance(field, forms.ChoiceField)
        field.error_messages["required"] = _("Choose one.") if is_choice else _("Fill this in.")
    field.error_messages.setdefault(
        "max_length", _("Write at most %(limit_value)s characters. Now there are %(show_value)s.")
    )


def _without_nul(data: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    if not isinstance(data, QueryDict):
        return data
    clean = data.copy()
    for name, values in data.lists():
        clean.setlist(name, [value.replace("\0", "") for value in values])
    return clean


class DayInput(forms.DateInput):
    """The browser's own calendar, which reads and writes ISO days whatever the language."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class DayField(forms.DateField):
    """A day."""

    widget = DayInput


class SekField(forms.DecimalField):
    """Kronor as people write them: '1 250 000', '1250000 kr', '99,50'."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "class": "short"})

    def __init__(self, **facts: Any) -> None:
        super().__init__(**{"min_value": 0, "max_digits": 14, "decimal_places": 2, **facts})

    def to_python(self, value: object) -> Any:
        """Read an amount: a Decimal, or None for nothing written.

        Raises:
            ValidationError: when it is none.
        """
        if isinstance(value, str):
            value = value.translate(_SPACES).lower().removesuffix("kr").replace(",", ".")
        return super().to_python(value)
