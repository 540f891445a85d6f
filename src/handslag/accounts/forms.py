"""The sign-in form."""

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
