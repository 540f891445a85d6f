"""Signing in and out, and what each role may do."""

from django.contrib.auth import views as auth_views
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django_htmx.http import reselect, reswap, retarget

from handslag.accounts.forms import SignInForm
from handslag.accounts.pages import Kept, demo_accounts, grant_rows
from handslag.accounts.rules import Permission, Role
from handslag.foundation.access import Open, page
from handslag.foundation.errors import SignInNeeded


class _SignIn(auth_views.LoginView):
    template_name = "accounts/sign_in.html"
    authentication_form = SignInForm

    def get_context_data(self, **context: object) -> dict[str, object]:
        kept = Kept.carried(self.request.POST)
        return super().get_context_data(demo_accounts=demo_accounts(), kept=kept, **context)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Sign in, then give back what was typed before, to be sent again."""
        answer = super().form_valid(form)
        kept = Kept.carried(self.request.POST)
        return render(self.request, "accounts/kept.html", {"kept": kept}) if kept else answer


_sign_in = _SignIn.as_view()
_sign_out = auth_views.LogoutView.as_view()


@page(needs=Open.TO_ALL, methods=("GET", "POST"))
def sign_in(request: HttpRequest) -> HttpResponseBase:
    """Ask who it is."""
    return _sign_in(request)


def sign_in_first(request: HttpRequest, needed: SignInNeeded) -> HttpResponseBase:
    """Ask a visitor who it is; what was typed into a form goes along, and a live part of a page says so."""
    if request.headers.get("HX-Request"):
        answer = render(request, "accounts/signed_out.html")
        return reswap(reselect(retarget(answer, "#messages"), "#signed-out"), "innerHTML")
    kept = Kept.of(request)
    if kept is None:
        return redirect_to_login(needed.way_back)
    shown = {"form": SignInForm(request), "kept": kept, "next": needed.way_back}
    return render(request, "accounts/sign_in.html", {**shown, "demo_accounts": demo_accounts()}, status=403)


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
