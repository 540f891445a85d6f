"""The forms on which a firm's own facts and its status are changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handslag.foundation.forms import BaseForm
from handslag.reference.models import LegalForm
from handslag.reference.queries import area_tree
from handslag.registry.forms.fields import AreasForm, WholeNumberField
from handslag.registry.models import Status
from handslag.registry.rules import (
    ALSO_CALLED_LENGTH,
    CONTACT_ROLE_LENGTH,
    NAME_LENGTH,
    FirmProfile,
    firm_problems,
    website_of,
)

_ONLY_ENTERPRISES = ("legal_form", "work_integration")
# How somebody else than its own people, the coordinator, is asked about a firm.
_SAID_OF_OTHERS = {
    "summary": _("What does the firm do?"),
    "work_integration": _("How do people come into work there?"),
    "home_area": _("Where is the firm?"),
    "areas": _("Where does it deliver?"),
}
_TALL = forms.Textarea(attrs={"rows": 5})


class ProfileForm(AreasForm):
    """Everything that a firm says of itself, but its offers."""

    name = forms.CharField(label=_("Name"), max_length=NAME_LENGTH)
    also_called = forms.CharField(
        label=_("Other names"),
        help_text=_("What else people call you, for example the name on the sign."),
        max_length=ALSO_CALLED_LENGTH,
        required=False,
    )
    legal_form = forms.ChoiceField(label=_("Legal form"), required=False)
    summary = forms.CharField(
        label=_("What do you do?"),
        help_text=_("A few plain sentences that somebody outside understands."),
        required=False,
        widget=_TALL,
    )
    work_integration = forms.CharField(
        label=_("How do people come into work with you?"), required=False, widget=_TALL
    )
    contact_role = forms.CharField(
        label=_("Whom to ask for"),
        help_text=_("A role, not a person's name. For example: the kitchen, or orders and offers."),
        max_length=CONTACT_ROLE_LENGTH,
        required=False,
    )
    email = forms.CharField(
        label=_("E-mail address"),
        help_text=_("The firm's own address. It is public."),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    phone = forms.CharField(
        label=_("Telephone"), required=False, widget=forms.TextInput(attrs={"type": "tel", "class": "short"})
    )
    website = forms.CharField(label=_("Web address"), required=False)
    home_area = forms.ChoiceField(label=_("Where are you?"), required=False)
    founded_year = WholeNumberField(label=_("Founded in the year"), example="2012", required=False)
    field_order: tuple[str, ...] = (
        "name",
        "also_called",
        "legal_form",
        "summary",
        "work_integration",
        "contact_role",
        "email",
        "phone",
        "website",
        "home_area",
        "areas",
        "other_areas",
        "founded_year",
    )

    def __init__(
        self,
        data: Any = None,
        *,
        profile: FirmProfile,
        version: int,
        on: date,
        is_enterprise: bool,
        is_own: bool,
    ) -> None:
        facts = {name: getattr(profile, name) for name in FirmProfile.__slots__}
        super().__init__(data, initial={**facts, "version": version}, delivers=profile.delivery_areas, on=on)
        self._year = on.year
        self.field("areas").label = _("Where do you deliver?")
        if not is_own:
            for name, label in _SAID_OF_OTHERS.items():
                self.field(name).label = label
            self.field("also_called").help_text = _("For example the name on the sign.")
        self.field("home_area").choices = _places(profile.home_area, self.near)
        if is_enterprise:
            forms_of_firms = LegalForm.objects.order_by("pk")
            self.field("legal_form").choices = [
                ("", _("Not said")),
                *((f.code, str(f)) for f in forms_of_firms),
            ]
        else:
            for name in _ONLY_ENTERPRISES:
                del self.fields[name]

    def clean_website(self) -> str:
        """The address with its beginning."""
        return website_of(self.cleaned_data["website"])

    def clean(self) -> dict[str, Any]:
        """Show what the rules say at each field."""
        self.add_problems(firm_problems(self.profile(), year=self._year))
        return self.cleaned_data

    def profile(self) -> FirmProfile:
        """The facts as they were filled in."""
        said = self.cleaned_data
        return FirmProfile(
            name=said.get("name", ""),
            also_called=said.get("also_called", ""),
            legal_form=said.get("legal_form") or None,
            summary=said.get("summary", ""),
            work_integration=said.get("work_integration", ""),
            contact_role=said.get("contact_role", ""),
            email=said.get("email", ""),
            phone=said.get("phone", ""),
            website=said.get("website", ""),
            home_area=said.get("home_area") or None,
            delivery_areas=self.delivery_areas(),
            founded_year=said.get("founded_year"),
        )


def _places(home: str | None, near: Mapping[str, str]) -> list[tuple[str, Any]]:
    farther = [(home, area_tree().name[home])] if home and home not in near else []
    return [("", _("Not said")), *farther, *near.items()]


class StatusForm(BaseForm):
    """Whether the firm takes orders."""

    status = forms.ChoiceField(
        label=_("Do you take orders now?"),
        help_text=_("A firm that rests or has closed down leaves lists and invitations. Nothing is deleted."),
        choices=[
            (Status.ACTIVE, _("Yes")),
            (Status.INACTIVE, _("No, the firm is resting")),
            (Status.CLOSED, _("No, the firm has closed down")),
        ],
        widget=forms.RadioSelect,
    )
