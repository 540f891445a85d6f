"""The sign-in form, and the choice of an organisation."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _

from handslag.accounts.models import Organisation


class OrganisationField(forms.TypedChoiceField):
    """One of the organisations that a form offers; cleaned, it is the organisation itself."""

    def offer(self, organisations: Sequence[Organisation]) -> None:
        """Let these be chosen from."""
        known = {own.public_id: own for own in organisations}
        self.choices = [(own.public_id, own.name) for own in organisations]
        self.coerce = known.__getitem__

    def offer_or_assume(self, organisations: Sequence[Organisation]) -> None:
        """Let these be chosen from; where there is only one, nobody is asked."""
        self.offer(organisations)
        if len(organisations) == 1:
            self.widget = forms.HiddenInput()
            self.initial = organisations[0].public_id


class SignInForm(AuthenticationForm):
    """E-mail address and password, with one message that does not tell which of them was wrong."""

    error_messages = {
        "invalid_login": _(
            "The e-mail address and the password do not go together. Check both and try again."
        ),
        "inactive": _("The e-mail address and the password do not go together. Check both and try again."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Nobody is thrown past the heading, and no keyboard opens by itself on a phone.
        self.fields["username"].widget.attrs.pop("autofocus", None)
