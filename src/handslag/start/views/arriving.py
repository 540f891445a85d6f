"""The first page, and what Handslag is."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from handslag.foundation.access import Open, page


@page(needs=Open.TO_ALL)
def home(request: HttpRequest) -> HttpResponse:
    """The first page."""
    return render(request, "start/home.html")


@page(needs=Open.TO_SIGNED_IN)
def mine(request: HttpRequest) -> HttpResponse:
    """What waits for me."""
    return render(request, "start/mine.html")


@page(needs=Open.TO_ALL)
def about(request: HttpRequest) -> HttpResponse:
    """What Handslag is, what it is not, and where its facts come from."""
    return render(request, "start/about.html")


@page(needs=Open.TO_ALL)
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement that the law asks for."""
    return render(request, "start/accessibility.html")
