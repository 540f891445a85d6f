"""The CPV list: found by number or word, and walked down branch by branch."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from handslag.foundation.access import Open, page
from handslag.matching import cpv
from handslag.reference.pages import cpv_code_page, cpv_list_page


@page(needs=Open.TO_ALL)
def cpv_list(request: HttpRequest) -> HttpResponse:
    """What a search found, or the divisions."""
    listed = cpv_list_page(request.GET.get("q", ""), page=request.GET.get("page", ""))
    return render(request, "reference/cpv.html", {"listed": listed})


@page(needs=Open.TO_ALL)
def cpv_code(request: HttpRequest, code: str) -> HttpResponseBase:
    """One code with its branch; "9091" and "90910000-9" lead to 90910000."""
    if not cpv.tree().known(code):
        raise Http404
    if code != cpv.normal(code):
        return redirect("reference:cpv-code", cpv.normal(code), permanent=True)
    return render(request, "reference/cpv_code.html", {"shown": cpv_code_page(code)})
