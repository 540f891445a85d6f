"""The feed of published needs: the same words that firms are told, for everybody."""

from __future__ import annotations

from collections.abc import Callable

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language, gettext

from handslag.procurement.needs.models import Need
from handslag.procurement.needs.pages.publishing import message_of

_LATEST = 100

Absolute = Callable[[str], str]


def atom_feed(absolute: Absolute) -> str:
    """The latest published needs, the newest first; `absolute` makes a whole address of a path."""
    here = absolute(reverse("needs:feed"))
    feed = Atom1Feed(
        title=gettext("Coming purchases"),
        link=absolute(reverse("needs:list")),
        description=None,
        subtitle=gettext("What the city is thinking of buying. These are not advertisements."),
        language=get_language(),
        feed_url=here,
        feed_guid=here,
    )
    latest = Need.objects.published().select_related("buyer").order_by("-published_at", "-pk")[:_LATEST]
    for need in latest:
        address = absolute(need.get_absolute_url())
        feed.add_item(
            title=need.title,
            link=address,
            description=message_of(need),
            # The slug follows the title, the public id never changes.
            unique_id=absolute(f"{reverse('needs:list')}{need.public_id}/"),
            pubdate=need.published_at,
            updateddate=need.revised_at if need.told_at else need.published_at,
            author_name=need.buyer.name,
        )
    return feed.writeString("utf-8")
