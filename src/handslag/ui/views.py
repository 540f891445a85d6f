"""The gallery: every component with an example."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from handslag.foundation import clock
from handslag.foundation.access import Open, page
from handslag.ui.pages import gallery_page


@page(needs=Open.TO_ALL)
def gallery(request: HttpRequest) -> HttpResponse:
    """Show what pages are built of."""
    return render(request, "ui/gallery.html", gallery_page(at=clock.now()))
