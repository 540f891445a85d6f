"""One served city a run, one browser a module, and travellers of several kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.journeys.serving import DESKTOP, PHONE, new_page, opened_browser, served_city
from tests.journeys.traveller import Traveller


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser, against the same served city."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.xdist_group("journeys"))


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the demo city."""
    with served_city() as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Module by module, for a browser's event loop must not run while other tests use the database."""
    with sync_playwright() as started, opened_browser(started) as opened:
        yield opened


@pytest.fixture
def arrives(browser: Browser, site: str) -> Iterator[Callable[..., Traveller]]:
    """A new traveller, whom the site has not seen before; at a desk unless something else is said."""
    opened = []

    def arrive(size: tuple[int, int] = DESKTOP, *, javascript: bool = True, dark: bool = False) -> Traveller:
        page = new_page(browser, site, size, javascript=javascript, dark=dark)
        opened.append(page.context)
        return Traveller(page, has_scripts=javascript)

    yield arrive
    for context in opened:
        context.close()


@pytest.fixture
def traveller(arrives: Callable[..., Traveller]) -> Traveller:
    """Somebody at a desk."""
    return arrives()


@pytest.fixture
def traveller_on_phone(arrives: Callable[..., Traveller]) -> Traveller:
    """Somebody with a phone."""
    return arrives(PHONE)


@pytest.fixture
def traveller_without_javascript(arrives: Callable[..., Traveller]) -> Traveller:
    """Somebody whose browser runs no scripts, so axe cannot run there either."""
    return arrives(javascript=False)
