"""Reading a sheet of firms in: upload, see what it would do, apply it."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django_htmx.http import HttpResponseClientRefresh

from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import page
from handslag.foundation.errors import RuleBroken
from handslag.foundation.phrasing import sentence
from handslag.phrases import Text
from handslag.registry import tasks
from handslag.registry.forms import SheetForm
from handslag.registry.imports.writing import refused_workbook, template_csv, template_workbook
from handslag.registry.models import SheetUpload
from handslag.registry.pages.sheets import refused_lines, shown_rows, tallies
from handslag.registry.rules import Outcome
from handslag.registry.views.person import who

_CONTENT_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
_ROWS_A_PAGE = 50
_LATEST = 10


@page(needs=Permission.ENTERPRISE_IMPORT, methods=("GET", "POST"))
def upload(request: HttpRequest) -> HttpResponse:
    """Take a sheet and have it checked; below, the latest ones."""
    form = SheetForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        received = tasks.start_check(
            content=file.content, file_name=file.name, is_xlsx=file.is_xlsx, by=who(request), at=clock.now()
        )
        return redirect(received)
    latest = SheetUpload.objects.visible_to(request.user).select_related("by")[:_LATEST]
    return render(request, "registry/import.html", {"form": form, "latest": latest})


@page(needs=Permission.ENTERPRISE_IMPORT)
def template_file(_request: HttpRequest, kind: str) -> HttpResponse:
    """The template, as a workbook or as CSV."""
    content = template_workbook(gettext) if kind == "xlsx" else template_csv()
    return _download(content, kind=kind, name="foretag-mall")


@page(needs=Permission.ENTERPRISE_IMPORT)
def sheet(request: HttpRequest, public_id: str) -> HttpResponse:
    """Follow a sheet: how far its check is, what it would do row by row, what it did."""
    found = _sheet(request, public_id)
    has_ended = not found.is_under_way or (found.job is not None and found.job.has_ended)
    if "HX-Request" in request.headers:
        if has_ended:
            return HttpResponseClientRefresh()
        return render(request, "registry/import_progress.html", {"upload": found})
    outcome = request.GET.get("utfall", "")
    rows = found.rows.filter(outcome=outcome) if outcome in Outcome.values else found.rows.all()
    listed = Paginator(rows, _ROWS_A_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "registry/import_sheet.html",
        {
            "upload": found,
            "reasons": [sentence(Text.from_json(reason)) for reason in found.reasons],
            "tallies": tallies(found, chosen=outcome),
            "page": listed,
            "rows": shown_rows(listed.object_list),
        },
    )


@page(needs=Permission.ENTERPRISE_IMPORT, methods=("POST",))
def apply_sheet(request: HttpRequest, public_id: str) -> HttpResponse:
    """Have a checked sheet applied; pressed twice it is applied once."""
    found = _sheet(request, public_id)
    try:
        tasks.start_applying(upload=found, by=who(request), at=clock.now())
    except RuleBroken as broken:
        messages.error(request, " ".join(map(sentence, broken.reasons)))
    return redirect(found)


@page(needs=Permission.ENTERPRISE_IMPORT)
def refused_rows(request: HttpRequest, public_id: str) -> HttpResponse:
    """The refused rows with their reasons, to be corrected and read in again."""
    found = _sheet(request, public_id)
    content = refused_workbook(refused_lines(found.rows.filter(outcome=Outcome.REFUSED)), gettext)
    return _download(content, kind="xlsx", name=f"foretag-avvisade-{found.public_id}")


def _sheet(request: HttpRequest, public_id: str) -> SheetUpload:
    seen = SheetUpload.objects.visible_to(request.user).select_related("job", "by")
    return get_object_or_404(seen, public_id=public_id)


def _download(content: bytes, *, kind: str, name: str) -> HttpResponse:
    return HttpResponse(
        content,
        content_type=_CONTENT_TYPES[kind],
        headers={"Content-Disposition": f'attachment; filename="{name}.{kind}"'},
    )
