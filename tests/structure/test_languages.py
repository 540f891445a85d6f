"""Pages in Swedish are Swedish: no text of ours is left in the language that the code is written in."""

from __future__ import annotations

from html.parser import HTMLParser

import polib
import pytest

from tests.structure.rooms import PACKAGE
from tests.structure.routes import Route
from tests.structure.visiting import DECLARED, VIEWERS, Viewer, access_of, comes_in, visit

pytestmark = pytest.mark.django_db
CATALOGUE = PACKAGE / "locale/sv/LC_MESSAGES/django.po"
TOLD_IN_WORDS = ("placeholder", "aria-label", "title", "alt")


class Texts(HTMLParser):
    """Every text that a reader or listener meets on a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_data(self, data: str) -> None:
        self.found.add(" ".join(data.split()))

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.update(value for name, value in attrs if name in TOLD_IN_WORDS and value)


def english() -> set[str]:
    """Texts of ours that read otherwise in Swedish."""
    return {entry.msgid for entry in polib.pofile(str(CATALOGUE)) if entry.msgstr not in {"", entry.msgid}}


def somebody_let_in(route: Route) -> Viewer:
    return next(viewer for viewer in reversed(VIEWERS) if comes_in(route, viewer))


def test_the_catalogue_is_there() -> None:
    assert len(english()) > 500


@pytest.mark.parametrize(
    "route",
    [route for route in DECLARED if "GET" in access_of(route).methods],
    ids=lambda route: route.name,
)
def test_a_swedish_page_has_no_english_left(route: Route) -> None:
    answer = visit(route, somebody_let_in(route)).by("GET")
    texts = Texts()
    if answer["Content-Type"].startswith("text/html"):
        texts.feed(answer.content.decode())

    assert texts.found & english() == set()
