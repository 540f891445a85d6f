"""Somebody who goes through the site, and looks at every stop for what a person would stumble on."""

from __future__ import annotations

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Locator, Page, expect

PASSWORD = "handslag-demo"
_TITLE = re.compile(r".+ – Handslag$")
_AXE_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# A browser says so itself when a page we mean to be 403, 404 or 409 is one.
_EXPECTED = "Failed to load resource: the server responded with a status of 4"
_TRIES, _PAUSE_MS = 40, 500
_MOST_TABS = 80
_NAME_OF_FOCUS = """() => {
  const it = document.activeElement;
  const label = it.labels && it.labels[0] ? it.labels[0].innerText : "";
  return `${it.getAttribute("aria-label") || ""} ${label} ${it.innerText || ""} ${it.value || ""}`;
}"""
_FOCUS_SHOWS = """() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== "none" || style.boxShadow !== "none";
}"""


class Traveller:
    """A browser page seen by somebody who cares: axe, console, title, headings, sideways scrolling."""

    def __init__(self, page: Page, *, has_scripts: bool = True) -> None:
        self.page = page
        self._has_scripts = has_scripts
        self._complaints: list[str] = []
        page.set_default_timeout(15_000)
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self._complaints.append(str(error)))

    def goes_to(self, address: str) -> None:
        """Type an address."""
        self.page.goto(address)
        self.looks_around()

    def follows(self, words: str) -> None:
        """Press a link with these words."""
        self.page.get_by_role("link", name=words).first.click()
        self.looks_around()

    def presses(self, words: str) -> None:
        """Press a button with these words."""
        self.page.get_by_role("button", name=words).first.click()
        self.looks_around()

    def fills(self, label: str, words: str) -> None:
        """Write in the field with this label."""
        self.page.get_by_label(label, exact=False).first.fill(words)

    def signs_in_as(self, email: str) -> None:
        """Sign in as somebody of the demo city."""
        self.goes_to("/konto/logga-in/")
        self.fills("E-postadress", email)
        self.fills("Lösenord", PASSWORD)
        self.page.locator("form.form").get_by_role("button", name="Logga in").click()
        self.looks_around()

    def sees(self, words: str | re.Pattern[str]) -> None:
        """The words stand somewhere on the page."""
        expect(self.page.get_by_text(words).first).to_be_visible()

    def does_not_see(self, words: str) -> None:
        """The words stand nowhere on the page."""
        expect(self.page.get_by_text(words)).to_have_count(0)

    def waits_for(self, address: str, awaited: Locator) -> Locator:
        """Open the page again until what the worker does behind the pages has come."""
        for _ in range(_TRIES):
            self.page.goto(address)
            if awaited.count():
                break
            self.page.wait_for_timeout(_PAUSE_MS)
        expect(awaited.first).to_be_visible()
        self.looks_around()
        return awaited.first

    def presses_key(self, key: str) -> None:
        """Use the keyboard."""
        self.page.keyboard.press(key)

    def enters(self, address: str) -> None:
        """Press Enter on what has the focus, and come to an address that ends like this pattern."""
        with self.page.expect_navigation(url=re.compile(address)):
            self.page.keyboard.press("Enter")
        self.looks_around()

    def tabs_to(self, words: str) -> None:
        """Press Tab until what has the focus is called this, and see that the focus shows."""
        for _ in range(_MOST_TABS):
            self.page.keyboard.press("Tab")
            name = self.page.evaluate(_NAME_OF_FOCUS)
            if words in name:
                outline = self.page.evaluate(_FOCUS_SHOWS)
                assert outline, f"{name} does not show that it has the focus"
                return
        raise AssertionError(f"{self.page.url}: Tab never came to {words}")

    def looks_around(self) -> None:
        """One heading, a title, nothing for axe, nothing in the console, no sideways scrolling."""
        self.page.wait_for_load_state("load")
        where = self.page.url
        expect(self.page).to_have_title(_TITLE)
        expect(self.page.locator("h1")).to_have_count(1)
        if not self._has_scripts:
            return
        too_wide = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert too_wide <= 0, f"{where} is {too_wide} px too wide"
        found = Axe().run(self.page, options={"runOnly": list(_AXE_RULES)})
        assert found.violations_count == 0, f"{where}\n{found.generate_report()}"
        assert self._complaints == [], f"{where} {self._complaints}"

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.startswith(_EXPECTED):
            self._complaints.append(message.text)
