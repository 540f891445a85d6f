"""Questions that the forms share: yes, no or not known; a code; the day a purchase begins."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handslag.foundation.forms import BaseForm, DayField
from handslag.law.cpv_lists import NotCpv, normal
from handslag.law.rules import LOU_BEGAN
from handslag.matching.cpv import tree
from handslag.registry.forms.fields import KronorField, WholeNumberField

YES, NO = "ja", "nej"


class YesNoField(forms.TypedChoiceField):
    """Yes, no, or nothing said."""

    def __init__(self, **facts: Any) -> None:
        choices = [("", _("Do not know yet")), (YES, _("Yes")), (NO, _("No"))]
        super().__init__(
            **{"choices": choices, "coerce": _is_yes, "empty_value": None, "required": False, **facts}
        )

    def prepare_value(self, value: Any) -> Any:
        """What was saved, as the choice it was."""
        return {True: YES, False: NO}.get(value, value) if isinstance(value, bool) else value


def _is_yes(value: str) -> bool:
    return value == YES


class CodeField(forms.CharField):
    """A CPV code of the list, with or without its check digit."""

    def clean(self, value: Any) -> str | None:
        """Eight digits; None for nothing.

        Raises:
            ValidationError: when it is not in the list.
        """
        written = super().clean(value)
        if not written:
            return None
        try:
            code = normal(written)
        except NotCpv:
            code = ""
        if not tree().known(code):
            raise forms.ValidationError(
                _("A CPV code has eight digits, for example 55520000. Check the code.")
            )
        return code


class PurchaseFields(BaseForm):
    """What is asked of every purchase; the form that asks says which day it is."""

    amount_sek = KronorField(
        label=_("About what may it cost? (estimated value)"),
        help_text=_("In kronor, without VAT."),
        required=False,
    )
    months = WholeNumberField(
        label=_("For how many months?"),
        help_text=_("Count options and extensions."),
        example="24",
        required=False,
    )
    on = DayField(
        label=_("When does the purchase begin?"),
        help_text=_("The day you begin, not the day of the contract. Empty is today."),
        required=False,
    )

    _today: date

    def clean_on(self) -> date:
        """The day; today when none is given.

        Raises:
            ValidationError: when it is before the act.
        """
        on: date = self.cleaned_data["on"] or self._today
        if on < LOU_BEGAN:
            raise forms.ValidationError(
                _("The procurement act applies from 1 January 2017. Choose a later day.")
            )
        return on
