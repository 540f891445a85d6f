"""Signing in and out, and what each role may do."""

from django.contrib.auth import views as auth_views
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from handslag.accounts.forms import SignInForm
from handslag.accounts.pages import demo_accounts, grant_rows
from handslag.accounts.rules import Permission, Role
from handslag.foundation.access import Open, page


class _SignIn(auth_views.LoginView):
    template_name = "accounts/sign_in.html"
    authentication_form = SignInForm

    def get_context_data(self, **context: object) -> dict[str, object]:
        return super().get_context_data(demo_accounts=demo_accounts(), **context)


_sign_in = _SignIn.as_view()
_sign_out = auth_views.LogoutView.as_view()


@page(needs=Open.TO_ALL, methods=("GET", "POST"))
def sign_in(request: HttpRequest) -> HttpResponseBase:
    """Ask who it is."""
    return _sign_in(request)


@page(needs=Open.TO_SIGNED_IN, methods=("POST",))
def sign_out(request: HttpRequest) -> HttpResponseBase:
    """End the session."""
    return _sign_out(request)


@page(needs=Permission.ROLES_SEE)
def roles(request: HttpRequest) -> HttpResponse:
    """What each role may do, straight from the one table."""
    return render(
        request,
        "accounts/roles.html",
        {"roles": [role.label for role in Role], "rows": grant_rows(), "title": _("Roles and permissions")},
    )
