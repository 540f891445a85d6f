"""The document check: open to all, answered at once, and nothing of the text is kept."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from handslag.foundation.access import Open, page
from handslag.foundation.forms import posted
from handslag.procurement.documents.forms.check import CheckForm
from handslag.procurement.documents.pages.check import check_page


@page(needs=Open.TO_ALL, methods=("GET", "POST"))
def check(request: HttpRequest) -> HttpResponse:
    """The field for a text, and what was found in it; no browser or proxy keeps the answer."""
    form = CheckForm(posted(request))
    answer = render(request, "documents/check.html", {"shown": check_page(form)})
    answer["Cache-Control"] = "no-store"
    return answer
