"""The law guide: open to all, asked by its address, and nothing of it is kept."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from handslag.foundation import clock
from handslag.foundation.access import Open, page
from handslag.procurement.guidance.forms.guide import GuideForm
from handslag.procurement.guidance.pages.guide import guide_page
from handslag.procurement.guidance.pages.teachings import teachings_page


@page(needs=Open.TO_ALL)
def guide(request: HttpRequest) -> HttpResponse:
    """The questions, and how every door stands for what is asked."""
    is_asked = any(name in request.GET for name in GuideForm.base_fields)
    form = GuideForm(request.GET if is_asked else None, today=clock.day_of(clock.now()))
    return render(request, "guidance/guide.html", {"shown": guide_page(form)})


@page(needs=Open.TO_ALL)
def teachings(request: HttpRequest) -> HttpResponse:
    """What is often misplaced, what holds instead, and what a jurist has to confirm."""
    return render(request, "guidance/teachings.html", {"shown": teachings_page()})
