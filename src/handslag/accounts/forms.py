"""The sign-in form."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _


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
