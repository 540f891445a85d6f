"""Take the pictures in docs/pictures: the demo city's pages at 1280 and 390 px, run by `make pictures`."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.journeys.serving import DESKTOP, PHONE, new_page, opened_browser, served_city
from tests.journeys.traveller import Traveller

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
PURCHASER = "karin.almdal@demostad.example"
SIZES = {"1280": DESKTOP, "390": PHONE}


def main() -> None:
    """Every picture at every size."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served_city() as site, sync_playwright() as started, opened_browser(started) as browser:
        for width, size in SIZES.items():
            page = new_page(browser, site, size)
            for name in _stops(page):
                page.screenshot(path=FOLDER / f"{name}-{width}.png", full_page=True)
                sys.stdout.write(f"{name}-{width}.png {page.url}\n")
            page.context.close()


def _stops(page: Page):
    page.goto("/")
    yield "home"
    page.goto("/foretag/?q=catering")
    yield "directory"
    page.locator(".firm h3 a").first.click()
    yield "enterprise"
    page.goto("/komponenter/")
    yield "gallery"
    Traveller(page).signs_in_as(PURCHASER)
    yield "mine"
    page.goto("/inkop/ny/")
    yield "need-form"


if __name__ == "__main__":
    main()
