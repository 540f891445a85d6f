"""What waits for me."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from handslag.accounts.actions import read_inbox_item
from handslag.accounts.models import User
from handslag.foundation import clock
from handslag.foundation.access import Open, Scope, page
from handslag.start.pages.mine import mine_page
from handslag.start.queries import own_inbox_item


@page(needs=Open.TO_SIGNED_IN)
def mine(request: HttpRequest) -> HttpResponse:
    """Messages, drafts and the ways I often go."""
    shown = mine_page(user=_who(request), page=request.GET.get("page", ""), at=clock.now())
    return render(request, "start/mine.html", {"mine": shown})


@page(needs=Open.TO_SIGNED_IN, scope=Scope.OWNER, methods=("POST",))
def read_item(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark a message as read, and go where it leads."""
    item = own_inbox_item(request.user, pk)
    if item is None:
        raise Http404
    read_inbox_item(item=item, by=_who(request), at=clock.now())
    return redirect(item.address)


def _who(request: HttpRequest) -> User:
    """The signed-in person; both pages are open to nobody else."""
    return cast("User", request.user)
