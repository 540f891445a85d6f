"""The form on which a coordinator puts a firm in the register."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handslag.registry.forms.firms import ProfileForm
from handslag.registry.rules import FirmProfile, Problem, number_problem


class RegisterForm(ProfileForm):
    """A firm's number, and what is known of it so far."""

    org_no = forms.CharField(
        label=_("Organisation number"),
        help_text=_("Ten digits. Leave it empty only when the firm has no number yet."),
        required=False,
        widget=forms.TextInput(attrs={"class": "short", "inputmode": "numeric"}),
    )
    field_order = ("org_no", *ProfileForm.field_order)

    def __init__(self, data: Any = None, *, on: date) -> None:
        super().__init__(
            data, profile=FirmProfile(name=""), version=0, on=on, is_enterprise=True, is_own=False
        )
        del self.fields["version"]

    def clean(self) -> dict[str, Any]:
        """Show what the rules say at each field."""
        said = super().clean()
        number = said.get("org_no")
        if number and (wrong := number_problem(number, legal_form=said.get("legal_form") or None)):
            self.add_problems([Problem("org_no", wrong)])
        return said

    def number(self) -> str | None:
        """The number as it was written, None when it is unknown."""
        return self.cleaned_data.get("org_no") or None
