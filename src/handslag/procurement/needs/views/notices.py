"""Starting from a notice: files or text read at once, then a draft with one press, or a look without one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from handslag.accounts.queries import organisations_where
from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import page
from handslag.foundation.errors import RuleBroken, SourceUnavailable
from handslag.foundation.forms import posted
from handslag.procurement.needs import actions
from handslag.procurement.needs.forms import NoticesForm, ReadNoticeForm
from handslag.procurement.needs.models import Need
from handslag.procurement.needs.pages.looking import look
from handslag.procurement.needs.pages.notices import NoticeShown, read_all
from handslag.procurement.needs.views.owning import say_why
from handslag.registry.views.person import who


@page(needs=Permission.NOTICE_READ, methods=("GET", "POST"))
def from_notice(request: HttpRequest) -> HttpResponse:
    """Take notices and say at once what each of them says, or why it cannot be read."""
    form = NoticesForm(posted(request), request.FILES or None)
    read: tuple[NoticeShown, ...] = ()
    if request.method == "POST" and form.is_valid():
        read = tuple(read_all(form.cleaned_data["notices"], form.cleaned_data["text"]))
    buyers = organisations_where(request.user, Permission.NEED_WRITE)
    return render(request, "needs/from_notice.html", {"form": form, "read": read, "buyers": buyers})


@page(needs=Permission.NEED_WRITE, methods=("POST",))
def draft_from_notice(request: HttpRequest) -> HttpResponse:
    """Make a draft of a read notice and look for firms; sent twice, it makes one draft."""
    buyers = organisations_where(request.user, Permission.NEED_WRITE)
    form = ReadNoticeForm(request.POST, buyers=buyers)
    buyer = form.chosen_buyer() if form.is_valid() else None
    if buyer is None:
        messages.error(request, _("The notice must be read in again."))
        return redirect("needs:from-notice")
    carried, by = form.cleaned_data["notice"], who(request)
    drafts = Need.objects.visible_to(by).filter(buyer=buyer, status=Need.Status.DRAFT)
    same = drafts.filter(source=carried.source, title=carried.content.title).first()
    if same:
        return redirect("needs:match", same.public_id)
    facts = {"buyer": buyer, "content": carried.content, "source": carried.source}
    try:
        need = actions.draft_and_match(**facts, by=by, at=clock.now())
    except RuleBroken as broken:
        say_why(request, broken)
        return redirect("needs:from-notice")
    return redirect("needs:match", need.public_id)


@page(needs=Permission.MATCH_SEE_ALL, methods=("POST",))
def look_without_draft(request: HttpRequest) -> HttpResponse:
    """Who could deliver what a read notice asks for; nothing is saved."""
    form = ReadNoticeForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("The notice must be read in again."))
        return redirect("needs:from-notice")
    try:
        shown = look(form.cleaned_data["notice"].content, on=clock.day_of(clock.now()))
    except SourceUnavailable:
        messages.warning(
            request, _("The register is being put in order. Try again in a minute or two; nothing is lost.")
        )
        return redirect("needs:from-notice")
    return render(request, "needs/look.html", {"shown": shown})
