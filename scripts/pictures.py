"""Take the pictures in docs/pictures: the demo city's pages at 1280 and 390 px, run by `make pictures`."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from tests.journeys.serving import DESKTOP, PHONE, new_page, opened_browser, served_city
from tests.journeys.traveller import Traveller

from handslag.demo.content.notices import FOLDER as NOTICES

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
PURCHASER = "karin.almdal@demostad.example"
SIZES = {"1280": DESKTOP, "390": PHONE}
TALLEST = 2_400


def main() -> None:
    """Every picture at every size, the top of a page that is taller than a reader would scroll."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served_city() as site, sync_playwright() as started, opened_browser(started) as browser:
        for width, size in SIZES.items():
            page = new_page(browser, site, size)
            for name in _stops(page):
                page.wait_for_load_state("networkidle")
                height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
                clip = {"x": 0, "y": 0, "width": size[0], "height": height}
                page.screenshot(path=FOLDER / f"{name}-{width}.png", full_page=True, clip=clip)
                sys.stdout.write(f"{name}-{width}.png\n")
            page.context.close()


def _stops(page: Page) -> Iterator[str]:
    page.goto("/")
    yield "home"
    page.goto("/foretag/?q=catering")
    yield "directory"
    page.locator(".firm h3 a").first.click()
    yield "enterprise"
    page.goto("/komponenter/")
    yield "gallery"
    purchaser = Traveller(page)
    purchaser.signs_in_as(PURCHASER)
    page.goto("/inkop/nytt/")
    purchaser.fills("Vad behöver ni köpa?", "Tvätt och lagning av arbetskläder")
    purchaser.fills("Vad ska det användas till", "Hemtjänstens 140 medarbetare. Hämtning varje vecka.")
    page.get_by_label(re.compile("Tvätt")).first.check()
    yield "need-form"
    page.goto("/inkop/fran-annons/")
    page.set_input_files("input[type=file]", NOTICES / "ted-gronyteskotsel-delar.xml")
    page.get_by_role("button", name="Läs in").click()
    page.get_by_role("button", name="Gör ett utkast").first.click()
    yield "match"


if __name__ == "__main__":
    main()
