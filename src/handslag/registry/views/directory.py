"""Finding firms, and the page of one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from handslag.foundation import clock
from handslag.foundation.access import Open, page
from handslag.foundation.errors import SourceUnavailable
from handslag.registry.models import Enterprise
from handslag.registry.pages.directory import directory_page
from handslag.registry.pages.enterprise import enterprise_page

_RETRY_AFTER_S = "60"


@page(needs=Open.TO_ALL)
def directory(request: HttpRequest) -> HttpResponse:
    """All enterprises, by words and facets."""
    try:
        found = directory_page(request.GET, at=clock.now())
    except SourceUnavailable:
        soon = render(request, "registry/directory_not_ready.html", status=503)
        soon["Retry-After"] = _RETRY_AFTER_S
        return soon
    return render(request, "registry/directory.html", {"directory": found})


@page(needs=Open.TO_ALL)
def enterprise(request: HttpRequest, public_id: str, slug: str) -> HttpResponse:  # noqa: ARG001 - for people; the id finds
    """One enterprise; an address with an older name leads to the present one."""
    visible = Enterprise.objects.visible_to(request.user).select_related("home_area", "legal_form")
    found = get_object_or_404(visible, public_id=public_id)
    if request.path != found.get_absolute_url():
        return redirect(found, permanent=True)
    shown = enterprise_page(found, user=request.user, at=clock.now())
    return render(request, "registry/enterprise.html", {"shown": shown})
