"""The steps in which a need is written; each asks a few answers and keeps the others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from handslag.accounts.forms import OrganisationField
from handslag.accounts.models import Organisation
from handslag.foundation.forms import DayField
from handslag.procurement.needs.forms.fields import AnswersForm
from handslag.procurement.needs.rules import BIDS_AT_LENGTH, TITLE_LENGTH, NeedContent
from handslag.registry.forms.fields import AreasForm, CodesForm, KronorField, WholeNumberField


class WhatForm(AnswersForm, CodesForm):
    """What is to be bought, in the purchaser's words, and which codes those words mean."""

    ANSWERS: ClassVar = ("title", "description", "cpv")

    title = forms.CharField(
        label=_("What do you need to buy?"),
        help_text=_("In a few words, as you would say it."),
        max_length=TITLE_LENGTH,
    )
    description = forms.CharField(
        label=_("What is it for, and what matters?"),
        help_text=_("How much, how often, for whom, what has to work. The firms read this."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 9}),
    )
    field_order = ("version", "title", "description", "cpv", "code_words")


class NewNeedForm(WhatForm):
    """The first step before anything is saved: also who buys, when the person buys for several."""

    buyer = OrganisationField(label=_("Who is buying?"))

    def __init__(
        self, data: Any = None, *, today: date, buyers: Sequence[Organisation], **known: Any
    ) -> None:
        super().__init__(data, before=NeedContent(title=""), today=today, **known)
        field: Any = self.fields["buyer"]
        field.offer_or_assume(buyers)


class WhereForm(AnswersForm, AreasForm):
    """Where and when it is to be delivered."""

    ANSWERS: ClassVar = ("starts_on", "answers_by", "months")

    starts_on = DayField(label=_("When is it to start?"), required=False)
    months = WholeNumberField(label=_("For how many months?"), example="24", required=False)
    answers_by = DayField(
        label=_("Until when can firms answer?"),
        help_text=_("The last day. Small firms are glad of three weeks."),
        required=False,
    )
    field_order = ("version", "areas", "other_areas", "starts_on", "months", "answers_by")

    def __init__(self, data: Any = None, *, before: NeedContent, today: date, **known: Any) -> None:
        super().__init__(data, before=before, today=today, delivers=before.areas, on=today, **known)
        self.field("areas").label = _("Where is it to be delivered?")

    def answers(self) -> dict[str, Any]:
        """The places besides, chosen and written."""
        places = {} if self.has_error("other_areas") else {"areas": self.delivery_areas()}
        return super().answers() | places


class SizeForm(AnswersForm):
    """How much it is, and where bids go."""

    ANSWERS: ClassVar = ("value_sek", "bids_at")

    value_sek = KronorField(
        label=_("About what may it cost? (estimated value)"),
        help_text=_("In kronor, without VAT, for the whole time. Leave it empty if you do not know."),
        required=False,
    )
    bids_at = forms.CharField(
        label=_("Where are bids sent later?"),
        help_text=_("The address of your tender tool, or in words. Bids are never sent here."),
        required=False,
        max_length=BIDS_AT_LENGTH,
    )
    field_order = ("version", "value_sek", "bids_at")
