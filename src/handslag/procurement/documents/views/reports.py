"""Reports to keep: of a pasted text, made and forgotten, and of a version of the board's document."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import Open, Scope, page
from handslag.procurement.documents.forms.check import CheckForm
from handslag.procurement.documents.models import DocumentVersion
from handslag.procurement.documents.pages.check import check_page
from handslag.procurement.documents.pages.documents import version_report
from handslag.procurement.documents.pages.report import Report, report
from handslag.procurement.documents.pages.report_docx import as_docx
from handslag.procurement.documents.pages.report_pdf import as_pdf
from handslag.procurement.documents.views.documents import own_version

_WRITERS: Mapping[str, tuple[Callable[[Report], bytes], str]] = {
    "docx": (as_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": (as_pdf, "application/pdf"),
}


@page(needs=Open.TO_ALL, methods=("POST",))
def pasted(request: HttpRequest, kind: str) -> HttpResponse:
    """The report of a pasted text; nothing of the text or the report is kept here."""
    shown = check_page(CheckForm(request.POST))
    if shown.checked is None:
        answer = render(request, "documents/check.html", {"shown": shown})
    else:
        checked_on = _("Pasted text, checked %(day)s") % {"day": clock.day_of(clock.now()).isoformat()}
        made = report(shown.checked, title=_("What a tender document shuts out"), facts=[checked_on])
        answer = _file(made, kind, name=_("check"))
    answer["Cache-Control"] = "no-store"
    return answer


@page(needs=Permission.DOCUMENT_CHECK, scope=Scope.OWNER)
def of_version(request: HttpRequest, public_id: str, number: int, kind: str) -> HttpResponse:
    """The report of a version that was read."""
    found = own_version(request, public_id, number)
    if found.state != DocumentVersion.State.READ:
        raise Http404
    return _file(version_report(found), kind, name=f"{_('check')}-{found.document.public_id}-{found.number}")


def _file(made: Report, kind: str, *, name: str) -> HttpResponse:
    write, content_type = _WRITERS[kind]
    answer = HttpResponse(write(made), content_type=content_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return answer
