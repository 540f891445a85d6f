"""What is asked of a bidder in a reserved procurement: a form for each of the three reservations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handslag.foundation.forms import BaseForm, DayField
from handslag.law.answers import Door
from handslag.law.bidders.employment import Attest, Counted, Ground
from handslag.procurement.guidance.forms.fields import CodeField, PurchaseFields, YesNoField
from handslag.procurement.guidance.rules.asked import Asked
from handslag.procurement.guidance.rules.reserved import BidderAnswers
from handslag.registry.forms.fields import WholeNumberField

_GROUNDS = [
    (Ground.INTEGRATION.value, _("Firms whose main aim is to integrate people into work")),
    (Ground.SHELTERED_WORKSHOP.value, _("Sheltered workshops")),
    (Ground.SHELTERED_PROGRAMME.value, _("A programme for sheltered employment")),
]
_COUNTED = [
    (Counted.PERSONS.value, _("As persons")),
    (Counted.FULL_TIME.value, _("As full-time posts")),
    (Counted.HOURS.value, _("As hours worked")),
]
_ATTESTS = [
    ("", _("Nobody yet")),
    (Attest.STATEMENT.value, _("The bidder, by a signed statement")),
    (Attest.AUDITOR.value, _("The bidder's auditor")),
]


class BidderForm(BaseForm):
    """Questions about a bidder; nothing is required, and what is not answered is not known."""

    TESTS: tuple[str, ...] = ()

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        today: date,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        self._today = today
        super().__init__(data, initial=dict(initial or {}))

    def answers(self) -> BidderAnswers:
        """What a valid form says."""
        asked = {field.name for field in fields(BidderAnswers)}
        return BidderAnswers(**{name: said for name, said in self.cleaned_data.items() if name in asked})


class EmploymentForm(BidderForm):
    """The tests of LOU 4:18: aim, two whole numbers, and the whole legal person."""

    ground = forms.TypedChoiceField(
        label=_("What is it reserved for?"),
        choices=_GROUNDS,
        coerce=Ground,
        empty_value=Ground.INTEGRATION,
        required=False,
    )
    has_main_aim = YesNoField(
        label=_("Is it the firm's main aim to integrate people into work?"),
        help_text=_("As its statutes or annual report say. Not asked of workshops and programmes."),
    )
    in_group = WholeNumberField(
        label=_("How many of those who work there belong to the group?"),
        help_text=_("A number only. Never names, lists or diagnoses."),
        example="12",
        required=False,
    )
    everyone = WholeNumberField(
        label=_("How many work there in all?"),
        help_text=_("In the whole legal person, work training counted."),
        example="30",
        required=False,
    )
    counted_on = DayField(label=_("Which day were they counted?"), required=False)
    counted = forms.TypedChoiceField(
        label=_("How were they counted?"),
        choices=_COUNTED,
        coerce=Counted,
        empty_value=Counted.PERSONS,
        required=False,
    )
    attest = forms.TypedChoiceField(
        label=_("Who stands for the count?"),
        choices=_ATTESTS,
        coerce=Attest,
        empty_value=None,
        required=False,
    )
    is_whole_legal_person = YesNoField(
        label=_("Do aim and numbers hold for the whole legal person that bids?"),
        help_text=_("A unit of a larger organisation is not enough."),
    )
    tender_on = DayField(
        label=_("When is the tender handed in?"),
        help_text=_("The tests are met on that day. Empty is today."),
        required=False,
    )
    TESTS = (
        "ground",
        "has_main_aim",
        "in_group",
        "everyone",
        "counted_on",
        "counted",
        "attest",
        "is_whole_legal_person",
        "tender_on",
    )

    def clean_tender_on(self) -> date:
        """The day; today when none is given."""
        return self.cleaned_data["tender_on"] or self._today

    def clean(self) -> dict[str, Any]:
        """Numbers that can be, each with the other and with their day."""
        group, everyone = self.cleaned_data.get("in_group"), self.cleaned_data.get("everyone")
        if everyone == 0:
            self.add_error("everyone", gettext("Somebody has to work there."))
        elif group is not None and everyone is not None and group > everyone:
            self.add_error("in_group", gettext("The group cannot be larger than all who work there."))
        is_counted = group is not None or everyone is not None
        if is_counted and "counted_on" not in self.errors and self.cleaned_data.get("counted_on") is None:
            self.add_error("counted_on", gettext("Say which day they were counted."))
        return self.cleaned_data


class WelfareForm(BidderForm):
    """The tests of LOU 19:25: what the organisation is, and the day the repeat bar counts from."""

    has_tied_mission = YesNoField(label=_("Is its aim a public mission tied to such services?"))
    reinvests_profit = YesNoField(label=_("Does it reinvest any profit in that aim?"))
    is_led_by_those_concerned = YesNoField(
        label=_("Is it owned or led by its staff, or does it need those concerned to take part?"),
        help_text=_("Staff, users or others concerned take an active part in how it is led."),
    )
    award_on = DayField(
        label=_("When do you plan to award the contract?"),
        help_text=_("Three years are counted back from that day. Empty is today."),
        required=False,
    )
    TESTS: tuple[str, ...] = ("has_tied_mission", "reinvests_profit", "is_led_by_those_concerned", "award_on")

    def clean_award_on(self) -> date:
        """The day; today when none is given."""
        return self.cleaned_data["award_on"] or self._today


class IdeburenForm(BidderForm):
    """The tests of LOU 19:25 a and the act on idéburna organisations."""

    aim_serves_service = YesNoField(label=_("Does its aim contribute to the purpose of the service?"))
    is_registered = YesNoField(
        label=_("Is it in Kammarkollegiet's register of idéburna organisations?"),
        help_text=_("The register is proof of most of what follows. It is not demanded."),
    )
    is_legal_person = YesNoField(label=_("Is it a legal person, and no sole trader?"))
    has_only_public_benefit_aim = YesNoField(
        label=_("Is public benefit its only aim?"),
        help_text=_("Benefit to its own members is not public benefit."),
    )
    is_aim_in_statutes = YesNoField(label=_("Is the aim written in its statutes?"))
    makes_only_permitted_transfers = YesNoField(
        label=_("Does it make only such transfers of value as the act permits?")
    )
    is_publicly_controlled = YesNoField(label=_("Does a state, region or municipality control it by law?"))
    TESTS = (
        "aim_serves_service",
        "is_registered",
        "is_legal_person",
        "has_only_public_benefit_aim",
        "is_aim_in_statutes",
        "makes_only_permitted_transfers",
        "is_publicly_controlled",
    )


class PurchaseForm(BidderForm, PurchaseFields):
    """What is to be bought, as far as the reservation depends on it; for a purchase that is in no case."""

    cpv = CodeField(
        label=_("Which service or goods? (CPV code)"),
        help_text=_("Eight digits. The guide suggests codes for your words."),
        required=False,
    )
    PURCHASE = ("cpv", "amount_sek", "months", "on")
    field_order = PURCHASE

    def asked(self) -> Asked:
        """The purchase, as the guide is asked about it."""
        return Asked(**{name: self.cleaned_data[name] for name in self.PURCHASE})


class EmploymentCheckForm(EmploymentForm, PurchaseForm):
    """The whole check of LOU 4:18, outside a case."""


class WelfareCheckForm(WelfareForm, PurchaseForm):
    """The whole check of LOU 19:25, outside a case: an earlier award is told, not looked up."""

    was_awarded = YesNoField(
        label=_("Have you awarded the organisation this service before, reserved this way?"),
        help_text=_("In the last three years, by your own authority."),
    )
    awarded_on = DayField(label=_("When was that?"), required=False)
    TESTS: tuple[str, ...] = (*WelfareForm.TESTS[:-1], "was_awarded", "awarded_on", "award_on")

    def clean(self) -> dict[str, Any]:
        """An earlier award has its day."""
        is_told = self.cleaned_data.get("awarded_on") or "awarded_on" in self.errors
        if self.cleaned_data.get("was_awarded") and not is_told:
            self.add_error("awarded_on", gettext("Say which day it was awarded."))
        return self.cleaned_data


class IdeburenCheckForm(IdeburenForm, PurchaseForm):
    """The whole check of LOU 19:25 a, outside a case."""


CHECK_FORMS: Mapping[Door, type[PurchaseForm]] = {
    Door.RESERVED_EMPLOYMENT: EmploymentCheckForm,
    Door.RESERVED_WELFARE: WelfareCheckForm,
    Door.RESERVED_IDEBUREN: IdeburenCheckForm,
}
