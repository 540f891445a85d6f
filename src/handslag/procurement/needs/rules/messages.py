"""What everybody concerned is told of a public need: the same text to all."""

from __future__ import annotations

from datetime import date

from handslag.phrases import Text, gettext_noop


# These sentences hold title and buyer as they were said then: what was told must not change with the need.
# Both are public and about no person.
def news_of(*, buyer: str, title: str, answers_by: date | None) -> Text:
    """What everybody concerned is told when a need becomes public."""
    return _told(
        gettext_noop("%(buyer)s is going to buy: %(title)s. Answer by %(day)s."), buyer, title, answers_by
    )


def change_of(*, buyer: str, title: str, answers_by: date | None) -> Text:
    """What they are told when a public need has changed."""
    return _told(
        gettext_noop("%(buyer)s has changed a coming purchase: %(title)s. Answer by %(day)s."),
        buyer,
        title,
        answers_by,
    )


def _told(msgid: str, buyer: str, title: str, answers_by: date | None) -> Text:
    return Text(msgid, {"buyer": buyer, "title": title, "day": answers_by.isoformat() if answers_by else ""})
