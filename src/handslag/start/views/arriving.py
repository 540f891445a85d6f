"""The first page, the search over everything, and what Handslag is."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from handslag.foundation import clock
from handslag.foundation.access import Open, page
from handslag.start.pages.found import found_page
from handslag.start.pages.home import home_page

_LONGEST_WORDS = 200


@page(needs=Open.TO_ALL)
def home(request: HttpRequest) -> HttpResponse:
    """The first page."""
    return render(request, "start/home.html", {"home": home_page(user=request.user, at=clock.now())})


@page(needs=Open.TO_ALL)
def search(request: HttpRequest) -> HttpResponse:
    """Firms, purchases and codes that some words mean."""
    words = " ".join(request.GET.get("q", "")[:_LONGEST_WORDS].split())
    found = found_page(words, user=request.user, at=clock.now()) if words else None
    return render(request, "start/search.html", {"words": words, "found": found})


@page(needs=Open.TO_ALL)
def about(request: HttpRequest) -> HttpResponse:
    """What Handslag is, what it is not, and where its facts come from."""
    return render(request, "start/about.html")


@page(needs=Open.TO_ALL)
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement that the law asks for."""
    return render(request, "start/accessibility.html")
