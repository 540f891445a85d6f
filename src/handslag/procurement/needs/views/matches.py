"""Who can deliver: the stored match, looking again, and taking it along as a sheet."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import Scope, page
from handslag.foundation.errors import SourceUnavailable
from handslag.procurement.needs import actions
from handslag.procurement.needs.pages.export import as_csv, as_workbook, match_table
from handslag.procurement.needs.pages.match_result import match_page
from handslag.procurement.needs.views.owning import need_for, own_need
from handslag.registry.views.person import who

_seen_by_all = page(needs=Permission.MATCH_SEE_ALL, scope=Scope.OWNER)
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@_seen_by_all
def match(request: HttpRequest, public_id: str) -> HttpResponse:
    """Every firm that fits, in part or nearly, and why."""
    need = need_for(request, public_id, Permission.MATCH_SEE_ALL)
    shown = match_page(need, request.GET, user=request.user)
    return render(request, "needs/match.html", {"shown": shown})


@page(needs=Permission.NEED_WRITE, scope=Scope.OWNER, methods=("POST",))
def match_again(request: HttpRequest, public_id: str) -> HttpResponse:
    """Look for firms now and keep what was found."""
    need = own_need(request, public_id)
    try:
        actions.match_need(need=need, by=who(request), at=clock.now())
    except SourceUnavailable:
        messages.warning(
            request, _("The register is being put in order. Try again in a minute or two; nothing is lost.")
        )
    return redirect("needs:match", public_id)


@_seen_by_all
def match_csv(request: HttpRequest, public_id: str) -> HttpResponse:
    """The match as CSV."""
    need = need_for(request, public_id, Permission.MATCH_SEE_ALL)
    content = as_csv(match_table(need, user=request.user))
    return _download(content, content_type="text/csv; charset=utf-8", name=f"traffar-{public_id}.csv")


@_seen_by_all
def match_xlsx(request: HttpRequest, public_id: str) -> HttpResponse:
    """The match as a workbook."""
    need = need_for(request, public_id, Permission.MATCH_SEE_ALL)
    content = as_workbook(match_table(need, user=request.user))
    return _download(content, content_type=_XLSX, name=f"traffar-{public_id}.xlsx")


def _download(content: bytes, *, content_type: str, name: str) -> HttpResponse:
    return HttpResponse(
        content,
        content_type=content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
