"""The form with which a firm asks to hear of a branch of the CPV, or of what nearly fits what it sells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handslag.accounts.forms import OrganisationField
from handslag.accounts.models import Organisation
from handslag.foundation.forms import BaseForm
from handslag.matching.cpv import tree


class SubscriptionForm(BaseForm):
    """Which firm, and which branch; or what nearly fits, without a code."""

    organisation = OrganisationField()
    nearly = forms.BooleanField(required=False)
    cpv = forms.CharField(max_length=8, required=False)

    def __init__(self, data: Any = None, *, organisations: Sequence[Organisation]) -> None:
        super().__init__(data)
        field: Any = self.fields["organisation"]
        field.offer(organisations)

    def clean_cpv(self) -> str:
        """The code; what nearly fits has none.

        Raises:
            ValidationError: when it is not in the list, though one is needed.
        """
        code: str = self.cleaned_data["cpv"]
        if not self.cleaned_data.get("nearly") and code not in tree().labels:
            raise forms.ValidationError(_("Not in the list of CPV codes: %(code)s."), params={"code": code})
        return code
