"""A check of a bidder kept in a case, and the reserved contracts a board has awarded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handslag.accounts.forms import OrganisationField
from handslag.accounts.models import Organisation
from handslag.foundation.forms import BaseForm, DayField
from handslag.foundation.phrasing import sentence
from handslag.law.answers import Door
from handslag.procurement.cases.forms.fields import WordsField
from handslag.procurement.cases.models import SUPPLIER_LENGTH, ReservedAward, ReservedCheck
from handslag.procurement.guidance.forms.fields import CodeField
from handslag.procurement.guidance.forms.reserved import (
    BidderForm,
    EmploymentForm,
    IdeburenForm,
    WelfareForm,
)
from handslag.registry.rules import compact_number, number_problem


class SupplierField(WordsField):
    """What an organisation is called."""

    def __init__(self, **facts: Any) -> None:
        super().__init__(max_length=SUPPLIER_LENGTH, label=_("Which organisation?"), **facts)


class OrgNoField(forms.CharField):
    """The number of a legal person, as ten digits; empty for none."""

    widget = forms.TextInput(attrs={"class": "short", "inputmode": "numeric"})

    def __init__(self, **facts: Any) -> None:
        super().__init__(label=_("Organisation number"), **facts)

    def clean(self, value: Any) -> Any:
        """The ten digits.

        Raises:
            ValidationError: when it is no legal person's number.
        """
        written = super().clean(value)
        if not written:
            return ""
        if problem := number_problem(written, legal_form=None):
            raise forms.ValidationError(sentence(problem))
        return compact_number(written)


class KeptCheckForm(BidderForm):
    """Who the check is about; empty while nobody is meant."""

    supplier = SupplierField(
        required=False,
        help_text=_(
            "Empty while you prepare. Who has bid is not written here before the award decision; then the "
            "one whose proof you check."
        ),
    )
    org_no = OrgNoField(required=False, help_text=_("Ten digits. Earlier awards are found by it."))
    SUPPLIER = ("supplier", "org_no")


class KeptEmploymentForm(EmploymentForm, KeptCheckForm):
    """The check of LOU 4:18 in a case."""


class KeptWelfareForm(WelfareForm, KeptCheckForm):
    """The check of LOU 19:25 in a case: earlier awards are counted from what the board has written down."""


class KeptIdeburenForm(IdeburenForm, KeptCheckForm):
    """The check of LOU 19:25 a in a case."""


KEPT_FORMS: Mapping[Door, type[KeptCheckForm]] = {
    Door.RESERVED_EMPLOYMENT: KeptEmploymentForm,
    Door.RESERVED_WELFARE: KeptWelfareForm,
    Door.RESERVED_IDEBUREN: KeptIdeburenForm,
}


def kept_answers(check: ReservedCheck | None) -> dict[str, Any]:
    """What an earlier check said, to begin the next one with."""
    if check is None:
        return {}
    return {**check.answers, "supplier": check.supplier, "org_no": check.org_no}


class AwardForm(BaseForm):
    """A reserved contract that the board has awarded."""

    buyer = OrganisationField(label=_("Which board?"))
    supplier = SupplierField()
    org_no = OrgNoField(help_text=_("Ten digits."))
    cpv = CodeField(label=_("Which service or goods? (CPV code)"), help_text=_("Eight digits."))
    under = forms.TypedChoiceField(
        label=_("How was it reserved?"), choices=ReservedAward.Under.choices, coerce=ReservedAward.Under
    )
    awarded_on = DayField(label=_("When was it awarded?"))

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        buyers: Sequence[Organisation],
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=dict(initial or {}))
        field: Any = self.fields["buyer"]
        field.offer_or_assume(buyers)
