"""A board's own documents: upload, follow the reading, see what was found, publish, take away."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRefresh

from handslag.accounts.queries import organisations_where, require
from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import Scope, page
from handslag.foundation.errors import RuleBroken
from handslag.foundation.forms import posted
from handslag.procurement.documents import actions, tasks
from handslag.procurement.documents.forms.documents import (
    PublishedForm,
    SortOutForm,
    UploadForm,
    VersionForm,
)
from handslag.procurement.documents.models import DocumentVersion, TenderDocument
from handslag.procurement.documents.pages.documents import document_page, documents_page, version_page
from handslag.procurement.documents.queries import documents_of
from handslag.registry.views.person import who


def _own(request: HttpRequest, public_id: str) -> TenderDocument:
    """The document, for those who check its board's; anybody else's is not seen."""
    found = get_object_or_404(documents_of(request.user), public_id=public_id)
    require(request.user, Permission.DOCUMENT_CHECK, at=found.organisation_id)
    return found


def own_version(request: HttpRequest, public_id: str, number: int) -> DocumentVersion:
    """The version, likewise, with its document and job."""
    seen = DocumentVersion.objects.visible_to(request.user)
    versions = seen.select_related("document__organisation", "job", "uploaded_by")
    found = get_object_or_404(versions, document__public_id=public_id, number=number)
    require(request.user, Permission.DOCUMENT_CHECK, at=found.document.organisation_id)
    return found


@page(needs=Permission.DOCUMENT_CHECK, methods=("GET", "POST"))
def listing(request: HttpRequest) -> HttpResponse:
    """The board's documents, and the form for a new one."""
    by = who(request)
    boards = organisations_where(by, Permission.DOCUMENT_CHECK)
    form = UploadForm(posted(request), request.FILES or None, organisations=boards)
    if form.is_valid():
        file = form.cleaned_data["file"]
        version = tasks.start_document(
            organisation=form.cleaned_data["organisation"],
            title=form.cleaned_data["title"],
            content=file.content,
            file_name=file.name,
            by=by,
            at=clock.now(),
        )
        return redirect(version)
    shown = documents_page(form, user=by, page=request.GET.get("page", ""))
    return render(request, "documents/list.html", {"shown": shown})


@page(needs=Permission.DOCUMENT_CHECK, scope=Scope.OWNER, methods=("GET", "POST"))
def document(request: HttpRequest, public_id: str) -> HttpResponse:
    """One document with its versions; sending its form uploads the next one."""
    found, now = _own(request, public_id), clock.now()
    form = VersionForm(posted(request), request.FILES or None)
    if form.is_valid():
        file = form.cleaned_data["file"]
        return redirect(
            tasks.start_version(
                document=found, content=file.content, file_name=file.name, by=who(request), at=now
            )
        )
    shown = document_page(found, form, PublishedForm(today=clock.day_of(now)))
    return render(request, "documents/document.html", {"shown": shown})


@page(needs=Permission.DOCUMENT_CHECK, scope=Scope.OWNER, methods=("POST",))
def publish(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say on which day the document was published."""
    found, now = _own(request, public_id), clock.now()
    form = PublishedForm(request.POST, today=clock.day_of(now))
    if not form.is_valid():
        shown = document_page(found, VersionForm(), form)
        return render(request, "documents/document.html", {"shown": shown})
    actions.publish_document(document=found, on=form.cleaned_data["on"], by=who(request), at=now)
    messages.success(request, _("Saved. The document is public from that day."))
    return redirect(found)


@page(needs=Permission.DOCUMENT_CHECK, scope=Scope.OWNER, methods=("GET", "POST"))
def version(request: HttpRequest, public_id: str, number: int) -> HttpResponse:
    """How far a version's reading is, then what was found; sending its form takes the content away."""
    found = own_version(request, public_id, number)
    if "HX-Request" in request.headers:
        is_waiting = found.state == DocumentVersion.State.READING and not (found.job and found.job.has_ended)
        if not is_waiting:
            return HttpResponseClientRefresh()
        return render(request, "documents/progress.html", {"version": found})
    form = SortOutForm(posted(request))
    if form.is_valid():
        try:
            actions.sort_out_version(version=found, **form.cleaned_data, by=who(request), at=clock.now())
        except RuleBroken as broken:
            form.refuse(broken)
        else:
            messages.success(request, _("The content is taken away. That the version was here still shows."))
            return redirect(found.document)
    shown = version_page(found, form, page=request.GET.get("page", ""))
    return render(request, "documents/version.html", {"shown": shown})


@page(needs=Permission.DOCUMENT_CHECK, scope=Scope.OWNER)
def original(request: HttpRequest, public_id: str, number: int) -> HttpResponse:
    """The file as it was uploaded; never opened in the browser."""
    found = own_version(request, public_id, number)
    if not found.file:
        raise Http404
    with found.file.open("rb") as stored:
        answer = HttpResponse(stored.read(), content_type="application/octet-stream")
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=found.file_name)
    return answer
